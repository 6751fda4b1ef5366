package tui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"relcharter/charter"
	"relcharter/tui/session"
)

// joining opens the bakery, and has somebody else write it with one text in place of another.
func joining(t *testing.T, mine func(*driver), swaps ...string) (*driver, string) {
	t.Helper()
	d, path := openBakery(t)
	mine(d)
	write(t, path, strings.NewReplacer(swaps...).Replace(bakery))
	return d, path
}

// look has the editor look at the file, as it does every few seconds.
func (d *driver) lookNow() *driver {
	d.app.lookAgain()
	d.run(d.commanded())
	return d
}

// What two people have written in different places is joined, on saving and while one writes, and one undo takes theirs back.
func TestJoin(t *testing.T) {
	for name, meet := range map[string]func(*driver){
		"saving": func(d *driver) { d.press("f4") }, "writing": func(d *driver) { d.lookNow() },
	} {
		d, path := joining(t, func(d *driver) { d.press("tab").typeText("Bread.") }, `"Frank"`, `"Blunt"`, `id = "loaf"`, "id = \"loaf\" # theirs")
		meet(d)
		d.has("brand.purpose", "Bread.").has("trait[frank].name", "Blunt").seesNot("Changed on both sides").at("brand.purpose")
		if name == "saving" {
			d.sees("Saved: rye.charter.toml")
			for _, wanted := range []string{`purpose = "Bread."`, `"Blunt"`, "# theirs"} {
				if !strings.Contains(content(t, path), wanted) {
					t.Errorf("the file lacks %s:\n%s", wanted, content(t, path))
				}
			}
		} else {
			d.press("ctrl+z").has("trait[frank].name", "Frank").has("brand.purpose", "Bread.")
		}
	}
}

// What is being typed goes on where it was while theirs comes in, with the cursor where it stood.
func TestJoinWhileTyping(t *testing.T) {
	d, _ := joining(t, func(d *driver) {
		d.press("pgdown", "6", "enter").reach(".statement").press("left", "left").typeText("abc")
	}, `"Frank"`, `"Blunt"`, `[[behaviour]]`, "[[behaviour]]\nid = \"first\"\nact = \"bake\"\n[[behaviour]]")
	d.lookNow().at("behaviour[loaf].statement").typeText("def").has("behaviour[loaf].statement", "We keep a loaf for yoabcdefu.")
	d.has("behaviour[first].act", "bake")
	if got := d.editor.item(); got != "behaviour[loaf]" {
		t.Errorf("the list stands at %s", got)
	}
}

// What both have changed is asked about, one after the other; each answer holds for its own question.
func TestClashes(t *testing.T) {
	mine := func(d *driver) {
		d.typeText(" Mine").press("tab").typeText("My purpose.").press("pgdown", "4", "enter").typeText(" Mine").press("esc")
	}
	for answers, want := range map[string]string{
		"enter enter enter":             "Rye Mine, My purpose., Frank Mine",
		"right+enter enter right+enter": "Theirs, My purpose., Blunt",
		"enter right+enter enter":       "Rye Mine, Their purpose., Frank Mine",
		"right+enter right+enter enter": "Theirs, Their purpose., Frank Mine",
	} {
		d, path := joining(t, mine, `"Rye"`, "\"Theirs\"\npurpose = \"Their purpose.\"", `"Frank"`, `"Blunt"`)
		d.press("f4").sees("Changed on both sides (1 of 3)", "Name", "Yours: Rye Mine", "On disk: Theirs")
		for i, answer := range strings.Fields(answers) {
			d.sees([]string{"(1 of 3)", "(2 of 3)", "(3 of 3)"}[i])
			d.press(strings.Split(answer, "+")...)
		}
		d.sees("Saved")
		doc := charter.Parse("", content(t, path))
		got := doc.Brand.Name.Value + ", " + doc.Brand.Purpose.Value + ", " + doc.Traits[0].Name.Value
		if got != want || got == "" {
			t.Errorf("%s: saved %s, want %s", answers, got, want)
		}
	}
}

// Who does not decide has nothing joined and nothing written: the question comes back at the next save, not before.
func TestClashDeclined(t *testing.T) {
	d, path := joining(t, func(d *driver) { d.typeText(" Mine") }, `"Rye"`, `"Theirs"`)
	theirs := content(t, path)
	d.press("f4").sees("Changed on both sides").press("esc").sees("Nothing is decided").has("brand.name", "Rye Mine")
	if got := content(t, path); got != theirs {
		t.Errorf("written: %s", got)
	}
	d.lookNow().seesNot("Changed on both sides")
	d.press("f4").sees("Changed on both sides").press("enter").sees("Saved")
	if got := charter.Parse("", content(t, path)).Brand.Name.Value; got != "Rye Mine" {
		t.Errorf("saved %q", got)
	}
}

// A question that comes up by itself lets pass what is being typed.
func TestClashGrace(t *testing.T) {
	d, _ := joining(t, func(d *driver) { d.typeText("!") }, `"Rye"`, `"Theirs"`)
	d.lookNow().sees("Changed on both sides").press("enter", "space", "x").sees("Changed on both sides")
	clock := d.Now()
	d.Now = func() time.Time { return clock.Add(time.Second) }
	d.press("enter").has("brand.name", "Rye!").seesNot("Changed on both sides")
}

