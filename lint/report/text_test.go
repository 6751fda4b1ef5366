package report

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/charmbracelet/x/exp/golden"

	"relcharter/charter"
	"relcharter/lint"
)

func TestText(t *testing.T) {
	for name, r := range map[string]Report{
		"color":  {Lang: charter.English, Rules: someRules(3), Color: true, Files: sample(charter.English).Files[:1]},
		"narrow": {Lang: charter.French, Rules: someRules(3), Width: 60, Files: sample(charter.French).Files[:1]},
	} {
		t.Run(name, func(t *testing.T) { golden.RequireEqual(t, written(t, Text, r)) })
	}
}

// questions are findings with a question each, or a repair.
func questions(path string, n int, message, question charter.L10n, edits ...charter.Edit) File {
	doc := charter.Parse(path, strings.Repeat("a", n))
	r := &lint.Rule{ID: "r", Severity: lint.Hint, Group: lint.File, Check: func(p *lint.Pass) {
		for i := range n {
			p.Report(lint.Finding{Span: charter.Span{Start: i, End: n}, Message: message, Fix: &charter.Fix{
				Title: question, Safe: len(edits) > 0, Edits: edits,
			}})
		}
	}}
	return Of(doc, lint.Run(doc, []*lint.Rule{r}, lint.Options{}), Keep{Excerpts: true})
}

// Many findings in several files take one line each; one file alone is shown in full.
func TestTextInBrief(t *testing.T) {
	l10n := func(s string) charter.L10n { return charter.L10n{FR: s, EN: s} }
	few, many := questions("few", DetailLimit-1, l10n("m"), l10n("q")), questions("many", DetailLimit, l10n("m"), l10n("q"))
	one := questions("one", 1, l10n("m"), l10n("q"))
	for _, tt := range []struct {
		name  string
		files []File
		brief bool
	}{{"as many as fit", []File{few, one}, false}, {"one more", []File{many, one}, true}, {"one file", []File{questions("f", 80, l10n("m"), l10n("q"))}, false}} {
		out := string(written(t, Text, Report{Lang: charter.English, Files: tt.files}))
		brief := !strings.Contains(out, "^") && !strings.Contains(out, "→") && strings.Contains(out, "charter lint FILE\n")
		full := strings.Contains(out, "^") && strings.Contains(out, "→") && !strings.Contains(out, "charter lint FILE\n")
		if brief != tt.brief || full == tt.brief {
			t.Errorf("%s: brief %v, full %v:\n%s", tt.name, brief, full, out)
		}
	}
}

// What to do next is told once a file, and not when the message asks it already; a repair is told beside a question.
func TestTextNext(t *testing.T) {
	l10n := func(s string) charter.L10n { return charter.L10n{FR: s, EN: s} }
	edit := charter.Edit{New: "b"}
	for _, tt := range []struct {
		message, title string
		edits          []charter.Edit
		told           int
		repairs        string
	}{
		{"nobody answers for it", "Who does?", nil, 1, ""},
		{"nobody answers for it: who does?", "Who takes it on?", nil, 0, ""},
		{"personne n’en répond\u202f?", "Qui\u202f?", nil, 0, ""},
		{"who answers for it? Name them", "Who does?", nil, 0, ""},
		{"“why?” is no answer", "Who does?", nil, 1, ""},
		{"name whoever answers for it", "name whoever answers", nil, 0, ""},
		{"is it b?", "Write b", []charter.Edit{edit}, 1, "3 can be fixed by charter lint --fix\n"},
	} {
		f := questions("f", 3, l10n(tt.message), l10n(tt.title), tt.edits...)
		out := string(written(t, Text, Report{Lang: charter.English, Files: []File{f}}))
		if n := strings.Count(out, "→"); n != tt.told {
			t.Errorf("%q, %q is told %d times", tt.message, tt.title, n)
		}
		if got := strings.Contains(out, "--fix"); got != (tt.repairs != "") || !strings.Contains(out, tt.repairs) {
			t.Errorf("%q announces repairs: %v", tt.message, got)
		}
	}
}

func TestCompared(t *testing.T) {
	known := []File{{Findings: []lint.Finding{{Known: true}, {Known: true}}}}
	for _, tt := range []struct {
		against string
		files   []File
		fr, en  string
	}{
		{"", nil, "", ""},
		{"main", nil, "Comparé à main\u00a0: rien n’a empiré.", "Compared with main: nothing got worse."},
		{"main", known, "Comparé à main\u00a0: 2 constats déjà connus, non montrés.", "Compared with main: 2 known findings, not shown."},
		{"", known, "2 constats déjà connus, non montrés.", "2 known findings, not shown."},
	} {
		fr, en := Report{Lang: charter.French, Against: tt.against, Files: tt.files}, Report{Lang: charter.English, Against: tt.against, Files: tt.files}
		if fr.compared() != tt.fr || en.compared() != tt.en {
			t.Errorf("%q, %q; want %q, %q", fr.compared(), en.compared(), tt.fr, tt.en)
		}
	}
}

