// Package tomltree reads TOML without losing a byte and plans edits to it.
//
// [Parse] makes a tree whose nodes cover the whole source. Paths such as
// goals[1].steps[0].n lead to places, and each edit is a list of spans with their
// new text: what they do not cover stays as it is, comments, order, alignment,
// line endings and byte order mark included. github.com/BurntSushi/toml is the
// judge of meaning; what it lets through against the specification (names defined
// again, offsets such as +01:99, UTF-16 marks) is found here.
//
// # Comments
//
// Comment lines directly above a key, header or element, with no blank line
// between, belong to it, as do a comment at the end of its line and comment lines
// directly below a section's last key: they are deleted and moved with it. Other
// comments stay where they are. Directives (#!, #:schema, SPDX) belong to the file.
//
// # Text of values
//
// Where an edit takes raw text, it must be one valid TOML value; it is written as
// it is, so its line endings are the caller's: see [QuoteEOL].
package tomltree
