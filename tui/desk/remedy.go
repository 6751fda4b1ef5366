package desk

import (
	"slices"

	"relcharter/charter"
	"relcharter/lint"
)

// This file settles findings: by a repair, or by living with them.

// Mend makes the safe repair of a finding; false when it has none that fits any more.
func (d *Desk) Mend(f *lint.Finding) bool { return d.mend([]lint.Finding{*f}) }

// MendAll makes all safe repairs.
func (d *Desk) MendAll() bool {
	d.Flush()
	return d.mend(d.Findings)
}

func (d *Desk) mend(findings []lint.Finding) bool {
	if d.Unsettled() { // the findings speak of another text
		return false
	}
	mended, n := lint.Mend(d.Doc(), findings)
	if n == 0 {
		return false
	}
	d.Session.Become(mended, d.Now())
	return true
}

// Mendable reports whether a finding has a repair that needs no answer from anybody.
func Mendable(f *lint.Finding) bool { return f.Fix != nil && f.Fix.Safe && len(f.Fix.Edits) > 0 }

// Accept notes that the team lives with a finding until a day, for a reason; by may be "".
func (d *Desk) Accept(f *lint.Finding, reason, by string, until charter.Date) error {
	entries := []charter.Entry{
		{Key: "rule", Value: f.Rule.ID}, {Key: "on", Value: f.Key}, {Key: "reason", Value: reason}, {Key: "until", Value: until},
	}
	if by != "" {
		entries = append(entries, charter.Entry{Key: "by", Value: by})
	}
	return d.Do("", func(doc *charter.Document) ([]charter.Edit, error) {
		return doc.Add("accept", len(doc.Items("accept")), entries...)
	})
}

// Demands returns what the charter would be asked for, were it to have a status: the findings that would count for more than they do
// now, the heaviest first. It may run on any goroutine.
func Demands(doc *charter.Document, rules []*lint.Rule, options lint.Options, status string) []lint.Finding {
	next, err := set(doc, "charter.status", status)
	if err != nil {
		return nil
	}
	now := map[string]lint.Severity{}
	for _, f := range lint.Run(doc, rules, options).Findings {
		if f.Counts() {
			now[f.Fingerprint] = f.Severity
		}
	}
	var out []lint.Finding
	for _, f := range lint.Run(next, rules, options).Findings {
		if f.Counts() && f.Severity > now[f.Fingerprint] {
			out = append(out, f)
		}
	}
	slices.SortStableFunc(out, func(a, b lint.Finding) int { return int(b.Severity) - int(a.Severity) })
	return out
}
