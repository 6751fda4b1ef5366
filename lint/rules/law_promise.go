package rules

import (
	"slices"
	"strings"
	"sync"

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
	// context returns words, and in a charter what it says of the brand, which may make sure that a right applies.
	context func() string
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

// promiseOf returns a behaviour as it is compared, but for its words.
func promiseOf(p *lint.Pass, b *charter.Behaviour) *promise {
	out := &promise{b: b, lang: p.Lang()}
	for _, s := range p.Texts().Said(b) {
		if s.Role == lint.Promise {
			out.said = s
		}
		out.told = append(out.told, measuresIn(s)...)
	}
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

// read adds the words of a behaviour, and what the charter says of the brand.
func (m *promise) read(p *lint.Pass) {
	text := m.b.Trigger.Value
	for _, s := range p.Texts().Said(m.b) {
		text += " . " + s.Text
	}
	m.words = onlyWords(text)
	m.context = sync.OnceValue(func() string { return m.words + ofTheHouse(p) })
}

// near reports whether a measure of the promise is that of a right, or below it: of nearly every promise none is, and its words need not
// be looked at.
func (m *promise) near(due []dueRight) bool {
	return slices.ContainsFunc(due, m.nearTo)
}

// nearTo reports whether a measure of the promise is that of the right, or below it.
func (m *promise) nearTo(r dueRight) bool {
	return slices.ContainsFunc(m.own(), func(q measure) bool { return r.gives(q.Quantity, q.exact) || m.below(r, q) })
}

// measuresIn returns what a passage measures, each once, at its shortest, save how often something is done, and hours of the day.
func measuresIn(s *lint.Passage) []measure {
	var out []measure
	slots := s.Slots()
	for _, slot := range slots {
		often := func(other prose.Slot) bool { return other.Kind == prose.Frequency && overlap(other.Span, slot.Span) }
		if slot.Quantity.Unit == "" || slices.ContainsFunc(slots, often) || clockTime(s, slot.Span) {
			continue
		}
		m := measure{Quantity: slot.Quantity, at: slot.Span, span: s.Place(slot.Span)}
		known := slices.IndexFunc(out, func(o measure) bool { return o.Quantity == m.Quantity && overlap(o.at, m.at) })
		switch {
		case known < 0:
			out = append(out, m)
		case m.at.End-m.at.Start < out[known].at.End-out[known].at.Start:
			out[known] = m
		}
	}
	return out
}

// reach is how far apart a present and its measure may stand in a clause, in bytes.
const reach = 40

// offered reports whether a passage makes a present of one of its measures: both stand in one clause.
func offered(s *lint.Passage, found []measure) bool {
	return slices.ContainsFunc(spotted(s, offerWords), func(at prose.Span) bool {
		return slices.ContainsFunc(found, func(m measure) bool {
			from, to := min(at.End, m.at.End), max(at.Start, m.at.Start)
			return from >= to || to-from < reach && !strings.ContainsAny(s.Text[from:to], ",;:.!?")
		})
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
	var subject []dueRight
	if !slices.ContainsFunc(due, func(r dueRight) bool { return m.nearTo(r) && r.about(m.words, m.lang) }) {
		return best, false // the words need not be looked at for the others
	}
	for _, r := range due {
		if !r.about(m.words, m.lang) {
			continue
		}
		where := r.located(m.context(), m.lang)
		if !where && r.condition.IsZero() {
			continue
		}
		subject = append(subject, r)
		found := match{right: r}
		for _, q := range m.own() {
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
		if found.grade > best.grade || found.grade == best.grade && found.grade > 0 && m.fits(found) && !m.fits(best) {
			best = found
		}
	}
	better := func(q measure) bool { return outdoes(q, subject) }
	return best, best.grade > 0 && !slices.ContainsFunc(m.fields, better) && !slices.ContainsFunc(m.told, better)
}

// fits reports whether a right is about the kind of time a promise tells: what the house takes at most, or what people have at least. A
// refund within 14 days of a withdrawal is not the withdrawal.
func (m *promise) fits(found match) bool {
	if m.said == nil {
		return true
	}
	for _, told := range m.told {
		if told.Quantity == found.at.Quantity {
			ours := within(m.said.Find("rule-delay"), told.at) && !within(spotted(m.said, windowWords), told.at)
			return ours != found.right.least
		}
	}
	return found.at.exact != found.right.least
}

// outdoes reports whether a measure is better than what a right gives, and is not what another one gives: an acknowledgement in ten days
// is no early answer.
func outdoes(q measure, rights []dueRight) bool {
	return slices.ContainsFunc(rights, func(r dueRight) bool { return r.beatenBy(q.Quantity) }) &&
		!slices.ContainsFunc(rights, func(r dueRight) bool { return r.gives(q.Quantity, q.exact) })
}

// lawful reports whether the promise itself says that the law asks for it: only the field is missing then.
func (m *promise) lawful() bool {
	return m.said != nil && m.said.Has(lawWords) || strings.Contains(m.words, " legal")
}

// below reports whether a charter surely promises less than the right. A deadline is how long the house takes; of what words measure,
// only what people are said to have is sure, when nothing else is measured.
func (m *promise) below(r dueRight, q measure) bool {
	if m.b == nil || r.doubtful || q.exact == r.least || !q.exact && (len(m.told) != 1 || m.said == nil) || !r.above(q.Quantity) {
		return false
	}
	return q.exact || m.said.Has("entitle")
}

// favour reports a promise that is no better than what is due anyway.
func favour(p *lint.Pass, due []dueRight, m *promise) {
	found, ok := m.matched(due)
	if !ok {
		return
	}
	f := lint.Finding{Span: found.at.span, Severity: lint.Warning, Message: favourMessage(found, m.b != nil)}
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

// favourMessage says what is due anyway, of a behaviour or of a statement in a document, which has no field to say so.
func favourMessage(found match, field bool) charter.L10n {
	var text charter.L10n
	switch r := found.right; {
	case found.grade == less && r.supervisor:
		text = charter.L10n{
			FR: "votre régulateur demande mieux, {right} ({source}) ; faites vérifier la promesse",
			EN: "this is less than {right}, which your regulator asks for ({source}); have the promise checked",
		}
	case found.grade == less:
		text = charter.L10n{
			FR: "la loi donne mieux, {right} ({source}) ; faites vérifier la promesse",
			EN: "this is less than {right}, which the law gives ({source}); have the promise checked",
		}
	case r.supervisor:
		text = charter.L10n{
			FR: "votre régulateur demande déjà {right} ({source}) ; {do}, ou faites mieux",
			EN: "your regulator already asks for {right} ({source}); {do}, or do better",
		}
	default:
		text = charter.L10n{
			FR: "la loi donne déjà {right} ({source}) ; {do}, ou faites mieux",
			EN: "the law already gives {right} ({source}); {do}, or do better",
		}
	}
	if found.grade == maybe {
		text = charter.L10n{FR: found.right.condition.FR + ", " + text.FR, EN: found.right.condition.EN + ", " + text.EN}
	}
	do := charter.L10n{FR: "dites-le", EN: "say so"}
	if field {
		do = charter.L10n{FR: "cochez {basis}", EN: "tick {basis}"}.WithText("basis", answer("behaviour.basis", "legal"))
	}
	return text.WithText("do", do).WithText("right", found.right.right).With("source", found.right.source)
}
