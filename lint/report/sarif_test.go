package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/charmbracelet/x/exp/golden"
	"github.com/yuin/goldmark"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/rules"
)

// compared is the sample, compared with a revision at which one finding was there, with the rules in words.
func compared(lang charter.Lang) Report {
	r := sample(lang)
	r.Against, r.Version = "main", "1.2.3"
	r.Files[0].Findings[0].Known = true
	for i := range r.Files[0].Findings {
		f := &r.Files[0].Findings[i]
		f.Rule.Title = charter.L10n{FR: "Titre", EN: "Title"}
		f.Rule.Why = charter.L10n{FR: "Parce que.", EN: "Because."}
		f.Rule.Settle = charter.L10n{FR: "Écrivez [[accept]] ou review_by.", EN: "Write [[accept]] or review_by."}
		f.Rule.Ask = charter.L10n{FR: "Qui le fera ?", EN: "Who will do it?"}
		f.Rule.Sources = []string{"Directive 2005/29/EC"}
		f.Rule.Precision = &lint.Precision{Right: 32, Of: 36}
		f.Rule.Examples = []lint.Example{{
			Before: charter.L10n{FR: "a = 1\n", EN: "a = 1\n"}, Bad: charter.L10n{FR: "a = ⟦2⟧\nb = 1\n", EN: "a = ⟦2⟧\nb = 1\n"},
			Good: charter.L10n{FR: "a = 1\n", EN: "a = 1\n"},
		}}
	}
	r.Rules = []*lint.Rule{{ID: "found-nothing", Severity: lint.Hint, Group: lint.Wording}}
	partly := charter.Parse("partly.charter.toml", "schema = no quotes\n")
	r.Files = append(r.Files, Of(partly, lint.Run(partly, nil, lint.Options{}), Keep{Excerpts: true}))
	return r
}

func TestSarif(t *testing.T) {
	plain := sample(charter.English)
	plain.Rules = nil
	for name, r := range map[string]Report{
		"fr": compared(charter.French), "en": plain, "edge": edgeReport(charter.English), "hostile": hostile(), "none": {Lang: charter.English},
	} {
		t.Run(name, func(t *testing.T) {
			out := written(t, Sarif, r)
			checkSchema(t, "sarif-2.1.0.json", out)
			checkInert(t, string(out))
			if name != "edge" && name != "hostile" {
				golden.RequireEqual(t, out)
			}
		})
	}
}

// readSarif returns the one run of a report.
func readSarif(t *testing.T, out []byte) sarifRun {
	t.Helper()
	var log sarifLog
	if err := json.Unmarshal(out, &log); err != nil {
		t.Fatal(err)
	}
	if len(log.Runs) != 1 {
		t.Fatalf("%d runs", len(log.Runs))
	}
	return log.Runs[0]
}

// TestSarifAddresses checks that paths are addresses a reader can resolve to the file, and texts hold no links.
func TestSarifAddresses(t *testing.T) {
	run := readSarif(t, written(t, Sarif, edgeReport(charter.English)))
	var got []string
	for _, a := range run.Artifacts {
		if (a.Location.BaseID == "") != strings.HasPrefix(a.Location.URI, "file:") {
			t.Errorf("%s is relative to %q", a.Location.URI, a.Location.BaseID)
		}
		got = append(got, a.Location.URI)
	}
	want := []string{"-", "a%20b/%2541%C3%A9%3F%23x:%5B1%5D.charter.toml", "./a:b.charter.toml", "file:///x.charter.toml", "../up.charter.toml"}
	if len(got) != 9 || !slices.Equal(got[:5], want) {
		t.Errorf("addresses %q, want %q and 4 others", got, want)
	}
	for _, result := range run.Results {
		if text := result.Message.Text; strings.Contains(text, " [a](") || !strings.Contains(text, ` \[a\](http://b.c) !\[i\](`) || charter.Visible(text) != text {
			t.Errorf("the message is %q", text)
		}
	}
}

// TestSarifPlaces checks that regions and indices hold for the file: a reader that cuts by them finds what was meant.
func TestSarifPlaces(t *testing.T) {
	run := readSarif(t, written(t, Sarif, sample(charter.English)))
	lines := strings.Split(atelier, "\n")
	got := map[string]string{}
	for _, result := range run.Results {
		if id := run.Tool.Driver.Rules[result.RuleIndex].ID; id != result.RuleID {
			t.Errorf("rule %d is %s, not %s", result.RuleIndex, id, result.RuleID)
		}
		at := result.Locations[0].Physical
		if uri := run.Artifacts[*at.Artifact.Index].Location.URI; uri != at.Artifact.URI {
			t.Errorf("file %d is %s, not %s", *at.Artifact.Index, uri, at.Artifact.URI)
		}
		if at.Artifact.URI == "chartes/atelier.charter.toml" && at.Region.StartLine == at.Region.EndLine {
			units := utf16.Encode([]rune(lines[at.Region.StartLine-1]))
			got[result.Locations[0].Logical[0].Name] = string(utf16.Decode(units[at.Region.StartColumn-1 : at.Region.EndColumn-1]))
		}
	}
	for key, want := range map[string]string{"trait[franche].name": `"Franche 👩‍🔧 é́ 漢字"`, "behaviour[delai].deadline.value": "2", "trait[franche].id": `"franche"`} {
		if got[key] != want {
			t.Errorf("%s is at %q, want %q", key, got[key], want)
		}
	}
}

