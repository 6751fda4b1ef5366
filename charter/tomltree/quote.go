package tomltree

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Quote writes s as a TOML 1.0 string: on one line, or between """ with "\n"
// line endings when s has several lines. Invalid UTF-8 becomes U+FFFD.
func Quote(s string) string { return QuoteEOL(s, "\n") }

// QuoteEOL is Quote for a file whose line ending is eol. "\r\n" in s counts as
// "\n", and both become eol: in a CRLF file the value's lines end in CRLF too.
func QuoteEOL(s, eol string) string {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	if strings.Contains(s, "\n") {
		return quoteMulti(s, eol, eol)
	}
	return quoteBasic(s)
}

// QuoteLike writes s in the quoting style of old, the text of a value, as far as
// s allows it; a value that was no string is written as by QuoteEOL.
func QuoteLike(old, s, eol string) string {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	literal := utf8.ValidString(s) && strings.IndexFunc(s, func(r rune) bool {
		return r < 0x20 && r != '\t' && r != '\n' || r == 0x7f
	}) < 0
	lines := strings.Contains(s, "\n")
	multi := strings.HasPrefix(old, "'''") || strings.HasPrefix(old, `"""`)
	lead := eol // what follows the opening fence: as in old
	if multi && !strings.HasPrefix(old[3:], "\n") && !strings.HasPrefix(old[3:], "\r\n") && !strings.HasPrefix(s, "\n") {
		lead = ""
	}
	switch {
	case strings.HasPrefix(old, "'''") && literal && !strings.Contains(s, "'''") && !strings.HasSuffix(s, "'"):
		return "'''" + lead + strings.ReplaceAll(s, "\n", eol) + "'''"
	case strings.HasPrefix(old, `"""`) || multi && lines:
		return quoteMulti(s, lead, eol)
	case lines:
		return quoteMulti(s, eol, eol)
	case strings.HasPrefix(old, "'") && !multi && literal && !strings.Contains(s, "'"):
		return "'" + s + "'"
	}
	return quoteBasic(s)
}

func quoteBasic(s string) string {
	var b strings.Builder
	b.Grow(len(s) + 2)
	b.WriteByte('"')
	for _, r := range s {
		if r == '"' {
			b.WriteString(`\"`)
		} else {
			writeEscaped(&b, r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// quoteMulti writes s, its lines ending in "\n", between """; lead follows the opening one.
func quoteMulti(s, lead, eol string) string {
	var b strings.Builder
	b.Grow(len(s) + 8)
	b.WriteString(`"""` + lead)
	quotes := 0 // in a row
	for i, r := range s {
		switch r {
		case '"':
			if quotes++; quotes == 3 || i == len(s)-1 {
				b.WriteByte('\\')
				quotes = 0
			}
			b.WriteByte('"')
			continue
		case '\n':
			b.WriteString(eol)
		case '\t':
			b.WriteByte('\t')
		default:
			writeEscaped(&b, r)
		}
		quotes = 0
	}
	b.WriteString(`"""`)
	return b.String()
}

// writeEscaped writes r as it stands in a basic string, quotes excepted.
func writeEscaped(b *strings.Builder, r rune) {
	switch {
	case r == '\\':
		b.WriteString(`\\`)
	case r == '\n':
		b.WriteString(`\n`)
	case r == '\r':
		b.WriteString(`\r`)
	case r == '\t':
		b.WriteString(`\t`)
	case r < 0x20 || r == 0x7f:
		fmt.Fprintf(b, `\u%04X`, r)
	default:
		b.WriteRune(r)
	}
}
