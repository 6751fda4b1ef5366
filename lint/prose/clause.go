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
	var out []head
	for i := range tokens {
		t := &tokens[i]
		switch {
		case t.part == verb:
			if h, ok := p.headAt(tokens, i, out); ok {
				out = append(out, h)
			}
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

func (p *pack) headAt(tokens []token, i int, before []head) (head, bool) {
	t := &tokens[i]
	h := head{at: i, verb: t.lemma, class: t.class, voice: 'a', tense: 'p', subjAt: -1, objAt: -1}
	switch t.form {
	case formFuture, formWould:
		h.tense = 'f'
	case formWas:
		h.tense = 'd'
	case formGerund:
		h.tense = 'g'
	case formPast:
		h.tense = 'd'
	case formParticiple:
		h.tense = 'd'
	case formBase:
		if p.lang == "fr" {
			h.tense = 'i'
		}
	}
	j := i - 1
	skip := func() {
		for j >= 0 {
			b := &tokens[j]
			if b.closed == "NOT" {
				h.negated = true
			} else if b.closed == "ADV" || b.part == modifier && adverb(b) || b.closed == "SE" {
			} else if p.lang == "fr" && (b.closed == "YOU" || b.closed == "ME" || b.closed == "LUI") && !(b.closed == "YOU" && t.form == formYou) {
				h.person = true
			} else if p.lang == "fr" && b.closed == "DET" && j > 0 && (tokens[j-1].closed == "WE" || tokens[j-1].closed == "YOU" || tokens[j-1].closed == "NOT") {
			} else {
				return
			}
			j--
		}
	}
	skip()
	if j >= 0 {
		switch b := &tokens[j]; b.closed {
		case "BE":
			if t.form == formGerund {
				h.tense = 'p'
			} else if t.form == formPast || t.form == formParticiple {
				h.voice, h.tense = 'p', 'p'
				if b.low == "was" || b.low == "were" || strings.HasPrefix(b.fold, "eta") || strings.HasPrefix(b.fold, "fu") {
					h.tense = 'd'
				}
				if strings.HasPrefix(b.fold, "ser") {
					h.tense = 'f'
				}
			}
			j--
			skip()
			if j >= 0 && tokens[j].closed == "HAVE" {
				h.tense = 'd'
				j--
				skip()
			}
			j = p.modal(tokens, j, &h)
			skip()
		case "HAVE":
			if t.form == formPast || t.form == formParticiple {
				h.tense = 'd'
			}
			j--
			skip()
			j = p.modal(tokens, j, &h)
			skip()
		case "TO", "DE", "A", "PREP":
			if p.lang == "en" && b.closed == "PREP" && t.form != formGerund || p.lang == "fr" && h.tense != 'i' {
				break
			}
			if h.tense != 'g' {
				h.tense = 'i'
			}
			p.hang(tokens, j, before, &h)
			p.rightOf(tokens, i, &h)
			return h, true
		case "AND", "OR", ",":
			if n := len(before); n > 0 && sameForm(&tokens[before[n-1].at], t) {
				last := before[n-1]
				h.subject, h.subjAt, h.mode, h.voice, h.tense, h.under, h.negated = last.subject, last.subjAt, last.mode, last.voice, last.tense, last.under, last.negated
				p.rightOf(tokens, i, &h)
				return h, true
			}
		default:
			j = p.modal(tokens, j, &h)
			skip()
		}
	}
	p.leftOf(tokens, j+1, &h)
	if t.form == formPast && h.voice == 'a' && h.subject == "" && h.tense == 'd' && p.lang == "en" {
		h.voice = 'p' // "answered within a day": a participle that stands alone
	}
	if t.form == formParticiple && h.voice == 'a' {
		h.voice = 'p'
	}
	p.rightOf(tokens, i, &h)
	return h, true
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

// hang makes an infinitive the business of the verb or noun it hangs on: we aim to answer, nous nous engageons à répondre.
func (p *pack) hang(tokens []token, j int, before []head, h *head) {
	h.mode = "to"
	who := -1 // whom the verb it hangs on sets to work: we ask you to call
	for k := j - 1; k >= 0 && k > j-6; k-- {
		t := &tokens[k]
		if t.kind == mark {
			break
		}
		if who < 0 && (t.closed == "WE" || t.closed == "YOU" || t.closed == "THEY" || t.tag == "Npeople" || t.tag == "Nstaff") {
			who = k
			continue
		}
		if t.part == verb {
			h.mode = t.class
			for b := len(before) - 1; b >= 0; b-- {
				if before[b].at == k {
					h.subject, h.subjAt, h.under, h.negated = before[b].subject, before[b].subjAt, before[b].under, before[b].negated || h.negated
					if before[b].voice == 'p' {
						h.mode = "p" + h.mode
					}
					if who > before[b].at {
						h.subject, h.subjAt = tokens[who].tag, who
						h.mode += "+" + before[b].subject
					}
					break
				}
			}
			return
		}
		if t.part == noun {
			h.mode = "n" + t.class
			if n := len(before); n > 0 {
				h.subject, h.subjAt, h.under = before[n-1].subject, before[n-1].subjAt, before[n-1].under
			}
			return
		}
		if t.part == modifier {
			h.mode = "m" + t.class
			if n := len(before); n > 0 {
				h.subject, h.subjAt, h.under = before[n-1].subject, before[n-1].subjAt, before[n-1].under
			}
			return
		}
	}
	if n := len(before); n > 0 && h.subject == "" {
		h.subject, h.subjAt = before[n-1].subject, before[n-1].subjAt
	}
}

// leftOf finds the subject of a verb whose first token is i.
func (p *pack) leftOf(tokens []token, i int, h *head) {
	nested := false
	for j := i - 1; j >= 0; j-- {
		t := &tokens[j]
		if t.kind == mark && strings.ContainsAny(t.low, ".;:!?…•") {
			break
		}
		if h.subject == "" {
			switch {
			case t.closed == "WE", t.closed == "I", t.closed == "ON", t.closed == "YOU", t.closed == "THEY", t.closed == "IT", t.closed == "WHO", t.closed == "NO", t.closed == "EVERY" && !nested:
				if p.lang == "fr" && (t.low == "nous" && tokens[h.at].form != formWe && tokens[h.at].form != formFuture && tokens[h.at].form != formParticiple) {
					h.person = true // nos équipes nous répondent
					continue
				}
				h.subject, h.subjAt = t.closed, j
			case t.part == noun || t.tag == "NAME" || t.tag == "?Cap":
				if j > 0 && (tokens[j-1].closed == "OF" || tokens[j-1].closed == "PREP" || tokens[j-1].closed == "DE" || tokens[j-1].closed == "A") {
					nested = true
					continue // a noun that hangs on another
				}
				if j > 1 && (tokens[j-1].closed == "DET" || tokens[j-1].closed == "OUR" || tokens[j-1].closed == "YOUR" || tokens[j-1].part == modifier) {
					if c := tokens[j-2].closed; c == "OF" || c == "PREP" || c == "DE" || c == "A" {
						nested = true
						continue
					}
				}
				h.subject, h.subjAt = t.tag, j
				if j > 0 && tokens[j-1].closed == "YOUR" {
					h.subject = "YOUR " + t.tag
				} else if j > 0 && tokens[j-1].closed == "OUR" || j > 1 && tokens[j-2].closed == "OUR" {
					h.subject = "OUR " + t.tag
				}
			case t.kind == mark && t.low == ",":
				if j == i-1 {
					continue
				}
				return
			case t.part == verb && t.form != formPast && t.form != formParticiple && t.form != formGerund:
				return
			}
			continue
		}
		switch t.closed {
		case "IF", "WHERE", "BECAUSE", "WHO", "HOW":
			h.under = true
			return
		}
		if t.low == "that" || t.low == "que" || t.low == "qu'" {
			h.under = true
			return
		}
		if t.kind == mark || t.part == verb {
			return
		}
	}
}

// rightOf finds what a verb acts on, and whom it is done to.
func (p *pack) rightOf(tokens []token, i int, h *head) {
	for j := i + 1; j < len(tokens) && j < i+9; j++ {
		t := &tokens[j]
		switch {
		case t.kind == mark && t.low != "'" && t.low != "\"" && t.low != "«" && t.low != "“":
			return
		case t.closed == "YOU", t.closed == "THEY", t.tag == "Npeople", t.closed == "YOUR" && h.object == "":
			h.person = true
		}
		switch {
		case t.part == noun && t.class != "time" && t.class != "unit":
			h.object, h.objAt = t.tag, j
			return
		case t.part == modifier && h.object == "" && h.voice == 'c':
			h.object, h.objAt = t.tag, j
		case t.tag == "NAME" || strings.HasPrefix(t.tag, "?"):
			h.object, h.objAt = t.tag, j
			return
		case t.closed == "IF", t.closed == "WHERE", t.closed == "BECAUSE", t.closed == "WILL", t.closed == "BE" && j > i+1, t.part == verb && j > i+1 && t.form != formPast && t.form != formParticiple:
			return
		}
	}
}
