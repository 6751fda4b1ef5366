package tomltree

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// piece is a part of a string's text and what it stands for.
type piece struct {
	Span         // offsets in the string's own text, quotes included
	out   string // decoded bytes; "" for a line-ending backslash
	plain bool   // out is the text itself
	bad   bool   // an escape that does not exist; it is plain, too
}

// stringBody splits the text of a string: the offsets of its content (first
// newline of a multi-line string left out) and whether escapes count, on one
// line or several.
func stringBody(tok string) (body Span, escapes, multi bool) {
	escapes = tok[0] == '"'
	if len(tok) < 6 || tok[:3] != tripleQuote(tok[0]) {
		return Span{1, len(tok) - 1}, escapes, false
	}
	body = Span{3, len(tok) - 3}
	switch rest := tok[3:body.End]; {
	case strings.HasPrefix(rest, "\n"):
		body.Start++
	case strings.HasPrefix(rest, "\r\n"):
		body.Start += 2
	}
	return body, escapes, true
}

// eachPiece calls f for the parts of a whole string in order, until f returns false.
func eachPiece(tok string, f func(piece) bool) {
	body, escapes, multi := stringBody(tok)
	for i := body.Start; i < body.End; {
		j := body.End
		if escapes {
			if k := strings.IndexByte(tok[i:body.End], '\\'); k >= 0 {
				j = i + k
			}
		}
		if j > i && !f(piece{Span: Span{i, j}, out: tok[i:j], plain: true}) {
			return
		}
		if j == body.End {
			return
		}
		q := escape(tok[:body.End], j, multi)
		if !f(q) {
			return
		}
		i = q.End
	}
}

// escape reads the backslash sequence at off.
func escape(s string, off int, multi bool) piece {
	bad := func(n int) piece {
		end := min(off+n, len(s))
		for end < len(s) && !utf8.RuneStart(s[end]) {
			end++
		}
		return piece{Span: Span{off, end}, out: s[off:end], plain: true, bad: true}
	}
	if off+1 >= len(s) {
		return bad(1)
	}
	c := s[off+1]
	if i := strings.IndexByte(`btnfre"\`, c); i >= 0 {
		return piece{Span: Span{off, off + 2}, out: "\b\t\n\f\r\x1b\"\\"[i : i+1]}
	}
	digits := 0
	switch c {
	case 'x':
		digits = 2
	case 'u':
		digits = 4
	case 'U':
		digits = 8
	case ' ', '\t', '\r', '\n':
		rest := strings.TrimLeft(s[off+1:], " \t\r\n")
		end := len(s) - len(rest)
		if multi && strings.Contains(s[off+1:end], "\n") {
			return piece{Span: Span{off, end}}
		}
		return bad(2)
	default:
		return bad(2)
	}
	n := 0
	for n < digits && off+2+n < len(s) && isHex(s[off+2+n]) {
		n++
	}
	if n < digits {
		return bad(2 + n)
	}
	r, err := strconv.ParseUint(s[off+2:off+2+n], 16, 32)
	if err != nil || r > utf8.MaxRune || !utf8.ValidRune(rune(r)) {
		return bad(2 + n)
	}
	return piece{Span: Span{off, off + 2 + n}, out: string(rune(r))}
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func isHex(c byte) bool { return isDigit(c) || c|0x20 >= 'a' && c|0x20 <= 'f' }

// decodeString is the value of a whole string; an escape that does not exist stands for itself.
func decodeString(tok string) string {
	body, escapes, _ := stringBody(tok)
	if !escapes || !strings.Contains(tok[body.Start:body.End], `\`) {
		return tok[body.Start:body.End]
	}
	var b strings.Builder
	b.Grow(body.Len())
	eachPiece(tok, func(q piece) bool {
		b.WriteString(q.out)
		return true
	})
	return b.String()
}

// stringToken is the text of v with its quotes; "" when v is no string of this tree.
func (t *Tree) stringToken(v *Value) string {
	if v == nil || v.Kind != String || v.Span.Start < 0 || v.Span.End > len(t.src) || v.Span.Len() < 2 {
		return ""
	}
	tok := t.src[v.Span.Start:v.Span.End]
	if q := tok[0]; q != '"' && q != '\'' || tok[len(tok)-1] != q {
		return ""
	}
	return tok
}

// Text is the decoded value of v, and whether v is a string at all. Line endings
// inside a multi-line string are those of the source.
func (t *Tree) Text(v *Value) (string, bool) {
	tok := t.stringToken(v)
	if tok == "" {
		return "", false
	}
	return decodeString(tok), true
}

// StringSpan is where the bytes [start,end) of the decoded string v stand in the
// source; offsets out of bounds are brought to the nearest bound. A part of an
// escape counts as the whole escape. An empty range gives an empty span. What is
// trimmed (first newline, the blanks behind a line-ending backslash) is only
// inside the span when it lies between the two bytes at its ends.
// The zero Span is returned when v is no string.
func (t *Tree) StringSpan(v *Value, start, end int) Span {
	tok := t.stringToken(v)
	if tok == "" {
		return Span{}
	}
	body, _, _ := stringBody(tok)
	start = max(start, 0)
	end = max(end, start)
	from, to, at := -1, -1, 0
	eachPiece(tok, func(q piece) bool {
		next := at + len(q.out)
		if from < 0 && start < next {
			from = q.Start
			if q.plain {
				from += start - at
			}
		}
		if to < 0 && end > at && end <= next {
			to = q.End
			if q.plain {
				to = q.Start + end - at
			}
		}
		at = next
		return from < 0 || to < 0 && start != end
	})
	if from < 0 {
		from = body.End
	}
	switch {
	case start == end:
		to = from
	case to < 0:
		to = body.End
	}
	return Span{v.Span.Start + from, v.Span.Start + max(from, to)}
}
