package tomltree

import (
	"fmt"
	"slices"
	"strings"
)

// CreateTable adds the table p, missing so far, as a [header] with entries, placed
// by order among the sections it stands between: behind the section of the nearest
// name before it, else before that of the nearest behind it, else last. The table
// above p, if p is not at the top, must have a header or be missing too.
func (t *Tree) CreateTable(p Path, entries []Entry, order Order) ([]Edit, error) {
	edits, err := t.createTable(p, entries, order)
	if err != nil {
		return nil, fmt.Errorf("create %s: %w", p, err)
	}
	return edits, nil
}

func (t *Tree) createTable(p Path, entries []Entry, order Order) ([]Edit, error) {
	if len(p) == 0 || p[len(p)-1].Index >= 0 {
		return nil, fmt.Errorf("it does not end in a key")
	}
	x := t.index()
	if x.lookup(p) != nil {
		return nil, fmt.Errorf("it is there already")
	}
	table, key := p.last()
	e := x.lookup(table)
	if e == nil || !e.hasSections() {
		return nil, fmt.Errorf("no header can lead there")
	}
	return t.newSection(e, key.Key, "[", "]", entries, names(order, table))
}

// hasSections tells whether a header may add a name below e.
func (e *entry) hasSections() bool { return e.how == implied || e.how == headed || e.how == item }

// InsertItem adds an item to the list p before item at, 0-based; at == Count(p)
// appends. [[p]] items get a header, also when they would be the first (placed as
// by CreateTable); an inline array gets an inline table, and so does a list below
// a table that has no header.
func (t *Tree) InsertItem(p Path, at int, entries []Entry, order Order) ([]Edit, error) {
	edits, err := t.insertItem(p, at, entries, order)
	if err != nil {
		return nil, fmt.Errorf("insert %s[%d]: %w", p, at, err)
	}
	return edits, nil
}

func (t *Tree) insertItem(p Path, at int, entries []Entry, order Order) ([]Edit, error) {
	x := t.index()
	e := x.lookup(p)
	if n := t.Count(p); at < 0 || at > n {
		return nil, fmt.Errorf("there are %d items", n)
	}
	switch {
	case e != nil && e.how == items:
		return t.itemBeside(e, at, entries)
	case e != nil && !e.isList():
		return nil, fmt.Errorf("it is no list")
	case e == nil && p[len(p)-1].Index >= 0:
		return nil, fmt.Errorf("the path does not end in a key")
	case e == nil:
		table, key := p.last()
		if above := x.lookup(table); above != nil && above.hasSections() {
			return t.newSection(above, key.Key, "[[", "]]", entries, names(order, table))
		}
	}
	text, err := inlineTable(entries)
	if err != nil {
		return nil, err
	}
	if e == nil {
		return t.insert(p, "["+text+"]", order)
	}
	return t.listInsert(listOf(e.value), at, text), nil
}

// itemBeside adds a [[header]] before item at of the list e, or behind its last.
func (t *Tree) itemBeside(e *entry, at int, entries []Entry) ([]Edit, error) {
	model := e.kids[min(at, len(e.kids)-1)]
	head := model.head()
	indent := t.indent(head.Head.Start)
	keys := indent
	if b := t.body(head); b.from < b.to && len(t.nodes[b.from].Key) > 0 {
		keys = t.indent(t.nodes[b.from].Key[0].Start)
	}
	lines, err := t.entryLines(entries, keys)
	if err != nil {
		return nil, err
	}
	text := indent + "[[" + t.src[head.Key[0].Start:head.Key[len(head.Key)-1].End] + "]]" + lines
	gap := strings.Repeat(t.eol, 1+t.gap(e))
	runs := t.sections(model)
	if at < len(e.kids) {
		s := t.text(runs[0]).Start
		return []Edit{{Span{s, s}, text + gap}}, nil
	}
	s := t.text(runs[len(runs)-1]).End
	return []Edit{{Span{s, s}, gap + text}}, nil
}

// gap is how many blank lines stand above the last item of the list e that has
// another before it; 1 when there is none.
func (t *Tree) gap(e *entry) int {
	if len(e.kids) < 2 {
		return 1
	}
	first := t.sections(e.kids[len(e.kids)-1])[0].from
	if first == 0 || t.nodes[first-1].Kind != Blank {
		return 0
	}
	n := t.nodes[first-1]
	return strings.Count(t.src[n.Start:n.End], "\n")
}

// newSection adds a header for the key below e, with its lines.
func (t *Tree) newSection(e *entry, key, open, closing string, entries []Entry, order []string) ([]Edit, error) {
	lines, err := t.entryLines(entries, "")
	if err != nil {
		return nil, err
	}
	text := open + t.headerName(e, key) + closing + lines
	var present []string
	var runs [][]section
	for _, k := range e.kids {
		if s := t.sections(k); s != nil {
			present, runs = append(present, k.name), append(runs, s)
		}
	}
	gap := t.eol + t.eol
	if s := place(order, key, present); s.at >= 0 && slices.Contains(order, key) {
		run := runs[s.at]
		if s.behind {
			at := t.text(run[len(run)-1]).End
			return []Edit{{Span{at, at}, gap + text}}, nil
		}
		at := t.text(run[0]).Start
		return []Edit{{Span{at, at}, text + gap}}, nil
	}
	at := t.lastText(e)
	if at < 0 {
		return []Edit{{Span{len(t.src), len(t.src)}, text + t.eol}}, nil
	}
	return []Edit{{Span{at, at}, gap + text}}, nil
}

// headerName is the name of a header for the key below e, with the author's own
// text of what leads to e.
func (t *Tree) headerName(e *entry, key string) string {
	if e.parent == nil {
		return keyText(key)
	}
	return t.headerPrefix(e) + "." + keyText(key)
}

// headerPrefix is the text that leads to e in the first header that names it.
func (t *Tree) headerPrefix(e *entry) string {
	for _, k := range e.node.Key {
		if k.Span == e.key {
			return t.src[e.node.Key[0].Start:k.End]
		}
	}
	return ""
}

// lastText is where the text of e ends, for the top that of the file; -1 when there is none.
func (t *Tree) lastText(e *entry) int {
	if e.parent != nil {
		runs := t.sections(e)
		return t.text(runs[len(runs)-1]).End
	}
	for _, n := range slices.Backward(t.nodes) {
		if n.Kind != Blank {
			return t.end(n)
		}
	}
	return -1
}
