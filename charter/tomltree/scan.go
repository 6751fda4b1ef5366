package tomltree

import "strings"

// maxDepth bounds how many keys and brackets lead to a value, so that neither this
// parser nor the decoder, both recursive, can be driven out of stack or time.
const maxDepth = 128

// parser reads a source line by line. Its methods without "recover" in their
// name are strict: they return nil or false at the first fault and leave the
// offset anywhere; the caller then goes back and recovers.
type parser struct {
	src   string
	i     int // offset of the next byte
	depth int // keys and brackets around it

	wary     bool   // end a multi-line string where the next one seems to begin
	doubtful bool   // a multi-line string ended right behind "key ="
	tooDeep  bool   // the last strict failure was about depth
	open     [2]int // from these offsets on there is no closing """, and no closing '''

	line Span // from somewhere on a line to its end

	nodes  []*Node
	faults []*Error // at most maxErrors
	total  int      // faults found, kept or not
	mute   int      // no more faults are reported before this offset
	lost   int      // end of the last line given up on; 0 at first

	slab struct {
		nodes  []Node
		values []Value
		pairs  []Pair
		keys   []KeyPart
	}
}

// mostAtFirst is how many nodes room is made for before any is read.
const mostAtFirst = 1 << 10

func newParser(src string, wary bool) *parser {
	p := &parser{src: src, wary: wary, open: [2]int{len(src) + 1, len(src) + 1}}
	p.nodes = make([]*Node, 0, min(strings.Count(src, "\n")+1, mostAtFirst))
	if strings.HasPrefix(src, bom) {
		p.i = len(bom)
	}
	return p
}

// take hands out the next element of a slab, so that small things share memory; an
// empty slab is made anew with size elements. The caller sets all of it: it may have
// been handed out for what was given up.
func take[T any](slab *[]T, size int) *T {
	if len(*slab) == 0 {
		*slab = make([]T, size)
	}
	v := &(*slab)[0]
	*slab = (*slab)[1:]
	return v
}

// chunk is how many things of a kind to allocate at once when so many more are likely: few for a small file.
func chunk(likely int) int { return max(8, min(256, likely)) }

func (p *parser) chunk() int { return chunk((len(p.src) - p.i) / 64) }

func (p *parser) peek() byte {
	if p.i < len(p.src) {
		return p.src[p.i]
	}
	return 0
}

func (p *parser) blanks() {
	for p.i < len(p.src) && (p.src[p.i] == ' ' || p.src[p.i] == '\t') {
		p.i++
	}
}

// newline steps over a line ending; the end of the source counts as one.
func (p *parser) newline() bool {
	switch {
	case p.i >= len(p.src):
		return true
	case p.src[p.i] == '\n':
		p.i++
		return true
	case p.src[p.i] == '\r' && p.i+1 < len(p.src) && p.src[p.i+1] == '\n':
		p.i += 2
		return true
	}
	return false
}

// lineEnd is the offset of the line ending, or of the end of the source, from off
// on. It keeps the last answer, for lines that are looked at again and again.
func (p *parser) lineEnd(off int) int {
	if p.line.Len() > 0 && off >= p.line.Start && off <= p.line.End {
		return p.line.End
	}
	end := len(p.src)
	if j := strings.IndexByte(p.src[off:], '\n'); j >= 0 {
		if end = off + j; j > 0 && p.src[end-1] == '\r' {
			end--
		}
	}
	p.line = Span{off, end}
	return end
}

func (p *parser) skipLine() {
	p.i = p.lineEnd(p.i)
	p.newline()
}

func (p *parser) comment() Span {
	s := p.i
	p.i = p.lineEnd(s)
	return Span{s, p.i}
}

// trivia steps over blanks, comments and line endings; false at a bare carriage return.
func (p *parser) trivia() bool {
	for {
		p.blanks()
		switch c := p.peek(); {
		case c == '#':
			p.comment()
		case c == '\n' || c == '\r':
			if !p.newline() {
				return false
			}
		default:
			return true
		}
	}
}
