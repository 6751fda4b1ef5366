package tomltree

// file reads the whole source.
func (p *parser) file() {
	start := 0 // the byte order mark belongs to the first node
	var n Node
	for p.i < len(p.src) {
		n = Node{}
		begin, slab := p.i, p.slab
		p.tooDeep = false
		if !p.readNode(&n) {
			n = Node{Kind: Bad}
			p.i, p.slab = begin, slab
			p.recoverLine(&n)
			if p.full() && n.meant == Blank {
				n.Key = nil // so that it joins the one before
			}
		}
		n.Start, n.End = start, p.i
		start = p.i
		if k := len(p.nodes); k > 0 && joins(p.nodes[k-1], &n) {
			p.nodes[k-1].End = n.End
			continue
		}
		n.index = len(p.nodes)
		m := take(&p.slab.nodes, p.chunk())
		*m = n
		p.nodes = append(p.nodes, m)
	}
	if start < len(p.src) { // nothing but a byte order mark
		p.nodes = append(p.nodes, &Node{Span: Span{start, len(p.src)}, Kind: Blank})
	}
}

// joins tells whether n is more of the same as a, so that garbage or a million
// empty lines make one node.
func joins(a, n *Node) bool {
	return a.Kind == n.Kind &&
		(n.Kind == Blank || n.Kind == Bad && a.Key == nil && n.Key == nil && a.meant == Blank && n.meant == Blank)
}

// readNode reads one node.
func (p *parser) readNode(n *Node) bool {
	p.blanks()
	switch c := p.peek(); {
	case p.i >= len(p.src):
		return true
	case c == '\n' || c == '\r':
		return p.newline()
	case c == '#':
		n.Kind = Comment
		n.Cmt = p.comment()
		return p.newline()
	case c == '[':
		if !p.header(n) {
			return false
		}
	default:
		n.Kind = KeyValue
		if n.Key, n.Val = p.keyValue(); n.Val == nil {
			return false
		}
	}
	p.blanks()
	if p.peek() == '#' {
		n.Cmt = p.comment()
	}
	return p.newline()
}

func (p *parser) header(n *Node) bool {
	n.Kind, n.Head.Start = Table, p.i
	p.i++
	if p.peek() == '[' {
		n.Kind = ArrayTable
		p.i++
	}
	if n.Key = p.key(); n.Key == nil || p.peek() != ']' {
		return false
	}
	p.i++
	if n.Kind == ArrayTable {
		if p.peek() != ']' {
			return false
		}
		p.i++
	}
	n.Head.End = p.i
	return true
}

// keyValue reads key = value; the value is nil on failure, the key if it failed there.
func (p *parser) keyValue() ([]KeyPart, *Value) {
	key := p.key()
	if key == nil || p.peek() != '=' {
		return key, nil
	}
	p.i++
	p.blanks()
	p.depth += len(key)
	v := p.value()
	p.depth -= len(key)
	return key, v
}

// key reads a dotted key and the blanks behind it; nil on failure.
func (p *parser) key() []KeyPart {
	var buf [8]KeyPart
	parts := buf[:0]
	for {
		if len(parts) == maxDepth {
			p.tooDeep = true
			return nil
		}
		p.blanks()
		part := KeyPart{Span: Span{Start: p.i}}
		if c := p.peek(); c == '"' || c == '\'' {
			if !p.lineString(c) {
				return nil
			}
			part.Name = decodeString(p.src[part.Start:p.i])
		} else {
			for p.i < len(p.src) && isBareByte(p.src[p.i]) {
				p.i++
			}
			if p.i == part.Start {
				return nil
			}
			part.Name = p.src[part.Start:p.i]
		}
		part.End = p.i
		parts = append(parts, part)
		p.blanks()
		if p.peek() != '.' {
			break
		}
		p.i++
	}
	if len(p.slab.keys) < len(parts) {
		p.slab.keys = make([]KeyPart, max(len(parts), p.chunk()))
	}
	key := p.slab.keys[:len(parts):len(parts)]
	p.slab.keys = p.slab.keys[len(parts):]
	copy(key, parts)
	return key
}
