package export

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
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
	Effective    charter.Date // the zero Date for none
	Status       string       // the word of the file
	Promises     int          // how many its pages show: what is done for customers today, of the brand's own accord or because the law asks
	Missed       int          // how many of them are short of their target
	Silent       int          // how many of them have no result, or one that is too old
	Links        []Link       // its pages, the one to open first
	Slug         string       `json:",omitempty"` // of its page on a site that Hugo builds, where the name of the file is no address
}

// Link is a page beside the index.
type Link struct {
	Format string // the id of its format
	Name   string // of the file, without a folder
}

// EntryOf returns what an index says of a charter with those pages. Of opts it reads the view and for which program
// Markdown is written. None of the fields it takes is internal.
func EntryOf(doc *charter.Document, opts Options, links []Link) Entry {
	own := func(s string) string { return strings.Clone(oneLine(s)) } // a part of the file would keep all of it in memory
	e := Entry{
		Brand: own(doc.Brand.Name.Value), Title: own(doc.Charter.Title.Value), Language: own(languageTag(doc)),
		Version: own(doc.Charter.Version.Value), Effective: doc.Charter.Effective, Status: strings.Clone(doc.Charter.Status.Value), Links: links,
	}
	if opts.FrontMatter == Hugo {
		e.Slug = strings.Clone(siteID(&doc.Charter, opts))
	}
	b := newBuilder(doc, opts)
	acts := append(b.promises(), b.acts(b.duty)...)
	e.Promises = len(acts)
	for _, bh := range acts {
		if met, known := targetMet(bh, b.asOf); known && !met {
			e.Missed++
		}
		if bh.Proof == nil || !bh.Proof.Last.Set() || stale(bh, b.asOf) {
			e.Silent++
		}
	}
	return e
}

// WriteIndex writes a page that leads to those of several charters, in a format that has sheets: by brand, then title, whatever the order
// they are given in. It is in the language of most of them. Of opts it reads what is not about one charter.
func WriteIndex(w io.Writer, f Format, entries []Entry, opts Options) error {
	p := indexPage(ordered(entries), f.ID, opts)
	if f.ID == "html" {
		return writePage(w, p, opts)
	}
	return writeMarkdownPage(w, p, opts)
}

// ordered returns entries by brand and title.
func ordered(entries []Entry) []Entry {
	keys, order := make([][]string, len(entries)), make([]int, len(entries))
	for i, e := range entries {
		keys[i], order[i] = e.order(), i
	}
	slices.SortFunc(order, func(i, j int) int { return slices.Compare(keys[i], keys[j]) })
	out := make([]Entry, len(entries))
	for i, at := range order {
		out[i] = entries[at]
	}
	return out
}

func (e Entry) order() []string {
	key := []string{charter.Fold(e.Brand), e.Brand, charter.Fold(e.Title), e.Title, e.Version, e.Language}
	for i := range key {
		key[i] = natural(key[i])
	}
	for _, l := range e.Links {
		key = append(key, l.Name)
	}
	return key
}

var digits = charter.Pattern(`[0-9]+`)

// natural returns a key to sort texts by in which numbers come in their order: "Brand 2" before "Brand 10".
func natural(s string) string {
	return digits().ReplaceAllStringFunc(s, func(n string) string {
		n = strings.TrimLeft(n, "0")
		return fmt.Sprintf("%04d%s", len(n), n)
	})
}

// indexer makes the page of an index.
type indexer struct {
	*builder
	mixed bool // the charters are not all in one language, so that each says which it is in
}

func indexPage(entries []Entry, format string, opts Options) *page {
	if format == "markdown" && (opts.FrontMatter == Hugo || opts.FrontMatter == Docusaurus) {
		entries = slices.DeleteFunc(slices.Clone(entries), func(e Entry) bool { return draft(e.Status) }) // they leave such pages out of the site
	}
	lang := mostly(entries)
	doc := &charter.Document{Charter: charter.Profile{Status: charter.Text{Value: "published"}}}
	b := &indexer{
		builder: &builder{doc: doc, opts: opts, lang: lang, tidy: typographer(string(lang))},
		mixed:   slices.ContainsFunc(entries, func(e Entry) bool { return e.Language != entries[0].Language }),
	}
	p := &page{
		Kind: "index", Tag: string(lang), Lang: lang, Charter: &b.doc.Charter, Generator: opts.generator(),
		Title: line(textOf(b.say(charter.L10n{FR: "Nos chartes", EN: "Our charters"}))),
	}
	if b.internal() {
		p.Band = &mark{Kind: "band", Sign: "⊘", Word: b.say(wordInternal)}
	}
	p.Running = words(p.Title.flat())
	for _, part := range []section{
		b.entries("charters", charter.L10n{FR: "Publiées", EN: "Published"}, entries, format, func(e Entry) bool { return e.Status == "published" }),
		b.entries("drafts", charter.L10n{FR: "En préparation", EN: "In preparation"}, entries, format,
			func(e Entry) bool { return e.Status != "published" && e.Status != "retired" }),
		b.entries("retired", charter.L10n{FR: "Retirées", EN: "Retired"}, entries, format, func(e Entry) bool { return e.Status == "retired" }),
	} {
		if len(part.Groups) > 0 {
			p.Sections = append(p.Sections, part)
		}
	}
	p.Colophon = b.facts(b.own(wordFingerprint, rich{{kind: paragraph, text: []inline{{kind: code, text: fingerprintOf(entries)}}}}))
	return p
}

