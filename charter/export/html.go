package export

import (
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"strings"
	"sync/atomic"
	"unicode"

	"relcharter/charter"
)

// htmlPage is what the template reads.
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
	style := "\n" + themeCSS(p.Theme) + t.css + footOf(p.Running)
	h := htmlPage{
		page:   p,
		Style:  template.CSS(style), // ours, and colours that were parsed as such
		Policy: policy(style),
		Words: htmlWords{
			Skip:     charter.L10n{FR: "Aller au texte", EN: "Skip to the text"}.In(p.Lang),
			Contents: charter.L10n{FR: "Sommaire", EN: "Contents"}.In(p.Lang),
			About:    charter.L10n{FR: "À propos de ce texte", EN: "About this text"}.In(p.Lang),
			Legend:   wordLegend.In(p.Lang),
		},
	}
	if t.html != nil {
		out, err := t.page(h)
		if err == nil {
			_, err = io.WriteString(w, inertHTML(out+p.signature(out)))
		}
		return err
	}
	var out htmlWriter
	styleAt := out.page(h)
	head, body := inertHTML(out.String()[:styleAt]), inertHTML(out.String()[styleAt:]) // a style sheet is inert: see inertCSS
	if room, ok := w.(interface{ Grow(int) }); ok {
		room.Grow(len(head) + len(style) + len(body))
	}
	for _, part := range []string{head, style, body} {
		if _, err := io.WriteString(w, part); err != nil {
			return err
		}
	}
	return nil
}

// lastTheme is the last one that was made into a style sheet: most charters of a run have the same, or none.
var lastTheme atomic.Pointer[styledTheme]

type styledTheme struct {
	values [5]string
	css    string
}

// themeCSS returns the colours and the fonts of a theme as custom properties.
func themeCSS(theme *charter.Theme) string {
	s := styledTheme{}
	if theme != nil {
		for i, t := range []charter.Text{theme.Paper, theme.Ink, theme.Accent, theme.HeadingFont, theme.Font} {
			s.values[i] = t.Value
		}
	}
	if last := lastTheme.Load(); last != nil && last.values == s.values {
		return last.css
	}
	s.css = paletteOf(theme).css() + fontsOf(theme)
	lastTheme.Store(&s)
	return s.css
}

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

// policy returns the content security policy of a page with that style sheet: it may do nothing but show itself.
func policy(style string) string {
	sum := sha256.Sum256([]byte(style))
	return strings.Join([]string{
		"default-src 'none'",
		"style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'",
		"img-src data:",
		"font-src data:",
		"base-uri 'none'",
		"form-action 'none'",
	}, "; ")
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
