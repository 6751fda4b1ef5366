package export

import (
	"html"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	gtext "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// markdown reads the Markdown of prose fields. It has no parser for raw HTML, which so stays text, none for indented code,
// which in a TOML string is just indented text, and no attributes.
var markdown = sync.OnceValue(func() parser.Parser {
	p := parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(parser.NewThematicBreakParser(), 200),
			util.Prioritized(parser.NewListParser(), 300),
			util.Prioritized(parser.NewListItemParser(), 400),
			util.Prioritized(parser.NewATXHeadingParser(), 600),
			util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
			util.Prioritized(parser.NewBlockquoteParser(), 800),
			util.Prioritized(parser.NewParagraphParser(), 1000),
		),
		parser.WithInlineParsers(
			util.Prioritized(parser.NewCodeSpanParser(), 100),
			util.Prioritized(parser.NewLinkParser(), 200),
			util.Prioritized(parser.NewAutoLinkParser(), 300),
			util.Prioritized(parser.NewEmphasisParser(), 500),
		),
	)
	m := goldmark.New(goldmark.WithParser(p), goldmark.WithExtensions(extension.Strikethrough, extension.Linkify, extension.TaskList))
	return m.Parser()
})

// proseReader makes rich text of one parsed Markdown source.
type proseReader struct {
	src  []byte
	tidy func(string) string // applied to text, never to code and addresses
}

// proseLimit is the longest text that is read as Markdown, in bytes: the time the parser takes grows with the square of the
// length of some texts, such as a run of ">" or of "[".
const proseLimit = 10_000

// readProse reads a prose field: one or several paragraphs of Markdown. Headings become bold lines, images links. A text beyond
// proseLimit is plain paragraphs, and one that Markdown makes nothing of is plain too.
func readProse(src string, tidy func(string) string) rich {
	src = strings.TrimSpace(clean(src))
	if src == "" {
		return nil
	}
	if len(src) > proseLimit {
		var out rich
		for part := range strings.SplitSeq(src, "\n\n") {
			out = append(out, line(textOf(tidy(strings.ReplaceAll(part, "\n", " "))))...)
		}
		return out
	}
	if plainProse(src) {
		return line(textOf(tidy(src)))
	}
	p := proseReader{src: []byte(src), tidy: tidy}
	out := p.blocks(markdown().Parse(gtext.NewReader(p.src)))
	if blank(out.flat()) { // marks around nothing: what an author typed is not to vanish
		return line(textOf(tidy(strings.ReplaceAll(src, "\n", " "))))
	}
	return out
}

// plainProse reports whether a text, without spaces around it, surely has nothing in it that Markdown gives a meaning: it need not be parsed.
// Nearly every text is such.
func plainProse(src string) bool {
	first := src[0] | 0x20
	starts := first >= 'a' && first <= 'z' || src[0] >= utf8.RuneSelf
	return starts && !strings.ContainsFunc(src, meaningful) && !strings.Contains(src, ":/") && !strings.Contains(src, "www.")
}

// meaningful reports whether Markdown may give a character a meaning wherever it stands.
func meaningful(r rune) bool {
	switch r {
	case '\n', '\t', '*', '_', '`', '[', ']', '<', '>', '~', '\\', '&', '@':
		return true
	}
	return false
}

func (p *proseReader) blocks(parent ast.Node) rich {
	var out rich
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Paragraph, *ast.TextBlock:
			out = append(out, line(p.inlines(n))...)
		case *ast.Heading:
			out = append(out, line([]inline{{kind: strong, inner: p.inlines(n)}})...)
		case *ast.Blockquote:
			if inner := p.blocks(n); len(inner) > 0 {
				out = append(out, block{kind: quote, inner: inner})
			}
		case *ast.List:
			out = append(out, p.list(n)...)
		case *ast.FencedCodeBlock:
			var b strings.Builder
			for i := range n.Lines().Len() {
				at := n.Lines().At(i)
				b.Write(at.Value(p.src))
			}
			switch code := b.String(); {
			case code != "":
				out = append(out, block{kind: codeBlock, code: code})
			case n.Info != nil: // no code, so this is no name of a language
				out = append(out, line(textOf(p.tidy(unescaped(string(n.Info.Value(p.src))))))...)
			}
		}
	}
	return out
}

