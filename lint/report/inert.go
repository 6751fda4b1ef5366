package report

import (
	"regexp"
	"strings"

	"relcharter/charter"
)

// What a file holds can end up in the log of a build server, and some servers take orders from logs: lines that begin with
// "::" (GitHub Actions; leading blanks do not count), and "##[", "##vso[" or "##teamcity[" anywhere in a line.
var order = regexp.MustCompile(`##[a-z]*\[`)

// sharp is # as Visible would show it.
const sharp = `\u{0023}`

// inert returns s as it can be printed inside a line: nothing in it acts on a terminal or is an order for a build server.
func inert(s string) string {
	return order.ReplaceAllStringFunc(charter.Visible(s), func(m string) string { return sharp + m[1:] })
}

// inertPath returns a path as it can be printed at the beginning of a line.
func inertPath(path string) string {
	out := inert(path)
	if strings.HasPrefix(strings.TrimSpace(out), "::") {
		return "./" + out
	}
	return out
}
