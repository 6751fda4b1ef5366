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
	for _, bh := range b.chosen(posterPromises) {
		g.Cards = append(g.Cards, b.posterCard(bh))
	}
	if len(g.Cards) > 0 {
		s.Groups = []group{g}
		p.Sections = []section{s}
	}
	p.Scale = fit(p.posterHeight(g.Cards))
	p.Colophon = b.facts(append([]fact{
		b.contact(), b.figures(), b.own(wordVersion, b.text(b.doc.Charter.Version)), b.dated("charter.effective", b.doc.Charter.Effective),
	}, b.imprint())...)
}

// chosen returns the promises to show first: signature acts, then those with a result, then the rest, each in the order of the file. The
// law's are taken when the brand has none of its own.
func (b *builder) chosen(most int) []*charter.Behaviour {
	acts := b.promises()
	if len(acts) == 0 {
		acts = b.acts(func(bh *charter.Behaviour) bool { return bh.Running() && b.doc.ForCustomers(bh) })
	}
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
	bound := fact{Kind: "bound", Label: b.say(charter.L10n{FR: "Comment le vérifier", EN: "How you can tell"}), Value: line(b.token(bh))}
	last := b.fact("behaviour.proof.last", line(b.result(bh, false)...))
	last.Kind = "result"
	gives := b.own(wordMiss, b.missed(bh))
	gives.Kind = "gives"
	c.Strip = b.panels(panel{Kind: "terse", Facts: b.facts(bound, last, gives)})
	return c
}
