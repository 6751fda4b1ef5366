package charter

import (
	"reflect"
	"strconv"

	"relcharter/charter/tomltree"
)

// binder fills the model from decoded values, guided by Fields, and notes what does not fit.
type binder struct {
	doc    *Document
	broken bool // the file has syntax errors: what is missing may only be unreadable
	absent map[absence]L10n
	most   int   // within a list: how many problems there may be; 0 elsewhere
	more   int   // the problems of that list beyond most
	values []any // of the columns of the tables being bound, the innermost last; nil for one that is absent
}

// listedAlone is how many problems of the keys of one table, or of the elements of one list, are listed one by one. The others
// share one problem that counts them.
const listedAlone = 100

// keyLimit is the length in bytes up to which an item's key is made of its id: every problem and finding on the item, and on
// each of its fields, holds the key.
const keyLimit = 200

// slot is a place in the file for a value of the model.
type slot struct {
	*Field
	table   string // the key of the table it stands in
	element int    // its place in the list that the field is, from 0; -1 for the field as a whole
	at      tomltree.Cursor
}

// key addresses the slot. It is made when something is to be said of it.
func (s slot) key() string {
	key := join(s.table, s.Name())
	if s.element >= 0 {
		key += "[#" + strconv.Itoa(s.element+1) + "]"
	}
	return key
}

func (b *binder) document(values map[string]any) {
	b.table(documentShape(), "", b.doc.tree.Top(), values, reflect.ValueOf(b.doc).Elem(), Span{})
}

// table binds one table: that of a key, at a place in the file; head is where a missing key is shown.
func (b *binder) table(s *shape, key string, at tomltree.Cursor, values map[string]any, into reflect.Value, head Span) {
	outer, present := len(b.values), 0
	for i := range s.columns {
		v, there := values[s.columns[i].name]
		b.values = append(b.values, v)
		if there {
			present++
		}
	}
	found := b.values[outer:]
	var misspelt map[string]bool
	if present < len(values) {
		misspelt = b.unknown(s, key, at, values)
	}
	for i := range s.columns {
		c, v := &s.columns[i], found[i]
		if v != nil {
			b.field(c, slot{c.Field, key, -1, at.Key(c.name)}, v, into.Field(c.index))
		}
		if c.Required && !b.broken && !misspelt[c.name] && (v == nil || blankValue(c.Field, v)) {
			b.missing(slot{c.Field, key, -1, at.Key(c.name)}, v != nil, head)
		}
	}
	b.values = b.values[:outer]
}

func (b *binder) field(c *column, s slot, v any, into reflect.Value) {
	switch {
	case c.Kind == KindItems:
		b.itemTables(c, s, v, into)
	case c.Kind == KindTable:
		values, ok := v.(map[string]any)
		if !ok {
			b.wrongType(s, v)
			return
		}
		target := into
		if into.Kind() == reflect.Pointer {
			into.Set(reflect.New(into.Type().Elem()))
			target = into.Elem()
		}
		span := spanOf(s.at)
		*target.Field(c.table.place).Addr().Interface().(*Span) = span
		b.table(c.table, s.key(), s.at, values, target, headOf(s.at, span))
	case c.List:
		b.list(s, v, into)
	default:
		b.scalar(s, v, into)
	}
}

func (b *binder) itemTables(c *column, s slot, v any, into reflect.Value) {
	tables, ok := tables(v)
	if !ok {
		b.wrongType(s, v)
		return
	}
	items := make([]Item, len(tables))
	list := reflect.MakeSlice(into.Type(), len(tables), len(tables))
	rows := reflect.MakeSlice(c.rows, len(tables), len(tables))
	for i, values := range tables {
		at := s.at.Item(i)
		span := spanOf(at)
		it := Item{Index: i, Key: b.itemKey(s.key(), i, values), Span: span, Head: headOf(at, span)}
		row := rows.Index(i)
		*row.Field(c.table.place).Addr().Interface().(*Item) = it
		items[i] = it
		b.doc.places[it.Key] = i
		b.table(c.table, it.Key, at, values, row, it.Head)
		list.Index(i).Set(row.Addr())
	}
	b.doc.items[c.Path] = items
	into.Set(list)
}

// itemKey returns the key of item i of a table: by its id, unless an item before it has the same.
func (b *binder) itemKey(table string, i int, values map[string]any) string {
	if id, ok := values["id"].(string); ok && len(id) <= keyLimit && IsID(id) {
		key := table + "[" + id + "]"
		if _, taken := b.doc.places[key]; !taken {
			return key
		}
	}
	return table + "[#" + strconv.Itoa(i+1) + "]"
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

func (b *binder) list(s slot, v any, into reflect.Value) {
	elems, ok := v.([]any)
	if !ok {
		b.wrongType(s, v)
		return
	}
	last := len(b.doc.Problems) + listedAlone
	b.most, b.more = last+1, 0
	texts := reflect.MakeSlice(into.Type(), len(elems), len(elems))
	for i, e := range elems {
		b.scalar(slot{s.Field, s.table, i, s.at.Item(i)}, e, texts.Index(i))
	}
	b.most = 0
	into.Set(texts)
	if b.more > 0 {
		b.moreElements(s, b.more+1, &b.doc.Problems[last])
	}
}

func (b *binder) scalar(s slot, v any, into reflect.Value) {
	span := s.at.ValueSpan()
	got, problem := s.read(v)
	place := into.Addr().Interface()
	switch x := got.(type) {
	case string:
		*place.(*Text) = Text{Value: x, Span: span}
	case float64:
		*place.(*Number) = Number{Value: x, Span: span}
	case bool:
		*place.(*Bool) = Bool{Value: x, Span: span}
	case Date:
		x.Span = span
		*place.(*Date) = x
	default:
		b.wrongType(s, v)
		return
	}
	if !problem.IsZero() {
		b.badValue(s, span, v, problem)
	}
}

// spanOf returns the text of the value, table or item at a place; zero when nothing stands there.
func spanOf(at tomltree.Cursor) Span {
	if s := at.ValueSpan(); s != (Span{}) {
		return s
	}
	return at.ItemSpan()
}

// headOf returns the place to point at when the table as a whole is meant: its id, its header, or its key.
func headOf(at tomltree.Cursor, whole Span) Span {
	if s := at.Key("id").ValueSpan(); s != (Span{}) {
		return s
	}
	if s := at.KeySpan(); s != (Span{}) {
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
