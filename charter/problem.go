package charter

import (
	"strings"
	"unicode"
)

// The codes of the problems Parse finds: the ids of the rules that report them.
const (
	Malformed  = "malformed"   // not TOML
	UnknownKey = "unknown-key" // a key the format does not have
	MissingKey = "missing-key" // a required key that is absent or blank
	WrongType  = "wrong-type"  // text where a date is expected, and the like
	BadValue   = "bad-value"   // the right type, but not a value the field can take
)

// Problem is something that keeps a file, or a part of it, from being read as a charter.
type Problem struct {
	Code    string
	Key     string // what it is about, as Document.Path reads it; "" for the file
	Span    Span
	Message L10n
	Fix     *Fix // nil when only a person can tell what was meant
}

// Unreadable reports whether the problem leaves a part of the file without a meaning, so that nothing said of the file as a
// whole can be trusted.
func (p *Problem) Unreadable() bool {
	return p.Code == Malformed || p.Code == WrongType || p.Code == BadValue
}

// Fix is a repair as edits of the source.
type Fix struct {
	// Safe says that the repair cannot change what the author meant; otherwise a person is to be asked.
	Safe  bool
	Title L10n
	Edits []Edit
}

// Visible returns s with everything that could act on a terminal or hide in a line (control characters, escape sequences,
// bidirectional controls, line and paragraph separators) shown as \u escapes. No-break spaces and joiners stay.
func Visible(s string) string {
	if strings.IndexFunc(s, hidden) < 0 {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if hidden(r) {
			b.WriteString(escape(r))
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// Short returns s visible, on one line and no longer than limit runes, 1 at least, "…" included when it was cut.
func Short(s string, limit int) string {
	blank := func(r rune) bool { return r == ' ' || r == '\t' || r == '\n' || r == '\r' } // no-break spaces stay
	s = Visible(strings.Join(strings.FieldsFunc(s, blank), " "))
	limit = max(limit, 1)
	if r := []rune(s); len(r) > limit {
		return strings.TrimRight(string(r[:limit-1]), " ") + "…"
	}
	return s
}

func hidden(r rune) bool {
	switch {
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
