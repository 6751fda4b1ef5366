package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"relcharter/charter"
	"relcharter/charter/export"
)

// TestAged holds that what is overdue is judged by the clock of the session, as charter lint judges it, and only told.
func TestAged(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a"+charter.Extension)
	src := "[charter]\ntitle = \"Our word\"\nreview_by = 2026-11-21\n[[behaviour]]\nid = \"call\"\nstatement = \"We call you.\"\n" +
		"proof = { metric = \"calls\", every = \"day\", last = 94, as_of = 2026-11-19 }\n"
	if err := os.WriteFile(path, []byte(src), 0o600); err != nil {
		t.Fatal(err)
	}
	var pages []string
	for _, c := range []struct {
		day  int
		want []string
	}{{21, nil}, {22, []string{"the review was due by 21 November 2026", "(call); measure again, or add --as-of 2026-11-22"}}} {
		w, out, stderr := world()
		w.now = func() time.Time { return time.Date(2026, time.November, c.day, 23, 59, 0, 0, time.UTC) }
		if code := run([]string{"export", path}, w); code != exitDone {
			t.Fatalf("%d: %d, %s", c.day, code, stderr)
		}
		if (stderr.Len() > 0) != (len(c.want) > 0) {
			t.Errorf("%d: %s", c.day, stderr)
		}
		for _, want := range c.want {
			if !strings.Contains(stderr.String(), want) {
				t.Errorf("%d: no %q in %s", c.day, want, stderr)
			}
		}
		pages = append(pages, out.String())
	}
	if pages[0] != pages[1] {
		t.Error("the page depends on the day it is made")
	}
}

// TestOwnMarks holds that a comparison leaves out what a page says of itself, unless nothing else differs.
func TestOwnMarks(t *testing.T) {
	page := func(format, statement, colour string) []byte {
		doc := charter.Parse("", "[charter]\ntitle = \"Our word\"\n[theme]\naccent = \""+colour+"\"\n[[behaviour]]\nid = \"call\"\nstatement = \""+statement+"\"\n")
		f, _ := export.Find(format)
		var out strings.Builder
		if err := f.Write(&out, doc, export.Options{Generator: "charter"}); err != nil {
			t.Fatal(err)
		}
		return []byte(out.String())
	}
	for _, format := range []string{"html", "markdown", "json"} {
		was, is := page(format, "We call you.", "#003366"), page(format, "We write to you.", "#003366")
		shown := withMarksOf(is, was)
		for n, line := range strings.Split(string(is), "\n") {
			if old := strings.Split(string(shown), "\n")[n]; old != line && !strings.Contains(line, "We write to you.") {
				t.Errorf("%s: also differs:\n%s\n%s", format, old, line)
			}
		}
		if string(shown) == string(is) {
			t.Errorf("%s: nothing differs", format)
		}
		forged := []byte(regexp.MustCompile("(<code>|`|\"fingerprint\": \")[0-9a-f]{12}").ReplaceAllString(string(is), "${1}0123456789ab"))
		if got := withMarksOf(is, forged); string(got) != string(forged) || string(got) == string(is) {
			t.Errorf("%s: a page that differs by its marks alone shows nothing", format)
		}
	}
}
