package main

import (
	"os"
	"path/filepath"
	"testing"

	"relcharter/charter"
	"relcharter/examples"
)

// Pages take the place of earlier pages, and of nothing a person has written.
func TestPublishPages(t *testing.T) {
	src, err := examples.Files.ReadFile("oak-and-rye.charter.toml")
	if err != nil {
		t.Fatal(err)
	}
	folder := filepath.Join(t.TempDir(), "public")
	doc, path := charter.Parse("", string(src)), filepath.Join(t.TempDir(), "oak.charter.toml")
	s := &session{}
	for range 2 {
		if files, err := s.publishPages(doc, path, folder); err != nil || len(files) != 2 {
			t.Fatalf("%v, %v", files, err)
		}
	}
	for _, name := range []string{"oak.md", "oak.html"} {
		own := []byte("# Our brand book\n\nWritten by hand.\n")
		if err := os.WriteFile(filepath.Join(folder, name), own, 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := s.publishPages(doc, path, folder); err == nil {
			t.Errorf("%s: published over a document of somebody's", name)
		}
		if got, _ := os.ReadFile(filepath.Join(folder, name)); string(got) != string(own) {
			t.Errorf("%s is gone", name)
		}
		if err := os.Remove(filepath.Join(folder, name)); err != nil {
			t.Fatal(err)
		}
	}
}
