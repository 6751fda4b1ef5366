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

// Run returns what the rules say of a charter, sorted by place, then rule. Findings the team has accepted are among them,
// marked. In a file that is not TOML only the rules on the file itself speak: what the others miss may only be unreadable.
func Run(doc *charter.Document, rules []*Rule, opts Options) []Finding {
	var out []Finding
	status := doc.Charter.Status.Value
	accepted := acceptsOf(doc, opts.Today)
	shared := &links{doc: doc}
	for _, r := range rules {
		if r.Group != File && !doc.Wellformed() {
			continue
		}
		pass := &Pass{Document: doc, Today: opts.Today, links: shared}
		pass.report = func(f Finding) {
			f.Rule = r
			f.Path = doc.Name
			if f.Severity == 0 {
				f.Severity = r.Severity
			}
			f.Severity = min(f.Severity, ceiling(r.Group, status))
			f.Start, f.End = doc.Position(f.Span.Start), doc.Position(f.Span.End)
			f.Accepted = accepted.of(&f)
			out = append(out, f)
		}
		r.Check(pass)
	}
	sort.SliceStable(out, func(i, j int) bool {
		a, b := &out[i], &out[j]
		if a.Span.Start != b.Span.Start {
			return a.Span.Start < b.Span.Start
		}
		return a.Rule.ID < b.Rule.ID
	})
	number(out, doc.Charter.ID.Value)
	return out
}

// ceiling is the most a finding of a group may weigh while the charter has a status. A status that is absent or unknown
// softens nothing.
func ceiling(g Group, status string) Severity {
	if g != Completeness {
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
