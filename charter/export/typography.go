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

// locale is how a language sets its texts.
type locale struct {
	open, close rune // quotation marks, for straight ones
	french      bool
	inside      rune // the space inside guillemets
	colon, sign rune // the space before a colon; before ; ! ?, 0 for none
}

var (
	// Lexique des règles typographiques en usage à l'Imprimerie nationale.
	inFrance = locale{open: '«', close: '»', french: true, inside: narrowNoBreak, colon: noBreak, sign: narrowNoBreak}
	// Office québécois de la langue française, « Espacement avant et après les signes de ponctuation et les symboles »
	// (https://vitrinelinguistique.oqlf.gouv.qc.ca/22039).
	inCanada = locale{open: '«', close: '»', french: true, inside: noBreak, colon: noBreak}
	// Loris Grillet, Guide typographique de base, for French-speaking Switzerland: a narrow space before each of the four signs
	// (https://loriskumo.squarespace.com/journal/guide-typographique-de-base).
	inSwitzerland = locale{open: '«', close: '»', french: true, inside: narrowNoBreak, colon: narrowNoBreak, sign: narrowNoBreak}
	inEnglish     = locale{open: '“', close: '”'}
)

// typographer returns what sets a text as its language tag asks: quotation marks, apostrophes, ellipses and dashes for those of a
// typewriter, sums of money written one way, and in French the spaces, which do not break, round punctuation, in numbers and before units. It is for text: not for code. Addresses within a text are
// left alone. It is idempotent, and returns texts in other languages as they are.
func typographer(tag string) func(string) string {
	lang, ok := charter.ParseLang(tag)
	l := inEnglish
	if lang == charter.French {
		switch tag = strings.ToLower(tag); {
		case strings.HasSuffix(tag, "-ca"):
			l = inCanada
		case strings.HasSuffix(tag, "-ch"):
			l = inSwitzerland
		default:
			l = inFrance
		}
	}
	if !ok {
		return func(s string) string { return s }
	}
	return l.set
}

// Set returns a text of a charter in that language as its pages set it: see typographer.
func Set(tag, s string) string { return typographer(tag)(s) }

// remembered returns set for the texts of one page, where the same one often stands in several places.
func remembered(set func(string) string) func(string) string {
	known := map[string]string{}
	return func(s string) string {
		out, ok := known[s]
		if !ok {
			out = set(s)
			known[s] = out
		}
		return out
	}
}

// address matches a word whose punctuation is not that of a sentence.
var address = charter.Pattern(`[^\s\pZ]*(?:://|@|www\.)[^\s\pZ]*`)

// set sets a text. Where a straight mark is left, its spaces may have become those of a pair, so the text is set once more.
func (l locale) set(s string) string {
	out := l.setOnce(s)
	if out != s && strings.ContainsAny(out, `"'`) {
		out = l.setOnce(out)
	}
	return out
}

func (l locale) setOnce(s string) string {
	there := signsIn(s)
	if there&straightMarks != 0 {
		s = l.quoted(s)
		there = signsIn(s)
	}
	if there&addressParts == 0 { // nearly every text
		return l.spaced(s, there)
	}
	var b strings.Builder
	at := 0
	for _, m := range addressesIn(s) {
		b.WriteString(l.spaced(s[at:m[0]], there))
		b.WriteString(s[m[0]:m[1]])
		at = m[1]
	}
	b.WriteString(l.spaced(s[at:], there))
	return b.String()
}

func addressesIn(s string) [][]int {
	if signsIn(s)&addressParts == 0 {
		return nil
	}
	return address().FindAllStringIndex(s, -1)
}

// spaced sets the signs and the spaces of a text without addresses, in which there is at most that.
func (l locale) spaced(s string, there signSet) string {
	if there&typewritten != 0 {
		s = signs(s)
	}
	if there&money != 0 {
		s = l.amounts(s)
	}
	if !l.french {
		return s
	}
	if there&punctuation != 0 {
		s = l.punctuated(s)
	}
	if there&digit != 0 {
		s = setNumbers(s)
	}
	if there&titles != 0 {
		s = titled(s)
	}
	return s
}

// punctuated sets the spaces round punctuation.
func (l locale) punctuated(s string) string {
	in := []rune(s)
	out := make([]rune, 0, len(in)+8)
	for i, r := range in {
		next := rune(' ')
		if i+1 < len(in) {
			next = in[i+1]
		}
		switch {
		case r == '»':
			out = before(out, r, next, l.inside)
		case strings.ContainsRune(";!?", r):
			out = before(out, r, next, l.sign)
		case r == ':' && (unicode.IsSpace(next) || isSpace(next) || next == '»'):
			out = before(out, r, next, l.colon)
		case isSpace(r) && len(out) > 0 && out[len(out)-1] == '«':
			continue // one is set with the next character
		}
		if !isSpace(r) && r != '\n' && r != '»' && len(out) > 0 && out[len(out)-1] == '«' {
			out = append(out, l.inside)
		}
		out = append(out, r)
	}
	if n := len(in); n > 0 && isSpace(in[n-1]) && len(out) > 0 && out[len(out)-1] == '«' {
		out = append(out, l.inside) // an address follows
	}
	return string(out)
}

