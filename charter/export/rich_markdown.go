package export

import (
	"html"
	"strconv"
	"strings"
)

// blocks returns r as Markdown blocks, each line after the first led by indent; no final line feed.
func (d dialect) blocks(r rich, indent string) string {
	var parts []string
	for _, bl := range r {
		switch bl.kind {
		case paragraph:
			parts = append(parts, d.paragraph(bl.text))
		case quote:
			parts = append(parts, "> "+strings.ReplaceAll(d.blocks(bl.inner, ""), "\n", "\n> "))
		case codeBlock:
			parts = append(parts, d.codeBlock(bl.code, indent != ""))
		case list:
			parts = append(parts, d.list(bl))
		}
	}
	all := strings.Join(parts, "\n\n")
	if indent == "" {
		return all
	}
	lines := strings.Split(all, "\n")
	for i := 1; i < len(lines); i++ {
		if lines[i] != "" {
			lines[i] = indent + lines[i]
		}
	}
	return strings.Join(lines, "\n")
}

// line returns r as one line of Markdown, fit for a cell of a table.
func (d dialect) line(r rich) string { return d.inlines(r.flat(), " ", true) }

func (d dialect) paragraph(text []inline) string {
	lines := strings.Split(d.inlines(text, d.hardBreak, false), d.hardBreak)
	for i, l := range lines {
		lines[i] = d.atLineStart(l)
	}
	return strings.Join(lines, d.hardBreak)
}

// mark returns the mark of a list item, which its other lines are indented by.
func (d dialect) mark(s string) (mark, indent string) {
	return s, strings.Repeat(" ", max(len(s), d.indent))
}

func (d dialect) list(bl block) string {
	var b strings.Builder
	for i, it := range bl.items {
		mark, indent := d.mark("- ")
		if bl.ordered {
			mark, indent = d.mark(strconv.Itoa(bl.start+i) + ". ")
		}
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(mark + d.blocks(it, indent))
	}
	return b.String()
}

// fenceFor returns a run of backticks, at least n, that does not occur in s.
func fenceFor(s string, n int) string {
	run := 0
	for i := range len(s) {
		if s[i] != '`' {
			run = 0
			continue
		}
		run++
		n = max(n, run+1)
	}
	return strings.Repeat("`", n)
}

// inlines writes text; cell says that it must not hold what would end a cell of a table.
func (d dialect) inlines(text []inline, hardBreak string, cell bool) string {
	return d.settle(d.pieces(text, hardBreak, cell))
}

// pieces writes text but for what makes words stand out.
func (d dialect) pieces(text []inline, hardBreak string, cell bool) []piece {
	var out []piece
	for _, in := range text {
		switch in.kind {
		case plain:
			out = append(out, piece{text: d.escape(in.text)})
		case code:
			out = append(out, piece{text: d.code(in.text, cell)})
		case lineBreak:
			out = append(out, piece{text: hardBreak})
		case task:
			out = append(out, piece{text: boxSign(in.done) + "\u00a0"})
		case link:
			if d.webLinks && strings.HasPrefix(in.to, "tel:") {
				out = append(out, d.pieces(in.inner, hardBreak, cell)...)
				continue
			}
			out = append(out, piece{text: "[" + d.inlines(in.inner, " ", cell) + "](" + linkMarkdown(in.to) + ")"})
		case foreign, superscript:
			out = append(out, d.pieces(in.inner, hardBreak, cell)...)
		default:
			out = stressed(out, in.kind, d.pieces(in.inner, hardBreak, cell))
		}
	}
	return out
}

// codeBlock writes a code block: in fences, or by other means when it holds what no fence can make inert. A nested one stands in a list.
func (d dialect) codeBlock(code string, nested bool) string {
	switch {
	case d.coded && (holdsOrder(code) || d.runs(code) || nested && d.flatFences):
		var lines []string
		for l := range strings.Lines(code) {
			if l = strings.TrimSpace(l); l != "" {
				lines = append(lines, d.atLineStart(d.escape(l)))
			}
		}
		return strings.Join(lines, d.hardBreak)
	case holdsOrder(code):
		return "<pre><code>" + inertHTML(html.EscapeString(code)) + "</code></pre>"
	}
	fence := fenceFor(code, 3)
	return fence + "\n" + code + fence
}

// code writes code within a line: between backticks, or by other means when it holds what they cannot make inert.
func (d dialect) code(s string, cell bool) string {
	if hard := holdsOrder("`"+s) || d.runs(s) || cell && strings.Contains(s, "|"); hard && d.coded {
		return d.escape(s)
	} else if hard {
		return "<code>" + d.escape(s) + "</code>"
	}
	fence := fenceFor(s, 1)
	if strings.HasPrefix(s, "`") || strings.HasSuffix(s, "`") {
		s = " " + s + " "
	}
	return fence + s + fence
}

// linkMarkdown writes an address between parentheses. Those of safeLink hold no space; brackets, braces and backslashes are encoded.
func linkMarkdown(to string) string {
	return strings.NewReplacer("(", "%28", ")", "%29", "<", "%3C", ">", "%3E", `\`, "%5C", "|", "%7C", "{", "%7B", "}", "%7D").Replace(to)
}
