package export

import (
	"strings"

	"relcharter/charter"
)

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
		above := []string{capital(b.choice("audience.kind", a.Kind))}
		if !a.Relationship.Blank() {
			above = append(above, b.choice("audience.relationship", a.Relationship))
		}
		g.Cards = append(g.Cards, card{
			Anchor: b.anchors[a], Kind: "audience", Title: name, Marks: b.findingMarks(a.Key),
			Above: spots(above...),
			Panels: b.panels(panel{Kind: "minded", Facts: b.facts(
				b.own(charter.L10n{FR: "Ce qui peut les arrêter", EN: "What may stand in their way"}, bullets(minded)),
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
