package tomltree

import "fmt"

// Insert adds the missing key p, its last step, to the table before it, in the
// style of that table: a line under its header, a dotted key beside the dotted
// keys that make it, or a pair of its inline table. Indentation is copied. The key
// goes behind the nearest sibling that comes before it in order, else before the
// nearest behind it, else directly under the header; never into a sub-table.
// A missing table is made: at the top as a [header], elsewhere as an inline table.
func (t *Tree) Insert(p Path, raw string, order Order) ([]Edit, error) {
	edits, err := t.insert(p, raw, order)
	if err != nil {
		return nil, fmt.Errorf("insert %s: %w", p, err)
	}
	return edits, nil
}

func (t *Tree) insert(p Path, raw string, order Order) ([]Edit, error) {
	if len(p) == 0 || p[len(p)-1].Index >= 0 {
		return nil, fmt.Errorf("it does not end in a key")
	}
	if err := checkRaw(raw); err != nil {
		return nil, err
	}
	table, key := p.last()
	x := t.index()
	if x.lookup(p) != nil {
		return nil, fmt.Errorf("it is there already")
	}
	e := x.lookup(table)
	switch {
	case e == nil && table[len(table)-1].Index >= 0:
		return nil, fmt.Errorf("%s is not in the file", table)
	case e == nil && len(table) == 1:
		return t.createTable(table, []Entry{{key.Key, raw}}, order)
	case e == nil:
		return t.insert(table, "{ "+keyText(key.Key)+" = "+raw+" }", order)
	case !e.isTable():
		return nil, fmt.Errorf("%s is no table", table)
	}
	want := names(order, table)
	switch {
	case e.value != nil:
		return t.insertPair(e, e.value, key.Key, raw, want), nil
	case e.how == dotted && e.inline != nil:
		return t.insertPair(e, e.inline, key.Key, raw, want), nil
	case e.how == implied:
		return t.insertHeader(e, key.Key, raw), nil
	}
	return t.insertLine(e, key.Key, raw, want), nil
}

// dots is how many parts of a dotted key lead to e from the table it stands in.
func (e *entry) dots() int {
	n := 0
	for ; e.how == dotted; e = e.parent {
		n++
	}
	return n
}

// prefix is the author's own text of the first n parts of a key, with a dot behind.
func (t *Tree) prefix(key []KeyPart, n int) string {
	if n == 0 {
		return ""
	}
	return t.src[key[0].Start:key[n-1].End] + "."
}

// insertPair adds a pair to the table e, which is the inline table v or made by
// dotted keys in it.
func (t *Tree) insertPair(e *entry, v *Value, key, raw string, order []string) []Edit {
	depth, prefix := e.dots(), ""
	var present []string
	var at []int // indexes of the pairs present
	for i, q := range v.Pairs {
		if len(q.Key) <= depth || !t.leads(e, q.Key, depth) {
			continue
		}
		present = append(present, q.Key[depth].Name)
		at = append(at, i)
		prefix = t.prefix(q.Key, depth)
	}
	i := 0
	if s := place(order, key, present); s.at >= 0 {
		i = at[s.at]
		if s.behind {
			i++
		}
	}
	return t.listInsert(listOf(v), i, prefix+keyText(key)+" = "+raw)
}

// leads tells whether the first depth parts of key lead to e, from the table in
// which all dotted keys of e stand.
func (t *Tree) leads(e *entry, key []KeyPart, depth int) bool {
	if len(key) < depth {
		return false
	}
	for i := depth - 1; i >= 0; i-- {
		if key[i].Name != e.name {
			return false
		}
		e = e.parent
	}
	return true
}

// insertLine adds a key/value line to a table whose keys have lines.
func (t *Tree) insertLine(e *entry, key, raw string, order []string) []Edit {
	depth, prefix, head := e.dots(), "", e.head()
	if depth > 0 {
		head = e.by
	}
	var present []string
	var at []*Node
	b := t.body(head)
	for _, n := range t.nodes[b.from:b.to] {
		if len(n.Key) > depth && t.leads(e, n.Key, depth) {
			present = append(present, n.Key[depth].Name)
			at = append(at, n)
			prefix = t.prefix(n.Key, depth)
		}
	}
	line := prefix + keyText(key) + " = " + raw
	s := place(order, key, present)
	switch {
	case s.at >= 0 && s.behind:
		return t.lineBehind(at[s.at], line, t.indent(at[s.at].Key[0].Start))
	case s.at >= 0:
		return t.lineBefore(at[s.at].index, line+t.eol, t.indent(at[s.at].Key[0].Start))
	case head == nil:
		return t.topLine(line, len(present) > 0)
	}
	indent := t.indent(head.Head.Start)
	if len(at) > 0 {
		indent = t.indent(at[0].Key[0].Start)
	}
	return t.lineBehind(head, line, indent)
}

// lineBehind adds a line behind the node n.
func (t *Tree) lineBehind(n *Node, line, indent string) []Edit {
	end := t.end(n)
	return []Edit{{Span{end, end}, t.eol + indent + line}}
}

// lineBefore adds text before node i and the comments that belong to it.
func (t *Tree) lineBefore(i int, text, indent string) []Edit {
	at := t.begin(t.nodes[t.lead(i)])
	return []Edit{{Span{at, at}, indent + text}}
}

// topLine adds a key/value line at the top of a file: behind the comments the
// file opens with, unless they belong to what follows them.
func (t *Tree) topLine(line string, keys bool) []Edit {
	n := 0
	for n < len(t.nodes) && t.nodes[n].Kind == Comment {
		n++
	}
	if n < len(t.nodes) && t.nodes[n].Kind != Blank {
		n = t.lead(n)
	}
	if n > 0 {
		text := line
		if n < len(t.nodes) && t.nodes[n].Kind != Blank && !keys {
			text += t.eol // a header must not come glued
		}
		return t.lineBehind(t.nodes[n-1], text, "")
	}
	text := line + t.eol
	if len(t.nodes) > 0 && t.nodes[0].Kind != Blank && !keys {
		text += t.eol
	}
	at := 0
	if t.bom {
		at = len(bom)
	}
	return []Edit{{Span{at, at}, text}}
}

// insertHeader gives the table e, so far only implied by longer headers, a header
// of its own before the first of them.
func (t *Tree) insertHeader(e *entry, key, raw string) []Edit {
	n := e.node
	indent := t.indent(n.Head.Start)
	text := "[" + t.headerPrefix(e) + "]" + t.eol + indent + keyText(key) + " = " + raw + t.eol + t.eol
	return t.lineBefore(n.index, text, indent)
}
