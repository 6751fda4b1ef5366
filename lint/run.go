package lint

import (
	"sort"

	"relcharter/charter"
)

// Options are what a run depends on beside the document and the rules.
type Options struct {
	// Today is the day the charter is looked at: reviews fall due and accepted findings expire by it.
	Today charter.Date
}

// Result is what a run found.
type Result struct {
	Findings []Finding // sorted by place, then rule
	// CommunicationalOnly says that the document only speaks: nothing in it is an act commitment.
	CommunicationalOnly bool
	// Firmness is how many behaviours of a charter have each degree; of a document that is no charter, how many statements that promise
	// something: talk, intention or verifiable.
	Firmness map[charter.Firmness]int
	// Texts is the prose of the charter as it was read; of a document that is no charter, nothing.
	Texts *Texts
}

// Run returns what the rules say of a charter. Findings the team has accepted are among them, marked. In a file that is not
// TOML only the rules on the file itself speak: what the others miss may only be unreadable.
func Run(doc *charter.Document, rules []*Rule, opts Options) Result {
	texts := ReadTexts(doc)
	accepted := acceptsOf(doc, opts.Today)
	r := runner{
		pass:     Pass{Document: doc, Today: opts.Today, passages: texts.passages, texts: texts, links: &links{doc: doc}},
		name:     doc.Name,
		id:       doc.Charter.ID.Value,
		status:   doc.Charter.Status.Value,
		position: doc.Position,
		accepted: accepted.of,
	}
	for _, rule := range rules {
		if rule.Group == File || doc.Wellformed() {
			r.run(rule)
		}
	}
	out := Result{
		Findings: r.sorted(), CommunicationalOnly: texts.CommunicationalOnly(), Firmness: map[charter.Firmness]int{}, Texts: texts,
	}
	for _, b := range doc.Behaviours {
		out.Firmness[texts.Firmness(b)]++
	}
	return out
}

// runner runs rules over one document and collects what they find.
type runner struct {
	pass     Pass
	name, id string
	status   string
	position func(int) charter.Position
	accepted func(*Finding) *charter.Accept
	findings []Finding
	places   map[place]bool
}

func (r *runner) run(rule *Rule) {
	pass := r.pass
	pass.report = func(f Finding) { r.report(rule, f) }
	rule.Check(&pass)
}

func (r *runner) report(rule *Rule, f Finding) {
	f.Rule = rule
	f.Path = r.name
	if f.Severity == 0 {
		f.Severity = rule.Severity
	}
	f.Severity = min(f.Severity, ceiling(rule.Group, r.status))
	f.Start, f.End = r.position(f.Span.Start), r.position(f.Span.End)
	f.Accepted = r.accepted(&f)
	if !r.again(&f) {
		r.findings = append(r.findings, f)
	}
}

// place is what a rule found in a document that is no charter: the stem of a list stands in each of its items.
type place struct {
	rule *Rule
	span charter.Span
}

// again reports whether the rule has found the same stretch of a document that is no charter before.
func (r *runner) again(f *Finding) bool {
	if r.pass.Prose == nil {
		return false
	}
	at := place{f.Rule, f.Span}
	known := r.places[at]
	r.places[at] = true
	return known
}

// sorted returns the findings by place, then rule, with their fingerprints.
func (r *runner) sorted() []Finding {
	sort.SliceStable(r.findings, func(i, j int) bool {
		a, b := &r.findings[i], &r.findings[j]
		if a.Span.Start != b.Span.Start {
			return a.Span.Start < b.Span.Start
		}
		return a.Rule.ID < b.Rule.ID
	})
	number(r.findings, r.id)
	return r.findings
}

// ceiling is the most a finding of a group may weigh while the charter has a status. A status that is absent or unknown
// softens nothing.
func ceiling(g Group, status string) Severity {
	if g != Completeness && g != Wording {
		return Error
	}
	switch status {
	case "draft":
		return Hint
	case "review":
		return Warning
	}
	return Error
}

// number gives the findings on the charter with that id their fingerprints.
func number(findings []Finding, id string) {
	type same struct{ rule, key string }
	seen := map[same]int{}
	for i := range findings {
		f := &findings[i]
		k := same{f.Rule.ID, f.Key}
		f.Fingerprint = fingerprint(f.Path, id, f.Rule.ID, f.Key, seen[k])
		seen[k]++
	}
}

// Counts is how many findings of each severity count, and how many the team has accepted.
type Counts struct {
	Error, Warning, Hint, Accepted int
}

// Count counts findings.
func Count(findings []Finding) Counts {
	var c Counts
	for i := range findings {
		switch f := &findings[i]; {
		case f.Accepted != nil:
			c.Accepted++
		case f.Severity == Error:
			c.Error++
		case f.Severity == Warning:
			c.Warning++
		default:
			c.Hint++
		}
	}
	return c
}

// AtLeast returns how many findings count and weigh at least s.
func (c Counts) AtLeast(s Severity) int {
	switch s {
	case Error:
		return c.Error
	case Warning:
		return c.Error + c.Warning
	}
	return c.Error + c.Warning + c.Hint
}

// Add adds d's counts to c.
func (c *Counts) Add(d Counts) {
	c.Error += d.Error
	c.Warning += d.Warning
	c.Hint += d.Hint
	c.Accepted += d.Accepted
}
