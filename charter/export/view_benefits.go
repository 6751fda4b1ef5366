package export

import "relcharter/charter"

// benefits says what people gain, level by level.
func (b *builder) benefits() section {
	s := section{Name: "benefits", Title: b.say(charter.L10n{FR: "Ce que vous y gagnez", EN: "What you gain"})}
	levels := []struct {
		value string
		title charter.L10n
	}{
		{"product", charter.L10n{FR: "Par le produit", EN: "From the product"}},
		{"service", charter.L10n{FR: "Par le service", EN: "From the service"}},
		{"relation", charter.L10n{FR: "Par la relation", EN: "From the relationship"}},
		{"", charter.L10n{FR: "Et aussi", EN: "And also"}},
	}
	known := map[string]bool{"product": true, "service": true, "relation": true}
	for _, level := range levels {
		g := group{Title: b.say(level.title)}
		for _, bn := range b.doc.Benefits {
			title := b.prose(bn.Statement)
			if blank(title.flat()) || bn.Level.Value != level.value && (level.value != "" || known[bn.Level.Value]) {
				continue
			}
			var acts []rich
			for _, bh := range b.actsFor(func(bh *charter.Behaviour) []charter.Text { return bh.Benefits }, bn.ID) {
				acts = append(acts, b.actLine(bh))
			}
			g.Cards = append(g.Cards, card{
				Anchor: b.anchors[bn], Kind: "benefit", Title: title, Marks: b.findingMarks(bn.Key), Above: b.aside("benefit.kind", bn.Kind),
				Panels: b.panels(panel{Kind: "acts", Facts: b.facts(
					b.own(charter.L10n{FR: "Comment nous y arrivons", EN: "How we make it happen"}, bullets(acts)),
				)}),
			})
		}
		if len(g.Cards) > 0 {
			s.Groups = append(s.Groups, g)
		}
	}
	return s
}
