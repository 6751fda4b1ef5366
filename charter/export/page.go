package export

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"relcharter/charter"
)

// page is a charter made ready to be read, in its own language, whatever the format. A new view of a charter is a new
// section made of the blocks below; the formats need not know it.
type page struct {
	Tag       string // the language, as a tag: "fr", "fr-CA"
	Lang      charter.Lang
	Kind      string // a word for the style sheet: "" for the whole charter, "poster", "sheet"
	Scale     int    // the size of type of a page that is to be one sheet: see fit
	Band      *mark  // nil for a page anybody may read
	Logo      *picture
	Brand     rich
	Title     rich
	Status    *mark // nil for a published charter
	Opening   rich  // the purpose, or the positioning when there is none
	Lead      rich  // the positioning, when it is not the opening
	Facts     []fact
	Sections  []section
	Colophon  []fact           // the footer
	Running   string           // what stands at the foot of each printed page
	Charter   *charter.Profile // what is in [charter]
	Theme     *charter.Theme
	Generator string
}

// section is a part of the page with an entry in the table of contents.
type section struct {
	Name   string // a word for the anchor and the style sheet
	Title  string
	Lead   rich
	Groups []group
	Legend []mark
}

// Anchor returns the section's anchor. The underscore, which no id of a charter has, keeps it from being one of those.
func (s section) Anchor() string { return "_" + s.Name }

// group is what stands under one subheading, or directly under the section's heading when Title is empty.
type group struct {
	Title  string
	Lang   string // the tag of the language Title is in; "" for that of the page
	Cards  []card
	Figure *figure
	Table  *table
	List   []rich
	Facts  []fact
}

// card shows one item of the charter.
type card struct {
	Anchor string // "" for an item without an id of its own
	Kind   string // a word for the style sheet
	Above  []spot // where it stands, over the title
	Title  rich
	Marks  []mark
	Body   []rich
	Strip  []panel // what to see first: the measure, the result, what follows when it fails
	Panels []panel // the rest
	Table  *table
}

// spot is a few words that may be an anchor.
type spot struct{ Anchor, Text string }

// mark is a state told by a sign and a word, so that neither colour nor shape carries it alone. To is where it leads, "#anchor", "" for
// nowhere.
type mark struct{ Kind, Sign, Word, To string }

// panel is a group of facts of a card, under a title or none.
type panel struct {
	Kind  string // a word for the style sheet
	Title string
	Facts []fact
}

// fact is a value with its name.
type fact struct {
	Kind  string // a word for the style sheet; "" for an ordinary fact
	Label string
	Value rich
}

// table is a table with a caption, for things compared.
type table struct {
	Kind    string
	Caption string
	Head    []string
	Rows    []row
	RowHead bool // the first cell of each row is its heading
}

type row struct {
	Anchor string
	Cells  []rich
}

// builder makes the page of one document.
type builder struct {
	doc     *charter.Document // as the view may see it
	origin  map[*charter.Behaviour]*charter.Behaviour
	opts    Options
	lang    charter.Lang
	tidy    func(string) string
	read    map[string]rich // prose, by what was typed
	anchors map[any]string  // by item
	placed  map[*charter.Moment]bool
	asOf    charter.Date  // the day against which results are old
	print   string        // the fingerprint, once it was asked for
	seal    func() string // of the charter as it is approved, with what is internal
	sealed  map[*charter.Approval]*charter.Approval

	fragments bool // an author may have typed links to places of the page
}

// newBuilder begins the page of a charter as its view may see it. A poster is for anybody and a card for the brand's own people, whatever
// the view asked for.
func newBuilder(doc *charter.Document, opts Options) *builder {
	switch opts.Sheet {
	case Poster:
		opts.View = Public
	case Card:
		opts.View = Internal
	}
	seen := excerptOf(doc, opts.View, false)
	b := &builder{
		doc: seen.Document, origin: seen.origin, opts: opts, lang: doc.Lang(), tidy: remembered(typographer(languageTag(doc))),
		anchors: map[any]string{}, placed: map[*charter.Moment]bool{}, seal: sync.OnceValue(doc.Seal), sealed: seen.approved,
	}
	b.asOf = referenceDay(b.doc, opts)
	return b
}

// newPage makes the page of a charter.
func newPage(doc *charter.Document, opts Options) *page {
	b := newBuilder(doc, opts)
	p := &page{Tag: languageTag(doc), Lang: b.lang, Charter: &b.doc.Charter, Theme: doc.Theme, Generator: b.opts.generator()}
	b.head(p)
	switch opts.Sheet {
	case Poster:
		b.poster(p)
	case Card:
		b.roleCard(p)
	default:
		b.whole(p)
	}
	if b.fragments {
		p.grounded()
	}
	return p
}

