package charter

import (
	"reflect"
	"strings"
	"testing"

	"relcharter/charter/tomltree"
)

// TestEveryFieldThereAndBack gives each field of each item of each example another value and the old one again. In between
// the file holds what was set and nothing else has changed; afterwards it is what it was, to the byte where the notation
// was the one that Set writes.
func TestEveryFieldThereAndBack(t *testing.T) {
	for name, src := range exampleCharters(t) {
		if testing.Short() && !strings.HasPrefix(name, "oak") {
			continue
		}
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			sources := []string{src}
			if strings.HasPrefix(name, "oak") { // one in CRLF, with a byte order mark, is enough
				sources = variants(src)
			}
			n := 0
			for _, variant := range sources {
				d := Parse(name, variant)
				for _, key := range everyKey(d) {
					thereAndBack(t, d, key)
					n++
				}
			}
			if n < 100 {
				t.Errorf("only %d fields were tried", n)
			}
		})
	}
}

func thereAndBack(t *testing.T, d *Document, key string) {
	t.Helper()
	_, f, ok := d.Path(key)
	if !ok {
		t.Fatalf("%s addresses nothing", key)
	}
	old := d.Value(key)
	value := another(f, old)
	edits, err := d.Set(key, value)
	if err != nil {
		t.Errorf("%v", err)
		return
	}
	there, err := d.Apply(edits...)
	if err != nil {
		t.Errorf("set %s: %v", key, err)
		return
	}
	outside(t, key, d, there, edits)
	now := key
	if f.Kind == KindID && f.Parent() != "charter" {
		now = strings.Replace(key, "["+old.(string)+"]", "["+value.(string)+"]", 1)
	}
	if got := there.Value(now); !reflect.DeepEqual(got, value) {
		t.Errorf("%s: holds %#v, want %#v", key, got, value)
	}
	edits, err = there.Set(now, old)
	if err != nil {
		t.Errorf("and back: %v", err)
		return
	}
	back, err := tomltree.Splice(there.Source(), edits...)
	if err != nil || back != d.Source() && (plain(d, key, old) || !same(d.tree.Decode(), tomltree.Parse(back).Decode())) {
		t.Errorf("%s: there and back leaves another file, %v", key, err)
	}
}

// plain reports whether a value stands in the file as Set writes it; several lines, once there, keep their quotes.
func plain(d *Document, key string, value any) bool {
	if value == nil {
		return true
	}
	_, f, _ := d.Path(key)
	s, _ := d.Span(key)
	raw, err := encode(value)
	return err == nil && raw == d.text(s) && f.Kind != KindProse
}

// outside checks that the bytes before the first edit and behind the last are those of d.
func outside(t *testing.T, key string, d, next *Document, edits []Edit) {
	t.Helper()
	start, end := len(d.Source()), 0
	for _, e := range edits {
		start, end = min(start, e.Start), max(end, e.End)
	}
	if start > end {
		return
	}
	if !strings.HasPrefix(next.Source(), d.Source()[:start]) || !strings.HasSuffix(next.Source(), d.Source()[end:]) {
		t.Errorf("%s: something outside the edit has changed", key)
	}
}

// everyKey lists the keys of all fields that the items and tables of a document have, and for the first item of each table
// those it could have.
func everyKey(d *Document) []string {
	var keys []string
	var add func(table *Field, key string)
	add = func(table *Field, key string) {
		for _, f := range FieldsOf(table.Path) {
			if f.Kind == KindTable {
				add(f, key+"."+f.Name())
				continue
			}
			if _, there := d.Span(key + "." + f.Name()); there || d.places[top(key)] == 0 {
				keys = append(keys, key+"."+f.Name())
			}
		}
	}
	for _, f := range FieldsOf("") {
		switch {
		case f.Kind == KindItems:
			for _, it := range d.Items(f.Path) {
				add(f, it.Key)
			}
		case f.Kind == KindTable:
			if _, there := d.Span(f.Path); there || f.Required {
				add(f, f.Path)
			}
		default:
			keys = append(keys, f.Path)
		}
	}
	return keys
}

// top returns the item in a key.
func top(key string) string {
	item, _, _ := strings.Cut(key, ".")
	return item
}

// another returns a value a field may have, other than old.
func another(f *Field, old any) any {
	pick := func() string {
		switch f.Kind {
		case KindEnum:
			for _, c := range f.Choices {
				if c.Value != old {
					return c.Value
				}
			}
		case KindID, KindRef:
			return "tout-autre"
		case KindLang:
			return "fr-CA"
		case KindProse:
			return "Une « autre » phrase,\n\"sur deux\" lignes \\ 😀."
		}
		return "Un autre texte : « \"oui\" » \\ 😀"
	}
	switch {
	case f.List:
		list, _ := old.([]string)
		return append(list[:len(list):len(list)], pick())
	case f.Kind == KindInt:
		return 7.0
	case f.Kind == KindNumber:
		return 0.5
	case f.Kind == KindBool:
		return old != true
	case f.Kind == KindDate:
		return Date{Year: 2031, Month: 12, Day: 5}
	}
	return pick()
}
