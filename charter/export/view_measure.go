package export

import (
	"slices"
	"strings"

	"relcharter/charter"
)

// strip says what a reader wants to see of an act first: by what anyone can check it, the latest result, misses included, and what
// follows when it fails, as long as it is done.
func (b *builder) strip(bh *charter.Behaviour) []panel {
	var remedy []fact
	if !planned(bh) && !suspended(bh) {
		remedy = b.remedy(bh)
	}
	return b.panels(
		panel{Kind: "measure", Facts: b.measures(bh)},
		panel{Kind: "proof", Facts: b.results(bh)},
		panel{Kind: "remedy", Facts: remedy},
	)
}

// measures says by what anyone can check the act.
func (b *builder) measures(bh *charter.Behaviour) []fact {
	bound := func(path string, value rich) fact {
		f := b.fact(path, value)
		f.Kind = "bound"
		return f
	}
	token := func(words string) []inline { return strongOf(capital(b.tidy(oneLine(words)))) }
	from := b.coming(bh)
	var deadline rich
	if whole, short := b.deadline(bh); short != "" {
		deadline = line(token(short), textOf(b.tidy(whole[len(short):])))
	}
	seen := b.fact("behaviour.observable", b.sentence(bh.Observable))
	seen.Kind = "seen"
	return b.facts(
		from,
		bound("behaviour.deadline", deadline),
		bound("behaviour.frequency", line(token(bh.Frequency.Words(b.lang)))),
		b.threshold(bh.Threshold),
		seen,
		b.fact("behaviour.target", line(textOf(oneLine(bh.Target.Words(b.lang))))),
	)
}

// coming says when what is planned begins, or that it should have.
func (b *builder) coming(bh *charter.Behaviour) fact {
	if !planned(bh) || !bh.Since.Set() {
		return fact{}
	}
	from := b.own(wordFrom, b.day(bh.Since))
	if b.asOf.Month != 0 && bh.Since.Before(b.asOf) {
		late := charter.L10n{FR: ", et pas encore en place", EN: ", and not in place yet"}
		from = b.own(charter.L10n{FR: "Annoncé pour le", EN: "Was due on"}, line(textOf(bh.Since.In(b.lang)+b.say(late))))
	}
	from.Kind = "bound"
	return from
}

// deadline returns the deadline of an act in words, whole and without what it counts from; "" when it has none.
func (b *builder) deadline(bh *charter.Behaviour) (whole, short string) {
	if bh.Deadline == nil {
		return "", ""
	}
	d := *bh.Deadline
	d.From = charter.Text{}
	return oneLine(bh.Deadline.Words(b.lang)), oneLine(d.Words(b.lang))
}

// threshold says a threshold under the name of what it bounds.
func (b *builder) threshold(t *charter.Threshold) fact {
	if t == nil {
		return fact{}
	}
	short := *t
	short.Of = charter.Text{}
	f := b.fact("behaviour.threshold", line(strongOf(capital(b.tidy(oneLine(short.Words(b.lang)))))))
	f.Kind = "bound"
	if !t.Of.Blank() {
		f.Label = capital(b.one(t.Of))
	}
	return f
}

// results says the latest figure, and where it comes from.
func (b *builder) results(bh *charter.Behaviour) []fact {
	if bh.Proof == nil {
		return nil
	}
	last := b.fact("behaviour.proof.last", line(b.result(bh, ample)...))
	last.Kind = "result"
	return b.facts(last, b.metric(bh.Proof))
}

// note says what happened when a result fell short.
func (b *builder) note(bh *charter.Behaviour) []fact {
	if bh.Proof == nil {
		return nil
	}
	return b.facts(b.own(charter.L10n{FR: "Ce qui s’est passé", EN: "What happened"}, b.prose(bh.Proof.Note)))
}

// metric says what is measured, by whom and how often, and where to check it.
func (b *builder) metric(p *charter.Proof) fact {
	said := []string{capital(b.one(p.Metric))}
	if words, ok := sourceWords[p.Source.Value]; ok {
		said = append(said, b.say(words))
	}
	if !p.Every.Blank() {
		said = append(said, b.say(charter.L10n{FR: "chaque {per}", EN: "every {per}"}.With("per", b.choice("behaviour.proof.every", p.Every))))
	}
	said = slices.DeleteFunc(said, func(s string) bool { return s == "" })
	words := textOf(strings.Join(said, ", "))
	if !p.URL.Blank() {
		see := b.address(p.URL, b.say(charter.L10n{FR: "voir les chiffres", EN: "see the figures"})).flat()
		if len(words) > 0 {
			words = append(words, textOf(". ")...)
			see = capitalInline(see)
		}
		words = append(words, see...)
	}
	return b.fact("behaviour.proof.metric", line(words))
}

func capitalInline(text []inline) []inline {
	if len(text) == 0 || text[0].kind != link {
		return text
	}
	first := text[0]
	first.inner = textOf(capital(words(first.inner)))
	return append([]inline{first}, text[1:]...)
}

// sourceWords says who measured, in the voice of the brand.
var sourceWords = map[string]charter.L10n{
	"customer":   {FR: "selon nos clients", EN: "according to our customers"},
	"operations": {FR: "selon nos propres relevés", EN: "from our own records"},
	"mystery":    {FR: "selon des clients mystère", EN: "according to mystery shoppers"},
	"audit":      {FR: "selon un contrôle extérieur", EN: "according to an outside audit"},
}
