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
	files := [][]lint.Finding{
		{finding(at("copy/x.charter.toml"), "k", "1"), finding(at("copy/x.charter.toml"), "k", "9")}, // a copy, and something new
		{finding(at("a/x.charter.toml"), "k", "1")},
		{finding(at("moved/y.charter.toml"), "k", "2")},
	}
	b.Mark(files)
	for i, want := range [][]bool{{false, false}, {true}, {true}} {
		for j, known := range want {
			if files[i][j].Known != known {
				t.Errorf("file %d, finding %d: known %v, want %v", i, j, files[i][j].Known, known)
			}
		}
	}
	if b.Len() != 3 || b.Left() != 1 {
		t.Errorf("%d entries, %d left, want 3 and 1", b.Len(), b.Left())
	}
}

// TestMarkNeverTwice holds that one entry does not silence two findings.
func TestMarkNeverTwice(t *testing.T) {
	folder := t.TempDir()
	b := written(t, folder, finding(filepath.Join(folder, "x"), "k", "1"))
	files := [][]lint.Finding{{finding("elsewhere", "k", "1")}, {finding("other", "k", "1")}}
	b.Mark(files)
	if !files[0][0].Known || files[1][0].Known {
		t.Error("one entry must stand for one finding")
	}
}

// TestMarkHeavier holds that what was a hint in a draft is not known as the error it has become.
func TestMarkHeavier(t *testing.T) {
	folder := t.TempDir()
	b := written(t, folder, finding("x", "k", "1"))
	heavier := finding("x", "k", "1")
	heavier.Severity = lint.Error
	files := [][]lint.Finding{{heavier}}
	if b.Mark(files); files[0][0].Known {
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
	files := [][]lint.Finding{{talk}}
	if b.Mark(files); files[0][0].Known {
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
	for src, want := range map[string]string{"": "no baseline", "[]": "no baseline", `{"version":2}`: "does not know", `{"version":1,"findings":{}}`: "no baseline"} {
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
