package export

import (
	"slices"
	"strings"

	"relcharter/charter"
)

// This file says, on a card, what is done: in the words of the promise, and with what those words leave out.

// deeds says each promise with what it leaves unsaid, then its latest result, and what the customer gets when it is missed.
func (b *builder) deeds(acts []*charter.Behaviour) []rich {
	var out []rich
	for _, bh := range acts {
		deed := []inline{{kind: strong, inner: b.statement(bh)}}
		if more := b.more(bh); more != "" {
			deed = append(deed, textOf(" "+more)...)
		}
		add := func(sign string, label charter.L10n, said []inline) {
			if !blank(said) {
				deed = append(deed, inline{kind: lineBreak})
				deed = append(deed, textOf(sign+"\u00a0"+b.say(label)+colon(b.lang))...)
				deed = append(deed, said...)
			}
		}
		var result []inline
		for _, part := range b.result(bh, dated) {
			result = append(result, part...)
		}
		add("→", charter.L10n{FR: "Résultat", EN: "Result"}, result)
		add("↺", wordMiss, b.owed(bh))
		out = append(out, line(deed))
	}
	return out
}

// more says what a promise leaves unsaid: what sets it off, then by what it is checked.
func (b *builder) more(bh *charter.Behaviour) string {
	measure := b.unsaid(bh, words(b.token(bh)))
	var said []string
	for _, s := range []string{b.when(bh), measure} {
		if s = strings.TrimRight(s, ".;, \u00a0\u202f"); s != "" {
			said = append(said, capital(s)+".")
		}
	}
	return strings.Join(said, " ")
}

// subjects begin a clause that "when" can lead.
var subjects = []string{
	"je", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles",
	"i", "we", "you", "they", "he", "she", "it", "someone", "somebody", "anyone",
}

// conditions begin a trigger that needs no word before it, folded.
var conditions = map[charter.Lang][]string{
	charter.French: {
		"quand", "lorsque", "lorsqu", "si", "s", "chaque", "en", "a", "au", "aux", "apres", "avant", "pour", "tous", "toutes", "tant", "pendant", "durant",
		"aussitot", "lors", "depuis", "sur", "sous", "sans", "jusqu",
	},
	charter.English: {
		"when", "whenever", "if", "as", "once", "every", "each", "after", "before", "on", "in", "at", "while", "during", "within", "for", "until", "upon",
		"from", "by", "without", "wherever", "where", "throughout",
	},
}

// when says what sets an act off, unless its promise does: a clause after "when", a condition as it is, anything else after a colon, which
// suits a clause and a noun alike.
func (b *builder) when(bh *charter.Behaviour) string {
	trigger := b.unsaid(bh, b.part(bh.Trigger))
	all := strings.FieldsFunc(charter.Fold(trigger), notLetter)
	lead := b.say(charter.L10n{FR: "Quand", EN: "When"})
	switch {
	case len(all) == 0:
		return ""
	case slices.Contains(subjects, all[0]):
		return lead + " " + inSentence(trigger)
	case slices.Contains(conditions[b.lang], all[0]), strings.HasPrefix(strings.ToLower(trigger), "dès "):
		return trigger
	}
	return lead + colon(b.lang) + inSentence(trigger)
}

// owed says what people get when an act is missed, how fast, and what they must do for it.
func (b *builder) owed(bh *charter.Behaviour) []inline {
	r := bh.Remedy
	if r == nil {
		return nil
	}
	said := filledWords(inSentence(b.miss(r.Act)))
	for _, t := range []charter.Text{r.Amount, r.Within} {
		if s := b.part(t); s != "" && !strings.Contains(charter.Fold(r.Act.Value), charter.Fold(s)) {
			said = append(said, inSentence(s))
		}
	}
	if r.Automatic.Value && len(said) > 0 {
		said = append(said, b.say(charter.L10n{FR: "sans rien demander", EN: "without being asked"}))
	}
	return textOf(strings.Join(said, ", "))
}
