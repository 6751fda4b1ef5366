package main

import (
	"os"
	"path/filepath"
	"testing"

	"relcharter/charter"
)

// TestSources holds that a page never takes the place of a charter, by whatever name.
func TestSources(t *testing.T) {
	folder := t.TempDir()
	path := func(name string) string { return filepath.Join(folder, name) }
	for _, name := range []string{"a", "b", "page.html"} {
		if err := os.WriteFile(path(name), []byte("same size"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	known := sourcesOf([]string{path("a"), path("b"), path("none"), "-"})
	if err := os.Link(path("b"), path("hard.html")); err != nil {
		t.Skip("no links here")
	}
	for name, refused := range map[string]bool{
		"a": true, "b": true, "hard.html": true, "page.html": false, "new.html": false, "new" + charter.Extension: true, "x.TOML": true,
	} {
		if err := known.spare(path(name)); (err != nil) != refused {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestInternalBelow holds that internal pages are looked for by their names, and among so many names at most.
func TestInternalBelow(t *testing.T) {
	folder := t.TempDir()
	for _, name := range []string{"a.internal.json", "b.json", "c.internal.json"} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte("{\n  \"version\": 1,\n  \"view\": \"internal\""), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for left, want := range map[int]int{0: 0, 2: 1, 3: 1, 4: 2, 9: 2} { // the folder is a name too
		if got := internalBelow(folder, &left); len(got) != want {
			t.Errorf("%d not found in %v", want, got)
		}
	}
}
