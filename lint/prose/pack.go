package prose

import (
	"embed"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// A language is a folder of packs: its closed words, the classes of its open ones, its endings, and its phrases.
//
//go:embed packs
var packFiles embed.FS

// pack is what is known of a language.
type pack struct {
	lang      string
	elides    map[string]bool // what stands before an apostrophe as a word of its own
	enclitics map[string]bool // what stands after a hyphen as a word of its own
	clitics   []string        // what an apostrophe begins as a word of its own
	hyphened  bool            // a hyphen joins words that are read one by one

	closed    map[string]string // tag by word, with accents
	nounAfter map[string]bool   // tags after which a word that may be a noun is one
	verbAfter map[string]bool   // tags after which a word that may be a verb is one

	numbers map[string]float64 // by unaccented word
	units   map[string]string  // by unaccented singular; "working-" for a word that makes days working days

	words   map[string]entry // by unaccented lemma
	forms   map[string]string
	plurals map[string]string
	endings map[string][]ending // by ending, with accents
	longest int                 // bytes of the longest ending
	phrases phrases
}

// entry is the classes of a lemma; "" where it has none.
type entry struct{ verb, noun, modifier string }

// ending leads from a form back to a lemma.
type ending struct {
	part         part
	replacements []string
	form         byte
}

// part is the part of speech of an open word.
type part uint8

const (
	none part = iota
	verb
	noun
	modifier
)

var packs = map[string]func() *pack{}

// Languages are the languages that can be read, as in a charter's language: "en", "fr".
var Languages = languages()

func languages() []string {
	var out []string
	folders, err := packFiles.ReadDir("packs")
	if err != nil {
		panic(err) // embedded
	}
	for _, folder := range folders {
		lang := folder.Name()
		out = append(out, lang)
		packs[lang] = sync.OnceValue(func() *pack { return load(lang) })
	}
	return out
}

// packOf returns the pack of a language, which may have a region; false when there is none.
func packOf(lang string) (*pack, bool) {
	base, _, _ := strings.Cut(strings.ToLower(lang), "-")
	get, ok := packs[base]
	if !ok {
		return nil, false
	}
	return get(), true
}

// lines calls each for the lines of a file of the pack, cut into fields.
func (p *pack) lines(file string, each func(key string, rest string)) {
	data, err := fs.ReadFile(packFiles, "packs/"+p.lang+"/"+file)
	if err != nil {
		panic(err) // embedded
	}
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		key, rest, _ := strings.Cut(line, " ")
		each(key, rest)
	}
}

func set(list string) map[string]bool {
	out := map[string]bool{}
	for _, s := range strings.Fields(list) {
		out[s] = true
	}
	return out
}

func load(lang string) *pack {
	p := &pack{lang: lang, elides: map[string]bool{}, enclitics: map[string]bool{}}
	p.lines("grammar.txt", func(key, rest string) {
		switch key {
		case "elides":
			p.elides = set(rest)
		case "enclitics":
			p.enclitics = set(rest)
		case "clitics":
			p.clitics = strings.Fields(rest)
		case "hyphened":
			p.hyphened = rest == "yes"
		case "noun-after":
			p.nounAfter = set(rest)
		case "verb-after":
			p.verbAfter = set(rest)
		}
	})
	p.closed = map[string]string{}
	p.lines("words.txt", func(tag, list string) {
		for _, w := range strings.Fields(list) {
			p.closed[w] = tag
		}
	})
	p.numbers, p.units = map[string]float64{}, map[string]string{}
	p.lines("numbers.txt", func(key, rest string) { p.numbers[key], _ = strconv.ParseFloat(rest, 64) })
	p.lines("units.txt", func(key, rest string) { p.units[key] = rest })
	p.loadEndings()
	p.loadWords()
	p.loadPhrases()
	return p
}

func (p *pack) loadEndings() {
	p.endings = map[string][]ending{}
	p.lines("endings.txt", func(key, rest string) {
		fields := strings.Fields(rest)
		e := ending{form: fields[2][0]}
		switch key {
		case "verb":
			e.part = verb
		case "noun":
			e.part = noun
		case "modifier":
			e.part = modifier
		}
		for r := range strings.SplitSeq(fields[1], ",") {
			e.replacements = append(e.replacements, strings.TrimPrefix(r, "∅"))
		}
		p.endings[fields[0]] = append(p.endings[fields[0]], e)
		p.longest = max(p.longest, len(fields[0]))
	})
}