func (p *proseReader) list(n *ast.List) rich {
	b := block{kind: list, ordered: n.IsOrdered(), start: n.Start}
	for it := n.FirstChild(); it != nil; it = it.NextSibling() {
		if inner := p.blocks(it); len(inner) > 0 {
			b.items = append(b.items, inner)
		}
	}
	if len(b.items) == 0 {
		return nil
	}
	return rich{b}
}

// inlines returns what stands in n. Neighbouring texts are joined before they are tidied, because the parser cuts a text at
// every sign that might have meant something.
func (p *proseReader) inlines(parent ast.Node) []inline {
	var out []inline
	var text strings.Builder
	flush := func() {
		out = append(out, textOf(p.tidy(text.String()))...)
		text.Reset()
	}
	add := func(more ...inline) {
		for _, in := range more {
			if in.kind == plain {
				text.WriteString(in.text)
				continue
			}
			flush()
			out = append(out, in)
		}
	}
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Text:
			add(inline{kind: plain, text: unescaped(string(n.Segment.Value(p.src)))})
			if n.HardLineBreak() {
				add(inline{kind: lineBreak})
			} else if n.SoftLineBreak() {
				add(inline{kind: plain, text: " "})
			}
		case *ast.String:
			add(inline{kind: plain, text: string(n.Value)})
		case *ast.CodeSpan:
			add(inline{kind: code, text: p.codeText(n)})
		case *ast.Emphasis:
			kind := emphasis
			if n.Level > 1 {
				kind = strong
			}
			add(inline{kind: kind, inner: p.inlines(n)})
		case *extast.Strikethrough:
			add(inline{kind: struck, inner: p.inlines(n)})
		case *extast.TaskCheckBox:
			add(inline{kind: task, done: n.IsChecked})
		case *ast.Link:
			add(linked(unescaped(string(n.Destination)), p.inlines(n))...)
		case *ast.Image:
			add(linked(unescaped(string(n.Destination)), p.inlines(n))...)
		case *ast.AutoLink:
			add(p.autoLink(n)...)
		}
	}
	flush()
	return out
}

func (p *proseReader) autoLink(n *ast.AutoLink) []inline {
	to := string(n.URL(p.src))
	if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(strings.ToLower(to), "mailto:") {
		to = "mailto:" + to
	}
	return linked(to, textOf(string(n.Label(p.src))))
}

func (p *proseReader) codeText(n ast.Node) string {
	var b strings.Builder
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); ok {
			b.Write(t.Segment.Value(p.src))
		}
	}
	return strings.ReplaceAll(b.String(), "\n", " ")
}

// linked returns inner as a link, or as mere text when the address is not one a page may hold.
func linked(to string, inner []inline) []inline {
	safe, ok := safeLink(to)
	if inner = unlinked(inner); blank(inner) {
		return nil
	}
	if !ok {
		return inner
	}
	return []inline{{kind: link, to: safe, inner: inner}}
}

// unescaped resolves the backslash escapes and character references of Markdown text.
func unescaped(s string) string {
	if !strings.ContainsAny(s, `\&`) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		switch {
		case s[i] == '\\' && i+1 < len(s) && util.IsPunct(s[i+1]):
			b.WriteByte(s[i+1])
			i += 2
		case s[i] == '&':
			end := strings.IndexByte(s[i:], ';')
			if end < 0 || end > 32 {
				end = 0
			}
			b.WriteString(html.UnescapeString(s[i : i+end+1]))
			i += end + 1
		default:
			_, n := utf8.DecodeRuneInString(s[i:])
			b.WriteString(s[i : i+n])
			i += n
		}
	}
	return clean(b.String())
}
