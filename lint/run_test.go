package lint_test

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"relcharter/charter"
	"relcharter/lint"
)

var today = charter.Date{Year: 2026, Month: time.November, Day: 21}

// source is a charter with a status, two traits and whatever entries are given.
func source(status string, entries ...string) string {
	return `schema = 1

[charter]
id = "c"
title = "Our word"
language = "en"
version = "1"
status = "` + status + `"

[brand]
name = "B"

` + strings.Join(append([]string{traitA, traitB}, entries...), "\n")
}

const (
	traitA = "[[trait]]\nid = \"a\"\nname = \"Frank\"\n"
	traitB = "[[trait]]\nid = \"b\"\nname = \"Steady\"\n"
)

func accept(rule, on, reason, until string) string {
	return "[[accept]]\nrule = \"" + rule + "\"\non = \"" + on + "\"\nreason = \"" + reason + "\"\nuntil = " + until + "\n"
}

// onTraits reports every trait's name, and the file as a whole.
func onTraits(id string, s lint.Severity, g lint.Group) *lint.Rule {
	return &lint.Rule{ID: id, Severity: s, Group: g, Check: func(p *lint.Pass) {
		for _, t := range slices.Backward(p.Traits) {
			p.ReportAt(t.Key+".name", t.Name.Span, charter.L10n{FR: "trait", EN: "trait"})
		}
		p.ReportAt("", charter.Span{}, charter.L10n{FR: "fichier", EN: "file"})
	}}
}

func run(src string, rules ...*lint.Rule) []lint.Finding {
	return lint.Run(charter.Parse("a.charter.toml", src), rules, lint.Options{Today: today}).Findings
}

func keys(found []lint.Finding) []string {
	var out []string
	for i := range found {
		out = append(out, found[i].Rule.ID+" "+found[i].Key)
	}
	return out
}

func TestRunSorts(t *testing.T) {
	found := run(source("approved"), onTraits("z", lint.Error, lint.Core), onTraits("y", lint.Hint, lint.Core))
	want := []string{"y ", "z ", "y trait[a].name", "z trait[a].name", "y trait[b].name", "z trait[b].name"}
	if got := keys(found); !slices.Equal(got, want) {
		t.Errorf("findings in the order %q, want %q", got, want)
	}
	for i := range found {
		f := &found[i]
		if f.Path != "a.charter.toml" || f.Fingerprint == "" {
			t.Errorf("finding %+v lacks its path or its fingerprint", f)
		}
	}
	at := found[2]
	if at.Start.Line != 15 || at.Start.Rune != 8 || at.End.Line != 15 || at.End.Rune != 15 {
		t.Errorf("the first trait's name is found at %+v to %+v", at.Start, at.End)
	}
}

func TestRunSeverity(t *testing.T) {
	for _, tt := range []struct {
		status string
		group  lint.Group
		rule   lint.Severity
		want   lint.Severity
	}{
		{"draft", lint.Completeness, lint.Error, lint.Hint},
		{"draft", lint.Completeness, lint.Hint, lint.Hint},
		{"draft", lint.Core, lint.Error, lint.Error},
		{"draft", lint.File, lint.Error, lint.Error},
		{"review", lint.Completeness, lint.Error, lint.Warning},
		{"review", lint.Completeness, lint.Hint, lint.Hint},
		{"review", lint.Core, lint.Error, lint.Error},
		{"approved", lint.Completeness, lint.Error, lint.Error},
		{"published", lint.Completeness, lint.Warning, lint.Warning},
		{"retired", lint.Completeness, lint.Error, lint.Error},
		{"", lint.Completeness, lint.Error, lint.Error},
		{"in the drawer", lint.Completeness, lint.Error, lint.Error},
	} {
		if got := run(source(tt.status), onTraits("r", tt.rule, tt.group))[0].Severity; got != tt.want {
			t.Errorf("a %v of group %d in a charter with status %q weighs %v, want %v", tt.rule, tt.group, tt.status, got, tt.want)
		}
	}
}

func TestRunKeepsReportedSeverity(t *testing.T) {
	own := &lint.Rule{ID: "r", Severity: lint.Warning, Group: lint.Completeness, Check: func(p *lint.Pass) {
		p.Report(lint.Finding{Key: "charter", Severity: lint.Error})
	}}
	for status, want := range map[string]lint.Severity{"approved": lint.Error, "review": lint.Warning, "draft": lint.Hint} {
		if got := run(source(status), own)[0].Severity; got != want {
			t.Errorf("status %s: a finding reported as an error weighs %v, want %v", status, got, want)
		}
	}
}

func TestRunMalformed(t *testing.T) {
	src := source("approved") + "name = no quotes\n"
	found := run(src, onTraits("file", lint.Error, lint.File), onTraits("core", lint.Error, lint.Core), onTraits("rest", lint.Error, lint.Completeness))
	if len(found) == 0 {
		t.Fatal("the rules on the file are silent too")
	}
	for i := range found {
		if found[i].Rule.ID != "file" {
			t.Errorf("%s speaks of a file that is not TOML", found[i].Rule.ID)
		}
	}
}

