package report

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/charmbracelet/x/exp/golden"

	"relcharter/charter"
	"relcharter/lint"
)

// pointer reports what the key of each entry of at addresses, with the message and fix beside it.
type pointer struct {
	key     string
	message charter.L10n
	fix     *charter.Fix
}

func rule(id string, s lint.Severity, at ...pointer) *lint.Rule {
	return &lint.Rule{ID: id, Severity: s, Group: lint.Completeness, Check: func(p *lint.Pass) {
		for _, x := range at {
			span, _ := p.Span(x.key)
			p.Report(lint.Finding{Key: x.key, Span: span, Message: x.message, Fix: x.fix})
		}
	}}
}

const atelier = `schema = 1

[charter]
id = "atelier"
title = "Notre parole d’atelier"
language = "fr"
version = "1"
status = "published"

[brand]
name = "Vélos"

[[trait]]
id = "franche"
	name	= "Franche 👩‍🔧 é́ 漢字"	# un commentaire

[[behaviour]]
id = "prix"
statement = "Nous vous remettons un prix ferme écrit avant de toucher à votre vélo, et la facture porte ce prix-là, au centime près, même si nous avons dû y passer la journée entière."
observable = "Un devis"
owner = { role = "Inès" }
proof = { metric = "m", source = "audit" }
remedy = { act = "l’écart reste à notre charge" }

[[behaviour]]
id = "delai"
statement = "Rendu sous deux jours."
deadline = { value = 2, unit = "day" }

[[behaviour]]
id = "ecoute"
statement = """
Nous vous
écoutons."""

[[accept]]
rule = "hinted"
on = "behaviour[ecoute]"
reason = "jusqu’au comité"
until = 2027-01-31
`

const words = `schema = 1

[charter]
id = "words"
title = "Only words"
language = "en-GB"
version = "1"
status = "draft"

[brand]
name = "B"
`

// sample is a report with every kind of file and finding.
func sample(lang charter.Lang) Report {
	start := strings.Index(atelier, `"franche"`)
	fix := &charter.Fix{
		Safe:  true,
		Title: charter.L10n{FR: "Écrire «\u202ffranc\u202f»", EN: "Write “franc”"},
		Edits: []charter.Edit{{Span: charter.Span{Start: start, End: start + len(`"franche"`)}, New: `"franc"`}},
	}
	unsure := &charter.Fix{Title: charter.L10n{FR: "Retirer", EN: "Take out"}}
	rules := []*lint.Rule{
		rule("wrong", lint.Error,
			pointer{"trait[franche].id", charter.L10n{FR: "mauvais identifiant", EN: "wrong id"}, fix},
			pointer{"behaviour[prix].statement", charter.L10n{FR: "trop long", EN: "too long"}, unsure}),
		rule("doubtful", lint.Warning,
			pointer{"trait[franche].name", charter.L10n{FR: "drôle de nom", EN: "odd name"}, nil},
			pointer{"charter", charter.L10n{FR: "il manque quelque chose", EN: "something is missing"}, nil}),
		rule("hinted", lint.Hint,
			pointer{"behaviour[ecoute].statement", charter.L10n{FR: "accepté", EN: "accepted"}, nil},
			pointer{"behaviour[delai].deadline.value", charter.L10n{FR: "et si c’était un ?", EN: "what about one?"}, nil}),
	}
	file := func(name, src string, rules ...*lint.Rule) File {
		doc := charter.Parse(name, src)
		return Of(doc, lint.Run(doc, rules, lint.Options{Today: charter.Date{Year: 2026, Month: time.November, Day: 21}}))
	}
	return Report{Lang: lang, Rules: 3, Skipped: []string{"build/atelier.charter.toml", "old.charter.toml"}, Files: []File{
		file("chartes/atelier.charter.toml", atelier, rules...),
		file("empty.charter.toml", "", rule("wrong", lint.Error, pointer{"", charter.L10n{FR: "le fichier est vide", EN: "the file is empty"}, nil})),
		file("words.charter.toml", words),
		{Err: &charter.FileError{
			Path: "gone.charter.toml", Err: fs.ErrNotExist,
			Message: charter.L10n{FR: "ce fichier n’existe pas", EN: "there is no such file"},
		}},
	}}
}

