package tomltree

import "strings"

// section is a run of nodes [from,to).
type section struct{ from, to int }

// lead is the index of the first node that belongs to node i: the comment lines
// directly above it, no blank line between. Directives (#!, #:schema, SPDX) on
// the way belong to the file.
func (t *Tree) lead(i int) int {
	for i > 0 && t.nodes[i-1].Kind == Comment && !t.isDirective(t.nodes[i-1]) {
		i--
	}
	return i
}

func (t *Tree) isDirective(n *Node) bool {
	c := t.src[n.Cmt.Start:n.Cmt.End]
	return strings.HasPrefix(c, "#!") || strings.HasPrefix(c, "#:") || strings.Contains(c, "SPDX-")
}

// sections finds the nodes that belong to the table, item or list e: headers with
// their bodies, its sub-tables, and the comments directly above and below, without
// the blank lines and free comments behind. It is nil when no header defines e.
func (t *Tree) sections(e *entry) []section {
	x := t.index()
	own := func(i int) bool { return t.nodes[i].isHeader() && x.own[i].under(e) }
	var out []section
	first, end := t.reach(e)
	for i := first; i < end; i++ {
		if !own(i) {
			continue
		}
		s := section{t.lead(i), i + 1}
		next := i + 1
		for ; next < len(t.nodes) && (!t.nodes[next].isHeader() || own(next)); next++ {
			if k := t.nodes[next].Kind; k != Blank && k != Comment {
				s.to = next + 1
			}
		}
		s.to = t.tail(s.to, next)
		out = append(out, s)
		i = next - 1
	}
	return out
}

// reach is the run of nodes [first,end) in which the headers of e can stand: those of an item, between its own header and
// that of the next.
func (t *Tree) reach(e *entry) (first, end int) {
	end = len(t.nodes)
	for ; e != nil; e = e.parent {
		if e.how != item {
			continue
		}
		first = max(first, e.node.index)
		if next := int(e.at) + 1; next < len(e.parent.kids) {
			end = min(end, e.parent.kids[next].node.index)
		}
	}
	return first, end
}

// tail extends a run that ends at node to by the comments directly below, unless
// they belong to the node next.
func (t *Tree) tail(to, next int) int {
	end := next
	if next < len(t.nodes) {
		end = t.lead(next)
	}
	for to < end && t.nodes[to].Kind == Comment {
		to++
	}
	return to
}

// text is the extent of a section without byte order mark and last line ending.
func (t *Tree) text(s section) Span {
	return Span{t.begin(t.nodes[s.from]), t.end(t.nodes[s.to-1])}
}

// body is the run of nodes in which the keys directly under a header stand; head
// is nil for the top.
func (t *Tree) body(head *Node) section {
	s := section{0, 0}
	if head != nil {
		s = section{head.index + 1, head.index + 1}
	}
	for s.to < len(t.nodes) && !t.nodes[s.to].isHeader() {
		s.to++
	}
	return s
}

// linesOf lists the key/value nodes of e, a value or a table of dotted keys.
func (t *Tree) linesOf(e *entry) []int {
	if e.inline != nil || e.array != nil || e.how != dotted && e.how != closed {
		return nil
	}
	var out []int
	b := t.body(e.by)
	for i := b.from; i < b.to; i++ {
		if own := t.index().own[i]; own != nil && own.under(e) {
			out = append(out, i)
		}
	}
	return out
}
