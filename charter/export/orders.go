package export

import (
	"regexp"
	"strings"
)

// A page can be printed, and what is printed can end up in the log of a build server. Some servers take orders from logs: see
// charter.Inert. In a page, unlike in a message, the text has to stay what it is, so its signs are written otherwise.

// logOrder matches an order, where it stands in a line: at its beginning, any blanks before it, or anywhere.
var logOrder = regexp.MustCompile(`(?im)##[a-z]*\[|^[\pZ\t]*::`)

// holdsOrder reports whether a line of s is an order.
func holdsOrder(s string) bool { return logOrder.MatchString(s) }

// inertHTML returns HTML in which no line is an order, by writing the sign that makes it one as a character reference.
func inertHTML(s string) string { return disordered(s, "&#35;", "&#58;") }

// inertMarkdown returns Markdown in which no line is an order, by a backslash. Code that holds one must not be in it as such.
func inertMarkdown(s string) string { return disordered(s, `\#`, `\:`) }

// disordered replaces the second "#" or the first ":" of each order.
func disordered(s, sharp, colon string) string {
	return logOrder.ReplaceAllStringFunc(s, func(m string) string {
		if lead, ok := strings.CutSuffix(m, "::"); ok {
			return lead + colon + ":"
		}
		return "#" + sharp + m[2:]
	})
}
