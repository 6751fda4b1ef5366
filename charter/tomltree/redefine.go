package tomltree

// This file holds the rules of TOML 1.1 on what may be defined again. The decoder
// checks most of them too, but only up to the first, and lets some through.

func (x *pathIndex) duplicate(k KeyPart, prev *entry, quiet bool) {
	if quiet || len(x.dups) >= maxErrors {
		return
	}
	x.dups = append(x.dups, &Error{Span: k.Span, Code: Duplicate, Name: k.Name, Prev: prev.key})
}

// addHeader enters a header and returns the table its keys go to, and whether
// more duplicates among them would only repeat the header's fault. A second
// [header] goes on with the first one's table, so that its other keys are found.
func (x *pathIndex) addHeader(n *Node) (*entry, bool) {
	e, kind := x.root, n.Kind
	if kind == Bad {
		kind = n.meant
	}
	if len(n.Key) == 0 {
		return nowhere(n), true
	}
	for _, k := range n.Key[:len(n.Key)-1] {
		c := e.kid(k.Name)
		switch {
		case c == nil:
			c = x.add(e, entry{name: k.Name, at: -1, how: implied, node: n, key: k.Span})
		case c.how == items:
			c = c.kids[len(c.kids)-1]
		case c.how == closed:
			x.duplicate(k, c, false)
			return nowhere(n), true
		}
		e = c
	}
	k := n.Key[len(n.Key)-1]
	c := e.kid(k.Name)
	if kind == ArrayTable {
		if c == nil {
			c = x.add(e, entry{name: k.Name, at: -1, how: items, node: n, key: k.Span})
		} else if c.how != items {
			x.duplicate(k, c, false)
			return nowhere(n), true
		}
		return x.add(c, entry{at: int32(len(c.kids)), how: item, node: n, key: k.Span}), false
	}
	switch {
	case c == nil:
		return x.add(e, entry{name: k.Name, at: -1, how: headed, node: n, key: k.Span}), false
	case c.how == implied:
		c.how, c.node, c.key = headed, n, k.Span
		return c, false
	}
	x.duplicate(k, c, false)
	switch c.how {
	case closed:
		return nowhere(n), true
	case items:
		c = c.kids[len(c.kids)-1]
	}
	return c, true
}

// nowhere takes what stands under a header that could not be placed.
func nowhere(n *Node) *entry { return &entry{how: headed, at: -1, node: n} }

// addPair enters a key/value into the table e; place says where it stands. It
// returns the value's entry, nil when the key is a duplicate.
func (x *pathIndex) addPair(e *entry, place entry, key []KeyPart, v *Value, quiet bool) *entry {
	place.at = -1
	for _, k := range key[:len(key)-1] {
		c := e.kid(k.Name)
		if c == nil {
			table := place
			table.name, table.how, table.key = k.Name, dotted, k.Span
			c = x.add(e, table)
		}
		if c.how != dotted || c.by != place.by {
			x.duplicate(k, c, quiet)
			return nil
		}
		e = c
	}
	k := key[len(key)-1]
	if c := e.kid(k.Name); c != nil {
		x.duplicate(k, c, quiet)
		return nil
	}
	place.name, place.how, place.key, place.value = k.Name, closed, k.Span, v
	c := x.add(e, place)
	x.addInside(c, quiet)
	return c
}

// addInside enters the elements or pairs of e's value.
func (x *pathIndex) addInside(e *entry, quiet bool) {
	if e.value == nil {
		return
	}
	x.room(e, len(e.value.Elems)+len(e.value.Pairs))
	for i, v := range e.value.Elems {
		x.addInside(x.add(e, entry{at: int32(i), how: closed, node: e.node, value: v, pair: e.pair, array: e.value, inline: e.inline}), quiet)
	}
	for _, q := range e.value.Pairs {
		x.addPair(e, entry{node: e.node, pair: q, inline: e.value}, q.Key, q.Val, quiet)
	}
}
