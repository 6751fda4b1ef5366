package prose

import (
	"slices"
	"strings"
	"sync"
)

// sense is one way to read a word. It is never changed, and shared by the tokens that are read alike.
type sense struct {
	*wordClass
	lemma    string // without accents
	initials uint64 // of the lemma and the tag
	wordHash uint64 // hash of the lemma, or of the tag of a closed word
}

// wordClass is what the words of a class have in common where they have the same form.
type wordClass struct {
	part    part
	form    byte
	class   string
	closed  string // tag of a closed word, "" for others
	tag     string // what n-grams over classes see of it
	tagHash uint64 // hash of the tag
}

func newSense(class *wordClass, lemma string) sense {
	return sense{wordClass: class, lemma: lemma, initials: initials(lemma) | initials(class.tag), wordHash: hash(lemma)}
}

// closedSense is how a number, a sign or a closed word is read.
func closedSense(closed, tag string) *sense {
	class := &wordClass{closed: closed, tag: tag, tagHash: hash(tag)}
	return &sense{wordClass: class, initials: initials(tag), wordHash: hash(closed)}
}

// wordClasses holds the classes of a language that were met. There are some hundreds, and a class a form for ten thousands of words.
type wordClasses struct {
	mutex sync.Mutex
	known map[classKey]*wordClass
}

type classKey struct {
	part  part
	form  byte
	class string
}

// of returns the class of that name, as a part of speech in a form.
func (c *wordClasses) of(which part, class string, form byte) *wordClass {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	key := classKey{which, form, class}
	if known, ok := c.known[key]; ok {
		return known
	}
	tag := tagOf(which, class, form)
	made := &wordClass{part: which, form: form, class: class, tag: tag, tagHash: hash(tag)}
	c.known[key] = made
	return made
}

// senses returns the ways a word can be read, at most one a part of speech, the shortest ending first.
func (p *pack) senses(x *lexeme) []sense {
	if known := x.senses.Load(); known != nil {
		return *known
	}
	found := p.lookUp(x)
	x.senses.Store(&found)
	return found
}

// finder collects the senses of a word.
type finder struct {
	pack *pack
	have [modifier + 1]bool
	room [modifier]sense
	n    int // senses in room
}

// add adds the senses of a lemma, or only the one of a part of speech, that are new; it reports whether the lemma is known as that.
func (f *finder) add(lemma string, only part, form byte) bool {
	lemma, classes, ok := f.pack.lexicon.find(lemma)
	if !ok {
		return false
	}
	found := false
	for which := verb; which <= modifier; which++ {
		class, rest, _ := strings.Cut(classes, " ")
		classes = rest
		if class == "-" || only != none && only != which {
			continue
		}
		found = true
		if !f.have[which] {
			f.have[which] = true
			f.room[f.n] = newSense(f.pack.classes.of(which, class, form), lemma)
			f.n++
		}
	}
	return found
}

// tagOf names a word by its class; of a verb, by its form too, the persons of a tense alike.
func tagOf(which part, class string, form byte) string {
	switch which {
	case verb:
		switch form {
		case formS:
			form = formBase
		case formWe:
			form = formPresent
		}
		return "V" + string(rune(form)) + class
	case noun:
		return "N" + class
	}
	return "M" + class
}

func (p *pack) lookUp(x *lexeme) []sense {
	f := finder{pack: p}
	if _, lemma, ok := p.forms.find(x.low); ok {
		f.add(lemma, verb, p.irregularForm(x.low))
	}
	if _, lemma, ok := p.plurals.find(x.fold); ok {
		f.add(lemma, noun, 'p')
	}
	f.add(x.fold, none, formBase)
	for n := 1; n <= p.longest && n+2 <= len(x.low); n++ {
		endings := p.endings[x.low[len(x.low)-n:]]
		if endings == nil {
			continue
		}
		stem := unaccented(x.low[:len(x.low)-n])
		for i := range endings {
			f.undo(&endings[i], stem)
		}
	}
	return slices.Clone(f.room[:f.n])
}

// undo looks up the lemmas a stem may have had before the ending, with its last letter once where the form doubles it: stopped,
// appelle.
func (f *finder) undo(e *ending, stem string) {
	for _, r := range e.replacements {
		if f.add(stem+r, e.part, e.form) {
			return
		}
		if n := len(stem); n > 2 && stem[n-1] == stem[n-2] && f.add(stem[:n-1]+r, e.part, e.form) {
			return
		}
	}
}

// irregularForm tells the form of an irregular verb by its last letters.
func (p *pack) irregularForm(form string) byte {
	if p.lang != "fr" {
		return formPast
	}
	for _, each := range irregularTails {
		for _, tail := range each.tails {
			if strings.HasSuffix(form, tail) {
				return each.form
			}
		}
	}
	return formPresent
}

// irregularTails are the last letters of irregular verbs by form; the first that fits counts.
var irregularTails = []struct {
	form  byte
	tails []string
}{
	{formFuture, []string{"rons", "ra", "ront", "rez"}},
	{formWe, []string{"ons"}},
	{formYou, []string{"ez"}},
	{formWas, []string{"ait", "aient"}},
	{formGerund, []string{"ant"}},
	{formParticiple, []string{
		"is", "it", "ert", "u", "ue", "us", "ues", "ise", "ite", "ises", "ites", "erte", "ertes", "erts", "é", "ée", "és", "ées", "int", "ainte",
	}},
}
