package baseline

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"relcharter/charter"
	"relcharter/lint"
)

var (
	remedy = &lint.Rule{ID: "no-remedy", Severity: lint.Warning, Group: lint.Completeness}
	core   = &lint.Rule{ID: "no-committed-action", Severity: lint.Error, Group: lint.Core}
)

func finding(path, key, print string) lint.Finding {
	return lint.Finding{Rule: remedy, Severity: lint.Warning, Path: path, Key: key, Fingerprint: print}
}

// written returns the baseline of findings as it is read again from a file in a folder.
func written(t *testing.T, folder string, findings ...lint.Finding) *Baseline {
	t.Helper()
	path := filepath.Join(folder, "base.json")
	if err := os.WriteFile(path, Of(path, findings).Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	b, err := Load(path)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestMark(t *testing.T) {
	folder := t.TempDir()
	at := func(name string) string { return filepath.Join(folder, filepath.FromSlash(name)) }
	b := written(t, folder, finding(at("a/x.charter.toml"), "k", "1"), finding(at("b/y.charter.toml"), "k", "2"), finding(at("gone"), "k", "3"))
	files := filesOf(
		finding(at("copy/x.charter.toml"), "k", "1"), finding(at("copy/x.charter.toml"), "k", "9"), // a copy, and something new
		finding(at("a/x.charter.toml"), "k", "1"),
		finding(at("moved/y.charter.toml"), "k", "2"),
	)
	b.Mark(files)
	for i, known := range []bool{false, false, true, true} {
		if files[i].Findings[0].Known != known {
			t.Errorf("finding %d: known %v, want %v", i, files[i].Findings[0].Known, known)
		}
	}
	if b.Len() != 3 || b.Left(files) != 1 {
		t.Errorf("%d entries, %d left, want 3 and 1", b.Len(), b.Left(files))
	}
}

// filesOf returns each finding in a file of its own.
func filesOf(findings ...lint.Finding) []File {
	var out []File
	for _, f := range findings {
		out = append(out, File{f.Path, []lint.Finding{f}})
	}
	return out
}

// TestMarkStays holds that an entry is not taken by another file while the one it was written for is there, mended.
func TestMarkStays(t *testing.T) {
	folder := t.TempDir()
	a, other := filepath.Join(folder, "a"), filepath.Join(folder, "b")
	b := written(t, folder, finding(a, "k", "1"))
	files := []File{{Path: a}, {other, []lint.Finding{finding(other, "k", "1")}}}
	if b.Mark(files); files[1].Findings[0].Known {
		t.Error("the entry of a mended file hides a finding of another")
	}
	if n := b.Left(files); n != 1 {
		t.Errorf("%d entries left, want 1", n)
	}
	// Of two files only one was looked at: the entry of the other is not gone.
	if err := os.WriteFile(a, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if n := b.Left([]File{{Path: other}}); n != 0 {
		t.Errorf("%d entries left of files nobody looked at", n)
	}
}

// TestMarkNeverTwice holds that one entry does not silence two findings.
func TestMarkNeverTwice(t *testing.T) {
	folder := t.TempDir()
	b := written(t, folder, finding(filepath.Join(folder, "x"), "k", "1"))
	files := filesOf(finding("elsewhere", "k", "1"), finding("other", "k", "1"))
	b.Mark(files)
	if !files[0].Findings[0].Known || files[1].Findings[0].Known {
		t.Error("one entry must stand for one finding")
	}
}

// TestMarkHeavier holds that what was a hint in a draft is not known as the error it has become.
func TestMarkHeavier(t *testing.T) {
	folder := t.TempDir()
	b := written(t, folder, finding("x", "k", "1"))
	heavier := finding("x", "k", "1")
	heavier.Severity = lint.Error
	files := filesOf(heavier)
	if b.Mark(files); files[0].Findings[0].Known {
		t.Error("a warning of the baseline hides an error")
	}
}

// TestCovers holds that neither an unreadable file nor a charter that only speaks can be hidden in a baseline.
func TestCovers(t *testing.T) {
	folder := t.TempDir()
	talk := lint.Finding{Rule: core, Path: "x", Fingerprint: "1"}
	if b := written(t, folder, talk); b.Len() != 0 {
		t.Error("the baseline holds no-committed-action")
	}
	path := filepath.Join(folder, "forged.json")
	if err := os.WriteFile(path, []byte(`{"version":1,"findings":[{"path":"x","rule":"no-committed-action","severity":"error","fingerprint":"1"}]}`), 0o644); err != nil {
		t.Fatal(err)
	}
	b, err := Load(path)
	if err != nil {
		t.Fatal(err)
	}
	files := filesOf(talk)
	if b.Mark(files); files[0].Findings[0].Known {
		t.Error("a forged baseline hides no-committed-action")
	}
}

func TestBytes(t *testing.T) {
	a, b := finding("b", "é\n\x1b", "2"), finding("a", "", "1")
	const want = `{
  "version": 1,
  "findings": [
    {"path":"a","rule":"no-remedy","severity":"warning","fingerprint":"1"},
    {"path":"b","rule":"no-remedy","key":"é\n\u001b","severity":"warning","fingerprint":"2"}
  ]
}
`
	if got := string(Of("base.json", []lint.Finding{a, b}).Bytes()); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got := string(Of("base.json", nil).Bytes()); !strings.Contains(got, `"findings": []`) {
		t.Errorf("an empty baseline: %s", got)
	}
}

func TestLoadErrors(t *testing.T) {
	path := filepath.Join(t.TempDir(), "b.json")
	for src, want := range map[string]string{"": "no baseline", "[]": "no baseline", `{"version":1} x`: "no baseline", `{"version":2}`: "does not know", `{"version":1,"findings":{}}`: "no baseline"} {
		if err := os.WriteFile(path, []byte(src), 0o644); err != nil {
			t.Fatal(err)
		}
		_, err := Load(path)
		var failed *charter.FileError
		if !errors.As(err, &failed) || !strings.Contains(failed.Message.EN, want) {
			t.Errorf("%q: %v", src, err)
		}
	}
	if _, err := Load(filepath.Join(t.TempDir(), "none")); err == nil {
		t.Error("a baseline that is not there is read")
	}
}
