package charter

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// This file joins what a deadline counts from, a noun or a clause as people type it, to the deadline: "à compter du dépôt",
// "from your call", "after you call".

func fromWords(from string, lang Lang) string {
	first, rest, _ := strings.Cut(from, " ")
	if lang == French {
		return fromFrench(from, strings.ToLower(first), rest)
	}
	switch first = strings.ToLower(first); first {
	case "from", "after", "of", "once", "starting", "following":
		return lowerFirst(from)
	case "when":
		return "from " + lowerFirst(from)
	case "as":
		return "from the moment " + strings.TrimPrefix(rest, "soon as ")
	case "at", "on", "upon":
		return "from " + rest
	case "you", "we", "they", "it", "he", "she":
		return "after " + lowerFirst(from)
	case "the", "your", "our", "a", "an", "each", "every", "any", "this", "their", "receipt":
		return "from " + lowerFirst(from)
	}
	return "from " + from
}

// frenchStarts begin what needs no joining, frenchNouns a noun that is no name.
var (
	frenchStarts = []string{"à compter", "à partir", "à réception", "après ", "dès ", "depuis ", "suivant ", "une fois "}
	frenchNouns  = []string{"la", "votre", "notre", "vos", "nos", "leur", "leurs", "un", "une", "chaque", "ce", "cette", "ces", "réception"}
)

func fromFrench(from, first, rest string) string {
	lower := lowerFirst(from)
	for _, start := range frenchStarts {
		if strings.HasPrefix(lower, start) {
			return lower
		}
	}
	article, noun, elided := strings.Cut(strings.ReplaceAll(lower, "'", "’"), "’")
	switch {
	case elided && article == "lorsqu":
		return "à compter du moment où " + noun
	case elided && (article == "l" || article == "à l" || article == "de l"):
		return "à compter de l’" + noun
	case elided && article == "d":
		return "à compter d’" + noun
	}
	switch first {
	case "le", "du", "au":
		return "à compter du " + rest
	case "les", "des", "aux":
		return "à compter des " + rest
	case "à", "de":
		return "à compter de " + rest
	case "quand", "lorsque":
		return "à compter du moment où " + rest
	case "vous", "nous", "on", "il", "elle", "ils", "elles":
		return "à compter du moment où " + lower
	}
	if slices.Contains(frenchNouns, first) {
		from = lower
	}
	if elides(from) {
		return "à compter d’" + from
	}
	return "à compter de " + from
}

// aspirated are the words among those of a charter before which French does not elide, folded.
var aspirated = []string{"huit", "onze", "hall", "hangar", "hasard", "haut", "hors", "handicap", "hub", "hotline", "hausse", "halte"}

// elides reports whether "de" becomes "d’" before s.
func elides(s string) bool {
	word, _, _ := strings.Cut(Fold(s), " ")
	return word != "" && strings.ContainsRune("aeiouh", rune(word[0])) && !slices.Contains(aspirated, strings.TrimSuffix(word, "s"))
}

func lowerFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[n:]
}
