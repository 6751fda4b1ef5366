package prose

import "strings"

// This file finds what stands round a verb: what it hangs on, its subject and its object.

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
