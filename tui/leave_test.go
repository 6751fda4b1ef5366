package tui

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"relcharter/lint"
	"relcharter/tui/desk"
)

// A draft whose question is not answered waits: not Esc, not Ctrl+C at the question, not work done meanwhile touches it.
func TestDraftUnanswered(t *testing.T) {
	for name, leave := range map[string][]string{
		"esc": {"esc", "ctrl+q"}, "ctrl+c": {"ctrl+c"}, "esc and work": {"esc", "x", "ctrl+q", "right", "enter"},
	} {
		t.Run(name, func(t *testing.T) {
			state := t.TempDir()
			path := write(t, filepath.Join(t.TempDir(), "rye.charter.toml"), bakery)
			d := drive(t, Options{Start: Edit, Path: path, State: state})
			d.typeText(" the first").press("ctrl+c", "ctrl+c")
			if err := d.end(); err != nil {
				t.Fatal(err)
			}
			e := drive(t, Options{Start: Edit, Path: path, State: state})
			e.sees("A draft is waiting").press(leave...)
			if err := e.end(); err != nil || !e.quit {
				t.Fatal(err, e.quit)
			}
			f := drive(t, Options{Start: Edit, Path: path, State: state})
			f.sees("A draft is waiting").press("enter").has("brand.name", "Rye the first")
		})
	}
}

// Looking through a charter changes nothing, whatever its ids look like.
func TestLookingChangesNothing(t *testing.T) {
	src := strings.NewReplacer(`"regulars"`, `"public"`, `"frank"`, `"trait-1"`, `"loaf"`, `"act"`).Replace(bakery)
	path := write(t, filepath.Join(t.TempDir(), "rye.charter.toml"), src)
	d := drive(t, Options{Start: Edit, Path: path})
	for range 8 {
		d.press("enter", "tab", "tab", "esc", "down", "f2", "f2", "f3", "esc", "pgdown")
	}
	for range 8 {
		d.press("pgup")
	}
	d.typeText("")
	if got := d.Doc().Value("behaviour[act].statement"); got == nil || d.Doc().Value("trait[trait-1].name") == nil {
		t.Errorf("an id was changed:\n%s", d.Doc().Source())
	}
}

// Without a folder for drafts the editor does not promise one.
func TestNoDrafts(t *testing.T) {
	d, _ := openBakery(t)
	d.store.Folder = ""
	d.typeText("!").press("ctrl+q").sees("they are lost", "Leave without saving").seesNot("Keep as a draft")
	d.press("right", "enter")
	if err := d.end(); err != nil || d.outcome.Draft || !d.quit {
		t.Error(err, d.outcome, d.quit)
	}
}

func TestDraftPromisedOnlyWhenKept(t *testing.T) {
	d, _ := openBakery(t)
	d.store.Folder = filepath.Join(write(t, filepath.Join(t.TempDir(), "file"), ""), "drafts")
	d.typeText("!")
	if err := d.end(); err == nil || d.outcome.Draft {
		t.Errorf("promises a draft that is not there: %v, %v", err, d.outcome)
	}
}

// What does not fit a field yet is not in the file; it stays a draft after saving.
func TestSaveKeepsWhatDoesNotFit(t *testing.T) {
	state := t.TempDir()
	path := write(t, filepath.Join(t.TempDir(), "rye.charter.toml"), bakery)
	d := drive(t, Options{Start: Edit, Path: path, State: state})
	d.typeText("!")
	for d.editor.form.current().key != "charter.review_by" {
		d.press("tab")
	}
	d.typeText("31/1").press("f4").sees("Saved")
	e := drive(t, Options{Start: Edit, Path: path, State: state})
	e.sees("A draft is waiting").press("enter")
	if got, _ := e.Session.Held("charter.review_by"); got != "31/1" {
		t.Errorf("half a date is lost: %q", got)
	}
	e.press("ctrl+z")
	if got, held := e.Session.Held("charter.review_by"); held {
		t.Errorf("undo leaves %q", got)
	}
}

