package charter

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Visible returns s with everything that could act on a terminal or hide in a line (control characters, escape sequences,
// bidirectional controls, line and paragraph separators) shown as \u escapes. No-break spaces and joiners stay.
func Visible(s string) string {
	if strings.IndexFunc(s, Hidden) < 0 {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if Hidden(r) {
			b.WriteString(escape(r))
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// logOrder matches what some build servers take for an order wherever it stands in a line of their log: "##[" (GitHub Actions,
// Azure Pipelines), "##vso[" (Azure Pipelines) and "##teamcity[".
var logOrder = Pattern(`(?i)##[a-z]*\[`)

// Inert returns s visible and fit for the log of a build server: nothing in it acts on a terminal or is an order where it stands
// within a line. What may stand at the beginning of one needs InertPath.
func Inert(s string) string {
	if !strings.Contains(s, "##") {
		return Visible(s) // nearly every text
	}
	return logOrder().ReplaceAllStringFunc(Visible(s), func(m string) string { return escape('#') + m[1:] })
}

// InertPath returns a path as Inert does, fit for the beginning of a line as well: GitHub Actions takes a line that begins
// with "::" for an order, leading blanks not counted.
func InertPath(path string) string {
	out := Inert(path)
	if strings.HasPrefix(strings.TrimSpace(out), "::") {
		return "./" + out
	}
	return out
}

// Short returns s visible, on one line and no longer than limit runes, 1 at least, "…" included when it was cut.
func Short(s string, limit int) string {
	blank := func(r rune) bool { return r == ' ' || r == '\t' || r == '\n' || r == '\r' } // no-break spaces stay
	if strings.ContainsAny(s, "\t\n\r") || strings.Contains(s, "  ") || strings.HasPrefix(s, " ") || strings.HasSuffix(s, " ") {
		s = strings.Join(strings.FieldsFunc(s, blank), " ")
	}
	s = Visible(s)
	if limit = max(limit, 1); utf8.RuneCountInString(s) <= limit {
		return s
	}
	return strings.TrimRight(string([]rune(s)[:limit-1]), " ") + "…"
}

// Hidden reports whether Visible shows r as an escape: it acts on a terminal, reorders or breaks a line, marks bytes that are no
// text, or belongs to a text that nobody would see.
func Hidden(r rune) bool {
	switch {
	case r >= ' ' && r <= '~':
		return false
	case unicode.IsControl(r), r == unicode.ReplacementChar, r == '\u2028', r == '\u2029', r == '\ufeff':
		return true
	case r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069', r == '\u200e', r == '\u200f', r == '\u061c':
		return true // Unicode's bidirectional controls
	case r >= 0xe0000 && r <= 0xe007f:
		return true // tag characters: invisible text
	}
	return false
}

func escape(r rune) string {
	const hex = "0123456789abcdef"
	digits := 4
	if r > 0xffff {
		digits = 6
	}
	out := make([]byte, digits)
	for i := digits - 1; i >= 0; i-- {
		out[i] = hex[r&15]
		r >>= 4
	}
	return `\u{` + string(out) + "}"
}
