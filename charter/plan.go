package charter

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"relcharter/charter/tomltree"
)

// This file plans changes. Each function returns edits of the source, which Apply makes; a plan that would not mean what was
// asked for is an error, and nothing has changed.

// ErrNoSuchKey is wrapped by the error of a plan for a key that addresses nothing.
var ErrNoSuchKey = errors.New("no such key")

// Apply returns the document with the edits made. It refuses edits that overlap, lie outside the source, or leave something
// that is not TOML; d is unchanged in any case.
func (d *Document) Apply(edits ...Edit) (*Document, error) {
	src, err := tomltree.Splice(d.Source(), edits...)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", d.Name, err)
	}
	next := Parse(d.Name, src)
	if errs := next.tree.Errors(); len(errs) > 0 {
		at := next.Position(errs[0].Span.Start)
		return nil, fmt.Errorf("%s: the edit would leave line %d unreadable", d.Name, at.Line)
	}
	return next, nil
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
	out := make([]string, 0, len(elems))
	for _, e := range elems {
		if s, ok := e.(string); ok {
			out = append(out, s)
		}
	}
	return out
}

// Set plans giving key a value: a string, int, float64, bool, Date or []string, as its field takes. What the author chose
// (quotes, layout, comments) is kept; a key that is absent goes to its canonical place, its table is made when needed. A nil
// value removes the key.
func (d *Document) Set(key string, value any) ([]Edit, error) {
	path, f, ok := d.Path(key)
	if !ok || f.IsTable() || f.Kind == KindItems {
		return nil, fmt.Errorf("set %s: %w", key, ErrNoSuchKey)
	}
	if value == nil {
		return d.Remove(key)
	}
	raw, err := encode(value)
	if err != nil {
		return nil, fmt.Errorf("set %s: %w", key, err)
	}
	ref := d.tree.Get(path)
	var edits []Edit
	switch list, isList := value.([]string); {
	case isList && ref != nil && ref.Value != nil && ref.Value.Kind == tomltree.Array:
		edits, err = d.setList(path, list)
	case ref == nil || ref.Value == nil:
		edits, err = d.tree.Insert(path, d.eol(raw), order)
	case isString(value):
		edits, err = d.tree.SetString(path, value.(string))
	default:
		edits, err = d.tree.Set(path, raw)
	}
	if err != nil {
		return nil, fmt.Errorf("set %s: %w", key, err)
	}
	return d.verified(edits, func(want map[string]any) { assign(want, path, value) })
}

func isString(v any) bool { _, ok := v.(string); return ok }

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
		return Number{Value: v}.String(), nil
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

// setList makes the elements of an array those of list, leaving the ones that stay where they are with their comments.
func (d *Document) setList(path Path, list []string) ([]Edit, error) {
	tree := d.tree
	step := func(edits []Edit, err error) error {
		if err != nil {
			return err
		}
		src, err := tomltree.Splice(tree.Source(), edits...)
		if err == nil {
			tree = tomltree.Parse(src)
		}
		return err
	}
	current := func() []string { return texts(lookup(tree.Decode(), path)) }
	have := current()
	for i := len(have) - 1; i >= 0; i-- {
		if count(have[:i+1], have[i]) > count(list, have[i]) {
			if err := step(tree.Delete(path.With(tomltree.I(i)))); err != nil {
				return nil, err
			}
			have = append(have[:i:i], have[i+1:]...)
		}
	}
	for i, s := range list {
		if count(list[:i+1], s) > count(have, s) {
			if err := step(tree.Append(path, tomltree.Quote(s))); err != nil {
				return nil, err
			}
			have = append(have, s)
		}
	}
	if perm, moved := permutation(have, list); moved {
		if err := step(tree.Permute(path, perm)); err != nil {
			return nil, err
		}
	}
	return []Edit{difference(d.Source(), tree.Source())}, nil
}

func count(list []string, s string) int {
	n := 0
	for _, e := range list {
		if e == s {
			n++
		}
	}
	return n
}

// permutation returns the places in have of the elements of list, which holds the same ones in another order.
func permutation(have, list []string) ([]int, bool) {
	used := make([]bool, len(have))
	perm := make([]int, len(list))
	moved := false
	for i, s := range list {
		for j, h := range have {
			if !used[j] && h == s {
				used[j], perm[i] = true, j
				moved = moved || i != j
				break
			}
		}
	}
	return perm, moved
}

// difference returns the one edit that turns old into new: what lies between their common beginning and end.
func difference(old, new string) Edit {
	start := 0
	for start < len(old) && start < len(new) && old[start] == new[start] {
		start++
	}
	end, tail := len(old), len(new)
	for end > start && tail > start && old[end-1] == new[tail-1] {
		end--
		tail--
	}
	return Edit{Span: Span{Start: start, End: end}, New: new[start:tail]}
}
