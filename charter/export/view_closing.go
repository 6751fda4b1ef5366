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

// ratings says where all the figures are, and sets how customers rate the relationship beside how the team does.
func (b *builder) ratings() section {
	s := section{Name: "ratings", Title: b.say(charter.L10n{FR: "Nos résultats", EN: "Our results"})}
	figures := b.facts(b.figures())
	if f := b.ratingFigure(); f != nil && !b.internal() { // the portrait has it there
		if len(figures) == 0 {
			s.Title, f.Title = f.Title, "" // there is nothing else
		}
		s.Groups = append(s.Groups, group{Figure: f})
	}
	if len(figures) > 0 {
		s.Groups = append(s.Groups, group{Facts: figures})
	}
	return s
}

// figures says where the results are published.
func (b *builder) figures() fact {
	url := b.doc.Charter.Results
	return b.own(charter.L10n{FR: "Tous nos chiffres, bons et mauvais", EN: "All our figures, good and bad"}, b.address(url, oneLine(url.Value)))
}

// recourse says where to turn when a promise is not kept, and who answers for it.
func (b *builder) recourse() section {
	s := section{Name: "recourse", Title: b.say(charter.L10n{FR: "Si une promesse n’est pas tenue", EN: "If we break our word"})}
	if facts := b.facts(b.contact(), b.fact("charter.owner", b.text(b.doc.Charter.Owner))); len(facts) > 0 {
		s.Groups = []group{{Facts: facts}}
	}
	return s
}

// contact says where to turn.
func (b *builder) contact() fact {
	return b.own(charter.L10n{FR: "Dites-le-nous", EN: "Tell us"}, line(linkAddresses(oneLine(b.doc.Charter.Contact.Value), b.tidy)))
}

// colophon says which text this is and who approved it.
func (b *builder) colophon() []fact {
	c := &b.doc.Charter
	var with []rich
	for _, t := range c.Consulted {
		with = append(with, b.text(t))
	}
	all := append(b.edition(), b.fact("charter.consulted", bullets(with)))
	all = append(all, b.approvals()...)
	if !b.doc.Brand.Maturity.Blank() {
		all = append(all, b.fact("brand.maturity", line(textOf(capital(b.choice("brand.maturity", b.doc.Brand.Maturity))))))
	}
	return b.facts(append(all, b.imprint())...)
}

// approvals says who approved this very text. An approval of an earlier one, or that no seal ties to a text, is for the brand's own people,
// who can settle it.
func (b *builder) approvals() []fact {
	var this, other []rich
	for _, a := range b.doc.Approvals {
		who, day, seal := strings.Join(filledWords(b.one(a.By), b.one(a.Role)), ", "), "", b.sealed[a].Seal.Value
		if who == "" {
			continue
		}
		if a.On.Set() {
			day = b.say(charter.L10n{FR: ", le ", EN: ", on "}) + a.On.In(b.lang)
		}
		switch {
		case !charter.IsSeal(seal) || b.seal() == "":
			if b.internal() {
				other = append(other, line(textOf(who+day+b.say(charter.L10n{FR: " (sans sceau)", EN: " (without a seal)"}))))
			}
		case strings.EqualFold(seal, b.seal()):
			this = append(this, line(textOf(who+day)))
		case b.internal(): // others cannot see which text that was, and have not to know that what is internal has changed
			other = append(other, line(textOf(who+b.say(charter.L10n{FR: ", a approuvé une version antérieure", EN: ", approved an earlier version"})+day)))
		}
	}
	return []fact{
		b.fact("approval.by", bullets(this)),
		b.own(charter.L10n{FR: "Autres approbations", EN: "Other approvals"}, bullets(other)),
	}
}

// edition says which version of the text this is, and until when it holds.
func (b *builder) edition() []fact {
	c := &b.doc.Charter
	return []fact{
		b.own(wordVersion, b.text(c.Version)),
		b.fact("charter.status", line(textOf(capital(b.choice("charter.status", c.Status))))),
		b.dated("charter.effective", c.Effective),
		b.dated("charter.review_by", c.ReviewBy),
	}
}

// imprint is the fingerprint of what the page says.
func (b *builder) imprint() fact {
	return b.own(wordFingerprint, rich{{kind: paragraph, text: []inline{{kind: code, text: b.fingerprint()}}}})
}

// fingerprint returns that of the content of the page.
func (b *builder) fingerprint() string {
	if b.print == "" {
		b.print = fingerprint(b.doc)
	}
	return b.print
}

// How much of the title and of the version is at the foot of printed pages, in runes: it has one line, which ends with the brand, whose
// name is never cut, and the fingerprint.
const runningTitle, leastTitle, runningVersion = 60, 20, 16

// running says what stands at the foot of each printed page: the title, the brand, the version and the fingerprint.
func (b *builder) running(title, brand rich) string {
	owner := words(brand.flat())
	room := max(runningTitle-len([]rune(owner)), leastTitle)
	parts := filledWords(strings.Join(filledWords(shortened(words(title.flat()), room), owner), " – "))
	if v := b.one(b.doc.Charter.Version); v != "" {
		parts = append(parts, "version "+shortened(v, runningVersion))
	}
	return strings.Join(append(parts, b.fingerprint()), " · ")
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
