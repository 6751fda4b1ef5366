package export

import (
	"bytes"
	"html"
	"html/template"
	"strconv"
)

// HTML returns r as flow content; a single paragraph comes without its element, for the place that holds it.
func (r rich) HTML() template.HTML { return written(r.write) }

func (r rich) write(b *bytes.Buffer) {
	if len(r) == 1 && r[0].kind == paragraph {
		inlinesHTML(b, r[0].text)
	} else {
		blocksHTML(b, r)
	}
}

// Line returns r as phrasing content: one line, without blocks.
func (r rich) Line() template.HTML {
	return written(func(b *bytes.Buffer) { inlinesHTML(b, r.flat()) })
}

func blocksHTML(b *bytes.Buffer, r rich) {
	for _, bl := range r {
		switch bl.kind {
		case paragraph:
			b.WriteString("<p>")
			inlinesHTML(b, bl.text)
			b.WriteString("</p>")
		case quote:
			b.WriteString("<blockquote>")
			blocksHTML(b, bl.inner)
			b.WriteString("</blockquote>")
		case codeBlock:
			b.WriteString("<pre><code>" + html.EscapeString(bl.code) + "</code></pre>")
		case list:
			listHTML(b, bl)
		}
	}
}

func listHTML(b *bytes.Buffer, bl block) {
	tag := "ul"
	if bl.ordered {
		tag = "ol"
	}
	b.WriteString("<" + tag)
	if bl.ordered && bl.start != 1 {
		b.WriteString(` start="` + strconv.Itoa(bl.start) + `"`)
	}
	b.WriteString(">")
	for _, it := range bl.items {
		b.WriteString("<li>")
		it.write(b)
		b.WriteString("</li>")
	}
	b.WriteString("</" + tag + ">")
}

var inlineTags = map[inlineKind]string{strong: "strong", emphasis: "em", struck: "s", superscript: "sup"}

func inlinesHTML(b *bytes.Buffer, text []inline) {
	for _, in := range text {
		switch in.kind {
		case plain:
			b.WriteString(html.EscapeString(in.text))
		case code:
			b.WriteString("<code>" + html.EscapeString(in.text) + "</code>")
		case lineBreak:
			b.WriteString("<br>")
		case task:
			b.WriteString(boxSign(in.done) + "\u00a0")
		case link:
			b.WriteString(`<a href="` + html.EscapeString(in.to) + `"`)
			if words(in.inner) == in.to {
				b.WriteString(` class="bare"`) // printed, its address need not be added
			}
			attribute(b, "lang", in.lang)
			b.WriteString(">")
			inlinesHTML(b, in.inner)
			b.WriteString("</a>")
		case foreign:
			b.WriteString("<span")
			attribute(b, "lang", in.lang)
			b.WriteString(">")
			inlinesHTML(b, in.inner)
			b.WriteString("</span>")
		case missed:
			b.WriteString(`<strong class="missed">`)
			inlinesHTML(b, in.inner)
			b.WriteString("</strong>")
		default:
			tag := inlineTags[in.kind]
			b.WriteString("<" + tag + ">")
			inlinesHTML(b, in.inner)
			b.WriteString("</" + tag + ">")
		}
	}
}

// boxSign returns the sign of a task, which screen readers read as a ballot box, with or without a check.
func boxSign(done bool) string {
	if done {
		return "☑"
	}
	return "☐"
}
