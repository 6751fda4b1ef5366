//go:build unix

package main

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"relcharter/charter"
)

// A window that changes its size all the time, down to nothing, loses no letter, and shows in the end what a window of that size
// shows from the start.
func TestEditorInResizeStorm(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	path := commented(t, home)
	term, w := editing(t, home, path)
	w.reach("brand.positioning")
	sizes := rand.New(rand.NewPCG(1, 2)) // the same each time
	special := [][2]int{{1, 1}, {59, 14}, {300, 100}, {0, 0}, {60, 15}, {110, 30}}
	typed := ""
	for i := range 60 {
		size := [2]int{1 + sizes.IntN(200), 1 + sizes.IntN(60)}
		if i%10 < len(special) {
			size = special[i%10]
		}
		term.resize(size[0], size[1])
		word := fmt.Sprintf("é%d ", i)
		term.send(word)
		typed += word
	}
	term.resize(windowColumns, windowRows)
	w.waitFor(typed)
	term.send(keyF4)
	w.waitFor("Enregistré : atelier")
	term.send(keyRight) // at the end of the text already: the line of keys comes back
	w.waitFor("Tab suivant")
	w.calm()
	after := term.screen()
	term.send(keyCtrlQ)
	if code := term.wait(); code != exitDone {
		t.Errorf("exit code %d", code)
	}
	if got := charter.Parse(path, readFile(t, path)).Brand.Positioning.Value; tight(got) != tight(typed) {
		t.Errorf("saved %q, want %q", got, typed)
	}

	again, w := editing(t, home, path)
	w.reach("brand.positioning")
	w.calm()
	if fresh := again.screen(); fresh != after {
		t.Errorf("after the storm\n%s\nfrom the start\n%s", after, fresh)
	}
}
