package tui

import (
	"strings"
	"testing"

	"relcharter/charter"
)

// The last line names keys that do something where one is, and a click on one does it, too.
func TestHints(t *testing.T) {
	pressed := map[string][]string{
		"Enter": {"enter"}, "Esc": {"esc"}, "Tab": {"tab"}, "Space": {"space"}, "Del": {"delete"}, "PgDn": {"pgdown"}, "PgUp": {"pgup"},
		"Backspace": {"backspace"}, "Alt+↑↓": {"alt+up", "alt+down"}, "↑↓": {"up", "down"}, "←→": {"left", "right"}, "F1": {"f1"}, "F2": {"f2"},
		"F3": {"f3"}, "F4": {"f4"}, "F5": {"f5"}, "F7": {"f7"}, "/": {"/"}, "r": {"r"}, "a": {"a"},
	}
	tried := map[string]bool{}
	for _, c := range screens {
		d := bicycle(t, charter.English)
		d.size(120, 36)
		c.open(d)
		if d.top() != nil {
			continue
		}
		for _, h := range d.editor.hintsHere() {
			if said := h.key.EN + " " + h.what.EN; tried[said] {
				continue
			} else {
				tried[said] = true
			}
			ways, known := pressed[h.key.EN]
			if !known {
				t.Errorf("%s: nobody knows the key %q", c.name, h.key.EN)
			}
			acts := false
			for _, key := range ways {
				e := bicycle(t, charter.English)
				e.size(120, 36)
				c.open(e)
				before := e.look()
				e.press(key)
				acts = acts || e.look() != before
			}
			if !acts && h.what != text.WordScroll { // all of the picture is in sight
				t.Errorf("%s: %s (%s) does nothing", c.name, h.key.EN, h.what.EN)
			}
			if h.do == nil {
				continue
			}
			byKey, byClick := bicycle(t, charter.English), bicycle(t, charter.English)
			for _, e := range []*driver{byKey, byClick} {
				e.size(120, 36)
				c.open(e)
			}
			if byKey.press(ways[0]).screen() != byClick.click(h.key.EN+" "+h.what.EN).screen() {
				t.Errorf("%s: a click on %s %s shows\n%s\nthe key\n%s", c.name, h.key.EN, h.what.EN, byClick.screen(), byKey.screen())
			}
		}
	}
}

// What just happened is said until the next key, and what does not fit is cut at the end.
func TestStatusLine(t *testing.T) {
	d := bicycle(t, charter.English)
	d.press("ctrl+z").sees("Nothing to undo").seesNot("F4 save").press("tab").seesNot("Nothing to undo").sees("F4 save")
	d.press("ctrl+y").sees("Nothing to redo").clickAt(1, 2).seesNot("Nothing to redo")
	d.press("f4").sees("Saved: velos.charter.toml")
	d.status = strings.Repeat("très long ", 30) + "\x1b[2J"
	checkFits(t, d)
	d.sees("très long").size(60, 15)
	checkFits(t, d)
}

// The bar of steps names all steps where it can, and the one one is at everywhere; what is to be settled is counted.
func TestStepBar(t *testing.T) {
	for _, c := range []struct {
		width int
		sees  []string
	}{
		{120, []string{"1 Brand ✓", "6 Acts !2", "8 Review"}},
		{80, []string{"✓ Brand", "! Acts", "8 Review"}},
		{60, []string{"✓ Brand  ✓  ✓  ✓  ✓  !"}},
	} {
		d := bicycle(t, charter.English)
		d.size(c.width, 24)
		d.sees(c.sees...)
	}
}
