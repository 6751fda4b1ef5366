package charter

import (
	"maps"
	"slices"
)

// disputed is an item that one side removed and the other changed.
type disputed struct {
	table string
	label int
	by    *side // who removed it
}

// keepDisputed notes the clashes of items that one side removed and the other changed, and has the side that removed them keep
// them, as they were, with what referred to them: the item stays until somebody decides.
func (m *merger) keepDisputed() {
	gone := map[*side]map[string]bool{m.ours: m.removed(m.ours), m.theirs: m.removed(m.theirs)}
	var all []disputed
	for _, f := range FieldsOf("") {
		base := m.base.rosters[f.Path]
		if base == nil {
			continue
		}
		for _, label := range base.order {
			o, t := m.ours.rosters[f.Path].rows[label], m.theirs.rosters[f.Path].rows[label]
			at := spot{table: f.Path, label: label, fields: f.Path}
			switch b := base.rows[label]; {
			case o == nil && t != nil && !same(without(b, f, gone[m.theirs]), without(t, f, gone[m.theirs])):
				all = append(all, disputed{f.Path, label, m.ours})
				m.clashes = append(m.clashes, collision{at, b, nil, t})
			case t == nil && o != nil && !same(without(b, f, gone[m.ours]), without(o, f, gone[m.ours])):
				all = append(all, disputed{f.Path, label, m.theirs})
				m.clashes = append(m.clashes, collision{at, b, o, nil})
			}
		}
	}
	for _, d := range all {
		base, r := m.base.rosters[d.table], d.by.rosters[d.table]
		r.rows[d.label] = without(base.rows[d.label], FieldAt(d.table), gone[d.by])
		r.order = slices.Insert(slices.Clone(r.order), behind(r.order, base.order[:d.label]), d.label)
	}
	for _, d := range all {
		m.referAgain(d)
	}
}

// keyOf returns the key by which the versions, as they are compared, refer to an item of base; "" for one without id.
func (m *merger) keyOf(table string, label int) string {
	key := m.base.doc.items[table][label].Key
	if idOf(table, key) == "" {
		return ""
	}
	if to, renamed := m.base.names[key]; renamed {
		return to
	}
	return key
}

// removed returns the keys of the items of base that a side does not have.
func (m *merger) removed(s *side) map[string]bool {
	out := map[string]bool{}
	for table, base := range m.base.rosters {
		for label := range base.rows {
			if s.rosters[table].rows[label] == nil {
				out[m.keyOf(table, label)] = true
			}
		}
	}
	delete(out, "")
	return out
}

// without returns the row of an item of f without its references to items that are gone.
func without(row map[string]any, f *Field, gone map[string]bool) map[string]any {
	out := maps.Clone(row)
	for _, r := range FieldsOf(f.Path) {
		if r.Kind != KindRef {
			continue
		}
		switch v := out[r.Name()].(type) {
		case string:
			if gone[r.Refs+"["+v+"]"] {
				delete(out, r.Name())
			}
		case []any:
			out[r.Name()] = slices.DeleteFunc(slices.Clone(v), func(e any) bool {
				id, ok := e.(string)
				return ok && gone[r.Refs+"["+id+"]"]
			})
		}
	}
	return out
}

// referAgain has the side that removed an item refer to it where base does.
func (m *merger) referAgain(d disputed) {
	id := idOf(d.table, m.keyOf(d.table, d.label))
	for _, f := range Fields {
		if f.Kind != KindRef || f.Refs != d.table || m.base.rosters[f.Parent()] == nil || id == "" {
			continue
		}
		for label, was := range m.base.rosters[f.Parent()].rows {
			row := d.by.rosters[f.Parent()].rows[label]
			if row == nil {
				continue
			}
			if v := referring(was[f.Name()], row[f.Name()], id); v != nil {
				row[f.Name()] = v
			}
		}
	}
}

// referring returns a value with the reference to id that another has, which stood in its place before.
func referring(was, is any, id string) any {
	if was == id && is == nil {
		return id
	}
	elems, isList := was.([]any)
	have, hasList := is.([]any)
	old, pure := texts(elems)
	list, alsoPure := texts(have)
	at := slices.Index(old, id)
	if !isList || !hasList && is != nil || !pure || !alsoPure || at < 0 || slices.Contains(list, id) {
		return is
	}
	return asDecoded(slices.Insert(list, behind(list, old[:at]), id))
}
