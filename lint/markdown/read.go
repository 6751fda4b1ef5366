package markdown

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	gtext "github.com/yuin/goldmark/text"

	"relcharter/charter"
)

var markdown = sync.OnceValue(func() parser.Parser {
	return goldmark.New(goldmark.WithExtensions(
		extension.Table, extension.Strikethrough, extension.TaskList, extension.DefinitionList,
	)).Parser()
})

// Read reads a Markdown document as statements. It never fails: whatever the bytes, it returns what it could read, and the
// problems. Its time grows with the length of src.
func Read(name string, src []byte) *Document {
	d := &Document{Name: name, src: string(src)}
	d.lines = newLineTable(d.src)
	front := readFrontMatter(d.src)
	d.Language, d.Title = front.language, front.title
	prepared, problems := prepare(d.src, front.size)
	d.Problems = problems
	r := reader{doc: d, src: prepared}
	root := markdown().Parse(gtext.NewReader(prepared))
	r.blocks(root, scope{})
	if strings.Contains(d.src, "<!--") {
		d.accepts = acceptances(root, prepared)
	}
	slices.SortStableFunc(d.Problems, func(a, b charter.Problem) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return d
}

// reader turns the blocks of a parsed document into statements.
type reader struct {
	doc *Document
	src []byte // prepared
}

// blocks reads the blocks in parent.
func (r *reader) blocks(parent ast.Node, in scope) {
	above := outline{base: in}
	here, list := in, in.unstemmed()
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		next := here.unstemmed()
		switch n := n.(type) {
		case *ast.Heading:
			r.heading(n, &above)
			next = above.scope().unstemmed()
		case *ast.Paragraph, *ast.TextBlock:
			text, bold := readText(r.src, n)
			if _, leads := n.NextSibling().(*ast.List); r.boldLine(text, bold, leads, here, &above) {
				next = above.scope().unstemmed()
			} else {
				list = r.paragraph(text, bold, leads, here)
				here = next
				continue
			}
		case *ast.List:
			item := list
			item.kind = Item
			for it := n.FirstChild(); it != nil; it = it.NextSibling() {
				r.blocks(it, item)
			}
		case *ast.Blockquote:
			quote := next
			quote.quoted = true
			r.blocks(n, quote)
		case *extast.Table:
			r.table(n, next)
		case *extast.DefinitionList:
			r.definitions(n, next)
		case *ast.HTMLBlock:
			r.html(n)
		}
		here, list = next, next
	}
}

// html notes a block of HTML that holds a sentence: what is not read must not look as if it had been.
func (r *reader) html(n *ast.HTMLBlock) {
	at := blockSpan(n)
	if text := tags().ReplaceAllString(r.doc.src[at.Start:at.End], " "); countWords(text) >= fewestWords {
		r.doc.Problems = append(r.doc.Problems, charter.Problem{Code: charter.Malformed, Span: at, Message: charter.L10n{
			FR: "ce HTML n’est pas relu ; écrivez-le en Markdown", EN: "this HTML is not read; write it in Markdown",
		}})
	}
}

// fewestWords is how many words a block of HTML holds at least that may be a sentence.
const fewestWords = 4

// tags matches what of HTML nobody reads: comments, scripts and style sheets, tags.
var tags = charter.Pattern(`(?is)<!--.*?(?:-->|$)|<(script|style)\b.*?(?:</(?:script|style)>|$)|<[^>]*>?`)

func (r *reader) heading(n *ast.Heading, above *outline) {
	text, _ := readText(r.src, n)
	p := text.whole()
	if p.text == "" {
		return
	}
	d := r.doc
	d.Headings = append(d.Headings, Heading{n.Level, p.text, p.source(0, len(p.text))})
	if n.Level == 1 && d.Title == "" {
		d.Title = p.text
	}
	outer := *above
	above.push(n.Level, p.text)
	if isSentenceTitle(p.text) {
		outer.stack = above.stack[:len(above.stack)-1]
		s := outer.scope().unstemmed()
		s.kind = SentenceTitle
		r.add(p, p, s)
	}
}