func (p *pack) loadWords() {
	p.words = make(map[string]entry, 8192)
	p.forms = make(map[string]string, 2048)
	p.plurals = make(map[string]string, 128)
	classes := map[string]string{} // one string a class
	class := func(s string) string {
		if c, ok := classes[s]; ok {
			return c
		}
		classes[s] = s
		return s
	}
	p.lines("verbs.txt", func(lemma, c string) {
		lemma = unaccented(lemma)
		e := p.words[lemma]
		e.verb = class(c)
		p.words[lemma] = e
	})
	p.lines("nouns.txt", func(lemma, c string) {
		lemma = unaccented(lemma)
		e := p.words[lemma]
		e.noun = class(c)
		p.words[lemma] = e
	})
	p.lines("modifiers.txt", func(lemma, c string) {
		lemma = unaccented(lemma)
		e := p.words[lemma]
		e.modifier = class(c)
		p.words[lemma] = e
	})
	p.lines("irregular.txt", func(form, lemma string) { p.forms[form] = lemma })
	p.lines("plurals.txt", func(form, lemma string) { p.plurals[form] = lemma })
}

// sense is one way to read a word.
type sense struct {
	part  part
	class string
	lemma string
	form  byte
}

// senses returns the ways a word can be read, at most one a part of speech, the shortest ending first.
func (p *pack) senses(t *token, out []sense) []sense {
	var have [modifier + 1]bool
	add := func(e entry, lemma string, only part, form byte) {
		take := func(which part, class string) {
			if class == "" || have[which] || only != none && only != which {
				return
			}
			have[which] = true
			out = append(out, sense{which, class, lemma, form})
		}
		take(verb, e.verb)
		take(noun, e.noun)
		take(modifier, e.modifier)
	}
	if lemma, ok := p.forms[t.low]; ok {
		add(p.words[unaccented(lemma)], lemma, verb, irregularForm(p.lang, t.low))
	}
	if lemma, ok := p.plurals[t.fold]; ok {
		add(p.words[lemma], lemma, noun, 'p')
	}
	if e, ok := p.words[t.fold]; ok && (len(t.fold) == len(t.low) || true) {
		add(e, t.fold, none, 'b')
	}
	for n := 1; n <= p.longest && n < len(t.low); n++ {
		endings := p.endings[t.low[len(t.low)-n:]]
		if endings == nil {
			continue
		}
		stem := unaccented(t.low[:len(t.low)-n])
		for i := range endings {
			p.undo(&endings[i], stem, add)
		}
	}
	return out
}

// undo looks up the lemmas a stem may have had before the ending.
func (p *pack) undo(e *ending, stem string, add func(entry, string, part, byte)) {
	if len(stem) < 2 {
		return
	}
	var room [40]byte
	try := func(stem, tail string) bool {
		key := append(append(room[:0], stem...), tail...)
		found, ok := p.words[string(key)]
		if !ok {
			return false
		}
		if e.part == verb && found.verb == "" || e.part == noun && found.noun == "" || e.part == modifier && found.modifier == "" {
			return false
		}
		add(found, string(key), e.part, e.form)
		return true
	}
	for _, r := range e.replacements {
		if try(stem, r) {
			return
		}
		if n := len(stem); n > 2 && stem[n-1] == stem[n-2] && try(stem[:n-1], r) { // stopped, appelle
			return
		}
	}
}

func irregularForm(lang, form string) byte {
	if lang == "en" {
		return 'd'
	}
	switch {
	case strings.HasSuffix(form, "ons"):
		if strings.HasSuffix(form, "rons") {
			return 'f'
		}
		return '1'
	case strings.HasSuffix(form, "ra"), strings.HasSuffix(form, "ront"), strings.HasSuffix(form, "rez"):
		return 'f'
	case strings.HasSuffix(form, "ez"):
		return '2'
	case strings.HasSuffix(form, "ait"), strings.HasSuffix(form, "aient"):
		return 'm'
	case strings.HasSuffix(form, "ant"):
		return 'g'
	}
	if slices.ContainsFunc([]string{"is", "it", "ert", "u", "ue", "us", "ues", "ise", "ite", "ises", "ites", "erte", "ertes", "erts", "é", "ée", "és", "ées", "int", "ainte"}, func(s string) bool { return strings.HasSuffix(form, s) }) {
		return 'k'
	}
	return 'p'
}

func (p *pack) loadPhrases() {
	p.phrases = phrases{map[string][]*phrase{}, map[string][]*phrase{}, map[string][]*phrase{}, map[string][]*phrase{}}
	folder := "packs/" + p.lang + "/lists"
	files, err := packFiles.ReadDir(folder)
	if err != nil {
		panic(err) // embedded
	}
	for _, f := range files {
		list := strings.TrimSuffix(f.Name(), ".txt")
		p.lines("lists/"+f.Name(), func(key, rest string) { p.phrases.add(list, key+" "+rest) })
	}
}
