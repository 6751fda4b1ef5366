package tomltree

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/BurntSushi/toml"
)

// collectErrors judges the whole file. The decoder has the first word: what it
// accepts can only be at fault by a redefinition or an offset it does not check.
func (t *Tree) collectErrors() []*Error {
	first := t.meant().err
	c := checker{src: t.src, late: first == nil && !t.broken}
	for _, n := range t.nodes {
		if n.Kind != Bad {
			c.node(n)
		}
	}
	all := slices.Concat(t.faults, c.found, t.index().dups)
	if len(all) == 0 && first != nil {
		all = append(all, t.foreign(first))
	}
	slices.SortStableFunc(all, func(a, b *Error) int {
		return cmp.Or(a.Span.Start-b.Span.Start, a.Span.End-b.Span.End)
	})
	return all[:min(len(all), maxErrors)]
}

// foreign makes an Error of the decoder's. Of its position only Start and Len
// are right, and they leave out a byte order mark.
func (t *Tree) foreign(err error) *Error {
	e := &Error{Code: Other, Detail: err.Error()}
	var parse toml.ParseError
	if errors.As(err, &parse) {
		start := parse.Position.Start
		if t.bom {
			start += len(bom)
		}
		start = min(max(start, 0), len(t.src))
		e.Span = Span{start, min(start+max(parse.Position.Len, 0), len(t.src))}
		e.Detail = parse.Message
	}
	return e
}

// checker finds faults inside what the parser could read.
type checker struct {
	src   string
	late  bool // the decoder accepts the file: only look for what it lets through
	found []*Error
}

func (c *checker) report(code Code, start, end int) {
	if len(c.found) < maxErrors {
		c.found = append(c.found, refine(c.src, code, Span{start, end}))
	}
}

func (c *checker) node(n *Node) {
	if !c.late {
		c.bytes(n.Span)
		c.keys(n.Key)
	}
	if n.Val != nil {
		c.value(n.Val)
	}
}

func (c *checker) keys(key []KeyPart) {
	for _, k := range key {
		if c.src[k.Start] == '"' {
			c.escapes(k.Span)
		}
	}
}

func (c *checker) value(v *Value) {
	switch v.Kind {
	case Scalar:
		s := c.src[v.Span.Start:v.Span.End]
		if c.late && !strings.Contains(s, ":") {
			return
		}
		if !validScalar(s) {
			c.report(classify(s), v.Span.Start, v.Span.End)
		}
	case String:
		if !c.late {
			c.escapes(v.Span)
		}
	}
	for _, e := range v.Elems {
		c.value(e)
	}
	for _, q := range v.Pairs {
		if !c.late {
			c.keys(q.Key)
		}
		c.value(q.Val)
	}
}

// escapes reports the unknown backslash sequences of a string.
func (c *checker) escapes(s Span) {
	tok := c.src[s.Start:s.End]
	if tok[0] != '"' || strings.IndexByte(tok, '\\') < 0 {
		return
	}
	eachPiece(tok, func(q piece) bool {
		if q.bad {
			c.report(BadEscape, s.Start+q.Start, s.Start+q.End)
		}
		return len(c.found) < maxErrors
	})
}

// bytes reports the first byte of each line that no TOML file may hold, with those it goes with.
func (c *checker) bytes(s Span) {
	for i := s.Start; i < s.End && len(c.found) < maxErrors; {
		off, end, code := badByte(c.src[i:s.End])
		if code == 0 {
			return
		}
		c.report(code, i+off, i+end)
		nl := strings.IndexByte(c.src[i+end:s.End], '\n')
		if nl < 0 {
			return
		}
		i += end + nl
	}
}

// badByte finds the first text of s that is invalid UTF-8, a control character or
// a bare carriage return; code 0 when there is none.
func badByte(s string) (start, end int, code Code) {
	for i := 0; i < len(s); {
		switch b := s[i]; {
		case b == '\r' && (i+1 == len(s) || s[i+1] != '\n'):
			return i, i + 1, BareCarriageReturn
		case b < 0x20 && b != '\t' && b != '\n' && b != '\r' || b == 0x7f:
			return i, i + 1, ControlCharacter
		case b < utf8.RuneSelf:
			i++
			continue
		}
		if r, size := utf8.DecodeRuneInString(s[i:]); r != utf8.RuneError || size > 1 {
			i += size
			continue
		}
		end := i + 1
		for end < len(s) {
			if r, size := utf8.DecodeRuneInString(s[end:]); r != utf8.RuneError || size > 1 {
				break
			}
			end++
		}
		return i, end, InvalidUTF8
	}
	return 0, 0, 0
}

// refine makes an Error and looks whether a byte nobody sees explains it better.
func refine(src string, code Code, s Span) *Error {
	e := &Error{Span: s, Code: code}
	switch code {
	case ControlCharacter:
		e.Detail = fmt.Sprintf("U+%04X", src[s.Start])
	case BadKey, MissingEquals, UnquotedText, BadHeader, ExtraText, MissingComma:
		text := src[s.Start:s.End]
		if start, end, found := badByte(text); found != 0 {
			return refine(src, found, Span{s.Start + start, s.Start + end})
		}
		first, size := utf8.DecodeRuneInString(text)
		last, width := utf8.DecodeLastRuneInString(text)
		switch {
		case invisible(first):
			e.Code, e.Detail, e.Span.End = InvisibleCharacter, fmt.Sprintf("U+%04X", first), s.Start+size
		case invisible(last):
			e.Code, e.Detail, e.Span.Start = InvisibleCharacter, fmt.Sprintf("U+%04X", last), s.End-width
		case strings.ContainsRune(typographicQuotes, first) && (code == BadKey || code == BadHeader):
			e.Code = SmartQuotes
		}
	}
	return e
}

// invisible tells whether r is a space or mark that looks like a plain space or like nothing.
func invisible(r rune) bool {
	return r > 0x7f && (unicode.IsSpace(r) || unicode.Is(unicode.Cf, r))
}

// check judges a value read while recovering.
func (p *parser) check(v *Value) {
	c := checker{src: p.src}
	c.value(v)
	p.adopt(c.found)
}

func (p *parser) checkKey(key []KeyPart) {
	c := checker{src: p.src}
	c.keys(key)
	p.adopt(c.found)
}

func (p *parser) adopt(found []*Error) {
	for _, e := range found {
		p.report(e.Code, e.Span.Start, e.Span.End)
	}
}
