package report

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"testing"
	"time"

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
			pointer{"behaviour[delai].statement", charter.L10n{FR: "déjà là", EN: "there before"}, nil},
			pointer{"behaviour[delai].deadline.value", charter.L10n{FR: "et si c’était un ?", EN: "what about one?"}, nil}),
	}
	file := func(name, src string, rules ...*lint.Rule) File {
		doc := charter.Parse(name, src)
		return Of(doc, lint.Run(doc, rules, lint.Options{Today: charter.Date{Year: 2026, Month: time.November, Day: 21}}), Keep{Excerpts: true})
	}
	all := file("chartes/atelier.charter.toml", atelier, rules...)
	for i := range all.Findings {
		all.Findings[i].Known = all.Findings[i].Key == "behaviour[delai].statement"
	}
	return Report{Lang: lang, Rules: someRules(3), Against: "main", Version: "1.2.3", Skipped: []string{"build/atelier.charter.toml", "old.charter.toml"}, Files: []File{
		all,
		file("empty.charter.toml", "", rule("wrong", lint.Error, pointer{"", charter.L10n{FR: "le fichier est vide", EN: "the file is empty"}, nil})),
		file("words.charter.toml", words),
		file("part.charter.toml", words+"positioning = 3\n", rule("wrong", lint.Error,
			pointer{"brand.name", charter.L10n{FR: "nom trop court", EN: "name too short"}, nil})),
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

func someRules(n int) []*lint.Rule {
	out := make([]*lint.Rule, n)
	for i := range out {
		out[i] = &lint.Rule{ID: fmt.Sprintf("rule-%d", i)}
	}
	return out
}

// formats are those that programs and build servers read, and the one for people.
var formats = map[string]func(io.Writer, Report) error{
	"text": Text, "json": JSON, "jsonl": JSONL, "github": GitHub, "markdown": Markdown, "junit": JUnit, "checkstyle": Checkstyle,
	"sarif": Sarif, "gitlab": GitLab, "rdjsonl": RDJSONL,
}

func TestFormats(t *testing.T) {
	for _, name := range []string{"text", "json", "jsonl", "github", "markdown", "junit", "checkstyle"} {
		for report, r := range map[string]Report{"fr": sample(charter.French), "en": sample(charter.English), "none": {Rules: someRules(18)}} {
			t.Run(name+"/"+report, func(t *testing.T) { golden.RequireEqual(t, written(t, formats[name], r)) })
		}
	}
}

// TestNotRead checks that every format says loudly what was not read, whatever else it holds.
func TestNotRead(t *testing.T) {
	files := map[string]File{
		"gone.charter.toml": {Err: &charter.FileError{Path: "gone.charter.toml", Message: charter.L10n{EN: "there is no such file"}}},
		"part.charter.toml": {Path: "part.charter.toml"},
	}
	for name, format := range formats {
		for path, f := range files {
			out := string(written(t, format, Report{Lang: charter.English, Files: []File{f}}))
			if !strings.Contains(out, path) || strings.Contains(out, "no findings") {
				t.Errorf("%s says of %s\n%s", name, path, out)
			}
			for _, alarm := range alarms[name] {
				if !strings.Contains(out, alarm) {
					t.Errorf("%s of %s lacks %q:\n%s", name, path, alarm, out)
				}
			}
		}
	}
}

// alarms holds what build servers and programs take for bad news.
var alarms = map[string][]string{
	"github":     {"::error file="},
	"junit":      {"<error ", `errors="1"`},
	"checkstyle": {`severity="error"`},
	"markdown":   {"incomplete check", "Not read"},
	"sarif":      {`"executionSuccessful": false`, `"level": "error"`},
	"gitlab":     {`"severity": "blocker"`},
	"rdjsonl":    {`"severity":"ERROR"`},
}

// TestOnlyWhatCounts checks that build servers are not told of findings that are accepted or known.
func TestOnlyWhatCounts(t *testing.T) {
	for _, name := range []string{"text", "github", "markdown", "junit", "checkstyle", "gitlab", "rdjsonl"} {
		out := string(written(t, formats[name], sample(charter.English)))
		for _, silent := range []string{"behaviour[ecoute]", "there before", "Nous vous\n"} {
			if strings.Contains(out, silent) {
				t.Errorf("%s holds %q", name, silent)
			}
		}
		if !strings.Contains(out, "something is missing") {
			t.Errorf("%s lacks a finding that counts", name)
		}
	}
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestWriteFails(t *testing.T) {
	for name, format := range formats {
		if err := format(broken{}, sample(charter.English)); err == nil || !strings.Contains(fmt.Sprint(err), "disk full") {
			t.Errorf("%s: %v", name, err)
		}
	}
}
