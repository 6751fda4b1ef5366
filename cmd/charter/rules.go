package main

import (
	"bytes"
	"encoding/json"
	"strings"

	"github.com/spf13/cobra"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/rules"
)

var rulesWords = words{
	args:  charter.L10n{FR: "[--format text|json]", EN: "[--format text|json]"},
	short: charter.L10n{FR: "montrer toutes les règles", EN: "show all the rules"},
	long: charter.L10n{
		FR: "Montre toutes les règles, leur gravité et ce qu’elles signalent. Les règles sur ce qui manque encore s’adoucissent tant que " +
			"la charte est un brouillon.",
		EN: "Shows all the rules, their severity and what they flag. Rules on what is still missing are softer while a charter is a draft.",
	},
	examples: charter.L10n{FR: "charter rules\ncharter rules --format json", EN: "charter rules\ncharter rules --format json"},
}

func newRules(s *session) *cobra.Command {
	format := choice{value: "text", allowed: []string{"text", "json"}}
	c := s.command("rules", rulesWords, func(_ *cobra.Command, args []string) error {
		switch {
		case len(args) > 0:
			return &problem{what: charter.L10n{
				FR: "cette commande montre toutes les règles ; pour une seule : charter explain {rule}",
				EN: "this command shows all the rules; for one of them: charter explain {rule}",
			}.With("rule", charter.Short(args[0], 40))}
		case format.value == "json":
			return s.rulesJSON()
		}
		return s.say(s.rulesText())
	})
	c.Flags().Var(&format, "format", charter.L10n{
		FR: "texte à lire, ou JSON pour d’autres programmes", EN: "text to read, or JSON for other programs",
	}.In(s.lang))
	completeChoices(c, "format")
	return c
}

// rulesText lists the rules by group, the heaviest first, then by id.
func (s *session) rulesText() string {
	var b strings.Builder
	for _, group := range []lint.Group{lint.Core, lint.Completeness, lint.File} {
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(s.style(bold, group.Label().In(s.lang)) + "\n")
		var rows [][2]string
		for _, severity := range lint.Severities {
			for _, r := range rules.All() {
				if r.Group == group && r.Severity == severity {
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
	Severity string   `json:"severity"`
	Group    string   `json:"group"` // file, core, completeness or wording
	Title    string   `json:"title"`
	Why      string   `json:"why"`
	Settle   string   `json:"settle"`
	Sources  []string `json:"sources"`
	// Precision is how often a reader agreed with a finding of a rule that reads prose; absent when it was not measured.
	Precision *precisionJSON `json:"precision,omitempty"`
}

type precisionJSON struct {
	Right int `json:"right"`
	Of    int `json:"of"`
}

func (s *session) rulesJSON() error {
	out := struct {
		Version int        `json:"version"`
		Rules   []ruleJSON `json:"rules"`
	}{Version: 1}
	for _, r := range rules.All() {
		var precision *precisionJSON
		if r.Precision != nil {
			precision = &precisionJSON{r.Precision.Right, r.Precision.Of}
		}
		out.Rules = append(out.Rules, ruleJSON{
			Precision: precision,
			ID:        r.ID, Severity: r.Severity.String(), Group: [...]string{"file", "core", "completeness", "wording"}[r.Group],
			Title: r.Title.In(s.lang), Why: r.Why.In(s.lang), Settle: r.Settle.In(s.lang), Sources: r.Sources,
		})
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(out); err != nil {
		return err
	}
	return s.say(b.String())
}
