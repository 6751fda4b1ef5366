package export

import (
	"strconv"
	"strings"

	"relcharter/charter"
)

// This file holds what only the brand's own people are shown.

// backstage says what makes an act possible, what those who do it may decide, and why it is done.
func (b *builder) backstage(bh *charter.Behaviour) panel {
	p := panel{Kind: "backstage", Title: b.say(charter.L10n{FR: "En coulisses, pour nous seuls", EN: "Backstage, for us alone"})}
	if !b.internal() {
		return p
	}
	var all []fact
	if bh.Owner != nil {
		all = append(all, b.fact("behaviour.owner.function", b.sentence(bh.Owner.Function)))
	}
	if e := bh.Enabler; e != nil {
		latitude := b.own(wordDecide, b.sentence(e.Latitude))
		latitude.Kind = "latitude"
		all = append(all, latitude,
			b.fact("behaviour.enabler.people", b.sentence(e.People)),
			b.fact("behaviour.enabler.process", b.sentence(e.Process)),
			b.fact("behaviour.enabler.system", b.sentence(e.System)))
	}
	p.Facts = b.facts(append(all,
		b.own(charter.L10n{FR: "Ce qui se joue", EN: "What is at stake"}, b.stakes(bh)),
		b.fact("moment.delivered_by", b.choices("moment.delivered_by", b.ofMoments(bh, func(m *charter.Moment) charter.Text { return m.DeliveredBy }))),
		b.fact("behaviour.mirror", line(b.mirror(bh))),
		b.fact("behaviour.needs", b.choices("behaviour.needs", bh.Needs)),
		b.fact("behaviour.pillars", b.choices("behaviour.pillars", bh.Pillars)),
		b.fact("behaviour.business_case", b.prose(bh.BusinessCase)))...)
	return p
}

// stakes says of what kind the moments of an act are.
func (b *builder) stakes(bh *charter.Behaviour) rich {
	names := map[string]charter.L10n{
		"key": {FR: "Moment décisif", EN: "Decisive moment"}, "everyday": {FR: "Moment de tous les jours", EN: "Everyday moment"},
	}
	var out []string
	for _, kind := range b.ofMoments(bh, func(m *charter.Moment) charter.Text { return m.Kind }) {
		out = append(out, b.several(names, "moment.kind", kind))
	}
	return line(textOf(strings.Join(out, " · ")))
}

// mirror names the promise to the team that answers an act, with a link to it; the id when there is no such promise.
func (b *builder) mirror(bh *charter.Behaviour) []inline {
	for _, other := range b.doc.Behaviours {
		if !bh.Mirror.Blank() && other.ID.Value == bh.Mirror.Value {
			return b.linkTo(other, b.statement(other))
		}
	}
	return textOf(b.one(bh.Mirror))
}

// ofMoments returns what the moments of an act say, each answer once.
func (b *builder) ofMoments(bh *charter.Behaviour, of func(*charter.Moment) charter.Text) []charter.Text {
	var out []charter.Text
	for _, m := range b.doc.Moments {
		if answer := of(m); charter.Refers(bh.Moments, m.ID) && !answer.Blank() && !charter.Refers(out, answer) {
			out = append(out, answer)
		}
	}
	return out
}

// aside names a value of an enumeration over a card, for the brand's own people.
func (b *builder) aside(path string, t charter.Text) []spot {
	if !b.internal() || t.Blank() {
		return nil
	}
	return spots(capital(b.choice(path, t)))
}

// choices names values of an enumeration.
func (b *builder) choices(path string, values []charter.Text) rich {
	var names []string
	for _, v := range values {
		names = append(names, b.choice(path, v))
	}
	return line(textOf(capital(strings.Join(filledWords(names...), ", "))))
}

// itemOf returns the part of a finding's key that addresses an item: "behaviour[prix-ferme]" of "behaviour[prix-ferme].proof".
func itemOf(key string) string {
	if i := strings.IndexByte(key, ']'); i >= 0 {
		return key[:i+1]
	}
	return ""
}

// findingMarks counts what there is to say against an item, with the way to it.
func (b *builder) findingMarks(key string) []mark {
	n := 0
	for _, f := range b.opts.Findings {
		if itemOf(f.Key) == key && b.internal() {
			n++
		}
	}
	if n == 0 {
		return nil
	}
	word := charter.L10n{FR: "{n} points à régler", EN: "{n} points to settle"}
	if n == 1 {
		word = charter.L10n{FR: "1 point à régler", EN: "1 point to settle"}
	}
	return []mark{{Kind: "count", Sign: "⚑", Word: b.say(word.With("n", strconv.Itoa(n))), To: "#_findings"}}
}

