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
	which  int          // 0, or 1 for those that rules look for
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
	line       uint32
	within     uint8 // among how many tokens after the first that with next is: more than one for a line that goes on with a gap
}

// follows reports whether a line that goes on with a gap may stand where the tokens after its first have these initials.
func (g *gathered) follows(after []uint64) bool {
	for _, each := range after[:min(int(g.within), len(after))] {
		if g.next&each != 0 {
			return true
		}
	}
	return false
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
	p, most := &phrases{}, 5<<10
	if rules {
		p.which, most = 1, 1<<10
	}
	p.lines = make([]phraseLine, 0, most)
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
		c = newChoice('*', c.text[:stemLength])
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
	var some [64]uint64
	hits, initials := room[:0], initialsOf(tokens, some[:0])
	for i := range tokens {
		t, begin := &tokens[i], len(hits)
		begins := p.begins(t.lexeme)
		hits = begins.word.try(p, hits, tokens, initials, i)
		if t.lemma != "" && t.wordHash != t.hash {
			hits = p.start('~', t.wordHash, t).try(p, hits, tokens, initials, i)
		}
		hits = begins.lemma.try(p, hits, tokens, initials, i)
		hits = begins.stem.try(p, hits, tokens, initials, i)
		hits = p.start('<', t.tagHash, t).try(p, hits, tokens, initials, i)
		hits = longest(hits, begin)
	}
	return slices.Clone(hits)
}

// begins is what phrases begin with that a lexeme is, however it is read there; nil for none.
type begins struct{ word, lemma, stem *phraseStart }

// beginsNone is what nearly all lexemes are.
var beginsNone = &begins{}

func (p *phrases) begins(x *lexeme) *begins {
	if known := x.begins[p.which].Load(); known != nil {
		return known
	}
	t := token{lexeme: x, sense: digits}
	b := begins{word: p.start('=', x.hash, &t), lemma: p.start('~', x.hash, &t)}
	if len(x.fold) >= stemLength {
		b.stem = p.start('*', hash(x.fold[:stemLength]), &t)
	}
	out := beginsNone
	if b != *beginsNone {
		some := b
		out = &some
	}
	x.begins[p.which].Store(out)
	return out
}

// start returns the lines that begin with a choice of that kind, whose text has that hash, and that t is; nil for none.
func (p *phrases) start(how byte, text uint64, t *token) *phraseStart {
	key := p.table[p.slot(phraseHash(how, text))]
	if key.hash == 0 {
		return nil
	}
	start := &p.starts[key.start]
	if !start.matches(t) { // another word with that hash
		return nil
	}
	return start
}

// try adds the phrases that begin so and stand at token i; initials is those of the tokens. A nil start has none.
func (s *phraseStart) try(p *phrases, hits []hit, tokens []token, initials []uint64, i int) []hit {
	if s == nil {
		return hits
	}
	all, after := p.gather(s), initials[i+1:]
	next, then := after[0], after[1]
	for k := range all {
		g := &all[k]
		if g.next&next == 0 && g.within == 1 || g.then&then == 0 || g.within > 1 && !g.follows(after) {
			continue
		}
		line := &p.lines[g.line]
		ph := line.cut()
		if s.how == '*' && !ph.matches(&ph.elements[0], &tokens[i]) {
			continue
		}
		if to, ok := ph.match(tokens, initials, i+1, 1); ok {
			hits = append(hits, hit{line.list, i, to})
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
		g := gathered{line: p.next[at].line, within: 1}
		_, rest, _ := strings.Cut(p.lines[g.line].text, " ")
		if g.next, g.then = nextInitials(rest); strings.HasPrefix(rest, "..") {
			g.next, g.within = soonInitials(rest)
		}
		all = append(all, g)
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
