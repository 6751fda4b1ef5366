package main

import (
	"strings"
	"testing"

	"github.com/clipperhouse/displaywidth"
	"github.com/google/go-cmp/cmp"

	"relcharter/charter"
	"relcharter/lint/prose"
)

// at returns where part stands in text.
func at(text, part string) prose.Span {
	i := strings.Index(text, part)
	return prose.Span{Start: i, End: i + len(part)}
}

const promised = "Nous essayons de vous rappeler sous 24 h, si la pièce manque\u202f!"

func promise() *prose.Verdict {
	return &prose.Verdict{
		Language: "fr", Label: prose.Intention, Hedge: prose.Effort,
		Slots: []prose.Slot{
			{Kind: prose.Actor, Span: at(promised, "Nous")},
			{Kind: prose.Act, Span: at(promised, "essayons de vous rappeler sous 24 h")},
			{Kind: prose.Reserve, Span: at(promised, "essayons de")},
			{Kind: prose.Deadline, Span: at(promised, "sous 24 h")},
			{Kind: prose.Trigger, Span: at(promised, "si la pièce manque")},
		},
		Reasons: []prose.Reason{
			{Span: at(promised, "essayons"), Words: prose.Words{FR: "un effort", EN: "an effort"}, Weight: 1.5},
			{Words: prose.Words{FR: "un délai", EN: "a deadline"}, Weight: -0.5},
			{Words: prose.Words{FR: "rien", EN: "nothing"}},
		},
		Ask: prose.Words{FR: "Et sinon\u202f?", EN: "And if not?"},
	}
}

func TestClassifyText(t *testing.T) {
	for _, test := range []struct {
		sheet sheet
		want  string
	}{
		{sheet{lang: charter.English, width: 80, detected: true}, `
Nous essayons de vous rappeler sous 24 h, si la pièce manque` + "\u202f" + `!
──── ~~~~~~~~~~~ ───────────── ─────────  ──────────────────
  Intention: an act nobody could check
  uncertain, yours to decide` + "\u00a0" + `· hedge: an effort` + "\u00a0" + `· read as French
  Found in it
    who acts: Nous
    the act: essayons de vous rappeler sous 24 h
    the hedge: essayons de
    by when: sous 24 h
    when it is owed: si la pièce manque
  What weighed
    for      an effort
    against  a deadline
  Ask next: And if not?
`},
		{sheet{lang: charter.French, width: 34}, `
Nous essayons de vous rappeler
──── ~~~~~~~~~~~ ─────────────
sous 24 h, si la pièce manque` + "\u202f" + `!
─────────  ──────────────────
  Intention` + "\u00a0" + `: un acte que
    personne ne pourrait vérifier
  incertain, à vous de
    trancher` + "\u00a0" + `· réserve` + "\u00a0" + `: un effort
  Ce qu’on y trouve
    qui agit` + "\u00a0" + `: Nous
    l’acte` + "\u00a0" + `: essayons de vous
      rappeler sous 24 h
    la réserve` + "\u00a0" + `: essayons de
    sous quel délai` + "\u00a0" + `: sous 24 h
    à quelle occasion` + "\u00a0" + `: si la
      pièce manque
  Ce qui a pesé
    pour    un effort
    contre  un délai
  À demander` + "\u00a0" + `: Et sinon` + "\u202f" + `?
`},
	} {
		got := test.sheet.text(promised, promise())
		if diff := cmp.Diff(strings.TrimPrefix(test.want, "\n"), got); diff != "" {
			t.Errorf("%+v (-want +got):\n%s", test.sheet, diff)
		}
	}
}

// In colours the same lines, without the marks below.
func TestClassifyColors(t *testing.T) {
	for _, width := range []int{34, 80} {
		p := sheet{lang: charter.French, width: width, color: true}
		got := p.text(promised, promise())
		if !strings.Contains(got, yellow+"essayons de"+reset) || !strings.Contains(got, green+"sous 24 h"+reset) {
			t.Errorf("%d columns: %q", width, got)
		}
		for _, code := range []string{bold, cyan, green, yellow, reset} {
			got = strings.ReplaceAll(got, code, "")
		}
		p.color = false
		var want []string
		for line := range strings.Lines(p.text(promised, promise())) {
			if strings.Trim(line, "~─ \n") != "" {
				want = append(want, line)
			}
		}
		if diff := cmp.Diff(strings.Join(want, ""), got); diff != "" {
			t.Errorf("%d columns (-plain +colours):\n%s", width, diff)
		}
	}
}

func TestWrapCells(t *testing.T) {
	for _, test := range []struct {
		text  string
		width int
		want  string
	}{
		{"", 5, ""},
		{"one two three", 7, "one two/three"},
		{"one two three", 8, "one two/three"},
		{"abcdefghij kl", 4, "abcd/efgh/ij/kl"},
		{"全角 全角全角", 5, "全角/全角/全角"},
		{"Qui donc ? Vous", 8, "Qui/donc ?/Vous"}, // the plain space belongs to the mark
		{"dit « oui » ici", 9, "dit/« oui »/ici"},
		{"48\u00a0h ou 24\u202fh", 6, "48\u00a0h/ou/24\u202fh"},
		{"a ::b", 3, `a/\u{003a}/:b`},
		{"e\u0301e\u0301e\u0301", 2, "e\u0301e\u0301/e\u0301"},
	} {
		cells := cellsOf(test.text)
		var got []string
		for _, l := range wrapCells(cells, test.width) {
			got = append(got, joinCells(cells[l.from:l.to]))
		}
		if diff := cmp.Diff(test.want, strings.Join(got, "/")); diff != "" {
			t.Errorf("%q in %d columns (-want +got):\n%s", test.text, test.width, diff)
		}
	}
}

// Marks stand below what they mark, and no line is wider than asked, whatever the statement holds.
func TestClassifyTextFits(t *testing.T) {
	for _, statement := range []string{
		promised, strings.Repeat("全角 👩‍💻 ", 30), "a\x1b[31m ::error:: ##vso[b] \u202e" + strings.Repeat("x", 200), strings.Repeat("We call you within 24 hours. ", 20),
	} {
		for _, width := range []int{26, 40, 80, 100} {
			p := sheet{lang: charter.French, width: width, detected: true}
			v := prose.Classify(statement, "en")
			for line := range strings.Lines(p.text(statement, &v)) {
				line = strings.TrimSuffix(line, "\n")
				if got := displaywidth.String(line); got > width || line != strings.TrimRight(line, " ") || order.MatchString(line) {
					t.Errorf("%d columns: %q is %d wide", width, line, got)
				}
			}
		}
	}
}
