package export

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// quoted returns a text with the quotation marks of its language for straight ones, and ’ for the straight apostrophe. Quotation marks are
// set only when each of them in the text is clearly the first or the second of a pair: a lone one is an inch, or the other is beyond a
// word in bold. Addresses are left alone.
func (l locale) quoted(s string) string {
	text := []rune(s)
	kept := make([]bool, len(text)) // what belongs to an address
	seen, i := 0, 0                 // bytes and characters
	for _, m := range addressesIn(s) {
		i += utf8.RuneCountInString(s[seen:m[0]])
		for range s[m[0]:m[1]] {
			kept[i] = true
			i++
		}
		seen = m[1]
	}
	l.pair(text, kept)
	single := l.french || opensSingle(text, kept) // in French a word does not end with an apostrophe
	for i, r := range text {
		if r != '\'' || kept[i] || !unicode.IsLetter(at(text, i-1)) {
			continue
		}
		next := at(text, i+1)
		switch {
		case unicode.IsLetter(next), l.french && (unicode.IsDigit(next) || strings.ContainsRune("«“\"", next)), !single && ends(next):
			text[i] = '’'
		}
	}
	return string(text)
}

// pair sets the quotation marks of a text. Within guillemets, those of the second rank are “ ”.
func (l locale) pair(text []rune, kept []bool) {
	var found []int
	for i, r := range text {
		if r != '"' || kept[i] {
			continue
		}
		before, next := at(text, i-1), at(text, i+1)
		first := len(found)%2 == 0
		if first && !(begins(before) && !blankSign(next)) || !first && !(ends(next) && !blankSign(before)) {
			return
		}
		found = append(found, i)
	}
	if len(found)%2 != 0 {
		return
	}
	depth := 0
	for i, r := range text {
		switch {
		case r == '«':
			depth++
		case r == '»':
			depth--
		case len(found) > 0 && found[0] == i:
			first := len(found)%2 == 0
			switch {
			case first && depth > 0:
				text[i] = '“'
			case depth > 0:
				text[i] = '”'
			case first:
				text[i] = l.open
			default:
				text[i] = l.close
			}
			found = found[1:]
		}
	}
}

// opensSingle reports whether a straight apostrophe begins a quotation in the text, so that another may end it.
func opensSingle(text []rune, kept []bool) bool {
	for i, r := range text {
		if r == '\'' && !kept[i] && begins(at(text, i-1)) && !blankSign(at(text, i+1)) {
			return true
		}
	}
	return false
}

// at returns a character of a text, a space beyond its ends.
func at(text []rune, i int) rune {
	if i < 0 || i >= len(text) {
		return ' '
	}
	return text[i]
}

func blankSign(r rune) bool { return isSpace(r) || unicode.IsSpace(r) }

// begins and ends report whether a quotation mark after or before that character can be the first or the second of a pair.
func begins(r rune) bool { return blankSign(r) || strings.ContainsRune("([«“—–-’'", r) }

func ends(r rune) bool { return blankSign(r) || strings.ContainsRune(")].,;:!?…»”—–-", r) }
