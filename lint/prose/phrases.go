package prose

import "strings"

// phrases are the phrase lists of a language, found in one pass over a statement.
type phrases struct {
	byWord  map[string][]*phrase // by the first word, unaccented
	byLemma map[string][]*phrase
	byStem  map[string][]*phrase // by the first stemLength letters of a stem
	byTag   map[string][]*phrase
}

// stemLength is how many letters a stem that begins a phrase has at least.
const stemLength = 3

// phrase is one line of a list: elements that match tokens one after the other.
type phrase struct {
	list     string
	elements []element
}

// element matches a token: one of its choices.
type element struct {
	choices  []choice
	optional bool
	gap      int // up to so many tokens of any kind but marks, instead of choices
}

// choice is one way for a token to match.
type choice struct {
	how  byte // '=' word, '~' lemma, '*' stem, '<' tag, '{' tag prefix
	text string
}

// hit is a phrase found: the tokens from-to.
type hit struct {
	list     string
	from, to int
}

func (p *phrases) add(list, line string) {
	ph := &phrase{list: list}
	for field := range strings.FieldsSeq(line) {
		ph.elements = append(ph.elements, parseElement(field))
	}
	for _, c := range ph.elements[0].choices {
		switch c.how {
		case '=':
			p.byWord[c.text] = append(p.byWord[c.text], ph)
		case '~':
			p.byLemma[c.text] = append(p.byLemma[c.text], ph)
		case '*':
			p.byStem[c.text[:stemLength]] = append(p.byStem[c.text[:stemLength]], ph)
		case '<':
			p.byTag[c.text] = append(p.byTag[c.text], ph)
		default:
			panic("a phrase of " + list + " begins with what no index has: " + line)
		}
	}
}

func parseElement(field string) element {
	var e element
	if rest, ok := strings.CutPrefix(field, ".."); ok {
		e.gap = int(rest[0] - '0')
		e.optional = true
		return e
	}
	if rest, ok := strings.CutSuffix(field, "?"); ok && rest != "" {
		field, e.optional = rest, true
	}
	for c := range strings.SplitSeq(field, "|") {
		switch {
		case c[0] == '<' && strings.HasSuffix(c, "*>"):
			e.choices = append(e.choices, choice{'{', c[1 : len(c)-2]})
		case c[0] == '<':
			e.choices = append(e.choices, choice{'<', c[1 : len(c)-1]})
		case c[0] == '~':
			e.choices = append(e.choices, choice{'~', unaccented(c[1:])})
		case len(c) > 1 && c[len(c)-1] == '*':
			e.choices = append(e.choices, choice{'*', unaccented(c[:len(c)-1])})
		default:
			e.choices = append(e.choices, choice{'=', unaccented(c)})
		}
	}
	return e
}

func (c *choice) matches(t *token) bool {
	switch c.how {
	case '=':
		return t.fold == c.text
	case '~':
		return t.lemma == c.text && t.kind == word || t.fold == c.text
	case '*':
		return strings.HasPrefix(t.fold, c.text)
	case '<':
		return t.tag == c.text
	}
	return strings.HasPrefix(t.tag, c.text)
}

// find returns the phrases in a statement, in the order of their first token; of one list, the longest at a place.
func (p *phrases) find(tokens []token) []hit {
	hits := make([]hit, 0, 16)
	for i := range tokens {
		t := &tokens[i]
		begin := len(hits)
		hits = try(hits, p.byWord[t.fold], tokens, i)
		if t.lemma != "" && t.lemma != t.fold {
			hits = try(hits, p.byLemma[t.lemma], tokens, i)
		}
		hits = try(hits, p.byLemma[t.fold], tokens, i)
		if len(t.fold) >= stemLength {
			hits = try(hits, p.byStem[t.fold[:stemLength]], tokens, i)
		}
		hits = try(hits, p.byTag[t.tag], tokens, i)
		hits = longest(hits, begin)
	}
	return hits
}

func try(hits []hit, candidates []*phrase, tokens []token, i int) []hit {
	for _, ph := range candidates {
		if to, ok := ph.match(tokens, i, 0); ok {
			hits = append(hits, hit{ph.list, i, to})
		}
	}
	return hits
}

// longest keeps, of the hits from begin on, which share their first token, the longest of each list.
func longest(hits []hit, begin int) []hit {
	kept := hits[:begin]
	for _, h := range hits[begin:] {
		known := false
		for k := begin; k < len(kept); k++ {
			if kept[k].list == h.list {
				kept[k].to = max(kept[k].to, h.to)
				known = true
			}
		}
		if !known {
			kept = append(kept, h)
		}
	}
	return kept
}

// match matches the elements from e on at token i, and returns the token after the match.
func (ph *phrase) match(tokens []token, i, e int) (int, bool) {
	for ; e < len(ph.elements); e++ {
		el := &ph.elements[e]
		if el.gap > 0 {
			for skip := 0; skip <= el.gap && i+skip <= len(tokens); skip++ {
				if to, ok := ph.match(tokens, i+skip, e+1); ok {
					return to, true
				}
				if i+skip < len(tokens) && tokens[i+skip].kind == mark {
					break
				}
			}
			return 0, false
		}
		if i < len(tokens) && el.matches(&tokens[i]) {
			if el.optional {
				if to, ok := ph.match(tokens, i+1, e+1); ok {
					return to, true
				}
				continue
			}
			i++
			continue
		}
		if !el.optional {
			return 0, false
		}
	}
	return i, true
}

func (e *element) matches(t *token) bool {
	for i := range e.choices {
		if e.choices[i].matches(t) {
			return true
		}
	}
	return false
}
