package charter

import (
	"maps"
	"slices"
	"strings"
)

// ChangeKind says what became of something between two versions of a charter.
type ChangeKind uint8

const (
	Added   ChangeKind = iota // an item that only the new version has
	Removed                   // an item that only the old version has
	Altered                   // a field with another value; absent ones count as nil
	Moved                     // an item that stands elsewhere among those both versions have
	Renamed                   // an item with another id, its references with it
)

// Change is one difference between two versions of a charter.
type Change struct {
	Kind ChangeKind
	// Key addresses the item or field as Document.Value takes it: in the new version, or what was removed in the old one.
	Key string
	// Field describes what Key addresses; nil for a key the format does not have, which Document.Value does not find either.
	Field *Field
	// Old and New are what each version holds. Of a field: what Document.Value returns, or the decoded value where it does
	// not fit the field. Of an item added or removed: its fields, as []Entry. Of one moved: its place from 1, as int. Of one
	// renamed: its id.
	Old, New any
}

// Changes returns what differs in meaning between two versions, in the order of Fields and, within a table, what was removed
// in the order of the old file, then the rest in that of the new one. Comments, layout and quotes are no changes, nor is a
// reference that followed a renamed item. Items are told by their ids; one with a new id that says mostly the same is renamed,
// and items without id are told by what they say. As few items as possible count as moved. Of files that are not TOML only
// what can be read is compared.
func Changes(old, new *Document) []Change {
	c := comparison{old: old, new: new, pairs: map[string][]int{}, names: map[string]string{}}
	was, is := old.tree.Decode(), new.tree.Decode()
	for _, f := range FieldsOf("") {
		a, b, ok := bothRows(f, was, is)
		if !ok {
			continue
		}
		c.pairs[f.Path] = pair(f, a, b)
		for j, i := range c.pairs[f.Path] {
			if i >= 0 && c.renamed(f.Path, i, j) {
				c.names[old.items[f.Path][i].Key] = new.items[f.Path][j].Key
			}
		}
	}
	c.table("", "", was, is)
	return c.out
}

// comparison collects the differences of two versions.
type comparison struct {
	old, new *Document
	pairs    map[string][]int  // by table: for each new item the place of the old one; -1 for an added one
	names    map[string]string // the keys of renamed items in new, by those in old
	out      []Change
}

// renamed reports whether the old item i of a table and the new item j have ids, and other ones.
func (c *comparison) renamed(table string, i, j int) bool {
	from, to := idOf(table, c.old.items[table][i].Key), idOf(table, c.new.items[table][j].Key)
	return from != to && from != "" && to != ""
}

// bothRows returns the items of a table in two versions; false when f is no array of tables, or does not stand in the file as one.
func bothRows(f *Field, was, is map[string]any) (a, b []map[string]any, ok bool) {
	if f.Kind != KindItems {
		return nil, nil, false
	}
	a, isRows := tables(was[f.Name()])
	b, areRows := tables(is[f.Name()])
	return a, b, (isRows || was[f.Name()] == nil) && (areRows || is[f.Name()] == nil)
}

// table compares two versions of a table: that of a key, described at path in Fields.
func (c *comparison) table(path, key string, was, is map[string]any) {
	for _, name := range namesOf(path, was, is) {
		at := described(path, name)
		f := FieldAt(at)
		if _, paired := c.pairs[name]; paired && path == "" {
			a, b, _ := bothRows(f, was, is)
			c.items(f, a, b)
			continue
		}
		c.value(f, at, join(key, Visible(name)), was[name], is[name])
	}
}

func (c *comparison) value(f *Field, path, key string, was, is any) {
	if alike(was, is) || alike(followed(f, was, c.names), is) {
		return
	}
	a, inA := was.(map[string]any)
	b, inB := is.(map[string]any)
	if (inA || was == nil) && (inB || is == nil) {
		c.table(path, key, a, b)
		return
	}
	c.out = append(c.out, Change{Altered, key, f, shown(f, was), shown(f, is)})
}

