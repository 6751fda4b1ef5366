// Package lint runs rules over charters. It knows the shape of a rule and of a finding, what softens and what silences one;
// it knows no rule and no output.
package lint

import (
	"iter"
	"slices"

	"relcharter/charter"
	"relcharter/lint/prose"
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
	// Wording rules read prose. They soften and can be accepted as Completeness rules do, and look at Markdown documents too.
	Wording
)

// Groups lists the groups, in the order in which people are shown them.
var Groups = []Group{Core, Completeness, Wording, File}

// String returns the group's word in JSON and in options: "file", "core", "completeness" or "wording".
func (g Group) String() string { return [...]string{"file", "core", "completeness", "wording"}[g] }

// Label returns the group's name for people.
func (g Group) Label() charter.L10n {
	return [...]charter.L10n{
		{FR: "le fichier", EN: "the file"},
		{FR: "l’essentiel", EN: "the essentials"},
		{FR: "ce qui manque encore", EN: "what is still missing"},
		{FR: "les mots", EN: "the wording"},
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
	// Ask is the question whose answer settles a finding; it stands in for the repair of findings the tool cannot repair and that word no
	// question of their own.
	Ask charter.L10n
	// Since is the rule set the rule first belonged to, "2026.1"; "" for the first one.
	Since    string
	Sources  []string // where the rule comes from, as a reader could look it up
	Examples []Example
	// Precision is the share of the rule's findings, on labelled statements it was not made on, that people agreed with; nil for
	// a rule that reads no prose.
	Precision *Precision
	// Documents says that the rule looks at Markdown documents too. Wording rules do without saying so.
	Documents bool
	// Compares says that the rule speaks only of a charter that is compared with what it was.
	Compares bool
	// Last says that the rule runs after all others: it looks at what became of their findings.
	Last  bool
	Check func(*Pass)
}

// Applies reports whether the rule looks at charters, or at documents that are none, and whether it has something to look at there: one
// that compares needs something the file is compared with.
func (r *Rule) Applies(isCharter, compared bool) bool {
	return (isCharter || r.Group == Wording || r.Documents) && (compared || !r.Compares)
}

// Precision is how a rule that reads prose was measured: of so many findings, so many were right.
type Precision struct{ Right, Of int }

// Example is a charter, or a part of one, in each language, and what the rule says of it. The part of the text between
// ⟦ and ⟧ is what the rule reports; a good example has none. Examples are executed by the tests.
type Example struct {
	// Bad and Good are TOML. What they leave out (schema, [charter], [brand]) is supplied by Complete.
	Bad, Good charter.L10n
	// Whole says that the text is a whole file: nothing is supplied.
	Whole bool
	// Before is what the charter was, for a rule that compares; zero for others.
	Before charter.L10n
}

// Pass is one run of one rule over one charter, or over one document that is none.
type Pass struct {
	*charter.Document // empty when what is looked at is no charter
	// Today is the day the charter is looked at.
	Today charter.Date
	// Limits is where the conventions of the rules draw their lines.
	Limits Limits
	// Before is the charter as it was; nil when it is compared with nothing.
	Before *Texts
	// Prose is what is looked at when it is no charter; nil when it is one.
	Prose    *Prose
	passages []*Passage
	texts    *Texts
	accepts  *acceptances
	report   func(Finding)
	links    *links
}

// Passages goes through the texts that have one of the roles, or through all of them, in the order of the document.
func (p *Pass) Passages(roles ...Role) iter.Seq[*Passage] {
	return func(yield func(*Passage) bool) {
		for _, passage := range p.passages {
			if (len(roles) == 0 || slices.Contains(roles, passage.Role)) && !yield(passage) {
				return
			}
		}
	}
}

// Firmness returns the degree of a behaviour, its words read.
func (p *Pass) Firmness(b *charter.Behaviour) charter.Firmness { return p.texts.Firmness(b) }

// Committed reports whether the behaviour is an act commitment, its words read.
func (p *Pass) Committed(b *charter.Behaviour) bool { return p.texts.Committed(b) }

// Texts returns the prose of the charter, and how firm its behaviours are.
func (p *Pass) Texts() *Texts { return p.texts }

// Acceptances returns the entries by which the team lives with findings, in the order of the file, comments last. What was made of them
// is known to a rule that runs last.
func (p *Pass) Acceptances() []*Acceptance { return p.accepts.all }

// Report adds a finding. Rule, severity and place in lines are filled in by Run; the finding needs Key, Span and Message,
// and may have a Fix.
func (p *Pass) Report(f Finding) { p.report(f) }

// ReportAt reports a finding that has no repair the tool could make.
func (p *Pass) ReportAt(key string, span charter.Span, message charter.L10n) {
	p.report(Finding{Key: key, Span: span, Message: message})
}

// ReportIn reports a finding on a stretch of a passage, but for words the passage only cites between quotation marks.
func (p *Pass) ReportIn(passage *Passage, at prose.Span, message charter.L10n) {
	if passage.cites(at) {
		return
	}
	f := Finding{Key: passage.Key, Span: passage.Place(at), Message: message}
	if passage.Key == "" {
		f.anchor = passage.Text
	}
	p.report(f)
}
