package markdown

import (
	"path/filepath"
	"slices"
	"strings"

	"relcharter/charter"
	"relcharter/lint/prose"
)

// Draft sorts a document into a draft charter in lang, and returns its source and the statements that went to no item of it.
// Acts become behaviours, talk becomes discourse or, where the document names its values, traits; what people gain becomes
// benefits. The rest, and what others said, stands in comments at the end. Every item says in a comment where it comes from.
//
// Texts are as written. A field of a behaviour is filled in when the statement answers it in one way only; a measure is
// left out of the fields when the statement takes it back ("we do our best…"). The result is a charter without problems, the same
// for the same document, and holds every statement once.
func Draft(doc *Document, lang charter.Lang) (source string, left []*Statement) {
	d := &draft{
		doc: doc, lang: lang, name: charter.Visible(clipped(filepath.Base(doc.Name), maxShown)),
		ids: newIDs(), sections: map[sectionKey]*section{}, labelled: map[string]*item{}, shown: map[string]bool{},
	}
	d.profile = d.readProfile()
	d.ids.taken[d.profile.id] = true
	d.headedTraits()
	readings := readAll(doc.Statements, lang)
	for i, s := range doc.Statements {
		d.sort(s, readings[i])
	}
	for _, e := range d.left {
		left = append(left, e.from)
	}
	return d.write(), left
}

// draft is a charter being sorted out of a document.
type draft struct {
	doc      *Document
	lang     charter.Lang
	name     string // of the document in comments: without its folder, visible
	profile  profile
	traits   []*item
	messages []*item
	benefits []*item
	acts     []*item
	left     []leftover
	ids      idMaker
	sections map[sectionKey]*section
	labelled map[string]*item // the traits that headings name, by their heading and its own
	headings map[string]bool  // the texts of all headings; read when first asked for
	shown    map[string]bool  // the headings that a comment names

	last     *item      // what the statement before went to; nil when it was left over
	lastFrom *Statement // the statement before
}

// item is an item of the charter.
type item struct {
	start, end int // where it stands in the document: from the line of one offset to that of the other
	where      string
	notes      []string
	id         string
	text       string   // name of a trait, else the statement
	meaning    []string // of a trait: sentences
	kind       string   // of a message; the level of a benefit
	traits     []string
	slots      answers
}

// leftover is a statement that goes to no item.
type leftover struct {
	from  *Statement
	where string
	notes []string
}

// sort puts a statement where it belongs.
func (d *draft) sort(s *Statement, r reading) {
	before := d.last
	on := before != nil && d.goesOn(s)
	d.last, d.lastFrom = nil, s
	j := judged{Statement: s, text: s.Joined(), section: d.section(s), reading: r}
	if s.Kind == Quote || s.Unsaid() {
		d.left = append(d.left, leftover{from: s, where: d.place(j)})
		return
	}
	talks := !j.verdict.Label.Act()
	switch fallback := fallbackOf(j.text); {
	case on && before.isAct() && before.slots.remedy == "" && fallback != "" && !talks:
		before.text += " " + j.text
		before.slots.remedy = fallback
		d.extend(before, j)
	case d.trait(j):
	case on && before.isTrait() && j.verdict.Label == prose.Talk:
		before.meaning = append(before.meaning, j.text)
		d.extend(before, j)
	case j.section.trait != nil && j.verdict.Label == prose.Talk:
		t := j.section.trait
		t.meaning = append(t.meaning, j.text)
		d.extend(t, j)
	case j.section.tone && j.verdict.Label != prose.Verifiable:
		d.message(j, "tone")
	case j.verdict.Label.Act():
		d.act(j)
	case j.verdict.Label == prose.Talk && j.section.level != "":
		it := d.item(j, "benefit", j.text)
		it.kind = j.section.level
		d.benefits = append(d.benefits, it)
	case j.verdict.Label == prose.Talk:
		d.message(j, "message")
	default:
		d.left = append(d.left, leftover{s, d.place(j), d.doubts(j)})
	}
}

func (d *draft) act(j judged) *item {
	it := d.item(j, "behaviour", j.text)
	it.slots = answersOf(j)
	it.kind = actKind
	if t := j.section.trait; t != nil {
		it.traits = []string{t.id}
	}
	d.acts = append(d.acts, it)
	return it
}

func (d *draft) message(j judged, kind string) {
	it := d.item(j, "discourse", j.text)
	it.kind = kind
	if kind == "message" && j.verdict.Label == prose.Talk && (j.section.gain || gains(j.text)) {
		it.notes = append(it.notes, mayBenefit.In(d.lang))
	}
	d.messages = append(d.messages, it)
}

// item makes an item of a statement; table is the one it goes to, text is what it says.
func (d *draft) item(j judged, table, text string) *item {
	it := &item{
		start: j.Span.Start, end: j.Span.Start, where: d.place(j), notes: d.doubts(j),
		id: d.ids.fresh(table, significant(text)), text: text,
	}
	d.last = it
	return it
}

// extend notes that an item holds one more statement.
func (d *draft) extend(it *item, j judged) {
	it.end = j.Span.Start
	for _, note := range d.doubts(j) {
		if !slices.Contains(it.notes, note) {
			it.notes = append(it.notes, note)
		}
	}
	d.last = it
}

const (
	actKind   = "act"
	traitKind = "trait"
)

func (it *item) isAct() bool { return it.kind == actKind }

func (it *item) isTrait() bool { return it.kind == traitKind }

// goesOn reports whether a statement stands right behind the one before: in the same paragraph, item or cell.
func (d *draft) goesOn(s *Statement) bool {
	b := d.lastFrom
	if b == nil || b.Kind != s.Kind || b.Trigger != s.Trigger || s.Span.Start < b.Span.End || s.Span.Start > b.Span.End+maxGap {
		return false
	}
	gap := d.doc.src[b.Span.End:s.Span.Start]
	above, below, broken := strings.Cut(gap, "\n")
	item := strings.Contains(below, "* ") // the sign of the next item, not of emphasis
	return strings.Trim(above, " \t\r*_\\.!?") == "" && (!broken || !item && strings.Trim(below, " \t*_") == "")
}

// maxGap bounds, in bytes, what stands between two sentences of a paragraph: blanks and the signs of emphasis.
const maxGap = 60
