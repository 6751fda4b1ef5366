package charter

import (
	"fmt"
	"sort"
	"strings"

	"relcharter/charter/tomltree"
)

// Entry is a key of a new item with its value: a string, int, float64, bool, Date, []string, or []Entry for a table.
type Entry struct {
	Key   string
	Value any
}

// Add plans a new item of a table before place at, from 0; at the number of items appends. Entries go in their canonical
// order.
func (d *Document) Add(table string, at int, entries ...Entry) ([]Edit, error) {
	f := FieldAt(table)
	if f == nil || f.Kind != KindItems {
		return nil, fmt.Errorf("add to %s: %w", table, ErrNoSuchKey)
	}
	rows, err := d.encodeEntries(entries)
	if err != nil {
		return nil, fmt.Errorf("add to %s: %w", table, err)
	}
	canonical := order(Path{tomltree.K(table)})
	rank := map[string]int{}
	for i, name := range canonical {
		rank[name] = i
	}
	sort.SliceStable(rows, func(i, j int) bool { return rank[rows[i].Key] < rank[rows[j].Key] })
	path := Path{tomltree.K(table)}
	edits, err := d.tree.InsertItem(path, at, rows, order)
	if err != nil {
		return nil, fmt.Errorf("add to %s: %w", table, err)
	}
	return d.verified(edits, func(want map[string]any) {
		list, _ := tables(want[table])
		list = append(list[:at:at], append([]map[string]any{decoded(entries)}, list[at:]...)...)
		want[table] = list
	})
}

func (d *Document) encodeEntries(entries []Entry) ([]tomltree.Entry, error) {
	rows := make([]tomltree.Entry, 0, len(entries))
	for _, e := range entries {
		raw, err := d.encodeEntry(e)
		if err != nil {
			return nil, err
		}
		rows = append(rows, tomltree.Entry{Key: e.Key, Raw: raw})
	}
	return rows, nil
}

func (d *Document) encodeEntry(e Entry) (string, error) {
	sub, ok := e.Value.([]Entry)
	if !ok {
		raw, err := encode(e.Value)
		return d.eol(raw), err
	}
	rows, err := d.encodeEntries(sub)
	if err != nil {
		return "", err
	}
	parts := make([]string, len(rows))
	for i, r := range rows {
		parts[i] = r.Key + " = " + r.Raw
	}
	return "{ " + strings.Join(parts, ", ") + " }", nil
}

// decoded returns entries as TOML would decode them.
func decoded(entries []Entry) map[string]any {
	out := map[string]any{}
	for _, e := range entries {
		if sub, ok := e.Value.([]Entry); ok {
			out[e.Key] = decoded(sub)
			continue
		}
		out[e.Key] = asDecoded(e.Value)
	}
	return out
}

// Remove plans taking a field, a table, an element of a list or a whole item out of the file. What refers to a removed item
// no longer does, and a table within an item goes with the last of its fields.
func (d *Document) Remove(key string) ([]Edit, error) {
	path, f, ok := d.Path(key)
	if !ok {
		return nil, fmt.Errorf("remove %s: %w", key, ErrNoSuchKey)
	}
	if _, present := d.Span(key); !present {
		return nil, nil
	}
	if d.lastWithin(path, f) {
		return d.Remove(strings.TrimSuffix(key, "."+f.Name()))
	}
	edits, err := d.tree.Delete(path)
	if err != nil {
		return nil, fmt.Errorf("remove %s: %w", key, err)
	}
	edits, err = d.verified(edits, func(want map[string]any) { unassign(want, path) })
	if err != nil || f.Kind != KindItems || len(path) == 1 {
		return edits, err
	}
	return d.forget(edits, f.Path, d.keyOf(path))
}

// lastWithin reports whether the field f at path is the only one of a table within an item.
func (d *Document) lastWithin(path Path, f *Field) bool {
	parent := FieldAt(f.Parent())
	return parent != nil && parent.Kind == KindTable && parent.Parent() != "" &&
		path[len(path)-1].Index < 0 && len(d.tree.Keys(path[:len(path)-1])) == 1
}

// idOf returns the id in an item's key; "" for an item addressed by its place.
func idOf(table, key string) string {
	id := strings.TrimSuffix(strings.TrimPrefix(key, table+"["), "]")
	if strings.HasPrefix(id, "#") {
		return ""
	}
	return id
}

// Move plans putting item from of a table at place to; the others keep their order.
func (d *Document) Move(table string, from, to int) ([]Edit, error) {
	n := len(d.items[table])
	if from < 0 || from >= n || to < 0 || to >= n {
		return nil, fmt.Errorf("move %s[#%d]: %w", table, from+1, ErrNoSuchKey)
	}
	perm := make([]int, 0, n)
	for i := range n {
		if i != from {
			perm = append(perm, i)
		}
	}
	perm = append(perm[:to:to], append([]int{from}, perm[to:]...)...)
	edits, err := d.tree.Permute(Path{tomltree.K(table)}, perm)
	if err != nil {
		return nil, fmt.Errorf("move %s[#%d]: %w", table, from+1, err)
	}
	return d.verified(edits, func(want map[string]any) {
		list, _ := tables(want[table])
		moved := make([]map[string]any, n)
		for i, j := range perm {
			moved[i] = list[j]
		}
		want[table] = moved
	})
}

// Rename plans giving an item another id, in every place that refers to it: references, and accepted findings on it.
func (d *Document) Rename(key, id string) ([]Edit, error) {
	path, f, ok := d.Path(key)
	if !ok || f.Kind != KindItems || len(path) == 1 || FieldAt(f.Path+".id") == nil {
		return nil, fmt.Errorf("rename %s: %w", key, ErrNoSuchKey)
	}
	key = d.keyOf(path)
	if !IsID(id) {
		return nil, fmt.Errorf("rename %s: %q is not an id", key, id)
	}
	old := idOf(f.Path, key)
	if old == id {
		return nil, nil
	}
	if d.taken(id) {
		return nil, fmt.Errorf("rename %s: %q is taken", key, id)
	}
	edits, err := d.Set(key+".id", id)
	if err != nil || old == "" {
		return edits, err
	}
	for _, r := range d.References() {
		if r.Table == f.Path && r.Value == old {
			edits = append(edits, Edit{Span: r.Span, New: d.Requoted(r.Text, id)})
		}
	}
	for _, a := range d.Accepts {
		if a.On.Value == key || strings.HasPrefix(a.On.Value, key+".") {
			on := f.Path + "[" + id + "]" + strings.TrimPrefix(a.On.Value, key)
			edits = append(edits, Edit{Span: a.On.Span, New: d.Requoted(a.On, on)})
		}
	}
	if _, err := d.Apply(edits...); err != nil {
		return nil, fmt.Errorf("rename %s: %w", key, err)
	}
	return edits, nil
}

// Requoted returns s as TOML in the place of old, a text of the file: in the same kind of quotes as far as s allows it.
func (d *Document) Requoted(old Text, s string) string {
	return tomltree.QuoteLike(d.text(old.Span), s, d.tree.EOL())
}

func (d *Document) text(s Span) string { return d.Source()[s.Start:s.End] }
