package export

import (
	"fmt"
	"html/template"
	"io"
	"strings"
	"sync"
	"unicode"

	"relcharter/charter"
)

// htmlPage is what a web page is laid out from: by htmlWriter, or by an own template, which alone reads Style.
type htmlPage struct {
	*page
	Style  template.CSS
	Policy string
	Words  htmlWords
}

type htmlWords struct{ Skip, Contents, About, Legend string }

// picture is an image that is part of the page.
type picture struct {
	URI template.URL
	Alt string
}

// logo returns the logo to show; nil for none.
func (b *builder) logo(p *page) *picture {
	if b.opts.Logo == nil {
		return nil
	}
	alt := words(p.Brand.flat())
	if alt == "" {
		alt = words(p.Title.flat())
	}
	return &picture{URI: b.opts.Logo.URI(), Alt: alt}
}

// writeHTML writes the charter as one HTML file: no script, nothing fetched, nothing an author typed that could act.
func writeHTML(w io.Writer, doc *charter.Document, opts Options) error {
	return writePage(w, newPage(doc, opts), opts)
}

func writePage(w io.Writer, p *page, opts Options) error {
	t := opts.Templates.orBuiltin()
	sheet, foot := t.sheetFor(p.Theme), footOf(p.Running)
	h := htmlPage{
		page:   p,
		Policy: sheet.policy(foot),
		Words: htmlWords{
			Skip:     charter.L10n{FR: "Aller au texte", EN: "Skip to the text"}.In(p.Lang),
			Contents: charter.L10n{FR: "Sommaire", EN: "Contents"}.In(p.Lang),
			About:    charter.L10n{FR: "À propos de ce texte", EN: "About this text"}.In(p.Lang),
			Legend:   wordLegend.In(p.Lang),
		},
	}
	if t.html != nil {
		h.Style = template.CSS(sheet.text + foot) // ours, and colours that were parsed as such
		out, err := t.page(h)
		if err == nil {
			_, err = io.WriteString(w, inertHTML(out+p.signature(out)))
		}
		return err
	}
	out := htmlWriters.Get().(*htmlWriter)
	defer htmlWriters.Put(out)
	out.Reset()
	styleAt := out.page(h)
	head, body := inertHTMLBytes(out.Bytes()[:styleAt]), inertHTMLBytes(out.Bytes()[styleAt:]) // a style sheet is inert: see inertCSS
	if room, ok := w.(interface{ Grow(int) }); ok {
		room.Grow(len(head) + len(sheet.text) + len(foot) + len(body))
	}
	_, err := w.Write(head)
	for _, part := range []string{sheet.text, foot} {
		if err == nil {
			_, err = io.WriteString(w, part)
		}
	}
	if err == nil {
		_, err = w.Write(body)
	}
	return err
}

// htmlWriters are those of pages that are written, to write others.
var htmlWriters = sync.Pool{New: func() any { return &htmlWriter{} }}

// footOf returns the style that puts a text and the number of the page at the foot of each printed page.
func footOf(running string) string {
	return "@page{@bottom-left{content:" + styleString(running) + "}@bottom-right{content:counter(page)\" / \"counter(pages)}}\n"
}

// styleString returns s as a string of a style sheet. All but letters, digits and spaces is written by number, so that nothing can end the
// string, the style sheet or its element. The space that ends a number is part of it
// (https://www.w3.org/TR/css-syntax-3/#consume-escaped-code-point).
func styleString(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		if r == ' ' || unicode.IsLetter(r) || unicode.IsDigit(r) {
			b.WriteRune(r)
			continue
		}
		fmt.Fprintf(&b, `\%x `, r)
	}
	b.WriteByte('"')
	return b.String()
}

// PageTitle returns the text of the title element.
func (p *page) PageTitle() string {
	title := words(p.Title.flat())
	if len(p.Brand) == 0 {
		return title
	}
	return title + " – " + words(p.Brand.flat())
}

// Class returns the words the style sheet knows the page by.
func (p *page) Class() string {
	if p.Kind == "" {
		return ""
	}
	return fmt.Sprintf("%s s%d", p.Kind, p.Scale)
}

// Level returns the level of the headings of the cards in a group.
func (g group) Level() int {
	if g.Title != "" {
		return 4
	}
	return 3
}
