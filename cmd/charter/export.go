package main

import (
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"relcharter/charter"
	"relcharter/charter/export"
)

var exportWords = words{
	args:  charter.L10n{FR: "FICHIER… [-o CHEMIN] [OPTIONS]", EN: "FILE… [-o PATH] [OPTIONS]"},
	short: charter.L10n{FR: "publier des chartes : page web, affiche, Markdown, JSON ou CSV", EN: "publish charters: web page, poster, Markdown, JSON or CSV"},
	long: charter.L10n{
		FR: "Met des chartes en page, dans leur propre langue. La page web tient en un fichier, sans script et sans rien chercher ailleurs.\n" +
			"-o désigne un fichier, ou un dossier où chaque page prend le nom de sa charte ; sans -o, une page unique sort sur la sortie " +
			"standard. Si une charte ne peut pas être lue, rien n’est écrit. Plusieurs chartes dans un dossier reçoivent aussi une page d’accueil, index.html.\n" +
			"Une page publique ne contient rien d’interne : ni les actes que vous gardez pour vous, ni ce que l’équipe peut décider seule, ni ce que cela rapporte. " +
			"--view internal montre tout ; --for en tire une fiche pour un service, --poster une affiche pour tous.\n" +
			"Avec --check, rien n’est écrit : le code de sortie est 1 quand une page manque ou n’est plus celle de sa charte, et ce qui a changé est montré.\n" +
			"Un CSV a des virgules, comme tous les programmes l’attendent : dans Excel en français, ouvrez-le par Données, À partir d’un fichier " +
			"texte/CSV ; un double-clic mettrait tout dans une colonne.",
		EN: "Lays out charters for readers, in their own language. A web page is one file, without scripts, that fetches nothing.\n" +
			"-o names a file, or a folder in which each page is called after its charter; without -o, a single page goes to the standard " +
			"output. When a charter cannot be read, nothing is written. Several charters in a folder get a page that leads to them, index.html.\n" +
			"A public page holds nothing internal: no acts you keep to yourselves, not what the team may decide alone, not what it brings in. " +
			"--view internal shows everything; --for makes a card of it for one function, --poster a poster for everybody.\n" +
			"With --check nothing is written: the exit code is 1 when a page is missing or is no longer that of its charter, and what changed is shown.\n" +
			"A CSV has commas, as every program expects: where Excel wants semicolons, open it by Data, From Text/CSV; a double click would " +
			"put all of it into one column.",
	},
	examples: charter.L10n{
		FR: "charter export tournesol.charter.toml -o tournesol.html\n" +
			"charter export *.charter.toml --to html,markdown -o public/\n" +
			"charter export tournesol.charter.toml --for atelier -o fiches/ # une page pour l’atelier\n" +
			"charter export tournesol.charter.toml --to markdown --front-matter hugo -o site/content/\n" +
			"charter export tournesol.charter.toml --to csv # promesses et résultats, pour un tableur",
		EN: "charter export harbour.charter.toml -o harbour.html\n" +
			"charter export *.charter.toml --to html,markdown -o public/\n" +
			"charter export harbour.charter.toml --for claims -o cards/ # one page for the claims team\n" +
			"charter export harbour.charter.toml --to markdown --front-matter hugo -o site/content/\n" +
			"charter export harbour.charter.toml --to csv # promises and results, for a spreadsheet",
	},
}

// exportOptions are the options of charter export.
type exportOptions struct {
	to                         choices
	view, frontMatter, print   choice
	output, manifest, template place
	function                   place // of a role card
	asOf                       day
	poster, check, noIndex     bool
}

