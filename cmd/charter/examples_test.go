package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"relcharter/charter"
)

// Beside each example stands what the linter says of it, in its language.
func TestExamples(t *testing.T) {
	t.Chdir("../../examples")
	names, err := filepath.Glob("*" + charter.Extension)
	if err != nil || len(names) == 0 {
		t.Fatalf("examples: %q, %v", names, err)
	}
	for _, name := range names {
		file, err := charter.Load(name)
		if err != nil {
			t.Fatal(err)
		}
		w, out, stderr := world()
		code := run([]string{"lint", name, "--lang", string(file.Document.Lang()), "--as-of", "2026-11-21"}, w)
		if code > exitFindings || stderr.Len() > 0 {
			t.Errorf("%s: exit code %d, %s", name, code, stderr)
		}
		expected := strings.TrimSuffix(name, charter.Extension) + ".lint.txt"
		if *update {
			if err := os.WriteFile(expected, out.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(expected)
		if err != nil {
			t.Error(err)
		}
		if diff := cmp.Diff(string(want), out.String()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", expected, diff)
		}
	}
}
