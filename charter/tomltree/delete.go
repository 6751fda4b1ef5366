package tomltree

import (
	"fmt"
	"slices"
)

// Delete takes out what p leads to, with the comments that belong to it: a
// key/value line, a pair or element with its comma, a [table] with its
// sub-tables, all [[items]] of a list, or all lines of a table written as dotted keys.
func (t *Tree) Delete(p Path) ([]Edit, error) {
	e := t.index().lookup(p)
	if e == nil || e.parent == nil {
		return nil, fmt.Errorf("delete %s: it is not in the file", p)
	}
	return t.remove(e), nil
}

// DeleteItem takes out item i, 0-based, of the list p: a [[p]] section with its
// sub-tables, wherever they stand, or the element of an inline array.
func (t *Tree) DeleteItem(p Path, i int) ([]Edit, error) {
	e := t.index().lookup(p)
	if e == nil || !e.isList() {
		return nil, fmt.Errorf("delete %s[%d]: there is no such list", p, i)
	}
	if i < 0 || i >= len(e.kids) {
		return nil, fmt.Errorf("delete %s[%d]: there are %d items", p, i, len(e.kids))
	}
	return t.remove(e.kids[i]), nil
}

func (t *Tree) remove(e *entry) []Edit {
	switch {
	case e.array != nil:
		return t.listRemove(listOf(e.array), func(i int) bool { return i == int(e.at) })
	case e.inline != nil:
		depth := e.level()
		return t.listRemove(listOf(e.inline), func(i int) bool {
			return t.leads(e, e.inline.Pairs[i].Key, depth)
		})
	}
	var runs []section
	for _, i := range t.linesOf(e) {
		runs = append(runs, section{t.lead(i), i + 1})
	}
	runs = append(runs, t.sections(e)...)
	slices.SortFunc(runs, func(a, b section) int { return a.from - b.from })
	out := make([]Edit, 0, len(runs))
	at := 0
	for _, s := range runs {
		cut := t.cut(s)
		cut.Start = max(cut.Start, at)
		at = cut.End
		out = append(out, Edit{cut, ""})
	}
	return out
}

// level is the index behind e's own part in the keys that lead to it.
func (e *entry) level() int { return e.parent.dots() + 1 }

// cut is what goes with a section: its nodes and the blank lines that would be
// one too many, behind it or, at the end of the file, before it.
func (t *Tree) cut(s section) Span {
	span := Span{t.begin(t.nodes[s.from]), t.nodes[s.to-1].End}
	blankBefore := s.from == 0 || t.nodes[s.from-1].Kind == Blank
	switch {
	case s.to == len(t.nodes):
		if s.from > 0 && t.nodes[s.from-1].Kind == Blank {
			span.Start = t.begin(t.nodes[s.from-1])
		}
	case t.nodes[s.to].Kind == Blank && blankBefore:
		span.End = t.nodes[s.to].End
	}
	return span
}
