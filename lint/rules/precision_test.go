package rules

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"relcharter/charter"
	"relcharter/lint"
)

// measuredOn is where the labelled cases are: RULE.LANGUAGE.tsv, a case a line. Each cell of a line is one item of a small charter,
// “do: a statement”, or a further field of the item before it, “deadline = { … }”; what ought to be flagged stands between ⟦ and ⟧.
// The cases were written before the word lists were read. Even lines may be looked at when a rule is mended; odd ones are held out.
const measuredOn = "testdata/precision"

// items is how an item begins in the TOML of a charter, by the word that introduces it in a case: a number makes its id, its text follows.
var items = map[string]string{
	"title":       "[charter]\nid = \"c%d\"\nlanguage = \"%s\"\ntitle",
	"positioning": "[brand]\nname = \"B%d\" # %s\npositioning",
	"audience":    "[[audience]]\nid = \"a%d\" # %s\nkind = \"customer\"\nname",
	"trait":       "[[trait]]\nid = \"t%d\" # %s\nname",
	"say":         "[[discourse]]\nid = \"s%d\" # %s\nsay",
	"product":     "[[benefit]]\nid = \"p%d\" # %s\nlevel = \"product\"\nstatement",
	"service":     "[[benefit]]\nid = \"v%d\" # %s\nlevel = \"service\"\nstatement",
	"relation":    "[[benefit]]\nid = \"r%d\" # %s\nlevel = \"relation\"\nstatement",
	"do":          "[[behaviour]]\nid = \"b%d\" # %s\nstatement",
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
			var all tally
			for _, lang := range charter.Languages {
				cases := casesOf(t, r, lang)
				for i, c := range cases {
					if i%2 == 0 {
						all.add(weigh(t, r, c, lang))
					}
				}
			}
			switch p := r.Precision; {
			case all.found == 0 && p != nil:
				t.Errorf("it publishes %d/%d, and no case was kept", p.Right, p.Of)
			case all.found > 0 && (p == nil || *p != lint.Precision{Right: all.right, Of: all.found}):
				t.Errorf("it publishes %v, measured %d/%d", p, all.right, all.found)
			}
			t.Logf("%d of %d marks found", all.seen, all.marked)
		})
	}
}

// casesOf returns the labelled cases of a rule in a language; none when nobody wrote any.
func casesOf(t *testing.T, r *lint.Rule, lang charter.Lang) []string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(measuredOn, fmt.Sprintf("%s.%s.tsv", r.ID, lang)))
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
	text := source(t, c, lang)
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
func source(t *testing.T, c string, lang charter.Lang) string {
	t.Helper()
	var b strings.Builder
	for i, cell := range strings.Split(c, "\t") {
		word, text, _ := strings.Cut(cell, ": ")
		head, item := items[word]
		if !item {
			fmt.Fprintln(&b, cell)
			continue
		}
		fmt.Fprintf(&b, "\n"+head+" = \"%s\"\n", i+1, lang, text)
	}
	return b.String()
}
