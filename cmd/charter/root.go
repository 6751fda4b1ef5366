package main

import (
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"relcharter/charter"
	"relcharter/tui"
)

var rootWords = words{
	args: charter.L10n{FR: "[COMMANDE] [OPTIONS]", EN: "[COMMAND] [OPTIONS]"},
	long: charter.L10n{
		FR: "charter aide une équipe à écrire, relire et publier la charte relationnelle de sa marque : ce qu’elle dit, et surtout " +
			"ce qu’elle fait pour les gens.\nSeul, dans un terminal, il ouvre l’éditeur guidé.",
		EN: "charter helps a team write, check and publish its brand’s relational charter: what the brand says and, above all, what " +
			"it does for people.\nOn its own, in a terminal, it opens the guided editor.",
	},
	examples: charter.L10n{
		FR: "charter new tournesol # commencer une charte\n" +
			"charter edit tournesol.charter.toml # la remplir, pas à pas\n" +
			"charter lint # relire les chartes de ce dossier\n" +
			"charter export tournesol.charter.toml -o tournesol.html # la publier\n" +
			"charter help lint # tout savoir d’une commande",
		EN: "charter new harbour # start a charter\n" +
			"charter edit harbour.charter.toml # fill it in, step by step\n" +
			"charter lint # check the charters in this folder\n" +
			"charter export harbour.charter.toml -o harbour.html # publish it\n" +
			"charter help lint # all about one command",
	},
}

var (
	langUsage  = charter.L10n{FR: "langue des messages (sinon, celle du système)", EN: "language of messages (default: the system’s)"}
	colorUsage = charter.L10n{FR: "couleurs : selon la sortie, toujours ou jamais", EN: "colours: as the output allows, always or never"}
	helpUsage  = charter.L10n{FR: "montrer cette aide", EN: "show this help"}
	aboutUsage = charter.L10n{FR: "montrer la version", EN: "show the version"}
)

// newRoot returns the command line in the session's language.
func newRoot(s *session) *cobra.Command {
	cobra.EnableCommandSorting = false // the order below is that in which a team needs them
	cobra.MousetrapHelpText = ""       // on Windows, a double click opens the editor like any other start
	var about bool
	root := s.command("charter", rootWords, func(c *cobra.Command, args []string) error {
		switch {
		case about:
			return s.say(versionLine() + "\n")
		case len(args) > 0:
			return s.noSuchCommand(c, args[0])
		case s.interactive(), s.accessible() && s.attended():
			return s.openEditor(c.Context(), tui.Options{Start: tui.Home, Lang: s.lang})
		}
		return s.say(s.help(c))
	})
	root.Flags().BoolVar(&about, "version", false, aboutUsage.In(s.lang))
	lang := choice{value: string(s.lang), allowed: []string{string(charter.French), string(charter.English)}}
	s.color = choice{value: "auto", allowed: []string{"auto", "always", "never"}}
	root.PersistentFlags().Var(&lang, "lang", langUsage.In(s.lang))
	root.PersistentFlags().Var(&s.color, "color", colorUsage.In(s.lang))
	root.PersistentFlags().BoolP("help", "h", false, helpUsage.In(s.lang))
	root.PersistentFlags().SortFlags = false
	for _, name := range []string{"lang", "color"} {
		completeChoices(root, name)
	}
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetFlagErrorFunc(s.flagProblem)
	root.SetHelpCommand(newHelp(s))
	root.SetHelpFunc(func(c *cobra.Command, _ []string) { _ = s.say(s.help(c)) })
	for _, newCommand := range []func(*session) *cobra.Command{
		newNew, newEdit, newLint, newClassify, newExport, newPreview, newRules, newExplain, newSchema, newCompletion, newVersion,
	} {
		root.AddCommand(newCommand(s))
	}
	return root
}

// completeChoices lets shells complete the words an option takes.
func completeChoices(c *cobra.Command, flag string) {
	f := c.Flag(flag)
	words := strings.FieldsFunc(f.Value.Type(), func(r rune) bool { return r == '|' || r == ',' })
	if err := c.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp)); err != nil {
		panic(err) // the flag is missing, or registered twice
	}
}

// unknownCommand returns the first word of the command line and whether it is no command, when c is the root: then an option
// may be unknown only because the command is.
func (s *session) unknownCommand(c *cobra.Command) (string, bool) {
	if c.HasParent() {
		return "", false
	}
	for i := 0; i < len(s.args); i++ {
		switch arg := s.args[i]; {
		case arg == "--lang" || arg == "--color":
			i++
		case !strings.HasPrefix(arg, "-"):
			return arg, !slices.Contains(commandNames(c), arg)
		}
	}
	return "", false
}

// synonyms are words people try, by the command that does what they mean.
var synonyms = map[string][]string{
	"new":      {"init", "create", "creer", "nouveau", "nouvelle"},
	"edit":     {"open", "ouvrir", "editer", "modifier"},
	"lint":     {"check", "validate", "verifier", "verifie", "relire", "controler"},
	"classify": {"judge", "classer", "classifier", "juger"},
	"export":   {"publish", "render", "build", "publier", "exporter", "html"},
	"preview":  {"serve", "server", "view", "watch", "apercu", "voir"},
	"rules":    {"list", "regles"},
	"help":     {"aide"},
}

// noSuchCommand says that a word is no command, and which one was probably meant.
func (s *session) noSuchCommand(root *cobra.Command, word string) error {
	out := &problem{
		what: charter.L10n{FR: "« {word} » n’est pas une commande", EN: "“{word}” is not a command"},
		next: charter.L10n{FR: "les commandes possibles : charter help", EN: "for the commands there are: charter help"},
	}
	near, ok := charter.Nearest(word, commandNames(root))
	for command, others := range synonyms {
		if slices.Contains(others, charter.Fold(word)) {
			near, ok = command, true
		}
	}
	if _, err := os.Stat(word); err == nil {
		out.next = charter.L10n{
			FR: "pour ouvrir ce fichier : charter edit {file} ; pour le relire : charter lint {file}",
			EN: "to open this file: charter edit {file}; to check it: charter lint {file}",
		}.With("file", shellWord(word))
	} else if ok {
		out.what = charter.L10n{
			FR: out.what.FR + " ; vouliez-vous dire « {near} » ?",
			EN: out.what.EN + "; did you mean “{near}”?",
		}.With("near", near)
	}
	out.what = out.what.With("word", charter.Short(word, 40))
	return out
}

// shellWord returns a path as it is typed in a command line. It is for people to read: a path with quotes in it is shown
// as it is.
func shellWord(path string) string {
	if strings.ContainsAny(path, " &()'") {
		return `"` + path + `"`
	}
	return path
}
