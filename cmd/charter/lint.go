package main

import (
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/rules"
)

var lintWords = words{
	args: charter.L10n{FR: "[CHEMIN…] [OPTIONS]", EN: "[PATH…] [OPTIONS]"},
	short: charter.L10n{
		FR: "relire des chartes : ce qui parle sans agir, ce que nul ne pourrait vérifier",
		EN: "check charters: what talks without acting, what nobody could check",
	},
	long: charter.L10n{
		FR: "Relit des chartes et dit, à sa place dans le fichier, ce qui parle sans agir et ce que nul ne pourrait vérifier.\n" +
			"Un document Markdown que vous nommez est relu aussi, phrase par phrase : un livre de marque, une charte déjà publiée.\n" +
			"Un dossier désigne ses fichiers *.charter.toml et charter.toml, sous-dossiers compris, sauf les dossiers cachés, node_modules " +
			"et vendor ; un motif entre guillemets (\"marques/**/*.toml\") vaut aussi ; - désigne l’entrée standard ; sans chemin, c’est le dossier courant.\n" +
			"Ce que git ignore est laissé de côté, et c’est dit (« skipped » en JSON) ; un fichier que vous nommez est toujours relu.\n" +
			"Les réglages d’une équipe se lisent dans .charterrc.toml, à côté du fichier ou au-dessus, jusqu’à la racine du dépôt.\n" +
			"Code de sortie : 0 si rien n’atteint le seuil de --fail-on, 1 sinon, 2 si une charte n’a pas pu être lue ou s’il n’y en a aucune.",
		EN: "Checks charters and says, at its place in the file, what talks without acting and what nobody could check.\n" +
			"A Markdown document that you name is checked too, sentence by sentence: a brand book, a charter already published.\n" +
			"A folder means its *.charter.toml and charter.toml files, sub-folders included except hidden ones, node_modules and vendor; " +
			"a quoted pattern (\"brands/**/*.toml\") will do too; - means standard input; without a path it is the current folder.\n" +
			"What git ignores is left out, and that is said (“skipped” in JSON); a file you name is always checked.\n" +
			"A team’s settings are read from .charterrc.toml, beside the file or above it, up to the top of the repository.\n" +
			"Exit code: 0 when nothing reaches --fail-on, 1 when something does, 2 when a charter could not be read or there is none.",
	},
	examples: charter.L10n{
		FR: "charter lint # les chartes de ce dossier\n" +
			"charter lint livre-de-marque.md # ce que vous avez déjà\n" +
			"charter lint marques/ --fail-on warning # refuser aussi les alertes\n" +
			"charter lint --fix # corriger ce qui se corrige sans vous\n" +
			"charter lint --against origin/main --fail-on new # seulement ce qui a empiré",
		EN: "charter lint # the charters in this folder\n" +
			"charter lint brand-book.md # what you have already\n" +
			"charter lint brands/ --fail-on warning # refuse warnings too\n" +
			"charter lint --fix # mend what needs no answer from you\n" +
			"charter lint --against origin/main --fail-on new # only what got worse",
	},
}

// failNew is the word of --fail-on for whatever was not there before.
const failNew = "new"

// lintOptions are the options of charter lint.
type lintOptions struct {
	format, failOn                                  choice
	config, against, baseline, writeBase, stdinName place
	only, without                                   ruleList
	asOf                                            day
	fix, diff, watch, allowEmpty                    bool
}

func newLint(s *session) *cobra.Command {
	o := &lintOptions{
		format:    choice{value: "text", allowed: formatNames()},
		failOn:    choice{value: lint.Error.String()},
		asOf:      day{name: charter.L10n{FR: "AAAA-MM-JJ", EN: "YYYY-MM-DD"}.In(s.lang)},
		config:    place{name: charter.L10n{FR: "FICHIER", EN: "FILE"}.In(s.lang)},
		against:   place{name: charter.L10n{FR: "RÉVISION", EN: "REVISION"}.In(s.lang)},
		stdinName: place{name: charter.L10n{FR: "NOM", EN: "NAME"}.In(s.lang)},
		only:      ruleList{name: charter.L10n{FR: "RÈGLE,…", EN: "RULE,…"}.In(s.lang)},
	}
	o.baseline, o.writeBase, o.without = o.config, o.config, o.only
	for _, severity := range lint.Severities {
		o.failOn.allowed = append(o.failOn.allowed, severity.String())
	}
	o.failOn.allowed = append(o.failOn.allowed, failNew)
	c := s.command("lint", lintWords, func(c *cobra.Command, args []string) error { return s.lint(c.Context(), args, o) })
	s.lintFlags(c.Flags(), o)
	for _, name := range []string{"format", "fail-on"} {
		completeChoices(c, name)
	}
	for _, name := range []string{"rule", "no-rule"} {
		completeRules(c, name)
	}
	c.ValidArgsFunction = completeCharters
	return c
}

