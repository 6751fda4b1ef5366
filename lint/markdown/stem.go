package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	// maxStem is the longest lead-in that is joined to the items below it, in bytes; a longer one is a statement of its own. It
	// bounds what n items repeat.
	maxStem = 300
	// maxLabel is the longest label at the head of a sentence, in words: "**Keeping you informed.** We will…".
	maxLabel = 5
)

// core returns a lead-in without its colon: "We will:", "We will…:".
func core(text string) string {
	return strings.TrimSuffix(strings.TrimRight(text, " \u00a0\u202f:…"), "...")
}

// isLead reports whether the sentence right before a list introduces it; whole says that nothing stands before it in its block.
// It ends in a colon, or breaks off ("Nous nous engageons à"), or is a trigger or a short label. Under a stem an item
// without a colon is no label: it would be lost.
func isLead(text string, whole, underStem bool) bool {
	if len(text) > maxStem {
		return false
	}
	if strings.HasSuffix(text, ":") {
		return true
	}
	inner := core(text)
	if inner == "" || strings.ContainsAny(inner[len(inner)-1:], ".!?") {
		return false
	}
	ws := wordsOf(inner)
	if expects(ws) || whole && isTrigger(inner) {
		return true
	}
	return whole && !underStem && len(ws) <= maxLabel && !isClause(ws)
}

// lead returns the scope of the list that the sentence p introduces.
func (s scope) lead(p piece) scope {
	inner := p.slice(0, len(core(p.text)))
	ws := wordsOf(inner.text)
	switch {
	case inner.text == "":
	case isTrigger(inner.text):
		s.trigger = inner.text
		s = s.below(inner.text)
	case !isClause(ws) && (s.stem.text == "" || !beginsLower(inner.text)):
		s = s.below(inner.text)
	default:
		if joined, ok := s.join(inner, 0); ok {
			inner = joined
		}
		if len(inner.text) <= maxStem {
			s.stem, s.glue = inner, " "
			if presenting[last(ws)] {
				s.glue = p.text[len(core(p.text)):] + " "
			}
		}
	}
	return s
}

// beginsLower reports whether text begins with a lower-case letter, as an item does that goes on with its stem.
func beginsLower(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLower(r)
}

// presenting are the last words of a stem that is a full sentence, which keeps its colon before what it presents: "Nous prenons
// les engagements suivants : vous répondre…".
var presenting = words(
	"following follows below things points principles values commitments promises standards ways steps rules",
	"suivant suivante suivants suivantes ci-dessous ci-après choses points principes valeurs engagements promesses règles étapes manières",
)

// join returns the item p behind the stem of its list, without the label that its first label bytes are. It is false when p is
// a sentence of its own, or there is no stem.
func (s scope) join(p piece, label int) (piece, bool) {
	if s.stem.text == "" {
		return piece{}, false
	}
	item := p.slice(label, len(p.text))
	ws, stem := wordsOf(item.text), wordsOf(s.stem.text)
	if len(ws) == 0 || ownSentence(ws, stem, item.text) {
		return piece{}, false
	}
	if r, size := utf8.DecodeRuneInString(item.text); unicode.IsUpper(r) && ws[0] != "i" {
		if next, _ := utf8.DecodeRuneInString(item.text[size:]); unicode.IsLower(next) || strings.ContainsRune(" ’'", next) {
			item = item.lowered()
		}
	}
	before, glue := s.stem, s.glue
	if glue == " " && (strings.HasSuffix(before.text, "’") || strings.HasSuffix(before.text, "'")) {
		glue = ""
	}
	switch end := last(stem); {
	case glue != " " || !strings.HasSuffix(before.text, end): // a closing quote, say, stands behind its last word
	case repeats(end, ws[0]):
		before = before.slice(0, len(before.text)-len(end))
	case eliding[end] && beginsWithVowel(ws[0]):
		before, glue = before.slice(0, len(before.text)-1), "’"
	}
	if before.text == "" {
		return item, true
	}
	return concat(before, glued(glue, item), item), true
}

