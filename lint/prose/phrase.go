package prose

import "strings"

// phrase is one line of a list: elements that match tokens one after the other.
type phrase struct {
	elements []element
	choices  []choice // of all elements
}

// element matches a token: one of its choices. It is small, since tens of thousands are held, and most are looked at to no avail.
type element struct {
	initials uint64 // of the choices
	from, to uint16 // the choices, among those of the phrase
	optional bool
	gap      uint8 // up to so many tokens of any kind but marks, instead of choices
}

// choice is one way for a token to match.
type choice struct {
	how  byte   // '=' word, '~' lemma, '*' stem, '<' tag, '{' tag prefix
	hash uint32 // half of the hash of text
	text string
}

// initials is a set that holds the first letters of a word, as many as a stem has: one of 63 bits.
func initials(word string) uint64 { return 1 << (hash(word[:min(len(word), stemLength)]) >> 32 % 63) }

// noInitials stands for the first letters of a word that is missing; anyInitials is the set of those of all words, and of none.
const (
	noInitials  = 1 << 63
	anyInitials = 1<<64 - 1
)

// initials returns the first letters of the word, the lemma and the tag of a token.
func (t *token) initials() uint64 { return t.lexeme.initials | t.sense.initials }

// cut returns the line as a phrase.
func (l *phraseLine) cut() *phrase {
	if ph := l.phrase.Load(); ph != nil {
		return ph
	}
	fields, choices := strings.Count(l.text, " ")+1, strings.Count(l.text, "|")
	ph := &phrase{make([]element, 0, fields), make([]choice, 0, fields+choices)}
	for field := range strings.FieldsSeq(l.text) {
		var e element
		e, ph.choices = parseElement(field, ph.choices)
		ph.elements = append(ph.elements, e)
	}
	l.phrase.Store(ph)
	return ph
}

// parseElement reads a field of a line; its choices are added to those of the fields before it.
func parseElement(field string, choices []choice) (element, []choice) {
	e := element{from: uint16(len(choices))}
	if rest, ok := strings.CutPrefix(field, ".."); ok {
		e.gap, e.optional = rest[0]-'0', true
		return e, choices
	}
	if rest, ok := strings.CutSuffix(field, "?"); ok && rest != "" {
		field, e.optional = rest, true
	}
	for text := range strings.SplitSeq(field, "|") {
		c := parseChoice(text)
		choices = append(choices, c)
		e.initials |= c.initials()
	}
	e.to = uint16(len(choices))
	return e, choices
}

func parseChoice(c string) choice {
	switch {
	case c[0] == '<' && strings.HasSuffix(c, "*>"):
		return newChoice('{', c[1:len(c)-2])
	case c[0] == '<':
		return newChoice('<', c[1:len(c)-1])
	case c[0] == '~':
		return newChoice('~', unaccented(c[1:]))
	case len(c) > stemLength && c[len(c)-1] == '*':
		return newChoice('*', unaccented(c[:len(c)-1]))
	}
	return newChoice('=', unaccented(c))
}

func newChoice(how byte, text string) choice { return choice{how, half(hash(text)), text} }

// nextInitials returns the initials that two tokens in a row must have to match the fields of a line. The set of a token that may be
// missing holds noInitials.
func nextInitials(fields string) (first, second uint64) {
	set := uint64(0)
	var room [8]choice
	for more := fields != ""; more; {
		var field string
		field, fields, more = strings.Cut(fields, " ")
		e, _ := parseElement(field, room[:0])
		if e.gap > 0 {
			return anyInitials, anyInitials
		}
		set |= e.initials
		if e.optional {
			second = anyInitials
			continue
		}
		if second == 0 {
			second, _ = nextInitials(fields)
		}
		return set, second
	}
	return anyInitials, anyInitials
}

// soonInitials returns the initials that one of the next tokens must have to match the fields of a line: its first field that may not
// be missing, and among how many tokens that is looked for. The set of a line without one is that of all.
func soonInitials(fields string) (set uint64, within uint8) {
	var room [8]choice
	within = 1
	for field := range strings.FieldsSeq(fields) {
		e, _ := parseElement(field, room[:0])
		switch {
		case e.gap > 0:
			within += e.gap
		case e.optional:
			within++
		default:
			return e.initials, within
		}
	}
	return anyInitials, 1
}

// initialsOf returns the initials of tokens, and those of none behind the last; room may be too small.
func initialsOf(tokens []token, room []uint64) []uint64 {
	for i := range tokens {
		room = append(room, tokens[i].initials())
	}
	return append(room, noInitials, noInitials)
}

// match matches the elements from e on at token i, and returns the token after the match; initials is those of the tokens.
func (ph *phrase) match(tokens []token, initials []uint64, i, e int) (int, bool) {
	for ; e < len(ph.elements); e++ {
		el := &ph.elements[e]
		if el.gap > 0 {
			return ph.leap(tokens, initials, i, e)
		}
		if i < len(tokens) && el.initials&initials[i] != 0 && ph.matches(el, &tokens[i]) {
			if el.optional {
				if to, ok := ph.match(tokens, initials, i+1, e+1); ok {
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

// leap matches a gap, which is element e, and the elements after it.
func (ph *phrase) leap(tokens []token, initials []uint64, i, e int) (int, bool) {
	set := uint64(anyInitials) // of the element after the gap, when it may not be missing
	if e+1 < len(ph.elements) && !ph.elements[e+1].optional {
		set = ph.elements[e+1].initials
	}
	last := min(i+int(ph.elements[e].gap), len(tokens))
	for ; i <= last; i++ {
		if set&initials[i] != 0 {
			if to, ok := ph.match(tokens, initials, i, e+1); ok {
				return to, true
			}
		}
		if i < len(tokens) && tokens[i].kind == mark {
			break
		}
	}
	return 0, false
}

// matches reports whether one of the choices of an element of the phrase matches a token.
func (ph *phrase) matches(e *element, t *token) bool {
	choices := ph.choices[e.from:e.to]
	for i := range choices {
		if choices[i].matches(t) {
			return true
		}
	}
	return false
}

// initials returns the initials that a token must have to match.
func (c *choice) initials() uint64 {
	if (c.how == '{' || c.how == '*') && len(c.text) < stemLength {
		return anyInitials
	}
	return initials(c.text)
}

func (c *choice) matches(t *token) bool {
	switch c.how {
	case '=':
		return half(t.hash) == c.hash && t.fold == c.text
	case '~':
		return half(t.wordHash) == c.hash && t.lemma == c.text && t.kind == word || half(t.hash) == c.hash && t.fold == c.text
	case '*':
		return strings.HasPrefix(t.fold, c.text)
	case '<':
		return half(t.tagHash) == c.hash && t.tag == c.text
	}
	return strings.HasPrefix(t.tag, c.text)
}
