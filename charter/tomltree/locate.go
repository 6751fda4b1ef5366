package tomltree

// Ref says where a path leads.
type Ref struct {
	Path  Path
	Node  *Node  // the top-level node it stands in; of a table or list without value, the first that names it
	Pair  *Pair  // the innermost inline pair around it, if any
	Array *Value // the inline array it is an element of, if any
	Value *Value // nil for what is no value: [table], [[item]], a table of dotted keys, a value that cannot be read
}

// Get finds a table, an item, a list or a value; nil when p leads nowhere. The
// index behind it is built at the first call.
func (t *Tree) Get(p Path) *Ref {
	e := t.index().lookup(p)
	if e == nil {
		return nil
	}
	return &Ref{Path: p.With(), Node: e.node, Pair: e.pair, Array: e.array, Value: e.value}
}

// ValueSpan is the text of the value p leads to; zero when p leads nowhere, or to what is no value.
func (t *Tree) ValueSpan(p Path) Span { return t.At(p).ValueSpan() }

// KeySpan is the key's own text, quotes included, in the line or header that
// defines p: for an item its header's last key part. It is zero when p leads
// nowhere, to the top, or to an element of an inline array.
func (t *Tree) KeySpan(p Path) Span { return t.At(p).KeySpan() }

// Count is the number of [[p]] items, or of elements of the inline array p; 0 for anything else.
func (t *Tree) Count(p Path) int { return t.At(p).Count() }

// Keys lists the keys directly in the table p in source order, however they are
// written (key/value, dotted, [header], inline); nil when p is no table.
func (t *Tree) Keys(p Path) []string { return t.At(p).Keys() }

// NodePath is the path of a header's table or item, or of a key's value. It is
// nil for other nodes, and for a name that was defined before.
func (t *Tree) NodePath(n *Node) Path {
	if n == nil || n.index >= len(t.nodes) || t.nodes[n.index] != n {
		return nil
	}
	if e := t.index().own[n.index]; e != nil {
		return e.path()
	}
	return nil
}

// ItemSpan is the whole extent of what p leads to: see [Cursor.ItemSpan].
func (t *Tree) ItemSpan(p Path) Span { return t.At(p).ItemSpan() }
