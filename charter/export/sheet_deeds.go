package export

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

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
	bounds := b.bounds(bh)
	if len(bounds) == 0 {
		bounds = []string{b.one(bh.Observable)}
	}
	for i, s := range bounds {
		bounds[i] = b.tidy(b.unsaid(bh, s))
	}
	measure := strings.Join(filledWords(bounds...), ", ")
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

// owed says what people get when an act is missed, then how: of itself or what they must do for it, and how fast.
func (b *builder) owed(bh *charter.Behaviour) []inline {
	r := bh.Remedy
	if r == nil {
		return nil
	}
	unsaid := func(t charter.Text) string {
		if s := b.part(t); !strings.Contains(charter.Fold(r.Act.Value), charter.Fold(s)) {
			return inSentence(s)
		}
		return ""
	}
	gives := []string{inSentence(b.miss(r.Act)), unsaid(r.Amount)}
	within, claim, lead := b.within(unsaid(r.Within)), inSentence(b.part(r.Claim)), charter.L10n{FR: "pour l’obtenir\u00a0: ", EN: "to get it: "}
	var how []string
	if r.Automatic.Value {
		how = []string{b.say(charter.L10n{FR: "d’office", EN: "given automatically"}), within}
		lead = charter.L10n{FR: "sinon\u00a0: ", EN: "failing that: "}
	} else {
		gives = append(gives, within)
	}
	if claim != "" {
		claim = b.say(lead) + claim
	}
	parts := filledWords(strings.Join(filledWords(gives...), ", "), strings.Join(filledWords(how...), ", "), claim)
	return textOf(strings.Join(parts, b.say(charter.L10n{FR: "\u202f; ", EN: "; "})))
}

// within says how fast, where only how long is written: a number that nothing leads.
func (b *builder) within(time string) string {
	if first, _ := utf8.DecodeRuneInString(time); !unicode.IsDigit(first) {
		return time
	}
	return b.say(charter.L10n{FR: "sous {time}", EN: "within {time}"}.With("time", time))
}
