package export

import (
	"math"
	"strings"

	"relcharter/charter"
)

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
		if t.dropBlank(); len(t.Rows) > 0 {
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
	return b.say(charter.L10n{FR: "Ton : ", EN: "Tone: "}) + strings.Join(out, ", ")
}
