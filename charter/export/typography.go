package export

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"relcharter/charter"
)

const (
	noBreak       = '\u00a0'
	narrowNoBreak = '\u202f'
)

// typographer returns what sets the spaces of a text in a language tag: a narrow no-break space before ; ! ? and inside
// guillemets, a no-break space before a colon, ’ between letters (Lexique des règles typographiques en usage à l'Imprimerie nationale). In
// Canada only guillemets and colons take one (Le guide du rédacteur). It leaves other languages alone, and is idempotent.
func typographer(tag string) func(string) string {
	if lang, ok := charter.ParseLang(tag); !ok || lang != charter.French {
		return func(s string) string { return s }
	}
	canadian := strings.HasSuffix(strings.ToLower(tag), "-ca")
	return func(s string) string { return frenchSpaces(s, canadian) }
}

// address matches a word whose punctuation is not that of a sentence.
var address = regexp.MustCompile(`[^\s]*(?:://|@|www\.)[^\s]*`)

func frenchSpaces(s string, canadian bool) string {
	var b strings.Builder
	at := 0
	for _, m := range address.FindAllStringIndex(s, -1) {
		b.WriteString(spaced(s[at:m[0]], canadian))
		b.WriteString(s[m[0]:m[1]])
		at = m[1]
	}
	b.WriteString(spaced(s[at:], canadian))
	return numberSpaces(b.String())
}

// spaced sets the spaces round punctuation.
func spaced(s string, canadian bool) string {
	in := []rune(s)
	out := make([]rune, 0, len(in)+8)
	for i, r := range in {
		next := rune(' ')
		if i+1 < len(in) {
			next = in[i+1]
		}
		switch {
		case r == '\'' && i > 0 && unicode.IsLetter(in[i-1]) && unicode.IsLetter(next):
			r = '’'
		case r == '»', !canadian && strings.ContainsRune(";!?", r):
			out = before(out, r, next, narrowNoBreak)
		case r == ':' && (unicode.IsSpace(next) || isSpace(next)):
			out = before(out, r, next, noBreak)
		case isSpace(r) && len(out) > 0 && out[len(out)-1] == '«':
			continue // one is set with the next character
		}
		if !isSpace(r) && r != '\n' && r != '»' && len(out) > 0 && out[len(out)-1] == '«' {
			out = append(out, narrowNoBreak)
		}
		out = append(out, r)
	}
	return string(out)
}

// before ends out with the space that goes before the sign r. Where the author typed none, it is added only after a word.
func before(out []rune, r, next, space rune) []rune {
	n := len(out)
	for n > 0 && isSpace(out[n-1]) {
		n--
	}
	typed := n < len(out)
	switch {
	case n == 0 && !typed, n > 0 && out[n-1] == '\n':
		return out
	case typed:
		if n > 0 && out[n-1] == '«' {
			return out[:n]
		}
		return append(out[:n], space)
	case r == '»':
		if out[n-1] == '«' {
			return out
		}
		return append(out, space)
	}
	ends := isSpace(next) || unicode.IsSpace(next) || strings.ContainsRune(")»”\"!?…", next)
	word := unicode.IsLetter(out[n-1]) || unicode.IsDigit(out[n-1]) || strings.ContainsRune(")%€»”’", out[n-1])
	if ends && word {
		return append(out, space)
	}
	return out
}

// isSpace reports whether r is a space within a line, no-break ones included.
func isSpace(r rune) bool { return r == ' ' || r == noBreak || r == narrowNoBreak || r == '\u2009' }

// glued matches the spaces that must not break between a number and what follows it.
var glued = regexp.MustCompile(`(\d)[ \x{00a0}](%|€|£|\$|h\b|n°)|(\bn°)[ ](\d)|(\b\d{1,3})[ ](\d{3})\b`)

// numberSpaces keeps numbers together: thousands take a narrow no-break space, units a no-break one.
func numberSpaces(s string) string {
	for {
		next := glued.ReplaceAllStringFunc(s, func(m string) string {
			first, _ := utf8.DecodeRuneInString(m)
			last, _ := utf8.DecodeLastRuneInString(m)
			space := string(noBreak)
			if unicode.IsDigit(first) && unicode.IsDigit(last) {
				space = string(narrowNoBreak)
			}
			return strings.NewReplacer(" ", space, "\u00a0", space).Replace(m)
		})
		if next == s {
			return s
		}
		s = next
	}
}
