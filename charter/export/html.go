package export

import (
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"html/template"
	"io"
	"strings"
	"sync"

	"relcharter/charter"
)

//go:embed templates
var templates embed.FS

// layout is the template of the page and its style sheet without colours, read on first use.
var layout = sync.OnceValue(func() (l struct {
	page *template.Template
	css  string
},
) {
	css, err := templates.ReadFile("templates/page.css")
	if err != nil {
		panic(err) // embedded
	}
	l.css = string(css)
	l.page = template.Must(template.New("page.html").ParseFS(templates, "templates/page.html"))
	return l
})

// htmlPage is what the template reads.
type htmlPage struct {
	*page
	Style  template.CSS
	Policy string
	Words  htmlWords
}

type htmlWords struct{ Skip, Contents, About, Legend string }

// writeHTML writes the charter as one HTML file: no script, nothing fetched, nothing an author typed that could act.
func writeHTML(w io.Writer, doc *charter.Document, opts Options) error {
	p := newPage(doc, opts)
	style := "\n" + paletteOf(p.Theme).css() + layout().css
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
	var out strings.Builder
	if err := layout().page.Execute(&out, h); err != nil {
		return err
	}
	_, err := io.WriteString(w, inertHTML(out.String()))
	return err
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

// Level returns the level of the headings of the cards in a group.
func (g group) Level() int {
	if g.Title != "" {
		return 4
	}
	return 3
}