// before ends out with the space that goes before the sign r, 0 for none. Where the author typed none, it is added only after a word.
func before(out []rune, r, next, space rune) []rune {
	n := len(out)
	for n > 0 && isSpace(out[n-1]) {
		n--
	}
	typed := n < len(out)
	follows := func() []rune {
		if space == 0 && n > 0 {
			return out[:n]
		}
		if space == 0 {
			space = narrowNoBreak // the sign must not become part of the address before it
		}
		return append(out[:n], space)
	}
	switch {
	case n == 0 && !typed, n > 0 && out[n-1] == '\n':
		return out
	case typed:
		if n > 0 && out[n-1] == '«' {
			return out[:n]
		}
		return follows()
	case r == '»':
		if out[n-1] == '«' {
			return out
		}
		return follows()
	}
	ends := isSpace(next) || unicode.IsSpace(next) || strings.ContainsRune(")»”\"!?…", next)
	word := unicode.IsLetter(out[n-1]) || unicode.IsDigit(out[n-1]) || strings.ContainsRune(")%€»”’", out[n-1])
	if ends && word {
		return follows()
	}
	return out
}

// isSpace reports whether r is a space within a line, no-break ones included.
func isSpace(r rune) bool { return r == ' ' || r == noBreak || r == narrowNoBreak || r == '\u2009' }

var (
	// thousands matches a number written in groups of three digits.
	thousands = charter.Pattern(`\b[1-9]\d{0,2}(?:[ \x{00a0}\x{202f}]\d{3})+\b`)
	// hour matches a time or a duration, "17h30", "48h", signed a share, a sum or a temperature, and days "7j/7": the space is missing at
	// times.
	hour   = charter.Pattern(`\b(\d{1,3})[ \x{00a0}\x{202f}]?h(?:[ \x{00a0}\x{202f}]?([0-5]\d))?`)
	signed = charter.Pattern(`(\d)[ \x{00a0}\x{202f}]?([%‰€£$]|°C)`)
	days   = charter.Pattern(`\b(\d)[ \x{00a0}\x{202f}]?(j/\d)\b`)
	// unit matches a quantity whose space an author typed, and numero what numbers follow.
	unit   = charter.Pattern(`(\d)[ \x{202f}](km|m|cm|mm|kg|g|mg|l|L|cl|ml|kWh|kW|W|ko|Mo|Go|min|s)`)
	numero = charter.Pattern(`(n[°º]|§|\bart\.|\bp\.|\b[LRD]\.)([ \x{202f}]?)(\d)`)
)

// setNumbers sets the spaces in numbers, and between them and what belongs to them.
func setNumbers(s string) string {
	leads, follows := roundNumbers(s)
	if strings.ContainsAny(follows, "0123456789") {
		s = thousands().ReplaceAllStringFunc(s, strings.NewReplacer(" ", "\u202f", "\u00a0", "\u202f").Replace)
	}
	if strings.ContainsAny(follows, "%‰€£$°") {
		s = signed().ReplaceAllString(s, "$1\u00a0$2")
	}
	if strings.Contains(follows, "h") {
		s = replaced(hour(), s, notInWord, func(m []string) string {
			if m[2] == "" {
				return m[1] + "\u00a0h"
			}
			return m[1] + "\u00a0h\u00a0" + m[2]
		})
	}
	if strings.Contains(follows, "j") {
		s = days().ReplaceAllString(s, "$1\u00a0$2")
	}
	if strings.ContainsAny(follows, "kmcglLWMGs") {
		s = replaced(unit(), s, notInWord, func(m []string) string { return m[1] + "\u00a0" + m[2] })
	}
	if !strings.ContainsAny(leads, "°º§.") {
		return s
	}
	return numero().ReplaceAllStringFunc(s, func(m string) string {
		parts := numero().FindStringSubmatch(m)
		if parts[2] == "" && !strings.HasPrefix(parts[1], "n") {
			return m // only n° is written without a space by mistake
		}
		return parts[1] + "\u00a0" + parts[3]
	})
}

// roundNumbers returns the characters before the numbers of a text and those after, whatever spaces are between: the patterns need only be
// tried where one of theirs is among them.
func roundNumbers(s string) (leads, follows string) {
	var before, after []rune
	var last, sign rune // the character before, and the last one that was no space
	for _, r := range s {
		switch {
		case isSpace(r):
			last = r
			continue
		case isDigit(r):
			if isDigit(sign) && isSpace(last) {
				after = append(after, r)
			} else if !isDigit(sign) {
				before = append(before, sign)
			}
		case isDigit(sign):
			after = append(after, r)
		}
		last, sign = r, r
	}
	return string(before), string(after)
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// replaced replaces the matches that a fitting character follows; the package regexp cannot look ahead.
func replaced(re *regexp.Regexp, s string, fits func(next rune) bool, replace func(groups []string) string) string {
	var b strings.Builder
	at := 0
	for _, m := range re.FindAllStringSubmatchIndex(s, -1) {
		if next, _ := utf8.DecodeRuneInString(s[m[1]:]); !fits(next) {
			continue
		}
		groups := make([]string, len(m)/2)
		for i := range groups {
			if m[2*i] >= 0 {
				groups[i] = s[m[2*i]:m[2*i+1]]
			}
		}
		b.WriteString(s[at:m[0]])
		b.WriteString(replace(groups))
		at = m[1]
	}
	b.WriteString(s[at:])
	return b.String()
}

func notInWord(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

// courtesy matches a title and the space after it.
var courtesy = charter.Pattern(`\b(MM?\.|Mmes?|Mlles?|Dr|Me|Mgr)[ \x{202f}]`)

// titled keeps a title and the name that follows on one line.
func titled(s string) string {
	return replaced(courtesy(), s, unicode.IsUpper, func(m []string) string { return m[1] + "\u00a0" })
}
