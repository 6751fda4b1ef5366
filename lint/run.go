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
	for _, r := range rules {
		if r.Group != File && !doc.Wellformed() {
			continue
		}
		pass := &Pass{Document: doc, Today: opts.Today}
		pass.report = func(f Finding) {
			f.Rule = r
			f.Path = doc.Name
			if f.Severity == 0 {
				f.Severity = r.Severity
			}
			f.Severity = min(f.Severity, ceiling(r.Group, status))
			f.Start, f.End = doc.Position(f.Span.Start), doc.Position(f.Span.End)
			f.Accepted = accepted(doc, &f, opts.Today)
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
	number(out)
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

// accepted returns the entry by which the team lives with f on that day: same rule, same key, or the item the key lies in.
// What keeps a file from being read cannot be accepted.
func accepted(doc *charter.Document, f *Finding, today charter.Date) *charter.Accept {
	if f.Rule.Group == File {
		return nil
	}
	for _, a := range doc.Accepts {
		if a.Rule.Value == f.Rule.ID && covers(a.On.Value, f.Key) && !a.Reason.Blank() && a.Until.Set() && !a.Until.Before(today) {
			return a
		}
	}
	return nil
}

// covers reports whether a finding on key is one on the thing addressed by on. "charter" stands for the file as a whole.
func covers(on, key string) bool {
	if on == "" {
		return false
	}
	if on == key || on == "charter" && key == "" {
		return true
	}
	return len(key) > len(on) && key[:len(on)] == on && (key[len(on)] == '.' || key[len(on)] == '[')
}

func number(findings []Finding) {
	type same struct{ path, rule, key string }
	seen := map[same]int{}
	for i := range findings {
		f := &findings[i]
		k := same{f.Path, f.Rule.ID, f.Key}
		f.Fingerprint = fingerprint(f.Path, f.Rule.ID, f.Key, seen[k])
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
