package prose

import (
	"slices"
	"strings"
	"sync/atomic"
)

// phrases are the phrase lists of a language, found in one pass over a statement. Lines that begin alike are gathered when the word
// they begin with first turns up, and a line is cut into its elements when the word after it may fit too.
type phrases struct {
	lines  []phraseLine
	table  []phraseKey // open addressing, by what lines begin with
	mask   uint32
	starts []phraseStart
	next   []phraseNext // chains of lines that begin alike
}

// phraseLine is a line of a list.
type phraseLine struct {
	list   *list
	text   string
	phrase atomic.Pointer[phrase]
}

// phraseKey leads from a word to the lines that begin with it.
type phraseKey struct {
	hash  uint32 // 0 is free
	start int32
}

// phraseStart is what lines begin with, of a stem the first letters: the first of them, and all of them once they are gathered.
type phraseStart struct {
	choice
	first    int32
	gathered atomic.Pointer[[]gathered]
}

// gathered is one of the lines that begin alike.
type gathered struct {
	next, then uint64 // initials of the token after the first, and of the one after that: see nextInitials
	line       *phraseLine
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
	p := &phrases{lines: make([]phraseLine, 0, 5<<10)}
	for _, f := range files {
		if strings.HasPrefix(f.Name(), ruleList) != rules {
			continue
		}
		data, err := packFiles.ReadFile(folder + "/" + f.Name())
		if err != nil {
			panic(err) // embedded
		}
		list, left := newList(strings.TrimSuffix(f.Name(), ".txt")), text(data)
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
	if c.how == '*' {
		c.text = c.text[:stemLength]
	}
	key := phraseHash(c.how, hash(c.text))
	at := &p.table[p.slot(key)]
	if at.hash == 0 {
		*at = phraseKey{key, int32(len(p.starts))}
		p.starts = append(p.starts, phraseStart{choice: c, first: -1})
	}
	start := &p.starts[at.start]
	p.next = append(p.next, phraseNext{line, start.first})
	start.first = int32(len(p.next) - 1)
}

// slot returns where a key stands, or would stand.
func (p *phrases) slot(key uint32) uint32 {
	i := key & p.mask
	for p.table[i].hash != 0 && p.table[i].hash != key {
		i = (i + 1) & p.mask
	}
	return i
}

// phraseHash is the key of the lines that begin with a choice of that kind, whose text has that hash.
func phraseHash(how byte, text uint64) uint32 { return uint32(join(uint64(how), text)>>32) | 1 }

// hit is a phrase found: the tokens from-to.
type hit struct {
	list     *list
	from, to int
}

// find returns the phrases in a statement, in the order of their first token; of one list, the longest at a place.
func (p *phrases) find(tokens []token) []hit {
	var room [16]hit
	hits := room[:0]
	for i := range tokens {
		t := &tokens[i]
		begin := len(hits)
		hits = p.try(hits, '=', t.hash, tokens, i)
		if t.lemma != "" && t.wordHash != t.hash {
			hits = p.try(hits, '~', t.wordHash, tokens, i)
		}
		hits = p.try(hits, '~', t.hash, tokens, i)
		if len(t.fold) >= stemLength {
			hits = p.try(hits, '*', hash(t.fold[:stemLength]), tokens, i)
		}
		hits = p.try(hits, '<', t.tagHash, tokens, i)
		hits = longest(hits, begin)
	}
	return slices.Clone(hits)
}

// try adds the phrases that begin with a key and stand at token i.
func (p *phrases) try(hits []hit, how byte, text uint64, tokens []token, i int) []hit {
	key := p.table[p.slot(phraseHash(how, text))]
	if key.hash == 0 {
		return hits
	}
	start := &p.starts[key.start]
	if !start.matches(&tokens[i]) { // another word with that hash
		return hits
	}
	next, then := initialsAt(tokens, i+1), initialsAt(tokens, i+2)
	for _, g := range p.gather(start) {
		if g.next&next == 0 || g.then&then == 0 {
			continue
		}
		ph := g.line.cut()
		if how == '*' && !ph.elements[0].matches(&tokens[i]) {
			continue
		}
		if to, ok := ph.match(tokens, i+1, 1); ok {
			hits = append(hits, hit{g.line.list, i, to})
		}
	}
	return hits
}

// gather returns the lines with a start, the last first.
func (p *phrases) gather(s *phraseStart) []gathered {
	if all := s.gathered.Load(); all != nil {
		return *all
	}
	n := 0
	for at := s.first; at >= 0; at = p.next[at].next {
		n++
	}
	all := make([]gathered, 0, n)
	for at := s.first; at >= 0; at = p.next[at].next {
		line := &p.lines[p.next[at].line]
		_, rest, _ := strings.Cut(line.text, " ")
		next, then := nextInitials(rest)
		all = append(all, gathered{next, then, line})
	}
	s.gathered.Store(&all)
	return all
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
