package export

import (
	"math"
	"strings"

	"relcharter/charter"
)

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
			if bn.Statement.Blank() || bn.Level.Value != level.value && (level.value != "" || known[bn.Level.Value]) {
				continue
			}
			var acts []rich
			for _, bh := range b.actsFor(func(bh *charter.Behaviour) []charter.Text { return bh.Benefits }, bn.ID) {
				acts = append(acts, b.actLine(bh))
			}
			g.Cards = append(g.Cards, card{
				Anchor: b.anchors[bn], Kind: "benefit", Title: b.prose(bn.Statement),
				Panels: b.panels(panel{Kind: "acts", Facts: b.facts(
					b.own(charter.L10n{FR: "Ce qui l’apporte", EN: "What brings it"}, bullets(acts)),
				)}),
			})
		}
		if len(g.Cards) > 0 {
			s.Groups = append(s.Groups, g)
		}
	}
	return s
}

// voice says how the brand speaks.
func (b *builder) voice() section {
	s := section{Name: "voice", Title: b.say(charter.L10n{FR: "Comment nous parlons", EN: "How we speak"})}
	for _, kind := range []struct {
		value string
		title charter.L10n
	}{
		{"message", charter.L10n{FR: "Ce que nous disons", EN: "What we say"}},
		{"tone", charter.L10n{FR: "Notre ton", EN: "Our tone"}},
		{"word", charter.L10n{FR: "Nos mots", EN: "Our words"}},
	} {
		t := &table{Kind: "voice", Caption: b.say(kind.title), Head: []string{b.say(wordSay), b.say(wordAvoid)}}
		for _, d := range b.doc.Discourse {
			of := d.Kind.Value
			if of != "tone" && of != "word" {
				of = "message"
			}
			if of != kind.value || d.Say.Blank() && d.Avoid.Blank() {
				continue
			}
			say := b.prose(d.Say)
			if tone := b.tone(d.Tone); tone != "" {
				say = append(say, block{kind: paragraph, text: []inline{{kind: emphasis, inner: textOf(tone)}}})
			}
			t.Rows = append(t.Rows, row{Anchor: b.anchors[d], Cells: []rich{say, b.prose(d.Avoid)}})
		}
		if len(t.Rows) > 0 {
			s.Groups = append(s.Groups, group{Title: b.say(kind.title), Table: t})
		}
	}
	return s
}

// toneWords names the two ends of each scale of tone.
var toneWords = []struct {
	of        func(*charter.Tone) charter.Number
	low, high charter.L10n
}{
	{func(t *charter.Tone) charter.Number { return t.Humour }, charter.L10n{FR: "sérieux", EN: "serious"}, charter.L10n{FR: "drôle", EN: "funny"}},
	{func(t *charter.Tone) charter.Number { return t.Formality }, charter.L10n{FR: "familier", EN: "casual"}, charter.L10n{FR: "soutenu", EN: "formal"}},
	{func(t *charter.Tone) charter.Number { return t.Respect }, charter.L10n{FR: "impertinent", EN: "irreverent"}, charter.L10n{FR: "respectueux", EN: "respectful"}},
	{func(t *charter.Tone) charter.Number { return t.Energy }, charter.L10n{FR: "posé", EN: "matter-of-fact"}, charter.L10n{FR: "enthousiaste", EN: "keen"}},
}

// tone says a tone in words: nothing below 0.25 either way, "rather" below 0.6, where -1 and 1 are the ends.
func (b *builder) tone(t *charter.Tone) string {
	if t == nil {
		return ""
	}
	var out []string
	for _, scale := range toneWords {
		v := scale.of(t).Value
		if math.Abs(v) < 0.25 {
			continue
		}
		word := b.say(scale.high)
		if v < 0 {
			word = b.say(scale.low)
		}
		if math.Abs(v) < 0.6 {
			word = b.say(charter.L10n{FR: "plutôt ", EN: "rather "}) + word
		}
		out = append(out, word)
	}
	if len(out) == 0 {
		return ""
	}
	return b.say(charter.L10n{FR: "Ton\u00a0: ", EN: "Tone: "}) + strings.Join(out, ", ")
}

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
