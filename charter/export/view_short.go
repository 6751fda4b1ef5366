package export

import (
	"slices"
	"strings"
	"unicode"

	"relcharter/charter"
)

// This file says an act in few words, and keeps a card from saying twice what its promise says.

// statement returns the promise on one line, without links; the act while there is no promise.
func (b *builder) statement(bh *charter.Behaviour) []inline {
	if said := unlinked(b.prose(bh.Statement).flat()); !blank(said) {
		return said
	}
	return textOf(capital(b.called(bh.Act, bh.Item)))
}

// linkTo returns text as a link to the card of a behaviour, when the page has one.
func (b *builder) linkTo(bh *charter.Behaviour, text []inline) []inline {
	id := b.anchors[bh]
	if id == "" || len(text) == 0 {
		return text
	}
	return []inline{{kind: link, to: "#" + id, inner: text}}
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

// fillers are the words that say nothing by themselves, folded; so do those of one or two letters.
var fillers = []string{
	"quand", "lorsque", "sous", "chaque", "votre", "vos", "vous", "notre", "nos", "nous", "qui", "que", "une", "des", "les", "aux", "dans", "pour", "avec", "sur", "par",
	"leur", "leurs", "son", "ses", "est",
	"the", "within", "every", "each", "you", "your", "our", "and", "when", "who", "whoever", "that", "with", "for", "from", "their", "its", "has", "are",
}

// unsaid returns a part of a behaviour, or nothing when its promise says it already.
func (b *builder) unsaid(bh *charter.Behaviour, part string) string {
	if said, of := saidOf(bh, part); of > 0 && said == of {
		return ""
	}
	return part
}

// saidOf counts the words of a part of a behaviour that say something, and those of them that its promise says already.
func saidOf(bh *charter.Behaviour, part string) (said, of int) {
	promise := strings.FieldsFunc(charter.Fold(bh.Statement.Value), notLetter)
	for _, w := range strings.FieldsFunc(charter.Fold(part), notLetter) {
		if len(w) < 3 && !unicode.IsDigit(rune(w[0])) || slices.Contains(fillers, w) {
			continue
		}
		of++
		if slices.ContainsFunc(promise, func(s string) bool { return sameWord(w, s) }) {
			said++
		}
	}
	return said, of
}

// sameWord reports whether two folded words are forms of one, as far as their first letters tell: "remettre" and "remettons".
func sameWord(a, b string) bool {
	if a == b {
		return true
	}
	shared := 0
	for shared < min(len(a), len(b)) && a[shared] == b[shared] {
		shared++
	}
	return shared >= 4 && shared >= min(len(a), len(b))-3 && !strings.ContainsFunc(a+b, unicode.IsDigit)
}
