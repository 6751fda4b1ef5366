package main

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"relcharter/lint/prose"
)

// figures are how often guesses on statements of one language, or of all, were right.
type figures struct {
	n         int
	confusion [classes][classes]int // by label, then by what was said
	hedge     int                   // hedges that were right
	certain   int                   // verdicts that were certain
	sure      int                   // of those, the ones on the right side of the line between acts and the rest
	act       int                   // statements that are acts
	specific  int                   // of those, told right whether they can be checked
}

// measure counts guesses on statements of a language; "" stands for all.
func measure(guesses []guess, margins [2]int, lang string) *figures {
	f := &figures{}
	for i := range guesses {
		g := &guesses[i]
		if lang != "" && g.lang != lang {
			continue
		}
		read := prose.Read(g.text, g.lang)
		said := read.Settle(g.said())
		f.n++
		f.confusion[g.label][said]++
		if read.Hedge() == g.hedge {
			f.hedge++
		}
		if l := g.lean(); l >= float64(margins[0]) || l <= -float64(margins[1]) {
			f.certain++
			if said.Act() == g.label.Act() {
				f.sure++
			}
		}
		if g.label.Act() {
			f.act++
			likelier := prose.Intention
			if g.p[prose.Verifiable] >= g.p[prose.Intention] {
				likelier = prose.Verifiable
			}
			if read.Settle(likelier) == g.label {
				f.specific++
			}
		}
	}
	return f
}

// sum adds up the cells of the confusion for which a test holds.
func (f *figures) sum(test func(is, said prose.Label) bool) int {
	n := 0
	for _, is := range prose.Labels {
		for _, said := range prose.Labels {
			if test(is, said) {
				n += f.confusion[is][said]
			}
		}
	}
	return n
}

// figure is one line of the table.
type figure struct {
	name, words string
	lower       bool // the lower, the better
	of          func(f *figures) (n, of int)
}

// table is what is measured.
var table = []figure{
	{"act-or-not", "act, or not", false, func(f *figures) (int, int) {
		return f.sum(func(is, said prose.Label) bool { return is.Act() == said.Act() }), f.n
	}},
	{"act-or-talk", "act, or talk (statements about something else left out)", false, func(f *figures) (int, int) {
		return f.sum(func(is, said prose.Label) bool { return is != prose.Other && is.Act() == said.Act() }),
			f.sum(func(is, _ prose.Label) bool { return is != prose.Other })
	}},
	{"labels", "the four labels", false, func(f *figures) (int, int) {
		return f.sum(func(is, said prose.Label) bool { return is == said }), f.n
	}},
	{"talk-in-acts", "talk among what is called an act", true, func(f *figures) (int, int) {
		return f.sum(func(is, said prose.Label) bool { return is == prose.Talk && said.Act() }), f.sum(func(_, said prose.Label) bool { return said.Act() })
	}},
	{"certain", "certain verdicts", false, func(f *figures) (int, int) { return f.certain, f.n }},
	{"certain-right", "right among the certain", false, func(f *figures) (int, int) { return f.sure, f.certain }},
	{"specificity", "of acts: verifiable, or intention", false, func(f *figures) (int, int) { return f.specific, f.act }},
	{"hedge", "hedge", false, func(f *figures) (int, int) { return f.hedge, f.n }},
}

func percent(n, of int) float64 { return 100 * float64(n) / float64(max(of, 1)) }

// page returns the table for readers, in Markdown.
func page(guesses []guess, margins [2]int, learned int) []byte {
	var b bytes.Buffer
	b.WriteString(pageHead)
	fmt.Fprintf(&b, "Held out in turn: %d statements of %d documents. Beside them, %d more statements were learned from.\n\n", len(guesses), documents(guesses), learned)
	b.WriteString("| | English | French | both |\n|---|---|---|---|\n")
	langs := []string{"en", "fr", ""}
	by := make([]*figures, len(langs))
	for i, lang := range langs {
		by[i] = measure(guesses, margins, lang)
	}
	row := func(words string, value func(i int) float64) {
		fmt.Fprintf(&b, "| %s |", words)
		for i := range langs {
			fmt.Fprintf(&b, " %.1f |", value(i))
		}
		b.WriteByte('\n')
	}
	fmt.Fprintf(&b, "| statements | %d | %d | %d |\n", by[0].n, by[1].n, by[2].n)
	for _, f := range table {
		row(f.words, func(i int) float64 { return percent(f.of(by[i])) })
	}
	for _, base := range baselines {
		row("*"+base.words+"*: act, or not", func(i int) float64 { return base.measure(guesses, langs[i]) })
	}
	for i, name := range []string{"English", "French"} {
		fmt.Fprintf(&b, "\n%s, by label:\n\n| is, said | other | talk | intention | verifiable | precision | recall | F1 |\n|---|---|---|---|---|---|---|---|\n", name)
		for _, label := range prose.Labels {
			confusionRow(&b, by[i], label)
		}
	}
	return b.Bytes()
}

func confusionRow(b *bytes.Buffer, f *figures, label prose.Label) {
	fmt.Fprintf(b, "| %s |", label)
	for _, said := range prose.Labels {
		fmt.Fprintf(b, " %d |", f.confusion[label][said])
	}
	right := f.confusion[label][label]
	precision := percent(right, f.sum(func(_, said prose.Label) bool { return said == label }))
	recall := percent(right, f.sum(func(is, _ prose.Label) bool { return is == label }))
	fmt.Fprintf(b, " %.1f | %.1f | %.1f |\n", precision, recall, 2*precision*recall/max(precision+recall, 1))
}

func documents(guesses []guess) int {
	seen := map[string]bool{}
	for i := range guesses {
		seen[guesses[i].doc] = true
	}
	return len(seen)
}

// baseline is a method that takes no reading.
type baseline struct {
	words string
	act   func(s *statement) bool
}

// measure returns how often the baseline tells acts from the rest, in percent.
func (m *baseline) measure(guesses []guess, lang string) float64 {
	n, right := 0, 0
	for i := range guesses {
		if g := &guesses[i]; lang == "" || g.lang == lang {
			n++
			if m.act(g.statement) == g.label.Act() {
				right++
			}
		}
	}
	return percent(right, n)
}

var baselines = []baseline{
	{"everything is talk", func(*statement) bool { return false }},
	{"a list of promise words", func(s *statement) bool {
		text := strings.ToLower(strings.ReplaceAll(s.text, "’", "'"))
		return slices.ContainsFunc(promiseWords[s.lang], func(w string) bool { return strings.Contains(text, w) })
	}},
}

// promiseWords are what one would search for to find promises.
var promiseWords = map[string][]string{
	"en": {"we will", "we'll", "we commit", "we promise", "we guarantee", "we pledge", "we undertake", "we are committed", "we aim"},
	"fr": {"nous nous engageons", "s'engage", "nous garantissons", "garantit", "nous promettons", "rons ", "nous vous "},
}

const pageHead = `# How well acts are told from talk

Written by ` + "`go run ./lint/prose/training`" + `; the tests learn and measure again, and fail when a figure falls.

Each statement was judged by weights that had not seen its document. The statements are our own, written after the structure of
real charters and labelled by two readers with the [guide](testdata/corpus/GUIDE.md); they avoid surface tricks on purpose, so
they are harder than many real charters, and easier than some: see “Real text” in [CONTRIBUTING](../../CONTRIBUTING.md). Figures
are percentages.

`
