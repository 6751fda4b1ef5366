package export

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"reflect"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"relcharter/charter"
)

// contentOf returns what a charter holds as a JSON object: the keys of the file in the order of the model, days as 2026-01-31, without
// what is absent or empty, and without the version of the format and the colours. Texts are clean and otherwise as they were typed.
func contentOf(doc *charter.Document) []byte {
	var w contentWriter
	w.object(reflect.ValueOf(doc).Elem())
	return w.out.Bytes()
}

// unpublished are the tables of a file that say nothing about the brand.
var unpublished = map[string]bool{"schema": true, "theme": true}

// member is a field of a struct of the model and how its member of a JSON object begins: "name":.
type member struct {
	index int
	lead  string
}

// members holds what membersOf has found: by reflect.Type, []member.
var members sync.Map

// membersOf returns the fields of a struct of the model that are published.
func membersOf(t reflect.Type) []member {
	if found, ok := members.Load(t); ok {
		return found.([]member)
	}
	var out []member
	for i := range t.NumField() {
		if name := t.Field(i).Tag.Get("toml"); name != "" && !unpublished[name] {
			out = append(out, member{index: i, lead: strconv.Quote(name) + ":"})
		}
	}
	members.Store(t, out)
	return out
}

type contentWriter struct {
	out bytes.Buffer
	// more returns further members of the object of a behaviour, each with its comma before it; nil for none.
	more func(*charter.Behaviour) string
}

// object writes the fields of a struct of the model, and reports whether there are any.
func (w *contentWriter) object(v reflect.Value) bool {
	members := membersOf(v.Type())
	if !w.between('{', len(members), func(i int) bool {
		w.out.WriteString(members[i].lead)
		return w.value(v.Field(members[i].index))
	}) {
		return false
	}
	if w.more != nil && v.Type() == reflect.TypeFor[charter.Behaviour]() {
		w.out.WriteString(w.more(v.Addr().Interface().(*charter.Behaviour)))
	}
	w.out.WriteByte('}')
	return true
}

// between opens a bracket and writes what write says holds anything of n parts, with commas between. When nothing does, it takes the
// bracket back and reports false.
func (w *contentWriter) between(open byte, n int, write func(i int) bool) bool {
	start := w.out.Len()
	w.out.WriteByte(open)
	some := false
	for i := range n {
		at := w.out.Len()
		if some {
			w.out.WriteByte(',')
		}
		if !write(i) {
			w.out.Truncate(at)
			continue
		}
		some = true
	}
	if !some {
		w.out.Truncate(start)
	}
	return some
}

// value writes a value of the model, and reports whether it holds anything.
func (w *contentWriter) value(v reflect.Value) bool {
	switch x := v.Addr().Interface().(type) { // the address, for a value would be copied
	case *charter.Text:
		return w.text(x.Value)
	case *charter.Number:
		if x.Set() {
			w.out.WriteString(x.String())
		}
		return x.Set()
	case *charter.Bool:
		if x.Set() {
			w.out.WriteString(strconv.FormatBool(x.Value))
		}
		return x.Set()
	case *charter.Date:
		if x.Set() {
			w.out.WriteString(strconv.Quote(x.String()))
		}
		return x.Set()
	}
	switch v.Kind() {
	case reflect.Pointer:
		return !v.IsNil() && w.object(v.Elem())
	case reflect.Struct:
		return w.object(v)
	case reflect.Slice:
		return w.list(v)
	}
	return false
}

func (w *contentWriter) list(v reflect.Value) bool {
	some := w.between('[', v.Len(), func(i int) bool { return w.value(v.Index(i)) })
	if some {
		w.out.WriteByte(']')
	}
	return some
}

func (w *contentWriter) text(s string) bool {
	s = clean(s)
	if strings.TrimSpace(s) == "" {
		return false
	}
	if !strings.ContainsFunc(s, func(r rune) bool { return r < ' ' || r == '"' || r == '\\' || r == utf8.RuneError }) {
		w.out.WriteByte('"')
		w.out.WriteString(s)
		w.out.WriteByte('"')
		return true
	}
	enc := json.NewEncoder(&w.out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(s); err != nil {
		panic(err) // a string can always be written
	}
	w.out.Truncate(w.out.Len() - 1) // the line feed
	return true
}

// fingerprint returns the first 12 hexadecimal digits of the SHA-256 of a charter's content, as its view may see it: two pages of one
// content have the same, whatever is changed in comments, in layout or, for a public page, in what is internal.
func fingerprint(doc *charter.Document) string {
	sum := sha256.Sum256(contentOf(doc))
	return hex.EncodeToString(sum[:])[:12]
}
