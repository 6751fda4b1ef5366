//go:build unix

package main

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// However a sitting line by line ends, what was answered comes back, and nothing but lines of text reaches the terminal.
func TestPlainLosesNothing(t *testing.T) {
	endings := map[string]func(*terminal){
		"Ctrl+C":  func(term *terminal) { term.send("\x03") },
		"Ctrl+D":  func(term *terminal) { term.send("\x04") },
		"SIGTERM": func(term *terminal) { term.cmd.Process.Signal(syscall.SIGTERM) },
		"SIGHUP":  func(term *terminal) { term.cmd.Process.Signal(syscall.SIGHUP) },
		"SIGKILL": func(term *terminal) { term.cmd.Process.Kill() },
	}
	for name, end := range endings {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			home := t.TempDir()
			path := filepath.Join(home, "atelier.charter.toml")
			writeFile(t, path, handCommented)
			term := openTerminal(t, home, "edit", "--plain", path)
			term.waitFor("Menu>")
			term.send("marque\n1\nVélos Élise et compagnie\n")
			term.waitFor("Raison d’être, à présent")
			end(term)
			term.wait()
			if out := term.output(); strings.ContainsAny(strings.ReplaceAll(out, "\r\n", "\n"), "\x1b\r\a\b") {
				t.Errorf("more than text is written: %q", out)
			}
			if readFile(t, path) != handCommented {
				t.Error("the file was written without being asked")
			}
			again := openTerminal(t, home, "edit", "--plain", path)
			again.waitFor("Un brouillon vous attend")
			again.send("1\nenregistrer\nquitter\n")
			if code := again.wait(); code != 0 {
				t.Errorf("exit code %d\n%s", code, again.screen())
			}
			want := strings.Replace(handCommented, `"Vélos Élise"`, `"Vélos Élise et compagnie"`, 1)
			if got := readFile(t, path); got != want {
				t.Errorf("saved\n%q\nwant\n%q", got, want)
			}
			if left, _ := filepath.Glob(filepath.Join(home, ".*")); len(left) > 0 {
				t.Errorf("left behind: %v", left)
			}
		})
	}
}

// A draft of the full-screen editor is given back line by line.
func TestPlainTakesUpDraftOfEditor(t *testing.T) {
	home := t.TempDir()
	path := filepath.Join(home, "atelier.charter.toml")
	writeFile(t, path, handCommented)
	term := openTerminal(t, home, "edit", path)
	term.waitFor("Vélos Élise")
	term.send(" et compagnie")
	term.waitFor("et compagnie")
	term.cmd.Process.Signal(syscall.SIGTERM)
	term.wait()
	again := openTerminalWith(t, home, []string{"ACCESSIBLE=1"}, "edit", path)
	again.waitFor("Un brouillon vous attend")
	again.send("comparer\n")
	again.waitFor("Vélos Élise et compagnie")
}

// ACCESSIBLE opens every editor line by line, in a terminal that can do nothing else too.
func TestPlainInTerminals(t *testing.T) {
	for name, c := range map[string]struct {
		environ []string
		args    []string
		shows   string
		code    int
	}{
		"home":                    {[]string{"ACCESSIBLE=1"}, nil, "Accueil>", 0},
		"new":                     {[]string{"ACCESSIBLE=1", "TERM=dumb"}, []string{"new"}, "Nouvelle charte", 0},
		"a terminal that is dumb": {[]string{"TERM=dumb"}, []string{"edit", "a.charter.toml"}, "charter edit a.charter.toml --plain", 2},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			home := t.TempDir()
			if err := os.WriteFile(filepath.Join(home, "a.charter.toml"), []byte(handCommented), 0o600); err != nil {
				t.Fatal(err)
			}
			term := openTerminalWith(t, home, c.environ, c.args...)
			term.waitFor(c.shows)
			if c.code == 0 {
				term.send("q\n")
			}
			if code := term.wait(); code != c.code {
				t.Errorf("exit code %d\n%s", code, term.screen())
			}
		})
	}
}
