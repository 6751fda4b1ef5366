package export

import (
	"slices"
	"strings"
)

// rich is text ready for a page, as blocks. It holds no markup of its own, only text and a few kinds of structure, so that
// nothing an author types can act in a page.
type rich []block

type blockKind uint8

const (
	paragraph blockKind = iota
	list
	quote
	codeBlock
)

type block struct {
	kind    blockKind
	text    []inline // of a paragraph
	items   []rich   // of a list
	ordered bool     // of a list
	start   int      // the first number of an ordered list
	inner   rich     // of a quote
	code    string   // of a code block, with its final line feed
}

type inlineKind uint8

const (
	plain inlineKind = iota
	strong
	missed // strong, for a result that falls short
	emphasis
	struck
	code
	link
	lineBreak
	task    // a box of a task list
	foreign // in another language than the page
	superscript
)

type inline struct {
	kind  inlineKind
	text  string // of plain and code
	to    string // of a link: an address that passed safeLink, a fragment of this page, or a page beside it
	lang  string // of a link or of what is foreign: the tag of the language it is in; "" for that of the page
	done  bool   // of a task
	inner []inline
}

func textOf(s string) []inline {
	if s == "" {
		return nil
	}
	return []inline{{kind: plain, text: s}}
}

func strongOf(s string) []inline { return []inline{{kind: strong, inner: textOf(s)}} }

// line makes one paragraph of parts; nil when they hold no text.
func line(parts ...[]inline) rich {
	var all []inline
	if len(parts) == 1 {
		all = slices.Clip(parts[0]) // which nobody changes
	} else {
		all = slices.Concat(parts...)
	}
	if blank(all) {
		return nil
	}
	return rich{{kind: paragraph, text: all}}
}

// bullets makes a list of the items that hold something, and just the item when there is one.
func bullets(items []rich) rich {
	var kept []rich
	for _, it := range items {
		if len(it) > 0 {
			kept = append(kept, it)
		}
	}
	switch len(kept) {
	case 0:
		return nil
	case 1:
		return kept[0]
	}
	return rich{{kind: list, items: kept}}
}

func blank(text []inline) bool {
	for _, in := range text {
		if in.kind == task || strings.TrimSpace(in.text) != "" || !blank(in.inner) {
			return false
		}
	}
	return true
}

// flat returns all the text of r as one line, for places that hold no blocks: headings, cells and links.
func (r rich) flat() []inline {
	if len(r) == 1 && r[0].kind == paragraph && !broken(r[0].text) {
		return slices.Clip(r[0].text) // nearly every text
	}
	var out []inline
	add := func(more []inline) {
		if len(out) > 0 && len(more) > 0 {
			out = append(out, inline{kind: plain, text: " "})
		}
		out = append(out, more...)
	}
	for _, b := range r {
		switch b.kind {
		case paragraph:
			add(unbroken(b.text))
		case codeBlock:
			add([]inline{{kind: code, text: strings.Join(strings.Fields(b.code), " ")}})
		case quote:
			add(b.inner.flat())
		case list:
			for _, it := range b.items {
				add(it.flat())
			}
		}
	}
	return out
}

// broken reports whether a text has a line break.
func broken(text []inline) bool {
	return slices.ContainsFunc(text, func(in inline) bool { return in.kind == lineBreak || broken(in.inner) })
}

func unbroken(text []inline) []inline {
	out := make([]inline, len(text))
	for i, in := range text {
		if in.kind == lineBreak {
			in = inline{kind: plain, text: " "}
		}
		in.inner = unbroken(in.inner)
		out[i] = in
	}
	return out
}

// unlinked returns text without its links, for use within a link.
func unlinked(text []inline) []inline {
	var out []inline
	for _, in := range text {
		in.inner = unlinked(in.inner)
		if in.kind == link {
			out = append(out, in.inner...)
			continue
		}
		out = append(out, in)
	}
	return out
}

// words returns the text of inlines without any structure.
func words(text []inline) string {
	var b strings.Builder
	for _, in := range text {
		b.WriteString(in.text)
		b.WriteString(words(in.inner))
	}
	return b.String()
}
