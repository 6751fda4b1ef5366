//go:build unix

package main

import (
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// handCommented is a charter as a team keeps it: CRLF, comments, values aligned by hand, three ways to write a table.
var handCommented = strings.ReplaceAll(`#:schema charter.schema.json
# Charte de l'atelier, ne pas reformater !
schema = 1

[charter]
id       = "atelier"      # ne change jamais
title    = 'Notre charte' # l'ancien titre : « Charte »
language = "fr"
version  = "3"
status   = "review"

[brand]
name = "Vélos Élise"      # avec les accents
purpose = """
Faire durer
les vélos."""

# --- ce que nous faisons ---

[[behaviour]]
id = "prix-ferme"
# la phrase que lit le client
statement = "Nous vous appelons avec un prix ferme."
  [behaviour.deadline]    # en retrait
  value = 0
  unit = "day"`, "\n", "\r\n")

// A hand-commented CRLF file edited in a real terminal differs from the original in the edited value only.
func TestEditorKeepsFile(t *testing.T) {
	home := t.TempDir()
	path := filepath.Join(home, "atelier.charter.toml")
	writeFile(t, path, handCommented)
	term := openTerminal(t, home, "edit", path)
	term.waitFor("Vélos Élise")
	term.send(" & fils")
	term.waitFor("Vélos Élise & fils")
	term.send(keyF4)
	term.waitFor("Enregistré")
	term.send(keyCtrlQ)
	if code := term.wait(); code != 0 {
		t.Fatalf("exit code %d\n%s", code, term.screen())
	}
	want := strings.Replace(handCommented, `"Vélos Élise"`, `"Vélos Élise & fils"`, 1)
	if got := readFile(t, path); got != want {
		t.Errorf("saved\n%q\nwant\n%q", got, want)
	}
	if left, _ := filepath.Glob(filepath.Join(home, ".*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// However the sitting ends, what was typed comes back.
func TestEditorLosesNothing(t *testing.T) {
	endings := map[string]func(*terminal){
		"ctrl+c twice": func(term *terminal) { term.send(keyCtrlC); term.waitFor("brouillon"); term.send(keyCtrlC) },
		"SIGTERM":      func(term *terminal) { term.cmd.Process.Signal(syscall.SIGTERM) },
		"SIGHUP":       func(term *terminal) { term.cmd.Process.Signal(syscall.SIGHUP) },
	}
	for name, end := range endings {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			home := t.TempDir()
			path := filepath.Join(home, "atelier.charter.toml")
			writeFile(t, path, handCommented)
			term := openTerminal(t, home, "edit", path)
			term.waitFor("Vélos Élise")
			term.send(" et compagnie")
			term.waitFor("et compagnie")
			end(term)
			term.wait()
			if readFile(t, path) != handCommented {
				t.Error("the file was written without being asked")
			}
			again := openTerminal(t, home, "edit", path)
			again.waitFor("Un brouillon vous attend")
			again.send(keyEnter)
			again.waitFor("Vélos Élise et compagnie")
			again.send(keyF4)
			again.waitFor("Enregistré")
			again.send(keyCtrlQ)
			again.wait()
			if !strings.Contains(readFile(t, path), `"Vélos Élise et compagnie"`) {
				t.Errorf("not saved: %s", readFile(t, path))
			}
		})
	}
}

// Killed without warning, a sitting has left its draft within a moment of the last key.
func TestEditorKilled(t *testing.T) {
	home := t.TempDir()
	path := filepath.Join(home, "atelier.charter.toml")
	writeFile(t, path, handCommented)
	term := openTerminal(t, home, "edit", path)
	term.waitFor("Vélos Élise")
	term.send(" et compagnie")
	term.waitFor("et compagnie")
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		drafts, _ := filepath.Glob(filepath.Join(home, "state", "charter", "drafts", "*.json"))
		if len(drafts) == 1 && strings.Contains(readFile(t, drafts[0]), "et compagnie") {
			break
		}
	}
	term.cmd.Process.Kill()
	term.wait()
	again := openTerminal(t, home, "edit", path)
	again.waitFor("Un brouillon vous attend")
}

// A first charter, from nothing to a saved file the linter can read, in the words of somebody who types.
func TestEditorFirstCharter(t *testing.T) {
	home := t.TempDir()
	term := openTerminal(t, home, "new", "--lang", "fr")
	term.waitFor("Sous quel nom vos clients vous connaissent-ils")
	term.send("Boulangerie Sauge")
	term.waitFor("Boulangerie Sauge ·")
	for range 5 {
		term.send(keyPageDown)
	}
	term.waitFor("+ ajouter un acte")
	term.send(keyEnter)
	term.waitFor("Que faut-il qu’il arrive")
	term.send("le pain que vous aviez réservé manque" + keyTab + "la vendeuse" + keyTab + "vous offre un autre pain" + keyTab + "0" + keyTab)
	term.send(keyRight + keyRight + keyRight)
	term.waitFor("vérifiable")
	term.send(keyF4)
	term.waitFor("Enregistrer sous quel nom")
	term.send(keyEnter)
	term.waitFor("Enregistré")
	term.send(keyCtrlQ)
	if code := term.wait(); code != 0 {
		t.Fatalf("exit code %d", code)
	}
	saved := readFile(t, filepath.Join(home, "boulangerie-sauge.charter.toml"))
	for _, want := range []string{
		`name = "Boulangerie Sauge"`, `act = "vous offre un autre pain"`,
		"Le pain que vous aviez réservé manque\u00a0: la vendeuse vous offre un autre pain le jour même.",
	} {
		if !strings.Contains(saved, want) {
			t.Errorf("the file lacks %q:\n%s", want, saved)
		}
	}
	lint := exec.Command(buildBinary(t), "lint", "boulangerie-sauge.charter.toml")
	lint.Dir = home
	if output, err := lint.CombinedOutput(); err != nil {
		t.Errorf("lint: %v\n%s", err, output)
	}
}

// The terminal is left as it was found.
func TestEditorRestoresTerminal(t *testing.T) {
	home := t.TempDir()
	term := openTerminal(t, home)
	term.waitFor("Votre charte relationnelle")
	term.send(keyCtrlQ)
	if code := term.wait(); code != 0 {
		t.Fatalf("exit code %d", code)
	}
	out := term.output()
	if !strings.Contains(out, "\x1b[?1049h") || !strings.Contains(out, "\x1b[?1049l") {
		t.Errorf("the alternate screen is not entered and left: %q", out)
	}
	if strings.LastIndex(out, "\x1b[?25h") < strings.LastIndex(out, "\x1b[?25l") {
		t.Error("the cursor stays hidden")
	}
}
