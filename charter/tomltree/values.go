package tomltree

import "strings"

// value reads a value; nil on failure.
func (p *parser) value() *Value {
	if p.depth++; p.depth > maxDepth {
		p.tooDeep = true
	}
	v := take(&p.slab.values, p.chunk())
	*v = Value{Span: Span{Start: p.i}}
	ok := false
	switch c := p.peek(); {
	case p.tooDeep:
	case c == '"' || c == '\'':
		v.Kind = String
		ok = p.quoted(c)
	case c == '[':
		v.Kind = Array
		ok = p.array(v)
	case c == '{':
		v.Kind = InlineTable
		ok = p.inlineTable(v)
	default:
		ok = p.scalar()
	}
	p.depth--
	if !ok {
		return nil
	}
	v.Span.End = p.i
	return v
}

func (p *parser) array(v *Value) bool {
	p.i++
	for {
		if !p.trivia() {
			return false
		}
		if p.peek() == ']' {
			break
		}
		e := p.value()
		if e == nil || !p.trivia() {
			return false
		}
		v.Elems = append(v.Elems, e)
		if p.peek() == ',' {
			p.i++
			continue
		}
		if p.peek() != ']' {
			return false
		}
		break
	}
	p.i++
	return true
}

func (p *parser) inlineTable(v *Value) bool {
	p.i++
	for {
		if !p.trivia() {
			return false
		}
		if p.peek() == '}' {
			break
		}
		q := p.pair()
		if q == nil || !p.trivia() {
			return false
		}
		v.Pairs = append(v.Pairs, q)
		if p.peek() == ',' {
			p.i++
			continue
		}
		if p.peek() != '}' {
			return false
		}
		break
	}
	p.i++
	return true
}

func (p *parser) pair() *Pair {
	q := take(&p.slab.pairs, p.chunk())
	*q = Pair{Span: Span{Start: p.i}}
	if q.Key, q.Val = p.keyValue(); q.Val == nil {
		return nil
	}
	q.End = p.i
	return q
}

// scalarByte tells whether c can be inside an unquoted value.
func scalarByte(c byte) bool {
	switch c {
	case ' ', '\t', '\r', '\n', ',', ']', '}', '#':
		return false
	}
	return true
}

// scalar reads an unquoted value, whatever it says; one space may stand between
// a date and a time.
func (p *parser) scalar() bool {
	s := p.i
	for p.i < len(p.src) && scalarByte(p.src[p.i]) {
		p.i++
	}
	if p.i-s == 10 && p.src[s+4] == '-' && p.i+1 < len(p.src) && p.src[p.i] == ' ' && isDigit(p.src[p.i+1]) {
		for p.i++; p.i < len(p.src) && scalarByte(p.src[p.i]); {
			p.i++
		}
	}
	return p.i > s
}

// quoted reads a string of one or several lines that begins with the quote q.
func (p *parser) quoted(q byte) bool {
	if fence := tripleQuote(q); strings.HasPrefix(p.src[p.i:], fence) {
		return p.multiString(q, fence)
	}
	return p.lineString(q)
}

func tripleQuote(q byte) string {
	if q == '"' {
		return `"""`
	}
	return "'''"
}

// lineString reads a string of one line.
func (p *parser) lineString(q byte) bool {
	for p.i++; p.i < len(p.src); p.i++ {
		switch c := p.src[p.i]; {
		case c == q:
			p.i++
			return true
		case c == '\n':
			return false
		case c == '\\' && q == '"' && p.i+1 < len(p.src) && p.src[p.i+1] != '\n':
			p.i++
		}
	}
	p.i = len(p.src)
	return false
}

// multiString reads a string between triple quotes.
func (p *parser) multiString(q byte, fence string) bool {
	kind := 0
	if q == '\'' {
		kind = 1
	}
	body := p.i + 3
	if body >= p.open[kind] { // an earlier look found no fence from there to the end
		return false
	}
	at := body
	for {
		j := strings.Index(p.src[at:], fence)
		if j < 0 {
			p.open[kind] = min(p.open[kind], at)
			return false
		}
		at += j
		if q == '"' && escaped(p.src[body:at]) {
			at++
			continue
		}
		break
	}
	if p.afterKey(body, at) {
		p.doubtful = true
		if p.wary {
			return false
		}
	}
	p.i = at + 3
	for n := 0; n < 2 && p.peek() == q; n++ { // up to two quotes may stand before the fence
		p.i++
	}
	return true
}

// escaped tells whether what follows s is behind a backslash that counts.
func escaped(s string) bool {
	n := 0
	for n < len(s) && s[len(s)-1-n] == '\\' {
		n++
	}
	return n%2 == 1
}

// afterKey tells whether the fence at off looks like the opening of the next
// value: on its line, inside the string that starts at body, "key =" comes before it.
func (p *parser) afterKey(body, off int) bool {
	nl := strings.LastIndexByte(p.src[body:off], '\n')
	if nl < 0 {
		return false
	}
	defer p.goBack(p.i, p.slab.keys, p.tooDeep)
	p.i = body + nl + 1
	if p.key() == nil || p.peek() != '=' {
		return false
	}
	p.i++
	p.blanks()
	return p.i == off
}
