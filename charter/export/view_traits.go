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

// pair is a saying beside an act; either may be missing.
type pair struct {
	say *charter.Discourse
	do  *charter.Behaviour
}

// pairs sets what a trait says beside what it does. A saying stands beside the acts that make it true; the rest follows, side
// by side.
func (b *builder) pairs(t *charter.Trait) []pair {
	acts := b.actsFor(func(bh *charter.Behaviour) []charter.Text { return bh.Traits }, t.ID)
	var out []pair
	var says []*charter.Discourse // those that no act makes true
	placed := map[*charter.Behaviour]bool{}
	for _, d := range b.doc.Discourse {
		if !charter.Refers(d.Traits, t.ID) || d.Say.Blank() {
			continue
		}
		say := d
		for _, bh := range acts {
			if charter.Refers(bh.Discourse, d.ID) && !placed[bh] {
				placed[bh] = true
				out = append(out, pair{say, bh})
				say = nil
			}
		}
		if say != nil {
			says = append(says, say)
		}
	}
	for _, bh := range acts {
		if placed[bh] {
			continue
		}
		p := pair{do: bh}
		if len(says) > 0 {
			p.say, says = says[0], says[1:]
		}
		out = append(out, p)
	}
	for _, d := range says {
		out = append(out, pair{say: d})
	}
	return out
}

// sayDo returns the table of a trait's words and acts; nil for a trait that has neither. What a trait lacks is told to the brand's own
// people; others see what there is.
func (b *builder) sayDo(t *charter.Trait) *table {
	pairs := b.pairs(t)
	if len(pairs) == 0 {
		return nil
	}
	tb := &table{
		Kind: "say-do", Head: []string{b.say(wordSay), b.say(wordDo)},
		Caption: charter.L10n{FR: "{trait} : de la parole aux actes", EN: "{trait}: from words to acts"}.With("trait", b.one(t.Name)).In(b.lang),
	}
	for _, p := range pairs {
		r := row{Cells: make([]rich, 2)}
		if p.say != nil {
			r.Cells[0] = line(unlinked(b.prose(p.say.Say).flat()))
		}
		if p.do != nil {
			r.Cells[1] = line(b.linkTo(p.do, b.statement(p.do)))
		}
		tb.Rows = append(tb.Rows, r)
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
