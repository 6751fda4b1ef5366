package export

import "relcharter/charter"

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
	p.Running = b.running(p.Title, p.Brand)
	p.Logo = b.logo(p)
	if b.internal() {
		p.Band = &mark{Kind: "band", Sign: "⊘", Word: b.say(wordInternal)}
		p.Running = b.say(wordInternal) + " · " + p.Running
	}
}

// statusMark returns what a reader must know of a charter that is not, or no longer, published.
func (b *builder) statusMark() *mark {
	word := charter.L10n{FR: "Brouillon", EN: "Draft"}
	switch b.doc.Charter.Status.Value {
	case "published":
		return nil
	case "review":
		word = charter.L10n{FR: "En relecture : ce texte peut encore changer", EN: "In review: this text may still change"}
	case "approved":
		word = charter.L10n{FR: "Approuvée, pas encore publiée", EN: "Approved, not yet published"}
	case "retired":
		word = charter.L10n{FR: "Retirée : cette charte ne vaut plus", EN: "Retired: this charter no longer holds"}
	}
	return &mark{Kind: "status", Sign: "◌", Word: b.say(word)}
}
