package lint

import (
	"slices"
	"strings"

	"relcharter/charter"
)

// Acceptance is an entry by which the team lives with a finding, with a reason and an end: an [[accept]] of the charter, or a
// comment beside a line.
type Acceptance struct {
	Rule   string
	On     string // what it is on, as a key; of a comment, the key of the line it stands beside
	Reason string
	Until  charter.Date
	Key    string       // "accept[#1]"; "" for a comment
	Span   charter.Span // where the entry stands
	Fault  Fault        // of a comment that cannot be read, what is wrong with it
	Meant  string       // of a comment, the rule it names, even if it cannot be read
	// Judged says that its rule was run on this day's charter, so that Used means something.
	Judged bool
	// Used says that a finding was accepted by it.
	Used bool

	comment bool
	lines   charter.Span // of a comment: the lines it is about
}

// Comment reports whether the entry is a comment beside a line.
func (a *Acceptance) Comment() bool { return a.comment }

// Holds reports whether the entry silences anything on a day: it has a reason, and an end that has not come.
func (a *Acceptance) Holds(today charter.Date) bool {
	return a.Fault == 0 && strings.TrimSpace(a.Reason) != "" && a.Until.Set() && !a.Until.Before(today)
}

// acceptances is the entries of one document, on one day.
type acceptances struct {
	all    []*Acceptance
	byRule map[string][]*Acceptance // those that hold, in the order of the file
}

// acceptancesOf returns the entries of a charter: its [[accept]] tables, then the comments beside its lines.
func acceptancesOf(doc *charter.Document, today charter.Date) *acceptances {
	var all []*Acceptance
	for _, a := range doc.Accepts {
		span := a.Rule.Span
		if !a.Rule.Set() {
			span = a.Span
		}
		all = append(all, &Acceptance{
			Rule: a.Rule.Value, On: a.On.Value, Reason: a.Reason.Value, Until: a.Until, Key: a.Key, Span: span,
		})
	}
	return newAcceptances(append(all, commentsOf(doc)...), today)
}

func newAcceptances(all []*Acceptance, today charter.Date) *acceptances {
	in := &acceptances{all: all, byRule: map[string][]*Acceptance{}}
	for _, a := range all {
		if a.Holds(today) {
			in.byRule[a.Rule] = append(in.byRule[a.Rule], a)
		}
	}
	return in
}

// judge notes that the rules were run.
func (in *acceptances) judge(rules []*Rule) {
	for _, r := range rules {
		for _, a := range in.all {
			a.Judged = a.Judged || a.Rule == r.ID
		}
	}
}

// of returns the entry by which the team lives with f, the first in the file, and notes that it is used; nil when f counts.
// Only findings of Completeness and Wording rules can be accepted.
func (in *acceptances) of(f *Finding) *Acceptance {
	if len(in.byRule) == 0 || !f.Rule.Acceptable() {
		return nil
	}
	for _, a := range in.byRule[f.Rule.ID] {
		if a.covers(f) {
			a.Used = true
			return a
		}
	}
	return nil
}

// Accepted reports whether the team lives with a finding of a rule at a key and a place.
func (p *Pass) Accepted(rule, key string, at charter.Span) bool {
	f := Finding{Key: key, Span: at}
	return slices.ContainsFunc(p.accepts.byRule[rule], func(a *Acceptance) bool { return a.covers(&f) })
}

// Acceptable reports whether a team can live with findings of the rule: not with a file that cannot be read, a charter that only talks, or
// what a rule says of the acceptances themselves.
func (r *Rule) Acceptable() bool { return (r.Group == Completeness || r.Group == Wording) && !r.Last }

// covers reports whether the entry is on the finding: on its key, on the item or the field of an item that the key lies in, on
// "charter" for what is about [charter] or the file as a whole, or, for a comment, on a line the finding begins on. A table such as
// "behaviour" is no such thing: nobody can say today what they will put in it.
func (a *Acceptance) covers(f *Finding) bool {
	if a.comment && a.lines.Start <= f.Span.Start && f.Span.Start < a.lines.End {
		return true
	}
	if a.On == "" {
		return false
	}
	for _, on := range around(f.Key) {
		switch {
		case on == "":
			on = "charter"
		case on != f.Key && on != "charter" && !strings.Contains(on, "["):
			continue
		}
		if on == a.On {
			return true
		}
	}
	return false
}
