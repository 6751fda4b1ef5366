package export

import (
	"slices"
	"strings"

	"relcharter/charter"
)

// measures says by what anyone can check the act, and the latest result, misses included.
func (b *builder) measures(bh *charter.Behaviour) []fact {
	measure := func(path, words string) fact {
		f := b.fact(path, line(textOf(capital(b.tidy(oneLine(words))))))
		f.Kind = "bound"
		return f
	}
	var all []fact
	if planned(bh) {
		from := b.own(wordFrom, b.day(bh.Since))
		from.Kind = "bound"
		all = append(all, from)
	}
	all = append(
		all,
		measure("behaviour.deadline", bh.Deadline.Words(b.lang)),
		measure("behaviour.frequency", bh.Frequency.Words(b.lang)),
		b.threshold(bh.Threshold),
		measure("behaviour.observable", b.one(bh.Observable)),
		b.fact("behaviour.target", line(textOf(capital(oneLine(bh.Target.Words(b.lang)))))),
	)
	if bh.Proof != nil {
		all = append(all, b.result(bh), b.metric(bh.Proof))
		note := b.own(charter.L10n{FR: "Ce qui s’est passé", EN: "What happened"}, b.prose(bh.Proof.Note))
		note.Kind = "note"
		all = append(all, note)
	}
	return b.facts(all...)
}

// threshold says a threshold under the name of what it bounds.
func (b *builder) threshold(t *charter.Threshold) fact {
	if t == nil {
		return fact{}
	}
	short := *t
	short.Of = charter.Text{}
	f := b.fact("behaviour.threshold", line(textOf(capital(b.tidy(oneLine(short.Words(b.lang)))))))
	f.Kind = "bound"
	if !t.Of.Blank() {
		f.Label = capital(b.one(t.Of))
	}
	return f
}

// result says the latest figure, its day, and on which side of the target it stands.
func (b *builder) result(bh *charter.Behaviour) fact {
	p := bh.Proof
	if !p.Last.Set() {
		return fact{}
	}
	percent := bh.Target != nil && bh.Target.Share.Set() || namesShare(p.Metric.Value)
	parts := [][]inline{strongOf(b.figure(p.Last, percent))}
	if p.AsOf.Set() {
		parts = append(parts, textOf(b.say(charter.L10n{FR: " au ", EN: " as of "})+p.AsOf.In(b.lang)))
	}
	f := b.fact("behaviour.proof.last", nil)
	f.Kind = "result"
	if bh.Target != nil && bh.Target.Share.Set() {
		said := charter.L10n{FR: "✓ objectif tenu", EN: "✓ target met"}
		if p.Last.Value < bh.Target.Share.Value {
			f.Kind = "result miss"
			said = charter.L10n{FR: "✗ sous l’objectif de {n}", EN: "✗ short of the {n} target"}
		}
		said = said.With("n", b.figure(bh.Target.Share, true))
		parts = append(parts, textOf(", "), strongOf(b.say(said)))
	}
	if p.Baseline.Set() {
		was := charter.L10n{FR: " ({n} au départ)", EN: " (up from {n} at the start)"}
		if p.Last.Value <= p.Baseline.Value {
			was.EN = " ({n} at the start)"
		}
		parts = append(parts, textOf(was.With("n", b.figure(p.Baseline, percent)).In(b.lang)))
	}
	f.Value = line(parts...)
	return f
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

// figure writes a number of a proof; a share with its percent sign.
func (b *builder) figure(n charter.Number, percent bool) string {
	if !percent {
		return n.In(b.lang)
	}
	return charter.L10n{FR: "{n} %", EN: "{n}%"}.With("n", n.In(b.lang)).In(b.lang)
}

// namesShare reports whether a metric is a share, and its figures so percentages. The file has no unit for them.
func namesShare(metric string) bool {
	for _, w := range strings.FieldsFunc(charter.Fold(metric), func(r rune) bool { return r == ' ' || r == '\'' || r == ',' }) {
		switch w {
		case "part", "pourcentage", "proportion", "taux", "share", "percentage", "rate", "%":
			return true
		}
	}
	return false
}
