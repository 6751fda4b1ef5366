package lint

import (
	"strings"

	"relcharter/charter"
)

// accepts is the entries by which the team lives with findings on one day, by the rule and by what they are on.
type accepts map[[2]string]*charter.Accept

// acceptsOf returns the entries of a charter that have a reason, and an end that has not come; of several that say the same,
// the first.
func acceptsOf(doc *charter.Document, today charter.Date) accepts {
	in := accepts{}
	for _, a := range doc.Accepts {
		k := [2]string{a.Rule.Value, a.On.Value}
		if in[k] == nil && !a.Reason.Blank() && a.Until.Set() && !a.Until.Before(today) {
			in[k] = a
		}
	}
	return in
}

// of returns the entry by which the team lives with f, the first in the file; nil when f counts. It is one for the same rule,
// on the finding's key, on the item or the field of an item that the key lies in, or on "charter" for what is about [charter]
// or the file as a whole. A table such as "behaviour" is no such thing: nobody can say today what they will put in it. Only
// findings of Completeness and Wording rules can be accepted.
func (in accepts) of(f *Finding) *charter.Accept {
	if f.Rule.Group != Completeness && f.Rule.Group != Wording {
		return nil
	}
	var first *charter.Accept
	for _, on := range around(f.Key) {
		switch {
		case on == "":
			on = "charter"
		case on != f.Key && on != "charter" && !strings.Contains(on, "["):
			continue
		}
		if a := in[[2]string{f.Rule.ID, on}]; a != nil && (first == nil || a.Index < first.Index) {
			first = a
		}
	}
	return first
}
