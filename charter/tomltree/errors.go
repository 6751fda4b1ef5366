package tomltree

import "fmt"

// Code says what is wrong, finely enough to be explained to people who never
// heard of TOML.
type Code uint8

// What can be wrong. The comment says what Span, and Detail where it is set, hold.
const (
	UnterminatedString Code = iota + 1 // a string that is never closed: its text on that line, or its opening """
	UnescapedQuote                     // a quote inside a text ends it too early: what follows that quote
	UnquotedText                       // words without quotes: the words
	SmartQuotes                        // typographic quotes, “ ” « », instead of straight ones: the text with them
	InvisibleCharacter                 // a space that is no plain one, where none is allowed: it; Detail is "U+00A0"
	BadKey                             // a name with letters that ask for quotes: the name
	MissingEquals                      // a line without "=": the line, or the ":" in its place
	MissingKey                         // nothing before "=": the "="
	MissingValue                       // nothing behind "=": the "="; nothing between commas: the comma
	UnclosedBracket                    // a "[" or "{" that is never closed: it
	MissingComma                       // no comma between two elements: the second one
	ExtraText                          // more text behind a value or header: that text
	BadHeader                          // a [header] that cannot be read: it
	BadEscape                          // an unknown backslash sequence: it
	ControlCharacter                   // an invisible control character: it; Detail is "U+0000"
	InvalidUTF8                        // bytes in another encoding: those bytes
	BareCarriageReturn                 // a carriage return without newline: it
	BadNumber                          // a number nobody can read: it
	BadDate                            // a date or time nobody can read: it
	Duplicate                          // a name defined before: it; Name and Prev are set
	TooDeep                            // more than 128 keys or brackets deep: where it begins
	Other                              // anything else: about where; Detail is the decoder's English message
)

var codeNames = [...]string{
	UnterminatedString: "unterminated string", UnescapedQuote: "unescaped quote", UnquotedText: "unquoted text",
	SmartQuotes: "typographic quotes", InvisibleCharacter: "invisible character", BadKey: "bad key",
	MissingEquals: "missing equals sign", MissingKey: "missing key", MissingValue: "missing value",
	UnclosedBracket: "unclosed bracket", MissingComma: "missing comma", ExtraText: "extra text",
	BadHeader: "bad header", BadEscape: "bad escape", ControlCharacter: "control character",
	InvalidUTF8: "invalid UTF-8", BareCarriageReturn: "bare carriage return", BadNumber: "bad number",
	BadDate: "bad date", Duplicate: "duplicate", TooDeep: "nested too deeply", Other: "other",
}

// Codes lists all codes in order.
func Codes() []Code {
	out := make([]Code, 0, len(codeNames))
	for c := UnterminatedString; c <= Other; c++ {
		out = append(out, c)
	}
	return out
}

// String names the code in English, for developers.
func (c Code) String() string {
	if c >= UnterminatedString && c <= Other {
		return codeNames[c]
	}
	return fmt.Sprintf("code %d", uint8(c))
}

// Error is one fault of a file that keeps it from being TOML 1.1.
type Error struct {
	Span   Span   // the offending text
	Code   Code   //
	Name   string // Duplicate: the key defined twice
	Prev   Span   // Duplicate: where the key stood first
	Detail string // see Code
}

// Error says what is wrong, for developers.
func (e *Error) Error() string {
	switch {
	case e.Name != "":
		return fmt.Sprintf("%s: %q", e.Code, e.Name)
	case e.Detail != "":
		return fmt.Sprintf("%s: %s", e.Code, e.Detail)
	}
	return e.Code.String()
}

// maxErrors is how many errors of one file are computed.
const maxErrors = 100

// Errors lists what keeps the source from being TOML 1.1: all syntax errors and
// names defined twice, sorted by place, each once. It is empty exactly when the
// source is valid. At most 100 are computed, and where a fault leaves the rest of
// its line without meaning, that rest is not judged. The list is the tree's own.
func (t *Tree) Errors() []*Error { return t.errors() }
