package tui

import (
	"strings"
	"testing"

	"relcharter/charter"
)

// What a status would demand is shown before the charter has it; Esc and “not yet” change nothing.
func TestStatus(t *testing.T) {
	ways := map[string]func(*driver){
		"the review": func(d *driver) { d.press("pgdown", "8", "down", "enter").typeText("appr").press("enter") },
		"the list of everything": func(d *driver) {
			d.press("f5").typeText("status").press("enter").typeText("appr").press("enter")
		},
		"the field": func(d *driver) { d.reach("charter.status").press("right", "space") },
		"the mouse": func(d *driver) { d.reach("charter.status").click("○ approved") },
	}
	for name, ask := range ways {
		for leave, changes := range map[string]bool{"esc": false, "enter": false, "left": true, "tab": true} {
			t.Run(name+", "+leave, func(t *testing.T) {
				d := bicycle(t, charter.English)
				ask(d)
				d.sees("Set the charter to “approved”?", "At “approved”", "error · nobody answers for “prix-ferme”", "▸ Not yet").has("charter.status", "review")
				before := d.Doc().Source()
				if d.press(leave); changes {
					d.press("enter")
				}
				if (d.Doc().Source() != before) != changes || d.Session.Dirty() != changes {
					t.Errorf("%s makes it\n%s", leave, d.Doc().Source())
				}
				if changes {
					d.has("charter.status", "approved").sees("approved · modified").press("ctrl+z").has("charter.status", "review")
				}
			})
		}
	}
}

// A status that demands nothing is given at once, and said.
func TestStatusFree(t *testing.T) {
	d := bicycle(t, charter.English)
	d.reach("charter.status").press("left", "space").has("charter.status", "draft").sees("The charter is at “draft”")
	d.press("space", "backspace", "delete").has("charter.status", "draft")
	if d.top() != nil {
		t.Error("asks for the status it has")
	}
}

// Whatever the charter lacks, the question fits and says how many demands it does not spell out.
func TestStatusManyDemands(t *testing.T) {
	for _, lang := range charter.Languages {
		for _, size := range sizes {
			d, _ := example(t, "oak-and-rye", Options{Lang: lang})
			d.size(size[0], size[1])
			d.chooseStatus()
			d.typeText("appr").press("enter")
			d.sees(text.AndMore.With("n", "6").In(lang), "▸ "+text.StatusNo.In(lang), text.KeysDialog.In(lang))
			checkFits(t, d)
			if d.press("esc"); strings.Contains(d.Doc().Source(), "approved") {
				t.Error("Esc changes the status")
			}
		}
	}
}
