package markdown

import (
	"strings"

	"relcharter/charter"
)

// section is what the headings above a statement tell of it.
type section struct {
	shown string   // the headings, for a comment
	names []string // those headings, whole
	// values says that the innermost heading announces what the brand is like; tone, that one of them announces how it speaks;
	// gain, that one of them announces what people get, at the level they name, if they do.
	values, tone, gain bool
	level              string
	trait              *item // the trait that the innermost heading names; nil when it names none
}

// sectionKey tells the paths of headings apart without comparing them: statements share them.
type sectionKey struct {
	first *string
	size  int
}

const (
	maxShown    = 60 // runes of a heading in a comment
	shownAbove  = 3  // headings in a comment, the innermost ones
	maxHeading  = 200
	maxNamed    = 2 // words of a heading that names a trait
	genericName = "values valeurs principles principes mission vision promises promesses commitments engagements charter charte history histoire " +
		"service services customers clients team équipe people"
)

// section returns what the headings above a statement tell of it.
func (d *draft) section(s *Statement) *section {
	path := s.Headings
	if len(path) == 0 {
		return &section{}
	}
	key := sectionKey{&path[0], len(path)}
	sec, known := d.sections[key]
	if !known {
		sec = d.readSection(s)
		d.sections[key] = sec
	}
	return sec
}

func (d *draft) readSection(s *Statement) *section {
	sec := &section{}
	var shown []string
	for i, h := range s.Headings {
		if i >= len(s.Headings)-shownAbove && h != d.doc.Title && len(h) <= maxHeading {
			shown = append(shown, charter.Short(h, maxShown))
			sec.names = append(sec.names, h)
		}
		ws := wordsOf(clipped(h, maxHeading))
		sec.tone = sec.tone || announcesTone(ws)
		if announcesGain(ws) {
			sec.gain, sec.level = true, levelOf(ws)
		}
	}
	sec.shown = strings.Join(shown, " › ")
	last := len(s.Headings) - 1
	name := s.Headings[last]
	sec.values = announcesValues(wordsOf(clipped(name, maxHeading)))
	if last == 0 || len(name) > maxHeading || len(s.Headings[last-1]) > maxHeading {
		return sec
	}
	above := s.Headings[last-1]
	sec.trait = d.labelled[above+"\n"+name]
	if sec.trait == nil && !d.isHeading(name) && announcesValues(wordsOf(above)) && namesTrait(name) {
		sec.trait = d.named(above, name, s.Span.Start)
	}
	return sec
}

// isHeading reports whether a label is a heading, and no lead-in of a list or term of a definition.
func (d *draft) isHeading(name string) bool {
	if d.headings == nil {
		d.headings = map[string]bool{}
		for _, h := range d.doc.Headings {
			d.headings[h.Text] = true
		}
	}
	return d.headings[name]
}

// headedTraits makes a trait of each heading that stands right under one that announces values: "Our values", "Frank".
func (d *draft) headedTraits() {
	var stack []Heading
	for _, h := range d.doc.Headings {
		for len(stack) > 0 && stack[len(stack)-1].Level >= h.Level {
			stack = stack[:len(stack)-1]
		}
		if n := len(stack); n > 0 && len(stack[n-1].Text) <= maxHeading && len(h.Text) <= maxHeading {
			above := stack[n-1]
			known := above.Level > 1 || isAdjective(wordsOf(h.Text))
			if known && announcesValues(wordsOf(above.Text)) && namesTrait(h.Text) && d.labelled[above.Text+"\n"+h.Text] == nil {
				d.named(above.Text, h.Text, h.Span.Start)
			}
		}
		stack = append(stack, h)
	}
}

// named adds the trait that a heading or label names; its meaning is what is said under it.
func (d *draft) named(above, name string, at int) *item {
	t := &item{
		start: at, end: at, where: charter.Short(above, maxShown), id: d.ids.fresh("trait", name),
		text: strings.TrimRight(name, " .!:\u00a0\u202f"), kind: traitKind,
	}
	d.labelled[above+"\n"+name] = t
	d.traits = append(d.traits, t)
	d.shown[above], d.shown[name] = true, true
	return t
}

