package settings

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"relcharter/charter"
	"relcharter/lint"
)

var catalogue = Catalogue{
	Rules: []*lint.Rule{
		{ID: "cliche", Severity: lint.Warning, Group: lint.Wording},
		{ID: "no-committed-action", Severity: lint.Error, Group: lint.Core},
		{ID: "no-remedy", Severity: lint.Warning, Group: lint.Completeness, Since: "2026.2"},
		{ID: "unknown-key", Severity: lint.Error, Group: lint.File},
		{ID: "young", Severity: lint.Warning, Group: lint.Completeness, Since: "2026.10"},
	},
	Rulesets: []string{"2026.1", "2026.2", "2026.10"},
}

func TestParse(t *testing.T) {
	got, err := Parse("p", `
ruleset = "2026.2" # pinned
ignore = ["archive/", "*.old.charter.toml"]
markdown = ["brand/**/*.md"]

[severity]
cliche = "off"
no-remedy = "error"

[limits]
talk_share = 0.25
review_months = 12
sentence_words = 20
results_months = 6
`, catalogue)
	if err != nil {
		t.Fatal(err)
	}
	want := &Settings{
		Path: "p", Ruleset: "2026.2", Off: map[string]bool{"cliche": true},
		Severities: map[string]lint.Severity{"no-remedy": lint.Error},
		Limits:     lint.Limits{TalkShare: 0.25, ReviewMonths: 12, SentenceWords: 20, ResultsMonths: 6},
		Ignore:     []string{"archive/", "*.old.charter.toml"}, Markdown: []string{"brand/**/*.md"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestRules holds that a pinned set leaves out the rules that came later, whatever their number looks like as text.
func TestRules(t *testing.T) {
	for src, want := range map[string][]string{
		"":                                      {"cliche", "no-committed-action", "no-remedy", "unknown-key", "young"},
		`ruleset = "2026.1"`:                    {"cliche", "no-committed-action", "unknown-key"},
		`ruleset = "2026.2"`:                    {"cliche", "no-committed-action", "no-remedy", "unknown-key"},
		`ruleset = "2026.10"`:                   {"cliche", "no-committed-action", "no-remedy", "unknown-key", "young"},
		"[severity]\ncliche = \"off\"":          {"no-committed-action", "no-remedy", "unknown-key", "young"},
		"[severity]\nunknown-key = \"error\"\n": {"cliche", "no-committed-action", "no-remedy", "unknown-key", "young"},
	} {
		s, err := Parse("p", src, catalogue)
		if err != nil {
			t.Errorf("%q: %v", src, err)
			continue
		}
		var ids []string
		for _, r := range s.Rules(catalogue) {
			ids = append(ids, r.ID)
		}
		if !slices.Equal(ids, want) {
			t.Errorf("%q: %q, want %q", src, ids, want)
		}
	}
}

// TestParseErrors holds that each thing that cannot be meant is said, at its place and with what to write.
func TestParseErrors(t *testing.T) {
	for _, tt := range []struct{ src, want string }{
		{"rulset = 1", "1:1 “rulset” is not a setting; did you mean “ruleset”?"},
		{"[colours]\na = 1", "1:2 “colours” is not a setting; there are: ignore, limits, markdown, ruleset, severity"},
		{`ruleset = "2027.1"`, `1:11 “2027.1” is not a set of rules this version knows; did you mean “2026.1”?`},
		{`ruleset = 2026.1`, `1:11 “2026.1” is not a set of rules this version knows; did you mean “2026.1”?`},
		{"ignore = \"archive\"", `1:10 a list of patterns is needed, such as ["archive/", "*.md"]`},
		{"markdown = [1]", `1:12 a list of patterns is needed, such as ["archive/", "*.md"]`},
		{"[severity]\nclichee = \"off\"", "2:1 “clichee” is not a rule; did you mean “cliche”?"},
		{"[severity]\nbanana = \"off\"", "2:1 “banana” is not a rule; there are: cliche, no-committed-action, no-remedy, unknown-key, young"},
		{"[severity]\ncliche = \"warn\"", "2:10 “warn” is not a severity; there are: off, hint, warning, error"},
		{"[severity]\ncliche = false", "2:10 “false” is not a severity; there are: off, hint, warning, error"},
		{"[severity]\nno-committed-action = \"off\"", "2:23 “no-committed-action” can be neither softened nor turned off: without it a green light would mean nothing"},
		{"[severity]\nunknown-key = \"hint\"", "2:15 “unknown-key” can be neither softened nor turned off: without it a green light would mean nothing"},
		{"severity = 1", "1:1 “severity” is a table: write [severity] on a line, and one setting a line below it"},
		{"[limits]\ntalk_share = 2", "2:14 a share between 0 and 1 is needed, such as 0.5"},
		{"[limits]\ntalk_share = nan", "2:14 a share between 0 and 1 is needed, such as 0.5"},
		{"[limits]\nreview_months = 0", "2:17 a whole number from 1 to 120 is needed"},
		{"[limits]\nreview_monts = 3", "2:1 “review_monts” is not a setting; did you mean “review_months”?"},
		{"limits.sentence_words = \"25\"", "1:25 a whole number from 5 to 200 is needed"},
		{"ignore = [\n\"é\", 1]\nx = 1", "1:10 a list of patterns is needed, such as [\"archive/\", \"*.md\"]\n3:1 “x” is not a setting; there are: ignore, limits, markdown, ruleset, severity"},
	} {
		_, err := Parse("p", tt.src, catalogue)
		var failed *Error
		if !errors.As(err, &failed) {
			t.Errorf("%q: %v", tt.src, err)
			continue
		}
		var got []string
		for _, p := range failed.Problems {
			got = append(got, fmt.Sprintf("%d:%d %s", p.At.Line, p.At.Rune, p.Message.EN))
		}
		if strings.Join(got, "\n") != tt.want {
			t.Errorf("%q:\n%s\nwant\n%s", tt.src, strings.Join(got, "\n"), tt.want)
		}
	}
	_, err := Parse("p", "a = \nb = \n", catalogue)
	var failed *Error
	if !errors.As(err, &failed) || len(failed.Problems) != 2 || failed.Problems[1].At.Line != 2 {
		t.Errorf("syntax errors: %v", err)
	}
}

func TestFind(t *testing.T) {
	top := t.TempDir()
	write := func(path string) {
		path = filepath.Join(top, filepath.FromSlash(path))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write(FileName)
	write("repo/.git/HEAD")
	write("repo/a/b/x")
	write("repo/c/" + FileName)
	write("repo/c/d/x")
	for folder, want := range map[string]string{"repo/c/d": "repo/c", "repo/c": "repo/c", "repo/a/b": "", "repo": "", ".": "."} {
		got, err := Find(filepath.Join(top, folder))
		if err != nil {
			t.Fatal(err)
		}
		if want != "" {
			want = filepath.Join(top, want, FileName)
		}
		if got != want {
			t.Errorf("%s: %s, want %s", folder, got, want)
		}
	}
}

func TestLoadMissing(t *testing.T) {
	_, err := Load(filepath.Join(t.TempDir(), "no.toml"), catalogue)
	var failed *charter.FileError
	if !errors.As(err, &failed) || !errors.Is(err, fs.ErrNotExist) {
		t.Error(err)
	}
}