func TestSummary(t *testing.T) {
	finding := func(n int, s lint.Severity, accepted bool) []lint.Finding {
		out := make([]lint.Finding, n)
		for i := range out {
			out[i].Severity = s
			if accepted {
				out[i].Accepted = &lint.Acceptance{}
			}
		}
		return out
	}
	all := func(lists ...[]lint.Finding) (out []lint.Finding) {
		for _, l := range lists {
			out = append(out, l...)
		}
		return out
	}
	gone := File{Err: errors.New("gone")}
	fine := func(n int) []File {
		out := make([]File, n)
		for i := range out {
			out[i].Readable = true
		}
		return out
	}
	for _, tt := range []struct {
		files  []File
		rules  int
		fr, en string
	}{
		{nil, 0, "0 fichier, 0 règle : rien à signaler.", "0 files, 0 rules: no findings."},
		{fine(1), 1, "1 fichier, 1 règle : rien à signaler.", "1 file, 1 rule: no findings."},
		{fine(6), 18, "6 fichiers, 18 règles : rien à signaler.", "6 files, 18 rules: no findings."},
		{
			[]File{{Readable: true, Findings: all(finding(1, lint.Error, false), finding(1, lint.Warning, false), finding(1, lint.Hint, false), finding(1, lint.Error, true))}},
			18,
			"1 fichier, 18 règles : 1 erreur, 1 alerte, 1 conseil (1 constat accepté).", "1 file, 18 rules: 1 error, 1 warning, 1 hint (1 accepted).",
		},
		{
			[]File{{Readable: true, Findings: all(finding(3, lint.Error, false), finding(2, lint.Hint, true))}, {Readable: true, Findings: finding(1200, lint.Hint, false)}},
			18,
			"2 fichiers, 18 règles : 3 erreurs, 1200 conseils (2 constats acceptés).", "2 files, 18 rules: 3 errors, 1200 hints (2 accepted).",
		},
		{[]File{{Readable: true, Findings: finding(1, lint.Hint, true)}}, 18, "1 fichier, 18 règles : rien à signaler (1 constat accepté).", "1 file, 18 rules: no findings (1 accepted)."},
		{[]File{{}, gone}, 18, "2 fichiers, 18 règles : 1 fichier non lu, 1 fichier lu en partie.", "2 files, 18 rules: 1 file not read, 1 file read in part."},
		{[]File{{}, {}}, 18, "2 fichiers, 18 règles : 2 fichiers lus en partie.", "2 files, 18 rules: 2 files read in part."},
		{[]File{gone}, 18, "1 fichier, 18 règles : 1 fichier non lu.", "1 file, 18 rules: 1 file not read."},
		{[]File{gone, gone, {Readable: true, Findings: finding(2, lint.Warning, false)}}, 18, "3 fichiers, 18 règles : 2 alertes, 2 fichiers non lus.", "3 files, 18 rules: 2 warnings, 2 files not read."},
	} {
		for lang, want := range map[charter.Lang]string{charter.French: strings.ReplaceAll(tt.fr, " :", "\u00a0:"), charter.English: tt.en} {
			r := Report{Files: tt.files, Rules: someRules(tt.rules), Lang: lang}
			if got := r.summary(); got != want {
				t.Errorf("%s: %q, want %q", lang, got, want)
			}
		}
	}
}

func TestBalance(t *testing.T) {
	verifiable := "[[behaviour]]\nstatement = \"s\"\nact = \"a\"\nobservable = \"the bill\"\n"
	for _, tt := range []struct{ src, fr, en string }{
		{"", "Cette charte parle, elle n’agit pas\u00a0: rien n’y engage la marque envers ses clients.", "This charter talks, it does not act: nothing in it commits the brand to its customers."},
		{verifiable, "0 ferme · 1 vérifiable · 0 intention · 0 parole", "0 firm · 1 verifiable · 0 intentions · 0 talk"},
		{strings.Repeat(verifiable, 2) + strings.Repeat("[[behaviour]]\nact = \"a\"\n", 2) + strings.Repeat("[[behaviour]]\n", 2), "0 ferme · 2 vérifiables · 2 intentions · 2 paroles", "0 firm · 2 verifiable · 2 intentions · 2 talk"},
		{"status = no quotes", readInPart.FR, readInPart.EN},
		{verifiable + "signature = \"yes\"\n", readInPart.FR, readInPart.EN},
	} {
		doc := charter.Parse("a", tt.src)
		f := Of(doc, lint.Run(doc, nil, lint.Options{}), Keep{Excerpts: true})
		if fr, en := balance(&f, charter.French), balance(&f, charter.English); fr != tt.fr || en != tt.en {
			t.Errorf("%q: %q, %q, want %q, %q", tt.src, fr, en, tt.fr, tt.en)
		}
	}
}

func TestTextShortensLongFiles(t *testing.T) {
	doc := charter.Parse("long.charter.toml", strings.Repeat("x", 5000))
	many := lint.Rule{ID: "r", Severity: lint.Hint, Group: lint.File, Check: func(p *lint.Pass) {
		for i := range 250 {
			p.ReportAt("", charter.Span{Start: i, End: 4000 + i}, charter.L10n{FR: "long", EN: "long"})
		}
	}}
	out := string(written(t, Text, Report{Lang: charter.English, Rules: someRules(1), Files: []File{Of(doc, lint.Run(doc, []*lint.Rule{&many}, lint.Options{}), Keep{Excerpts: true})}}))
	if n := strings.Count(out, "[r]"); n != shownLimit {
		t.Errorf("%d findings shown", n)
	}
	for _, want := range []string{"… 150 more findings (--format jsonl)\n", ": 250 hints, 1 file read in part.\n"} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is missing", want)
		}
	}
	for _, line := range strings.Split(out, "\n") {
		if n := utf8.RuneCountInString(line); n > 120 {
			t.Errorf("a line of %d characters", n)
		}
	}
}
