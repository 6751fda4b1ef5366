package lint

import (
	"slices"
	"strings"
	"unicode"

	"relcharter/charter"
	"relcharter/lint/prose"
)

// Texts is the prose of a charter, and how firm its behaviours are once it has been read.
type Texts struct {
	doc      *charter.Document
	passages []*Passage
	said     map[*charter.Behaviour][]*Passage // what each behaviour says it does: its statement and its act
	shown    map[*charter.Behaviour]*Passage   // what would be seen of each behaviour: its observable
	firmness map[*charter.Behaviour]charter.Firmness
}

// ReadTexts returns the texts of a charter. They are read as they are asked for.
func ReadTexts(doc *charter.Document) *Texts {
	t := &Texts{
		doc: doc, passages: passagesOf(doc),
		said: map[*charter.Behaviour][]*Passage{}, shown: map[*charter.Behaviour]*Passage{}, firmness: map[*charter.Behaviour]charter.Firmness{},
	}
	for _, p := range t.passages {
		switch p.Role {
		case Promise, Deed:
			t.said[p.Behaviour] = append(t.said[p.Behaviour], p)
		case Proof:
			t.shown[p.Behaviour] = p
		}
	}
	return t
}

// Document returns the charter the texts stand in.
func (t *Texts) Document() *charter.Document { return t.doc }

// Said returns what a behaviour says it does: its statement and its act.
func (t *Texts) Said(b *charter.Behaviour) []*Passage { return t.said[b] }

// Firmness returns the degree of a behaviour: that of its fields, unless its words say otherwise. An attitude stays talk,
// whatever deadline stands beside it, until something to be seen is named. A measure in the statement counts like one in a field when
// the statement is surely an act; an act that is told without a measure is an intention. An effort that no target measures is
// never firm.
func (t *Texts) Firmness(b *charter.Behaviour) charter.Firmness {
	f, known := t.firmness[b]
	if !known {
		f = t.weigh(b)
		t.firmness[b] = f
	}
	return f
}

func (t *Texts) weigh(b *charter.Behaviour) charter.Firmness {
	f, said := b.Firmness(), t.said[b]
	shows := func() bool { // asked last: reading a text takes the most time here
		if p := t.shown[b]; p != nil {
			return !hollow(p)
		}
		return !b.Observable.Blank() // a behaviour of another reading of the charter is judged by its fields
	}
	bare := *b
	bare.Observable = charter.Text{}
	if without := bare.Firmness(); without < f && !shows() {
		f = without
	}
	switch {
	case f >= charter.Verifiable && all(said, (*Passage).Attitude) && !shows():
		return charter.Talk
	case f == charter.Firm && b.Target == nil && slices.ContainsFunc(said, mereEffort):
		return charter.Verifiable
	case f >= charter.Verifiable:
		return f
	case slices.ContainsFunc(said, measuredAct):
		if b.Owned() && b.Proven() && b.Remedied() {
			return charter.Firm
		}
		return charter.Verifiable
	case f == charter.Intention && all(said, surelyTalk):
		return charter.Talk
	case f == charter.Talk && slices.ContainsFunc(said, surelyAct):
		return charter.Intention
	}
	return f
}

// hollow reports whether nothing would be seen of what is said to show: a word alone, a sign, an attitude.
func hollow(p *Passage) bool {
	return len(strings.FieldsFunc(p.Text, func(r rune) bool { return !unicode.IsLetter(r) })) < fewestSeen || p.Attitude()
}

// fewestSeen is how many words it takes at least to say what a camera would see: “the bill”, « un devis ».
const fewestSeen = 2

func mereEffort(p *Passage) bool { return p.Hedge() == prose.Effort }

// measuredAct reports whether the text alone is surely an act with a measure, and takes nothing back.
func measuredAct(p *Passage) bool {
	if v := p.Verdict(); v.Label != prose.Verifiable || !v.Certain || p.Hedge() >= prose.Effort {
		return false
	}
	_, measured := p.Measured()
	return measured
}

// all reports whether a test holds for all passages, of which there is at least one.
func all(passages []*Passage, test func(*Passage) bool) bool {
	for _, p := range passages {
		if !test(p) {
			return false
		}
	}
	return len(passages) > 0
}

func surelyTalk(p *Passage) bool { v := p.Verdict(); return v.Label == prose.Talk && v.Certain }

func surelyAct(p *Passage) bool { v := p.Verdict(); return v.Label.Act() && v.Certain }

// Attitude reports whether the passage turns on a verb that is an attitude whatever it stands with, such as listen or respect,
// or that stands alone, and names no act beside it. “Serve you well” is one, “serve tea at four” is an act.
func (p *Passage) Attitude() bool {
	at, found := p.Reading().Attitude()
	if !found || covered(p.Find("rule-attitude-not"), at) {
		return false
	}
	return p.Reading().Words() == 1 || covered(p.Find("rule-attitude"), at)
}

// covered reports whether one of the spans covers s.
func covered(spans []prose.Span, s prose.Span) bool {
	return slices.ContainsFunc(spans, func(each prose.Span) bool { return each.Start <= s.Start && s.End <= each.End })
}

// Committed reports whether the behaviour is an act commitment: owed to customers, running, and at least verifiable.
func (t *Texts) Committed(b *charter.Behaviour) bool {
	return t.doc.ForCustomers(b) && b.Running() && t.Firmness(b) >= charter.Verifiable
}

// CommunicationalOnly reports whether the charter only speaks: no behaviour of it is an act commitment.
func (t *Texts) CommunicationalOnly() bool {
	for _, b := range t.doc.Behaviours {
		if t.Committed(b) {
			return false
		}
	}
	return true
}
