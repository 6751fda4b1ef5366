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
func (t *Tree) ValueSpan(p Path) Span {
	if e := t.index().lookup(p); e != nil && e.value != nil {
		return e.value.Span
	}
	return Span{}
}

// KeySpan is the key's own text, quotes included, in the line or header that
// defines p: for an item its header's last key part. It is zero when p leads
// nowhere, to the top, or to an element of an inline array.
func (t *Tree) KeySpan(p Path) Span {
	if e := t.index().lookup(p); e != nil {
		return e.key
	}
	return Span{}
}

// Count is the number of [[p]] items, or of elements of the inline array p; 0 for anything else.
func (t *Tree) Count(p Path) int {
	if e := t.index().lookup(p); e != nil && e.isList() {
		return len(e.kids)
	}
	return 0
}

// Keys lists the keys directly in the table p in source order, however they are
// written (key/value, dotted, [header], inline); nil when p is no table.
func (t *Tree) Keys(p Path) []string {
	e := t.index().lookup(p)
	if e == nil || !e.isTable() {
		return nil
	}
	keys := make([]string, len(e.kids))
	for i, k := range e.kids {
		keys[i] = k.name
	}
	return keys
}

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

// ItemSpan is the whole extent of a table, item or value, for outlines and
// folding: from the start of its header's line to the end of the last line of
// its keys and sub-tables, as far as they stand together; for a value, the lines
// of its key or, inline, its pair or element. It is zero when p leads nowhere.
func (t *Tree) ItemSpan(p Path) Span {
	e := t.index().lookup(p)
	switch {
	case e == nil:
		return Span{}
	case e.parent == nil:
		return Span{0, len(t.src)}
	case e.array != nil:
		return e.value.Span
	case e.pair != nil:
		return e.pair.Span
	}
	if runs := t.sections(e); len(runs) > 0 {
		last := runs[0]
		if e.how == items {
			last = runs[len(runs)-1]
		}
		from := runs[0].from
		for !t.nodes[from].isHeader() {
			from++
		}
		return Span{t.begin(t.nodes[from]), t.nodes[last.to-1].End}
	}
	s := Span{t.begin(e.node), e.node.End}
	for _, i := range t.linesOf(e) {
		s.End = t.nodes[i].End
	}
	return s
}
