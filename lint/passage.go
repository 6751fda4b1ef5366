package lint

import (
	"strings"

	"relcharter/charter"
	"relcharter/lint/prose"
)

// Role is what a passage is in the document it stands in.
type Role uint8

const (
	// Statement is a statement of a document that is no charter: anything may be said there.
	Statement  Role = iota
	Promise         // what a behaviour promises: its statement
	Deed            // what a behaviour does: its act
	Occasion        // when a behaviour is owed: its trigger
	Proof           // what a camera would see: its observable
	Repair          // what people get when a behaviour fails: remedy.act
	Message         // what the brand says: discourse.say
	TraitName       // trait.name
	TraitGloss      // trait.meaning
	Gain            // what people get: benefit.statement
	Purpose         // brand.purpose and brand.positioning
	AudienceOf      // audience.name
)

// Passage is a stretch of prose that rules can read: a text of a charter, or a statement of a Markdown document. It is read
// when a rule asks for it, once.
type Passage struct {
	// Key addresses the text: the field of a charter; "" in a document that has no keys.
	Key  string
	Text string
	Lang charter.Lang
	Role Role
	// Behaviour is the behaviour the text stands in, whose fields answer beside it; nil elsewhere.
	Behaviour *charter.Behaviour
	// Quoted says that the text is not the house speaking in its own name: somebody else's words, or words it tells its people to
	// avoid.
	Quoted bool

	doc     *charter.Document                 // nil for a document that is no charter
	in      charter.Text                      // the field of doc
	place   func(start, end int) charter.Span // of a document that is no charter
	reading *prose.Reading
	verdict *prose.Verdict
}

// NewPassage returns a passage of a document that is no charter; place says where bytes start to end of the text stand in the file.
func NewPassage(text string, lang charter.Lang, quoted bool, place func(start, end int) charter.Span) *Passage {
	return &Passage{Text: text, Lang: lang, Quoted: quoted, place: place}
}

// Reading returns the text as it was read.
func (p *Passage) Reading() *prose.Reading {
	if p.reading == nil {
		p.reading = prose.Read(p.Text, string(p.Lang))
	}
	return p.reading
}

// Verdict returns what the text was found to be; the fields beside it count as said in it.
func (p *Passage) Verdict() *prose.Verdict {
	if p.verdict == nil {
		v := p.Reading().Verdict(answered(p.Behaviour)...)
		p.verdict = &v
	}
	return p.verdict
}

// Slots returns the slots of the text, in order. The slice is the reading's own: only read it.
func (p *Passage) Slots() []prose.Slot { return p.Reading().Slots() }

// Hedge returns the strongest hedge of the text.
func (p *Passage) Hedge() prose.Hedge { return p.Reading().Hedge() }

// Measured returns the first measure in the text: the slot of a deadline, a frequency or an amount that bears a number and a unit.
func (p *Passage) Measured() (prose.Slot, bool) {
	for _, s := range p.Slots() {
		if (s.Kind == prose.Deadline || s.Kind == prose.Frequency || s.Kind == prose.Amount) && s.Quantity.Unit != "" {
			return s, true
		}
	}
	return prose.Slot{}, false
}

// Commits reports whether the text is surely an act people can check: the verdict is certain, or the text itself bears a measure. What the
// house says it does not do within some time is none.
func (p *Passage) Commits() bool {
	v := p.Verdict()
	if p.Quoted || v.Label != prose.Verifiable {
		return false
	}
	measure, measured := p.Measured()
	if measured && measure.Kind == prose.Deadline && p.Has("rule-refusal") {
		return false
	}
	return v.Certain || measured
}

// Find returns where the phrases of one of the language's lists stand in the text.
func (p *Passage) Find(list string) []prose.Span { return p.Reading().Find(list) }

// Has reports whether a phrase of one of the language's lists stands in the text.
func (p *Passage) Has(list string) bool { return p.Reading().Has(list) }

// Place returns where a stretch of the text stands in the file.
func (p *Passage) Place(s prose.Span) charter.Span {
	if p.doc == nil {
		return p.place(s.Start, s.End)
	}
	return p.doc.Within(p.in, s.Start, s.End)
}

// Whole returns where the text stands in the file.
func (p *Passage) Whole() charter.Span { return p.Place(prose.Span{End: len(p.Text)}) }

// answered returns what the fields of a behaviour answer.
func answered(b *charter.Behaviour) []prose.SlotKind {
	if b == nil {
		return nil
	}
	var out []prose.SlotKind
	add := func(kind prose.SlotKind, answered bool) {
		if answered {
			out = append(out, kind)
		}
	}
	add(prose.Deadline, b.Deadline != nil && b.Deadline.Value.Set())
	add(prose.Frequency, b.Frequency != nil && b.Frequency.Times.Set())
	add(prose.Amount, b.Threshold != nil && b.Threshold.Value.Set())
	add(prose.Trigger, !b.Trigger.Blank())
	add(prose.Actor, !b.Actor.Blank())
	add(prose.Bound, !b.Observable.Blank())
	return out
}

// passagesOf returns the texts of a charter that rules read as prose, in the order of the tables.
func passagesOf(doc *charter.Document) []*Passage {
	most := 2 + len(doc.Audiences) + 2*len(doc.Traits) + len(doc.Discourse) + len(doc.Benefits) + 5*len(doc.Behaviours)
	all, out := make([]Passage, 0, most), make([]*Passage, 0, most)
	lang := doc.Lang()
	add := func(key string, t charter.Text, role Role, b *charter.Behaviour) {
		if t.Blank() {
			return
		}
		all = append(all, Passage{Key: key, Text: t.Value, Lang: lang, Role: role, Behaviour: b, doc: doc, in: t})
		out = append(out, &all[len(all)-1])
	}
	add("brand.purpose", doc.Brand.Purpose, Purpose, nil)
	add("brand.positioning", doc.Brand.Positioning, Purpose, nil)
	for _, a := range doc.Audiences {
		add(a.Key+".name", a.Name, AudienceOf, nil)
	}
	for _, t := range doc.Traits {
		add(t.Key+".name", t.Name, TraitName, nil)
		add(t.Key+".meaning", t.Meaning, TraitGloss, nil)
	}
	for _, d := range doc.Discourse {
		add(d.Key+".say", d.Say, Message, nil)
	}
	for _, b := range doc.Benefits {
		add(b.Key+".statement", b.Statement, Gain, nil)
	}
	for _, b := range doc.Behaviours {
		add(b.Key+".statement", b.Statement, Promise, b)
		add(b.Key+".act", b.Act, Deed, b)
		add(b.Key+".trigger", b.Trigger, Occasion, b)
		add(b.Key+".observable", b.Observable, Proof, b)
		if b.Remedy != nil {
			add(b.Key+".remedy.act", b.Remedy.Act, Repair, b)
		}
	}
	return out
}

// cites reports whether a stretch stands between quotation marks inside the text.
func (p *Passage) cites(at prose.Span) bool {
	for _, marks := range [...][2]string{{"«", "»"}, {"“", "”"}} {
		open := strings.LastIndex(p.Text[:at.Start], marks[0])
		if open > 0 && !strings.Contains(p.Text[open:at.Start], marks[1]) && strings.Contains(p.Text[at.End:], marks[1]) {
			return true
		}
	}
	return false
}
