package prose

import "strings"

// sense is one way to read a word.
type sense struct {
	part  part
	class string
	lemma string // without accents
	form  byte
	tag   string // what n-grams over classes see of it
}

// mostKnown bounds how many words are remembered.
const mostKnown = 1 << 16

// senses returns the ways a word can be read, at most one a part of speech, the shortest ending first.
func (p *pack) senses(t *token) []sense {
	p.mutex.RLock()
	senses, known := p.known[t.low]
	p.mutex.RUnlock()
	if known {
		return senses
	}
	senses = p.lookUp(t)
	p.mutex.Lock()
	if len(p.known) < mostKnown {
		p.known[strings.Clone(t.low)] = senses
	}
	p.mutex.Unlock()
	return senses
}

// finder collects the senses of a word.
type finder struct {
	pack *pack
	have [modifier + 1]bool
	out  []sense
}

// add adds the senses of a lemma, or only the one of a part of speech, that are new; it reports whether the lemma is known as that.
func (f *finder) add(lemma string, only part, form byte) bool {
	classes, ok := f.pack.lexicon.find(lemma)
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
			f.out = append(f.out, sense{which, class, strings.Clone(lemma), form, tagOf(which, class, form)})
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

func (p *pack) lookUp(t *token) []sense {
	f := finder{pack: p}
	if lemma, ok := p.forms.find(t.low); ok {
		f.add(lemma, verb, p.irregularForm(t.low))
	}
	if lemma, ok := p.plurals.find(t.fold); ok {
		f.add(lemma, noun, 'p')
	}
	f.add(t.fold, none, formBase)
	for n := 1; n <= p.longest && n+2 <= len(t.low); n++ {
		endings := p.endings[t.low[len(t.low)-n:]]
		if endings == nil {
			continue
		}
		stem := unaccented(t.low[:len(t.low)-n])
		for i := range endings {
			f.undo(&endings[i], stem)
		}
	}
	return f.out
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
	for _, each := range frenchForms {
		for _, tail := range each.tails {
			if strings.HasSuffix(form, tail) {
				return each.form
			}
		}
	}
	return formPresent
}

// frenchForms are the last letters of irregular verbs by form; the first that fits counts.
var frenchForms = []struct {
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
