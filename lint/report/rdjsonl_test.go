package report

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"relcharter/charter"
	"relcharter/lint"
)

func readRD(t *testing.T, out []byte) []rdDiagnostic {
	t.Helper()
	var all []rdDiagnostic
	for s := bufio.NewScanner(bytes.NewReader(out)); s.Scan(); {
		var d rdDiagnostic
		if err := json.Unmarshal(s.Bytes(), &d); err != nil {
			t.Fatalf("%v in %s", err, s.Text())
		}
		all = append(all, d)
	}
	return all
}

func TestRDJSONL(t *testing.T) {
	for name, r := range map[string]Report{"fr": sample(charter.French), "en": sample(charter.English), "none": {}} {
		t.Run(name, func(t *testing.T) { golden.RequireEqual(t, written(t, RDJSONL, r)) })
	}
}

// TestRDJSONLDecoded checks what reviewdog prints and posts: what the JSON stands for.
func TestRDJSONLDecoded(t *testing.T) {
	out := written(t, RDJSONL, edgeReport(charter.English))
	checkInert(t, string(out))
	var paths []string
	for _, d := range readRD(t, out) {
		checkInert(t, d.Original)
		checkInert(t, d.Location.Path+": "+d.Message)
		if n := len(d.Suggestions); n > 0 {
			t.Errorf("%s: %d suggestions of text that is not visible", d.Location.Path, n)
		}
		if !slices.Contains(paths, d.Location.Path) {
			paths = append(paths, d.Location.Path)
		}
	}
	want := []string{"-", "a b/%41é?#x:[1].charter.toml", "a:b.charter.toml", "/x.charter.toml", "../up.charter.toml"}
	if len(paths) != 10 || !slices.Equal(paths[:5], want) {
		t.Errorf("paths %q, want %q and 5 others", paths, want)
	}
}

// TestRDJSONLPlaces checks that ranges hold for the bytes of the file, a byte order mark included.
func TestRDJSONLPlaces(t *testing.T) {
	cut := func(src string, r rdRange) string {
		lines := strings.SplitAfter(src, "\n")
		offset := func(p rdPosition) int { return len(strings.Join(lines[:p.Line-1], "")) + p.Column - 1 }
		return src[offset(r.Start):offset(r.End)]
	}
	var got []string
	for _, d := range readRD(t, written(t, RDJSONL, sample(charter.English))) {
		if d.Location.Path == "chartes/atelier.charter.toml" {
			got = append(got, cut(atelier, *d.Location.Range))
			for _, s := range d.Suggestions {
				got = append(got, s.Text+" for "+cut(atelier, s.Range))
			}
		}
	}
	text := strings.Join(got, "\n")
	for _, want := range []string{"\"franche\"\n\"franc\" for \"franche\"\n", `"Franche 👩‍🔧 é́ 漢字"`, "\n2"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing from %s", want, text)
		}
	}
	const marked = "\ufeffkey = 1\n"
	doc := charter.Parse("a", marked)
	key := &lint.Rule{ID: "key", Severity: lint.Hint, Group: lint.File, Check: func(p *lint.Pass) {
		p.ReportAt("key", charter.Span{Start: 3, End: 6}, charter.L10n{})
	}}
	for _, d := range readRD(t, written(t, RDJSONL, Report{Files: []File{Of(doc, lint.Run(doc, []*lint.Rule{key}, lint.Options{}), Keep{Excerpts: true})}})) {
		if got := cut(marked, *d.Location.Range); got != "key" {
			t.Errorf("behind a byte order mark the key is at %q", got)
		}
	}
}

// TestReviewdog checks that reviewdog reads the report, prints all of it, and finds its lines in a diff.
func TestReviewdog(t *testing.T) {
	program, err := filepath.Abs(filepath.Join("..", "..", ".ci", "bin", "reviewdog"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(program); err != nil {
		if os.Getenv("CI") != "" {
			t.Fatalf("%v (.ci/setup fetches it)", err)
		}
		t.Skip("reviewdog is not here; .ci/setup fetches it")
	}
	dir := t.TempDir()
	reviewdog := func(r Report, args ...string) string {
		command := exec.Command(program, append([]string{"-f=rdjsonl", "-reporter=local"}, args...)...)
		command.Dir = dir
		command.Stdin = bytes.NewReader(written(t, RDJSONL, r))
		out, err := command.CombinedOutput()
		if err != nil {
			t.Errorf("%v: %s", err, out)
		}
		return string(out)
	}
	t.Run("all", func(t *testing.T) {
		out := reviewdog(sample(charter.English), "-filter-mode=nofilter")
		checkInert(t, out)
		for _, want := range []string{
			"chartes/atelier.charter.toml:14:6: error: wrong id [wrong]\n", "empty.charter.toml:1:1: error: the file is empty [wrong]\n",
			"gone.charter.toml: error: there is no such file [not-read]\n",
		} {
			if !strings.Contains(out, want) {
				t.Errorf("%q is missing from %s", want, out)
			}
		}
		if strings.Contains(out, "accepted") {
			t.Errorf("what the team accepted is in %s", out)
		}
	})
	t.Run("diff", func(t *testing.T) {
		diff := "--- a/chartes/atelier.charter.toml\n+++ b/chartes/atelier.charter.toml\n@@ -14 +14 @@\n-id = \"franc\"\n+id = \"franche\"\n"
		if err := os.WriteFile(filepath.Join(dir, "diff"), []byte(diff), 0o600); err != nil {
			t.Fatal(err)
		}
		if out, want := reviewdog(sample(charter.English), "-diff=cat diff"), "chartes/atelier.charter.toml:14:6: error: wrong id [wrong]\n"; out != want {
			t.Errorf("%q, want %q", out, want)
		}
	})
	t.Run("hostile", func(t *testing.T) {
		checkInert(t, reviewdog(edgeReport(charter.French), "-filter-mode=nofilter"))
		checkInert(t, reviewdog(hostile(), "-filter-mode=nofilter"))
	})
}
