package charter

import (
	"reflect"
	"sync"
)

// shape is how a struct of the model holds a table.
type shape struct {
	path    string   // the table's path in Fields
	columns []column // in the order of Fields
	place   int      // the index of the struct's Span or, of an item, its Item
}

// column is where a struct of the model keeps a field.
type column struct {
	*Field
	name  string
	index int
	table *shape       // of the field, when it is a table or an array of tables
	rows  reflect.Type // of an array of tables: a slice of its structs
}

// documentShape is the shape of a whole file, found out on first use.
var documentShape = sync.OnceValue(func() *shape { return shapeOf("", reflect.TypeFor[Document]()) })

func shapeOf(path string, t reflect.Type) *shape {
	byTag := make(map[string]int, t.NumField())
	s := &shape{path: path}
	for i := range t.NumField() {
		byTag[t.Field(i).Tag.Get("toml")] = i
		if name := t.Field(i).Name; name == "Item" || name == "Span" {
			s.place = i
		}
	}
	for _, f := range FieldsOf(path) {
		c := column{Field: f, name: f.Name(), index: byTag[f.Name()]}
		inner := t.Field(c.index).Type
		switch f.Kind {
		case KindItems:
			row := inner.Elem().Elem()
			c.table, c.rows = shapeOf(f.Path, row), reflect.SliceOf(row)
		case KindTable:
			if inner.Kind() == reflect.Pointer {
				inner = inner.Elem()
			}
			c.table = shapeOf(f.Path, inner)
		}
		s.columns = append(s.columns, c)
	}
	return s
}