// entries lists the charters that fit, by brand: one, however its name is spelt.
func (b *indexer) entries(name string, title charter.L10n, all []Entry, format string, fits func(Entry) bool) section {
	s := section{Name: name, Title: b.say(title)}
	all = slices.DeleteFunc(slices.Clone(all), func(e Entry) bool { return !fits(e) })
	for from := 0; from < len(all); {
		to := from + 1
		for to < len(all) && charter.Fold(all[to].Brand) == charter.Fold(all[from].Brand) {
			to++
		}
		s.Groups = append(s.Groups, b.brandGroup(all[from:to], format))
		from = to
	}
	return s
}

// brandGroup lists the charters of one brand.
func (b *indexer) brandGroup(entries []Entry, format string) group {
	g := group{Title: b.tidy(entries[0].Brand)}
	if tag := entries[0].Language; tag != string(b.lang) && !slices.ContainsFunc(entries, func(e Entry) bool { return e.Language != tag }) {
		g.Lang = tag
	}
	if g.Title == "" {
		g.Lang = ""
		g.Title = b.say(charter.L10n{FR: "Sans marque", EN: "No brand named"})
	}
	for _, e := range entries {
		told := ""
		if language, _ := charter.ParseLang(e.Language); b.mixed {
			told = languageNames[language].In(b.lang)
		}
		status := ""
		if c, ok := charter.FieldAt("charter.status").Choice(e.Status); ok {
			status = capital(c.Label.In(b.lang))
		}
		title, others := b.pagesOf(e, format)
		g.Cards = append(g.Cards, card{Kind: "entry", Title: title, Panels: b.panels(panel{Kind: "details", Facts: b.facts(
			b.fact("charter.language", line(textOf(told))),
			b.own(wordVersion, line(textOf(b.tidy(e.Version)))),
			b.dated("charter.effective", e.Effective),
			b.fact("charter.status", line(textOf(status))),
			b.own(charter.L10n{FR: "Promesses", EN: "Promises"}, b.kept(e)),
			b.own(charter.L10n{FR: "Fichier", EN: "File"}, b.told(e, entries)),
			b.own(charter.L10n{FR: "Autres formats", EN: "Other formats"}, others),
		)})})
	}
	return g
}

// kept says how many promises a charter has, how many of them are short of their target, and of how many nobody knows today.
func (b *builder) kept(e Entry) rich {
	said := [][]inline{textOf(charter.Number{Value: float64(e.Promises)}.In(b.lang))}
	if e.Missed > 0 {
		miss := "✗\u00a0" + b.counted(e.Missed, charter.L10n{FR: "{n} sous son objectif", EN: "{n} short of its target"},
			charter.L10n{FR: "{n} sous leur objectif", EN: "{n} short of their target"})
		said = append(said, textOf(", "), []inline{{kind: missed, inner: textOf(miss)}})
	}
	if e.Silent > 0 {
		said = append(said, textOf(", ◌\u00a0"+b.counted(e.Silent, charter.L10n{FR: "{n} sans résultat récent", EN: "{n} without a recent result"},
			charter.L10n{FR: "{n} sans résultat récent", EN: "{n} without a recent result"})))
	}
	return line(said...)
}

// told names the file of a charter that nothing else tells from another of the brand.
func (b *builder) told(e Entry, others []Entry) rich {
	same := 0
	for _, o := range others {
		if o.Title == e.Title && o.Version == e.Version && !o.Effective.Before(e.Effective) && !e.Effective.Before(o.Effective) && o.Language == e.Language {
			same++
		}
	}
	if same < 2 || len(e.Links) == 0 {
		return nil
	}
	return line([]inline{{kind: code, text: e.Links[0].Name}})
}

var languageNames = map[charter.Lang]charter.L10n{
	charter.French:  {FR: "Français", EN: "French"},
	charter.English: {FR: "Anglais", EN: "English"},
}

// formatNames are those of the formats on a page that leads to them.
var formatNames = map[string]charter.L10n{
	"html": {FR: "page web", EN: "web page"}, "markdown": {FR: "Markdown", EN: "Markdown"},
	"json": {FR: "JSON", EN: "JSON"}, "csv": {FR: "CSV", EN: "CSV"},
}

// pagesOf names a charter and leads to its page in the format of the index, or else the first; others leads to the rest.
func (b *builder) pagesOf(e Entry, format string) (title, others rich) {
	name := Set(e.Language, e.Title)
	if name == "" {
		name = b.say(charter.L10n{FR: "Charte sans titre", EN: "Charter without a title"})
	}
	first := max(0, slices.IndexFunc(e.Links, func(l Link) bool { return l.Format == format }))
	var rest [][]inline
	for i, l := range e.Links {
		to := inline{kind: link, to: pageBeside + url.PathEscape(l.Name), inner: textOf(b.say(formatNames[l.Format]))}
		if l.Format == "markdown" && format == l.Format && b.opts.FrontMatter == Hugo {
			to.to = pageBeside + e.Slug + "/"
		}
		if i != first {
			if len(rest) > 0 {
				rest = append(rest, textOf(" · "))
			}
			rest = append(rest, []inline{to})
			continue
		}
		to.inner = textOf(name)
		if e.Title != "" && e.Language != string(b.lang) {
			to.lang = e.Language
		}
		if title = line([]inline{to}); to.to == pageBeside+"/" {
			title = line(to.inner) // it has no address
		}
	}
	return title, line(rest...)
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
	entries = slices.Clone(entries)
	for i := range entries {
		entries[i].Effective.Span = charter.Span{} // where the date stands in its file is none of what the index says
	}
	src, err := json.Marshal(entries)
	if err != nil {
		panic(err) // texts and numbers
	}
	sum := sha256.Sum256(src)
	return hex.EncodeToString(sum[:])[:12]
}
