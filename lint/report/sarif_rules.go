package report

import (
	"strings"

	"relcharter/charter"
	"relcharter/lint"
)

type (
	sarifRule struct {
		ID            string          `json:"id"`
		Name          string          `json:"name,omitempty"`
		Short         sarifText       `json:"shortDescription"`
		Full          sarifText       `json:"fullDescription"`
		Help          sarifText       `json:"help"`
		Configuration sarifConfig     `json:"defaultConfiguration"`
		Properties    sarifRuleTraits `json:"properties"`
	}
	sarifConfig struct {
		Level string `json:"level"`
	}
	// sarifRuleTraits holds the keys that GitHub reads: tags, precision and problem.severity.
	sarifRuleTraits struct {
		Tags            []string       `json:"tags"`
		Precision       string         `json:"precision,omitempty"`
		ProblemSeverity string         `json:"problem.severity"`
		Measured        *sarifMeasured `json:"measured,omitempty"`
	}
	// sarifMeasured says that people agreed with so many of so many of the rule's findings.
	sarifMeasured struct {
		Right int `json:"right"`
		Of    int `json:"of"`
	}
)

var (
	groupTags       = map[lint.Group]string{lint.File: "file", lint.Core: "core", lint.Completeness: "completeness", lint.Wording: "wording"}
	problemSeverity = map[lint.Severity]string{lint.Error: "error", lint.Warning: "warning", lint.Hint: "recommendation"}
)

// rule returns the place of a rule among the rules of the run.
func (b *sarifBuilder) rule(r *lint.Rule) int {
	at, known := b.rules[r.ID]
	if !known {
		at = len(b.found)
		b.rules[r.ID] = at
		b.found = append(b.found, r)
	}
	return at
}

func (b *sarifBuilder) descriptors() []sarifRule {
	out := []sarifRule{}
	for _, r := range b.found {
		d := sarifRule{
			ID: r.ID, Name: pascal(r.ID), Short: sarifText{Text: r.Title.In(b.Lang)}, Full: sarifText{Text: r.Why.In(b.Lang)},
			Help:          sarifText{Text: help(r, b.Lang, plainHelp), Markdown: help(r, b.Lang, markdownHelp)},
			Configuration: sarifConfig{sarifLevel[r.Severity]},
			Properties:    sarifRuleTraits{Tags: []string{groupTags[r.Group]}, ProblemSeverity: problemSeverity[r.Severity]},
		}
		if p := r.Precision; p != nil {
			d.Properties.Precision, d.Properties.Measured = precision(p), &sarifMeasured{p.Right, p.Of}
		}
		out = append(out, d)
	}
	return out
}

// precision returns GitHub's word for how often a rule is right. It is the rule of succession (Laplace, 1774) that is compared with the
// thresholds, which are ours: a rule that was right in all of few cases does not pass for one that was right in all of many.
func precision(p *lint.Precision) string {
	switch share := float64(p.Right+1) / float64(p.Of+2); {
	case share >= 0.95:
		return "very-high"
	case share >= 0.85:
		return "high"
	case share >= 0.7:
		return "medium"
	}
	return "low"
}

// pascal returns an id such as "no-owner" as SARIF likes its names, "NoOwner"; "" for a single word, of which the name would say no more.
func pascal(id string) string {
	if !strings.Contains(id, "-") {
		return ""
	}
	var b strings.Builder
	for _, word := range strings.Split(id, "-") {
		if word != "" {
			b.WriteString(strings.ToUpper(word[:1]) + word[1:])
		}
	}
	return b.String()
}

// helpStyle is how a rule's help is set.
type helpStyle struct{ title, prose, code func(string) string }

var plainHelp = helpStyle{
	title: func(s string) string { return s },
	prose: func(s string) string { return s },
	code:  func(s string) string { return "  " + strings.ReplaceAll(s, "\n", "\n  ") },
}

var markdownHelp = helpStyle{
	title: func(s string) string { return "### " + s },
	prose: strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "[", `\[`, "<", `\<`, "`", "\\`", "&", `\&`).Replace,
	code:  func(s string) string { return "```toml\n" + s + "\n```" },
}

// help returns what a rule says of itself, paragraph by paragraph: why it is there, how to settle a finding, and its examples, in which
// what it flags stands between ⟦ and ⟧.
func help(r *lint.Rule, lang charter.Lang, style helpStyle) string {
	var parts []string
	section := func(title, body charter.L10n, set func(string) string) {
		if text := strings.TrimSpace(body.In(lang)); text != "" {
			parts = append(parts, style.title(title.In(lang)), set(text))
		}
	}
	section(charter.L10n{FR: "Pourquoi", EN: "Why"}, r.Why, style.prose)
	section(charter.L10n{FR: "Que faire", EN: "What to do"}, r.Settle, style.prose)
	section(charter.L10n{FR: "La question à se poser", EN: "The question to ask"}, r.Ask, style.prose)
	for i := range r.Examples {
		e := &r.Examples[i]
		section(charter.L10n{FR: "Avant", EN: "Before"}, e.Before, style.code)
		section(charter.L10n{FR: "Exemple signalé", EN: "Flagged"}, e.Bad, style.code)
		section(charter.L10n{FR: "Exemple corrigé", EN: "Settled"}, e.Good, style.code)
	}
	if len(r.Sources) > 0 {
		parts = append(parts, style.title("Sources"))
		for _, source := range r.Sources {
			parts = append(parts, style.prose(source))
		}
	}
	return strings.Join(parts, "\n\n")
}
