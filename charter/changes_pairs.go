package charter

import (
	"cmp"
	"slices"
	"sort"
)

// This file tells which items of two versions are the same ones.

// pairLimit is the number of pairs up to which items left over in two versions are looked at for likeness (0.1 s). Beyond, a
// table of which 200 items get new ids at once reads as 200 removed and 200 added.
const pairLimit = 40_000

// pair returns for each item of the table f in b the place in a of the same item, -1 when a has none: first by id, then by
// equal content, then by likeness.
func pair(f *Field, a, b []map[string]any) []int {
	p := pairing{field: f, a: a, b: b, to: make([]int, len(b)), used: make([]bool, len(a))}
	for j := range p.to {
		p.to[j] = -1
	}
	was, is := idsOf(a), idsOf(b)
	place := map[string]int{}
	for i, id := range was {
		if id != "" {
			place[id] = i
		}
	}
	for j, id := range is {
		if i, ok := place[id]; ok && id != "" {
			p.take(i, j)
		}
	}
	rest := newTwins(a)
	for i, id := range was {
		if id == "" {
			rest.put(i)
		}
	}
	for j, id := range is {
		if id != "" {
			continue
		}
		if i, ok := rest.take(b[j]); ok {
			p.take(i, j)
		}
	}
	p.byLikeness()
	return p.to
}

// idsOf returns the ids by which items are addressed; "" for those addressed by their place.
func idsOf(rows []map[string]any) []string {
	out := make([]string, len(rows))
	seen := map[string]bool{}
	for i, row := range rows {
		if id, ok := row["id"].(string); ok && len(id) <= keyLimit && IsID(id) && !seen[id] {
			out[i], seen[id] = id, true
		}
	}
	return out
}

type pairing struct {
	field *Field
	a, b  []map[string]any
	to    []int  // for each of b its place in a
	used  []bool // of a
}

func (p *pairing) take(i, j int) { p.to[j], p.used[i] = i, true }

// byLikeness pairs what is left, the most alike first.
func (p *pairing) byLikeness() {
	var left, right []int
	for i, used := range p.used {
		if !used {
			left = append(left, i)
		}
	}
	for j, i := range p.to {
		if i < 0 {
			right = append(right, j)
		}
	}
	if len(left)*len(right) > pairLimit {
		return
	}
	type candidate struct {
		i, j     int
		likeness float64
	}
	var found []candidate
	for _, i := range left {
		for _, j := range right {
			if l := p.likeness(i, j); l > 0 {
				found = append(found, candidate{i, j, l})
			}
		}
	}
	slices.SortFunc(found, func(x, y candidate) int {
		return cmp.Or(cmp.Compare(y.likeness, x.likeness), max(x.i-x.j, x.j-x.i)-max(y.i-y.j, y.j-y.i), x.j-y.j, x.i-y.i)
	})
	for _, c := range found {
		if !p.used[c.i] && p.to[c.j] < 0 {
			p.take(c.i, c.j)
		}
	}
}

// likeness returns the share of fields that two items have in common; 0 when they are not one item. Where items have ids, only
// what people wrote counts, and most of it must be the same: that two moments are both "everyday" by phone makes them no one
// moment. Elsewhere half of all fields is enough, or one in the same place.
func (p *pairing) likeness(i, j int) float64 {
	hasID := FieldAt(p.field.Path+".id") != nil
	all, equal := 0, 0
	for _, f := range FieldsOf(p.field.Path) {
		x, y := p.a[i][f.Name()], p.b[j][f.Name()]
		if hasID && f.Kind != KindText && f.Kind != KindProse || void(x) && void(y) {
			continue
		}
		all++
		if alike(x, y) {
			equal++
		}
	}
	if equal == 0 || hasID && 2*equal <= all || !hasID && 2*equal < all && i != j {
		return 0
	}
	return float64(equal) / float64(all)
}

// rising returns which of the numbers, no two of them equal, make up a longest rising subsequence.
func rising(numbers []int) map[int]bool {
	var ends []int // the place of the least number that ends a subsequence of each length
	before := make([]int, len(numbers))
	for at, n := range numbers {
		l := sort.Search(len(ends), func(k int) bool { return numbers[ends[k]] > n })
		before[at] = -1
		if l > 0 {
			before[at] = ends[l-1]
		}
		if l == len(ends) {
			ends = append(ends, at)
		}
		ends[l] = at
	}
	out := map[int]bool{}
	if len(ends) == 0 {
		return out
	}
	for at := ends[len(ends)-1]; at >= 0; at = before[at] {
		out[numbers[at]] = true
	}
	return out
}
