package tomltree

import (
	"strings"
	"unicode/utf8"
)

// recoverList reads a faulty array or inline table. It returns true when it was
// never closed and the offset is where the next node seems to begin.
func (p *parser) recoverList(indent int) bool {
	open, closer, before := p.i, byte(']'), p.total
	if p.src[open] == '{' {
		closer = '}'
	}
	if p.depth++; p.depth > maxDepth {
		p.depth--
		p.giveUp(TooDeep, open, open+1)
		p.resync(indent)
		return true
	}
	defer func() { p.depth-- }()
	for p.i++; ; {
		if p.full() {
			p.resync(indent)
			return true
		}
		p.recoverTrivia()
		begin, fresh := p.lineBegin()
		if p.i >= len(p.src) || fresh && p.startsAt(begin, indent) {
			if p.total == before { // else the fault inside explains it
				p.report(UnclosedBracket, open, open+1)
			}
			if p.i < len(p.src) {
				p.i = begin
			}
			return true
		}
		switch c := p.peek(); c {
		case ']', '}':
			if c != closer && p.total == before {
				p.report(UnclosedBracket, open, open+1)
			}
			p.i++
			return false
		case ',':
			p.report(MissingValue, p.i, p.i+1)
			p.i++
			continue
		}
		if closer == '}' && !p.recoverKey() {
			continue
		}
		if p.recoverElement(indent) {
			return true
		}
		p.recoverComma(indent)
	}
}

// recoverTrivia is trivia that reports bare carriage returns and goes on.
func (p *parser) recoverTrivia() {
	for !p.trivia() {
		p.report(BareCarriageReturn, p.i, p.i+1)
		p.i++
	}
}

// lineBegin is where the line of the offset begins, if only blanks stand between.
func (p *parser) lineBegin() (int, bool) {
	b := p.i
	for b > 0 && isBlank(p.src[b-1]) {
		b--
	}
	return b, b > 0 && p.src[b-1] == '\n'
}

// listText is the text from off to the next comma, bracket, comment or line
// ending, or to a byte of more.
func (p *parser) listText(off int, more string) Span {
	end := p.lineEnd(off)
	if j := strings.IndexAny(p.src[off:end], ",]}#"+more); j >= 0 {
		end = off + j
	}
	return trim(p.src, Span{off, end})
}

// recoverKey reads the key of a pair and its "="; false when there is no value to read.
func (p *parser) recoverKey() bool {
	start := p.i
	key := p.key()
	if key != nil && p.peek() == '=' {
		p.checkKey(key)
	} else {
		s := p.listText(start, "=")
		p.i, p.tooDeep = s.End, false
		p.blanks()
		switch {
		case p.peek() != '=':
			p.report(MissingEquals, s.Start, s.End)
			return false
		case s.Len() == 0:
			p.report(MissingKey, p.i, p.i+1)
		default:
			p.report(BadKey, s.Start, s.End)
		}
	}
	eq := p.i
	p.i++
	p.blanks()
	if c := p.peek(); p.i == p.lineEnd(p.i) || strings.IndexByte(",]}#", c) >= 0 {
		p.report(MissingValue, eq, eq+1)
		if c == ',' {
			p.i++
		}
		return false
	}
	return true
}

// recoverElement reads a value in a list; true when the next node begins at the offset.
func (p *parser) recoverElement(indent int) bool {
	start := p.i
	switch c := p.peek(); c {
	case '[', '{':
		return p.recoverList(indent)
	case '"', '\'':
		if p.quoted(c) {
			p.check(&Value{Span: Span{start, p.i}, Kind: String})
			if p.wordAt(p.i) {
				s := trim(p.src, Span{p.i, p.lineEnd(p.i)})
				p.giveUp(UnescapedQuote, s.Start, s.End)
				p.i = s.End
			}
			return false
		}
		p.i = start
		return p.unterminated(indent)
	}
	p.scalar()
	s := Span{start, p.i}
	if p.blanks(); !validScalar(p.src[s.Start:s.End]) || !p.startsElement() {
		s = p.listText(start, "")
	}
	p.i = s.End
	p.check(&Value{Span: s})
	return false
}

// wordAt tells whether a letter or digit is at off: behind a closing quote, the
// sign that it was not meant to close.
func (p *parser) wordAt(off int) bool {
	return off < len(p.src) && (isBareByte(p.src[off]) || p.src[off] >= utf8.RuneSelf)
}

// startsElement tells whether another element seems to begin at the offset, rather
// than more words of the one before.
func (p *parser) startsElement() bool {
	start := p.i
	defer p.goBack(start, p.slab.keys, p.tooDeep)
	switch c := p.peek(); {
	case start >= len(p.src) || !scalarByte(c):
		return false
	case strings.IndexByte(`"'[{`, c) >= 0:
		return true
	case p.key() != nil && p.peek() == '=':
		return true
	}
	p.i = start
	return p.scalar() && validScalar(p.src[start:p.i])
}

// recoverComma steps over the comma behind an element, and reports its absence
// when another element follows.
func (p *parser) recoverComma(indent int) {
	lost := p.i <= p.lost // the comma, too, may be in the text given up on
	p.recoverTrivia()
	begin, fresh := p.lineBegin()
	switch c := p.peek(); {
	case c == ',':
		p.i++
	case c == ']' || c == '}' || p.i >= len(p.src):
	case lost:
	case fresh && p.startsAt(begin, indent): // unclosed, as the caller will find
	default:
		at := p.i
		switch c {
		case '"', '\'':
			p.quoted(c)
		case '[', '{': // read soon enough
			p.i++
		default:
			p.scalar()
		}
		end := p.i
		p.i = at
		end = min(end, p.lineEnd(at))
		p.report(MissingComma, at, end)
		p.mute = max(p.mute, end)
	}
}
