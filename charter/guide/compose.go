package guide

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"relcharter/charter"
)

// Compose returns the sentence the parts of a behaviour make, in lang: "Quand vous déposez votre vélo avant 11 h, votre
// mécanicien vous appelle le jour même. Sinon, la main-d’œuvre est offerte." It is "" while nobody does anything.
func Compose(b *charter.Behaviour, lang charter.Lang) string {
	act := clean(b.Act.Value)
	if act == "" {
		return ""
	}
	g := english
	if lang == charter.French {
		g = french
	}
	sentence := g.clause(clean(b.Actor.Value), act)
	for _, measure := range []string{deadline(b, act, lang), frequency(b, act, lang)} {
		if measure != "" {
			sentence += " " + measure
		}
	}
	if trigger := clean(b.Trigger.Value); trigger != "" {
		sentence = g.condition(trigger) + sentence
	}
	sentence = capital(sentence) + "."
	if b.Remedy != nil {
		if remedy := clean(b.Remedy.Act.Value); remedy != "" {
			sentence += " " + capital(g.otherwise(remedy)) + "."
		}
	}
	if lang == charter.French {
		sentence = straight().ReplaceAllString(sentence, "$1’")
	}
	return sentence
}

// straight finds the apostrophes that French writes ’: those behind a letter.
var straight = charter.Pattern(`(\pL)'`)

// grammar is how a language puts the parts together; each function takes cleaned fragments.
type grammar struct {
	clause    func(actor, act string) string // who does what; actor may be ""
	condition func(trigger string) string    // what comes before the clause, with its comma or colon
	otherwise func(remedy string) string     // what happens if it is not kept
}

// deadline and frequency return the words for a measure; "" when there is none, or the act says it already.
func deadline(b *charter.Behaviour, act string, lang charter.Lang) string {
	if b.Deadline == nil || says(act, b.Deadline.Words(lang), b.Deadline.Value) {
		return ""
	}
	return b.Deadline.Words(lang)
}

func frequency(b *charter.Behaviour, act string, lang charter.Lang) string {
	if b.Frequency == nil || says(act, b.Frequency.Words(lang), b.Frequency.Times) {
		return ""
	}
	return b.Frequency.Words(lang)
}

// says reports whether an act names a measure: in the same words, or by its number.
func says(act, words string, n charter.Number) bool {
	if strings.Contains(charter.Fold(act), charter.Fold(words)) {
		return true
	}
	return n.Value > 1 && slices.ContainsFunc(strings.Fields(act), func(w string) bool { return w == n.String() })
}

// clean returns a typed fragment without the white space and punctuation around it.
func clean(s string) string {
	return strings.TrimRight(strings.TrimSpace(s), ".;,:!?… \u00a0\u202f")
}

func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// lowered returns a fragment as it stands inside a sentence. A word with a second capital is a name and stays as it is.
func lowered(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	word, _, _ := strings.Cut(s, " ")
	if strings.IndexFunc(word[min(n, len(word)):], unicode.IsUpper) >= 0 || word == "I" {
		return s
	}
	return string(unicode.ToLower(r)) + s[n:]
}

// small reports whether a fragment begins with a small letter.
func small(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// firstWord returns the first word of a fragment in lower case, a typographic apostrophe ending it: "l’" of "l’atelier".
func firstWord(s string) string {
	word, _, _ := strings.Cut(strings.ToLower(strings.ReplaceAll(s, "'", "’")), " ")
	if i := strings.Index(word, "’"); i >= 0 {
		return word[:i+len("’")]
	}
	return word
}

// named returns an actor as it stands inside a sentence: a word that begins one with a capital is small there unless it
// could be a name. One with a remark behind a comma gets the comma that closes it.
func named(actor string, small []string) string {
	if slices.Contains(small, firstWord(actor)) {
		actor = lowered(actor)
	}
	if strings.Contains(actor, ", ") {
		actor += ","
	}
	return actor
}

// unlessName returns a fragment with a small first letter, unless it begins with a name: two words with a capital, or one
// before a verb, as far as verb can tell from the second word.
func unlessName(s string, verb func(next string) bool) string {
	_, rest, _ := strings.Cut(s, " ")
	next, _, _ := strings.Cut(rest, " ")
	r, _ := utf8.DecodeRuneInString(next)
	if unicode.IsUpper(r) || verb(next) {
		return s
	}
	return lowered(s)
}

// opens reports whether s begins with one of the leads, case, accents and kind of apostrophe not counted.
func opens(s string, leads []string) bool {
	folded := charter.Fold(s) + " "
	return slices.ContainsFunc(leads, func(lead string) bool { return strings.HasPrefix(folded, lead) })
}

// isClause reports whether a fragment has a subject and a verb, as far as its words can tell: it begins with one of subjects,
// or holds one of verbs and no word that makes a noun of the whole. What it does not know to be a clause is better set off
// by a colon, which suits a noun and a clause alike.
func isClause(s string, subjects, verbs, relatives []string) bool {
	words := strings.Fields(charter.Fold(s))
	if slices.Contains(subjects, firstWord(s)) {
		return true
	}
	has := func(list []string) bool {
		return slices.ContainsFunc(words, func(w string) bool {
			_, elided, found := strings.Cut(w, "'")
			return slices.Contains(list, w) || found && slices.Contains(list, elided)
		})
	}
	return has(verbs) && !has(relatives)
}

// counted reports whether a fragment begins with a figure, as the name of a thing does: "10 € off".
func counted(s string) bool { return s[0] >= '0' && s[0] <= '9' || s[0] == '+' }

// Follows reports whether the statement of a behaviour is still what its parts make: nobody has written another.
func Follows(doc *charter.Document, key string) bool {
	b := behaviourAt(doc, key)
	if b == nil {
		return false
	}
	s := strings.TrimSpace(b.Statement.Value)
	return s == "" || s == Compose(b, doc.Lang())
}

// Rewrite plans making the statement of a behaviour what its parts make now.
func Rewrite(doc *charter.Document, key string) ([]charter.Edit, error) {
	b := behaviourAt(doc, key)
	if b == nil {
		return nil, nil
	}
	sentence := Compose(b, doc.Lang())
	if sentence == b.Statement.Value {
		return nil, nil
	}
	return doc.Set(key+".statement", sentence)
}

func behaviourAt(doc *charter.Document, key string) *charter.Behaviour {
	for _, b := range doc.Behaviours {
		if b.Key == key {
			return b
		}
	}
	return nil
}
