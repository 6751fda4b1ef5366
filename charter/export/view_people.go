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
		above := []string{b.several(audienceKinds, "audience.kind", a.Kind)}
		if !a.Relationship.Blank() {
			above = append(above, b.several(audienceBonds, "audience.relationship", a.Relationship))
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
		excluded = append(excluded, b.stageName(t))
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

// audienceKinds and audienceBonds name the kinds of audience and of bonds, of several people each: fields name them of one.
var (
	audienceKinds = map[string]charter.L10n{
		"customer": {FR: "Clients", EN: "Customers"}, "prospect": {FR: "Pas encore clients", EN: "Not yet customers"},
		"former": {FR: "Anciens clients", EN: "Former customers"}, "employee": {FR: "Salariés", EN: "Employees"},
		"partner": {FR: "Partenaires", EN: "Partners"},
	}
	audienceBonds = map[string]charter.L10n{
		"new": {FR: "Nouveaux venus", EN: "Newcomers"}, "regular": {FR: "Habitués", EN: "Regulars"},
		"dormant": {FR: "Perdus de vue", EN: "Out of touch"}, "high-value": {FR: "Gros clients", EN: "Big customers"},
	}
)

// several names a value of an enumeration, of several people.
func (b *builder) several(names map[string]charter.L10n, path string, value charter.Text) string {
	if said, ok := names[value.Value]; ok {
		return b.say(said)
	}
	return capital(b.choice(path, value))
}

// stageNames names the stages of the journey as things, for those who live them: fields name them by a verb of the brand's.
var stageNames = map[string]charter.L10n{
	"discover": {FR: "la découverte", EN: "finding us"},
	"choose":   {FR: "le choix", EN: "choosing"},
	"order":    {FR: "la commande", EN: "ordering"},
	"receive":  {FR: "la réception", EN: "receiving what you ordered"},
	"use":      {FR: "l’utilisation", EN: "everyday use"},
	"help":     {FR: "l’assistance", EN: "getting help"},
	"repair":   {FR: "la réparation", EN: "repairs"},
	"complain": {FR: "la réclamation", EN: "complaints"},
	"renew":    {FR: "le renouvellement", EN: "renewing"},
	"leave":    {FR: "le départ", EN: "leaving"},
}

// stageName names a stage of the journey; one that is none by what is written.
func (b *builder) stageName(t charter.Text) string {
	if name, ok := stageNames[t.Value]; ok {
		return b.say(name)
	}
	return b.one(t)
}
