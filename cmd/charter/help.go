package main

import (
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"relcharter/charter"
)

// words are the texts of a command.
type words struct {
	args     charter.L10n // what follows its name: "FILE [--language fr|en]"
	short    charter.L10n // what it does, in the list of commands
	long     charter.L10n // what it does, what it writes and its exit codes
	examples charter.L10n // command lines, one a line, each with a remark after "#"
}

// command returns a command in the session's language.
func (s *session) command(name string, w words, do func(c *cobra.Command, args []string) error) *cobra.Command {
	use := strings.TrimSpace(name + " " + w.args.In(s.lang))
	return &cobra.Command{
		Use: use, Short: w.short.In(s.lang), Long: w.long.In(s.lang), Example: w.examples.In(s.lang),
		Args: cobra.ArbitraryArgs, RunE: do,
		DisableFlagsInUseLine: true, SilenceErrors: true, SilenceUsage: true,
	}
}

var helpWords = words{
	args:  charter.L10n{FR: "[COMMANDE]", EN: "[COMMAND]"},
	short: charter.L10n{FR: "montrer l’aide d’une commande", EN: "show the help of a command"},
	long: charter.L10n{
		FR: "Montre ce que fait une commande et les options qu’elle accepte.",
		EN: "Shows what a command does and the options it takes.",
	},
	examples: charter.L10n{FR: "charter help lint", EN: "charter help lint"},
}

func newHelp(s *session) *cobra.Command {
	c := s.command("help", helpWords, func(c *cobra.Command, args []string) error {
		target, _, err := c.Root().Find(args)
		if err != nil || target == c.Root() && len(args) > 0 {
			return s.noSuchCommand(c.Root(), args[0])
		}
		return s.say(s.help(target))
	})
	c.ValidArgsFunction = func(c *cobra.Command, _ []string, _ string) ([]string, cobra.ShellCompDirective) {
		return commandNames(c.Root()), cobra.ShellCompDirectiveNoFileComp
	}
	return c
}

// commandNames returns the names of the commands people can type, in alphabetical order.
func commandNames(root *cobra.Command) []string {
	var names []string
	for _, c := range root.Commands() {
		if c.IsAvailableCommand() {
			names = append(names, c.Name())
		}
	}
	return names
}

// help returns the help of a command.
func (s *session) help(c *cobra.Command) string {
	var b strings.Builder
	section := func(title charter.L10n, body string) {
		if body != "" {
			b.WriteString("\n" + title.In(s.lang) + "\n" + body)
		}
	}
	b.WriteString(wrap(c.Long, s.width(), ""))
	section(charter.L10n{FR: "Utilisation", EN: "Usage"}, "  "+c.UseLine()+"\n")
	if c.HasAvailableSubCommands() {
		var rows [][2]string
		for _, sub := range c.Commands() {
			if sub.IsAvailableCommand() {
				rows = append(rows, [2]string{sub.Name(), sub.Short})
			}
		}
		section(charter.L10n{FR: "Commandes", EN: "Commands"}, s.columns(rows))
	}
	section(charter.L10n{FR: "Exemples", EN: "Examples"}, s.examples(c.Example))
	section(charter.L10n{FR: "Options", EN: "Options"}, s.columns(flagRows(c.LocalFlags(), c.Root().PersistentFlags())))
	section(charter.L10n{FR: "Options de toutes les commandes", EN: "Options of every command"}, s.columns(flagRows(c.Root().PersistentFlags(), nil)))
	return b.String()
}

// flagRows returns the name and meaning of each option, those in except left out.
func flagRows(flags, except *pflag.FlagSet) [][2]string {
	var rows [][2]string
	flags.VisitAll(func(f *pflag.Flag) {
		if except != nil && except.Lookup(f.Name) == f {
			return
		}
		name := "    --" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", --" + f.Name
		}
		if f.Value.Type() != "bool" {
			name += " " + f.Value.Type()
		}
		rows = append(rows, [2]string{name, f.Usage})
	})
	return rows
}

// examples lays out example command lines with their remarks in one column.
func (s *session) examples(text string) string {
	var rows [][2]string
	for _, line := range strings.Split(text, "\n") {
		if command, remark, found := strings.Cut(line, " # "); found {
			rows = append(rows, [2]string{strings.TrimSpace(command), remark})
		} else if line = strings.TrimSpace(line); line != "" {
			rows = append(rows, [2]string{line, ""})
		}
	}
	return s.columns(rows)
}

// widestName bounds the first column; a longer name has its meaning on the next line.
const widestName = 36

// columns lays out names and meanings in two columns, the second one wrapped.
func (s *session) columns(rows [][2]string) string {
	wide := 0
	for _, row := range rows {
		if n := utf8.RuneCountInString(row[0]); n <= widestName {
			wide = max(wide, n)
		}
	}
	var b strings.Builder
	indent := strings.Repeat(" ", 2+wide+2)
	for _, row := range rows {
		name, n := "  "+row[0], utf8.RuneCountInString(row[0])
		switch {
		case row[1] == "":
			b.WriteString(name + "\n")
			continue
		case n > wide:
			b.WriteString(name + "\n" + indent)
		default:
			b.WriteString(name + strings.Repeat(" ", wide-n+2))
		}
		b.WriteString(strings.TrimLeft(wrap(row[1], s.width(), indent), " "))
	}
	return b.String()
}

// wrap returns text in lines of at most width columns, each after indent and ended by a newline. Line breaks in the text
// stay; lines are broken at plain spaces only, never at the no-break spaces of French.
func wrap(text string, width int, indent string) string {
	var b strings.Builder
	for _, paragraph := range strings.Split(text, "\n") {
		line := indent
		for _, word := range strings.Split(paragraph, " ") {
			if line != indent && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width {
				b.WriteString(strings.TrimRight(line, " ") + "\n")
				line = indent
			}
			if line != indent {
				line += " "
			}
			line += word
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	return b.String()
}
