package prose

import (
	"embed"
	"io/fs"
	"strconv"
	"strings"
	"sync"
	"unsafe"
)

// A language is a folder of packs: its closed words, the classes of its open ones, its endings, and its phrases.
//
//go:embed packs
var packFiles embed.FS

// The large files of the packs once more, as strings: those of a file system are copied when they are read, and would take a megabyte
// for as long as anything is read. The command holds each once.
var (
	//go:embed packs/en/lexicon.txt
	englishLexicon string
	//go:embed packs/fr/lexicon.txt
	frenchLexicon string
	//go:embed packs/fr/forms.txt
	frenchForms string
)

var largeFiles = map[string]string{"en/lexicon.txt": englishLexicon, "fr/lexicon.txt": frenchLexicon, "fr/forms.txt": frenchForms}

// pack is what is known of a language.
type pack struct {
	lang      string
	elides    map[string]bool // what stands before an apostrophe as a word of its own
	enclitics map[string]bool // what stands after a hyphen as a word of its own
	clitics   []string        // what an apostrophe begins as a word of its own
	promise   string          // what a softener stands in place of: we will
	hyphened  bool            // a hyphen joins words that are read one by one

	closed       map[string]string // tag by word, with accents
	closedSenses map[string]*sense // by tag of a closed word
	classes      wordClasses
	nounAfter    map[string]bool // tags after which a word that may be a noun is one
	verbAfter    map[string]bool // tags after which a word that may be a verb is one

	numbers map[string]measure // by unaccented word
	units   map[string]string  // by unaccented singular; "working-" for a word that makes days working days; "2 week" for two of them

	lexicon *sorted             // by unaccented lemma: classes as verb, as noun and as modifier, "-" for none
	forms   *sorted             // by verb form, with accents: the lemma that no ending leads back to
	plurals *sorted             // by unaccented plural: the singular that no ending leads back to
	endings map[string][]ending // by ending, with accents
	longest int                 // bytes of the longest ending
	phrases *phrases

	model       func() *model
	rulePhrases func() *phrases
	words       *vocabulary
}

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

// file returns a file of the pack.
func (p *pack) file(name string) string {
	if large, ok := largeFiles[p.lang+"/"+name]; ok {
		return large
	}
	data, err := fs.ReadFile(packFiles, "packs/"+p.lang+"/"+name)
	if err != nil {
		panic(err) // embedded
	}
	return text(data)
}

// text returns embedded bytes as a string without a copy: the embedded file system hands out a copy of its own, and nobody else has it.
func text(data []byte) string { return unsafe.String(unsafe.SliceData(data), len(data)) }

// lines calls each for the lines of a file of the pack, cut after the first field.
func (p *pack) lines(file string, each func(key, rest string)) {
	for line := range strings.Lines(p.file(file)) {
		if line = strings.TrimSuffix(line, "\n"); line != "" {
			key, rest, _ := strings.Cut(line, " ")
			each(key, rest)
		}
	}
}

func set(list string) map[string]bool {
	out := map[string]bool{}
	for s := range strings.FieldsSeq(list) {
		out[s] = true
	}
	return out
}

func load(lang string) *pack {
	p := &pack{lang: lang, words: newVocabulary(), classes: wordClasses{known: map[classKey]*wordClass{}}}
	p.model = sync.OnceValue(func() *model { return loadModel(lang) })
	go p.model() // whoever reads asks for a verdict next
	var side sync.WaitGroup
	side.Go(func() { p.phrases = newPhrases(p.lang, false) })
	p.rulePhrases = sync.OnceValue(func() *phrases { return newPhrases(p.lang, true) })
	p.loadGrammar()
	p.closed, p.closedSenses = map[string]string{}, map[string]*sense{}
	p.lines("words.txt", func(tag, list string) {
		p.closedSenses[tag] = closedSense(tag, tag)
		for w := range strings.FieldsSeq(list) {
			p.closed[w] = tag
		}
	})
	p.numbers, p.units = map[string]measure{}, map[string]string{}
	p.lines("numbers.txt", func(key, rest string) {
		times, multiplies := strings.CutPrefix(rest, "×")
		n := measure{count: true, multiplies: multiplies}
		n.value, _ = strconv.ParseFloat(times, 64)
		p.numbers[key] = n
	})
	p.lines("units.txt", func(key, rest string) { p.units[key] = rest })
	p.loadEndings()
	p.lexicon, p.forms, p.plurals = newSorted(p.file("lexicon.txt")), newSorted(p.file("forms.txt")), newSorted(p.file("plurals.txt"))
	side.Wait()
	return p
}

func (p *pack) loadGrammar() {
	p.lines("grammar.txt", func(key, rest string) {
		switch key {
		case "elides":
			p.elides = set(rest)
		case "enclitics":
			p.enclitics = set(rest)
		case "clitics":
			p.clitics = strings.Fields(rest)
		case "promise":
			p.promise = rest
		case "hyphened":
			p.hyphened = rest == "yes"
		case "noun-after":
			p.nounAfter = set(rest)
		case "verb-after":
			p.verbAfter = set(rest)
		}
	})
}

var parts = map[string]part{"verb": verb, "noun": noun, "modifier": modifier}

func (p *pack) loadEndings() {
	p.endings = map[string][]ending{}
	p.lines("endings.txt", func(key, rest string) {
		fields := strings.Fields(rest)
		e := ending{part: parts[key], form: fields[2][0]}
		for r := range strings.SplitSeq(fields[1], ",") {
			e.replacements = append(e.replacements, strings.TrimPrefix(r, "∅"))
		}
		p.endings[fields[0]] = append(p.endings[fields[0]], e)
		p.longest = max(p.longest, len(fields[0]))
	})
}
