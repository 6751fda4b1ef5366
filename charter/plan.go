package charter

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"relcharter/charter/tomltree"
)

// This file plans changes. Each function returns edits of the source, which Apply makes; a plan that would not mean what was
// asked for is an error, and nothing has changed.

// ErrNoSuchKey is wrapped by the error of a plan for a key that addresses nothing.
var ErrNoSuchKey = errors.New("no such key")

// Apply returns the document with the edits made. It refuses edits that overlap, lie outside the source, or leave something
// that is not TOML; d is unchanged in any case.
func (d *Document) Apply(edits ...Edit) (*Document, error) {
	if p := d.planned.Swap(nil); p != nil && slices.Equal(p.edits, edits) {
		return p.next, nil
	}
	tree, err := d.tree.Apply(edits...)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", d.Name, err)
	}
	next := understood(d.Name, tree)
	if errs := next.tree.Errors(); len(errs) > 0 {
		at := next.Position(errs[0].Span.Start)
		return nil, fmt.Errorf("%s: the edit would leave line %d unreadable", d.Name, at.Line)
	}
	return next, nil
}

// planned is what the last plan for a document has led to while it was verified: most plans are carried out at once. It is handed out once,
// so that a document that is kept does not keep those that came after it.
type planned struct {
	edits []Edit
	next  *Document
}

// Value returns what the file holds at key: a string, float64, bool, Date, []string, or nil when it is absent or a table.
func (d *Document) Value(key string) any {
	path, f, ok := d.Path(key)
	if !ok || f.IsTable() {
		return nil
	}
	v := lookup(d.tree.Decode(), path)
	if v == nil {
		return nil
	}
	elems, isList := v.([]any)
	if !f.List || !isList {
		got, _ := f.read(v)
		return got
	}
	out, _ := texts(elems)
	return out
}

// Set plans giving key a value: a string, int, float64, bool, Date or []string, as its field takes. What the author chose
// (quotes, layout, comments) is kept; a key that is absent goes to its canonical place, its table is made when needed. Line
// endings within a text become those of the file. A nil value removes the key.
func (d *Document) Set(key string, value any) ([]Edit, error) {
	path, f, ok := d.Path(key)
	if !ok || f.IsTable() || f.Kind == KindItems {
		return nil, fmt.Errorf("set %s: %w", key, ErrNoSuchKey)
	}
	if value == nil {
		return d.Remove(key)
	}
	value = plainLines(value)
	raw, err := encode(value)
	if err != nil {
		return nil, fmt.Errorf("set %s: %w", key, err)
	}
	ref := d.tree.Get(path)
	var edits []Edit
	switch list, isList := value.([]string); {
	case isList && ref != nil && ref.Value != nil && ref.Value.Kind == tomltree.Array:
		edits, err = d.setList(path, list, d.eol(raw))
	case ref == nil || ref.Value == nil:
		edits, err = d.tree.Insert(path, d.eol(raw), order)
	case isString(value):
		edits, err = d.tree.SetString(path, value.(string))
	default:
		edits, err = d.tree.Set(path, d.eol(raw))
	}
	if err != nil {
		return nil, fmt.Errorf("set %s: %w", key, err)
	}
	return d.meaning(edits, tomltree.Assigned(d.tree.Decode(), path, asDecoded(value)))
}

func isString(v any) bool { _, ok := v.(string); return ok }

// plainLines returns a value of Set with "\n" for every line ending of its texts.
func plainLines(value any) any {
	ends := strings.NewReplacer("\r\n", "\n", "\r", "\n")
	switch v := value.(type) {
	case string:
		return ends.Replace(v)
	case []string:
		out := make([]string, len(v))
		for i, s := range v {
			out[i] = ends.Replace(s)
		}
		return out
	}
	return value
}

// eol returns raw with the file's own line endings.
func (d *Document) eol(raw string) string {
	if d.tree.EOL() == "\n" {
		return raw
	}
	return strings.ReplaceAll(strings.ReplaceAll(raw, "\r\n", "\n"), "\n", d.tree.EOL())
}

// encode writes a value in TOML 1.0.
func encode(value any) (string, error) {
	switch v := value.(type) {
	case string:
		return tomltree.Quote(v), nil
	case int:
		return strconv.Itoa(v), nil
	case float64:
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return "", fmt.Errorf("%v is no number a charter can hold", v)
		}
		raw := Number{Value: v}.String()
		if v == math.Trunc(v) && math.Abs(v) >= 1<<53 {
			raw += ".0" // a TOML integer has 64 bits
		}
		return raw, nil
	case bool:
		return strconv.FormatBool(v), nil
	case Date:
		return v.String(), nil
	case []string:
		quoted := make([]string, len(v))
		for i, s := range v {
			quoted[i] = tomltree.Quote(s)
		}
		return "[" + strings.Join(quoted, ", ") + "]", nil
	}
	return "", fmt.Errorf("a charter holds no %T", value)
}

// difference returns the one edit that turns old into new: what lies between their common beginning and end, whole
// characters and line endings.
func difference(old, new string) Edit {
	start := 0
	for start < len(old) && start < len(new) && old[start] == new[start] {
		start++
	}
	for start > 0 && (within(old, start) || within(new, start)) {
		start--
	}
	end, tail := len(old), len(new)
	for end > start && tail > start && old[end-1] == new[tail-1] {
		end--
		tail--
	}
	for within(old, end) || within(new, tail) {
		end++
		tail++
	}
	return Edit{Span: Span{Start: start, End: end}, New: new[start:tail]}
}

// within reports whether offset i of s lies inside a character or between the two bytes of a line ending.
func within(s string, i int) bool {
	return i < len(s) && (!utf8.RuneStart(s[i]) || i > 0 && s[i-1] == '\r' && s[i] == '\n')
}
