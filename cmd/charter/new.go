package main

import (
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"relcharter/charter"
	"relcharter/charter/guide"
	"relcharter/tui"
)

var newWords = words{
	args:  charter.L10n{FR: "[FICHIER] [--language fr|en] [--from DOC.md] [--plain]", EN: "[FILE] [--language fr|en] [--from DOC.md] [--plain]"},
	short: charter.L10n{FR: "commencer une charte", EN: "start a charter"},
	long: charter.L10n{
		FR: "Crée le fichier d’une nouvelle charte, avec des commentaires qui disent quoi mettre où ; son nom finit par .charter.toml. Sans " +
			"nom de fichier, ouvre l’éditeur guidé dans un terminal, et écrit le fichier sur la sortie standard ailleurs.\n" +
			"Avec --from, trie un document Markdown que vous avez déjà (livre de marque, charte publiée) : ce que vous faites, ce que vous " +
			"dites, qui vous êtes, ce qu’on y gagne. Chaque phrase y est, une fois, avec sa ligne d’origine ; ce qui ne parle pas de ce que " +
			"fait la marque est gardé en commentaire. Sans nom de fichier, la charte se range à côté du document, dans un terminal aussi ; " +
			"avec -, elle va sur la sortie standard.\n" +
			"Un fichier qui existe déjà n’est jamais remplacé.",
		EN: "Creates the file of a new charter, with comments that say what goes where; its name ends in .charter.toml. Without a file name " +
			"it opens the guided editor in a terminal, and writes the file to the standard output elsewhere.\n" +
			"With --from it sorts a Markdown document you have already (a brand book, a published charter): what you do, what you say, who " +
			"you are, what people gain. Every statement is in it once, with the line it comes from; what is not about what the brand does " +
			"is kept as a comment. Without a file name the charter goes beside the document, in a terminal too; with - it goes to the " +
			"standard output.\n" +
			"A file that exists already is never replaced.",
	},
	examples: charter.L10n{
		FR: "charter new tournesol # crée tournesol.charter.toml\n" +
			"charter new harbour --language en # une charte en anglais\n" +
			"charter new --from livre-de-marque.md # crée livre-de-marque.charter.toml",
		EN: "charter new harbour # creates harbour.charter.toml\n" +
			"charter new tournesol --language fr # a charter in French\n" +
			"charter new --from brand-book.md # creates brand-book.charter.toml",
	},
}

func newNew(s *session) *cobra.Command {
	language := choice{value: string(s.lang), allowed: []string{string(charter.French), string(charter.English)}}
	from := place{name: "DOC.md"}
	var byLine *bool
	c := s.command("new", newWords, func(c *cobra.Command, args []string) error {
		lang := charter.Lang(language.value)
		switch {
		case len(args) > 1:
			return tooMany(args[1])
		case c.Flags().Changed("from") && *byLine:
			return &problem{what: charter.L10n{
				FR: "--from trie un document sans rien demander ; ouvrez ensuite la charte avec charter edit --plain",
				EN: "--from sorts a document without asking anything; open the charter afterwards with charter edit --plain",
			}}
		case c.Flags().Changed("from"):
			if !c.Flags().Changed("language") {
				lang = ""
			}
			path := ""
			if len(args) == 1 {
				path = args[0]
			}
			return s.sortOut(from.path, path, lang)
		case *byLine || len(args) == 0 && s.accessible() && s.attended():
			path := ""
			if len(args) == 1 {
				path = args[0]
			}
			return s.newPlain(c.Context(), path, lang)
		case len(args) == 1 && args[0] != "-":
			return s.create(args[0], lang)
		case len(args) == 0 && s.interactive():
			return s.openEditor(c.Context(), tui.Options{Start: tui.New, Lang: s.lang, Language: lang})
		}
		return s.say(guide.Starter(lang))
	})
	c.Flags().SortFlags = false
	c.Flags().Var(&language, "language", charter.L10n{
		FR: "langue de la charte (sinon, celle des messages, ou du document trié)", EN: "language of the charter (default: that of messages, or of the document)",
	}.In(s.lang))
	c.Flags().Var(&from, "from", charter.L10n{
		FR: "document Markdown à trier en brouillon de charte", EN: "Markdown document to sort into a draft charter",
	}.In(s.lang))
	byLine = s.plainFlag(c)
	s.mouseFlag(c)
	completeChoices(c, "language")
	if err := c.RegisterFlagCompletionFunc("from", completeMarkdown); err != nil {
		panic(err) // the option is missing, or registered twice
	}
	return c
}

// create writes a starter file and says what to do next.
func (s *session) create(path string, lang charter.Lang) error {
	file, err := s.createFrom(path, guide.Starter(lang))
	if err != nil {
		return err
	}
	path = file.Path
	return s.say(charter.L10n{
		FR: "{name} est créé.\nPour le remplir pas à pas : charter edit {path}\n",
		EN: "{name} is ready.\nTo fill it in step by step: charter edit {path}\n",
	}.With("name", charter.InertPath(path), "path", charter.Inert(shellWord(path))).In(s.lang))
}

// createFrom writes a new charter; its name ends as those of charters do.
func (s *session) createFrom(path, source string) (*charter.File, error) {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return nil, &charter.FileError{Path: path, Err: fs.ErrExist, Message: charter.L10n{
			FR: "c’est un dossier ; donnez un nom de fichier", EN: "this is a folder; give a file name",
		}}
	}
	path = charter.WithExtension(path)
	return charter.Create(path, charter.Parse(path, source))
}

// tooMany refuses an argument that is one too many.
func tooMany(arg string) error {
	return &problem{what: charter.L10n{
		FR: "« {arg} » est de trop dans cette commande", EN: "“{arg}” is one too many for this command",
	}.With("arg", charter.Short(arg, 60))}
}