// boldLine enters a paragraph that stands as a heading: all bold, at most maxTrigger words, not a sentence. A lead-in with a
// colon is left to its list.
func (r *reader) boldLine(text piece, bold int, leads bool, in scope, above *outline) bool {
	p := text.whole()
	if bold == 0 || strings.TrimSpace(text.text[bold:]) != "" || in.kind == Item || countWords(p.text) > maxTrigger || !hasLetter(p.text) {
		return false
	}
	inner := core(p.text)
	if leads && inner != p.text || strings.HasSuffix(inner, ".") || strings.HasSuffix(inner, "!") || isClause(wordsOf(inner)) && !isTrigger(inner) {
		return false
	}
	r.doc.Headings = append(r.doc.Headings, Heading{BoldLine, p.text, p.source(0, len(p.text))})
	above.push(BoldLine, p.text)
	return true
}

// paragraph adds the sentences of a block, the first of them behind the stem of in. When a list follows, it returns the scope
// of its items; the sentence that introduces them is then no statement.
func (r *reader) paragraph(text piece, bold int, leads bool, in scope) scope {
	label := labelEnd(text.text, bold)
	if name := strings.TrimRight(core(text.text[:min(bold, label)]), ".!–—- "); isTrigger(name) {
		in.trigger = name
	}
	cuts := sentences(text.text)
	for len(cuts) > 1 && cuts[0][1] <= label {
		cuts[1][0] = 0
		cuts = cuts[1:]
	}
	under := in.unstemmed()
	if n := len(cuts); leads && n > 0 {
		p := text.slice(cuts[n-1][0], cuts[n-1][1]).onLine()
		if isLead(p.text, n == 1, in.stem.text != "") {
			under = in.unstemmedUnless(n == 1).lead(p)
			cuts = cuts[:n-1]
		}
	}
	for i, c := range cuts {
		p := text.slice(c[0], c[1]).onLine()
		if in.kind == Item {
			p = separated(p)
		}
		if i == 0 {
			if joined, ok := in.join(p, min(label, len(p.text))); ok {
				r.add(p, joined, in)
				continue
			}
		}
		r.add(p, p, in.unstemmed())
	}
	return under
}

// unstemmedUnless returns s, without its stem unless keep.
func (s scope) unstemmedUnless(keep bool) scope {
	if keep {
		return s
	}
	return s.unstemmed()
}

// labelEnd is the length of the bold label that text begins with, its sign (a colon, a stop or a dash) included: "Fiable :" of
// "**Fiable** : nous…". A longer beginning in bold, or one that is a sentence, is no label: 0.
func labelEnd(text string, bold int) int {
	if bold == 0 || bold == len(text) {
		return 0
	}
	inner := strings.TrimRight(text[:bold], " \u00a0\u202f\n")
	if countWords(inner) > maxLabel || isClause(wordsOf(inner)) && !isTrigger(core(inner)) {
		return 0
	}
	rest := strings.TrimLeft(text[bold:], " \u00a0\u202f\n")
	for _, sign := range []string{":", ".", "–", "—", "-", "!"} {
		if strings.HasPrefix(rest, sign) {
			return len(text) - len(rest) + len(sign)
		}
		if strings.HasSuffix(inner, sign) {
			return bold
		}
	}
	return 0
}

// add adds a statement, unless it has no letter.
func (r *reader) add(p, joined piece, s scope) {
	if !hasLetter(p.text) {
		return
	}
	kind := s.kind
	if s.quoted {
		kind = Quote
	}
	r.doc.Statements = append(r.doc.Statements, &Statement{
		Text: p.text, Kind: kind, Stem: s.stem.text, Trigger: s.trigger, Headings: s.path,
		Span: p.source(0, len(p.text)), joined: joined,
	})
}
