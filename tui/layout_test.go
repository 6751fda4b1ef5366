package tui

import (
	"strings"
	"testing"

	"relcharter/charter"
	"relcharter/charter/guide"
)

// On every screen, in every window the editor works in, the name, the steps, the balance and the keys are where they belong, and what
// one is at is in sight.
func TestLayout(t *testing.T) {
	for _, lang := range charter.Languages {
		for _, size := range [][2]int{{60, 15}, {80, 24}, {110, 30}} {
			d, _ := example(t, "velos-tournesol", Options{Lang: lang, Rules: screenRules})
			d.size(size[0], size[1])
			for i, step := range guide.Steps {
				d.editor.enter(i)
				lines := strings.Split(d.screen(), "\n")
				if len(lines) != size[1] {
					t.Fatalf("%v: %d lines", size, len(lines))
				}
				if !strings.Contains(lines[0], "Vélos Tournesol") || !strings.Contains(lines[1], step.Title.In(lang)) {
					t.Errorf("%v: the head of %s is\n%s\n%s", size, step.ID, lines[0], lines[1])
				}
				if !strings.Contains(lines[size[1]-2], text.Talk.In(lang)) || !strings.HasPrefix(lines[2], "───") || !strings.HasPrefix(lines[size[1]-3], "───") {
					t.Errorf("%v: the frame of %s:\n%s", size, step.ID, d.screen())
				}
				if d.editor.list != nil {
					d.press("end", "up").sees("▸ ").press("home", "enter")
				}
				if d.editor.form == nil {
					continue
				}
				for range d.editor.form.rows {
					label := "▸ +"
					if f := d.editor.form.current().field; f != nil {
						label = "▸ " + charter.Short(f.Label.In(lang), 17)[:2]
					}
					d.sees(label)
					if d.editor.form.input != nil && d.View().Cursor == nil {
						t.Errorf("%v: no cursor at %s:\n%s", size, d.editor.form.current().key, d.screen())
					}
					d.press("tab")
				}
			}
		}
	}
}

// A window too small says so in both languages; nothing done there changes anything, but for leaving.
func TestTooSmall(t *testing.T) {
	for _, lang := range charter.Languages {
		for _, size := range [][2]int{{59, 24}, {80, 14}, {20, 5}, {1, 1}} {
			d := bicycle(t, lang)
			d.typeText("!")
			d.size(size[0], size[1])
			checkFits(t, d)
			d.typeText("x").press("f4", "enter", "ctrl+z", "f5").paste(" et fille").clickAt(3, 1)
			d.size(80, 24)
			d.has("brand.name", "Vélos Élise!x et fille").at("brand.name") // what is typed is kept, nothing else is done unseen
		}
	}
	d := bicycle(t, charter.English)
	d.size(40, 10)
	if d.press("ctrl+q"); !d.quit {
		t.Error("one cannot leave")
	}
}

// Resizing in the midst of anything keeps it.
func TestResize(t *testing.T) {
	for _, c := range screens {
		d := bicycle(t, charter.French)
		c.open(d)
		before := d.screen()
		for _, size := range [][2]int{{60, 15}, {200, 60}, {30, 8}, {0, 0}, {110, 20}, {80, 24}} {
			d.size(size[0], size[1])
			checkFits(t, d)
		}
		if d.screen() != before {
			t.Errorf("%s: after resizing\n%s\nbefore\n%s", c.name, d.screen(), before)
		}
	}
}
