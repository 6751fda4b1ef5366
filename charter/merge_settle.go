package charter

import (
	"fmt"
	"slices"
	"strings"

	"relcharter/charter/tomltree"
)

// Resolve returns the document with the clash settled for our side, or for theirs. A clash of an earlier place may move the
// items without id that later clashes are on: to settle several, use Settle, or begin with the last.
func (c Clash) Resolve(doc *Document, ours bool) (*Document, error) {
	chosen, want := c.theirs, c.Theirs
	if ours {
		chosen, want = c.ours, c.Ours
	}
	path, ok := c.place(doc)
	if !ok {
		return nil, fmt.Errorf("settle %s: %w", c.Key, ErrNoSuchKey)
	}
	switch {
	case c.isItem() && want != nil:
		return doc, nil // it is there
	case c.isItem():
		return doc.after(doc.Remove(c.item))
	case c.isID():
		id, _ := chosen.value.(string)
		if next, err := doc.after(doc.Rename(c.item, id)); err == nil {
			return next, nil
		}
	}
	if chosen.value == nil && c.Field != nil {
		return doc.after(doc.Remove(c.Key))
	}
	w := settler(doc, []version{chosen})
	if err := w.fill(task{{spot{}, path, chosen.value}}); err != nil {
		return nil, fmt.Errorf("settle %s: %w", c.Key, err)
	}
	return w.doc, nil
}

// place returns where the field or item of the clash stands; false when its item is gone.
func (c *Clash) place(doc *Document) (Path, bool) {
	if c.item == "" {
		return c.path, true
	}
	place, _, ok := doc.Path(c.item)
	return place.With(c.path...), ok
}

// settler returns a writer of chosen versions: what it writes at a spot is the version with its label.
func settler(doc *Document, chosen []version) *writer {
	return &writer{doc: doc, done: map[string]bool{}, raw: func(at spot, v any) string {
		if c := chosen[at.label]; same(v, c.value) {
			return c.raw
		}
		return inTOML(v) // a part of it
	}}
}

// Settle returns the document with all clashes settled: clash i for our side when ours(i) says so, else for theirs. doc is what
// Merge returned with them.
func Settle(doc *Document, clashes []Clash, ours func(i int) bool) (*Document, error) {
	var fields, ids []int // the keys of the others are made of the ids: these come last
	for i := range clashes {
		if clashes[i].isID() {
			ids = append(ids, i)
		} else {
			fields = append(fields, i)
		}
	}
	for len(fields) > 0 {
		at := len(fields) - 1
		for items := clashes[fields[at]].isItem(); at > 0 && clashes[fields[at-1]].isItem() == items; {
			at--
		}
		next, err := settleRun(doc, clashes, fields[at:], ours)
		if err != nil {
			return nil, err
		}
		doc, fields = next, fields[:at]
	}
	return settleEach(doc, clashes, ids, ours)
}

// settleEach settles the clashes of the list one by one, from the last.
func settleEach(doc *Document, clashes []Clash, list []int, ours func(i int) bool) (*Document, error) {
	for _, i := range slices.Backward(list) {
		next, err := clashes[i].Resolve(doc, ours(i))
		if err != nil {
			return nil, err
		}
		doc = next
	}
	return doc, nil
}

// settleRun settles the clashes of the list, all on fields or all on items: at once where the layout allows it.
func settleRun(doc *Document, clashes []Clash, list []int, ours func(i int) bool) (*Document, error) {
	together := settleFields
	if clashes[list[0]].isItem() {
		together = settleItems
	}
	if next, ok := together(doc, clashes, list, ours); ok {
		return next, nil
	}
	return settleEach(doc, clashes, list, ours)
}

// settleFields settles clashes on fields at once; false when that is not possible.
func settleFields(doc *Document, clashes []Clash, list []int, ours func(i int) bool) (*Document, bool) {
	chosen := make([]version, len(clashes))
	var tasks []task
	var all []wanted
	last := "" // the item of the last task
	for _, i := range list {
		c := &clashes[i]
		path, there := c.place(doc)
		if !there {
			return nil, false
		}
		if chosen[i] = c.theirs; ours(i) {
			chosen[i] = c.ours
		}
		v := wanted{spot{label: i}, path, chosen[i].value}
		if c.Field != nil {
			v.from.fields = c.Field.Path
		}
		if all = append(all, v); tasks == nil || c.item != last {
			tasks = append(tasks, nil)
		}
		tasks[len(tasks)-1], last = append(tasks[len(tasks)-1], v), c.item
	}
	w := settler(doc, chosen)
	if w.fill(tasks...) != nil {
		return nil, false
	}
	for _, v := range all {
		if !alike(lookup(w.doc.tree.Decode(), v.path), v.value) {
			return nil, false
		}
	}
	return w.doc, true
}

// settleItems settles clashes on items at once, as Remove does it one by one; false when that is not possible.
func settleItems(doc *Document, clashes []Clash, list []int, ours func(i int) bool) (*Document, bool) {
	gone := map[string]bool{} // keys
	for _, i := range list {
		want := clashes[i].Theirs
		if ours(i) {
			want = clashes[i].Ours
		}
		if want == nil {
			gone[clashes[i].item] = true
		}
	}
	w := settler(doc, nil)
	for _, f := range FieldsOf("") {
		rows, _ := tables(doc.tree.Decode()[f.Path])
		var stay []int
		var left []map[string]any
		for i, it := range doc.items[f.Path] {
			if !gone[it.Key] {
				stay, left = append(stay, i), append(left, rows[i])
			}
		}
		if len(left) == len(rows) {
			continue
		}
		path := Path{tomltree.K(f.Path)}
		if w.arrange(path, len(rows), stay) != nil || !alike(left, lookup(w.doc.tree.Decode(), path)) {
			return nil, false
		}
	}
	for key := range gone {
		if _, again := w.doc.places[key]; again || strings.Contains(key, "[#") {
			delete(gone, key) // it has no id, or another item has it
		}
	}
	return w.doc.forgotten(gone)
}

// forgotten returns the document without its references to items that are gone; false when it cannot be without one.
func (d *Document) forgotten(gone map[string]bool) (*Document, bool) {
	for {
		var paths []Path
		var last slot
		d.eachReference(func(s slot, _, to string) {
			if gone[s.Refs+"["+to+"]"] && (s.Field != last.Field || s.table != last.table) { // the first of each list
				paths, last = append(paths, s.at.Path()), s
			}
		})
		if paths == nil {
			return d, true
		}
		next, err := d.without(paths)
		if err != nil {
			return nil, false
		}
		d = next
	}
}

func (c *Clash) isItem() bool { return c.item != "" && len(c.path) == 0 }

func (c *Clash) isID() bool {
	return c.item != "" && len(c.path) == 1 && c.path[0] == tomltree.K("id")
}
