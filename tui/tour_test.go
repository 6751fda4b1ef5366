package tui

import (
	"os"
	"strings"
	"testing"

	"relcharter/charter"
	"relcharter/charter/guide"
	"relcharter/lint/rules"
	"relcharter/tui/desk"
)

// The tour goes through all its stops, shows what it speaks of, writes nothing and ends at home.
func TestTour(t *testing.T) {
	for _, lang := range charter.Languages {
		for _, size := range sizes {
			state, folder := t.TempDir(), t.TempDir()
			d := drive(t, Options{Lang: lang, Rules: rules.All(), Examples: shown(t), State: state, Folder: folder})
			d.size(size[0], size[1])
			for !strings.Contains(d.screen(), "▸ "+text.HomeTour.In(lang)) {
				d.press("down")
			}
			d.press("enter")
			for i, stop := range guide.Tour {
				d.sees(stop.Title.In(lang), firstWords(stop.Body.In(lang)), lastWord(stop.Body.In(lang)), lastWord(stop.Do.In(lang)))
				d.sees(text.WordEndTour.In(lang))
				checkFits(t, d)
				if key := stop.Key.In(lang); key != "" && size[1] >= 24 {
					item, table := desk.ItemOf(key)
					d.sees("▸ " + strings.Split(desk.NameOf(d.Doc(), table, item), " ")[0])
					d.at(d.editor.form.current().key)
				}
				if stop.Step != "" && d.editor.current().ID != stop.Step {
					t.Errorf("stop %d of %s is shown at %s", i+1, stop.Step, d.editor.current().ID)
				}
				if d.View().Cursor != nil {
					t.Error("a cursor stands where nothing can be typed")
				}
				d.press("enter")
			}
			if d.editor != nil || d.top() != nil || d.quit {
				t.Fatalf("the tour does not end at home:\n%s", d.screen())
			}
			d.sees(text.HomeNew.In(lang)).press("ctrl+q")
			for _, left := range []string{state, folder} {
				if entries, _ := os.ReadDir(left); len(entries) > 0 || !d.quit {
					t.Errorf("the tour leaves %v behind", entries)
				}
			}
		}
	}
}

// lastWord returns the end of a text as it is drawn.
func lastWord(s string) string {
	return strings.ReplaceAll(s[strings.LastIndexByte(s, ' ')+1:], "\u202f", "\u00a0")
}

// One can go back, look around, and leave at any stop; what is typed changes nothing.
func TestTourKeys(t *testing.T) {
	home := func() *driver {
		d := drive(t, Options{Examples: shown(t)})
		d.app.tour()
		return d
	}
	d := home()
	d.press("left").sees("Saying, and doing").press("right", "space").sees("A message").press("backspace").sees("A trait")
	d.press("pgdown").sees("▸ Let me start with").press("f2").sees("What the check found").press("f2", "f3", "f3")
	before := d.Doc().Source()
	d.typeText("xyz").paste("pasted").press("delete", "f4", "f6", "f7", "d", "alt+down", "ctrl+z", "insert")
	if d.Doc().Source() != before || d.Session.Dirty() || d.quit {
		t.Error("the tour changes the example")
	}
	d.sees("A trait").press("esc").sees("Start a charter")
	for range guide.Tour {
		e := home()
		e.press("esc").sees("Start a charter").press("enter").sees("What name do your customers")
	}
	e := home()
	e.click("Enter go on").sees("A trait").click("← back").sees("Saying, and doing").click("Esc end").sees("Start a charter")
	f := home()
	f.press("ctrl+c")
	if err := f.end(); err != nil || !f.quit || f.outcome.Draft {
		t.Error("Ctrl+C does not leave, or leaves a draft", err, f.outcome)
	}
}

// Without its example there is no tour, and no fault.
func TestTourWithout(t *testing.T) {
	d := drive(t, Options{})
	d.app.tour()
	d.sees("Start a charter")
}
