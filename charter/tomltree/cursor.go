package tomltree

// Cursor is a place in a file: a table, a list, an item or a value. Walking down from [Tree.Top] step by step costs less than
// looking up a [Path] for each place. A cursor that leads nowhere is good for all methods, and so is the zero Cursor.
type Cursor struct {
	tree *Tree
	at   *entry // nil when it leads nowhere
}

// Top is the place of the top table.
func (t *Tree) Top() Cursor { return Cursor{t, t.index().root} }

// At is the place p leads to.
func (t *Tree) At(p Path) Cursor { return Cursor{t, t.index().lookup(p)} }

// Key is the place of the key k of the table c.
func (c Cursor) Key(k string) Cursor { return Cursor{c.tree, c.at.step(K(k))} }

// Item is the place of item or element i, 0-based, of the list c.
func (c Cursor) Item(i int) Cursor { return Cursor{c.tree, c.at.step(I(i))} }

// Path is the path of c; nil at the top, and when it leads nowhere.
func (c Cursor) Path() Path {
	if c.at == nil {
		return nil
	}
	return c.at.path()
}

// ValueSpan is the text of the value c; zero when c leads nowhere, or to what is no value.
func (c Cursor) ValueSpan() Span {
	if c.at != nil && c.at.value != nil {
		return c.at.value.Span
	}
	return Span{}
}

// KeySpan is the key's own text, quotes included, in the line or header that defines c: for an item its header's last key
// part. It is zero when c leads nowhere, to the top, or to an element of an inline array.
func (c Cursor) KeySpan() Span {
	if c.at == nil {
		return Span{}
	}
	return c.at.key
}

// Count is the number of [[items]] of c, or of elements of the inline array c; 0 for anything else.
func (c Cursor) Count() int {
	if c.at != nil && c.at.isList() {
		return len(c.at.kids)
	}
	return 0
}

// Keys lists the keys directly in the table c in source order, however they are written (key/value, dotted, [header],
// inline); nil when c is no table.
func (c Cursor) Keys() []string {
	if c.at == nil || !c.at.isTable() {
		return nil
	}
	keys := make([]string, len(c.at.kids))
	for i, k := range c.at.kids {
		keys[i] = k.name
	}
	return keys
}

// ItemSpan is the whole extent of a table, item or value, for outlines and
// folding: from the start of its header's line to the end of the last line of
// its keys and sub-tables, as far as they stand together; for a value, the lines
// of its key or, inline, its pair or element. It is zero when c leads nowhere.
func (c Cursor) ItemSpan() Span {
	t, e := c.tree, c.at
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
