package charter

import (
	"reflect"
	"strconv"
	"sync"

	"relcharter/charter/tomltree"
)

// binder fills the model from decoded values, guided by Fields, and notes what does not fit.
type binder struct {
	doc    *Document
	broken bool // the file has syntax errors: what is missing may only be unreadable
	absent map[absence]L10n
	most   int // within a list: how many problems there may be; 0 elsewhere
	more   int // the problems of that list beyond most
}

// listedAlone is how many problems of the keys of one table, or of the elements of one list, are listed one by one. The others
// share one problem that counts them.
const listedAlone = 100

// keyLimit is the length in bytes up to which an item's key is made of its id: every problem and finding on the item, and on
// each of its fields, holds the key.
const keyLimit = 200

// columns maps a struct type to its fields by toml tag.
var columns sync.Map // reflect.Type → map[string]int

func columnsOf(t reflect.Type) map[string]int {
	if m, ok := columns.Load(t); ok {
		return m.(map[string]int)
	}
	m := map[string]int{}
	for i := range t.NumField() {
		if tag := t.Field(i).Tag.Get("toml"); tag != "" {
			m[tag] = i
		}
	}
	columns.Store(t, m)
	return m
}

func (b *binder) document(values map[string]any) {
	b.table("", "", nil, values, reflect.ValueOf(b.doc).Elem(), Span{})
}

// table binds one table. key and path address it, parent is its path in Fields, at the place a missing key is shown at.
func (b *binder) table(parent, key string, path Path, values map[string]any, into reflect.Value, at Span) {
	cols := columnsOf(into.Type())
	misspelt := b.unknown(parent, key, path, values, cols)
	for _, f := range FieldsOf(parent) {
		name := f.Name()
		v, present := values[name]
		if present {
			b.field(f, join(key, name), path.With(tomltree.K(name)), v, into.Field(cols[name]))
		}
		if f.Required && !b.broken && !misspelt[name] && (!present || blankValue(f, v)) {
			b.missing(f, key, path, present, at)
		}
	}
}

func (b *binder) field(f *Field, key string, path Path, v any, into reflect.Value) {
	switch {
	case f.Kind == KindItems:
		b.itemTables(f, key, path, v, into)
	case f.Kind == KindTable:
		values, ok := v.(map[string]any)
		if !ok {
			b.wrongType(f, key, path, v)
			return
		}
		target := into
		if into.Kind() == reflect.Pointer {
			into.Set(reflect.New(into.Type().Elem()))
			target = into.Elem()
		}
		span := b.doc.tableSpan(path)
		target.FieldByName("Span").Set(reflect.ValueOf(span))
		b.table(f.Path, key, path, values, target, b.head(path, span))
	case f.List:
		b.list(f, key, path, v, into)
	default:
		b.scalar(f, key, path, v, into)
	}
}

func (b *binder) itemTables(f *Field, key string, path Path, v any, into reflect.Value) {
	rows, ok := tables(v)
	if !ok {
		b.wrongType(f, key, path, v)
		return
	}
	seen := make(map[string]bool, len(rows))
	items := make([]Item, len(rows))
	list := reflect.MakeSlice(into.Type(), len(rows), len(rows))
	for i, values := range rows {
		p := path.With(tomltree.I(i))
		span := b.doc.tableSpan(p)
		it := Item{Index: i, Span: span, Head: b.head(p, span), Key: key + "[#" + strconv.Itoa(i+1) + "]"}
		if id, ok := values["id"].(string); ok && len(id) <= keyLimit && IsID(id) && !seen[id] {
			seen[id] = true
			it.Key = key + "[" + id + "]"
		}
		row := reflect.New(into.Type().Elem().Elem())
		*row.Elem().FieldByName("Item").Addr().Interface().(*Item) = it
		items[i] = it
		b.doc.places[it.Key] = i
		b.table(f.Path, it.Key, p, values, row.Elem(), it.Head)
		list.Index(i).Set(row)
	}
	b.doc.items[f.Path] = items
	into.Set(list)
}

// tables returns v as rows; BurntSushi/toml gives []map[string]any for [[headers]] and []any for an inline array.
func tables(v any) ([]map[string]any, bool) {
	switch v := v.(type) {
	case []map[string]any:
		return v, true
	case []any:
		rows := make([]map[string]any, len(v))
		for i, e := range v {
			row, ok := e.(map[string]any)
			if !ok {
				return nil, false
			}
			rows[i] = row
		}
		return rows, true
	}
	return nil, false
}

func (b *binder) list(f *Field, key string, path Path, v any, into reflect.Value) {
	elems, ok := v.([]any)
	if !ok {
		b.wrongType(f, key, path, v)
		return
	}
	last := len(b.doc.Problems) + listedAlone
	b.most, b.more = last+1, 0
	texts := reflect.MakeSlice(into.Type(), len(elems), len(elems))
	for i, e := range elems {
		b.scalar(f, key+"[#"+strconv.Itoa(i+1)+"]", path.With(tomltree.I(i)), e, texts.Index(i))
	}
	b.most = 0
	into.Set(texts)
	if b.more > 0 {
		b.moreElements(f, key, b.more+1, &b.doc.Problems[last])
	}
}

func (b *binder) scalar(f *Field, key string, path Path, v any, into reflect.Value) {
	span := b.doc.valueSpan(path)
	got, problem := f.read(v)
	switch x := got.(type) {
	case string:
		into.Set(reflect.ValueOf(Text{Value: x, Span: span}))
	case float64:
		into.Set(reflect.ValueOf(Number{Value: x, Span: span}))
	case bool:
		into.Set(reflect.ValueOf(Bool{Value: x, Span: span}))
	case Date:
		x.Span = span
		into.Set(reflect.ValueOf(x))
	default:
		b.wrongType(f, key, path, v)
		return
	}
	if !problem.IsZero() {
		b.badValue(f, key, span, v, problem)
	}
}

func (d *Document) valueSpan(path Path) Span { return d.tree.ValueSpan(path) }

func (d *Document) tableSpan(path Path) Span {
	if s := d.valueSpan(path); s != (Span{}) {
		return s
	}
	return d.tree.ItemSpan(path)
}

// head returns the place to point at when the table as a whole is meant: its id, its header, or its key.
func (b *binder) head(path Path, whole Span) Span {
	if s := b.doc.valueSpan(path.With(tomltree.K("id"))); s != (Span{}) {
		return s
	}
	if s := b.doc.tree.KeySpan(path); s != (Span{}) {
		return s
	}
	return whole
}

func join(key, name string) string {
	if key == "" {
		return name
	}
	return key + "." + name
}
