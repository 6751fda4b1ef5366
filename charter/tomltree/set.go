package tomltree

import "fmt"

// value finds the entry of an existing value.
func (t *Tree) value(p Path) (*entry, error) {
	e := t.index().lookup(p)
	if e == nil {
		return nil, fmt.Errorf("it is not in the file")
	}
	if e.value == nil {
		return nil, fmt.Errorf("it has no value of its own")
	}
	return e, nil
}

// Set replaces an existing value, of whatever kind, by raw.
func (t *Tree) Set(p Path, raw string) ([]Edit, error) {
	e, err := t.value(p)
	if err == nil {
		err = checkRaw(raw)
	}
	if err != nil {
		return nil, fmt.Errorf("set %s: %w", p, err)
	}
	return []Edit{{e.value.Span, raw}}, nil
}

// SetString replaces an existing value by the string s, in the author's quoting
// style where s allows it and with the file's line ending: see QuoteLike.
func (t *Tree) SetString(p Path, s string) ([]Edit, error) {
	e, err := t.value(p)
	if err != nil {
		return nil, fmt.Errorf("set %s: %w", p, err)
	}
	old := ""
	if e.value.Kind == String {
		old = t.src[e.value.Span.Start:e.value.Span.End]
	}
	return []Edit{{e.value.Span, QuoteLike(old, s, t.eol)}}, nil
}

// Append adds raw behind the last element of the inline array p, on a line of its
// own where the last element has one.
func (t *Tree) Append(p Path, raw string) ([]Edit, error) {
	e, err := t.value(p)
	if err == nil && e.value.Kind != Array {
		err = fmt.Errorf("it is no array")
	}
	if err == nil {
		err = checkRaw(raw)
	}
	if err != nil {
		return nil, fmt.Errorf("append to %s: %w", p, err)
	}
	return t.listInsert(listOf(e.value), len(e.value.Elems), raw), nil
}
