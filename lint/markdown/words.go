package markdown

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// set is a closed list of words, in lower case with their accents, apostrophes straight.
type set map[string]bool

func words(lists ...string) set {
	s := set{}
	for _, list := range lists {
		for word := range strings.FieldsSeq(list) {
			s[word] = true
		}
	}
	return s
}

// maxWords bounds how much of a text is looked at to tell what it is.
const maxWords = 150

// wordsOf returns the words of a text, at most maxWords: lower case, composed, apostrophes straight, what is not a letter or
// digit taken off both ends. A hyphen does not cut a word, an apostrophe does after an elision, whose part keeps it: "l'", "accueil".
func wordsOf(text string) []string {
	var out []string
	for part := range strings.FieldsFuncSeq(text, unicode.IsSpace) {
		part = strings.ReplaceAll(norm.NFC.String(strings.ToLower(part)), "’", "'")
		part = strings.TrimFunc(part, func(r rune) bool { return r != '\'' && !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		for {
			head, tail, found := strings.Cut(part, "'")
			if !found || tail == "" || !elided[head] {
				break
			}
			out = append(out, head+"'")
			part = tail
		}
		if part != "" && part != "'" {
			out = append(out, part)
		}
		if len(out) >= maxWords {
			break
		}
	}
	return out
}

// elided are the words French elides before a vowel, without their vowel and apostrophe.
var elided = words("c d j l m n s t qu jusqu lorsqu puisqu quoiqu presqu")

// countWords counts words up to maxWords, apostrophes not counted as gaps.
func countWords(text string) int {
	n := 0
	for part := range strings.FieldsFuncSeq(text, unicode.IsSpace) {
		if hasLetter(part) || strings.ContainsFunc(part, unicode.IsDigit) {
			if n++; n >= maxWords {
				break
			}
		}
	}
	return n
}

func hasLetter(s string) bool { return strings.ContainsFunc(s, unicode.IsLetter) }

func last(ws []string) string {
	if len(ws) == 0 {
		return ""
	}
	return ws[len(ws)-1]
}

var (
	pronouns = words("we i they he she we'll we've we're i'll i've they'll", "nous je j' ils elles il elle")
	// others are subjects where a clause begins; within one, objects.
	others       = words("you it you'll you're")
	beginners    = words("if when whenever that and but so where once")
	prepositions = words("to for with from of about by at on in towards", "à pour avec de d' chez envers par sur entre sans vers auprès")
	// behindOn are words that tell the French pronoun "on" from the English preposition.
	behindOn = words("vous ne n' s' se y est peut doit le la les")
	finite   = words(
		"will shall is are can must may should would has have does won't can't",
		"est sont sera seront ont aura auront peut peuvent doit doivent engage engagent efforce efforcent veille veillent garantit "+
			"garantissent promet promettent assure assurent sommes",
	)
	// openers begin what is no clause by itself, whatever verb follows: "What you can expect", "Ce que nous faisons".
	openers = words("what how why which who where", "ce comment pourquoi quel quelle quels quelles où")
	// expecting are words that a text does not end with: something is to follow.
	expecting = words(
		"will shall can must may should would to by with that for of not never always also when if and is are be have has",
		"à de d' que qu' pour par avec ne en sur dans et est sont sommes sera seront toujours jamais",
	)
	// modals are what an English verb, and nothing else, follows.
	modals = words("will shall can must may should would")
	// willing are what makes "to" the beginning of an English infinitive.
	willing = words("aim aims promise promises undertake undertakes try strive pledge pledges want hope need seek intend going agree " +
		"plan work commit commits guarantee expect")
)

// isClause reports whether words have a subject and a verb, or expect one to follow.
func isClause(ws []string) bool {
	if len(ws) == 0 {
		return false
	}
	if expects(ws) {
		return true
	}
	if openers[ws[0]] {
		return false
	}
	for i, w := range ws {
		governed := i > 0 && prepositions[ws[i-1]]
		switch {
		case pronouns[w] && !governed, w == "vous" && !governed && i+1 < len(ws):
			return true // "vous", subject or object, stands by a verb
		case others[w] && i+1 < len(ws) && (i == 0 || beginners[ws[i-1]]):
			return true
		case w == "on" && i+1 < len(ws) && behindOn[ws[i+1]], finite[w] && i > 0:
			return true
		}
	}
	return false
}

// expects reports whether words break off before what they announce: "We will", "Nous nous engageons à".
func expects(ws []string) bool {
	w := last(ws)
	governed := len(ws) > 1 && prepositions[ws[len(ws)-2]]
	return expecting[w] || (w == "we" || w == "nous" || w == "you" || w == "vous") && !governed && len(ws) < maxWords
}

// expectsVerb reports whether English words break off before a verb.
func expectsVerb(ws []string) bool {
	w := last(ws)
	return modals[w] || w == "to" && len(ws) > 1 && willing[ws[len(ws)-2]] || w == "always" || w == "never"
}

// isInfinitive guesses from its ending whether a French word is an infinitive.
func isInfinitive(w string) bool {
	return len(w) > 3 && slices.ContainsFunc([]string{"er", "ir", "re"}, func(end string) bool { return strings.HasSuffix(w, end) }) &&
		!notInfinitives[w]
}

var notInfinitives = words("notre votre autre offre entre quatre premier dernier leur titre lettre chiffre ordre")
