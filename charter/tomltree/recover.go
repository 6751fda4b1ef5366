package tomltree

import (
	"strings"
	"unicode/utf8"
)

// This file reads again what the strict parser refused: it says what is wrong and
// finds where to go on, so that one fault neither hides nor breeds another.

// report keeps a fault over [start,end), unless it stands where no more are reported.
func (p *parser) report(code Code, start, end int) {
	p.total++
	if start < p.mute || p.full() {
		return
	}
	p.faults = append(p.faults, refine(p.src, code, Span{start, end}))
}

// full tells whether no more faults are kept, and precision is wasted.
func (p *parser) full() bool { return len(p.faults) >= maxErrors }

// giveUp reports a fault behind which the rest of the line means nothing.
func (p *parser) giveUp(code Code, start, end int) {
	p.report(code, start, end)
	p.lost = p.lineEnd(p.i)
	p.mute = max(p.mute, p.lost)
}

// rest is the text from off to the end of the line or its comment, blanks trimmed.
func (p *parser) rest(off int) Span {
	end := p.lineEnd(off)
	if i := strings.IndexByte(p.src[off:end], '#'); i > 0 {
		end = off + i
	}
	return trim(p.src, Span{off, end})
}

func trim(src string, s Span) Span {
	for s.Start < s.End && isBlank(src[s.Start]) {
		s.Start++
	}
	for s.Start < s.End && isBlank(src[s.End-1]) {
		s.End--
	}
	return s
}

func isBlank(c byte) bool { return c == ' ' || c == '\t' }

// recoverLine reads the line or lines of a Bad node.
func (p *parser) recoverLine(n *Node) {
	begin := p.i
	p.blanks()
	indent := p.i - begin
	switch {
	case p.peek() == '\r':
		p.giveUp(BareCarriageReturn, p.i, p.i+1)
		p.skipLine()
	case p.peek() == '[':
		p.recoverHeader(n)
	default:
		p.recoverPair(n, indent)
	}
}

func (p *parser) recoverHeader(n *Node) {
	open, strict := p.i, Node{}
	n.meant = Table
	if strings.HasPrefix(p.src[p.i:], "[[") {
		n.meant = ArrayTable
	}
	whole := p.header(&strict)
	if s := p.rest(p.i); strings.Trim(p.src[s.Start:s.End], "] ") == "" || whole {
		n.Key = strict.Key
	}
	if at := p.i; whole {
		p.i = open
		s := p.rest(at)
		p.giveUp(ExtraText, s.Start, s.End)
	} else if p.i = open; p.tooDeep {
		p.giveUp(TooDeep, open, open+1)
	} else {
		s := p.rest(open)
		p.giveUp(BadHeader, s.Start, s.End)
	}
	p.skipLine()
}

func (p *parser) recoverPair(n *Node, indent int) {
	start := p.i
	key := p.key()
	if p.tooDeep && key == nil {
		p.i = start
		p.giveUp(TooDeep, start, start+1)
		p.skipLine()
		return
	}
	if key == nil || p.peek() != '=' {
		if !p.badKey(start, key != nil) {
			p.skipLine()
			return
		}
		key = nil
	}
	n.Key = key
	eq := p.i
	p.i++
	p.blanks()
	if p.i == p.lineEnd(p.i) || p.peek() == '#' {
		p.report(MissingValue, eq, eq+1)
		p.skipLine()
		p.orphan(indent)
		return
	}
	p.recoverTop(indent)
}

// badKey reports what is wrong before a value that starts somewhere behind start.
// It stops at the "=" and returns true when there is one.
func (p *parser) badKey(start int, read bool) bool {
	at := p.i
	p.i = start
	s := p.rest(start)
	text := p.src[s.Start:s.End]
	eq := strings.IndexByte(text, '=')
	switch {
	case read && at < len(p.src) && p.src[at] == ':':
		p.giveUp(MissingEquals, at, at+1)
	case eq == 0:
		p.report(MissingKey, s.Start, s.Start+1)
	case eq > 0:
		k := trim(p.src, Span{s.Start, s.Start + eq})
		p.report(BadKey, k.Start, k.End)
	case text == "":
		p.giveUp(ExtraText, start, p.lineEnd(start))
	case strings.Trim(text, "]},\"' \t") == "":
		p.giveUp(ExtraText, s.Start, s.End)
	default:
		p.giveUp(MissingEquals, s.Start, s.End)
	}
	if eq < 0 || p.mute > start {
		return false
	}
	p.i = s.Start + eq
	return true
}