func (c *comparison) items(f *Field, was, is []map[string]any) {
	pairs := c.pairs[f.Path]
	kept := make([]bool, len(was))
	var shared []int
	for _, i := range pairs {
		if i >= 0 {
			kept[i], shared = true, append(shared, i)
		}
	}
	for i, stayed := range kept {
		if !stayed {
			c.out = append(c.out, Change{Removed, c.old.items[f.Path][i].Key, f, entriesOf(f.Path, was[i]), nil})
		}
	}
	stays := rising(shared)
	for j, i := range pairs {
		key := c.new.items[f.Path][j].Key
		if i < 0 {
			c.out = append(c.out, Change{Added, key, f, nil, entriesOf(f.Path, is[j])})
			continue
		}
		row := is[j]
		if c.renamed(f.Path, i, j) {
			c.out = append(c.out, Change{Renamed, key, FieldAt(f.Path + ".id"), was[i]["id"], row["id"]})
			row = maps.Clone(row)
			row["id"] = was[i]["id"]
		}
		if !stays[i] {
			c.out = append(c.out, Change{Moved, key, f, i + 1, j + 1})
		}
		c.table(f.Path, key, was[i], row)
	}
}

// namesOf returns the keys of decoded tables: those of the format in the order of Fields, then the others, sorted. path is
// where Fields describes the tables.
func namesOf(path string, of ...map[string]any) []string {
	there := map[string]bool{}
	for _, values := range of {
		for name := range values {
			there[name] = true
		}
	}
	var out []string
	for _, f := range FieldsOf(path) {
		if there[f.Name()] {
			out = append(out, f.Name())
			delete(there, f.Name())
		}
	}
	return append(out, slices.Sorted(maps.Keys(there))...)
}

// alike reports whether two decoded values mean the same; nil and what is empty do.
func alike(a, b any) bool { return void(a) && void(b) || same(a, b) }

func void(v any) bool { return v == nil || hollow(v) }

// shown returns a decoded value as Document.Value does; as it is where it does not fit the field.
func shown(f *Field, v any) any {
	if f == nil || v == nil {
		return v
	}
	if elems, ok := v.([]any); ok && f.List {
		if list, pure := texts(elems); pure {
			return list
		}
		return v
	}
	if got, _ := f.read(v); got != nil {
		return got
	}
	return v
}

// entriesOf returns a decoded table as entries, in the order of Fields.
func entriesOf(path string, values map[string]any) []Entry {
	out := make([]Entry, 0, len(values))
	for _, name := range namesOf(path, values) {
		at := described(path, name)
		if sub, ok := values[name].(map[string]any); ok {
			out = append(out, Entry{name, entriesOf(at, sub)})
			continue
		}
		out = append(out, Entry{name, shown(FieldAt(at), values[name])})
	}
	return out
}

// followed returns a decoded value of the field f with the new ids of renamed items; names holds the new keys by the old ones.
func followed(f *Field, v any, names map[string]string) any {
	if f == nil || len(names) == 0 {
		return v
	}
	return eachText(v, func(s string) string {
		item, rest := f.Refs+"["+s+"]", ""
		if f.Path == "accept.on" {
			end := strings.IndexByte(s, ']') + 1
			item, rest = s[:end], s[end:]
		}
		switch to, renamed := names[item]; {
		case !renamed:
			return s
		case f.Kind == KindRef:
			return idOf(f.Refs, to)
		default:
			return to + rest
		}
	})
}

// eachText returns a decoded value with every text in it, alone or in a list, made another.
func eachText(v any, other func(string) string) any {
	switch v := v.(type) {
	case string:
		return other(v)
	case []any:
		out := make([]any, len(v))
		for i, e := range v {
			out[i] = eachText(e, other)
		}
		return out
	}
	return v
}