// namesTrait reports whether a heading can be the name of a trait: a word or two that are nobody's and no topic.
func namesTrait(name string) bool {
	ws := bareName(wordsOf(name))
	if len(ws) == 0 || len(ws) > maxNamed || isTrigger(name) || strings.HasSuffix(name, "?") || possessives[ws[0]] || hasDigit(name) {
		return false
	}
	return !anyOf(ws, generic) && !isClause(ws)
}

// bareName returns words without the article they begin with.
func bareName(ws []string) []string {
	if len(ws) > 1 && articles[ws[0]] {
		return ws[1:]
	}
	return ws
}

func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }

// clipped returns at most n runes of a text, without reading the rest.
func clipped(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

var (
	articles    = words("the", "le la les l' un une")
	possessives = words("our your my their", "notre nos votre vos leur leurs")
	generic     = words(genericName)

	valueWords = words("values personality qualities adjectives traits", "valeurs personnalité qualités adjectifs")
	levels     = map[string]string{
		"product": "product", "products": "product", "produit": "product", "produits": "product",
		"service": "service", "services": "service",
		"relationship": "relation", "relation": "relation", "relations": "relation", "relationnel": "relation", "relationnels": "relation",
	}
)

// announcesValues reports whether a heading announces what the brand is like: "Our values", "Nos valeurs", "Personality".
func announcesValues(ws []string) bool { return len(ws) > 0 && len(ws) <= 5 && anyOf(ws, valueWords) }

// announcesTone reports whether a heading announces how the brand speaks: "Tone of voice", "Notre ton", "How we write".
func announcesTone(ws []string) bool {
	text := " " + strings.Join(ws, " ") + " "
	for _, phrase := range []string{
		" tone of ", " our tone ", " the tone ", " our voice ", " brand voice ", " writing style ", " voice and tone ", " how we speak ", " how we write ",
		" how we talk ", " how we sound ",
		" notre ton ", " le ton ", " ton de ", " ton et ", " notre voix ", " voix de la marque ", " comment nous parlons ", " comment nous écrivons ",
		" façon de parler ", " manière de parler ", " style éditorial ", " notre style ",
	} {
		if strings.Contains(text, phrase) {
			return true
		}
	}
	return text == " tone " || text == " ton " || text == " voice " || text == " voix "
}

// announcesGain reports whether a heading announces what people get: "What you get", "Vos avantages".
func announcesGain(ws []string) bool {
	text := " " + strings.Join(ws, " ") + " "
	for _, phrase := range []string{
		" benefits ", " benefit ", " advantages ", " what you get ", " what you gain ", " what's in it for you ",
		" avantages ", " bénéfices ", " bénéfice ", " vous y gagnez ", " vous gagnez ", " gagnez-vous ",
	} {
		if strings.Contains(text, phrase) {
			return true
		}
	}
	return false
}

// levelOf returns the level of benefit a heading names: "Relationship benefits", "Bénéfices produit"; "" when it names none, or two.
func levelOf(ws []string) string {
	level := ""
	for _, w := range ws {
		switch l := levels[w]; {
		case l == "" || l == level:
		case level != "":
			return ""
		default:
			level = l
		}
	}
	return level
}

// gains reports whether a statement says what people get out of something.
func gains(text string) bool {
	text = " " + strings.Join(wordsOf(clipped(text, maxHeading)), " ") + " "
	for _, phrase := range []string{
		" so that you ", " so you can ", " you gain ", " you save ",
		" vous gagnez ", " vous y gagnez ", " pour que vous ", " afin que vous ", " vous économisez ",
	} {
		if strings.Contains(text, phrase) {
			return true
		}
	}
	return false
}
