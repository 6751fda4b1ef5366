package export

import (
	"strings"

	"relcharter/charter"
)

// asks says what the brand asks of people.
func (b *builder) asks() section {
	s := section{Name: "asks", Title: b.say(charter.L10n{FR: "Ce que nous vous demandons", EN: "What we ask of you"})}
	var items []rich
	for _, t := range b.doc.Charter.Asks {
		items = append(items, b.text(t))
	}
	if items = filled(items...); len(items) > 0 {
		s.Groups = []group{{List: items}}
	}
	return s
}

// ratings sets how customers rate the relationship beside how the team does.
func (b *builder) ratings() section {
	s := section{Name: "ratings", Title: b.say(charter.L10n{FR: "Comment on nous note", EN: "How we are rated"})}
	t := &table{
		Kind: "ratings", RowHead: true, Caption: b.say(charter.L10n{FR: "La relation, vue par les clients et par l’équipe", EN: "The relationship, as customers and the team see it"}),
		Head: []string{b.label("rating.by"), b.label("rating.value"), b.label("rating.as_of")},
	}
	for _, r := range b.doc.Ratings {
		if r.By.Blank() || r.Value.Blank() {
			continue
		}
		value := line(textOf(capital(b.choice("rating.value", r.Value))))
		if !r.URL.Blank() {
			see := b.address(r.URL, b.say(charter.L10n{FR: "lire les avis", EN: "read the reviews"}))
			value = line(value.flat(), textOf(" ("), see.flat(), textOf(")"))
		}
		t.Rows = append(t.Rows, row{Cells: []rich{line(textOf(capital(b.choice("rating.by", r.By)))), value, b.day(r.AsOf)}})
	}
	if len(t.Rows) > 0 {
		s.Groups = []group{{Table: t}}
	}
	return s
}

// recourse says where to turn when a promise is not kept.
func (b *builder) recourse() section {
	c := &b.doc.Charter
	s := section{Name: "recourse", Title: b.say(charter.L10n{FR: "Si nous manquons à notre parole", EN: "If we break our word"})}
	facts := b.facts(
		b.own(charter.L10n{FR: "Dites-le-nous", EN: "Tell us"}, line(linkAddresses(oneLine(c.Contact.Value), b.tidy))),
		b.own(charter.L10n{FR: "Nos résultats, bons et mauvais", EN: "Our results, good and bad"}, b.address(c.Results, oneLine(c.Results.Value))),
	)
	if len(facts) > 0 {
		s.Groups = []group{{Facts: facts}}
	}
	return s
}

// colophon says which text this is and who stands behind it.
func (b *builder) colophon() []fact {
	c := &b.doc.Charter
	var with, approved []rich
	for _, t := range c.Consulted {
		with = append(with, b.text(t))
	}
	for _, a := range b.doc.Approvals {
		said := strings.Join(filledWords(b.one(a.By), b.one(a.Role)), ", ")
		if said != "" && a.On.Set() {
			said += b.say(charter.L10n{FR: ", le ", EN: ", on "}) + a.On.In(b.lang)
		}
		approved = append(approved, line(textOf(said)))
	}
	status := line(textOf(capital(b.choice("charter.status", c.Status))))
	return b.facts(
		b.own(wordVersion, b.text(c.Version)),
		b.fact("charter.status", status),
		b.dated("charter.effective", c.Effective),
		b.dated("charter.review_by", c.ReviewBy),
		b.fact("charter.owner", b.text(c.Owner)),
		b.fact("charter.consulted", bullets(with)),
		b.fact("approval.by", bullets(approved)),
		b.fact("charter.contact", line(linkAddresses(oneLine(c.Contact.Value), b.tidy))),
		b.own(charter.L10n{FR: "Empreinte du texte", EN: "Fingerprint"}, rich{{kind: paragraph, text: []inline{{kind: code, text: fingerprint(b.doc)}}}}),
	)
}

func filledWords(words ...string) []string {
	var out []string
	for _, w := range words {
		if w != "" {
			out = append(out, w)
		}
	}
	return out
}
