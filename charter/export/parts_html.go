package export

import (
	"bytes"
	"html"
	"html/template"
	"strings"
)

// The small parts of a page write themselves, whatever lays out the page. Every text goes through html.EscapeString or is a rich text's,
// which does the same.

// HTML returns the mark, a link when it leads somewhere.
func (m mark) HTML() template.HTML { return written(m.write) }

func (m mark) write(b *bytes.Buffer) {
	tag := "span"
	if m.To != "" {
		tag = "a"
	}
	b.WriteString("<" + tag)
	attribute(b, "class", strings.TrimSpace("mark "+m.Kind))
	attribute(b, "href", m.To)
	b.WriteString(`><span aria-hidden="true">` + html.EscapeString(m.Sign) + "</span> " + html.EscapeString(m.Word) + "</" + tag + ">")
}

// HTML returns the fact as a pair of a description list.
func (f fact) HTML() template.HTML { return written(f.write) }

func (f fact) write(b *bytes.Buffer) {
	b.WriteString("\n<div")
	attribute(b, "class", f.Kind)
	b.WriteString("><dt>")
	b.WriteString(html.EscapeString(f.Label))
	b.WriteString("</dt><dd>")
	f.Value.write(b)
	b.WriteString("</dd></div>")
}

// HTML returns the panel as a description list, within an element of its own when it has a title.
func (p panel) HTML() template.HTML { return written(p.write) }

func (p panel) write(b *bytes.Buffer) {
	class := strings.TrimSpace("panel " + p.Kind)
	if p.Title != "" {
		b.WriteString("\n<div")
		attribute(b, "class", class)
		b.WriteString(">\n<p class=\"name\">" + html.EscapeString(p.Title) + "</p>")
		class = ""
	}
	b.WriteString("\n<dl")
	attribute(b, "class", class)
	b.WriteString(">")
	for _, f := range p.Facts {
		f.write(b)
	}
	b.WriteString("</dl>")
	if p.Title != "" {
		b.WriteString("\n</div>")
	}
}

// HTML returns the table with its caption.
func (t *table) HTML() template.HTML { return written(t.write) }

func (t *table) write(b *bytes.Buffer) {
	b.WriteString("\n<table")
	attribute(b, "class", t.Kind)
	b.WriteString(">\n<caption>" + html.EscapeString(t.Caption) + "</caption>\n<thead><tr>")
	for _, h := range t.Head {
		b.WriteString(`<th scope="col">` + html.EscapeString(h) + "</th>")
	}
	b.WriteString("</tr></thead>\n<tbody>")
	for _, r := range t.Rows {
		b.WriteString("\n<tr")
		attribute(b, "id", r.Anchor)
		b.WriteString(">")
		for i, cell := range r.Cells {
			t.cell(b, i, cell)
		}
		b.WriteString("</tr>")
	}
	b.WriteString("\n</tbody>\n</table>")
}

func (t *table) cell(b *bytes.Buffer, i int, cell rich) {
	end := "</td>"
	if t.RowHead && i == 0 {
		end = "</th>"
		b.WriteString(`<th scope="row"`)
	} else {
		b.WriteString("<td")
		attribute(b, "data-head", t.Head[i])
	}
	b.WriteString(">")
	cell.write(b)
	b.WriteString(end)
}

// attribute writes an attribute that has a value.
func attribute(b *bytes.Buffer, name, value string) {
	if value != "" {
		b.WriteString(" " + name + `="`)
		b.WriteString(html.EscapeString(value))
		b.WriteByte('"')
	}
}
