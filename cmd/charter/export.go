package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"relcharter/charter"
	"relcharter/charter/export"
	"relcharter/lint"
)

var exportWords = words{
	args:  charter.L10n{FR: "FICHIER… [--to html,markdown] [-o CHEMIN]", EN: "FILE… [--to html,markdown] [-o PATH]"},
	short: charter.L10n{FR: "publier des chartes, en page web ou en Markdown", EN: "publish charters as web pages or Markdown"},
	long: charter.L10n{
		FR: "Met des chartes en page, dans leur propre langue. La page web tient en un fichier, sans script et sans rien chercher ailleurs.\n" +
			"-o désigne un fichier, ou un dossier où chaque page prend le nom de sa charte ; sans -o, une page unique sort sur la sortie " +
			"standard. Si une charte ne peut pas être lue, rien n’est écrit.\n" +
			"Avec --check, rien n’est écrit : le code de sortie est 1 quand une page manque ou n’est plus celle de sa charte.",
		EN: "Lays out charters for readers, in their own language. A web page is one file, without scripts, that fetches nothing.\n" +
			"-o names a file, or a folder in which each page is called after its charter; without -o, a single page goes to the standard " +
			"output. When a charter cannot be read, nothing is written.\n" +
			"With --check nothing is written: the exit code is 1 when a page is missing or is no longer that of its charter.",
	},
	examples: charter.L10n{
		FR: "charter export tournesol.charter.toml -o tournesol.html\n" +
			"charter export *.charter.toml --to html,markdown -o public/\n" +
			"charter export tournesol.charter.toml --to markdown # sur la sortie standard",
		EN: "charter export harbour.charter.toml -o harbour.html\n" +
			"charter export *.charter.toml --to html,markdown -o public/\n" +
			"charter export harbour.charter.toml --to markdown # to the standard output",
	},
}

func newExport(s *session) *cobra.Command {
	var to choices
	for _, format := range export.Formats() {
		to.allowed = append(to.allowed, format.ID)
	}
	check := false
	output := place{name: charter.L10n{FR: "CHEMIN", EN: "PATH"}.In(s.lang)}
	c := s.command("export", exportWords, func(_ *cobra.Command, args []string) error {
		return s.export(args, formatsFor(to.values, output.path), output.path, check)
	})
	c.Flags().Var(&to, "to", charter.L10n{
		FR: "formats à produire (sinon, celui que dit le nom du fichier, ou html)",
		EN: "formats to make (default: the one the file name says, or html)",
	}.In(s.lang))
	c.Flags().VarP(&output, "output", "o", charter.L10n{
		FR: "fichier ou dossier à écrire ; - pour la sortie standard", EN: "file or folder to write; - for the standard output",
	}.In(s.lang))
	c.Flags().BoolVar(&check, "check", false, charter.L10n{
		FR: "ne rien écrire ; code de sortie 1 si une page n’est plus à jour", EN: "write nothing; exit code 1 when a page is out of date",
	}.In(s.lang))
	completeChoices(c, "to")
	c.ValidArgsFunction = completeCharters
	return c
}

// formatsFor returns the formats asked for: by name, else by how the output is called, else HTML.
func formatsFor(ids []string, output string) []export.Format {
	var out []export.Format
	for _, format := range export.Formats() {
		if slices.Contains(ids, format.ID) || len(ids) == 0 && strings.EqualFold(filepath.Ext(output), format.Ext) {
			out = append(out, format)
		}
	}
	if len(out) == 0 {
		html, _ := export.Find("html")
		out = append(out, html)
	}
	return out
}

// page is one file to write.
type page struct {
	path string // "-" for standard output
	data []byte
}

func (s *session) export(paths []string, formats []export.Format, output string, check bool) error {
	if len(paths) == 0 {
		return &problem{what: charter.L10n{
			FR: "quelle charte faut-il publier ? charter export FICHIER", EN: "which charter is to be published? charter export FILE",
		}}
	}
	if check && (output == "" || output == "-") {
		return &problem{what: charter.L10n{
			FR: "--check compare avec des pages publiées : où sont-elles ? ajoutez -o CHEMIN",
			EN: "--check compares with published pages: where are they? add -o PATH",
		}}
	}
	docs, err := s.readAll(paths)
	if err != nil {
		return err
	}
	folder, err := outputFolder(output, len(docs)*len(formats))
	if err != nil {
		return err
	}
	var pages []page
	taken := map[string]string{}
	for _, doc := range docs {
		for _, format := range formats {
			path := output
			if folder {
				path = filepath.Join(output, pageName(doc.Name)+format.Ext)
			}
			if other, clash := taken[path]; clash {
				return &problem{what: charter.L10n{
					FR: "{a} et {b} donneraient toutes deux {path} ; rien n’a été écrit",
					EN: "{a} and {b} would both become {path}; nothing was written",
				}.With("a", other, "b", doc.Name, "path", path)}
			}
			taken[path] = doc.Name
			data, err := render(doc, format)
			if err != nil {
				return err
			}
			pages = append(pages, page{path, data})
		}
	}
	if check {
		return s.checkPages(pages)
	}
	return s.writePages(pages, paths, folder, output)
}

// render returns one page of a charter.
func render(doc *charter.Document, format export.Format) ([]byte, error) {
	var out bytes.Buffer
	err := format.Write(&out, doc, export.Options{Firmness: lint.ReadTexts(doc).Firmness, Generator: "charter"})
	return out.Bytes(), err
}

// readAll reads every charter, or says what is wrong with each that cannot be read.
func (s *session) readAll(paths []string) ([]*charter.Document, error) {
	var docs []*charter.Document
	failed := false
	for _, path := range paths {
		file, err := s.load(path, path)
		switch {
		case err != nil:
			s.tell(err)
			failed = true
		case !file.Document.Readable():
			s.tellUnreadable(file.Document)
			failed = true
		default:
			docs = append(docs, file.Document)
		}
	}
	if failed {
		s.complain(charter.L10n{FR: "rien n’a été écrit", EN: "nothing was written"})
		return nil, errTold
	}
	return docs, nil
}

// outputFolder reports whether the output is a folder, which need not exist when its name ends in a slash.
func outputFolder(output string, pages int) (bool, error) {
	slash := output != "" && os.IsPathSeparator(output[len(output)-1])
	info, err := os.Stat(output)
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
		next: charter.L10n{
			FR: "donnez un dossier, avec une barre à la fin s’il n’existe pas encore, par exemple -o public/",
			EN: "give a folder, with a slash at the end when it does not exist yet, for example -o public/",
		},
	}
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
