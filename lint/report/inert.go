package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"path"
	"path/filepath"
	"strings"

	"relcharter/charter"
)

// slashed returns a path as build servers compare it with those of a repository: forward slashes, no "./" in front. "-", standard
// input, stays as it is.
func slashed(name string) string {
	if name == "" {
		return ""
	}
	return path.Clean(filepath.ToSlash(name))
}

// unread returns what there is to tell of a file that could not be read, or not all of it; ok is false when it was. A report must never
// let such a file pass for one without findings.
func (r *Report) unread(f *File) (e entry, ok bool) {
	if f.Err == nil && f.Readable {
		return entry{}, false
	}
	return r.entries(f)[0], true
}

// markdownTriggers are what makes a hosting service act on a line of Markdown, broken by a joiner: tags, entities that
// would become any of this, links and images, mentions, references to issues, and addresses that become links by themselves.
var markdownTriggers = strings.NewReplacer(
	"<", "<"+joiner, "&", "&"+joiner, "](", "]"+joiner+"(", "]:", "]"+joiner+":", "][", "]"+joiner+"[", "!", "!"+joiner, "@", "@"+joiner, "#", "#"+joiner,
	"://", ":"+joiner+"//", "www.", "www"+joiner+".", "GH-", "GH"+joiner+"-", "gh-", "gh"+joiner+"-",
)

// joiner is WORD JOINER, which has no width and belongs to no word.
const joiner = "\u2060"

// deadMarkdown returns s, visible and on one line, so that it reads the same as plain text and as Markdown in which nothing acts: it
// may be set in italics, it cannot link, load an image, mention anybody or refer to anything. Words are kept, with joiners between.
func deadMarkdown(s string) string { return markdownTriggers.Replace(charter.Inert(s)) }

// encodeJSON returns v as JSON that does nothing in a log, each level indented by indent; with "" it is one line.
func encodeJSON(v any, indent string) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", indent)
	if err := enc.Encode(v); err != nil {
		return nil, fmt.Errorf("encode report: %w", err)
	}
	return EscapeHidden(b.Bytes()), nil
}

func writeOut(w io.Writer, b []byte) error {
	if _, err := w.Write(b); err != nil {
		return fmt.Errorf("write report: %w", err)
	}
	return nil
}
