package charter

import (
	"slices"
	"strings"

	"relcharter/charter/tomltree"
)

// This file writes into a text what it is to mean.

// writer changes a document value by value until it means what is wanted.
type writer struct {
	doc *Document
	// raw returns the text to write for a value that is to stand at a spot.
	raw  func(at spot, v any) string
	from *merger // nil when no items are written
}

// write makes onto mean what was merged.
func (m *merger) write(onto *Document) (*Document, error) {
	if !onto.Wellformed() {
		return nil, errMeaning
	}
	w := writer{doc: onto, raw: m.raw, from: m}
	if err := w.table(spot{}, nil, m.meant); err != nil {
		return nil, err
	}
	if !same(m.meant, w.doc.tree.Decode()) {
		return nil, errMeaning
	}
	return w.doc, nil
}

// pathOf returns the place of item i of a table.
func pathOf(table string, i int) Path { return Path{tomltree.K(table), tomltree.I(i)} }

// step makes planned edits.
func (w *writer) step(edits []Edit, err error) error {
	next, err := w.doc.after(edits, err)
	if err == nil {
		w.doc = next
	}
	return err
}

// table makes the table at path hold what is wanted and nothing else.
func (w *writer) table(from spot, path Path, want map[string]any) error {
	have, _ := lookup(w.doc.tree.Decode(), path).(map[string]any)
	for _, name := range namesOf(from.fields, have) {
		if void(want[name]) && !void(have[name]) {
			if err := w.step(w.doc.tree.Delete(path.With(tomltree.K(name)))); err != nil {
				return err
			}
		}
	}
	for _, name := range namesOf(from.fields, want) {
		var err error
		if rows, ok := want[name].([]map[string]any); ok && from.fields == "" && w.from != nil && w.from.order[name] != nil {
			err = w.items(name, rows)
		} else {
			err = w.value(from.with(name), path.With(tomltree.K(name)), want[name])
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// value makes path hold what is wanted; nil or something empty takes it out.
func (w *writer) value(from spot, path Path, want any) error {
	have := lookup(w.doc.tree.Decode(), path)
	if alike(have, want) {
		return nil
	}
	ref := w.doc.tree.Get(path)
	_, isTable := have.(map[string]any)
	values, wantsTable := want.(map[string]any)
	if ref != nil && (void(want) || isTable != wantsTable || ref.Value == nil && !isTable) {
		if err := w.step(w.doc.tree.Delete(path)); err != nil {
			return err
		}
		ref = nil
	}
	switch list, isList := want.([]any); {
	case void(want):
		return nil
	case wantsTable:
		return w.table(from, path, values)
	case ref == nil:
		return w.step(w.doc.tree.Insert(path, w.doc.eol(w.raw(from, want)), order))
	case isList && ref.Value.Kind == tomltree.Array:
		if wanted, pure := texts(list); pure {
			return w.step(w.doc.setList(path, wanted, w.doc.eol(w.raw(from, want))))
		}
	}
	return w.step(w.doc.tree.Set(path, w.doc.eol(w.raw(from, want))))
}

// items makes an array of tables hold the rows that are wanted, in their order.
func (w *writer) items(table string, want []map[string]any) error {
	path := Path{tomltree.K(table)}
	have, ok := tables(lookup(w.doc.tree.Decode(), path))
	if !ok && w.doc.tree.Get(path) != nil {
		if err := w.step(w.doc.tree.Delete(path)); err != nil {
			return err
		}
	}
	pairs := pair(FieldAt(table), have, want)
	if err := w.arrange(path, len(have), pairs); err != nil {
		return err
	}
	for j, row := range want {
		from := spot{table: table, label: w.from.order[table][j], fields: table}
		if pairs[j] < 0 {
			if err := w.insert(from, j, row); err != nil {
				return err
			}
			continue
		}
		if err := w.table(from, path.With(tomltree.I(j)), row); err != nil {
			return err
		}
	}
	return nil
}

// arrange takes out the items of a list of n that are not among those wanted, and puts the others in their order.
func (w *writer) arrange(path Path, n int, wanted []int) error {
	var kept []int
	for i := n - 1; i >= 0; i-- {
		if slices.Contains(wanted, i) {
			kept = append(kept, i)
		} else if err := w.step(w.doc.tree.Delete(path.With(tomltree.I(i)))); err != nil {
			return err
		}
	}
	slices.Reverse(kept)
	var perm []int
	for _, i := range wanted {
		if i >= 0 {
			perm = append(perm, slices.Index(kept, i))
		}
	}
	if slices.IsSorted(perm) {
		return nil
	}
	return w.step(w.doc.tree.Permute(path, perm))
}

// insert puts an item before place at: as the version that has it wrote it, comments included, or else key by key.
func (w *writer) insert(from spot, at int, row map[string]any) error {
	path := Path{tomltree.K(from.table)}
	for _, s := range []*side{w.from.theirs, w.from.ours} {
		i, there := s.rosters[from.table].place[from.label]
		if !there || !same(row, lookup(s.doc.tree.Decode(), pathOf(from.table, i))) {
			continue
		}
		edits, err := w.doc.tree.InsertItem(path, at, nil, order)
		if err != nil || len(edits) != 1 {
			break
		}
		before, header := cutHeader(edits[0].New)
		text := s.doc.itemText(from.table, i)
		if header == "" || text == "" {
			break
		}
		edits[0].New = before + w.doc.eol(strings.ReplaceAll(text, "\r\n", "\n")) + strings.TrimPrefix(edits[0].New, before+header)
		next, err := w.doc.Apply(edits...)
		if err == nil && same(row, lookup(next.tree.Decode(), pathOf(from.table, at))) {
			w.doc = next
			return nil
		}
	}
	entries := make([]tomltree.Entry, 0, len(row))
	for _, name := range namesOf(from.fields, row) {
		entries = append(entries, tomltree.Entry{Key: name, Raw: w.doc.eol(w.raw(from.with(name), row[name]))})
	}
	return w.step(w.doc.tree.InsertItem(path, at, entries, order))
}
