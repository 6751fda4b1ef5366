package export

import (
	"strings"

	"relcharter/charter"
)

var (
	// dots matches full stops in a row, of which three are an ellipsis, and dash a hyphen that stands between two words.
	dots = charter.Pattern(`\.{2,}`)
	dash = charter.Pattern(`([\pL\pN)\]»”,.;!?%€]) - `)

	// sumBefore and sumAfter match a sum of money with its sign or its word.
	sumBefore = charter.Pattern(`([£€$])(\d+)([.,]\d\d)?\b`)
	sumAfter  = charter.Pattern(`(^|[^\d.,\x{00a0}\x{202f}])(\d+)([.,]\d\d?)?([ \x{00a0}\x{202f}]?)(€|£|\$|euros?\b)`)
)

// signs sets an ellipsis for three full stops, and a dash for a hyphen between words.
func signs(s string) string {
	if strings.Contains(s, "...") {
		s = dots().ReplaceAllStringFunc(s, func(m string) string {
			if len(m) == 3 {
				return "…"
			}
			return m
		})
	}
	if strings.Contains(s, " - ") {
		s = dash().ReplaceAllString(s, "$1 – ")
	}
	return s
}

// amounts writes sums of money one way: thousands in groups, and the decimal sign of the language. A number that has groups already is left
// as it is.
func (l locale) amounts(s string) string {
	for range 2 { // of two sums side by side, the character between belongs to one
		s = sumAfter().ReplaceAllStringFunc(s, func(m string) string {
			g := sumAfter().FindStringSubmatch(m)
			return g[1] + l.grouped(g[2]) + l.decimals(g[3]) + g[4] + g[5]
		})
	}
	if l.french {
		return s
	}
	return sumBefore().ReplaceAllStringFunc(s, func(m string) string {
		g := sumBefore().FindStringSubmatch(m)
		return g[1] + l.grouped(g[2]) + l.decimals(g[3])
	})
}

// grouped writes a whole number in groups of three digits.
func (l locale) grouped(digits string) string {
	if strings.HasPrefix(digits, "0") {
		return digits
	}
	mark := ","
	if l.french {
		mark = string(narrowNoBreak)
	}
	out := ""
	for len(digits) > 3 {
		out = mark + digits[len(digits)-3:] + out
		digits = digits[:len(digits)-3]
	}
	return digits + out
}

// decimals writes the decimals of a sum, which may be none, with their sign.
func (l locale) decimals(s string) string {
	if s == "" {
		return ""
	}
	if l.french {
		return "," + s[1:]
	}
	return "." + s[1:]
}