// eliding are the words whose e French elides at the end of a stem.
var eliding = words("de que ne se jusque lorsque puisque")

// repeats reports whether an item begins with the preposition its stem ends with: "Nous nous engageons à :", "à vous rappeler".
func repeats(end, first string) bool {
	return prepositions[end] && end == first || end == "de" && first == "d'"
}

// aspirated are beginnings of French words whose h keeps the vowel before it.
var aspirated = []string{
	"haut", "hauss", "hors", "huit", "héro", "handicap", "harcel", "harcèl", "haïr", "hain", "heurt", "hiérarch", "hont", "hurl",
	"hât", "hasard", "hall", "halt", "hiss", "homard", "houss", "hant", "hangar", "hach", "halogèn", "hebdo-",
}

// beginsWithVowel reports whether a French word, in lower case, begins with a vowel to the ear.
func beginsWithVowel(word string) bool {
	if rest, found := strings.CutPrefix(word, "h"); found {
		for _, a := range aspirated {
			if strings.HasPrefix(word, a) {
				return false
			}
		}
		word = rest
	}
	r, size := utf8.DecodeRuneInString(word)
	if r == 'y' {
		return size == len(word) // "d’y répondre", but "de yaourt"
	}
	return strings.ContainsRune("aàâäeéèêëiîïoôöuùûüœæ", r) && !strings.HasPrefix(word, "onz") && !strings.HasPrefix(word, "oui")
}

var (
	subjects = words("we i they he she it you we'll we're we've i'll i've you'll you're they'll this", "je j' ils elles il elle")
	// nounHeads begin a noun with its determiner.
	nounHeads = words("our your the a an every each all any no my", "notre nos votre vos le la les l' un une tout toute tous toutes chaque aucun aucune")
)

// ownSentence reports whether an item has its own subject and so continues no stem: "We answer…", "Votre dossier est…".
func ownSentence(ws, stem []string, text string) bool {
	first, end := ws[0], last(stem)
	if subjects[first] && (end == "that" || end == "que" || end == "if") {
		return false
	}
	switch {
	case triggerWords[first]: // "If you call, we…"
		i := strings.IndexByte(text, ',')
		return i >= 0 && isClause(wordsOf(text[i:]))
	case first == "on":
		return len(ws) > 1 && behindOn[ws[1]]
	case first == "nous", first == "vous":
		return hasFinite(ws, first)
	case subjects[first]:
		return true
	case nounHeads[first]:
		whole := (expects(stem) || presenting[end]) && end != "that" && end != "que" && anyOf(ws, finite)
		return expectsVerb(stem) || whole
	}
	return false
}

// hasFinite reports whether a verb in the person of nous or vous comes before any infinitive among the first words behind it.
func hasFinite(ws []string, pronoun string) bool {
	for _, w := range ws[1:min(len(ws), 6)] {
		switch {
		case isInfinitive(w):
			return false
		case pronoun == "nous" && (strings.HasSuffix(w, "ons") || w == "sommes"), pronoun == "vous" && (strings.HasSuffix(w, "ez") || w == "êtes"):
			return true
		}
	}
	return false
}

func anyOf(ws []string, in set) bool {
	for _, w := range ws {
		if in[w] {
			return true
		}
	}
	return false
}

// separated returns an item without what separates it from the next one: ";", ",", "; and", ", et".
func separated(p piece) piece {
	text := strings.TrimRightFunc(p.text, unicode.IsSpace)
	for _, word := range []string{"and", "or", "et", "ou", "puis", "then"} {
		rest, found := strings.CutSuffix(text, " "+word)
		if rest = strings.TrimRightFunc(rest, unicode.IsSpace); found && strings.HasSuffix(rest, ",") || strings.HasSuffix(rest, ";") {
			text = rest
			break
		}
	}
	text = strings.TrimRight(text, ";, \u00a0\u202f")
	return p.slice(0, len(text))
}
