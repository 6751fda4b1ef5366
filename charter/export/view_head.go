package export

import (
	"slices"
	"strings"

	"relcharter/charter"
)

// head fills what stands above the sections.
func (b *builder) head(p *page) {
	c, brand := &b.doc.Charter, &b.doc.Brand
	p.Brand, p.Title = b.text(brand.Name), b.text(c.Title)
	if len(p.Title) == 0 {
		p.Title = p.Brand
		p.Brand = nil
	}
	if len(p.Title) == 0 {
		p.Title = line(textOf(b.say(charter.L10n{FR: "Charte relationnelle", EN: "Relational charter"})))
	}
	p.Status = b.statusMark()
	p.Opening, p.Lead = b.prose(brand.Purpose), b.prose(brand.Positioning)
	if len(p.Opening) == 0 {
		p.Opening, p.Lead = p.Lead, nil
	}
	p.Facts = b.facts(b.own(wordVersion, b.text(c.Version)), b.dated("charter.effective", c.Effective))
}

// statusMark returns what a reader must know of a charter that is not, or no longer, published.
func (b *builder) statusMark() *mark {
	word := charter.L10n{FR: "Brouillon", EN: "Draft"}
	switch b.doc.Charter.Status.Value {
	case "published":
		return nil
	case "review":
		word = charter.L10n{FR: "En relecture : ce texte peut encore changer", EN: "In review: this text may still change"}
	case "approved":
		word = charter.L10n{FR: "Approuvée, pas encore publiée", EN: "Approved, not yet published"}
	case "retired":
		word = charter.L10n{FR: "Retirée : cette charte ne vaut plus", EN: "Retired: this charter no longer holds"}
	}
	return &mark{Kind: "status", Sign: "◌", Word: b.say(word)}
}

// audiences says who the charter is for, and what it covers.
func (b *builder) audiences() section {
	s := section{Name: "audiences", Title: b.say(charter.L10n{FR: "À qui nous le devons", EN: "Who this is for"})}
	g := group{}
	for _, a := range b.doc.Audiences {
		name := b.text(a.Name)
		if len(name) == 0 {
			continue
		}
		var minded []rich
		for _, t := range a.Barriers {
			minded = append(minded, b.text(t))
		}
		g.Cards = append(g.Cards, card{
			Anchor: b.anchors[a], Kind: "audience", Title: name,
			Above: spots(capital(b.choice("audience.kind", a.Kind))),
			Panels: b.panels(panel{Kind: "minded", Facts: b.facts(
				b.own(charter.L10n{FR: "Nous en tenons compte", EN: "We bear in mind"}, bullets(minded)),
			)}),
		})
	}
	var excluded []string
	for _, t := range b.doc.Charter.Excludes {
		excluded = append(excluded, b.choice("charter.excludes", t))
	}
	covers := b.facts(
		b.own(charter.L10n{FR: "Ce que couvre cette charte", EN: "What this charter covers"}, b.prose(b.doc.Charter.Scope)),
		b.own(charter.L10n{FR: "Ce qu’elle ne couvre pas encore", EN: "What it leaves out for now"}, line(textOf(capital(strings.Join(excluded, ", "))))),
	)
	if len(g.Cards) > 0 {
		s.Groups = append(s.Groups, g)
	}
	if len(covers) > 0 {
		s.Groups = append(s.Groups, group{Facts: covers})
	}
	return s
}

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
			Anchor: b.anchors[t], Kind: "trait", Title: b.text(t.Name),
			Body:   filled(b.prose(t.Meaning)),
			Panels: b.panels(panel{Kind: "never", Facts: b.facts(b.own(wordNever, b.prose(t.Never)))}),
			Table:  b.sayDo(t),
		})
	}
	if len(g.Cards) > 0 {
		s.Groups = []group{g}
	}
	return s
}

// sayDo sets what a trait says beside what it does. A saying stands beside the acts that make it true; the rest follows, side
// by side. It returns nil for a trait that does neither.
func (b *builder) sayDo(t *charter.Trait) *table {
	acts := b.actsFor(func(bh *charter.Behaviour) []charter.Text { return bh.Traits }, t.ID)
	type pair struct {
		say *charter.Discourse
		do  *charter.Behaviour
	}
	var paired []pair
	var says []*charter.Discourse
	kept := map[*charter.Behaviour]bool{}
	for _, d := range b.doc.Discourse {
		if !refers(d.Traits, t.ID) || d.Say.Blank() {
			continue
		}
		say := d
		for _, bh := range acts {
			if refers(bh.Discourse, d.ID) && !kept[bh] {
				kept[bh] = true
				paired = append(paired, pair{say, bh})
				say = nil
			}
		}
		if say != nil {
			says = append(says, say)
		}
	}
	for _, bh := range acts {
		if kept[bh] {
			continue
		}
		p := pair{do: bh}
		if len(says) > 0 {
			p.say, says = says[0], says[1:]
		}
		paired = append(paired, p)
	}
	for _, d := range says {
		paired = append(paired, pair{say: d})
	}
	if len(paired) == 0 {
		return nil
	}
	tb := &table{
		Kind: "say-do", Head: []string{b.say(wordSay), b.say(wordDo)},
		Caption: charter.L10n{FR: "{trait}\u00a0: de la parole aux actes", EN: "{trait}: from words to acts"}.With("trait", b.one(t.Name)).In(b.lang),
	}
	for _, p := range paired {
		r := row{Cells: make([]rich, 2)}
		if p.say != nil {
			r.Cells[0] = line(unlinked(b.prose(p.say.Say).flat()))
		}
		if p.do != nil {
			r.Cells[1] = b.actLine(p.do)
		}
		tb.Rows = append(tb.Rows, r)
	}
	for i := range tb.Head {
		if !slices.ContainsFunc(tb.Rows, func(r row) bool { return len(r.Cells[i]) > 0 }) {
			tb.Rows[0].Cells[i] = line(textOf("—")) // words without acts, or acts without words: let it show
		}
	}
	return tb
}
