package markdown

import (
	"bytes"
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"

	"relcharter/charter"
)

// textReader collects the text of one block as it is seen. A hard line break is a line feed in it, all other white space but
// no-break spaces one space.
type textReader struct {
	src  []byte // the prepared source
	text []byte
	segs []seg
	bold int // the length of the text that stands in bold at its beginning
}

// readText returns the text of a block, and how many bytes of it are bold at its beginning.
func readText(src []byte, block ast.Node) (piece, int) {
	r := textReader{src: src}
	r.children(block)
	return piece{text: string(r.text), segs: r.segs}, r.bold
}

func (r *textReader) children(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Text:
			r.raw(n.Segment.Start, n.Segment.Stop, n.IsRaw())
			if n.HardLineBreak() || n.SoftLineBreak() {
				r.space(n.Segment.Stop, min(n.Segment.Stop+1, len(r.src)), n.HardLineBreak())
			}
		case *ast.CodeSpan:
			for c := n.FirstChild(); c != nil; c = c.NextSibling() {
				if t, ok := c.(*ast.Text); ok {
					r.raw(t.Segment.Start, t.Segment.Stop, true)
				}
			}
		case *ast.AutoLink:
			r.autoLink(n)
		case *ast.RawHTML:
			if at := n.Segments.At(0); n.Segments.Len() > 0 && isBreak(at.Value(r.src)) {
				r.space(at.Start, at.Stop, true)
			}
		case *ast.Emphasis:
			leads := len(r.text) == 0 && n.Level > 1
			r.children(n)
			if leads {
				r.bold = len(r.text)
			}
		case *ast.Image, *extast.Strikethrough, *extast.TaskCheckBox:
		default:
			r.children(n)
		}
	}
}

// isBreak reports whether an HTML tag is a line break.
func isBreak(tag []byte) bool {
	return len(tag) > 3 && bytes.EqualFold(tag[:3], []byte("<br")) && (tag[3] == '>' || tag[3] == '/' || tag[3] == ' ')
}

// autoLink adds the address in <https://…>. The node keeps the address's place to itself, but tells that of the "<".
func (r *textReader) autoLink(n *ast.AutoLink) {
	label := n.Label(r.src)
	from := max(n.Pos(), 0)
	if i := bytes.Index(r.src[from:min(from+len(label)+2, len(r.src))], label); i >= 0 {
		r.raw(from+i, from+i+len(label), true)
	}
}

// raw adds source bytes [start,end); literal ones have no escapes and no character references.
func (r *textReader) raw(start, end int, literal bool) {
	for i := start; i < end; {
		c := r.src[i]
		switch {
		case c == ' ' || c == '\t' || c == '\n' || c == '\r':
			r.space(i, i+1, false)
			i++
		case c == '\\' && !literal && i+1 < end && util.IsPunct(r.src[i+1]):
			r.exact(i+1, i+2)
			i += 2
		case c == '&' && !literal:
			i = r.reference(i, end)
		case c < utf8.RuneSelf:
			if c > ' ' && c != masked {
				r.exact(i, i+1)
			}
			i++
		default:
			char, size := utf8.DecodeRune(r.src[i:end])
			if char == '\u2028' || char == '\u2029' {
				r.space(i, i+size, true)
			} else if !unseen(char) {
				r.exact(i, i+size)
			}
			i += size
		}
	}
}

// reference adds the character reference at offset i, or the "&" that is none, and returns the offset behind it.
func (r *textReader) reference(i, end int) int {
	const longest = 33 // the longest name HTML knows, "&" and ";" included
	stop := bytes.IndexByte(r.src[i:min(i+longest, end)], ';')
	if stop < 0 {
		r.exact(i, i+1)
		return i + 1
	}
	ref := string(r.src[i : i+stop+1])
	text := html.UnescapeString(ref)
	isName := !strings.ContainsFunc(ref[1:stop], func(c rune) bool { return c != '#' && !unicode.IsLetter(c) && !unicode.IsDigit(c) })
	if text == ref || !isName || len(text) > 1 && strings.HasSuffix(text, ";") { // "&ampx;" has a name that only begins well
		r.exact(i, i+1)
		return i + 1
	}
	for _, char := range text {
		if char == '\t' || char == '\n' || char == '\r' || char == ' ' {
			r.space(i, i+len(ref), false)
		} else if !unseen(char) {
			r.put(string(char), i, i+len(ref))
		}
	}
	return i + len(ref)
}

// unseen reports whether a reader does not see a character that may stand within a word.
func unseen(r rune) bool {
	return charter.Hidden(r) || r == '\u00ad' || r == '\u200b' || r == '\u2060'
}

// exact adds source bytes as they are.
func (r *textReader) exact(start, end int) {
	if n := len(r.segs); n == 0 || !r.segs[n-1].exact || r.segs[n-1].src.End != start {
		r.segs = append(r.segs, seg{at: len(r.text), src: charter.Span{Start: start, End: start}, exact: true})
	}
	r.text = append(r.text, r.src[start:end]...)
	r.segs[len(r.segs)-1].src.End = end
}

// put adds text that stands for source bytes [start,end).
func (r *textReader) put(text string, start, end int) {
	r.segs = append(r.segs, seg{at: len(r.text), src: charter.Span{Start: start, End: end}})
	r.text = append(r.text, text...)
}

// space adds white space, unless some was just added.
func (r *textReader) space(start, end int, hard bool) {
	n := len(r.text)
	switch {
	case n == 0:
	case r.text[n-1] == ' ' || r.text[n-1] == '\n':
		if hard {
			r.text[n-1] = '\n'
			if last := &r.segs[len(r.segs)-1]; last.exact {
				last.src.End--
				r.text = r.text[:n-1]
				r.put("\n", start, end)
			}
		}
	case hard:
		r.put("\n", start, end)
	case r.src[start] == ' ' && end == start+1:
		r.exact(start, end)
	default:
		r.put(" ", start, end)
	}
}