func written(t *testing.T, format func(io.Writer, Report) error, r Report) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := format(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestText(t *testing.T) {
	for name, r := range map[string]Report{
		"fr": sample(charter.French), "en": sample(charter.English),
		"color":  {Lang: charter.English, Rules: 3, Color: true, Files: sample(charter.English).Files[:1]},
		"narrow": {Lang: charter.French, Rules: 3, Width: 60, Files: sample(charter.French).Files[:1]},
		"none":   {Lang: charter.English, Rules: 18},
	} {
		t.Run(name, func(t *testing.T) { golden.RequireEqual(t, written(t, Text, r)) })
	}
}

func TestJSON(t *testing.T) {
	for name, r := range map[string]Report{"fr": sample(charter.French), "en": sample(charter.English), "none": {}} {
		t.Run(name, func(t *testing.T) {
			out := written(t, JSON, r)
			golden.RequireEqual(t, out)
			var back map[string]any
			if err := json.Unmarshal(out, &back); err != nil {
				t.Error(err)
			}
		})
	}
}

// jsonFindings is as much of the report as the tests read back.
type jsonFindings struct {
	Findings []jsonFinding `json:"findings"`
}

// TestJSONPlaces checks that what the report says of places and edits holds for the bytes of the file.
func TestJSONPlaces(t *testing.T) {
	var back jsonFindings
	if err := json.Unmarshal(written(t, JSON, sample(charter.French)), &back); err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, f := range back.Findings {
		if f.Path == "chartes/atelier.charter.toml" {
			got[f.Key] = atelier[f.Start.Offset:f.End.Offset]
			line := strings.Split(atelier, "\n")[f.Start.Line-1]
			first, _, _ := strings.Cut(got[f.Key], "\n")
			if rest := string([]rune(line)[f.Start.Column-1:]); !strings.HasPrefix(rest, first) {
				t.Errorf("%s: line %d, column %d is at %q", f.Key, f.Start.Line, f.Start.Column, rest)
			}
		}
	}
	if want := `"Franche 👩‍🔧 é́ 漢字"`; got["trait[franche].name"] != want {
		t.Errorf("the name of the trait is at %q, want %q", got["trait[franche].name"], want)
	}
	if want := `2`; got["behaviour[delai].deadline.value"] != want {
		t.Errorf("the deadline is at %q, want %q", got["behaviour[delai].deadline.value"], want)
	}
}

func TestSummary(t *testing.T) {
	finding := func(n int, s lint.Severity, accepted bool) []lint.Finding {
		out := make([]lint.Finding, n)
		for i := range out {
			out[i].Severity = s
			if accepted {
				out[i].Accepted = &charter.Accept{}
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
	for _, tt := range []struct {
		files  []File
		rules  int
		fr, en string
	}{
		{nil, 0, "0 fichier, 0 règle : rien à signaler.", "0 files, 0 rules: no findings."},
		{make([]File, 1), 1, "1 fichier, 1 règle : rien à signaler.", "1 file, 1 rule: no findings."},
		{make([]File, 6), 18, "6 fichiers, 18 règles : rien à signaler.", "6 files, 18 rules: no findings."},
		{
			[]File{{Findings: all(finding(1, lint.Error, false), finding(1, lint.Warning, false), finding(1, lint.Hint, false), finding(1, lint.Error, true))}},
			18,
			"1 fichier, 18 règles : 1 erreur, 1 alerte, 1 conseil (1 constat accepté).", "1 file, 18 rules: 1 error, 1 warning, 1 hint (1 accepted).",
		},
		{
			[]File{{Findings: all(finding(3, lint.Error, false), finding(2, lint.Hint, true))}, {Findings: finding(1200, lint.Hint, false)}},
			18,
			"2 fichiers, 18 règles : 3 erreurs, 1200 conseils (2 constats acceptés).", "2 files, 18 rules: 3 errors, 1200 hints (2 accepted).",
		},
		{[]File{{Findings: finding(1, lint.Hint, true)}}, 18, "1 fichier, 18 règles : rien à signaler (1 constat accepté).", "1 file, 18 rules: no findings (1 accepted)."},
		{[]File{gone}, 18, "1 fichier, 18 règles : 1 fichier non lu.", "1 file, 18 rules: 1 file not read."},
		{[]File{gone, gone, {Findings: finding(2, lint.Warning, false)}}, 18, "3 fichiers, 18 règles : 2 alertes, 2 fichiers non lus.", "3 files, 18 rules: 2 warnings, 2 files not read."},
	} {
		for lang, want := range map[charter.Lang]string{charter.French: strings.ReplaceAll(tt.fr, " :", "\u00a0:"), charter.English: tt.en} {
			r := Report{Files: tt.files, Rules: tt.rules, Lang: lang}
			if got := r.summary(); got != want {
				t.Errorf("%s: %q, want %q", lang, got, want)
			}
		}
	}
}

func TestBalance(t *testing.T) {
	verifiable := "[[behaviour]]\nstatement = \"s\"\nact = \"a\"\nobservable = \"o\"\n"
	for _, tt := range []struct{ src, fr, en string }{
		{"", "Cette charte parle, elle n’agit pas\u00a0: rien n’y engage la marque envers ses clients.", "This charter talks, it does not act: nothing in it commits the brand to its customers."},
		{verifiable, "0 ferme · 1 vérifiable · 0 intention · 0 parole", "0 firm · 1 verifiable · 0 intentions · 0 talk"},
		{strings.Repeat(verifiable, 2) + strings.Repeat("[[behaviour]]\nact = \"a\"\n", 2) + strings.Repeat("[[behaviour]]\n", 2), "0 ferme · 2 vérifiables · 2 intentions · 2 paroles", "0 firm · 2 verifiable · 2 intentions · 2 talk"},
		{"status = no quotes", "", ""},
		{verifiable + "signature = \"yes\"\n", "", ""},
	} {
		doc := charter.Parse("a", tt.src)
		f := Of(doc, lint.Run(doc, nil, lint.Options{}))
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
	out := string(written(t, Text, Report{Lang: charter.English, Rules: 1, Files: []File{Of(doc, lint.Run(doc, []*lint.Rule{&many}, lint.Options{}))}}))
	if n := strings.Count(out, "[r]"); n != shownLimit {
		t.Errorf("%d findings shown", n)
	}
	for _, want := range []string{"… 150 more findings\n", ": 250 hints.\n"} {
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

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestWriteFails(t *testing.T) {
	for name, format := range map[string]func(io.Writer, Report) error{"text": Text, "json": JSON} {
		if err := format(broken{}, sample(charter.English)); err == nil || !strings.Contains(fmt.Sprint(err), "disk full") {
			t.Errorf("%s: %v", name, err)
		}
	}
}
