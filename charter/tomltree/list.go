package tomltree

import "strings"

// list is what arrays and inline tables have in common.
type list struct {
	Span  // with both brackets
	items []Span
}

func listOf(v *Value) list {
	l := list{Span: v.Span}
	for _, e := range v.Elems {
		l.items = append(l.items, e.Span)
	}
	for _, q := range v.Pairs {
		l.items = append(l.items, q.Span)
	}
	return l
}

// floor is where what belongs to item i can begin at the earliest.
func (l list) floor(i int) int {
	if i == 0 {
		return l.Start + 1
	}
	return l.items[i-1].End
}

// ownLine tells whether nothing but blanks stands before item i on its line.
func (t *Tree) ownLine(l list, i int) bool {
	ls := t.lineStart(l.items[i].Start)
	return ls > l.floor(i)-1 && ls > l.Start && strings.Trim(t.src[ls:l.items[i].Start], " \t") == ""
}

// comma is the offset of the comma behind item i, -1 when there is none.
func (t *Tree) comma(l list, i int) int {
	p := parser{src: t.src[:l.End], i: l.items[i].End}
	if p.trivia() && p.peek() == ',' {
		return p.i
	}
	return -1
}

// listLead is the start of the first comment line directly above item i, which
// stands on its own line, or of that line.
func (t *Tree) listLead(l list, i int) int {
	s, floor := t.lineStart(l.items[i].Start), l.floor(i)
	for s > 0 {
		above := t.lineStart(s - 1)
		if above <= floor || !strings.HasPrefix(strings.TrimLeft(t.src[above:s], " \t"), "#") {
			break
		}
		s = above
	}
	return s
}

// lineTail is where the line of off ends, if only blanks and a comment follow
// off there, else off itself.
func (t *Tree) lineTail(off int) (end int, alone bool) {
	p := parser{src: t.src, i: off}
	p.blanks()
	if p.peek() == '#' {
		p.comment()
		return p.i, true
	}
	if p.i == p.lineEnd(p.i) {
		return p.i, true
	}
	return off, false
}

// listInsert puts text before item at; at == len(items) appends.
func (t *Tree) listInsert(l list, at int, text string) []Edit {
	n := len(l.items)
	switch {
	case n == 0:
		return t.listFirst(l, text)
	case at == n:
		return t.listAppend(l, text)
	case !t.ownLine(l, at):
		return []Edit{{Span{l.items[at].Start, l.items[at].Start}, text + ", "}}
	}
	s := t.listLead(l, at)
	return []Edit{{Span{s, s}, t.indent(l.items[at].Start) + text + "," + t.eol}}
}

// listFirst puts text into an empty list.
func (t *Tree) listFirst(l list, text string) []Edit {
	inner := Span{l.Start + 1, l.End - 1}
	if strings.Contains(t.src[inner.Start:inner.End], "\n") { // comments, perhaps: stay behind them
		s := t.lineStart(inner.End)
		return []Edit{{Span{s, s}, t.indent(inner.End) + "  " + text + t.eol}}
	}
	if t.src[l.Start] == '{' {
		text = " " + text + " "
	}
	return []Edit{{inner, text}}
}

func (t *Tree) listAppend(l list, text string) []Edit {
	n := len(l.items)
	last, comma := l.items[n-1], t.comma(l, n-1)
	if !t.ownLine(l, n-1) {
		if comma >= 0 {
			return []Edit{{Span{comma + 1, comma + 1}, " " + text}}
		}
		return []Edit{{Span{last.End, last.End}, ", " + text}}
	}
	line := t.eol + t.indent(last.Start) + text
	if comma < 0 {
		end, _ := t.lineTail(last.End)
		if end == last.End {
			return []Edit{{Span{end, end}, "," + line}}
		}
		return []Edit{{Span{last.End, last.End}, ","}, {Span{end, end}, line}}
	}
	end, _ := t.lineTail(comma + 1)
	return []Edit{{Span{end, end}, line + ","}}
}

// listRemove takes out the items for which gone is true, each with its comma and,
// where it stands on its own line, that line and the comments that belong to it.
func (t *Tree) listRemove(l list, gone func(int) bool) []Edit {
	n, keep := len(l.items), -1 // the last item kept
	for i := range l.items {
		if !gone(i) {
			keep = i
		}
	}
	if inner := t.src[l.Start+1 : l.End-1]; keep < 0 && t.onlyItems(l) {
		return []Edit{{Span{l.Start + 1, l.Start + 1 + len(inner)}, ""}}
	}
	var out []Edit
	for i := range l.items {
		if gone(i) {
			out = append(out, Edit{t.listBlock(l, i), ""})
		}
	}
	if keep >= 0 && keep < n-1 && t.comma(l, n-1) < 0 {
		c := t.comma(l, keep)
		end := c + 1
		if first := t.listBlock(l, keep+1); strings.Trim(t.src[end:first.Start], " \t") == "" {
			end = first.Start
		}
		out = append(out, Edit{Span{c, end}, ""})
	}
	return out
}

// onlyItems tells whether the list holds no comments of its own.
func (t *Tree) onlyItems(l list) bool {
	at := l.Start + 1
	for _, s := range append(l.items[:len(l.items):len(l.items)], Span{l.End - 1, l.End - 1}) {
		if strings.Contains(t.src[at:s.Start], "#") {
			return false
		}
		at = s.End
	}
	return true
}

// listBlock is what goes when item i goes.
func (t *Tree) listBlock(l list, i int) Span {
	s := l.items[i]
	if c := t.comma(l, i); c >= 0 {
		s.End = c + 1
	}
	if t.ownLine(l, i) {
		if end, alone := t.lineTail(s.End); alone && end < l.End {
			p := parser{src: t.src, i: end}
			p.newline()
			return Span{t.listLead(l, i), p.i}
		}
	}
	if s.End > l.items[i].End {
		p := parser{src: t.src, i: s.End}
		p.blanks()
		s.End = p.i
	}
	return s
}
