package export

import (
	"slices"

	"relcharter/charter"
)

// traits says who the brand is: each trait with what it says and what it does.
func (b *builder) traits() section {
	s := section{
		Name: "traits", Title: b.say(charter.L10n{FR: "Qui nous sommes", EN: "Who we are"}),
		Lead: line(textOf(b.say(charter.L10n{
			FR: "Ce que chaque trait nous fait dire, et ce qu’il nous fait faire.",
			EN: "What each trait has us say, and what it has us do.",
		}))),
	}
	g := group{}
	for _, t := range b.doc.Traits {
		if t.Name.Blank() && t.Meaning.Blank() && t.Never.Blank() {
			continue
		}
		g.Cards = append(g.Cards, card{
			Anchor: b.anchors[t], Kind: "trait", Title: line(textOf(b.called(t.Name, t.Item))),
			Body:   filled(b.prose(t.Meaning)),
			Above:  b.aside("trait.dimension", t.Dimension),
			Marks:  b.findingMarks(t.Key),
			Panels: b.panels(panel{Kind: "never", Facts: b.facts(b.own(wordNever, b.prose(t.Never)))}),
			Table:  b.sayDo(t),
		})
	}
	if len(g.Cards) > 0 {
		s.Groups = []group{g}
	}
	return s
}

// pair is a saying and an act that makes it true.
type pair struct {
	say *charter.Discourse
	do  *charter.Behaviour
}

// pairs sets what a trait says beside the acts that make it true, as the charter ties them. The rest, which nothing ties, comes apart.
func (b *builder) pairs(t *charter.Trait) (tied []pair, says []*charter.Discourse, does []*charter.Behaviour) {
	does = b.actsFor(func(bh *charter.Behaviour) []charter.Text { return bh.Traits }, t.ID)
	placed := map[*charter.Behaviour]bool{}
	isPlaced := func(bh *charter.Behaviour) bool { return placed[bh] }
	for _, d := range b.doc.Discourse {
		if !charter.Refers(d.Traits, t.ID) || d.Say.Blank() {
			continue
		}
		mine := slices.DeleteFunc(slices.Clone(does), func(bh *charter.Behaviour) bool { return !charter.Refers(bh.Discourse, d.ID) })
		if len(mine) == 0 {
			says = append(says, d)
			continue
		}
		fresh := slices.DeleteFunc(slices.Clone(mine), isPlaced)
		if len(fresh) == 0 { // each of its acts stands beside another saying, too
			fresh = mine[:1]
		}
		for _, bh := range fresh {
			placed[bh] = true
			tied = append(tied, pair{d, bh})
		}
	}
	return tied, says, slices.DeleteFunc(does, isPlaced)
}

// sayDo returns the table of a trait's words and acts; nil for a trait that has neither. What a trait lacks is told to the brand's own
// people; others see what there is.
func (b *builder) sayDo(t *charter.Trait) *table {
	tied, says, does := b.pairs(t)
	if len(tied)+len(says)+len(does) == 0 {
		return nil
	}
	tb := &table{
		Kind: "say-do", Head: []string{b.say(wordSay), b.say(wordDo)},
		Caption: charter.L10n{FR: "{trait} : de la parole aux actes", EN: "{trait}: from words to acts"}.With("trait", b.one(t.Name)).In(b.lang),
	}
	said := func(d *charter.Discourse) rich { return line(unlinked(b.prose(d.Say).flat())) }
	done := func(bh *charter.Behaviour) rich { return line(b.linkTo(bh, b.statement(bh))) }
	for i, p := range tied {
		r := cells(nil, line(textOf("→ "), done(p.do).flat()))
		if i == 0 || tied[i-1].say != p.say {
			r.Cells[0] = said(p.say)
		}
		tb.Rows = append(tb.Rows, r)
	}
	if len(says)+len(does) > 0 {
		tb.Rows = append(tb.Rows, cells(bullets(each(says, said)), bullets(each(does, done))))
	}
	missing := []charter.L10n{
		{FR: "Aucune parole ne le dit encore.", EN: "No words of ours say so yet."},
		{FR: "Des mots, aucun acte : rien ne le prouve encore.", EN: "Words, no act: nothing proves it yet."},
	}
	if !b.internal() {
		if tb.dropBlank(); len(tb.Head) == 0 {
			return nil
		}
		return tb
	}
	for i := range tb.Head {
		if !slices.ContainsFunc(tb.Rows, func(r row) bool { return len(r.Cells[i]) > 0 }) {
			tb.Rows[0].Cells[i] = line(textOf(b.say(missing[i])))
		}
	}
	return tb
}

// each returns what of says of each item.
func each[T any](items []T, of func(T) rich) []rich {
	out := make([]rich, 0, len(items))
	for _, it := range items {
		out = append(out, of(it))
	}
	return out
}
