package main

import (
	"bytes"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"relcharter/charter"
)

// TestSpool holds that pages come out of a spool as they went in, whether they waited in memory or in its file, and that nothing is left
// of that.
func TestSpool(t *testing.T) {
	folder := t.TempDir()
	t.Setenv("TMPDIR", folder)
	if runtime.GOOS == "windows" {
		t.Setenv("TMP", folder)
	}
	var pages [][]byte
	for i := range 5 {
		pages = append(pages, bytes.Repeat([]byte{byte('a' + i)}, spoolMemory/3))
	}
	pages = append(pages, nil, []byte("last"))
	s := &spool{}
	var places []berth
	for _, data := range pages {
		at, err := s.add(data)
		if err != nil {
			t.Fatal(err)
		}
		places = append(places, at)
	}
	if s.file == nil {
		t.Fatal("all of it was held in memory")
	}
	for i := len(places) - 1; i >= 0; i-- {
		if data, err := s.read(places[i]); err != nil || !bytes.Equal(data, pages[i]) {
			t.Errorf("page %d: %d bytes, want %d; %v", i, len(data), len(pages[i]), err)
		}
	}
	s.close()
	if left, err := os.ReadDir(folder); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v %v", left, err)
	}
}

func TestSpoolWithoutRoom(t *testing.T) {
	t.Setenv("TMPDIR", filepath.Join(t.TempDir(), "none"))
	t.Setenv("TMP", filepath.Join(t.TempDir(), "none"))
	s := &spool{}
	defer s.close()
	if _, err := s.add(make([]byte, spoolMemory+1)); err == nil {
		t.Error("a page was kept in a folder that does not exist")
	}
}

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
