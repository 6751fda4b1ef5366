package charter

import (
	"fmt"
	"sort"
	"strconv"
	"strings"

	"relcharter/charter/tomltree"
)

// Path is the place of a value in the file, indices from 0.
type Path = tomltree.Path

// A key addresses something in a charter by ids, so that it survives moves and reformatting:
//
//	charter.title                    a field of a table
//	behaviour[prix-ferme]            an item, by its id
//	behaviour[prix-ferme].deadline   a table or field of an item
//	behaviour[#3].act                an item without an id of its own, by its place from 1
//	behaviour[prix-ferme].limits[#2] an element of a list, by its place from 1

// Path returns where the key's value stands, or would stand, and the field that describes it: the path's last step may be
// absent from the file, the item it belongs to may not. It returns false for a key that addresses nothing.
func (d *Document) Path(key string) (Path, *Field, bool) {
	var path Path
	var field *Field
	for more := true; more; {
		var part string
		part, key, more = strings.Cut(key, ".")
		name, at, indexed := strings.Cut(part, "[")
		if field == nil {
			field = FieldAt(name)
		} else {
			field = FieldAt(field.Path + "." + name)
		}
		if field == nil {
			return nil, nil, false
		}
		path = append(path, tomltree.K(name))
		if !indexed {
			if more && field.Kind == KindItems {
				return nil, nil, false // which of them?
			}
			continue
		}
		i, ok := d.place(field, part, at)
		if !ok {
			return nil, nil, false
		}
		path = append(path, tomltree.I(i))
	}
	return path, field, true
}

// place returns the index that part, "behaviour[prix-ferme]" or "limits[#2]", means; at is what follows its bracket.
func (d *Document) place(f *Field, part, at string) (int, bool) {
	number, closed := strings.CutSuffix(at, "]")
	if !closed || !f.List && f.Kind != KindItems {
		return 0, false
	}
	if i, ok := d.places[part]; ok && f.Kind == KindItems {
		return i, true
	}
	number, counted := strings.CutPrefix(number, "#")
	n, err := strconv.ParseUint(number, 10, 31)
	if !counted || err != nil || n == 0 || f.Kind == KindItems && int(n) > len(d.Items(f.Path)) {
		return 0, false
	}
	return int(n) - 1, true
}

// keyOf returns the key of what stands at path, or of the innermost thing around it that the format knows; "" for the top.
func (d *Document) keyOf(path Path) string {
	key, table := "", ""
	for i, s := range path {
		f := FieldAt(table)
		switch {
		case s.Index < 0 && (FieldAt(join(table, s.Key)) == nil || i == 1 && f.Kind == KindItems):
			return key
		case s.Index < 0:
			key, table = join(key, s.Key), join(table, s.Key)
		case f.Kind == KindItems && i == 1 && s.Index < len(d.items[table]):
			key = d.items[table][s.Index].Key
		case f.List && path[i-1].Index < 0:
			key = fmt.Sprintf("%s[#%d]", key, s.Index+1)
		default:
			return key
		}
	}
	return key
}

// Span returns the place of the key's value in the source: a value with its quotes, the whole text of a table or an item.
// It returns false when the file does not have it.
func (d *Document) Span(key string) (Span, bool) {
	path, _, ok := d.Path(key)
	if !ok {
		return Span{}, false
	}
	ref := d.tree.Get(path)
	switch {
	case ref == nil:
		return Span{}, false
	case ref.Value != nil:
		return ref.Value.Span, true
	}
	return d.tree.ItemSpan(path), true
}

// KeyAt returns the key of the innermost field, table or item at a byte offset of the source; "" outside of all. The place
// just behind a value belongs to it, and so does the line below a table or item to them. It is how what stands at an editor's
// cursor is told.
func (d *Document) KeyAt(offset int) string {
	nodes := d.tree.Nodes()
	if offset < 0 || offset > len(d.Source()) {
		return ""
	}
	at := sort.Search(len(nodes), func(i int) bool { return offset < nodes[i].End })
	if at == len(nodes) && at > 0 && !strings.HasSuffix(d.Source(), "\n") {
		at-- // just behind the last line
	}
	if at < len(nodes) {
		n := nodes[at]
		if path := d.tree.NodePath(n); path != nil {
			return d.keyOf(inside(path, n.Val, offset))
		}
	}
	return d.keyAround(nodes[:at], offset)
}

// keyAround returns the key of the table or item that holds an offset on a line of no field; above are the lines before it.
func (d *Document) keyAround(above []*tomltree.Node, offset int) string {
	for i := len(above) - 1; i >= 0; i-- {
		if k := above[i].Kind; k != tomltree.Table && k != tomltree.ArrayTable {
			continue
		}
		for path := d.tree.NodePath(above[i]); len(path) > 0; path = path[:len(path)-1] {
			s := d.tree.ItemSpan(path)
			if d.tree.Count(path) == 0 && s.Start <= offset && offset <= s.End {
				return d.keyOf(path)
			}
		}
		return ""
	}
	return ""
}

// inside returns the path of the innermost value at an offset, from a value at path on; v may be nil.
func inside(path Path, v *tomltree.Value, offset int) Path {
	if v == nil {
		return path
	}
	for i, e := range v.Elems {
		if e.Span.Start <= offset && offset <= e.Span.End {
			return inside(path.With(tomltree.I(i)), e, offset)
		}
	}
	for _, q := range v.Pairs {
		if q.Start <= offset && offset <= q.End {
			for _, k := range q.Key {
				path = path.With(tomltree.K(k.Name))
			}
			return inside(path, q.Val, offset)
		}
	}
	return path
}

// fieldPath returns the path of the field that describes path: indices left out.
func fieldPath(path Path) string {
	var b strings.Builder
	for _, s := range path {
		if s.Index >= 0 {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte('.')
		}
		b.WriteString(s.Key)
	}
	return b.String()
}

// order returns the canonical order of the keys of a table, for the tree to put a missing one in its place.
func order(table Path) []string {
	fields := FieldsOf(fieldPath(table))
	out := make([]string, len(fields))
	for i, f := range fields {
		out[i] = f.Name()
	}
	return out
}
