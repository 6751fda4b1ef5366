package markdown

import (
	"strings"
)

// maxPath bounds how many headings and labels stand above a statement; deeper ones are left out.
const maxPath = 32

// scope is what holds for the statements of a block.
type scope struct {
	path    []string
	trigger string
	stem    piece  // of the list item that begins here, without its colon
	glue    string // between the stem and an item
	kind    Kind
	quoted  bool
}

// below returns s with one more heading or label on its path.
func (s scope) below(labels ...string) scope {
	path := s.path[:len(s.path):len(s.path)]
	for _, label := range labels {
		again := len(path) > 0 && path[len(path)-1] == label // "## Our values", "Our values:"
		if label != "" && !again && len(path) < maxPath {
			path = append(path, label)
		}
	}
	s.path = path
	return s
}

// unstemmed returns s for blocks that continue no stem.
func (s scope) unstemmed() scope {
	s.stem, s.glue = piece{}, ""
	return s
}

// outline is the headings above the current block, within one container.
type outline struct {
	base  scope
	stack []level
}

type level struct {
	level   int
	text    string
	trigger bool
}

// push enters a heading: those of its level and below end.
func (o *outline) push(n int, text string) {
	for len(o.stack) > 0 && o.stack[len(o.stack)-1].level >= n {
		o.stack = o.stack[:len(o.stack)-1]
	}
	o.stack = append(o.stack, level{n, text, isTrigger(unnumbered(text))})
}

// scope returns what the headings make of the container's scope.
func (o *outline) scope() scope {
	s := o.base
	for _, l := range o.stack {
		s = s.below(l.text)
		if l.trigger {
			s.trigger = unnumbered(core(l.text))
		}
	}
	return s
}

// unnumbered returns a heading without the number at its head: "2. ", "3.1 ", "4) ".
func unnumbered(text string) string {
	rest := strings.TrimLeft(text, "0123456789.")
	if len(rest) == len(text) {
		return text
	}
	rest = strings.TrimPrefix(rest, ")")
	if trimmed := strings.TrimLeft(rest, " \u00a0\u202f–—-"); len(trimmed) < len(rest) {
		return trimmed
	}
	return text
}

// isSentenceTitle reports whether a heading is a full sentence, and so a statement too: four words or more with a subject and its
// verb at the head ("We answer within five days", "Votre dossier est suivi par…"), or a clause with a final stop. A
// question or a trigger is none.
func isSentenceTitle(text string) bool {
	text = unnumbered(text)
	ws := wordsOf(text)
	if len(ws) < 4 || openers[ws[0]] || isTrigger(text) || strings.HasSuffix(text, "?") || strings.HasSuffix(text, ":") {
		return false
	}
	if strings.HasSuffix(text, ".") || strings.HasSuffix(text, "!") {
		return isClause(ws)
	}
	switch first := ws[0]; {
	case first == "we" || first == "i" || first == "je" || first == "j'":
		return true
	case first == "nous" || first == "vous":
		return hasFinite(ws[:min(len(ws), 5)], first)
	case first == "you":
		return !prepositions[ws[1]] && ws[1] != "and" && ws[1] != "or"
	case nounHeads[first]:
		return len(ws) > 4 && anyOf(ws[1:], finite)
	}
	return false
}
