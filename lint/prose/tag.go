package prose

import (
	"slices"
	"strings"
)

// reading is how a token is read.
type reading struct {
	sense
	closed string // tag of a closed word, "" for others
}

// The forms of words: what an ending says.
const (
	formBase       = 'b'
	formPresent    = 'p'
	formWe         = '1' // French -ons
	formYou        = '2' // French -ez
	formFuture     = 'f'
	formWould      = 'c'
	formWas        = 'm'
	formParticiple = 'k'
	formGerund     = 'g'
	formS          = 's' // English -s
	formPast       = 'd' // English -ed
)

// read decides how each token is read, from its senses and from what stands before and after it.
func (p *pack) read(tokens []token) {
	for i := range tokens {
		t := &tokens[i]
		switch t.kind {
		case number:
			t.closed, t.tag = "NUM", "NUM"
			if n := len(t.low); n == 4 && (t.low[:2] == "19" || t.low[:2] == "20" || t.low[:2] == "18") {
				t.tag = "YEAR"
			}
		case mark:
			t.closed, t.tag = t.low, t.low
		default:
			p.readWord(tokens, i)
		}
	}
}

// housed reads the house's own people as “we”: our team answers, we answer.
func housed(tokens []token) []token {
	out := tokens[:0]
	for i := 0; i < len(tokens); i++ {
		t := tokens[i]
		if t.closed == "OUR" {
			j := i + 1
			for j < len(tokens) && j < i+3 && tokens[j].part == modifier {
				j++
			}
			if j < len(tokens) && tokens[j].tag == "Nstaff" {
				t.end, t.closed, t.tag = tokens[j].end, "WE", "WE"
				i = j
			}
		}
		out = append(out, t)
	}
	return out
}

func (p *pack) readWord(tokens []token, i int) {
	t := &tokens[i]
	if tag, ok := p.closed[t.low]; ok && !(tag == "BE" && i > 0 && tokens[i-1].closed == "DET") { // l’été, a being
		t.closed, t.tag = tag, tag
		return
	}
	if unit, ok := p.unitOf(t); ok && (len(t.fold) > 2 || i > 0 && tokens[i-1].closed == "NUM") {
		t.sense = sense{noun, "unit", unit, formBase, "Nunit"}
		return
	}
	s, ok := p.choose(tokens, i, p.senses(t))
	if !ok {
		s = p.guess(tokens, i)
	}
	t.sense = s
}

// guess reads a word no list has: after “we” or “will” it is a verb, and verbs no list has are acts.
func (p *pack) guess(tokens []token, i int) sense {
	t := &tokens[i]
	s := sense{lemma: t.fold, tag: unknownTag(t)}
	j := i - 1
	for j >= 0 && (tokens[j].closed == "NOT" || tokens[j].closed == "ADV" || tokens[j].part == modifier && adverb(&tokens[j])) {
		j--
	}
	if j < 0 || t.capital || len(t.fold) < 3 {
		return s
	}
	before := tokens[j].closed
	form := byte(0)
	switch {
	case p.lang == "fr" && before == "WE" && strings.HasSuffix(t.fold, "ons"):
		form = formWe
	case p.lang == "fr" && (before == "ON" || before == "I" || before == "SE") && strings.HasSuffix(t.fold, "e"):
		form = formPresent
	case p.lang == "en" && opensVerb[before] && !strings.HasSuffix(t.fold, "ly"):
		form = formBase
	}
	if form != 0 {
		s = sense{verb, "open", t.fold, form, tagOf(verb, "open", form)}
	}
	return s
}

// opensVerb are the English words behind which an unknown word is a verb.
var opensVerb = map[string]bool{"WE": true, "WILL": true, "CAN": true, "MAY": true, "DO": true, "I": true}

// choose picks a sense by the word before, else by the form.
func (p *pack) choose(tokens []token, i int, senses []sense) (sense, bool) {
	if len(senses) == 0 {
		return sense{}, false
	}
	if len(senses) == 1 {
		return senses[0], true
	}
	find := func(which part) (sense, bool) {
		for _, s := range senses {
			if s.part == which {
				return s, true
			}
		}
		return sense{}, false
	}
	before, after := "^", "$"
	if i > 0 && !tokens[i].first {
		before = tokens[i-1].tag
		if before == "Nstaff" && i > 1 && tokens[i-2].closed == "OUR" {
			before = "WE"
		}
	}
	if i+1 < len(tokens) {
		after = p.closed[tokens[i+1].low]
	}
	v, isVerb := find(verb)
	n, isNoun := find(noun)
	m, isModifier := find(modifier)
	switch {
	case isVerb && p.verbAfter[before]:
		if isModifier && (before == "BE" || before == "NOT" || before == "HAVE") && v.form == formBase {
			return m, true
		}
		return v, true
	case p.nounAfter[before] || strings.HasPrefix(before, "M"):
		if isModifier && (!isNoun || after == "" && followedByNoun(p, tokens, i)) {
			return m, true
		}
		if isNoun {
			return n, true
		}
		if isModifier {
			return m, true
		}
		return v, true
	case isVerb && (v.form != formBase && v.form != formS && v.form != formPresent || p.lang == "fr" && v.form == formBase):
		if isNoun && p.lang == "en" && v.form == formGerund {
			return n, true
		}
		return v, true
	case isVerb && (after == "YOU" || after == "YOUR" || after == "DET" || after == "OUR" || after == "THEY" || after == "ALL" || after == "EVERY" || after == "THEIR" || after == "TO" && before == "^"):
		return v, true
	case isModifier && !isNoun:
		return m, true
	case isNoun:
		return n, true
	}
	return senses[0], true
}

func followedByNoun(p *pack, tokens []token, i int) bool {
	if i+1 >= len(tokens) || tokens[i+1].kind != word {
		return false
	}
	if senses := p.senses(&tokens[i+1]); len(senses) > 0 {
		return slices.ContainsFunc(senses, func(s sense) bool { return s.part == noun })
	}
	return len(tokens[i+1].fold) > 3
}

// unknownTag names a word no list has, by its looks.
func unknownTag(t *token) string {
	if t.capital && !t.first {
		return "NAME"
	}
	for _, s := range [...]string{"tion", "ment", "ity", "ite", "ness", "ance", "ence", "ing", "ed", "ly", "ons", "ez", "er", "ee", "es", "al", "ique", "ic", "ive", "ible", "able", "ful", "ous", "eux", "age", "isme", "ism", "ship"} {
		if strings.HasSuffix(t.fold, s) {
			return "?" + s
		}
	}
	if t.capital {
		return "?Cap"
	}
	return "?"
}

// unitOf returns the unit of time a word names.
func (p *pack) unitOf(t *token) (string, bool) {
	unit, ok := p.units[t.fold]
	if !ok {
		unit, ok = p.units[strings.TrimSuffix(t.fold, "s")]
	}
	switch unit {
	case "second":
		return unit, ok && strings.HasSuffix(t.fold, "s") || t.fold == "seconde"
	case "minute", "hour", "day", "week", "month", "quarter", "half-year", "year":
		return unit, ok
	}
	return "", false
}