// An item one has removed and the other has changed is asked about in words.
func TestClashItem(t *testing.T) {
	d, path := joining(t, func(d *driver) { d.press("pgdown", "4", "delete") }, `"Frank"`, `"Blunt"`)
	d.press("f4").sees("Changed on both sides", "Yours:", "On disk:").seesNot("(nothing)", "trait[frank]")
	d.press("enter").sees("Saved")
	if strings.Contains(content(t, path), "Blunt") {
		t.Errorf("what was taken out is back:\n%s", content(t, path))
	}
}

// A file that is gone or can no longer be read is not written over unasked.
func TestJoinImpossible(t *testing.T) {
	for name, break_ := range map[string]func(string) error{
		"broken": func(path string) error { return os.WriteFile(path, []byte("<<<<<<< HEAD\n"+bakery), 0o644) },
	} {
		d, path := openBakery(t)
		d.typeText("!")
		if err := break_(path); err != nil {
			t.Fatal(err)
		}
		before := content(t, path)
		d.lookNow().at("brand.name").press("f4").sees("The file has changed on disk", "Nothing was written").press("enter")
		if content(t, path) != before || !d.Session.Dirty() {
			t.Errorf("%s: written over", name)
		}
		d.press("f4", "right", "enter").sees("Saved")
		if !strings.Contains(content(t, path), `"Rye!"`) {
			t.Errorf("%s: not written though asked to:\n%s", name, content(t, path))
		}
	}
}

// A draft can be looked at before it is taken up, or forgotten; the next one is then offered.
func TestOffer(t *testing.T) {
	state := t.TempDir()
	path := write(t, filepath.Join(t.TempDir(), "rye.charter.toml"), bakery)
	for _, name := range []string{" one", " two"} {
		d := drive(t, Options{Start: Edit, Path: path, State: state})
		d.press("esc").typeText(name)
		if err := d.end(); err != nil {
			t.Fatal(err)
		}
	}
	d := drive(t, Options{Start: Edit, Path: path, State: state})
	d.sees("A draft is waiting", "today at 09:0").press("right", "enter").sees("What the draft would change", "− before: Rye", "+ now: Rye two")
	d.press("esc").sees("A draft is waiting").has("brand.name", "Rye")
	d.press("right", "right", "enter").sees("A draft is waiting").press("enter").has("brand.name", "Rye one")
	d.press("ctrl+z").has("brand.name", "Rye").press("ctrl+y").has("brand.name", "Rye one")
	if left, err := os.ReadDir(state); err != nil || len(left) != 1 {
		t.Errorf("the draft is not forgotten: %v, %v", left, err)
	}
}

// Who has the charter open already is met by name, once, and one may go on or leave.
func TestMeet(t *testing.T) {
	path := write(t, filepath.Join(t.TempDir(), "rye.charter.toml"), bakery)
	now := time.Date(2026, 11, 21, 8, 30, 0, 0, time.UTC)
	lock, _, err := session.Acquire(path, session.Holder{User: "Nadia \x1b[31m", Host: "atelier", PID: os.Getpid() + 1, Since: now}, time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC))
	if err != nil || lock == nil {
		t.Fatal(err)
	}
	inUTC(t)
	d := drive(t, Options{Start: Edit, Path: path})
	d.sees("This charter is open already", "Nadia", "(atelier) opened it", "and nothing")
	checkFits(t, d)
	d.press("enter").at("brand.name").typeText("!").press("f4").sees("Saved")
	e := drive(t, Options{Start: Edit, Path: path})
	if e.press("right", "enter"); !e.quit {
		t.Error("did not leave")
	}
}

// A second editor on this machine is noticed; when the first one leaves, nobody is met.
func TestMeetEachOther(t *testing.T) {
	d, path := openBakery(t)
	d.seesNot("open already")
	if err := d.end(); err != nil {
		t.Fatal(err)
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(path), ".*.lock")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
	drive(t, Options{Start: Edit, Path: path}).seesNot("open already")
}

// A draft begun before somebody else saved is joined with what they wrote; what both have changed is asked about.
func TestStaleDraft(t *testing.T) {
	for _, c := range []struct {
		theirs  [2]string
		answers []string
		name    string
		purpose any
	}{
		{[2]string{`"Rye"`, "\"Rye\"\npurpose = \"Theirs.\""}, []string{"enter"}, "Rye mine", "Theirs."},
		{[2]string{`"Rye"`, `"Oak"`}, []string{"enter", "enter"}, "Rye mine", nil},
		{[2]string{`"Rye"`, `"Oak"`}, []string{"enter", "right", "enter"}, "Oak", nil},
		{[2]string{`"Rye"`, `"Oak"`}, []string{"enter", "esc"}, "Oak", nil},
	} {
		state := t.TempDir()
		path := write(t, filepath.Join(t.TempDir(), "rye.charter.toml"), bakery)
		d := drive(t, Options{Start: Edit, Path: path, State: state})
		d.typeText(" mine")
		if err := d.end(); err != nil {
			t.Fatal(err)
		}
		write(t, path, strings.Replace(bakery, c.theirs[0], c.theirs[1], 1))
		e := drive(t, Options{Start: Edit, Path: path, State: state})
		e.sees("A draft is waiting", "taking it up joins the draft").press(c.answers...).has("brand.name", c.name).has("brand.purpose", c.purpose)
		if left, _ := os.ReadDir(state); len(left) != 1 && c.name != "Oak" {
			t.Errorf("%s: drafts %v", c.answers, left)
		}
	}
}
