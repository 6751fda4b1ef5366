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
	args:  charter.L10n{FR: "[FICHIER] [--language fr|en]", EN: "[FILE] [--language fr|en]"},
	short: charter.L10n{FR: "commencer une charte", EN: "start a charter"},
	long: charter.L10n{
		FR: "Crée le fichier d’une nouvelle charte, avec des commentaires qui disent quoi mettre où ; son nom finit par .charter.toml. Sans " +
			"nom de fichier, ouvre l’éditeur guidé dans un terminal, et écrit le fichier sur la sortie standard ailleurs.\n" +
			"Un fichier qui existe déjà n’est jamais remplacé.",
		EN: "Creates the file of a new charter, with comments that say what goes where; its name ends in .charter.toml. Without a file name " +
			"it opens the guided editor in a terminal, and writes the file to the standard output elsewhere.\n" +
			"A file that exists already is never replaced.",
	},
	examples: charter.L10n{
		FR: "charter new tournesol # crée tournesol.charter.toml\ncharter new harbour --language en # une charte en anglais",
		EN: "charter new harbour # creates harbour.charter.toml\ncharter new tournesol --language fr # a charter in French",
	},
}

func newNew(s *session) *cobra.Command {
	language := choice{value: string(s.lang), allowed: []string{string(charter.French), string(charter.English)}}
	c := s.command("new", newWords, func(c *cobra.Command, args []string) error {
		lang := charter.Lang(language.value)
		switch {
		case len(args) > 1:
			return tooMany(args[1])
		case len(args) == 1 && args[0] != "-":
			return s.create(args[0], lang)
		case len(args) == 0 && s.interactive():
			return s.openEditor(c.Context(), tui.Options{Start: tui.New, Lang: s.lang, Language: lang})
		}
		return s.say(guide.Starter(lang))
	})
	c.Flags().Var(&language, "language", charter.L10n{
		FR: "langue de la charte (sinon, celle des messages)", EN: "language of the charter (default: that of messages)",
	}.In(s.lang))
	completeChoices(c, "language")
	return c
}

// create writes a starter file and says what to do next.
func (s *session) create(path string, lang charter.Lang) error {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return &charter.FileError{Path: path, Err: fs.ErrExist, Message: charter.L10n{
			FR: "c’est un dossier ; donnez un nom de fichier", EN: "this is a folder; give a file name",
		}}
	}
	path = charter.WithExtension(path)
	if _, err := charter.Create(path, charter.Parse(path, guide.Starter(lang))); err != nil {
		return err
	}
	return s.say(charter.L10n{
		FR: "{name} est créé.\nPour le remplir pas à pas : charter edit {path}\n",
		EN: "{name} is ready.\nTo fill it in step by step: charter edit {path}\n",
	}.With("name", charter.InertPath(path), "path", charter.Inert(shellWord(path))).In(s.lang))
}

// tooMany refuses an argument that is one too many.
func tooMany(arg string) error {
	return &problem{what: charter.L10n{
		FR: "« {arg} » est de trop dans cette commande", EN: "“{arg}” is one too many for this command",
	}.With("arg", charter.Short(arg, 60))}
}
