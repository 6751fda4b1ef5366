package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// minCell is the fewest words of a cell, or of a row of short cells, that make a statement.
const minCell = 3

// table reads a table row by row. A row whose cells behind the first are no sentences is one statement, "Reply to letters:
// within 5 working days, 95 %", under the headers of its columns. Otherwise each cell of three words or more is a statement of
// its own, or several, under the header of its column and the first cell of its row; the first cell is one too when it is a
// sentence.
func (r *reader) table(t *extast.Table, in scope) {
	in.kind = Cell
	var headers []string
	for row := t.FirstChild(); row != nil; row = row.NextSibling() {
		var cells []piece
		for c := row.FirstChild(); c != nil; c = c.NextSibling() {
			text, _ := readText(r.src, c)
			cells = append(cells, text)
		}
		if _, ok := row.(*extast.TableHeader); ok {
			for _, c := range cells {
				headers = append(headers, c.whole().text)
			}
			continue
		}
		r.row(cells, headers, in)
	}
}

func (r *reader) row(cells []piece, headers []string, in scope) {
	if len(cells) == 0 {
		return
	}
	first := cells[0].whole()
	if isTrigger(core(first.text)) {
		in.trigger = core(first.text)
	}
	apart := len(cells) == 1
	for _, c := range cells[1:] {
		apart = apart || isSentence(c.text)
	}
	if !apart {
		r.shortRow(cells, in.below(headers[1:min(len(headers), len(cells))]...))
		return
	}
	label := ""
	if len(cells) > 1 && !isSentence(first.text) {
		label, cells[0] = first.text, piece{}
	}
	for i, c := range cells {
		if countWords(c.text) < minCell {
			continue
		}
		s := in
		if i < len(headers) {
			if isTrigger(headers[i]) && s.trigger == "" {
				s.trigger = core(headers[i])
			}
			s = s.below(headers[i])
		}
		s = s.below(label)
		for _, cut := range sentences(c.text) {
			p := c.slice(cut[0], cut[1]).onLine()
			r.add(p, p, s)
		}
	}
}

// shortRow adds a row as one statement.
func (r *reader) shortRow(cells []piece, s scope) {
	var parts []piece
	for _, c := range cells {
		c = c.whole()
		if c.text == "" {
			continue
		}
		switch n := len(parts); {
		case n == 0:
		case n > 1:
			parts = append(parts, glued(", ", c))
		case strings.HasSuffix(parts[0].text, ":"):
			parts = append(parts, glued(" ", c))
		default:
			parts = append(parts, glued(": ", c))
		}
		parts = append(parts, c)
	}
	all := concat(parts...)
	if countWords(all.text) >= minCell {
		r.add(all, all, s)
	}
}

// isSentence reports whether a cell stands by itself: it has a subject and a verb, or ends like a sentence.
func isSentence(text string) bool {
	text = strings.TrimSpace(text)
	return isClause(wordsOf(text)) && !isTrigger(text) || countWords(text) >= minCell && strings.HasSuffix(text, ".")
}

// definitions reads a definition list: each definition as an item under its terms.
func (r *reader) definitions(list *extast.DefinitionList, in scope) {
	in.kind = Item
	s, defined := in, false
	for n := list.FirstChild(); n != nil; n = n.NextSibling() {
		switch n.(type) {
		case *extast.DefinitionTerm:
			if defined {
				s, defined = in, false
			}
			s = s.term(r.src, n)
		case *extast.DefinitionDescription:
			r.blocks(n, s)
			defined = true
		}
	}
}

// term returns the scope of what a term's definition holds.
func (s scope) term(src []byte, n ast.Node) scope {
	text, _ := readText(src, n)
	name := text.whole().text
	if isTrigger(core(name)) {
		s.trigger = core(name)
	}
	return s.below(name)
}