func TestFingerprints(t *testing.T) {
	rule := onTraits("r", lint.Error, lint.Core)
	prints := func(found []lint.Finding) map[string]string {
		out := map[string]string{}
		for i := range found {
			out[found[i].Fingerprint] = found[i].Key
		}
		return out
	}
	before := prints(run(source("approved"), rule))
	if len(before) != 3 {
		t.Fatalf("three findings with the fingerprints %v", before)
	}
	moved := "# reformatted\n" + strings.Replace(source("approved"), traitA+"\n"+traitB, traitB+"\n\n"+traitA, 1)
	if moved == source("approved") {
		t.Fatal("nothing was moved")
	}
	for print, key := range prints(run(moved, rule)) {
		if before[print] != key {
			t.Errorf("after a move %q has the fingerprint %s of %q", key, print, before[print])
		}
	}
	for _, name := range []string{"./a.charter.toml", "/srv/renamed.charter.toml", "brands/a.charter.toml", `C:\brands\a.charter.toml`} {
		same := prints(lint.Run(charter.Parse(name, source("approved")), []*lint.Rule{rule}, lint.Options{Today: today}).Findings)
		if !maps.Equal(same, before) {
			t.Errorf("as %s the fingerprints are %v, want %v", name, same, before)
		}
	}
	for name, src := range map[string]string{
		"b.charter.toml": strings.Replace(source("approved"), `id = "c"`, "", 1),
		"a.charter.toml": strings.Replace(source("approved"), `id = "c"`, `id = "d"`, 1),
	} {
		for print := range prints(lint.Run(charter.Parse(name, src), []*lint.Rule{rule}, lint.Options{Today: today}).Findings) {
			if before[print] != "" {
				t.Errorf("a finding of another charter, %s, has the fingerprint of %q", name, before[print])
			}
		}
	}
}

func TestFingerprintsOfEqualKeys(t *testing.T) {
	twice := &lint.Rule{ID: "r", Severity: lint.Error, Check: func(p *lint.Pass) {
		for range 12 {
			p.ReportAt("charter", charter.Span{}, charter.L10n{FR: "f", EN: "e"})
		}
	}}
	seen := map[string]bool{}
	for _, f := range run(source("draft"), twice) {
		if seen[f.Fingerprint] {
			t.Errorf("two findings have the fingerprint %s", f.Fingerprint)
		}
		seen[f.Fingerprint] = true
	}
}

func TestCounts(t *testing.T) {
	found := run(source("approved", accept("e", "trait[a]", "known", "2027-01-01")),
		onTraits("e", lint.Error, lint.Completeness), onTraits("w", lint.Warning, lint.Core), onTraits("h", lint.Hint, lint.Core))
	c := lint.Count(found)
	if want := (lint.Counts{Error: 2, Warning: 3, Hint: 3, Accepted: 1}); c != want {
		t.Errorf("counts %+v, want %+v", c, want)
	}
	for s, want := range map[lint.Severity]int{lint.Error: 2, lint.Warning: 5, lint.Hint: 8} {
		if got := c.AtLeast(s); got != want {
			t.Errorf("%d findings weigh at least %v, want %d", got, s, want)
		}
	}
	c.Add(lint.Counts{Error: 1, Warning: 1, Hint: 1, Accepted: 1})
	if want := (lint.Counts{Error: 3, Warning: 4, Hint: 4, Accepted: 2}); c != want {
		t.Errorf("sum %+v, want %+v", c, want)
	}
}

func TestSeverityWords(t *testing.T) {
	for _, s := range lint.Severities {
		if got, ok := lint.ParseSeverity(s.String()); !ok || got != s {
			t.Errorf("ParseSeverity(%q) = %v, %v", s, got, ok)
		}
		if l := s.Label(); l.FR == "" || l.EN == "" {
			t.Errorf("%v has the label %+v", s, l)
		}
	}
	for _, g := range []lint.Group{lint.File, lint.Core, lint.Completeness} {
		if l := g.Label(); l.FR == "" || l.EN == "" {
			t.Errorf("group %d has the label %+v", g, l)
		}
	}
	if s, ok := lint.ParseSeverity("fatal"); ok {
		t.Errorf("ParseSeverity reads an unknown word as %v", s)
	}
}

func TestUnmark(t *testing.T) {
	for _, tt := range []struct {
		marked, text string
		spans        []charter.Span
	}{
		{"", "", nil},
		{"plain", "plain", nil},
		{"é ⟦b⟧ c⟦⟧", "é b c", []charter.Span{{Start: 3, End: 4}, {Start: 6, End: 6}}},
		{"⟦open", "open", []charter.Span{{Start: 0, End: 4}}},
	} {
		text, spans := lint.Unmark(tt.marked)
		if text != tt.text || !slices.Equal(spans, tt.spans) {
			t.Errorf("Unmark(%q) = %q, %v", tt.marked, text, spans)
		}
	}
}

func TestComplete(t *testing.T) {
	e := &lint.Example{Bad: charter.L10n{FR: "[[trait]]\nid = ⟦\"a\"⟧\nname = \"A\"\n", EN: "[brand]\nname = ⟦\"B\"⟧\n"}}
	for _, lang := range charter.Languages {
		src, marked := e.Complete(e.Bad, lang)
		doc := charter.Parse("", src)
		if len(doc.Problems) > 0 || doc.Lang() != lang || doc.Charter.Status.Value != "approved" {
			t.Errorf("%s: completed to\n%s%v", lang, src, doc.Problems)
		}
		if got := src[marked[0].Start:marked[0].End]; got != `"a"` && got != `"B"` {
			t.Errorf("%s: marks %q", lang, got)
		}
	}
	whole := &lint.Example{Whole: true, Bad: charter.L10n{EN: "x"}}
	if src, _ := whole.Complete(whole.Bad, charter.English); src != "x" {
		t.Errorf("a whole example is completed to %q", src)
	}
}
