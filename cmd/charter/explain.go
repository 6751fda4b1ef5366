package main

import (
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/rules"
)

var explainWords = words{
	args:  charter.L10n{FR: "RÈGLE…", EN: "RULE…"},
	short: charter.L10n{FR: "expliquer une règle : pourquoi, et comment la satisfaire", EN: "explain a rule: why it is there, how to settle it"},
	long: charter.L10n{
		FR: "Explique des règles : ce qu’elles signalent, pourquoi cela compte pour vos clients, comment y répondre, avec un exemple et " +
			"d’où vient la règle.",
		EN: "Explains rules: what they flag, why it matters to your customers, how to settle a finding, with an example and where the rule " +
			"comes from.",
	},
	examples: charter.L10n{FR: "charter explain unverifiable-promise", EN: "charter explain unverifiable-promise"},
}

func newExplain(s *session) *cobra.Command {
	c := s.command("explain", explainWords, func(_ *cobra.Command, args []string) error { return s.explain(args) })
	c.ValidArgsFunction = func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return ruleIDs(), cobra.ShellCompDirectiveNoFileComp
	}
	return c
}

func ruleIDs() []string {
	var ids []string
	for _, r := range rules.All() {
		ids = append(ids, r.ID)
	}
	return ids
}

func (s *session) explain(ids []string) error {
	if len(ids) == 0 {
		return &problem{what: charter.L10n{
			FR: "quelle règle faut-il expliquer ? charter rules en donne la liste",
			EN: "which rule is to be explained? charter rules lists them",
		}}
	}
	var texts []string
	for _, id := range ids {
		rule := rules.Find(id)
		if rule == nil {
			return noSuchRule(id)
		}
		texts = append(texts, s.explanation(rule))
	}
	return s.say(strings.Join(texts, "\n\n"))
}

func noSuchRule(id string) error {
	out := &problem{
		what: charter.L10n{FR: "« {id} » n’est pas une règle", EN: "“{id}” is not a rule"},
		next: charter.L10n{FR: "toutes les règles : charter rules", EN: "all the rules: charter rules"},
	}
	if near, ok := charter.Nearest(id, ruleIDs()); ok {
		out.what = charter.L10n{
			FR: out.what.FR + " ; vouliez-vous dire « {near} » ?",
			EN: out.what.EN + "; did you mean “{near}”?",
		}.With("near", near)
	}
	out.what = out.what.With("id", charter.Short(id, 40))
	return out
}

// explanation returns all that a rule says of itself.
func (s *session) explanation(r *lint.Rule) string {
	var b strings.Builder
	b.WriteString(s.style(bold, r.Title.In(s.lang)) + "\n")
	b.WriteString(r.ID + " · " + s.weights(r) + " · " + r.Group.Label().In(s.lang) + "\n")
	section := func(title charter.L10n, body string) {
		b.WriteString("\n" + s.style(bold, title.In(s.lang)) + "\n" + body)
	}
	prose := func(text string) string { return wrap(text, s.width(), "  ") }
	section(charter.L10n{FR: "Pourquoi", EN: "Why"}, prose(r.Why.In(s.lang)))
	section(charter.L10n{FR: "Que faire", EN: "What to do"}, prose(r.Settle.In(s.lang)))
	if !r.Ask.IsZero() {
		section(charter.L10n{FR: "La question à se poser", EN: "The question to ask"}, prose(r.Ask.In(s.lang)))
	}
	for i := range r.Examples {
		e := &r.Examples[i]
		if !e.Before.IsZero() {
			section(charter.L10n{FR: "Avant", EN: "Before"}, s.example(e.Before.In(s.lang)))
		}
		section(charter.L10n{FR: "Exemple signalé", EN: "Flagged"}, s.example(e.Bad.In(s.lang)))
		section(charter.L10n{FR: "Exemple corrigé", EN: "Settled"}, s.example(e.Good.In(s.lang)))
	}
	if r.Group == lint.Wording {
		section(charter.L10n{FR: "Fiabilité", EN: "How far to trust it"}, prose(trust(r.Precision).In(s.lang)))
	}
	if len(r.Sources) > 0 {
		var list strings.Builder
		for _, source := range r.Sources {
			list.WriteString("  - " + strings.TrimLeft(wrap(source, s.width(), "    "), " "))
		}
		section(charter.L10n{FR: "Sources", EN: "Sources"}, list.String())
	}
	return b.String()
}

// weights says what a rule weighs, and where it weighs less.
func (s *session) weights(r *lint.Rule) string {
	full := r.Severity.Label().In(s.lang)
	if r.In("draft") == r.Severity {
		return full
	}
	softer := charter.L10n{FR: "{draft} en brouillon", EN: "{draft} in a draft"}
	if r.In("review") != r.Severity {
		softer = charter.L10n{FR: "{draft} en brouillon, {review} en relecture", EN: "{draft} in a draft, {review} in review"}
	}
	return full + " (" + softer.WithText("draft", r.In("draft").Label()).WithText("review", r.In("review").Label()).In(s.lang) + ")"
}

// trust says how a rule that reads prose was measured.
func trust(p *lint.Precision) charter.L10n {
	if p == nil {
		return charter.L10n{
			FR: "Les phrases étiquetées n’en offrent pas assez de cas pour la mesurer.",
			EN: "The labelled statements hold too few cases to measure it on.",
		}
	}
	return charter.L10n{
		FR: "Un lecteur a donné raison à {right} de ses {of} constats, pris sur des phrases étiquetées.",
		EN: "A reader agreed with {right} of {of} of its findings, on labelled statements.",
	}.With("right", strconv.Itoa(p.Right), "of", strconv.Itoa(p.Of))
}

// example lays out the text of an example. What the rule flags is underlined where there are colours, between ⟦ and ⟧
// elsewhere.
func (s *session) example(text string) string {
	var b strings.Builder
	underlined := false
	for _, line := range strings.Split(strings.TrimRight(text, "\n"), "\n") {
		if line != "" {
			b.WriteString("  ")
		}
		if s.colored() {
			line, underlined = underline(line, underlined)
		}
		b.WriteString(line + "\n")
	}
	return b.String()
}

// underline replaces the marks of a line by underlining; on says whether a mark is open at its start, and is returned as it
// is at its end.
func underline(line string, on bool) (string, bool) {
	var b strings.Builder
	if on {
		b.WriteString(underlineOn)
	}
	for _, r := range line {
		switch r {
		case '⟦':
			b.WriteString(underlineOn)
			on = true
		case '⟧':
			b.WriteString(reset)
			on = false
		default:
			b.WriteRune(r)
		}
	}
	if on {
		b.WriteString(reset)
	}
	return b.String(), on
}
