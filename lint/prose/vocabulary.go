package prose

import (
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
)

// lexeme is a word, a number or a sign, and what is known of it wherever it stands.
type lexeme struct {
	low      string // lower case, composed, straight apostrophes: l'  n't  équipe
	kind     kind
	fold     string // low without accents and ligatures: equipe
	hash     uint64 // of fold
	initials uint64 // of fold
	fixed    *sense // how it is read: a number, a sign, or a closed word nearly always; nil for open words
	measure  *measure
	begins   [2]atomic.Pointer[begins] // once phrases were looked for, of verdicts and of rules; see phrases.begins
	senses   atomic.Pointer[[]sense]   // of an open word once they were asked for; see pack.senses
}

// measure is what a lexeme measures by.
type measure struct {
	unit       string  // the unit it names, "" for none
	times      float64 // how many of the unit it is, when not one: a fortnight is two weeks; 0 otherwise
	time       *sense  // a unit of time as a noun; nil for others
	value      float64 // the number it stands for
	count      bool    // it stands for a number
	multiplies bool    // the number multiplies the one before: dozen, hundred, half
}

// unmeasured is the measure of most lexemes.
var unmeasured = &measure{}

// vocabulary holds the lexemes a language has met, under what they are made of. It is read without a lock.
type vocabulary struct {
	table atomic.Pointer[[]atomic.Pointer[lexeme]] // open addressing
	mutex sync.Mutex                               // held to write
	size  int
}

// mostLexemes bounds how many lexemes are remembered.
const mostLexemes = 1 << 16

func newVocabulary() *vocabulary {
	v := &vocabulary{}
	table := make([]atomic.Pointer[lexeme], 1<<11)
	v.table.Store(&table)
	return v
}

// slot returns where a lexeme stands in a table, or would stand.
func slot(table []atomic.Pointer[lexeme], low string, k kind, h uint64) (*atomic.Pointer[lexeme], *lexeme) {
	for i := h ^ h>>32; ; i++ {
		at := &table[i&uint64(len(table)-1)]
		if x := at.Load(); x == nil || x.low == low && x.kind == k {
			return at, x
		}
	}
}

// lexeme returns what is known of a word, a number or a sign.
func (p *pack) lexeme(low string, k kind) *lexeme {
	h := hash(low)
	if _, x := slot(*p.words.table.Load(), low, k, h); x != nil {
		return x
	}
	return p.words.add(p.newLexeme(strings.Clone(low), k), h)
}

// add remembers a lexeme, and returns it or the one that another reader has added in the meantime.
func (v *vocabulary) add(x *lexeme, h uint64) *lexeme {
	v.mutex.Lock()
	defer v.mutex.Unlock()
	table := *v.table.Load()
	at, known := slot(table, x.low, x.kind, h)
	switch {
	case known != nil:
		return known
	case v.size == mostLexemes:
		return x
	}
	at.Store(x)
	v.size++
	if v.size > len(table)/2 {
		v.grow(table)
	}
	return x
}

// grow replaces the table by one of twice its size.
func (v *vocabulary) grow(table []atomic.Pointer[lexeme]) {
	larger := make([]atomic.Pointer[lexeme], 2*len(table))
	for i := range table {
		if x := table[i].Load(); x != nil {
			at, _ := slot(larger, x.low, x.kind, hash(x.low))
			at.Store(x)
		}
	}
	v.table.Store(&larger)
}

// newLexeme looks up what is known of a word, a number or a sign.
func (p *pack) newLexeme(low string, k kind) *lexeme {
	x := &lexeme{low: low, fold: unaccented(low), kind: k, measure: unmeasured}
	x.hash, x.initials = hash(x.fold), initials(x.fold)
	m := measure{}
	m.unit, m.times = p.unitOf(x.fold)
	m.value, m.multiplies, m.count = p.number(x.fold)
	switch k {
	case number:
		m.value, m.count = parseNumber(low)
		x.fixed = digits
		if len(low) == 4 && (low[:2] == "19" || low[:2] == "20" || low[:2] == "18") {
			x.fixed = year
		}
	case mark:
		x.fixed = closedSense(low, low)
	default:
		x.fixed = p.closedSenses[p.closed[low]]
		if m.times == 0 {
			m.time = timeSense(x.fold, m.unit)
		}
	}
	if m != *unmeasured { // hardly ever: only then is it worth its place
		measured := m
		x.measure = &measured
	}
	return x
}

// unitOf returns the unit a word or sign names, "" for none, and how many of it when not one.
func (p *pack) unitOf(fold string) (unit string, times float64) {
	unit, ok := p.units[fold]
	if !ok {
		unit = p.units[strings.TrimSuffix(fold, "s")]
	}
	if many, of, ok := strings.Cut(unit, " "); ok {
		times, _ = strconv.ParseFloat(many, 64)
		return of, times
	}
	return unit, 0
}

// number returns the number a word stands for, of words that hyphens join too: trente-six. One that multiplies is no number alone.
func (p *pack) number(fold string) (value float64, multiplies, ok bool) {
	if n, ok := p.numbers[fold]; ok {
		return n.value, n.multiplies, true
	}
	var sum tally
	for part := range strings.SplitSeq(fold, "-") {
		n, ok := p.numbers[part]
		if !ok && part == "et" && sum.rest > 0 {
			continue
		}
		if !ok || !sum.add(&n) {
			return 0, false, false
		}
	}
	return sum.value(), false, true
}

// unitClass is the class of units of time.
var unitClass = &wordClass{part: noun, form: formBase, class: "unit", tag: "Nunit", tagHash: hash("Nunit")}

// timeSense returns a unit of time as a noun; nil when it is none. An English “second” may be what comes after the first.
func timeSense(fold, unit string) *sense {
	switch unit {
	case "second":
		if !strings.HasSuffix(fold, "s") && fold != "seconde" {
			return nil
		}
	case "minute", "hour", "day", "week", "month", "quarter", "half-year", "year":
	default:
		return nil
	}
	s := newSense(unitClass, unit)
	return &s
}
