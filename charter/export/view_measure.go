package export

import (
	"slices"
	"strings"

	"relcharter/charter"
)

// strip says what a reader wants to see of an act first: by what anyone can check it, the latest result, misses included, and what
// follows when it fails.
func (b *builder) strip(bh *charter.Behaviour) []panel {
	return b.panels(
		panel{Kind: "measure", Facts: b.measures(bh)},
		panel{Kind: "proof", Facts: b.results(bh)},
		panel{Kind: "remedy", Facts: b.remedy(bh)},
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
	from := b.own(wordFrom, b.day(bh.Since))
	from.Kind = "bound"
	if !planned(bh) {
		from = fact{}
	}
	var deadline rich
	if whole, short := b.deadline(bh); short != "" {
		deadline = line(token(short), textOf(b.tidy(whole[len(short):])))
	}
	seen := b.fact("behaviour.observable", line(textOf(capital(b.one(bh.Observable)))))
	seen.Kind = "seen"
	return b.facts(
		from,
		bound("behaviour.deadline", deadline),
		bound("behaviour.frequency", line(token(bh.Frequency.Words(b.lang)))),
		b.threshold(bh.Threshold),
		seen,
		b.fact("behaviour.target", line(textOf(capital(oneLine(bh.Target.Words(b.lang)))))),
	)
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
	last := b.fact("behaviour.proof.last", line(b.result(bh, true)...))
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

// result says the latest figure, on which side of the target it stands, its day and where it started from; without its day and start
// where there is little room. It says so when there is none, or none that is recent enough.
func (b *builder) result(bh *charter.Behaviour, whole bool) [][]inline {
	p := bh.Proof
	if p == nil {
		return nil
	}
	if !p.Last.Set() {
		if !bh.Running() {
			return nil
		}
		return [][]inline{textOf("◌\u00a0" + b.say(charter.L10n{FR: "pas encore mesuré", EN: "not measured yet"}))}
	}
	percent := bh.Target != nil && bh.Target.Share.Set() || namesShare(p.Metric.Value)
	parts := [][]inline{strongOf(b.figure(p.Last, percent))}
	if met, ok := targetMet(bh); ok {
		kind, said := strong, charter.L10n{FR: "✓\u00a0objectif tenu", EN: "✓\u00a0target met"}
		if !met {
			kind, said = missed, charter.L10n{FR: "✗\u00a0sous l’objectif de {n}", EN: "✗\u00a0short of the {n} target"}
		}
		said = said.With("n", b.figure(bh.Target.Share, true))
		parts = append(parts, textOf(" "), []inline{{kind: kind, inner: textOf(b.say(said))}})
	}
	switch {
	case p.Stale(b.asOf):
		old := charter.L10n{FR: " ◌\u00a0non mesuré depuis le {day}", EN: " ◌\u00a0not measured since {day}"}
		parts = append(parts, textOf(b.say(old.With("day", p.AsOf.In(b.lang)))))
	case p.AsOf.Set() && whole:
		parts = append(parts, textOf(b.say(charter.L10n{FR: " au ", EN: " as of "})+p.AsOf.In(b.lang)))
	}
	if !percent && !whole && !p.Metric.Blank() { // a number alone says nothing
		parts = append(parts, textOf(" ("+b.part(p.Metric)+")"))
	}
	if p.Baseline.Set() && whole {
		was := charter.L10n{FR: " ({n} au départ)", EN: " (up from {n} at the start)"}
		if p.Last.Value <= p.Baseline.Value {
			was.EN = " ({n} at the start)"
		}
		parts = append(parts, textOf(was.With("n", b.figure(p.Baseline, percent)).In(b.lang)))
	}
	return parts
}

// targetMet reports whether the latest result reaches the target, and false when there is not one of each.
func targetMet(bh *charter.Behaviour) (met, known bool) {
	if bh.Proof == nil || !bh.Proof.Last.Set() || bh.Target == nil || !bh.Target.Share.Set() {
		return false, false
	}
	return bh.Proof.Last.Value >= bh.Target.Share.Value, true
}

// referenceDay returns the day against which results are old: the one asked for, or else the latest day on which something of the
// charter was known.
func (b *builder) referenceDay() charter.Date {
	if b.opts.AsOf.Month != 0 {
		return b.opts.AsOf
	}
	return LatestDay(b.doc)
}

// LatestDay returns the latest day on which something of a charter was known: it came into effect, was approved, measured or rated. It is
// the zero Date when the charter names none.
func LatestDay(doc *charter.Document) charter.Date {
	var latest charter.Date
	later := func(d charter.Date) {
		if d.Set() && (!latest.Set() || latest.Before(d)) {
			latest = d
		}
	}
	if doc.Charter.Status.Value == "published" { // before, it is a day to come
		later(doc.Charter.Effective)
	}
	for _, bh := range doc.Behaviours {
		if bh.Proof != nil {
			later(bh.Proof.AsOf)
		}
	}
	for _, r := range doc.Ratings {
		later(r.AsOf)
	}
	for _, a := range doc.Approvals {
		later(a.On)
	}
	return latest
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
