//go:build unix

package main

import (
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"relcharter/charter"
	"relcharter/tui/desk"
	sitting "relcharter/tui/session"
)

// draftStore is where the editor keeps drafts for a home folder.
func draftStore(home string) sitting.Store {
	return sitting.Store{Folder: filepath.Join(home, "state", "charter", "drafts")}
}

// draftFiles returns the names of the drafts kept for a home folder.
func draftFiles(t *testing.T, home string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(draftStore(home).Folder, "*.json"))
	if err != nil {
		t.Fatal(err)
	}
	for i, f := range files {
		files[i] = strings.TrimSuffix(filepath.Base(f), ".json")
	}
	return files
}

// drafted returns what the drafts of a home folder hold for a field, taken in or not.
func drafted(t *testing.T, home, key string) string {
	t.Helper()
	held := ""
	for _, name := range draftFiles(t, home) {
		d, ok := draftStore(home).Read(name)
		if !ok {
			continue
		}
		if typed, pending := d.Pending[key]; pending {
			held += typed
			continue
		}
		held += desk.Shown(charter.Parse("", d.Source).Value(key), charter.French)
	}
	return held
}

// endings are the ways a sitting ends without a save.
var endings = map[string]struct {
	end      func(*terminal)
	restores bool // the program gets to leave the terminal as it was
	sudden   bool // the program gets to do nothing at all
}{
	"ctrl+c twice": {func(term *terminal) {
		term.send(keyCtrlC)
		term.waitFor("ne sont pas enregistrés")
		term.send(keyCtrlC)
	}, true, false},
	"SIGTERM":              {func(term *terminal) { _ = term.cmd.Process.Signal(syscall.SIGTERM) }, true, false},
	"SIGHUP":               {func(term *terminal) { _ = term.cmd.Process.Signal(syscall.SIGHUP) }, true, false},
	"SIGKILL":              {func(term *terminal) { _ = term.cmd.Process.Kill() }, false, true},
	"a crash":              {func(term *terminal) { _ = term.cmd.Process.Signal(syscall.SIGABRT) }, false, true},
	"the terminal is gone": {func(term *terminal) { _ = term.tty.Close() }, false, false},
}

// However a sitting ends, what was typed comes back, a date half written included; it can be compared first, or forgotten.
func TestEditorLosesNothing(t *testing.T) {
	for ending, test := range endings {
		t.Run(ending, func(t *testing.T) {
			t.Parallel()
			home := t.TempDir()
			path := commented(t, home)
			term, w := editing(t, home, path)
			w.fill([]answer{{field: "brand.purpose", typed: " Et refuser"}, {field: "charter.review_by", typed: "31/1"}})
			if test.sudden {
				w.until(func() bool {
					return strings.HasSuffix(drafted(t, home, "brand.purpose"), "Et refuser") && drafted(t, home, "charter.review_by") == "31/1"
				})
			}
			test.end(term)
			term.wait()
			if readFile(t, path) != handCommented {
				t.Error("the file was written without being asked")
			}
			if test.restores {
				checkRestored(t, term.output())
			}
			checkTakenUp(t, home, path)
			checkForgotten(t, home, path)
		})
	}
}

// checkTakenUp looks at what the draft would change, takes it up, and saves what of it can be saved.
func checkTakenUp(t *testing.T, home, path string) {
	t.Helper()
	term := openTerminal(t, home, "edit", path)
	w := &writer{t: t, at: term}
	w.waitFor("Un brouillon vous attend")
	term.send(keyRight + keyEnter)
	w.waitFor("Ce que le brouillon changerait")
	w.waitFor("maintenant : Faire durer / les vélos. Et refuser")
	term.send(keyEsc)
	w.waitFor("Un brouillon vous attend")
	term.send(keyEnter)
	w.waitFor("les vélos. Et refuser")
	w.reach("charter.review_by")
	w.waitFor("31/1")
	w.waitFor("! " + desk.NotDate.FR)
	term.send(keyF4)
	w.waitFor("Enregistré : atelier")
	w.waitFor("réponses mal comprises")
	if want := strings.Replace(handCommented, "les vélos.", "les vélos. Et refuser", 1); readFile(t, path) != want {
		t.Errorf("saved %q, want %q", readFile(t, path), want)
	}
	term.send(keyCtrlC) // the date is still half written
	w.waitFor("ne sont pas enregistrés")
	term.send(keyCtrlC)
	term.wait()
}

// checkForgotten forgets the draft that is left: nothing is kept, and nothing is asked on leaving.
func checkForgotten(t *testing.T, home, path string) {
	t.Helper()
	term := openTerminal(t, home, "edit", path)
	w := &writer{t: t, at: term}
	w.waitFor("Un brouillon vous attend")
	term.send(keyRight + keyRight + keyEnter)
	w.until(func() bool { return w.isAt("brand.name") && len(draftFiles(t, home)) == 0 })
	term.send(keyCtrlQ)
	if code := term.wait(); code != exitDone {
		t.Errorf("exit code %d", code)
	}
	if left := draftFiles(t, home); len(left) > 0 {
		t.Errorf("the draft that was to be forgotten is kept: %v", left)
	}
}

// checkRestored checks that the terminal is left as it was found: its own screen, cursor, paste and mouse.
func checkRestored(t *testing.T, output string) {
	t.Helper()
	for _, mode := range []struct{ what, on, off string }{ // private modes of xterm
		{"the alternate screen", "\x1b[?1049h", "\x1b[?1049l"},
		{"bracketed paste", "\x1b[?2004h", "\x1b[?2004l"},
		{"the mouse", "\x1b[?1002h", "\x1b[?1002l"},
		{"the hidden cursor", "\x1b[?25l", "\x1b[?25h"},
	} {
		if on, off := strings.LastIndex(output, mode.on), strings.LastIndex(output, mode.off); on < 0 || off < on {
			t.Errorf("%s stays on, or was never on", mode.what)
		}
	}
}