// lintFlags declares the options, in the order in which help shows them.
func (s *session) lintFlags(flags *pflag.FlagSet, o *lintOptions) {
	flags.SortFlags = false
	usage := func(fr, en string) string { return charter.L10n{FR: fr, EN: en}.In(s.lang) }
	flags.Var(&o.format, "format", usage(
		"pour qui : texte à lire, JSON pour un programme, github, sarif… pour une chaîne de publication",
		"for whom: text to read, JSON for a program, github, sarif… for a pipeline",
	))
	flags.Var(&o.failOn, "fail-on", usage(
		"gravité à partir de laquelle le code de sortie est 1 : erreur (par défaut), alerte, conseil ; ou new, tout ce qui est nouveau",
		"severity from which the exit code is 1: error (the default), warning, hint; or new, whatever was not there before",
	))
	flags.BoolVar(&o.fix, "fix", false, usage("corriger dans les fichiers ce qui se corrige sans vous", "mend in the files what needs no answer from you"))
	flags.BoolVar(&o.diff, "diff", false, usage("montrer ce que --fix changerait, sans rien écrire", "show what --fix would change, and write nothing"))
	flags.Var(&o.against, "against", usage(
		"ne compter que ce qui a empiré depuis cette révision git, promesses affaiblies comprises",
		"count only what got worse since this git revision, weakened promises included",
	))
	flags.Var(&o.baseline, "baseline", usage("ne compter que ce qui n’est pas dans cet état de référence", "count only what is not in this baseline"))
	flags.Var(&o.writeBase, "write-baseline", usage("écrire dans ce fichier l’état de référence : ce qui est connu à ce jour", "write the baseline to this file: what is known as of today"))
	flags.Var(&o.only, "rule", usage("seulement ces règles, et celles qui valent toujours", "these rules only, and those that always run"))
	flags.Var(&o.without, "no-rule", usage("toutes les règles sauf celles-ci", "all rules but these"))
	flags.Var(&o.config, "config", usage("les réglages de ce fichier, au lieu de .charterrc.toml", "the settings in this file, instead of .charterrc.toml"))
	flags.Var(&o.stdinName, "stdin-name", usage("le nom de ce qui arrive par l’entrée standard", "the name of what comes in on standard input"))
	flags.BoolVar(&o.watch, "watch", false, usage("relire à chaque enregistrement, jusqu’à Ctrl+C", "check again at every save, until Ctrl+C"))
	flags.Var(&o.asOf, "as-of", usage("relire comme si l’on était ce jour-là", "check as if it were that day"))
	flags.BoolVar(&o.allowEmpty, "allow-empty", false, usage("ne pas échouer s’il n’y a aucune charte", "do not fail when there is no charter"))
}

// ruleList is an option that takes ids of rules, with commas between them or given repeatedly.
type ruleList struct {
	ids  []string
	name string // how help writes a rule
}

func (l *ruleList) String() string { return strings.Join(l.ids, ",") }

func (l *ruleList) Type() string { return l.name }

func (l *ruleList) Set(s string) error {
	for id := range strings.SplitSeq(s, ",") {
		id = strings.TrimSpace(id)
		if rules.Find(id) == nil {
			return noSuchRule(id)
		}
		l.ids = append(l.ids, id)
	}
	return nil
}

// completeRules lets shells complete the ids of rules.
func completeRules(c *cobra.Command, flag string) {
	if err := c.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(ruleIDs(), cobra.ShellCompDirectiveNoFileComp)); err != nil {
		panic(err) // the flag is missing, or registered twice
	}
}
