package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	gtext "github.com/yuin/goldmark/text"

	"relcharter/charter"
	"relcharter/lint"
)

// acceptances returns the comments of a document by which a team lives with findings, in its order:
//
//	We listen. <!-- charter: accept attitude-as-act until 2027-03-31: the new page says how -->
//
// Within a paragraph or an item a comment is about that; between two blocks it is about the one below, or about the first item of a list.
func acceptances(root ast.Node, src []byte) []*lint.Acceptance {
	var out []*lint.Acceptance
	add := func(at charter.Span, beside ast.Node) {
		text := string(src[at.Start:at.End])
		for {
			start := strings.Index(text, "<!--")
			if start < 0 {
				return
			}
			inner, _, closed := strings.Cut(text[start+len("<!--"):], "-->")
			if a, meant := lint.ParseAcceptance(inner); meant && closed {
				from := at.End - len(text) + start
				a.Beside(charter.Span{Start: from, End: from + len("<!---->") + len(inner)}, linesOf(beside))
				out = append(out, a)
			}
			text = text[start+len("<!--")+len(inner):]
		}
	}
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) { // the function returns no error
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.HTMLBlock:
			add(blockSpan(n), below(n))
		case *ast.RawHTML:
			add(segmentsSpan(n.Segments), blockOf(n))
		}
		return ast.WalkContinue, nil
	})
	return out
}

// below returns the block that a comment between blocks is about: the next one, of a list its first item; where there is none, what the
// comment stands in.
func below(n ast.Node) ast.Node {
	next := n.NextSibling()
	for next != nil && next.Kind() == ast.KindHTMLBlock {
		next = next.NextSibling() // comments one below the other
	}
	switch {
	case next == nil:
		return n.Parent()
	case next.Kind() == ast.KindList && next.FirstChild() != nil:
		return next.FirstChild()
	}
	return next
}

// blockOf returns the block an inline node stands in.
func blockOf(n ast.Node) ast.Node {
	for n.Parent() != nil && n.Type() == ast.TypeInline {
		n = n.Parent()
	}
	return n
}

// blockSpan returns the place of an HTML block.
func blockSpan(n *ast.HTMLBlock) charter.Span {
	s := segmentsSpan(n.Lines())
	if n.HasClosure() {
		s.End = max(s.End, n.ClosureLine.Stop)
	}
	return s
}

func segmentsSpan(list *gtext.Segments) charter.Span {
	if list.Len() == 0 {
		return charter.Span{}
	}
	return charter.Span{Start: list.At(0).Start, End: list.At(list.Len() - 1).Stop}
}

// linesOf returns the stretch of the file that a block takes, those in it included; of the document as a whole, nothing.
func linesOf(block ast.Node) charter.Span {
	var s charter.Span
	if block.Kind() == ast.KindDocument {
		return s
	}
	_ = ast.Walk(block, func(n ast.Node, entering bool) (ast.WalkStatus, error) { // the function returns no error
		if !entering || n.Type() == ast.TypeInline {
			return ast.WalkContinue, nil
		}
		if at := segmentsSpan(n.Lines()); at.End > 0 {
			if s.End == 0 || at.Start < s.Start {
				s.Start = at.Start
			}
			s.End = max(s.End, at.End)
		}
		return ast.WalkContinue, nil
	})
	return s
}