// Two saves in a row do not take each other for somebody else.
func TestSaveTwice(t *testing.T) {
	d, path := openBakery(t)
	d.typeText("!")
	d.save(nil)
	one := d.commanded()
	d.typeText("?")
	d.save(nil)
	two := d.commanded()
	d.run(one)
	d.run(two)
	d.seesNot("has changed on disk").sees("Saved")
	if !strings.Contains(content(t, path), `"Rye!?"`) {
		t.Errorf("the second save is lost: %s", content(t, path))
	}
}

func TestOpenBrokenSaysWhatIsWrong(t *testing.T) {
	path := write(t, filepath.Join(t.TempDir(), "x.charter.toml"), "schema = 1\n[charter]\n[brand]\nname = 5\n")
	drive(t, Options{Start: Edit, Path: path}).sees("x.charter.toml, line 4", "name needs")
}

// A fault of ours ends the sitting and keeps the work.
func TestFault(t *testing.T) {
	state := t.TempDir()
	path := write(t, filepath.Join(t.TempDir(), "rye.charter.toml"), bakery)
	faulty := false
	rule := &lint.Rule{ID: "faulty", Severity: lint.Hint, Check: func(*lint.Pass) {
		if faulty {
			panic("index out of range")
		}
	}}
	d := drive(t, Options{Start: Edit, Path: path, State: state, Rules: []*lint.Rule{rule}})
	d.typeText(" and")
	faulty = true
	d.typeText("!")
	if !d.quit || !errors.Is(d.fault, ErrPanic) || !strings.Contains(d.fault.Error(), "index out of range") {
		t.Fatalf("quit %v, fault %v", d.quit, d.fault)
	}
	if err := d.end(); err != nil || !d.outcome.Draft {
		t.Fatal(err, d.outcome)
	}
	faulty = false
	drive(t, Options{Start: Edit, Path: path, State: state}).sees("A draft is waiting").press("enter").has("brand.name", "Rye and!")
	d.editor.form = &form{} // a screen that cannot be drawn
	if d.View(); d.fault == nil {
		t.Error("a fault while drawing is not noted")
	}
}

// An answer that does not fit is seen wherever one looks, and saving does not hide it.
func TestRefusedAnswerShows(t *testing.T) {
	d, _ := openBakery(t)
	for d.editor.form.current().key != "charter.review_by" {
		d.press("tab")
	}
	d.typeText("soon").press("tab").sees("! Review by", "! Brand", "answers to look at again: 1")
	d.press("f4").sees("Saved", "answers not understood, not in the file: 1")
}

func TestSaveAsReplacesProposal(t *testing.T) {
	folder := t.TempDir()
	d := drive(t, Options{Start: New, Folder: folder})
	d.typeText("Rye").press("f4").sees(folder, "rye.charter.toml")
	d.typeText("bread").press("enter").sees("Saved: bread.charter.toml")
	if _, err := os.Stat(filepath.Join(folder, "bread.charter.toml")); err != nil {
		t.Error(err)
	}
}

// A finding on the charter as a whole leads to where it is settled: the acts.
func TestWholeCharterFinding(t *testing.T) {
	d, _ := openBakery(t)
	d.press("f2")
	for f := d.editor.findings.selected(); f.Key != desk.WholeCharter; f = d.editor.findings.selected() {
		d.press("down")
	}
	d.press("enter").sees("▸ + new act")
}

func TestRemoveSaysLinks(t *testing.T) {
	d, _ := openBakery(t)
	d.press("pgdown", "4", "home", "delete").sees("Removed (links to it: 1)")
}

// A finding on a deadline of which nobody says when it begins leads to where that is said, unfolded if it must be.
func TestDeadlineFinding(t *testing.T) {
	src := strings.Replace(bakery, "traits = [\"frank\"]\n", "deadline = { value = 2, unit = \"day\" }\n", 1)
	d := drive(t, Options{Start: Edit, Path: write(t, filepath.Join(t.TempDir(), "rye.charter.toml"), src)})
	const from = "behaviour[loaf].deadline.from"
	d.finding(from, "ambiguous-clock").sees("in “Counted from”", "Counted from · We keep a loaf for you.").press("enter").at(from)
}