// TestSarifRules checks the help of all rules there are: within GitHub's limits, and Markdown that shows it as it was written.
func TestSarifRules(t *testing.T) {
	tags := regexp.MustCompile(`<[^>]*>`)
	for _, lang := range charter.Languages {
		out := written(t, Sarif, Report{Lang: lang, Rules: rules.All()})
		checkSchema(t, "sarif-2.1.0.json", out)
		all := readSarif(t, out).Tool.Driver.Rules
		if len(all) != len(rules.All()) {
			t.Fatalf("%d rules, want %d", len(all), len(rules.All()))
		}
		for i, r := range rules.All() {
			d := all[i]
			if d.ID != r.ID || d.Short.Text != r.Title.In(lang) || d.Full.Text == "" || len([]rune(d.Short.Text)) > 1024 || len([]rune(d.Full.Text)) > 1024 {
				t.Errorf("%s is described as %+v", r.ID, d)
			}
			var page bytes.Buffer
			if err := goldmark.Convert([]byte(d.Help.Markdown), &page); err != nil {
				t.Fatal(err)
			}
			shown := html.UnescapeString(tags.ReplaceAllString(page.String(), ""))
			for _, words := range []charter.L10n{r.Why, r.Settle, r.Ask} {
				if !strings.Contains(shown, words.In(lang)) || !strings.Contains(d.Help.Text, words.In(lang)) {
					t.Errorf("the help of %s lacks %q", r.ID, words.In(lang))
				}
			}
			for _, e := range r.Examples {
				for _, text := range []charter.L10n{e.Bad, e.Good} {
					if !strings.Contains(shown, strings.TrimSpace(text.In(lang))) {
						t.Errorf("the help of %s lacks the example %q", r.ID, text.In(lang))
					}
				}
			}
			for _, live := range []string{"<a", "<img", "<!--"} {
				if strings.Contains(page.String(), live) {
					t.Errorf("the help of %s holds %s", r.ID, live)
				}
			}
		}
	}
}

func TestPrecision(t *testing.T) {
	for _, tt := range []struct {
		right, of int
		want      string
	}{{6, 6, "high"}, {73, 78, "high"}, {69, 71, "very-high"}, {4, 5, "medium"}, {45, 53, "medium"}, {1, 2, "low"}, {0, 0, "low"}} {
		if got := precision(&lint.Precision{Right: tt.right, Of: tt.of}); got != tt.want {
			t.Errorf("%d of %d: %s, want %s", tt.right, tt.of, got, tt.want)
		}
	}
}

// TestSarifLimits checks that of a report too large for a service the heaviest findings are kept, in their order, and that it is said.
func TestSarifLimits(t *testing.T) {
	noise := func(i int) string { // what gzip cannot shorten
		var b strings.Builder
		r := rand.New(rand.NewPCG(uint64(i), 0))
		for range 100 {
			b.WriteByte(byte('a' + r.IntN(26)))
		}
		return b.String()
	}
	rule := &lint.Rule{ID: "r", Severity: lint.Hint}
	file := File{Path: "a", Readable: true}
	for i := range 40 {
		f := lint.Finding{Rule: rule, Severity: lint.Hint, Path: "a", Start: charter.Position{Line: i + 1}, Message: charter.L10n{EN: noise(i)}}
		switch {
		case i%10 == 9:
			f.Severity = lint.Error
		case i == 0:
			f.Severity, f.Accepted = lint.Error, &lint.Acceptance{}
		}
		file.Findings = append(file.Findings, f)
	}
	r := Report{Lang: charter.English, Files: []File{file}}
	for _, tt := range []struct {
		limits sarifLimits
		lines  string
	}{
		{sarifLimits{results: 6, bytes: 1 << 20}, "[2 3 10 20 30 40]"},
		{sarifLimits{results: 32, bytes: 1500}, "[10 20 30 40]"},
	} {
		var b bytes.Buffer
		if err := writeSarif(&b, &r, tt.limits); err != nil {
			t.Fatal(err)
		}
		run := readSarif(t, b.Bytes())
		var lines []int
		for _, result := range run.Results {
			lines = append(lines, result.Locations[0].Physical.Region.StartLine)
		}
		if fmt.Sprint(lines) != tt.lines {
			t.Errorf("%+v: lines %v, want %s", tt.limits, lines, tt.lines)
		}
		call := run.Invocations[0]
		if call.Successful || len(call.Notifications) != 1 || !strings.HasPrefix(call.Notifications[0].Message.Text, fmt.Sprint(40-len(lines), " findings were left out")) {
			t.Errorf("%+v: what is left out is told as %+v", tt.limits, call)
		}
	}
	if whole := readSarif(t, written(t, Sarif, r)); len(whole.Results) != 40 || !whole.Invocations[0].Successful {
		t.Errorf("%d results of 40 in a small report", len(whole.Results))
	}
}
