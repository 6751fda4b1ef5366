package export

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"net/url"
	"slices"
	"strings"

	"relcharter/charter"
)

// Entry is what an index says of one charter, as its view may see it.
type Entry struct {
	Brand, Title string // one line each
	Language     string // a tag: "fr", "fr-CA"
	Version      string
	Status       string // the word of the file
	Promises     int    // how many acts it holds the brand to today
	Links        []Link // its pages, the one to open first
}

// Link is a page beside the index.
type Link struct {
	Format string // the id of its format
	Name   string // of the file, without a folder
}

// EntryOf returns what an index says of a charter with those pages. Of opts it reads the view.
func EntryOf(doc *charter.Document, opts Options, links []Link) Entry {
	seen := excerptOf(doc, opts.View)
	e := Entry{
		Brand: oneLine(seen.Brand.Name.Value), Title: oneLine(seen.Charter.Title.Value), Language: languageTag(doc),
		Version: oneLine(seen.Charter.Version.Value), Status: seen.Charter.Status.Value, Links: links,
	}
	for _, bh := range seen.Behaviours {
		if bh.Running() {
			e.Promises++
		}
	}
	return e
}

// WriteIndex writes a page that leads to those of several charters, in a format that has sheets: by brand, then title, whatever the order
// they are given in. It is in the language of most of them. Of opts it reads what is not about one charter.
func WriteIndex(w io.Writer, f Format, entries []Entry, opts Options) error {
	entries = slices.Clone(entries)
	slices.SortFunc(entries, func(a, b Entry) int {
		return slices.Compare(a.order(), b.order())
	})
	p := indexPage(entries, f.ID, opts)
	if f.ID == "html" {
		return writePage(w, p, opts)
	}
	return writeMarkdownPage(w, p, opts)
}

func (e Entry) order() []string {
	key := []string{charter.Fold(e.Brand), charter.Fold(e.Title), e.Brand, e.Title, e.Version, e.Language}
	for _, l := range e.Links {
		key = append(key, l.Name)
	}
	return key
}

func indexPage(entries []Entry, format string, opts Options) *page {
	lang := mostly(entries)
	doc := &charter.Document{Charter: charter.Profile{Status: charter.Text{Value: "published"}}}
	b := &builder{doc: doc, opts: opts, lang: lang, tidy: typographer(string(lang))}
	p := &page{
		Kind: "index", Tag: string(lang), Lang: lang, Charter: &b.doc.Charter, Generator: clean(opts.Generator),
		Title: line(textOf(b.say(charter.L10n{FR: "Nos chartes", EN: "Our charters"}))),
	}
	if b.internal() {
		p.Band = &mark{Kind: "band", Sign: "⊘", Word: b.say(wordInternal)}
	}
	p.Running = words(p.Title.flat())
	s := section{Name: "charters", Title: b.say(charter.L10n{FR: "Par marque", EN: "By brand"})}
	for from := 0; from < len(entries); {
		to := from + 1
		for to < len(entries) && entries[to].Brand == entries[from].Brand {
			to++
		}
		s.Groups = append(s.Groups, b.brandGroup(entries[from:to], format))
		from = to
	}
	p.Sections = []section{s}
	p.Colophon = b.facts(b.own(wordFingerprint, rich{{kind: paragraph, text: []inline{{kind: code, text: fingerprintOf(entries)}}}}))
	return p
}

// brandGroup lists the charters of one brand.
func (b *builder) brandGroup(entries []Entry, format string) group {
	g := group{Title: b.tidy(entries[0].Brand)}
	if g.Title == "" {
		g.Title = b.say(charter.L10n{FR: "Sans marque", EN: "No brand named"})
	}
	t := &table{Kind: "index", RowHead: true, Caption: g.Title, Head: []string{
		b.say(charter.L10n{FR: "Charte", EN: "Charter"}), b.label("charter.language"), b.say(wordVersion), b.label("charter.status"),
		b.say(charter.L10n{FR: "Engagements", EN: "Promises"}),
	}}
	for _, e := range entries {
		language, _ := charter.ParseLang(e.Language)
		status := ""
		if c, ok := charter.FieldAt("charter.status").Choice(e.Status); ok {
			status = capital(c.Label.In(b.lang))
		}
		t.Rows = append(t.Rows, row{Cells: []rich{
			b.pagesOf(e, format), line(textOf(languageNames[language].In(b.lang))), line(textOf(e.Version)), line(textOf(status)),
			line(textOf(charter.Number{Value: float64(e.Promises)}.In(b.lang))),
		}})
	}
	g.Table = t
	return g
}

var languageNames = map[charter.Lang]charter.L10n{
	charter.French:  {FR: "Français", EN: "French"},
	charter.English: {FR: "Anglais", EN: "English"},
}

// pagesOf names a charter and leads to its page in the format of the index, or else the first; then to the others.
func (b *builder) pagesOf(e Entry, format string) rich {
	title := e.Title
	if title == "" {
		title = b.say(charter.L10n{FR: "Charte sans titre", EN: "Charter without a title"})
	}
	first := slices.IndexFunc(e.Links, func(l Link) bool { return l.Format == format })
	first = max(first, 0)
	var parts [][]inline
	for i, l := range e.Links {
		link := inline{kind: link, to: pageBeside + url.PathEscape(l.Name), inner: textOf(strings.ToUpper(l.Format))}
		switch {
		case i == first:
			link.inner = textOf(title)
			if e.Title != "" && e.Language != string(b.lang) {
				link.lang = e.Language
			}
			parts = append([][]inline{{link}}, parts...)
		default:
			parts = append(parts, textOf(" · "), []inline{link})
		}
	}
	return line(parts...)
}

// pageBeside begins the address of a page in the same folder, so that no program takes it for another kind of address.
const pageBeside = "./"

// mostly returns the language of most entries, that of the first when as many are in another.
func mostly(entries []Entry) charter.Lang {
	count := map[charter.Lang]int{}
	best := charter.English
	for i := len(entries) - 1; i >= 0; i-- {
		lang, _ := charter.ParseLang(entries[i].Language)
		count[lang]++
	}
	for i := len(entries) - 1; i >= 0; i-- {
		if lang, _ := charter.ParseLang(entries[i].Language); count[lang] >= count[best] {
			best = lang
		}
	}
	return best
}

func fingerprintOf(entries []Entry) string {
	src, err := json.Marshal(entries)
	if err != nil {
		panic(err) // texts and numbers
	}
	sum := sha256.Sum256(src)
	return hex.EncodeToString(sum[:])[:12]
}
