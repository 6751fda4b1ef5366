package tomltree

import (
	"maps"
	"slices"
	"sort"
	"strings"
)

// Apply returns the tree of the text with the edits made: what Parse makes of that text. Where all that changes is one value, only
// that value is decoded again. It fails as Splice does; t is unchanged.
func (t *Tree) Apply(edits ...Edit) (*Tree, error) {
	src, err := Splice(t.src, edits...)
	if err != nil {
		return nil, err
	}
	next := Parse(src)
	if n := t.holding(edits); n != nil {
		if values, ok := next.revalued(t, n); ok {
			next.meant = func() decoded { return decoded{values: values} }
		}
	}
	return next, nil
}

// holding returns the key/value in whose value all the edits lie; nil when there is none.
func (t *Tree) holding(edits []Edit) *Node {
	if len(edits) == 0 {
		return nil
	}
	at := sort.Search(len(t.nodes), func(i int) bool { return t.nodes[i].End > edits[0].Start })
	if at == len(t.nodes) || t.nodes[at].Kind != KeyValue {
		return nil
	}
	n := t.nodes[at]
	if slices.ContainsFunc(edits, func(e Edit) bool { return e.Start < n.Val.Span.Start || e.End > n.Val.Span.End }) {
		return nil
	}
	return n
}

// revalued returns what t decodes to, made of what old does, of which t is an edit within the value of node n; false when that is not
// certain. The decoder reads from the beginning to the end: when both texts are the same up to the value and behind it, and no key is
// given twice in either, it differs in nothing else. What it lets through against the specification is left to it.
func (t *Tree) revalued(old *Tree, n *Node) (map[string]any, bool) {
	if t.broken || old.broken || len(t.nodes) != len(old.nodes) || old.meant().err != nil || len(old.index().dups) > 0 {
		return nil, false
	}
	m := t.nodes[n.index]
	if m.Kind != KeyValue || m.Val.Span.Start != n.Val.Span.Start ||
		len(t.src)-m.Val.Span.End != len(old.src)-n.Val.Span.End || len(t.index().dups) > 0 {
		return nil, false
	}
	one, err := decodeAll("x=" + t.src[m.Val.Span.Start:m.Val.Span.End])
	if err != nil || len(one) != 1 {
		return nil, false
	}
	values, ok := Assigned(old.meant().values, t.index().own[n.index].path(), one["x"]).(map[string]any)
	return values, ok
}

// Assigned returns decoded values with value at path, in tables it makes where they are missing; it shares with values all that does not
// contain it. Where path leads through an item or element that is not there, it returns values as they are.
func Assigned(values any, path Path, value any) any {
	if len(path) == 0 {
		return value
	}
	switch list := values.(type) {
	case []map[string]any:
		if i := path[0].Index; i >= 0 && i < len(list) {
			item, _ := Assigned(list[i], path[1:], value).(map[string]any)
			list = slices.Clone(list)
			list[i] = item
		}
		return list
	case []any:
		if i := path[0].Index; i >= 0 && i < len(list) {
			list = slices.Clone(list)
			list[i] = Assigned(list[i], path[1:], value)
		}
		return list
	}
	if path[0].Index >= 0 {
		return values
	}
	table := map[string]any{}
	if there, ok := values.(map[string]any); ok {
		table = maps.Clone(there)
	}
	key := strings.Clone(path[0].Key) // which may be part of a text, and would keep the whole
	table[key] = Assigned(table[key], path[1:], value)
	return table
}
