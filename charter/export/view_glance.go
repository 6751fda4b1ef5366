package export

import (
	"slices"
	"strings"

	"relcharter/charter"
)

// glance lists the promises of today to customers, each with what it can be checked by, its latest result and what follows when it is
// missed; then what the law asks for, marked as such. One or two are at a glance anyway.
func (b *builder) glance() section {
	s := section{Name: "glance", Title: b.say(charter.L10n{FR: "Nos promesses en bref", EN: "Our promises at a glance"})}
	own := b.promises()
	acts := append(own, b.acts(b.duty)...)
	if len(own) == 0 || len(acts) < 3 {
		return s
	}
	t := &table{Kind: "glance", RowHead: true, Caption: s.Title, Head: []string{b.say(charter.L10n{FR: "Ce que nous promettons", EN: "What we promise"})}}
	for _, bh := range acts {
		promise := [][]inline{b.linkTo(bh, b.statement(bh))}
		if b.duty(bh) {
			promise = append(promise, textOf(" "), []inline{{kind: emphasis, inner: textOf("§\u00a0" + b.say(wordLegal))}})
		}
		t.Rows = append(t.Rows, cells(line(promise...)))
	}
	column := func(head string, cell func(*charter.Behaviour) rich, none charter.L10n) {
		values := make([]rich, len(acts))
		for i, bh := range acts {
			values[i] = cell(bh)
		}
		if len(filled(values...)) == 0 {
			return
		}
		t.Head = append(t.Head, head)
		for i := range t.Rows {
			t.Rows[i].Cells = append(t.Rows[i].Cells, b.known(values[i], none))
		}
	}
	column(b.say(wordCheck), b.check, charter.L10n{})
	column(b.label("behaviour.proof.last"), func(bh *charter.Behaviour) rich { return line(b.result(bh, tight)...) }, wordUnmeasured)
	column(b.say(wordMiss), b.missed, wordNoRemedy)
	if len(t.Head) > 1 { // the promises alone are told right below
		s.Lead = b.readOn(acts)
		s.Groups = []group{{Table: t}}
	}
	return s
}

// known returns a value, or that there is none.
func (b *builder) known(value rich, none charter.L10n) rich {
	if len(value) > 0 {
		return value
	}
	return line(textOf(b.say(none)))
}

var wordNoRemedy = charter.L10n{FR: "Rien de prévu", EN: "Nothing planned"}

// readings returns the first and the last day of the results of these acts that are not too old; false when there are none.
func (b *builder) readings(acts []*charter.Behaviour) (first, last charter.Date, ok bool) {
	for _, bh := range acts {
		if bh.Proof == nil || !bh.Proof.Last.Set() || !bh.Proof.AsOf.Set() || stale(bh, b.asOf) {
			continue
		}
		day := bh.Proof.AsOf
		if !ok || day.Before(first) {
			first = day
		}
		if !ok || last.Before(day) {
			last = day
		}
		ok = true
	}
	return first, last, ok
}

// readOn says of which day the latest of the results of these acts is; nil when no result counts. It tells of the readings alone, not of
// the day the page is made for: a page changes when a result gets too old, and not before.
func (b *builder) readOn(acts []*charter.Behaviour) rich {
	first, last, ok := b.readings(acts)
	if !ok {
		return nil
	}
	said := charter.L10n{FR: "Résultats du {day}.", EN: "Results of {day}."}
	if first.Before(last) {
		said = charter.L10n{FR: "Le plus récent de ces résultats date du {day}.", EN: "The latest of these results is of {day}."}
	}
	return line(textOf(b.say(said.With("day", last.In(b.lang))))).raised(string(b.lang))
}

// latestResult is the day of the latest result of these acts, at the foot of a sheet.
func (b *builder) latestResult(acts []*charter.Behaviour) fact {
	_, last, _ := b.readings(acts)
	return b.own(charter.L10n{FR: "Résultat le plus récent", EN: "Most recent result"}, b.day(last))
}

// checkable reports whether a reader can check an act, as far as pages say.
func (b *builder) checkable(bh *charter.Behaviour) bool {
	f, ok := b.firmness(bh)
	return !ok || f >= charter.Verifiable
}

// check says by what anyone can check an act, or that nothing allows it.
func (b *builder) check(bh *charter.Behaviour) rich {
	token := line(b.token(bh))
	said := charter.L10n{FR: "La promesse le dit", EN: "As the promise says"}
	switch f, ok := b.firmness(bh); {
	case ok && f == charter.Talk:
		token, said = nil, charter.L10n{FR: "○\u00a0Parole, rien à vérifier", EN: "○\u00a0Talk, nothing to check"}
	case ok && f < charter.Verifiable:
		token, said = nil, charter.L10n{FR: "◔\u00a0Pas encore vérifiable", EN: "◔\u00a0Cannot be checked yet"}
	case !ok:
		said = charter.L10n{FR: "◌\u00a0Rien de précis", EN: "◌\u00a0Nothing definite"}
	}
	return b.known(token, said)
}

// promises returns what the brand does today for customers of its own accord.
func (b *builder) promises() []*charter.Behaviour {
	return b.acts(func(bh *charter.Behaviour) bool {
		return !planned(bh) && !suspended(bh) && bh.Basis.Value != "legal" && b.doc.ForCustomers(bh)
	})
}

// token says by what an act is checked, in few words: in bold, but for a sentence.
func (b *builder) token(bh *charter.Behaviour) []inline {
	if short := strings.Join(b.bounds(bh), ", "); short != "" {
		return strongOf(capital(b.tidy(short)))
	}
	return textOf(capital(b.one(bh.Observable)))
}

// bounds says what an act reaches, and within what time or how often. What a threshold is of stands only where it is alone: beside a
// time, the promise has to tell.
func (b *builder) bounds(bh *charter.Behaviour) []string {
	short := b.shortMeasure(bh)
	if short == "" || bh.Threshold == nil {
		return filledWords(oneLine(bh.Threshold.Words(b.lang)), short)
	}
	reached := *bh.Threshold
	reached.Of = charter.Text{}
	return filledWords(oneLine(reached.Words(b.lang)), short)
}

// missed says in few words what people get when an act fails.
func (b *builder) missed(bh *charter.Behaviour) rich {
	if bh.Remedy == nil {
		return nil
	}
	return line(textOf(capital(b.miss(bh.Remedy.Act))))
}

// dropBlank takes out the columns in which no row has anything.
func (t *table) dropBlank() {
	for i := len(t.Head) - 1; i >= 0; i-- {
		if slices.ContainsFunc(t.Rows, func(r row) bool { return len(r.Cells[i]) > 0 }) {
			continue
		}
		t.Head = slices.Delete(t.Head, i, i+1)
		for r := range t.Rows {
			t.Rows[r].Cells = slices.Delete(t.Rows[r].Cells, i, i+1)
		}
	}
}
