package export

import (
	"strings"

	"relcharter/charter"
)

// This file holds how the latest result of an act stands, which every format says alike.

// stale reports whether an act has a result that is too old to prove anything on that day.
func stale(bh *charter.Behaviour, on charter.Date) bool {
	return bh.Proof != nil && bh.Proof.Last.Set() && bh.Proof.Stale(on)
}

// targetMet reports whether the latest result reaches the target, and false when nobody can tell: there is not one of each, the result is
// too old on that day, or it is no share, which targets are, or its metric names another quantity.
func targetMet(bh *charter.Behaviour, on charter.Date) (met, known bool) {
	if bh.Proof == nil || !bh.Proof.Last.Set() || bh.Target == nil || !bh.Target.Share.Set() || stale(bh, on) ||
		!share(bh.Proof.Last) || !sharelike(bh.Proof.Metric.Value) {
		return false, false
	}
	return bh.Proof.Last.Value >= bh.Target.Share.Value, true
}

// verdict returns the word for programs on the latest result of an act: "met" or "missed" against its target, "" while nobody can tell.
func verdict(bh *charter.Behaviour, on charter.Date) string {
	met, known := targetMet(bh, on)
	switch {
	case !known:
		return ""
	case met:
		return "met"
	}
	return "missed"
}

// share reports whether a number can be a share, in percent.
func share(n charter.Number) bool { return n.Value >= 0 && n.Value <= 100 }

// percent reports whether a figure of an act is a percentage. The file has no unit for it: an act with a target, which is a share, has
// shares for results unless its metric names another quantity, and so has a metric that says so.
func percent(bh *charter.Behaviour, n charter.Number) bool {
	if bh.Target != nil && bh.Target.Share.Set() {
		return share(n) && (bh.Proof == nil || sharelike(bh.Proof.Metric.Value))
	}
	return bh.Proof != nil && namesShare(bh.Proof.Metric.Value)
}

// result says the latest figure, on which side of the target it stands, its day and where it started from; without its day and start
// where there is little room. It says so when there is none, or none that is recent enough: an old figure proves nothing of today.
func (b *builder) result(bh *charter.Behaviour, room room) [][]inline {
	p := bh.Proof
	if p == nil || !p.Last.Set() && !bh.Running() {
		return nil
	}
	if !p.Last.Set() {
		return [][]inline{textOf(b.say(wordUnmeasured))}
	}
	if stale(bh, b.asOf) {
		return [][]inline{textOf(b.old(bh, room))}
	}
	parts := [][]inline{strongOf(b.figure(bh, p.Last))}
	if met, ok := targetMet(bh, b.asOf); ok {
		kind, said := strong, charter.L10n{FR: "✓\u00a0objectif tenu", EN: "✓\u00a0target met"}
		if !met {
			kind, said = missed, charter.L10n{FR: "✗\u00a0sous\u00a0l’objectif de {n}", EN: "✗\u00a0short of the {n} target"}
		}
		said = said.With("n", b.figure(bh, bh.Target.Share))
		parts = append(parts, textOf(" "), []inline{{kind: kind, inner: textOf(b.say(said))}})
	}
	if p.AsOf.Set() && room != tight {
		parts = append(parts, textOf(b.say(charter.L10n{FR: " au ", EN: " as of "})+p.AsOf.In(b.lang)))
	}
	if room != ample && !p.Metric.Blank() && !percent(bh, p.Last) { // a number alone says nothing
		parts = append(parts, textOf(" ("+b.part(p.Metric)+")"))
	}
	if p.Baseline.Set() && room == ample {
		was := charter.L10n{FR: " ({n} au départ)", EN: " (up from {n} at the start)"}
		if p.Last.Value <= p.Baseline.Value {
			was.EN = " ({n} at the start)"
		}
		parts = append(parts, textOf(b.say(was.With("n", b.figure(bh, p.Baseline)))))
	}
	return parts
}

// room is how much of a result can be said.
type room uint8

const (
	tight room = iota // in a table, under the day results are seen
	dated             // with its day
	ample             // with where it started from as well, beside what is measured
)

// wordUnmeasured stands where a result would.
var wordUnmeasured = charter.L10n{FR: "◌\u00a0Pas encore mesuré", EN: "◌\u00a0Not measured yet"}

// old says since when nothing was measured, and what it was then.
func (b *builder) old(bh *charter.Behaviour, room room) string {
	p := bh.Proof
	then := b.say(charter.L10n{FR: "{n}\u00a0alors", EN: "{n}\u00a0then"}.With("n", b.figure(bh, p.Last)))
	switch {
	case room != ample && !p.Metric.Blank() && !percent(bh, p.Last):
		then = b.part(p.Metric) + colon(b.lang) + then
	case room == ample && p.Baseline.Set():
		then += b.say(charter.L10n{FR: ", {n} au départ", EN: ", {n} at the start"}.With("n", b.figure(bh, p.Baseline)))
	}
	said := charter.L10n{FR: "◌\u00a0non mesuré depuis le {day} ({then})", EN: "◌\u00a0not measured since {day} ({then})"}
	return b.say(said.With("day", p.AsOf.In(b.lang), "then", then))
}

// referenceDay returns the day against which the results of a charter are old: the one asked for, or else the latest day on which
// something of the charter was known.
func referenceDay(doc *charter.Document, opts Options) charter.Date {
	if opts.AsOf.Month != 0 {
		return opts.AsOf
	}
	return LatestDay(doc)
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

// figure writes a number of an act's proof or its target; a share with its percent sign.
func (b *builder) figure(bh *charter.Behaviour, n charter.Number) string {
	if !percent(bh, n) {
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
