package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"relcharter/charter"
	"relcharter/charter/export"
)

// formatsFor returns the formats asked for: by name, else by how the output is called, else HTML.
func formatsFor(ids []string, output string) []export.Format {
	var out []export.Format
	for _, format := range export.Formats() {
		if slices.Contains(ids, format.ID) || len(ids) == 0 && formatOf(output) == format.ID {
			out = append(out, format)
		}
	}
	if len(out) == 0 {
		html, _ := export.Find("html")
		out = append(out, html)
	}
	return out
}

// audience returns for whom the pages asked for are.
func (o *exportOptions) audience() export.View {
	if o.function.path != "" || o.view.value == export.Internal.String() {
		return export.Internal
	}
	return export.Public
}

// conflict returns what the options ask for that cannot be had.
func (o *exportOptions) conflict(formats []export.Format) error {
	says := func(fr, en string) error { return &problem{what: charter.L10n{FR: fr, EN: en}} }
	toStandardOutput := o.output.path == "" || o.output.path == "-"
	switch {
	case o.poster && o.function.path != "":
		return says("--poster et --for ne vont pas ensemble : une affiche est pour tous, une fiche pour un service",
			"--poster and --for do not go together: a poster is for everybody, a card for one function")
	case o.function.path != "" && o.view.value == "public":
		return says("--for donne une fiche interne : elle dit ce que l’équipe peut décider ; retirez --view public",
			"--for makes an internal card: it says what the team may decide; leave out --view public")
	case o.poster && o.view.value == "internal":
		return says("--poster donne une affiche publique : retirez --view internal", "--poster makes a public poster: leave out --view internal")
	case (o.poster || o.function.path != "") && slices.ContainsFunc(formats, func(f export.Format) bool { return f.Data }):
		return says("--poster et --for donnent une page à lire : choisissez html ou markdown", "--poster and --for make a page to read: choose html or markdown")
	case o.frontMatter.value != "" && !slices.ContainsFunc(formats, func(f export.Format) bool { return f.ID == "markdown" }):
		return says("--front-matter ne vaut que pour le Markdown : ajoutez --to markdown", "--front-matter is for Markdown only: add --to markdown")
	case o.check && toStandardOutput:
		return says("--check compare avec des pages publiées : où sont-elles ? ajoutez -o CHEMIN",
			"--check compares with published pages: where are they? add -o PATH")
	case o.check && o.manifest.path != "":
		return says("--check n’écrit rien : retirez --manifest", "--check writes nothing: leave out --manifest")
	case o.manifest.path == "-" && toStandardOutput:
		return says("la page et --manifest ne tiennent pas toutes deux sur la sortie standard : ajoutez -o CHEMIN",
			"the page and --manifest do not both fit on the standard output: add -o PATH")
	case o.manifest.path != "" && isTOML(o.manifest.path):
		return says("--manifest : c’est un nom de charte ; choisissez un nom en .json", "--manifest: this is a name for charters; choose one that ends in .json")
	}
	return nil
}

// suffix tells the files of other pages of a charter from those of its public page, so that none takes the place of another:
// NAME.internal.html, NAME.poster.html, and NAME.atelier.internal.html for the card of a function, which is internal too.
func (p *publication) suffix() string {
	switch {
	case p.sheet == export.Poster:
		return ".poster"
	case p.sheet == export.Card:
		return "." + cardMark(p.function) + ".internal"
	case p.view == export.Internal:
		return ".internal"
	}
	return ""
}

// pageName returns the name of a charter's page, without an ending.
func pageName(path string) string {
	if path == "-" {
		return "charter"
	}
	name := filepath.Base(path)
	if at := len(name) - len(charter.Extension); at > 0 && strings.EqualFold(name[at:], charter.Extension) {
		return name[:at]
	}
	return strings.TrimSuffix(name, filepath.Ext(name))
}

// outputFolder reports whether the output is a folder, which need not exist when its name ends in a slash.
func outputFolder(output string, pages int) (bool, error) {
	slash := output != "" && os.IsPathSeparator(output[len(output)-1])
	info, err := os.Stat(output)
	if slash {
		if info, err := os.Stat(filepath.Clean(output)); err == nil && !info.IsDir() {
			return false, folderNotMade(output, syscall.ENOTDIR)
		}
	}
	if slash || err == nil && info.IsDir() {
		return true, nil
	}
	if pages == 1 {
		return false, nil
	}
	if output == "" {
		return false, &problem{what: charter.L10n{
			FR: "plusieurs pages à écrire : dites dans quel dossier, par exemple -o public/",
			EN: "several pages to write: say in which folder, for example -o public/",
		}}
	}
	return false, &problem{
		what: charter.L10n{
			FR: "plusieurs pages ne tiennent pas dans {path}", EN: "several pages do not fit into {path}",
		}.With("path", output),
		next: wordGiveFolder,
	}
}

var wordGiveFolder = charter.L10n{
	FR: "donnez un dossier, avec une barre à la fin s’il n’existe pas encore, par exemple -o public/",
	EN: "give a folder, with a slash at the end when it does not exist yet, for example -o public/",
}