func newExport(s *session) *cobra.Command {
	file := place{name: charter.L10n{FR: "FICHIER", EN: "FILE"}.In(s.lang)}
	o := &exportOptions{
		view:     choice{allowed: []string{export.Public.String(), export.Internal.String()}},
		print:    choice{allowed: export.TemplateNames()},
		output:   place{name: charter.L10n{FR: "CHEMIN", EN: "PATH"}.In(s.lang)},
		manifest: file,
		template: place{name: charter.L10n{FR: "DOSSIER", EN: "FOLDER"}.In(s.lang)},
		function: place{name: charter.L10n{FR: "SERVICE", EN: "FUNCTION"}.In(s.lang)},
		asOf:     day{name: charter.L10n{FR: "AAAA-MM-JJ", EN: "YYYY-MM-DD"}.In(s.lang)},
	}
	for _, format := range export.Formats() {
		o.to.allowed = append(o.to.allowed, format.ID)
	}
	for _, profile := range export.Profiles() {
		o.frontMatter.allowed = append(o.frontMatter.allowed, string(profile))
	}
	c := s.command("export", exportWords, func(_ *cobra.Command, args []string) error { return s.export(args, o) })
	s.exportFlags(c.Flags(), o)
	for _, name := range []string{"to", "view", "front-matter", "print-template"} {
		completeChoices(c, name)
	}
	c.ValidArgsFunction = completeCharters
	return c
}

// exportFlags declares the options, in the order in which help shows them.
func (s *session) exportFlags(flags *pflag.FlagSet, o *exportOptions) {
	flags.SortFlags = false
	usage := func(fr, en string) string { return charter.L10n{FR: fr, EN: en}.In(s.lang) }
	flags.Var(&o.to, "to", usage(
		"formats à produire (sinon, celui que dit le nom du fichier, ou html)", "formats to make (default: the one the file name says, or html)",
	))
	flags.VarP(&o.output, "output", "o", usage("fichier ou dossier à écrire ; - pour la sortie standard", "file or folder to write; - for the standard output"))
	flags.Var(&o.view, "view", usage("pour tous (par défaut), ou pour l’équipe seule", "for everybody (the default), or for the team alone"))
	flags.Var(&o.function, "for", usage(
		"une fiche d’une page pour ce service : dire, faire, ne jamais faire, décider seul", "a one-page card for this function: say, do, never do, decide alone",
	))
	flags.BoolVar(&o.poster, "poster", false, usage("une affiche d’une page : six promesses au plus, avec leurs résultats", "a one-page poster: at most six promises, with their results"))
	flags.Var(&o.asOf, "as-of", usage(
		"le jour où l’on regarde les résultats (sinon, le dernier que nomme la charte)", "the day results are looked at (default: the latest the charter names)",
	))
	flags.Var(&o.frontMatter, "front-matter", usage("écrire le Markdown pour ce générateur de site", "write the Markdown for this site generator"))
	flags.Var(&o.template, "template", usage("vos modèles de page, dans ce dossier, à la place des nôtres", "your templates, in this folder, instead of ours"))
	flags.Var(&o.print, "print-template", usage("montrer un de nos modèles, pour en partir", "show one of our templates, to start from"))
	flags.Var(&o.manifest, "manifest", usage(
		"écrire dans ce fichier JSON ce qui reste hors des pages publiques, et pourquoi", "write to this JSON file what stays out of public pages, and why",
	))
	flags.BoolVar(&o.noIndex, "no-index", false, usage("pas de page d’accueil pour plusieurs chartes", "no index page for several charters"))
	flags.BoolVar(&o.check, "check", false, usage(
		"ne rien écrire ; code de sortie 1 si une page n’est plus à jour, et le diff", "write nothing; exit code 1 when a page is out of date, and the diff",
	))
}

// export is the job of charter export.
func (s *session) export(charters []string, o *exportOptions) error {
	if name := o.print.value; name != "" {
		if len(charters) > 0 {
			return tooMany(charters[0])
		}
		src, _ := export.BuiltinTemplate(name)
		return s.say(src)
	}
	if len(charters) == 0 {
		return &problem{what: charter.L10n{
			FR: "quelle charte faut-il publier ? charter export FICHIER", EN: "which charter is to be published? charter export FILE",
		}}
	}
	formats := formatsFor(o.to.values, o.output.path)
	if err := o.conflict(formats); err != nil {
		return err
	}
	p, err := s.publication(o)
	if err != nil {
		return err
	}
	run := exporting{
		publication: p, formats: formats, named: len(o.to.values) > 0, output: o.output.path, check: o.check, manifest: o.manifest.path,
		noIndex: o.noIndex, today: charter.DateOf(s.now()),
	}
	return run.run(charters)
}
