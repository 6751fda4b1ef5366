package main

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/rules"
)

var rulesWords = words{
	args:  charter.L10n{FR: "[OPTIONS]", EN: "[OPTIONS]"},
	short: charter.L10n{FR: "montrer toutes les règles", EN: "show all the rules"},
	long: charter.L10n{
		FR: "Montre toutes les règles, leur gravité et ce qu’elles signalent. Les règles sur ce qui manque encore et sur les mots s’adoucissent " +
			"tant que la charte est un brouillon : --status draft montre ce qu’elles y pèsent. --rights montre les droits que la loi donne déjà aux " +
			"clients, avec lesquels law-as-favour compare vos promesses.",
		EN: "Shows all the rules, their severity and what they flag. Rules on what is still missing and on wording are softer while a charter is " +
			"a draft: --status draft shows what they weigh there. --rights shows the rights the law already gives customers, with which " +
			"law-as-favour compares your promises.",
	},
	examples: charter.L10n{
		FR: "charter rules\ncharter rules --group wording\ncharter rules --status review\ncharter rules --format json\ncharter rules --rights",
		EN: "charter rules\ncharter rules --group wording\ncharter rules --status review\ncharter rules --format json\ncharter rules --rights",
	},
}

// rulesOptions are the options of charter rules.
type rulesOptions struct {
	format choice
	groups choices
	status choice
	rights bool
}

func newRules(s *session) *cobra.Command {
	o := &rulesOptions{format: choice{value: "text", allowed: []string{"text", "json"}}}
	for _, group := range lint.Groups {
		o.groups.allowed = append(o.groups.allowed, group.String())
	}
	o.status.allowed = charter.FieldAt("charter.status").Values()
	c := s.command("rules", rulesWords, func(_ *cobra.Command, args []string) error {
		switch {
		case len(args) > 0:
			return &problem{what: charter.L10n{
				FR: "cette commande montre toutes les règles ; pour une seule : charter explain {rule}",
				EN: "this command shows all the rules; for one of them: charter explain {rule}",
			}.With("rule", charter.Short(args[0], 40))}
		case o.rights:
			return s.rights(o)
		case o.format.value == "json":
			return s.rulesJSON(o)
		}
		return s.say(s.rulesText(o))
	})
	usage := func(fr, en string) string { return charter.L10n{FR: fr, EN: en}.In(s.lang) }
	c.Flags().SortFlags = false
	c.Flags().Var(&o.groups, "group", usage("seulement ces familles de règles", "these groups of rules only"))
	c.Flags().Var(&o.status, "status", usage("ce que pèsent les règles dans une charte de ce statut", "what the rules weigh in a charter of this status"))
	c.Flags().Var(&o.format, "format", usage("texte à lire, ou JSON pour d’autres programmes", "text to read, or JSON for other programs"))
	c.Flags().BoolVar(&o.rights, "rights", false, usage("plutôt les droits que la loi donne déjà, pays par pays", "the rights the law already gives instead, country by country"))
	for _, name := range []string{"group", "status", "format"} {
		completeChoices(c, name)
	}
	return c
}

// shows reports whether the rules of a group are asked for.
func (o *rulesOptions) shows(group lint.Group) bool {
	return len(o.groups.values) == 0 || slices.Contains(o.groups.values, group.String())
}

// weight returns what a rule weighs in a charter of the status that is asked about.
func (o *rulesOptions) weight(r *lint.Rule) lint.Severity { return r.In(o.status.value) }

// rulesText lists the rules by group, the heaviest first, then by id.
func (s *session) rulesText(o *rulesOptions) string {
	var b strings.Builder
	for _, group := range lint.Groups {
		if !o.shows(group) {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(s.style(bold, group.Label().In(s.lang)) + "\n")
		var rows [][2]string
		for _, severity := range lint.Severities {
			for _, r := range rules.All() {
				if r.Group == group && o.weight(r) == severity {
					rows = append(rows, [2]string{r.ID, severity.Label().In(s.lang) + " · " + r.Title.In(s.lang)})
				}
			}
		}
		b.WriteString(s.columns(rows))
	}
	return b.String()
}

// ruleJSON is a rule as charter rules --format json writes it: a promise to other programs, to which only is added.
type ruleJSON struct {
	ID       string   `json:"id"`
	Severity string   `json:"severity"` // in a charter of the status asked about; without one, in full
	Group    string   `json:"group"`    // file, core, completeness or wording
	Title    string   `json:"title"`
	Why      string   `json:"why"`
	Settle   string   `json:"settle"`
	Question string   `json:"question,omitempty"` // whose answer settles a finding
	Sources  []string `json:"sources"`
	// Weighs is what a finding weighs by the status of the charter.
	Weighs     map[string]string `json:"weighs"`
	Acceptable bool              `json:"acceptable"` // a team can soften it, turn it off, or live with its findings
	Documents  bool              `json:"documents"`  // it looks at Markdown documents too
	Since      string            `json:"since"`      // the first set of rules it belongs to
	// Precision is how often a reader agreed with a finding of a rule that reads prose; absent when it was not measured.
	Precision *precisionJSON `json:"precision,omitempty"`
}

type precisionJSON struct {
	Right int `json:"right"`
	Of    int `json:"of"`
}

func (s *session) rulesJSON(o *rulesOptions) error {
	out := struct {
		Version int        `json:"version"`
		Rules   []ruleJSON `json:"rules"`
	}{Version: 1}
	for _, r := range rules.All() {
		if !o.shows(r.Group) {
			continue
		}
		var precision *precisionJSON
		if r.Precision != nil {
			precision = &precisionJSON{r.Precision.Right, r.Precision.Of}
		}
		out.Rules = append(out.Rules, ruleJSON{
			Precision: precision,
			ID:        r.ID, Severity: o.weight(r).String(), Group: r.Group.String(),
			Title: r.Title.In(s.lang), Why: r.Why.In(s.lang), Settle: r.Settle.In(s.lang), Question: r.Ask.In(s.lang), Sources: r.Sources,
			Weighs: weighs(r), Acceptable: r.Acceptable(), Documents: r.Applies(false, false), Since: since(r),
		})
	}
	return s.sayJSON(out)
}

// weighs returns what a rule weighs, by the status of the charter.
func weighs(r *lint.Rule) map[string]string {
	out := map[string]string{}
	for _, status := range charter.FieldAt("charter.status").Values() {
		out[status] = r.In(status).String()
	}
	return out
}

// since returns the first set of rules that a rule belongs to.
func since(r *lint.Rule) string {
	if r.Since == "" {
		return rules.Rulesets[0]
	}
	return r.Since
}

// sayJSON writes a value for other programs.
func (s *session) sayJSON(v any) error {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(v); err != nil {
		return err
	}
	return s.say(b.String())
}
