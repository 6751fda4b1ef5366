package tui

import (
	"strings"
	"testing"

	"relcharter/charter"
)

// A new item that is left with nothing typed is not kept, however it is left; one undo brings it back.
func TestLeaveBlank(t *testing.T) {
	const said = "Without an answer, the item is not kept"
	for name, keys := range map[string][]string{
		"to the list": {"esc"}, "to the next step": {"pgdown"}, "to another step": {"esc", "1"}, "to the findings": {"f2"}, "to the picture": {"f3"},
		"over the first field": {"shift+tab"}, "up": {"up"},
	} {
		d, _ := openBakery(t)
		d.press("pgdown", "4", "insert").at("trait[trait].name").press(keys[0]).sees(said).press(keys[1:]...)
		if got := len(d.Doc().Items("trait")); got != 2 || d.Session.Dirty() {
			t.Errorf("%s: %d traits\n%s", name, got, d.Doc().Source())
		}
		d.press("ctrl+z")
		if got := len(d.Doc().Items("trait")); got != 3 {
			t.Errorf("%s: %d traits once that is undone", name, got)
		}
	}
}

// Who leaves is where they wanted to be: on the line they clicked on, in the item they went to.
func TestLeaveBlankForAnother(t *testing.T) {
	d, _ := openBakery(t)
	d.press("pgdown", "4", "insert").click("Patient").sees("▸ Patient")
	if got := d.editor.item(); got != "trait[patient]" || d.editor.form.keys[0] != got {
		t.Errorf("a click leads to %s, %s in the form", got, d.editor.form.keys[0])
	}
	d.press("insert", "alt+up", "alt+up").click("Patient").sees("▸ Patient")
	if got := d.editor.item(); got != "trait[patient]" {
		t.Errorf("from above, a click leads to %s", got)
	}
	d.press("insert", "alt+up", "alt+up")
	d.editor.form.enter(len(d.editor.form.rows) - 1)
	if got := d.press("tab").editor.item(); got != "trait[frank]" {
		t.Errorf("past the last field, Tab leads to %s", got)
	}
	d.press("home", "insert", "insert").seesNot("not kept").at("trait[trait].name").typeText("Warm").press("esc").has("trait[warm].name", "Warm")
	if got := len(d.Doc().Items("trait")); got != 3 {
		t.Errorf("%d traits, want the two that were there and the one that was named", got)
	}
	d.press("f7").at("behaviour[act].trigger").press("esc").sees("not kept")
	if got := d.Doc().Items("behaviour"); len(got) != 1 || !d.editor.list.adding() {
		t.Errorf("%d acts, the cursor at %d", len(got), d.editor.list.at)
	}
}

// What is there to be kept is: what was typed, though it fits no field, and a new item that is saved as it is.
func TestLeaveKept(t *testing.T) {
	d, _ := openBakery(t)
	d.press("pgdown", "6", "end", "enter").reach(".deadline.value").typeText("soon").press("esc").seesNot("not kept").sees("▸ (act)")
	if got := d.Text("behaviour[act].deadline.value"); got != "soon" {
		t.Errorf("%q is left of what was typed", got)
	}
	d, path := openBakery(t)
	d.press("pgdown", "4", "insert", "f4").at("trait[trait].name").typeText("Warm").press("f4").has("trait[warm].name", "Warm")
	if got := content(t, path); !strings.Contains(got, `name = "Warm"`) {
		t.Errorf("saved:\n%s", got)
	}
}

// To leave the editor from a new, blank item is to leave nothing unsaved; the guide, asked for the next question, stays with it.
func TestQuitBlank(t *testing.T) {
	d, _ := openBakery(t)
	if d.press("pgdown", "4", "insert", "ctrl+q"); !d.quit {
		t.Errorf("asks:\n%s", d.screen())
	}
	d = drive(t, Options{Start: New, Language: charter.English})
	d.typeText("Rye").press("f6")
	for range 40 {
		if table := d.editor.list; table != nil && d.editor.focus == onForm {
			d.press("f6")
			if d.editor.form == nil || d.editor.focus != onForm {
				t.Errorf("the guide leads nowhere:\n%s", d.screen())
			}
			return
		}
		d.typeText("x").press("f6")
	}
	t.Error("the guide asks for no item")
}
