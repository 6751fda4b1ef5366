package charter

import "fmt"

// Reference is a field that names an item by its id.
type Reference struct {
	Key   string // the field, or the element of its list
	Table string // the table the id is looked up in
	Item  string // the key of the item that refers
	Text
}

// References returns every reference in the file, in the order of Fields and of the items. The list is the document's own: only read
// it.
func (d *Document) References() []Reference { return d.references() }

func (d *Document) findReferences() []Reference {
	var out []Reference
	d.eachReference(func(s slot, item, id string) {
		out = append(out, Reference{Key: s.key(), Table: s.Refs, Item: item, Text: Text{Value: id, Span: spanOf(s.at)}})
	})
	return out
}

// eachReference calls do for every reference in the file, in the order of References, with the key of the item that refers.
func (d *Document) eachReference(do func(s slot, item, id string)) {
	values, top := d.tree.Decode(), d.tree.Top()
	for _, f := range Fields {
		if f.Kind != KindRef {
			continue
		}
		rows, _ := tables(values[f.Parent()])
		for i, it := range d.items[f.Parent()] {
			v, there := rows[i][f.Name()]
			if !there {
				continue
			}
			s := slot{f, it.Key, -1, top.Key(f.Parent()).Item(i).Key(f.Name())}
			list, isList := v.([]any)
			if !f.List || !isList {
				if id, ok := s.text(v); ok {
					do(s, it.Key, id)
				}
				continue
			}
			for j, v := range list {
				if id, ok := s.text(v); ok {
					do(slot{f, it.Key, j, s.at.Item(j)}, it.Key, id)
				}
			}
		}
	}
}

// text returns a decoded value as the text the slot holds, and whether it is one.
func (s slot) text(v any) (string, bool) {
	got, _ := s.read(v)
	text, ok := got.(string)
	return text, ok
}

// referring returns the places of the references to an item, the first of each list.
func (d *Document) referring(table, id string) []Path {
	var out []Path
	var last slot
	d.eachReference(func(s slot, _, to string) {
		if s.Refs == table && to == id && (s.Field != last.Field || s.table != last.table) {
			out = append(out, s.at.Path())
			last = s
		}
	})
	return out
}

// forget adds to the removal of an item the removal of every reference to it, unless another item has the same id.
func (d *Document) forget(removal []Edit, table, key string) ([]Edit, error) {
	id := idOf(table, key)
	next, err := d.Apply(removal...)
	if err != nil || id == "" {
		return removal, err
	}
	if _, again := next.places[key]; again {
		return removal, nil
	}
	for {
		paths := next.referring(table, id)
		if len(paths) == 0 {
			return []Edit{difference(d.Source(), next.Source())}, nil
		}
		if next, err = next.without(paths); err != nil {
			return nil, err
		}
	}
}

// without returns the document without the values at paths, no two of which stand in the same list.
func (d *Document) without(paths []Path) (*Document, error) {
	var edits []Edit
	for _, path := range paths {
		more, err := d.tree.Delete(path)
		if err != nil {
			return nil, fmt.Errorf("remove %s: %w", d.keyOf(path), err)
		}
		edits = append(edits, more...)
	}
	edits, err := d.verified(edits, func(want map[string]any) {
		for _, path := range paths {
			unassign(want, path)
		}
	})
	if err != nil {
		return nil, err
	}
	return d.Apply(edits...)
}
