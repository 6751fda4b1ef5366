package export

import (
	"cmp"
	"slices"

	"relcharter/charter"
)

// Overtaken returns the acts whose result a page shows as one that counts although, on a later day, it is too old to: see
// charter.Proof.Stale. They are in the order of the page, by id, or by key for one without.
func Overtaken(doc *charter.Document, opts Options, later charter.Date) []string {
	old := func(bh *charter.Behaviour) bool {
		return bh.Proof != nil && bh.Proof.Last.Set() && bh.Proof.Stale(later)
	}
	if !slices.ContainsFunc(doc.Behaviours, old) {
		return nil
	}
	b := newBuilder(doc, opts)
	var shown []*charter.Behaviour
	switch opts.Sheet {
	case Poster:
		shown = b.chosen(posterPromises)
	case Card:
		shown = b.actsOf(opts.Function)
	default:
		shown = b.acts((*charter.Behaviour).Running)
	}
	var out []string
	for _, bh := range shown {
		if old(bh) && !bh.Proof.Stale(b.asOf) {
			out = append(out, cmp.Or(oneLine(bh.ID.Value), bh.Key))
		}
	}
	return out
}
