package tui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"relcharter/charter"
	"relcharter/tui/session"
)

// What is saved differs from what was read only where something was typed.
func TestSave(t *testing.T) {
	crlf := "\ufeff" + strings.ReplaceAll(bakery, "\n", "\r\n")
	path := write(t, filepath.Join(t.TempDir(), "rye.charter.toml"), crlf)
	d := drive(t, Options{Start: Edit, Path: path})
	d.typeText(" & Sons").sees("modified").press("f4").sees("Saved: rye.charter.toml", "saved")
	want := strings.Replace(crlf, `name = "Rye"`, `name = "Rye & Sons"`, 1)
	if got := content(t, path); got != want {
		t.Errorf("saved %q", got)
	}
	d.press("ctrl+q")
	if !d.quit {
		t.Error("did not leave, though everything is saved")
	}
}

func TestSaveNew(t *testing.T) {
	folder := t.TempDir()
	d := drive(t, Options{Start: New, Lang: charter.French, Folder: folder})
	d.typeText("Vélos d’Élise").press("ctrl+s").sees("Enregistrer sous quel nom", "velos-d-elise.charter.toml")
	d.press("enter").sees("Enregistré\u00a0: velos-d-elise.charter.toml")
	saved := charter.Parse("", content(t, filepath.Join(folder, "velos-d-elise.charter.toml")))
	if saved.Brand.Name.Value != "Vélos d’Élise" || len(saved.Problems) > 0 {
		t.Errorf("saved %+v", saved.Problems)
	}
	// A second charter of that name does not replace the first.
	e := drive(t, Options{Start: New, Lang: charter.French, Folder: folder})
	e.typeText("Vélos d’Élise").press("ctrl+s", "enter").sees("existe déjà")
	if len(e.outcome.Saved) != 0 {
		t.Error("overwrote a file")
	}
}

// Ctrl+C asks; whatever the answer, nothing typed is lost.
func TestQuitKeepsDraft(t *testing.T) {
	state := t.TempDir()
	path := write(t, filepath.Join(t.TempDir(), "rye.charter.toml"), bakery)
	d := drive(t, Options{Start: Edit, Path: path, State: state})
	d.press("tab").typeText("Bread first.").press("tab", "tab", "tab", "tab", "tab", "tab").press("ctrl+c")
	d.sees("Some changes are not saved").press("esc")
	if d.quit {
		t.Fatal("Esc left the editor")
	}
	d.press("ctrl+c", "right", "enter")
	if err := d.end(); err != nil || !d.quit || !d.outcome.Draft {
		t.Fatalf("quit %v, draft %v, %v", d.quit, d.outcome.Draft, err)
	}
	if content(t, path) != bakery {
		t.Error("the file was written")
	}

	e := drive(t, Options{Start: Edit, Path: path, State: state})
	e.sees("A draft is waiting for you", "Take up").press("enter").has("brand.purpose", "Bread first.")
	e.press("ctrl+z").has("brand.purpose", nil).press("ctrl+y").press("f4")
	if !strings.Contains(content(t, path), "Bread first.") {
		t.Error("not saved")
	}
	if left, _ := os.ReadDir(state); len(left) > 0 {
		t.Errorf("a draft is left after saving: %v", left)
	}
	drive(t, Options{Start: Edit, Path: path, State: state}).seesNot("A draft is waiting")
}

// A sitting that ends at any moment leaves the draft of what was typed, half-written dates included.
func TestDraftWhileTyping(t *testing.T) {
	state := t.TempDir()
	path := write(t, filepath.Join(t.TempDir(), "rye.charter.toml"), bakery)
	d := drive(t, Options{Start: Edit, Path: path, State: state})
	for d.editor.form.current().key != "charter.review_by" {
		d.press("tab")
	}
	d.typeText("2027-")
	e := drive(t, Options{Start: Edit, Path: path, State: state}) // the first one is gone without a word
	e.sees("A draft is waiting").press("enter")
	if got, _ := e.Session.Held("charter.review_by"); got != "2027-" {
		t.Errorf("half a date is lost: %q", got)
	}
	e.press("ctrl+c").sees("not saved").press("ctrl+c")
	if !e.quit {
		t.Error("Ctrl+C twice does not leave")
	}
	f := drive(t, Options{Start: Edit, Path: path, State: state})
	f.sees("A draft is waiting").press("right", "right", "enter").seesNot("2027-")
	if _, ok := (session.Store{Folder: state}).Read(session.Name(path, f.Now())); ok {
		t.Error("the draft is not forgotten")
	}
}

