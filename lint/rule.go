// Package lint runs rules over charters. It knows the shape of a rule and of a finding, what softens and what silences one;
// it knows no rule and no output.
package lint

import (
	"relcharter/charter"
)

// Severity is how much a finding weighs.
type Severity uint8

const (
	Hint Severity = iota + 1
	Warning
	Error
)

// Severities lists the severities, the heaviest first.
var Severities = []Severity{Error, Warning, Hint}

// String returns the severity's word in JSON and in options: "error", "warning" or "hint".
func (s Severity) String() string {
	return [...]string{"", "hint", "warning", "error"}[s]
}

// Label returns the severity's name for people.
func (s Severity) Label() charter.L10n {
	return [...]charter.L10n{
		{},
		{FR: "conseil", EN: "hint"},
		{FR: "alerte", EN: "warning"},
		{FR: "erreur", EN: "error"},
	}[s]
}

// ParseSeverity returns the severity of a word, and false when there is none.
func ParseSeverity(word string) (Severity, bool) {
	for _, s := range Severities {
		if s.String() == word {
			return s, true
		}
	}
	return 0, false
}

// Group says what a rule is about, and whether its findings soften while a charter is being written.
type Group uint8

const (
	// File rules check that the file can be read as a charter. They always weigh in full, and cannot be accepted.
	File Group = iota
	// Core rules carry the reason the tool exists. They always weigh in full, and cannot be accepted.
	Core
	// Completeness rules ask for what a charter still lacks: hints in a draft, at most warnings in review, in full from
	// approval on. The team can accept them, with a reason and an end.
	Completeness
)

// Label returns the group's name for people.
func (g Group) Label() charter.L10n {
	return [...]charter.L10n{
		{FR: "le fichier", EN: "the file"},
		{FR: "l’essentiel", EN: "the essentials"},
		{FR: "ce qui manque encore", EN: "what is still missing"},
	}[g]
}

// Rule is one thing the linter looks for.
type Rule struct {
	ID       string // kebab-case and final: people write it in their files
	Severity Severity
	Group    Group
	Title    charter.L10n // what it flags, one line
	Why      charter.L10n // why that matters to the people the charter is for
	Settle   charter.L10n // how to settle a finding
	Sources  []string     // where the rule comes from, as a reader could look it up
	Examples []Example
	Check    func(*Pass)
}

// Example is a charter, or a part of one, in each language, and what the rule says of it. The part of the text between
// ⟦ and ⟧ is what the rule reports; a good example has none. Examples are executed by the tests.
type Example struct {
	// Bad and Good are TOML. What they leave out (schema, [charter], [brand]) is supplied by Complete.
	Bad, Good charter.L10n
	// Whole says that the text is a whole file: nothing is supplied.
	Whole bool
}

// Pass is one run of one rule over one charter.
type Pass struct {
	*charter.Document
	// Today is the day the charter is looked at.
	Today  charter.Date
	report func(Finding)
	links  *links
}

// Report adds a finding. Rule, severity and place in lines are filled in by Run; the finding needs Key, Span and Message,
// and may have a Fix.
func (p *Pass) Report(f Finding) { p.report(f) }

// ReportAt reports a finding that has no repair the tool could make.
func (p *Pass) ReportAt(key string, span charter.Span, message charter.L10n) {
	p.report(Finding{Key: key, Span: span, Message: message})
}
