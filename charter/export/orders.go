package export

import (
	"bytes"
	"strings"

	"relcharter/charter"
)

// A page can be printed, and what is printed can end up in the log of a build server. Some servers take orders from logs: see
// charter.Inert. In a page, unlike in a message, the text has to stay what it is, so its signs are written otherwise.

// logOrder matches an order, where it stands in a line: at its beginning, any blanks before it, or anywhere.
var logOrder = charter.Pattern(`(?im)##[a-z]*\[|^[\pZ\t]*::`)

// holdsOrder reports whether a line of s is an order.
func holdsOrder(s string) bool { return logOrder().MatchString(s) }

// inertHTML returns HTML in which no line is an order, by writing the sign that makes it one as a character reference.
func inertHTML(s string) string { return disordered(s, "&#35;", "&#58;") }

// inertHTMLBytes does the same; what holds nothing like an order is returned itself.
func inertHTMLBytes(s []byte) []byte {
	if !bytes.Contains(s, []byte("##")) && !bytes.Contains(s, []byte("::")) {
		return s
	}
	return []byte(inertHTML(string(s)))
}

// inertMarkdown returns Markdown in which no line is an order, by a backslash. Code that holds one must not be in it as such.
func inertMarkdown(s string) string { return disordered(s, `\#`, `\:`) }

// styleColon matches what would be an order where a line of a style sheet begins, with the ends of the lines before; styleSharp one
// anywhere.
var (
	styleColon = charter.Pattern(`(?:\A|\\?\n)[\pZ\s]*::`)
	styleSharp = charter.Pattern(`(?i)##([a-z]*\[)`)
)

// inertCSS returns a style sheet that means the same and in which no line is an order. A page holds the hash of its style sheet, and
// browsers resolve no character reference in one: it cannot be made inert later. Lines end with a line feed, as browsers read them.
func inertCSS(s string) string {
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(s)
	s = styleColon().ReplaceAllStringFunc(s, func(m string) string {
		if !strings.Contains(m, "\n") {
			return "/**/" + m // the first line
		}
		return strings.NewReplacer("\\\n", "", "\n", " ").Replace(m) // a backslash continues a string
	})
	return styleSharp().ReplaceAllString(s, `#\23 $1`)
}

// disordered replaces the second "#" or the first ":" of each order. Only the lines that hold "##" or "::" are searched: a page has few.
func disordered(s, sharp, colon string) string {
	var b strings.Builder
	done := 0 // how much of s is in b
	for from := 0; ; {
		at := nextDouble(s, from)
		if at < 0 {
			break
		}
		start := strings.LastIndexByte(s[:at], '\n') + 1
		end := len(s)
		if n := strings.IndexByte(s[at:], '\n'); n >= 0 {
			end = at + n
		}
		line := s[start:end]
		if !strings.Contains(line, "##") && strings.TrimSpace(s[start:at]) != "" {
			from = end // "::" is an order only where a line begins
			continue
		}
		if inert := logOrder().ReplaceAllStringFunc(line, func(m string) string {
			if lead, ok := strings.CutSuffix(m, "::"); ok {
				return lead + colon + ":"
			}
			return "#" + sharp + m[2:]
		}); inert != line {
			b.WriteString(s[done:start] + inert)
			done = end
		}
		from = end
	}
	if done == 0 {
		return s
	}
	return b.String() + s[done:]
}

// nextDouble returns where the next "##" or "::" of s begins; -1 when there is none from there on.
func nextDouble(s string, from int) int {
	s = s[from:]
	sharp := strings.Index(s, "##")
	if sharp >= 0 {
		s = s[:sharp]
	}
	if colon := strings.Index(s, "::"); colon >= 0 {
		return from + colon
	}
	if sharp < 0 {
		return -1
	}
	return from + sharp
}
