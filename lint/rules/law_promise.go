package rules

import (
	"slices"
	"strings"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/prose"
)

// This file compares a promise with what is due to people anyway. It is on the side of the promise: one measure better than what any
// right on its subject gives, and nothing is said.

// The lists of what makes a present of something, and of what says that the law asks for it.
const (
	offerWords = "rule-offer"
	lawWords   = "rule-law"
)

// promise is what is compared with the rights: a behaviour, or a statement of a document.
type promise struct {
	b     *charter.Behaviour // nil in a document
	said  *lint.Passage      // the statement; nil when a behaviour has none
	lang  charter.Lang
	words string // what it says, as onlyWords
	// context is words, and in a charter what it says of the brand, which may make sure that a right applies.
	context string
	fields  []measure // its deadline and its threshold
	told    []measure // what its words measure
}

// own returns what the promise is measured by: its fields, or else its words.
func (m *promise) own() []measure {
	if len(m.fields) > 0 {
		return m.fields
	}
	return m.told
}

// measure is a quantity, and where it stands.
type measure struct {
	prose.Quantity
	exact bool // a field has it, whose units are no figures of speech
	at    prose.Span
	span  charter.Span
}

// promiseOf returns a behaviour as it is compared.
func promiseOf(p *lint.Pass, b *charter.Behaviour, house string) *promise {
	out := &promise{b: b, lang: p.Lang()}
	text := b.Trigger.Value
	for _, s := range p.Texts().Said(b) {
		if s.Role == lint.Promise {
			out.said = s
		}
		text += " . " + s.Text
		out.told = append(out.told, measuresIn(s)...)
	}
	out.words = onlyWords(text)
	out.context = out.words + house
	if d := b.Deadline; d != nil && d.Value.Set() && !p.Troubled(b.Key+".deadline") {
		out.fields = append(out.fields, measure{Quantity: prose.Quantity{Value: d.Value.Value, Unit: d.Unit.Value}, exact: true, span: d.Span})
	}
	if t := b.Threshold; t != nil && !p.Troubled(b.Key+".threshold") {
		for _, q := range measures(t.Words(out.lang), out.lang) {
			out.fields = append(out.fields, measure{Quantity: q, exact: true, span: t.Span})
		}
	}
	return out
}

// measuresIn returns what a passage measures, hours of the day aside.
func measuresIn(s *lint.Passage) []measure {
	var out []measure
	for _, slot := range s.Verdict().Slots {
		if slot.Quantity.Unit != "" && !clockTime(s, slot.Span) {
			out = append(out, measure{Quantity: slot.Quantity, at: slot.Span, span: s.Place(slot.Span)})
		}
	}
	return out
}

// reach is how far apart a present and its measure may stand in a statement, in bytes.
const reach = 40

// offered reports whether a passage makes a present of one of its measures.
func offered(s *lint.Passage, measures []measure) bool {
	return slices.ContainsFunc(spotted(s, offerWords), func(at prose.Span) bool {
		return slices.ContainsFunc(measures, func(m measure) bool { return m.at.Start < at.End+reach && at.Start < m.at.End+reach })
	})
}

// ofTheHouse returns what the charter says of the brand and of what it is about, as onlyWords.
func ofTheHouse(p *lint.Pass) string {
	return onlyWords(p.Brand.Name.Value + " " + p.Brand.Purpose.Value + " " + p.Brand.Positioning.Value + " " +
		p.Charter.Title.Value + " " + p.Charter.Scope.Value)
}

// match is how a promise stands to a right: the better the grade, the surer that the two are one.
type match struct {
	right dueRight
	grade int
	at    measure
}

// The grades of a match, the weakest first.
const (
	less  = iota + 1 // the promise gives less than the right
	maybe            // it gives the same, if the right applies
	same             // it gives the same
)

// matched returns the right a promise repeats, and false when there is none, or when the promise is better than one on its subject.
func (m *promise) matched(due []dueRight) (match, bool) {
	var best match
	own := m.own()
	if len(own) == 0 {
		return best, false
	}
	for _, r := range due {
		where := r.located(m.context, m.lang)
		if !r.about(m.words, m.lang) || !where && r.condition.IsZero() {
			continue
		}
		better := func(q measure) bool { return r.beatenBy(q.Quantity) }
		if slices.ContainsFunc(m.fields, better) || slices.ContainsFunc(m.told, better) {
			return match{}, false
		}
		found := match{right: r}
		for _, q := range own {
			switch {
			case r.gives(q.Quantity, q.exact):
				found.grade, found.at = maybe, q
				if where {
					found.grade = same
				}
			case found.grade == 0 && where && m.below(r, q):
				found.grade, found.at = less, q
			}
		}
		if found.grade > best.grade {
			best = found
		}
	}
	return best, best.grade > 0
}

// lawful reports whether the promise itself says that the law asks for it: only the field is missing then.
func (m *promise) lawful() bool {
	return m.said != nil && m.said.Has(lawWords) || strings.Contains(m.words, " legal")
}

// below reports whether a charter surely promises less than the right. Words must say that a measure is how long the house takes, or
// that it is how long people have, and be the only ones that measure; a deadline is how long the house takes.
func (m *promise) below(r dueRight, q measure) bool {
	if m.b == nil || r.doubtful || !r.above(q.Quantity) {
		return false
	}
	if q.exact {
		return !r.least
	}
	return len(m.told) == 1 && m.said != nil && (r.least && m.said.Has("entitle") || !r.least && within(m.said.Find("rule-delay"), q.at))
}

// favour reports a promise that is no better than what is due anyway.
func favour(p *lint.Pass, due []dueRight, m *promise) {
	found, ok := m.matched(due)
	if !ok {
		return
	}
	f := lint.Finding{Span: found.at.span, Severity: lint.Warning, Message: favourMessage(found)}
	if m.b != nil {
		f.Key = m.b.Key + ".basis"
		if found.grade == same && !found.right.doubtful && !m.lawful() {
			f.Severity = lint.Error
		}
		for _, told := range m.told {
			if found.at.exact && told.Quantity == found.at.Quantity {
				f.Span = told.span // people read the statement
			}
		}
	}
	p.Report(f)
}

// favourMessage says what is due anyway.
func favourMessage(found match) charter.L10n {
	var text charter.L10n
	switch r := found.right; {
	case found.grade == less && r.supervisor:
		text = charter.L10n{
			FR: "c’est moins que {right}, que demande votre régulateur ({source}) ; faites vérifier la promesse",
			EN: "this is less than {right}, which your regulator asks for ({source}); have the promise checked",
		}
	case found.grade == less:
		text = charter.L10n{
			FR: "c’est moins que {right}, que donne la loi ({source}) ; faites vérifier la promesse",
			EN: "this is less than {right}, which the law gives ({source}); have the promise checked",
		}
	case r.supervisor:
		text = charter.L10n{
			FR: "votre régulateur demande déjà {right} ({source}) ; dites-le (basis), ou faites mieux",
			EN: "your regulator already asks for {right} ({source}); say so (basis), or do better",
		}
	default:
		text = charter.L10n{
			FR: "la loi donne déjà {right} ({source}) ; dites-le (basis = \"legal\"), ou faites mieux",
			EN: "the law already gives {right} ({source}); say so (basis = \"legal\"), or do better",
		}
	}
	if found.grade == maybe {
		text = charter.L10n{FR: found.right.condition.FR + ", " + text.FR, EN: found.right.condition.EN + ", " + text.EN}
	}
	return text.WithText("right", found.right.right).With("source", found.right.source)
}