func TestDraftOfNew(t *testing.T) {
	state, folder := t.TempDir(), t.TempDir()
	d := drive(t, Options{Start: New, State: state, Folder: folder})
	d.typeText("Harbour").press("ctrl+c", "right", "enter")
	if err := d.end(); err != nil {
		t.Fatal(err)
	}
	e := drive(t, Options{State: state, Folder: folder})
	e.sees("▸ Resume the draft “Harbour”").press("enter").has("brand.name", "Harbour")
	e.press("f4", "enter").sees("Saved: harbour.charter.toml")
	if left, _ := os.ReadDir(state); len(left) > 0 {
		t.Errorf("a draft is left after saving: %v", left)
	}
}

func TestOpenBroken(t *testing.T) {
	folder := t.TempDir()
	broken := write(t, filepath.Join(folder, "broken.charter.toml"), "schema = 1\nname = oops\n")
	d := drive(t, Options{Folder: folder})
	d.press("down", "enter").sees("broken.charter.toml, line 2", "straight quotes")
	if d.editor != nil || content(t, broken) != "schema = 1\nname = oops\n" {
		t.Error("a broken file was opened or changed")
	}
	latin := write(t, filepath.Join(folder, "latin.charter.toml"), "title = \"\xe9t\xe9\"\n")
	drive(t, Options{Start: Edit, Path: latin}).sees("UTF-8")
}

// Whatever the window and the charter, every line fits and nothing of the charter acts on the terminal.
func TestDrawFits(t *testing.T) {
	hostile := strings.NewReplacer(
		`"Rye"`, `"\u001b[2J\u001b]0;pwned\u0007 日本語日本語日本語日本語日本語 \u202eevil"`,
		`"We keep a loaf for you."`, `"""a\tb\u0000 `+strings.Repeat("très long ", 60)+`👩‍👩‍👧‍👦"""`,
		`"Frank"`, `"\u009b31m"`,
	).Replace(bakery)
	path := write(t, filepath.Join(t.TempDir(), "x.charter.toml"), hostile)
	for _, lang := range charter.Languages {
		d := drive(t, Options{Start: Edit, Path: path, Lang: lang})
		for _, size := range [][2]int{{80, 24}, {60, 15}, {110, 30}, {200, 60}, {40, 10}, {0, 0}, {81, 24}} {
			d.size(size[0], size[1])
			for range 8 {
				for _, k := range []string{"f2", "f2", "f3", "f3", "f1", "esc", "enter", "tab", "tab", "esc"} {
					d.press(k)
					checkFits(t, d)
				}
				d.press("pgdown")
			}
			for range 8 {
				d.press("pgup")
			}
		}
	}
}

func checkFits(t *testing.T, d *driver) {
	t.Helper()
	v := d.View()
	lines := strings.Split(v.Content, "\n")
	if len(lines) > d.height {
		t.Fatalf("%d lines in a window of %d:\n%s", len(lines), d.height, d.screen())
	}
	for i, l := range lines {
		if n := lenOf(l); n > d.width {
			t.Fatalf("line %d has %d cells in a window of %d: %q", i, n, d.width, l)
		}
	}
	if c := v.Cursor; c != nil && (c.X >= d.width+1 || c.Y >= d.height) {
		t.Fatalf("the cursor is outside the window: %+v in %dx%d", c.Position, d.width, d.height)
	}
	for line := range strings.Lines(d.screen()) {
		if line = strings.TrimSuffix(line, "\n"); charter.Visible(line) != line {
			t.Fatalf("the charter's control characters reach the terminal: %q", line)
		}
	}
	for _, seq := range []string{"\x1b[2J", "\x1b]0;"} {
		if strings.Contains(v.Content, seq) {
			t.Fatalf("the charter's escape sequence %q reaches the terminal", seq)
		}
	}
}

func TestInterruptMessage(t *testing.T) {
	d, _ := openBakery(t)
	d.typeText("x")
	d.send(tea.PasteMsg{Content: strings.Repeat("long paste\n", 9000)}) // 99 kB
	d.sees("long paste")
	d.press("ctrl+z").has("brand.name", "Rye")
}

// A draft that cannot be kept is said at once, while there is time to save.
func TestDraftFails(t *testing.T) {
	path := write(t, filepath.Join(t.TempDir(), "rye.charter.toml"), bakery)
	blocked := write(t, filepath.Join(t.TempDir(), "file"), "in the way")
	d := drive(t, Options{Start: Edit, Path: path, State: filepath.Join(blocked, "drafts")})
	d.typeText("!").sees("The draft could not be kept", "save soon")
}

// The editor speaks the user's language, the charter is written in its own.
func TestNewInOtherLanguage(t *testing.T) {
	d := drive(t, Options{Start: New, Lang: charter.French, Language: charter.English})
	d.sees("Sous quel nom vos clients vous connaissent-ils").has("charter.language", "en")
}
