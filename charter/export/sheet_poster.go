package export

import (
	"slices"

	"relcharter/charter"
)

// posterPromises is how many promises a poster shows at most: what a passer-by reads.
const posterPromises = 6

// poster fills a page for a wall: a few promises with their results, where to turn, and which text it comes from.
func (b *builder) poster(p *page) {
	p.Kind = "poster"
	p.Lead, p.Facts = nil, nil
	s := section{Name: "poster", Title: b.say(charter.L10n{FR: "Nos promesses", EN: "Our promises"})}
	g := group{}
	shown := b.chosen(posterPromises)
	for _, bh := range shown {
		g.Cards = append(g.Cards, b.posterCard(bh))
	}
	if len(g.Cards) > 0 {
		s.Groups = []group{g}
		p.Sections = []section{s}
	}
	p.Colophon = b.facts(b.contact(), b.figures(), b.latestResult(shown), b.inForce(), b.imprint())
	p.Scale = fit(posterType, p.posterHeight(g.Cards))
}

// inForce says which version this is, and since when it holds.
func (b *builder) inForce() fact {
	c := &b.doc.Charter
	switch {
	case !c.Effective.Set():
		return b.own(wordVersion, b.text(c.Version))
	case c.Version.Blank():
		return b.dated("charter.effective", c.Effective)
	}
	from := charter.L10n{FR: ", en vigueur le {day}", EN: ", in force from {day}"}.With("day", c.Effective.In(b.lang))
	return b.own(wordVersion, line(textOf(b.one(c.Version)+b.say(from))))
}

// Posterable reports whether a charter has anything to show on a poster: a promise of the brand's own, of today and for customers, that a
// reader can check.
func Posterable(doc *charter.Document, opts Options) bool {
	opts.Sheet = Poster
	return len(newBuilder(doc, opts).chosen(1)) > 0
}

// chosen returns the promises to show first: signature acts, then those with a result, then the rest, each in the order of the file. What
// nobody can check is no promise for a wall, and what the law asks for is none of the brand's.
func (b *builder) chosen(most int) []*charter.Behaviour {
	acts := slices.DeleteFunc(b.promises(), func(bh *charter.Behaviour) bool { return !b.checkable(bh) })
	rank := func(bh *charter.Behaviour) int {
		switch {
		case bh.Signature.Value:
			return 0
		case bh.Live() && bh.Proof != nil && bh.Proof.Last.Set():
			return 1
		}
		return 2
	}
	slices.SortStableFunc(acts, func(x, y *charter.Behaviour) int { return rank(x) - rank(y) })
	return acts[:min(most, len(acts))]
}

// posterCard shows a promise, its measure, its result and what follows when it is missed, in few words.
func (b *builder) posterCard(bh *charter.Behaviour) card {
	c := card{Kind: "promise", Title: line(b.statement(bh))}
	for _, m := range b.actMarks(bh) {
		if m.Kind == "signature" || m.Kind == "pilot" {
			c.Marks = append(c.Marks, m)
		}
	}
	bound := b.own(wordCheck, b.check(bh))
	bound.Kind = "bound"
	last := b.fact("behaviour.proof.last", b.known(line(b.result(bh, dated)...), wordUnmeasured))
	last.Kind = "result"
	gives := b.own(wordMiss, b.known(b.missed(bh), wordNoRemedy))
	gives.Kind = "gives"
	c.Strip = b.panels(panel{Kind: "terse", Facts: b.facts(bound, last, gives)})
	return c
}
