package lint

import (
	"slices"

	"relcharter/charter"
)

// Mend makes the repairs of the findings that count and need no answer from anybody, but for those that overlap one made before them in
// the file, and returns the charter after them and how many there were. A repair that would not leave a sound charter is not made.
func Mend(doc *charter.Document, findings []Finding) (*charter.Document, int) {
	var fixes []*charter.Fix
	for i := range findings {
		f := &findings[i]
		if f.Fix != nil && f.Fix.Safe && len(f.Fix.Edits) > 0 && f.Accepted == nil {
			fixes = append(fixes, f.Fix)
		}
	}
	slices.SortStableFunc(fixes, func(a, b *charter.Fix) int { return a.Edits[0].Start - b.Edits[0].Start })
	var edits []charter.Edit
	made := 0
	for _, fix := range fixes {
		if slices.ContainsFunc(fix.Edits, func(e charter.Edit) bool { return meets(e, edits) }) {
			continue
		}
		edits = append(edits, fix.Edits...)
		made++
	}
	if made == 0 {
		return doc, 0
	}
	if next, err := doc.Apply(edits...); err == nil {
		return next, made
	}
	made = 0
	for _, fix := range fixes { // one of them does not fit: the first that does, alone
		if next, err := doc.Apply(fix.Edits...); err == nil {
			return next, 1
		}
	}
	return doc, 0
}

// meets reports whether an edit overlaps one of the others, or touches it: which of two insertions at one place comes first nobody can
// say.
func meets(e charter.Edit, others []charter.Edit) bool {
	return slices.ContainsFunc(others, func(o charter.Edit) bool { return e.Start <= o.End && o.Start <= e.End })
}
