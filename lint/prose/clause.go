package prose

import "strings"

// head is a verb that says something of a subject: what a clause turns on.
type head struct {
	at      int    // token
	verb    string // lemma
	class   string // of the verb; "be" for a copula
	subject string // tag of the subject: WE YOU THEY IT WHO NAME N…; "" for none
	subjAt  int    // token, -1 for none
	mode    string // "" will can may must, or the class of the verb or noun it hangs on: perform effort mental…
	voice   byte   // 'a' active, 'p' passive, 'c' copula
	tense   byte   // 'p' present, 'f' future, 'd' past, 'i' infinitive, 'g' gerund
	negated bool
	object  string // tag of the first noun after it
	objAt   int
	person  bool // somebody it is done to stands beside it: you, vous, the customer
	under   bool // stands in a clause that begins with if, when, who, because…
}

// heads returns the heads of a statement, in order.
func (p *pack) heads(tokens []token) []head {
	most := 0
	for i := range tokens {
		if t := &tokens[i]; t.part == verb || t.closed == "BE" {
			most++
		}
	}
	out := make([]head, 0, most)
	for i := range tokens {
		t := &tokens[i]
		switch {
		case t.part == verb:
			out = append(out, p.headAt(tokens, i, out))
		case t.closed == "BE" && !p.auxiliary(tokens, i):
			h := head{at: i, verb: "be", class: "be", voice: 'c', tense: 'p', subjAt: -1, objAt: -1}
			p.leftOf(tokens, i, &h)
			p.rightOf(tokens, i, &h)
			out = append(out, h)
		}
	}
	return out
}

// auxiliary reports whether a form of be stands before the verb it helps.
func (p *pack) auxiliary(tokens []token, i int) bool {
	for j := i + 1; j < len(tokens) && j < i+5; j++ {
		t := &tokens[j]
		switch {
		case t.part == verb:
			return t.form == formPast || t.form == formParticiple || t.form == formGerund
		case t.closed == "BE", t.closed == "ADV", t.closed == "NOT", t.part == modifier && adverb(t), t.closed == "ALL":
		default:
			return false
		}
	}
	return false
}

func adverb(t *token) bool {
	return strings.HasSuffix(t.fold, "ly") || strings.HasSuffix(t.fold, "ment")
}

// headAt reads the clause a verb heads.
func (p *pack) headAt(tokens []token, i int, before []head) head {
	t := &tokens[i]
	h := head{at: i, verb: t.lemma, class: t.class, voice: 'a', tense: p.tenseOf(t), subjAt: -1, objAt: -1}
	j := p.skip(tokens, i-1, &h)
	switch hangs, shares := p.joined(tokens, j, before, &h); {
	case hangs:
		if h.tense != 'g' {
			h.tense = 'i'
		}
		p.hang(tokens, j, before, &h)
	case shares:
		last := &before[len(before)-1]
		h.subject, h.subjAt, h.mode, h.voice = last.subject, last.subjAt, last.mode, last.voice
		h.tense, h.under, h.negated = last.tense, last.under, last.negated
	default:
		j = p.auxiliaries(tokens, j, &h)
		p.leftOf(tokens, j+1, &h)
		alone := t.form == formPast && h.subject == "" && h.tense == 'd' && p.lang == "en" // "answered within a day"
		if h.voice == 'a' && (alone || t.form == formParticiple) {
			h.voice = 'p'
		}
	}
	p.rightOf(tokens, i, &h)
	return h
}

// tenseOf returns the tense a form has by itself.
func (p *pack) tenseOf(t *token) byte {
	switch t.form {
	case formFuture, formWould:
		return 'f'
	case formWas, formPast, formParticiple:
		return 'd'
	case formGerund:
		return 'g'
	case formBase:
		if p.lang == "fr" {
			return 'i'
		}
	}
	return 'p'
}

// skip passes over negations, adverbs and French pronouns that stand before a verb, from token j leftwards, and returns the token
// before them.
func (p *pack) skip(tokens []token, j int, h *head) int {
	form := tokens[h.at].form
	for ; j >= 0; j-- {
		b := &tokens[j]
		switch {
		case b.closed == "NOT":
			h.negated = true
		case b.closed == "ADV", b.part == modifier && adverb(b), b.closed == "SE":
		case p.lang == "fr" && (b.closed == "YOU" && form != formYou || b.closed == "ME" || b.closed == "LUI"):
			h.person = true
		case p.lang == "fr" && b.closed == "DET" && j > 0 && (tokens[j-1].closed == "WE" || tokens[j-1].closed == "YOU" || tokens[j-1].closed == "NOT"):
		default:
			return j
		}
	}
	return j
}

// joined reports whether the token before a verb makes it hang on another (to answer), or share the subject of the one before it (and
// answer).
func (p *pack) joined(tokens []token, j int, before []head, h *head) (hangs, shares bool) {
	if j < 0 {
		return false, false
	}
	t := &tokens[h.at]
	switch closed := tokens[j].closed; closed {
	case "TO", "DE", "A", "PREP":
		return (p.lang != "en" || closed != "PREP" || t.form == formGerund) && (p.lang != "fr" || h.tense == 'i'), false
	case "AND", "OR", ",":
		return false, len(before) > 0 && sameForm(&tokens[before[len(before)-1].at], t)
	}
	return false, false
}

// auxiliaries reads the verbs that help the verb into the head, from token j leftwards, and returns the token before them.
func (p *pack) auxiliaries(tokens []token, j int, h *head) int {
	if j < 0 {
		return j
	}
	t, b := &tokens[h.at], &tokens[j]
	past := t.form == formPast || t.form == formParticiple
	switch b.closed {
	case "TO", "DE", "A", "PREP", "AND", "OR", ",":
		return j
	case "BE":
		switch {
		case t.form == formGerund:
			h.tense = 'p'
		case past:
			h.voice, h.tense = 'p', tenseOfBe(b)
		}
		if j = p.skip(tokens, j-1, h); j >= 0 && tokens[j].closed == "HAVE" {
			h.tense = 'd'
			j = p.skip(tokens, j-1, h)
		}
	case "HAVE":
		if past {
			h.tense = 'd'
		}
		j = p.skip(tokens, j-1, h)
	}
	return p.skip(tokens, p.modal(tokens, j, h), h)
}

// tenseOfBe returns the tense a form of be gives to a passive.
func tenseOfBe(t *token) byte {
	switch {
	case strings.HasPrefix(t.fold, "ser"):
		return 'f'
	case t.low == "was", t.low == "were", strings.HasPrefix(t.fold, "eta"), strings.HasPrefix(t.fold, "fu"):
		return 'd'
	}
	return 'p'
}

func sameForm(a, b *token) bool { return a.form == b.form || a.part != verb }

// modal reads a modal verb at j into the head.
func (p *pack) modal(tokens []token, j int, h *head) int {
	if j < 0 {
		return j
	}
	switch tokens[j].closed {
	case "WILL":
		h.tense, h.mode = 'f', "will"
	case "CAN", "MAY", "MUST":
		h.mode = strings.ToLower(tokens[j].closed)
		if h.tense == 'i' {
			h.tense = 'p'
		}
	case "DO":
	default:
		return j
	}
	return j - 1
}
