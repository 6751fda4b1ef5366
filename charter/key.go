package charter

import (
	"regexp"
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
var keyPart = regexp.MustCompile(`^([A-Za-z0-9_-]+)(?:\[(#\d+|[^\]#][^\]]*)\])?$`)

// Path returns where the key's value stands, or would stand, and the field that describes it: the path's last step may be
// absent from the file, the item it belongs to may not. It returns false for a key that addresses nothing.
func (d *Document) Path(key string) (Path, *Field, bool) {
	var path Path
	fieldPath := ""
	var field *Field
	for _, part := range strings.Split(key, ".") {
		m := keyPart.FindStringSubmatch(part)
		if m == nil {
			return nil, nil, false
		}
		name, at := m[1], m[2]
		if fieldPath == "" {
			fieldPath = name
		} else {
			fieldPath += "." + name
		}
		if field = FieldAt(fieldPath); field == nil {
			return nil, nil, false
		}
		path = path.With(tomltree.K(name))
		if at == "" {
			continue
		}
		i, ok := d.place(field, at)
		if !ok {
			return nil, nil, false
		}
		path = path.With(tomltree.I(i))
	}
	return path, field, field != nil
}

// place returns the index that what stands in the brackets of a key means.
func (d *Document) place(f *Field, at string) (int, bool) {
	if n, err := strconv.Atoi(strings.TrimPrefix(at, "#")); err == nil && strings.HasPrefix(at, "#") {
		ok := n >= 1 && (f.Kind != KindItems || n <= len(d.Items(f.Path)))
		return n - 1, ok && (f.List || f.Kind == KindItems)
	}
	if f.Kind != KindItems {
		return 0, false
	}
	for _, it := range d.Items(f.Path) {
		if it.Key == f.Path+"["+at+"]" {
			return it.Index, true
		}
	}
	return 0, false
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
	case ref == nil && d.tree.Count(path) == 0 && len(d.tree.Keys(path)) == 0:
		return Span{}, false
	case ref != nil && ref.Value != nil:
		return ref.Value.Span, true
	}
	return d.tree.ItemSpan(path), true
}

// KeyAt returns the key of the innermost field or item at a byte offset of the source; "" outside of all.
func (d *Document) KeyAt(offset int) string {
	best, width := "", len(d.Source())+1
	consider := func(key string, s Span) {
		if s.Start <= offset && offset <= s.End && s.End-s.Start < width {
			best, width = key, s.End-s.Start
		}
	}
	for _, f := range Fields {
		if f.Parent() != "" {
			continue
		}
		keys := []string{f.Path}
		if f.Kind == KindItems {
			keys = nil
			for _, it := range d.Items(f.Path) {
				keys = append(keys, it.Key)
			}
		}
		for _, key := range keys {
			d.considerTree(key, f, consider)
		}
	}
	return best
}

func (d *Document) considerTree(key string, f *Field, consider func(string, Span)) {
	s, ok := d.Span(key)
	if !ok {
		return
	}
	consider(key, s)
	if !f.IsTable() {
		return
	}
	for _, sub := range FieldsOf(f.Path) {
		d.considerTree(key+"."+sub.Name(), sub, consider)
	}
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
