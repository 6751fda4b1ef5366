package lint

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"relcharter/charter"
)

// Options are what a run depends on beside the document and the rules.
type Options struct {
	// Today is the day the charter is looked at: reviews fall due and accepted findings expire by it.
	Today charter.Date
	// Limits is where the conventions of the rules draw their lines; what is zero is as in DefaultLimits.
	Limits Limits
	// Severities holds what the findings of a rule weigh, by the rule's id, when it is not what the rule says.
	Severities map[string]Severity
	// Before is the charter as it was, for the rules that compare; nil when there is nothing to compare with.
	Before *charter.Document
	// Memory is what was read of this charter before, for whoever has it looked at again and again; nil when nothing was. It changes nothing of
	// what is found.
	Memory *Memory
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
	if opts.Memory != nil {
		opts.Memory.recall(texts.passages)
		defer func() { opts.Memory.keep(texts.passages) }()
	}
	r := runner{
		pass: &Pass{
			Document: doc, Today: opts.Today, Limits: opts.Limits.orDefault(),
			passages: texts.passages, texts: texts, links: &links{doc: doc}, accepts: acceptancesOf(doc, opts.Today),
		},
		name:     doc.Name,
		id:       doc.Charter.ID.Value,
		status:   doc.Charter.Status.Value,
		position: doc.Position,
		weights:  opts.Severities,
	}
	if opts.Before != nil {
		r.pass.Before = ReadTexts(opts.Before)
	}
	r.begin()
	r.all(rules, func(rule *Rule) bool {
		return (rule.Group == File || doc.Wellformed()) && rule.Applies(true, opts.Before != nil)
	})
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
	pass     *Pass // of all rules, one after the other
	rule     *Rule // the one that runs
	name, id string
	status   string
	position func(int) charter.Position
	weights  map[string]Severity // by the rule's id
	findings []Finding
	room     *[]Finding // lent, that findings are collected in at first
	places   map[place]bool
}

// begin makes the runner ready for findings.
func (r *runner) begin() {
	r.pass.report = r.report
	r.room = findingsPool.Get().(*[]Finding)
	r.findings = *r.room
}

// all runs the rules that apply: those that run last after the others.
func (r *runner) all(rules []*Rule, applies func(*Rule) bool) {
	ran := make([]*Rule, 0, len(rules))
	var last []*Rule
	for _, rule := range rules {
		switch {
		case !applies(rule):
		case rule.Last:
			last = append(last, rule)
		default:
			r.run(rule)
			ran = append(ran, rule)
		}
	}
	r.pass.accepts.judge(ran)
	for _, rule := range last {
		r.run(rule)
	}
}

func (r *runner) run(rule *Rule) {
	r.rule = rule
	rule.Check(r.pass)
}

func (r *runner) report(found Finding) {
	rule := r.rule
	r.findings = append(r.findings, found)
	f := &r.findings[len(r.findings)-1]
	f.Rule = rule
	f.Path = r.name
	if f.Severity == 0 {
		f.Severity = rule.Severity
	}
	if weight, set := r.weights[rule.ID]; set {
		f.Severity = weight
	}
	f.Full = f.Severity
	f.Severity = min(f.Severity, r.ceiling(rule))
	f.Start, f.End = r.position(f.Span.Start), r.position(f.Span.End)
	if f.Fix == nil && !rule.Ask.IsZero() {
		f.Fix = &charter.Fix{Title: rule.Ask}
	}
	f.Accepted = r.pass.accepts.of(f)
	if r.again(f) {
		r.findings = r.findings[:len(r.findings)-1]
	}
}

// ceiling is the most a finding of a rule may weigh. What was weakened weighs by what people had been told: a charter that goes back to
// draft does not soften it.
func (r *runner) ceiling(rule *Rule) Severity {
	most := ceiling(rule.Group, r.status)
	if rule.Compares && r.pass.Before != nil {
		most = max(most, ceiling(rule.Group, r.pass.Before.Document().Charter.Status.Value))
	}
	return most
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

// findingsPool lends room for findings to runs, until it is known how many there are.
var findingsPool = sync.Pool{New: func() any { return new([]Finding) }}

// mostPooled is how many findings lent room holds at most: what a charter out of the common needs is not kept.
const mostPooled = 1 << 10

// sorted returns the findings by place, then rule, with their fingerprints, and gives back the room they were collected in.
func (r *runner) sorted() []Finding {
	order := make([]*Finding, len(r.findings))
	for i := range order {
		order[i] = &r.findings[i]
	}
	slices.SortStableFunc(order, func(a, b *Finding) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), strings.Compare(a.Rule.ID, b.Rule.ID))
	})
	out := slices.Grow([]Finding(nil), len(order))
	for _, f := range order {
		out = append(out, *f)
	}
	if clear(r.findings); cap(r.findings) <= mostPooled {
		*r.room = r.findings[:0]
		findingsPool.Put(r.room)
	}
	number(out, r.id)
	return out
}

// In returns what a finding of the rule weighs at most in a charter with a status, "" when it declares none.
func (r *Rule) In(status string) Severity { return min(r.Severity, ceiling(r.Group, status)) }

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
	type same struct{ rule, about string }
	seen := make(map[same]int, len(findings))
	for i := range findings {
		f := &findings[i]
		k := same{f.Rule.ID, f.about()}
		f.Fingerprint = fingerprint(f.Path, id, k.rule, k.about, seen[k])
		seen[k]++
	}
}

// Counts is how many findings of each severity count, how many the team has accepted, and how many of the others are known.
type Counts struct {
	Error, Warning, Hint, Accepted, Known int
}

// Count counts findings.
func Count(findings []Finding) Counts {
	var c Counts
	for i := range findings {
		switch f := &findings[i]; {
		case f.Accepted != nil:
			c.Accepted++
		case f.Known:
			c.Known++
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
	c.Known += d.Known
}