// findings lists what there is to say against the charter, and what the team has chosen to live with.
func (b *builder) findings() section {
	s := section{Name: "findings", Title: b.say(charter.L10n{FR: "Ce qu’il reste à régler", EN: "What is left to settle"})}
	if !b.internal() {
		return s
	}
	open := &table{
		Kind: "findings", Caption: s.Title,
		Head: []string{
			b.say(charter.L10n{FR: "Gravité", EN: "Severity"}), b.say(charter.L10n{FR: "À propos de", EN: "About"}),
			b.say(charter.L10n{FR: "Constat", EN: "Finding"}), b.say(charter.L10n{FR: "Que faire", EN: "What to do"}),
		},
	}
	for _, f := range b.opts.Findings {
		severity := textOf("△\u00a0" + oneLine(f.Severity))
		if f.Heavy {
			severity = strongOf("▲\u00a0" + oneLine(f.Severity))
		}
		open.Rows = append(open.Rows, row{Cells: []rich{
			line(severity), line(b.about(f.Key)), line(textOf(capital(b.tidy(oneLine(f.Message))))), line(textOf(b.tidy(oneLine(f.Next)))),
		}})
	}
	if len(open.Rows) > 0 {
		open.dropBlank()
		s.Groups = append(s.Groups, group{Table: open})
	}
	if t := b.accepted(); len(t.Rows) > 0 {
		s.Groups = append(s.Groups, group{Title: t.Caption, Table: t})
	}
	return s
}

// accepted lists the findings the team has chosen to live with, with the reason and the end of each.
func (b *builder) accepted() *table {
	t := &table{
		Kind: "findings", Caption: b.say(charter.L10n{FR: "Accepté pour l’instant", EN: "Accepted for now"}),
		Head: []string{b.label("accept.rule"), b.label("accept.on"), b.label("accept.reason"), b.label("accept.until"), b.label("accept.by")},
	}
	for _, a := range b.doc.Accepts {
		about := b.about(a.On.Value)
		t.Rows = append(t.Rows, row{Cells: []rich{
			b.text(a.Rule), line(about), b.text(a.Reason), b.day(a.Until), b.text(a.By),
		}})
	}
	t.dropBlank()
	return t
}

// aboutLimit bounds how much of an item's text names it in a list, in runes.
const aboutLimit = 60

// about names what a finding's key addresses, with a link to it when it is an item of the page; the key itself when it names nothing.
func (b *builder) about(key string) []inline {
	item := itemOf(key)
	name, of := b.itemName(item)
	path := strings.TrimPrefix(key[len(item):], ".")
	if item != "" {
		table, _, _ := strings.Cut(item, "[")
		path = strings.TrimSuffix(table+"."+path, ".")
	}
	f := charter.FieldAt(path)
	switch {
	case name == "" && f == nil:
		return textOf(oneLine(key))
	case name == "":
		return textOf(f.Label.In(b.lang))
	}
	said := textOf(shortened(name, aboutLimit))
	if id := b.anchors[of]; id != "" {
		said = []inline{{kind: link, to: "#" + id, inner: said}}
	}
	if f != nil && !f.IsTable() || strings.Contains(path, ".") && f != nil {
		said = append(said, textOf(" · "+f.Label.In(b.lang))...)
	}
	return said
}

// itemName returns what names the item with that key, and the item; "" when there is none.
func (b *builder) itemName(key string) (string, any) {
	for _, bh := range b.doc.Behaviours {
		if bh.Key == key {
			return words(b.statement(bh)), bh
		}
	}
	for _, t := range b.doc.Traits {
		if t.Key == key {
			return b.one(t.Name), t
		}
	}
	for _, d := range b.doc.Discourse {
		if d.Key == key {
			return words(b.prose(d.Say).flat()), d
		}
	}
	for _, bn := range b.doc.Benefits {
		if bn.Key == key {
			return words(b.prose(bn.Statement).flat()), bn
		}
	}
	for _, a := range b.doc.Audiences {
		if a.Key == key {
			return b.one(a.Name), a
		}
	}
	for _, m := range b.doc.Moments {
		if m.Key == key {
			return b.one(m.Name), m
		}
	}
	return "", nil
}

// shortened returns s, or its first words and an ellipsis when it is longer than limit runes.
func shortened(s string, limit int) string {
	r := []rune(s)
	if len(r) <= limit {
		return s
	}
	cut := string(r[:limit])
	if i := strings.LastIndexByte(cut, ' '); i > len(cut)/2 {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " ,;:.\u00a0\u202f") + "…"
}
