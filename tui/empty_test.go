package tui

import (
	"testing"

	"relcharter/charter"
)

// One key takes the answer to a field away, whatever its kind, and one undo brings it back, however soon after it was typed.
func TestEmpty(t *testing.T) {
	for _, c := range []struct {
		field string
		keys  []string
		want  any
	}{
		{".trigger", []string{"a", "b"}, "ab"},
		{".limits", []string{"a", "enter", "b"}, "a|b"},
		{".deadline.value", []string{"3"}, 3.0},
		{".remedy.automatic", []string{"right"}, true},
		{".status", []string{"right"}, "planned"},
		{".traits", []string{"space"}, "frank"},
	} {
		d, _ := openBakery(t)
		d.press("pgdown", "6", "insert").reach(c.field).press(c.keys...)
		key := d.editor.form.current().key
		d.has(key, c.want).press("ctrl+u").has(key, nil).at(key)
		d.press("ctrl+z").has(key, c.want).at(key).press("ctrl+y").has(key, nil)
	}
}

// A charter always has a status and an item its id; elsewhere there is nothing to empty.
func TestEmptyNot(t *testing.T) {
	d, _ := openBakery(t)
	d.reach("charter.status").press("ctrl+u").has("charter.status", "draft").press("f5").typeText("empty").sees("nothing by that name").press("esc")
	d.press("pgdown", "4", "ctrl+u").has("trait[frank].name", "Frank").press("enter").reach(".meaning").press("ctrl+u")
	if d.Session.Dirty() {
		t.Errorf("something was emptied:\n%s", d.Doc().Source())
	}
	d = bicycle(t, charter.French)
	d.reach("brand.purpose").press("f5").typeText("vider").sees("Vider ce champ", "Ctrl+U").press("enter").has("brand.purpose", nil)
}
