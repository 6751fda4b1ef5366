package charter

import (
	"slices"
	"strings"

	"relcharter/charter/tomltree"
)

// This file brings the items of a text in the order they are to have. Edits beside one another are not made at once, those of every other
// item are: a run of n items comes, or goes, in about log2(n) steps.

// items makes an array of tables have the items that are wanted, in their order, and returns what is left to write into them.
func (w *writer) items(table string, want []map[string]any) ([]task, error) {
	path := Path{tomltree.K(table)}
	have, ok := tables(lookup(w.doc.tree.Decode(), path))
	if !ok && w.doc.tree.Get(path) != nil {
		if err := w.step(w.doc.tree.Delete(path)); err != nil {
			return nil, err
		}
	}
	pairs := pair(FieldAt(table), have, want)
	if err := w.arrange(path, len(have), pairs); err != nil {
		return nil, err
	}
	there := make([]bool, len(want))
	var held []task
	for j, row := range want {
		if there[j] = pairs[j] >= 0; there[j] {
			held = append(held, task{{w.spotOf(table, j), path.With(tomltree.I(j)), row}})
		}
	}
	return held, w.complete(table, want, there)
}

// spotOf returns the spot of item j of the merged table.
func (w *writer) spotOf(table string, j int) spot {
	return spot{table: table, label: w.from.order[table][j], fields: table}
}

// arrange takes out the items of a list of n that are not among those wanted, and puts the others in their order.
func (w *writer) arrange(path Path, n int, wanted []int) error {
	stays := make([]bool, n)
	for _, i := range wanted {
		if i >= 0 {
			stays[i] = true
		}
	}
	kept := make([]int, n)
	for i := range kept {
		kept[i] = i
	}
	for slices.ContainsFunc(kept, func(i int) bool { return !stays[i] }) {
		var edits []Edit
		for at := len(kept) - 1; at >= 0 && !(w.alone && edits != nil); at-- {
			if stays[kept[at]] {
				continue
			}
			more, err := w.doc.tree.Delete(path.With(tomltree.I(at)))
			if err != nil {
				return err
			}
			edits = append(edits, more...)
			kept = slices.Delete(kept, at, at+1)
			at-- // not the one beside it
		}
		if err := w.step(edits, nil); err != nil {
			return err
		}
	}
	place := make(map[int]int, len(kept))
	for at, i := range kept {
		place[i] = at
	}
	var perm []int
	for _, i := range wanted {
		if i >= 0 {
			perm = append(perm, place[i])
		}
	}
	if slices.IsSorted(perm) {
		return nil
	}
	return w.step(w.doc.tree.Permute(path, perm))
}

// newcomer is a wanted item to put before place at.
type newcomer struct {
	from spot
	at   int
	row  map[string]any
}

// complete puts in the wanted items that are not there yet: in each gap the middle one, then those of the gaps on both sides of it.
func (w *writer) complete(table string, want []map[string]any, there []bool) error {
	for slices.Contains(there, false) {
		var come []newcomer
		before := 0 // items that are there
		for j := 0; j < len(want); j++ {
			if there[j] {
				before++
				continue
			}
			end := j
			for end < len(want) && !there[end] {
				end++
			}
			middle := (j + end) / 2
			if w.alone {
				middle = j
			}
			come = append(come, newcomer{w.spotOf(table, middle), before, want[middle]})
			there[middle] = true
			if w.alone {
				break
			}
			j = end - 1
		}
		if w.insertAll(come) {
			continue
		}
		for _, c := range slices.Backward(come) {
			if w.insertAll([]newcomer{c}) {
				continue
			}
			if err := w.step(w.keyByKey(c)); err != nil {
				return err
			}
		}
	}
	return nil
}

// insertAll puts in items at once: as the version that has one wrote it, or else key by key. It returns false, and nothing has changed,
// when one would not mean what it should.
func (w *writer) insertAll(come []newcomer) bool {
	var all []Edit
	for _, c := range come {
		edits, ok := w.asWritten(c)
		if !ok {
			var err error
			if edits, err = w.keyByKey(c); err != nil {
				return false
			}
		}
		all = append(all, edits...)
	}
	next, err := w.doc.Apply(all...)
	if err != nil {
		return false
	}
	for n, c := range come {
		if !same(c.row, lookup(next.tree.Decode(), pathOf(c.from.table, c.at+n))) {
			return false
		}
	}
	w.doc = next
	return true
}

// keyByKey plans putting in an item of which no version has the text.
func (w *writer) keyByKey(c newcomer) ([]Edit, error) {
	entries := make([]tomltree.Entry, 0, len(c.row))
	for _, name := range namesOf(c.from.fields, c.row) {
		entries = append(entries, tomltree.Entry{Key: name, Raw: w.doc.eol(w.raw(c.from.with(name), c.row[name]))})
	}
	return w.doc.tree.InsertItem(Path{tomltree.K(c.from.table)}, c.at, entries, order)
}

// asWritten plans putting in an item as the version that has it wrote it, comments included; false when none has it so.
func (w *writer) asWritten(c newcomer) ([]Edit, bool) {
	for _, s := range []*side{w.from.theirs, w.from.ours} {
		i, there := s.rosters[c.from.table].place[c.from.label]
		if !there || !same(c.row, lookup(s.doc.tree.Decode(), pathOf(c.from.table, i))) {
			continue
		}
		edits, err := w.doc.tree.InsertItem(Path{tomltree.K(c.from.table)}, c.at, nil, order)
		if err != nil || len(edits) != 1 {
			return nil, false
		}
		before, header := cutHeader(edits[0].New)
		text := s.doc.itemText(c.from.table, i)
		if header == "" || text == "" {
			return nil, false
		}
		edits[0].New = before + w.doc.eol(strings.ReplaceAll(text, "\r\n", "\n")) + strings.TrimPrefix(edits[0].New, before+header)
		return edits, true
	}
	return nil, false
}