// whole fills in the page of a whole charter.
func (b *builder) whole(p *page) {
	b.claimAnchors()
	for _, build := range sections {
		if s := build(b); len(s.Groups) > 0 {
			p.Sections = append(p.Sections, s)
		}
	}
	p.Colophon = b.colophon()
}

// sections makes the parts of the page, in order: what a customer comes for first, the promises, then who makes them, then where to turn.
// One without groups is left out.
var sections = []func(*builder) section{
	(*builder).glance,
	(*builder).portrait,
	(*builder).audiences,
	(*builder).journey,
	(*builder).duties,
	(*builder).planned,
	(*builder).suspended,
	(*builder).benefits,
	(*builder).traits,
	(*builder).voice,
	(*builder).staff,
	(*builder).asks,
	(*builder).ratings,
	(*builder).recourse,
	(*builder).findings,
}

var languageShape = charter.Pattern(`^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$`)

// languageTag returns the tag the charter declares when it is one the tool speaks, and else that of the page's own words.
func languageTag(doc *charter.Document) string {
	tag := doc.Charter.Language.Value
	if _, ok := charter.ParseLang(tag); ok && languageShape().MatchString(tag) {
		return tag
	}
	return string(doc.Lang())
}

// claimAnchors gives each item that may be shown its id as an anchor; the first of two with the same id keeps it.
func (b *builder) claimAnchors() {
	taken := map[string]bool{}
	claim := func(item any, id charter.Text) {
		if charter.IsID(id.Value) && !taken[id.Value] {
			taken[id.Value] = true
			b.anchors[item] = id.Value
		}
	}
	for _, bh := range b.doc.Behaviours {
		claim(bh, bh.ID)
	}
	for _, t := range b.doc.Traits {
		claim(t, t.ID)
	}
	for _, d := range b.doc.Discourse {
		claim(d, d.ID)
	}
	for _, bn := range b.doc.Benefits {
		claim(bn, bn.ID)
	}
	for _, a := range b.doc.Audiences {
		claim(a, a.ID)
	}
	for _, m := range b.doc.Moments {
		claim(m, m.ID)
	}
}

// say returns one of the page's own texts.
func (b *builder) say(t charter.L10n) string { return t.In(b.lang) }

// label returns the heading of a field.
func (b *builder) label(path string) string { return charter.FieldAt(path).Label.In(b.lang) }

// choice returns the name of a value of an enumeration, or the value itself when it is none.
func (b *builder) choice(path string, t charter.Text) string {
	if c, ok := charter.FieldAt(path).Choice(t.Value); ok {
		return c.Label.In(b.lang)
	}
	return b.one(t)
}

// one returns a one-line text, tidied.
func (b *builder) one(t charter.Text) string {
	tidy, _ := b.setting(t.Value)
	return tidy(oneLine(t.Value))
}

// part returns a field that is a part of a sentence, without the punctuation that would end one.
func (b *builder) part(t charter.Text) string {
	return strings.TrimRight(b.one(t), ".;, \u00a0\u202f")
}

// text returns a field that is one line of text: any Markdown in it is text too.
func (b *builder) text(t charter.Text) rich { return b.marked(t, b.one(t)) }

// sentence returns the same with a capital first.
func (b *builder) sentence(t charter.Text) rich { return b.marked(t, capital(b.one(t))) }

// marked returns a field as one line that says it as given, marked with the language it is in.
func (b *builder) marked(t charter.Text, said string) rich {
	_, tag := b.setting(t.Value)
	return line(textOf(said)).raised(cmp.Or(tag, string(b.lang))).in(tag)
}

// prose returns a field that may hold Markdown. The same one often stands in several places, which share it: it is only to be read.
func (b *builder) prose(t charter.Text) rich {
	out, known := b.read[t.Value]
	if !known {
		b.fragments = b.fragments || strings.Contains(t.Value, "#")
		tidy, tag := b.setting(t.Value)
		out = readProse(t.Value, tidy).raised(cmp.Or(tag, string(b.lang))).in(tag)
		if b.read == nil {
			b.read = map[string]rich{}
		}
		b.read[t.Value] = out
	}
	return slices.Clip(out)
}

// address returns a field that is a web address as a link with a name, or as text when it is none that a page may hold.
func (b *builder) address(t charter.Text, name string) rich {
	to := oneLine(t.Value)
	if _, ok := safeLink(to); ok {
		return line(linked(to, textOf(name)))
	}
	return line(textOf(to))
}

// firmness returns how far a behaviour is a commitment, and false when pages do not say.
func (b *builder) firmness(bh *charter.Behaviour) (charter.Firmness, bool) {
	if b.opts.Firmness == nil {
		return charter.Talk, false
	}
	return b.opts.Firmness(b.origin[bh]), true
}

// internal reports whether the page is for the brand's own people.
func (b *builder) internal() bool { return b.opts.View == Internal }
