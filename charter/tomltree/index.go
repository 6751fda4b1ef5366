package tomltree

import "slices"

// how says what brought a name into being, which decides what may still be added to it.
type how uint8

const (
	implied how = iota + 1 // by a longer [header]
	headed                 // by its own [header]; also the top table
	dotted                 // by a dotted key
	item                   // a [[header]]
	items                  // all [[headers]] of one name
	closed                 // a value, an inline table or an element
)

// entry is a table, a list or a value, as resolved over the whole file.
type entry struct {
	parent *entry
	name   string
	at     int32 // 0-based, of an item or element; -1 for a key
	how    how
	by     *Node // dotted: the header it stands under, nil at the top
	node   *Node // its own header, if any; else what defines it first, or implies it
	key    Span  // of its name; zero for elements

	value  *Value // nil for tables that are no value
	pair   *Pair  // innermost inline pair around it
	array  *Value // array it is an element of
	inline *Value // inline table it was defined in

	kids  []*entry // in source order
	named map[string]*entry
}

// kid finds a child by name.
func (e *entry) kid(name string) *entry {
	if e.named != nil {
		return e.named[name]
	}
	for _, k := range e.kids {
		if k.name == name {
			return k
		}
	}
	return nil
}

// under tells whether e is top or stands below it.
func (e *entry) under(top *entry) bool {
	for ; e != nil; e = e.parent {
		if e == top {
			return true
		}
	}
	return false
}

// head is the header of e itself; nil when it has none.
func (e *entry) head() *Node {
	if e.how == headed || e.how == item {
		return e.node
	}
	return nil
}

func (e *entry) path() Path {
	var p Path
	for ; e.parent != nil; e = e.parent {
		p = append(p, Seg{e.name, int(e.at)})
	}
	slices.Reverse(p)
	return p
}

// pathIndex resolves paths to places. Where a name is defined twice, the first counts.
type pathIndex struct {
	root *entry
	own  []*entry // a node: the header's table or item, the key's value; nil for others
	dups []*Error // names defined twice, in source order, at most maxErrors

	slab  []entry
	links []*entry
	chunk int // how many entries to allocate at once
}

// mapFrom is how many keys a table has when a map begins to find them sooner than a look at each.
const mapFrom = 32

// add makes a child of e.
func (x *pathIndex) add(e *entry, kid entry) *entry {
	k := take(&x.slab, x.chunk)
	kid.parent = e
	*k = kid
	e.kids = append(e.kids, k)
	if kid.at >= 0 {
		return k
	}
	if e.named == nil && len(e.kids) >= mapFrom {
		e.named = make(map[string]*entry, 2*mapFrom)
		for _, o := range e.kids {
			e.named[o.name] = o
		}
	} else if e.named != nil {
		e.named[kid.name] = k
	}
	return k
}

// room makes place for n children of e, which has none yet.
func (x *pathIndex) room(e *entry, n int) {
	if n > len(x.links) {
		x.links = make([]*entry, max(n, x.chunk))
	}
	e.kids, x.links = x.links[:0:n], x.links[n:]
}

func (t *Tree) buildIndex() *pathIndex {
	x := &pathIndex{root: &entry{how: headed, at: -1}, own: make([]*entry, len(t.nodes))}
	cur, quiet := x.root, false
	var head *Node
	for i, n := range t.nodes {
		x.chunk = chunk((len(t.src) - n.Start) / 32)
		switch {
		case n.isHeader():
			cur, quiet = x.addHeader(n)
			if cur.kids == nil {
				s := t.body(n)
				x.room(cur, s.to-s.from)
			}
			head = n
			x.own[i] = cur
		case len(n.Key) > 0:
			x.own[i] = x.addPair(cur, entry{by: head, node: n}, n.Key, n.Val, quiet)
		}
	}
	return x
}

// lookup finds an entry; nil when the path leads nowhere.
func (x *pathIndex) lookup(p Path) *entry {
	e := x.root
	for _, s := range p {
		e = e.step(s)
	}
	return e
}

// step goes on from e; nil when there is no such key or item.
func (e *entry) step(s Seg) *entry {
	switch {
	case e == nil || e.isList() != (s.Index >= 0):
		return nil
	case s.Index < 0:
		return e.kid(s.Key)
	case s.Index < len(e.kids):
		return e.kids[s.Index]
	}
	return nil
}

func (e *entry) isList() bool { return e.how == items || e.value != nil && e.value.Kind == Array }

// isTable tells whether keys can stand in e.
func (e *entry) isTable() bool {
	return e.how != items && (e.value == nil && e.how != closed || e.value != nil && e.value.Kind == InlineTable)
}
