package rules

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"relcharter/charter"
	"relcharter/lint"
)

// measuredOn is where the labelled cases are, a case a line. Each cell of a line is one item of a small charter, “do: a statement”, or a
// further field of the item before it, “deadline = { … }”; what ought to be flagged stands between ⟦ and ⟧. All sentences are our own.
//
//   - RULE.LANGUAGE.tsv: half ought to be flagged, half are near misses, written before the rule’s word lists were read. Even lines may
//     be looked at when a rule is mended; odd ones are held out.
//   - RULE.LANGUAGE.found.tsv: up to twenty of the findings among the labelled statements of lint/prose, drawn at random and judged
//     afterwards. A rule is not mended on them.
const measuredOn = "testdata/precision"

// items is how an item begins in the TOML of a charter, by the word that introduces it in a case; its text follows.
var items = map[string]string{
	"title":       "[charter]\nid = \"c{n}\"\nlanguage = \"{lang}\"\ntitle",
	"positioning": "[brand]\nname = \"B{n}\"\npositioning",
	"audience":    "[[audience]]\nid = \"a{n}\"\nkind = \"customer\"\nname",
	"trait":       "[[trait]]\nid = \"t{n}\"\nname",
	"say":         "[[discourse]]\nid = \"s{n}\"\nsay",
	"product":     "[[benefit]]\nid = \"p{n}\"\nlevel = \"product\"\nstatement",
	"service":     "[[benefit]]\nid = \"v{n}\"\nlevel = \"service\"\nstatement",
	"relation":    "[[benefit]]\nid = \"r{n}\"\nlevel = \"relation\"\nstatement",
	"do":          "[[behaviour]]\nid = \"b{n}\"\nstatement",
}

// tally counts what a rule found among labelled cases.
type tally struct{ found, right, marked, seen int }

func (n *tally) add(m tally) {
	n.found, n.right, n.marked, n.seen = n.found+m.found, n.right+m.right, n.marked+m.marked, n.seen+m.seen
}

// TestPrecision measures the rules again on the cases held out, in both languages: what a rule publishes is what is measured.
func TestPrecision(t *testing.T) {
	for _, r := range All() {
		t.Run(r.ID, func(t *testing.T) {
			var written, all tally
			for _, lang := range charter.Languages {
				for i, c := range casesOf(t, r, string(lang)) {
					if i%2 == 0 {
						written.add(weigh(t, r, c, lang))
					}
				}
				for _, c := range casesOf(t, r, string(lang)+".found") {
					all.add(weigh(t, r, c, lang))
				}
			}
			all.add(written)
			switch p := r.Precision; {
			case p == nil && r.Group != lint.Wording && all.found == 0:
				return // it reads no prose
			case p == nil || *p != lint.Precision{Right: all.right, Of: all.found}:
				t.Errorf("it publishes %v, measured %d/%d", p, all.right, all.found)
			}
			t.Logf("of the %d marks in what was written for it, it found %d", written.marked, written.seen)
		})
	}
}

// casesOf returns the labelled cases of a rule in one of its files; none when nobody wrote any.
func casesOf(t *testing.T, r *lint.Rule, file string) []string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(measuredOn, r.ID+"."+file+".tsv"))
	if os.IsNotExist(err) {
		return nil
	}
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSuffix(string(text), "\n"), "\n")
}

// weigh runs a rule over one case. A finding is right when it shares a byte with what is marked.
func weigh(t *testing.T, r *lint.Rule, c string, lang charter.Lang) tally {
	t.Helper()
	text := source(c, lang)
	if r.ID == "elastic-time" { // elsewhere unverifiable-promise cites the words
		text = strings.ReplaceAll(text, "[[behaviour]]\n", "[[behaviour]]\nobservable = \".\"\n")
	}
	e := lint.Example{Bad: charter.L10n{FR: text, EN: text}}
	src, marked := e.Complete(e.Bad, lang)
	doc := charter.Parse("case.charter.toml", src)
	if !doc.Wellformed() {
		t.Fatalf("%s: %v", c, doc.Problems)
	}
	n := tally{marked: len(marked)}
	spotted := map[charter.Span]bool{}
	for _, f := range runOne(doc, r) {
		n.found++
		right := false
		for _, m := range marked {
			if f.Span.Start < m.End && m.Start < f.Span.End {
				right, spotted[m] = true, true
			}
		}
		if right {
			n.right++
		}
	}
	n.seen = len(spotted)
	return n
}

// source returns the TOML of a case, its marks kept.
func source(c string, lang charter.Lang) string {
	var b strings.Builder
	for i, cell := range strings.Split(c, "\t") {
		word, text, _ := strings.Cut(cell, ": ")
		head, begins := items[word]
		if !begins {
			fmt.Fprintln(&b, cell)
			continue
		}
		head = strings.NewReplacer("{n}", strconv.Itoa(i+1), "{lang}", string(lang)).Replace(head)
		fmt.Fprintf(&b, "\n%s = \"%s\"\n", head, text)
	}
	return b.String()
}
