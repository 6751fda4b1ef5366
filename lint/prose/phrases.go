package prose

import (
	"strings"
	"sync/atomic"
)

// phrases are the phrase lists of a language, found in one pass over a statement. A line is cut into its elements when the word it
// begins with first turns up.
type phrases struct {
	lines []phraseLine
	table []phraseKey // open addressing, by what lines begin with
	mask  uint32
	next  []phraseNext // chains of lines that begin alike
}

// phraseLine is a line of a list.
type phraseLine struct {
	list, text string
	phrase     atomic.Pointer[phrase]
}

// phraseKey leads from a word to the first of the lines that begin with it.
type phraseKey struct {
	hash  uint32 // 0 is free
	first int32
}

// phraseNext is a line, and where the next that begins alike is; -1 for none.
type phraseNext struct {
	line uint32
	next int32
}

// stemLength is how many letters a stem that begins a phrase has at least.
const stemLength = 3

// newPhrases indexes the lists of a language: those that verdicts rest on, or those that rules look for.
func newPhrases(lang string, rules bool) *phrases {
	folder := "packs/" + lang + "/lists"
	files, err := packFiles.ReadDir(folder)
	if err != nil {
		panic(err) // embedded
	}
	p := &phrases{lines: make([]phraseLine, 0, 6<<10)}
	for _, f := range files {
		if strings.HasPrefix(f.Name(), ruleList) != rules {
			continue
		}
		data, err := packFiles.ReadFile(folder + "/" + f.Name())
		if err != nil {
			panic(err) // embedded
		}
		list, left := strings.TrimSuffix(f.Name(), ".txt"), text(data)
		for len(left) > 0 {
			line, rest, _ := strings.Cut(left, "\n")
			if left = rest; line != "" {
				p.lines = append(p.lines, phraseLine{list: list, text: line})
			}
		}
	}
	size := uint32(1 << 12)
	for int(size) < 3*len(p.lines) {
		size *= 2
	}
	p.table, p.mask, p.next = make([]phraseKey, size), size-1, make([]phraseNext, 0, 2*len(p.lines))
	for i := range p.lines {
		first, _, _ := strings.Cut(p.lines[i].text, " ")
		for {
			choice, rest, more := strings.Cut(first, "|")
			p.insert(parseChoice(choice), uint32(i))
			if first = rest; !more {
				break
			}
		}
	}
	return p
}

func (p *phrases) insert(c choice, line uint32) {
	text := c.text
	if c.how == '*' {
		text = text[:stemLength]
	}
	key := phraseHash(c.how, text)
	i := p.slot(key)
	then := int32(-1)
	if p.table[i].hash != 0 {
		then = p.table[i].first
	}
	p.table[i] = phraseKey{key, int32(len(p.next))}
	p.next = append(p.next, phraseNext{line, then})
}

// slot returns where a key stands, or would stand.
func (p *phrases) slot(key uint32) uint32 {
	i := key & p.mask
	for p.table[i].hash != 0 && p.table[i].hash != key {
		i = (i + 1) & p.mask
	}
	return i
}

func phraseHash(how byte, text string) uint32 {
	h := (uint64(offset) ^ uint64(how)) * prime
	for i := 0; i < len(text); i++ {
		h = (h ^ uint64(text[i])) * prime
	}
	return uint32(h>>32) | 1
}

// phrase is one line of a list: elements that match tokens one after the other.
type phrase struct {
	list     string
	elements []element
	second   uint32 // initials of the second word; 0 when it may begin with any, or be missing
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
		e.choices = append(e.choices, parseChoice(c))
	}
	return e
}

func parseChoice(c string) choice {
	switch {
	case c[0] == '<' && strings.HasSuffix(c, "*>"):
		return choice{'{', c[1 : len(c)-2]}
	case c[0] == '<':
		return choice{'<', c[1 : len(c)-1]}
	case c[0] == '~':
		return choice{'~', unaccented(c[1:])}
	case len(c) > stemLength && c[len(c)-1] == '*':
		return choice{'*', unaccented(c[:len(c)-1])}
	}
	return choice{'=', unaccented(c)}
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
		hits = p.try(hits, '=', t.fold, tokens, i)
		if t.lemma != "" && t.lemma != t.fold {
			hits = p.try(hits, '~', t.lemma, tokens, i)
		}
		hits = p.try(hits, '~', t.fold, tokens, i)
		if len(t.fold) >= stemLength {
			hits = p.try(hits, '*', t.fold[:stemLength], tokens, i)
		}
		hits = p.try(hits, '<', t.tag, tokens, i)
		hits = longest(hits, begin)
	}
	return hits
}

// try adds the phrases that begin with a key and stand at token i.
func (p *phrases) try(hits []hit, how byte, text string, tokens []token, i int) []hit {
	found := p.table[p.slot(phraseHash(how, text))]
	if found.hash == 0 {
		return hits
	}
	for at := found.first; at >= 0; at = p.next[at].next {
		ph := p.lines[p.next[at].line].parsed()
		if ph.second != 0 && (i+1 == len(tokens) || ph.second&tokens[i+1].initials == 0) {
			continue
		}
		if to, ok := ph.match(tokens, i, 0); ok {
			hits = append(hits, hit{ph.list, i, to})
		}
	}
	return hits
}

// parsed returns the line cut into its elements.
func (l *phraseLine) parsed() *phrase {
	if ph := l.phrase.Load(); ph != nil {
		return ph
	}
	ph := &phrase{list: l.list}
	for field := range strings.FieldsSeq(l.text) {
		ph.elements = append(ph.elements, parseElement(field))
	}
	ph.second = secondInitials(ph.elements)
	l.phrase.Store(ph)
	return ph
}

// secondInitials returns the initials a phrase's second word must have; 0 when any will do.
func secondInitials(elements []element) uint32 {
	if len(elements) < 2 || elements[1].optional || elements[0].optional {
		return 0
	}
	set := uint32(0)
	for _, c := range elements[1].choices {
		if c.how == '<' || c.how == '{' || c.text == "" {
			return 0
		}
		set |= initial(c.text)
	}
	return set
}

// initial returns the bit of a word's first letter: a to z, and one for all else.
func initial(word string) uint32 {
	if word == "" || word[0] < 'a' || word[0] > 'z' {
		return 1 << 26
	}
	return 1 << (word[0] - 'a')
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
