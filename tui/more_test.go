package tui

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"relcharter/charter"
)

// A list longer than its window says how much of it stands above and below; one that fits says nothing.
func TestListGoesOn(t *testing.T) {
	var src strings.Builder
	src.WriteString(bakery)
	for i := range 10 {
		fmt.Fprintf(&src, "[[trait]]\nid = \"t%d\"\nname = \"Trait %d\"\n", i, i)
	}
	d := drive(t, Options{Start: Edit, Path: write(t, filepath.Join(t.TempDir(), "rye.charter.toml"), src.String())})
	d.press("pgdown", "4").sees("── ↓ 8 more ──").seesNot("↑ ")
	d.press("down", "down", "down", "down").sees("── ↑ 2 more · ↓ 6 more ──")
	d.press("end").sees("+ new trait", "── ↑ 1 more ──").seesNot("↓ ")
	d.press("home").size(80, 40)
	d.sees("── ↓ 4 more ──").press("6").seesNot(" more ──")
}

// So do the findings, counting those that are cut off.
func TestFindingsGoOn(t *testing.T) {
	d, _ := example(t, "maison-lumen", Options{Lang: charter.French})
	d.size(80, 15)
	d.press("f2")
	n := len(d.Findings)
	if n < 6 {
		t.Fatalf("%d findings", n)
	}
	d.sees("↓ ").seesNot("↑ ").press("end").sees("↑ ").seesNot("↓ ")
	d.size(80, 100)
	d.seesNot("de plus")
}
