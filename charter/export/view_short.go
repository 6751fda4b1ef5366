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

// shortAct names an act in a few words that can stand alone: the act as it is when it begins with an infinitive, else with its actor, and
// the promise when neither gives a sentence.
func (b *builder) shortAct(bh *charter.Behaviour) []inline {
	act := b.part(bh.Act)
	switch {
	case act == "":
	case b.infinitive(act):
		return textOf(capital(act))
	case b.finite(act) && !bh.Actor.Blank():
		return textOf(capital(b.part(bh.Actor) + " " + act))
	}
	return b.statement(bh)
}

// pronouns may stand between a French subject and its verb.
var pronouns = []string{"ne", "n", "se", "s", "me", "te", "vous", "nous", "le", "la", "les", "l", "lui", "leur", "y", "en"}

// verb returns the first word of an act that may be its verb, folded.
func verb(act string) string {
	for _, w := range strings.FieldsFunc(charter.Fold(act), notLetter) {
		if !slices.Contains(pronouns, w) {
			return w
		}
	}
	return ""
}

// infinitiveEnds end French infinitives that do not end in -er, -ir or -oir, and next to no other form.
var infinitiveEnds = []string{
	"ettre", "attre", "endre", "andre", "ondre", "ordre", "erdre", "indre", "aitre", "oitre", "faire", "plaire", "traire", "taire", "uire",
	"crire", "dire", "lire", "rire", "oire", "clure", "suivre", "vivre", "rompre", "vaincre", "coudre", "soudre",
}

// infinitive reports whether an act begins with a verb that needs no subject: "rendre le vélo", "answer your call".
func (b *builder) infinitive(act string) bool {
	v := verb(act)
	if b.lang != charter.French {
		return v != "" && !b.finite(act)
	}
	return strings.HasSuffix(v, "er") || strings.HasSuffix(v, "ir") ||
		slices.ContainsFunc(infinitiveEnds, func(end string) bool { return strings.HasSuffix(v, end) })
}

// finite reports whether an act surely begins with a verb that needs its subject: "rend le vélo", "answers your call".
func (b *builder) finite(act string) bool {
	v := verb(act)
	if b.lang != charter.French {
		return len(v) > 3 && strings.HasSuffix(v, "s") && !strings.HasSuffix(v, "ss")
	}
	return v != "" && !b.infinitive(act) && !strings.HasSuffix(v, "re")
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

// fillers are the words that say nothing by themselves, folded; so do those of one or two letters.
var fillers = []string{
	"quand", "lorsque", "votre", "vos", "vous", "notre", "nos", "nous", "qui", "que", "une", "des", "les", "aux", "dans", "pour", "avec", "sur", "par",
	"leur", "leurs", "son", "ses", "est",
	"the", "you", "your", "our", "and", "when", "who", "whoever", "that", "with", "for", "from", "their", "its", "has", "are",
}

// unsaid returns a part of a behaviour, or nothing when its promise says it already.
func (b *builder) unsaid(bh *charter.Behaviour, part string) string {
	said := strings.FieldsFunc(charter.Fold(bh.Statement.Value), notLetter)
	some := false
	for _, w := range strings.FieldsFunc(charter.Fold(part), notLetter) {
		if len(w) < 3 && !unicode.IsDigit(rune(w[0])) || slices.Contains(fillers, w) {
			continue
		}
		some = true
		if !slices.ContainsFunc(said, func(s string) bool { return sameWord(w, s) }) {
			return part
		}
	}
	if some {
		return ""
	}
	return part
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
