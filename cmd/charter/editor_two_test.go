//go:build unix

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"relcharter/charter"
)

// editing opens a charter in the editor, at its first field.
func editing(t *testing.T, home, path string) (*terminal, *writer) {
	t.Helper()
	term := openTerminal(t, home, "edit", path)
	w := &writer{t: t, at: term}
	w.until(func() bool { return w.isAt("brand.name") || strings.Contains(term.screen(), "déjà ouverte") })
	return term, w
}

// commented writes a charter for tests to edit, and returns its path.
func commented(t *testing.T, home string) string {
	t.Helper()
	path := filepath.Join(home, "atelier.charter.toml")
	writeFile(t, path, handCommented)
	return path
}

// Two people at one charter: the second is told, each keeps writing, and what both have changed is asked about.
func TestTwoEditors(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	path := commented(t, home)
	one, first := editing(t, home, path)
	two, second := editing(t, home, path)
	second.waitFor("Cette charte est déjà ouverte")
	second.waitFor("l’a ouverte aujourd’hui à ")
	two.send(keyEnter)
	second.until(func() bool { return second.isAt("brand.name") })

	first.fill([]answer{{field: "brand.name", typed: " père"}, {field: "brand.purpose", typed: " Et les gens."}})
	second.fill([]answer{{field: "brand.name", typed: " fille"}, {field: "brand.positioning", typed: "Pour qui roule."}})
	one.send(keyF4)
	first.waitFor("Enregistré : atelier")
	two.send(keyF4)
	second.waitFor("Changé des deux côtés (1 sur 1)")
	second.waitFor("Chez vous : Vélos Élise fille")
	second.waitFor("Sur le disque : Vélos Élise père")
	second.until(func() bool { // a question that comes up by itself lets pass what is being typed
		two.send(keyEnter)
		return !strings.Contains(two.screen(), "Changé des deux côtés")
	})
	two.send(keyF4)
	second.until(func() bool { return strings.Contains(readFile(t, path), "Pour qui roule.") })
	first.waitFor("changements sont repris ici")
	first.waitFor("Pour qui roule.")

	brand := charter.Parse(path, readFile(t, path)).Brand
	for _, got := range []struct{ is, want string }{
		{brand.Name.Value, "Vélos Élise fille"}, {brand.Purpose.Value, "Faire durer\nles vélos. Et les gens."}, {brand.Positioning.Value, "Pour qui roule."},
	} {
		if strings.ReplaceAll(got.is, "\r\n", "\n") != got.want {
			t.Errorf("the file has %q, want %q", got.is, got.want)
		}
	}
	for _, term := range []*terminal{one, two} {
		term.send(keyCtrlQ)
		if code := term.wait(); code != exitDone {
			t.Errorf("exit code %d\n%s", code, term.screen())
		}
	}
	checkOnlyFile(t, home, path)
}

// checkOnlyFile checks that a sitting has left nothing beside the charter: no lock, no copy.
func checkOnlyFile(t *testing.T, home, path string) {
	t.Helper()
	entries, err := os.ReadDir(home)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.Name() != filepath.Base(path) && e.Name() != "state" {
			t.Errorf("left behind: %s", e.Name())
		}
	}
}

// Two people at one charter whose power fails: each finds back what was typed.
func TestTwoEditorsKilled(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	path := commented(t, home)
	one, first := editing(t, home, path)
	two, second := editing(t, home, path)
	two.send(keyEnter)
	second.until(func() bool { return second.isAt("brand.name") })
	first.fill([]answer{{field: "brand.purpose", typed: " Et les gens."}})
	second.fill([]answer{{field: "brand.positioning", typed: "Pour qui roule."}})
	first.until(func() bool {
		return strings.Contains(drafted(t, home, "brand.purpose"), "Et les gens.") && strings.Contains(drafted(t, home, "brand.positioning"), "Pour qui roule.")
	})
	for _, term := range []*terminal{one, two} {
		_ = term.cmd.Process.Kill()
		term.wait()
	}
	if got := len(draftFiles(t, home)); got != 2 {
		t.Errorf("%d drafts are kept, want 2", got)
	}
}

// A charter that is open is nobody's draft yet: whoever opens it meanwhile is not asked what to do with it.
func TestDraftOfOpenCharter(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	path := commented(t, home)
	_, first := editing(t, home, path)
	first.fill([]answer{{field: "brand.purpose", typed: " Et les gens."}})
	first.until(func() bool { return strings.Contains(drafted(t, home, "brand.purpose"), "Et les gens.") })
	two := openTerminal(t, home, "edit", path)
	two.waitFor("Cette charte est déjà ouverte")
	two.send(keyEnter)
	waitGone(t, two, "déjà ouverte")
	if strings.Contains(two.screen(), "Un brouillon vous attend") {
		t.Errorf("somebody else’s work is offered as a draft:\n%s", two.screen())
	}
}

// What another program writes to the file is taken over within moments, beside what is being written here.
func TestFileChangedMeanwhile(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	path := commented(t, home)
	term, w := editing(t, home, path)
	w.fill([]answer{{field: "brand.name", typed: " & fils"}})
	writeFile(t, path, strings.Replace(handCommented, "Notre charte", "Notre parole", 1))
	w.waitFor("changements sont repris ici")
	w.waitFor("Notre parole")
	w.waitFor("Vélos Élise & fils")
	term.send(keyF4)
	w.waitFor("Enregistré : atelier")
	want := strings.NewReplacer("Notre charte", "Notre parole", "Vélos Élise", "Vélos Élise & fils").Replace(handCommented)
	if got := readFile(t, path); got != want {
		t.Errorf("saved\n%q\nwant\n%q", got, want)
	}
}

// A charter that is deleted while it is open is written again only when somebody says so.
func TestFileDeletedMeanwhile(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	path := commented(t, home)
	term, w := editing(t, home, path)
	w.fill([]answer{{field: "brand.name", typed: " & fils"}})
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	term.send(keyF4)
	w.waitFor("Le fichier n’est plus là")
	term.send(keyEnter) // “Write nothing”
	waitGone(t, term, "Le fichier n’est plus là")
	if _, err := os.Stat(path); !os.IsNotExist(err) {
		t.Errorf("written without being asked: %v", err)
	}
	term.send(keyF4)
	w.waitFor("Le fichier n’est plus là")
	term.send(keyRight + keyEnter)
	w.waitFor("Enregistré : atelier")
	if want := strings.Replace(handCommented, "Vélos Élise", "Vélos Élise & fils", 1); readFile(t, path) != want {
		t.Errorf("saved %q", readFile(t, path))
	}
}
