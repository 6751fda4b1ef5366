package tomltree

import (
	"fmt"
	"strings"
)

// Permute reorders the list p: place i gets the item perm[i]; perm must hold each
// index once. [[p]] items move with their sub-tables and the comments that belong
// to them; what stands between them (blank lines, free comments, other sections)
// stays, and an item whose sub-tables stand apart from it is refused. Elements of an
// inline array move with the comment lines directly above them and the comment at
// their line's end when each stands on lines of its own with its comma on the
// last; else only the values move and comments stay where they are.
func (t *Tree) Permute(p Path, perm []int) ([]Edit, error) {
	e := t.index().lookup(p)
	if e == nil || !e.isList() {
		return nil, fmt.Errorf("reorder %s: there is no such list", p)
	}
	if !isPermutation(perm, len(e.kids)) {
		return nil, fmt.Errorf("reorder %s: %v is no order of %d items", p, perm, len(e.kids))
	}
	if e.how != items {
		return t.permuteList(listOf(e.value), perm), nil
	}
	spans := make([]Span, len(perm))
	for i, k := range e.kids {
		runs := t.sections(k)
		if len(runs) != 1 {
			return nil, fmt.Errorf("reorder %s: item %d is spread over the file", p, i)
		}
		spans[i] = t.text(runs[0])
	}
	return t.swap(spans, perm), nil
}

func isPermutation(perm []int, n int) bool {
	seen := make([]bool, n)
	for _, i := range perm {
		if i < 0 || i >= n || seen[i] {
			return false
		}
		seen[i] = true
	}
	return len(perm) == n
}

// swap puts the text of spans[perm[i]] at spans[i].
func (t *Tree) swap(spans []Span, perm []int) []Edit {
	var out []Edit
	for i, j := range perm {
		if i != j {
			out = append(out, Edit{spans[i], t.src[spans[j].Start:spans[j].End]})
		}
	}
	return out
}

// permuteList reorders the items of an inline list.
func (t *Tree) permuteList(l list, perm []int) []Edit {
	out := t.swap(l.items, perm)
	above, behind := make([]Span, len(perm)), make([]Span, len(perm))
	for i, s := range l.items {
		if !t.ownLine(l, i) {
			return out
		}
		at := s.End
		if c := t.comma(l, i); c >= 0 {
			if strings.Trim(t.src[at:c], " \t") != "" {
				return out
			}
			at = c + 1
		}
		end, alone := t.lineTail(at)
		if !alone || end > l.End {
			return out
		}
		above[i] = Span{t.listLead(l, i), t.lineStart(s.Start)}
		behind[i] = Span{at, end}
	}
	return append(append(out, t.swap(above, perm)...), t.swap(behind, perm)...)
}