// orphan steps over a value alone on the line behind "key =".
func (p *parser) orphan(indent int) {
	at := p.i
	p.blanks()
	c := p.peek()
	if p.startsAt(at, indent) || strings.IndexByte(`"'[{`, c) < 0 || c == 0 {
		p.i = at
		return
	}
	start := p.i
	if p.value() == nil {
		p.i = start
	}
	p.skipLine()
}

// recoverTop reads the value of a Bad key/value line and what follows it.
func (p *parser) recoverTop(indent int) {
	start := p.i
	p.tooDeep = false
	if v := p.value(); v != nil {
		p.extra(v)
		p.skipLine()
		return
	}
	p.i = start
	switch c := p.peek(); {
	case p.tooDeep:
		p.giveUp(TooDeep, start, start+1)
		p.resync(indent)
	case c == '"' || c == '\'':
		if p.unterminated(indent) {
			return
		}
		p.skipLine()
	case c == '[' || c == '{':
		if p.recoverList(indent) {
			return
		}
		p.extra(nil)
		p.skipLine()
	default:
		s := p.rest(start)
		p.giveUp(classify(p.src[s.Start:s.End]), s.Start, s.End)
		p.skipLine()
	}
}

// extra reports text behind the value v, nil for one already at fault.
func (p *parser) extra(v *Value) {
	p.blanks()
	s := p.rest(p.i)
	if s.Len() == 0 || p.src[s.Start] == '#' {
		return
	}
	switch {
	case v != nil && v.Kind == Scalar:
		p.giveUp(classify(p.src[v.Span.Start:s.End]), v.Span.Start, s.End)
	case v != nil && v.Kind == String && v.Span.End == s.Start && p.wordAt(s.Start) && strings.ContainsAny(p.src[s.Start:s.End], `"'`):
		p.giveUp(UnescapedQuote, s.Start, s.End)
	default:
		p.giveUp(ExtraText, s.Start, s.End)
	}
}

// unterminated reports the string at the offset, and returns true when it has
// gone on to another line: where the next key or header seems to begin.
func (p *parser) unterminated(indent int) bool {
	if strings.HasPrefix(p.src[p.i:], tripleQuote(p.src[p.i])) {
		p.giveUp(UnterminatedString, p.i, p.i+3)
		p.resync(indent)
		return true
	}
	s, code := trim(p.src, Span{p.i, p.lineEnd(p.i)}), UnterminatedString
	if last, _ := utf8.DecodeLastRuneInString(p.src[s.Start:s.End]); strings.ContainsRune(typographicQuotes, last) {
		code = SmartQuotes
	}
	p.giveUp(code, s.Start, s.End)
	p.i = p.lineEnd(p.i)
	return false
}

// resync goes to the next line on which a key or header seems to begin.
func (p *parser) resync(indent int) {
	for p.skipLine(); p.i < len(p.src); p.skipLine() {
		if p.startsAt(p.i, indent) {
			return
		}
	}
}

// startsAt tells whether the line at off looks like the start of a node: a whole
// header, or "key =" no deeper than the node that is broken.
func (p *parser) startsAt(off, indent int) bool {
	defer p.goBack(p.i, p.slab.keys, p.tooDeep)
	p.i, p.tooDeep = off, false
	p.blanks()
	if p.peek() == '[' {
		var n Node
		if !p.header(&n) {
			return false
		}
		p.blanks()
		return p.i == p.lineEnd(p.i) || p.peek() == '#'
	}
	if p.i-off > indent {
		return false
	}
	return p.key() != nil && p.peek() == '=' || p.tooDeep
}

// goBack undoes a look ahead, the memory it took for keys included.
func (p *parser) goBack(i int, keys []KeyPart, tooDeep bool) {
	p.i, p.slab.keys, p.tooDeep = i, keys, tooDeep
}
