package prose

import (
	"slices"
	"strings"
)

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
		if t := &tokens[i]; t.kind == word {
			t.sense = p.readWord(tokens, i)
		} else {
			t.sense = t.fixed
		}
	}
}

// What numbers, years, and the house's own people are read as.
var (
	digits    = closedSense("NUM", "NUM")
	year      = closedSense("NUM", "YEAR")
	ourPeople = closedSense("WE", "WE")
)

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
				t.end, t.sense = tokens[j].end, ourPeople
				i = j
			}
		}
		out = append(out, t)
	}
	return out
}

func (p *pack) readWord(tokens []token, i int) *sense {
	t := &tokens[i]
	if t.fixed != nil && !(t.fixed.closed == "BE" && i > 0 && tokens[i-1].closed == "DET") { // l’été, a being
		return t.fixed
	}
	if time := t.measure.time; time != nil && (len(t.fold) > 2 || i > 0 && tokens[i-1].closed == "NUM") {
		return time
	}
	if senses := p.senses(t.lexeme); len(senses) > 0 {
		return p.choose(tokens, i, senses)
	}
	return p.guess(tokens, i)
}

// guess reads a word no list has: after “we” or “will” it is a verb, and verbs no list has are acts.
func (p *pack) guess(tokens []token, i int) *sense {
	t := &tokens[i]
	s := newSense(unknownClass(t), t.fold)
	j := i - 1
	for j >= 0 && (tokens[j].closed == "NOT" || tokens[j].closed == "ADV" || tokens[j].part == modifier && adverb(&tokens[j])) {
		j--
	}
	if j < 0 || t.capital || len(t.fold) < 3 {
		return &s
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
		s = newSense(p.classes.of(verb, "open", form), t.fold)
	}
	return &s
}

// opensVerb are the English words behind which an unknown word is a verb.
var opensVerb = map[string]bool{"WE": true, "WILL": true, "CAN": true, "MAY": true, "DO": true, "I": true}

// choose picks a sense by the word before, else by the form.
func (p *pack) choose(tokens []token, i int, senses []sense) *sense {
	if len(senses) == 1 {
		return &senses[0]
	}
	var v, n, m *sense
	for k := range senses {
		switch s := &senses[k]; s.part {
		case verb:
			v = s
		case noun:
			n = s
		case modifier:
			m = s
		}
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
	isVerb, isNoun, isModifier := v != nil, n != nil, m != nil
	switch {
	case isVerb && p.verbAfter[before]:
		if isModifier && (before == "BE" || before == "NOT" || before == "HAVE") && v.form == formBase {
			return m
		}
		return v
	case p.nounAfter[before] || strings.HasPrefix(before, "M"):
		if isModifier && (!isNoun || after == "" && followedByNoun(p, tokens, i)) {
			return m
		}
		if isNoun {
			return n
		}
		if isModifier {
			return m
		}
		return v
	case isVerb && (v.form != formBase && v.form != formS && v.form != formPresent || p.lang == "fr" && v.form == formBase):
		if isNoun && p.lang == "en" && v.form == formGerund {
			return n
		}
		return v
	case isVerb && (after == "YOU" || after == "YOUR" || after == "DET" || after == "OUR" || after == "THEY" || after == "ALL" || after == "EVERY" || after == "THEIR" || after == "TO" && before == "^"):
		return v
	case isModifier && !isNoun:
		return m
	case isNoun:
		return n
	}
	return &senses[0]
}

func followedByNoun(p *pack, tokens []token, i int) bool {
	if i+1 >= len(tokens) || tokens[i+1].kind != word {
		return false
	}
	if senses := p.senses(tokens[i+1].lexeme); len(senses) > 0 {
		return slices.ContainsFunc(senses, func(s sense) bool { return s.part == noun })
	}
	return len(tokens[i+1].fold) > 3
}

// unknownClass classes a word no list has by its looks.
func unknownClass(t *token) *wordClass {
	if t.capital && !t.first {
		return nameClass
	}
	for i := range unknownEndings {
		if each := &unknownEndings[i]; strings.HasSuffix(t.fold, each.ending) {
			return &each.wordClass
		}
	}
	if t.capital {
		return capitalClass
	}
	return bareClass
}

// The classes of words no list has: names, those that begin a sentence, and others.
var nameClass, capitalClass, bareClass = unknown("NAME"), unknown("?Cap"), unknown("?")

func unknown(tag string) *wordClass { return &wordClass{tag: tag, tagHash: hash(tag)} }

// unknownEnding is an ending that tells what a word no list has may be.
type unknownEnding struct {
	ending string
	wordClass
}

// unknownEndings are these endings; the first that fits counts.
var unknownEndings = func() (out []unknownEnding) {
	for _, ending := range [...]string{"tion", "ment", "ity", "ite", "ness", "ance", "ence", "ing", "ed", "ly", "ons", "ez", "er", "ee", "es", "al", "ique", "ic", "ive", "ible", "able", "ful", "ous", "eux", "age", "isme", "ism", "ship"} {
		out = append(out, unknownEnding{ending, *unknown("?" + ending)})
	}
	return out
}()
