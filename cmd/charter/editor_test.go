//go:build unix

package main

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
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
	path := commented(t, home)
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

// Whoever opens a charter sees that charter, and what is typed before it is there goes nowhere else.
func TestEditorOpensCharter(t *testing.T) {
	home := t.TempDir()
	term := openTerminal(t, home, "edit", commented(t, home))
	term.send(keyEnter)
	term.waitFor("Vélos Élise")
	term.send(keyCtrlQ)
	if code := term.wait(); code != exitDone {
		t.Errorf("exit code %d\n%s", code, term.screen())
	}
	if strings.Contains(term.output(), "Commencer une charte") {
		t.Errorf("the home screen is shown first: %q", term.output())
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
	checkRestored(t, term.output())
}
