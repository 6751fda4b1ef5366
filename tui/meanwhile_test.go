package tui

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
)

// What somebody else has written comes in neither while a save is on its way, which meets it itself, nor behind a question.
func TestLookWaits(t *testing.T) {
	d, path := joining(t, func(d *driver) { d.typeText("!") }, `"Frank"`, `"Blunt"`)
	d.save(nil)
	save := d.commanded()
	d.lookNow().has("trait[frank].name", "Frank")
	d.run(save)
	d.sees("Saved").has("trait[frank].name", "Blunt").has("brand.name", "Rye!")

	d, _ = joining(t, func(d *driver) { d.typeText("!").press("f5") }, `"Frank"`, `"Blunt"`)
	d.lookNow().has("trait[frank].name", "Frank").press("esc").lookNow().has("trait[frank].name", "Blunt")
	if got := content(t, path); got == bakery {
		t.Error("nothing was saved")
	}
}

// However much is typed at once, one draft of it is written, and it is taken in once.
func TestFollowOnce(t *testing.T) {
	d, _ := openBakery(t)
	var drafts, others int
	d.wait = func(after time.Duration, _ func(time.Time) tea.Msg) tea.Cmd {
		if after == draftAfter {
			drafts++
		} else {
			others++
		}
		return nil
	}
	d.typeText("abc")
	if drafts != 1 || others != 1 {
		t.Errorf("three keys: %d drafts, taken in %d times", drafts, others)
	}
}

// While it is asked what holds of two versions, one’s own does: a sitting that ends then has lost nothing.
func TestClashUndecided(t *testing.T) {
	mine := func(d *driver) { d.typeText(" Mine").press("pgdown", "4", "delete") }
	d, path := joining(t, mine, `"Rye"`, `"Theirs"`, `"Frank"`, `"Blunt"`, `"Patient"`, `"Calm"`)
	d.press("f4").sees("Changed on both sides (1 of 2)")
	d.has("brand.name", "Rye Mine").has("trait[frank].name", nil).has("trait[patient].name", "Calm")
	if err := d.end(); err != nil {
		t.Fatal(err)
	}
	e := drive(t, Options{Start: Edit, Path: path, State: d.store.Folder})
	e.sees("A draft is waiting").press("enter").has("brand.name", "Rye Mine").has("trait[frank].name", nil).has("trait[patient].name", "Calm")
}

// Once a draft could not be written, to leave promises none; once one could again, it does.
func TestQuitUnkept(t *testing.T) {
	state := filepath.Join(t.TempDir(), "drafts")
	path := write(t, filepath.Join(t.TempDir(), "rye.charter.toml"), bakery)
	write(t, state, "in the way")
	d := drive(t, Options{Start: Edit, Path: path, State: state})
	d.typeText("!").sees("The draft could not be kept").press("ctrl+q").sees("they are lost", "Leave without saving").seesNot("Keep as a draft").press("esc")
	if err := os.Remove(state); err != nil {
		t.Fatal(err)
	}
	d.typeText("!").press("ctrl+q").sees("Keep as a draft").seesNot("they are lost")
}
