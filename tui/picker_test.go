package tui

import (
	"testing"

	"relcharter/charter"
)

// What an act points to is chosen from a list: ticked and unticked there, and made on the spot when it is missing.
func TestPicker(t *testing.T) {
	d := bicycle(t, charter.English)
	d.press("pgdown", "6", "enter").reach(".traits").press("enter").sees("Traits it proves", "☑ Franc", "☐ Patient")
	d.press("enter").sees("☐ Franc").has("behaviour[prix-ferme].traits", nil)
	d.press("down", "enter").sees("☑ Patient").has("behaviour[prix-ferme].traits", "patient")
	d.press("up", "enter").has("behaviour[prix-ferme].traits", "patient|franc")
	d.typeText("Élégant").sees("create: Élégant (trait)").seesNot("Patient")
	d.press("enter").sees("☑ Élégant", "☑ Franc").has("trait[elegant].name", "Élégant")
	d.has("behaviour[prix-ferme].traits", "patient|franc|elegant")
	d.at("behaviour[prix-ferme].traits").sees("☑ Élégant", "Created and ticked")
	d.press("ctrl+z", "ctrl+z").has("behaviour[prix-ferme].traits", "patient|franc").has("trait[elegant].name", nil)
}

// What is there by that name is not made again, whatever its accents and capitals.
func TestPickerExact(t *testing.T) {
	d := bicycle(t, charter.English)
	d.press("pgdown", "6", "enter").reach(".moments").press("enter").typeText("A L’ATELIER").seesNot("+ create")
	d.press("enter").has("behaviour[prix-ferme].moments", nil)
	d.press("esc")
	if n := len(d.Doc().Items("moment")); n != 2 {
		t.Errorf("%d moments", n)
	}
}

// Each kind of thing an act can point to can be made on the spot, and its words read well.
func TestPickerCreate(t *testing.T) {
	for _, c := range []struct{ field, table, named string }{
		{"audiences", "audience", "name"},
		{"moments", "moment", "name"},
		{"traits", "trait", "name"},
		{"benefits", "benefit", "statement"},
		{"discourse", "discourse", "say"},
	} {
		d := bicycle(t, charter.English)
		d.press("pgdown", "6", "end", "enter").reach("."+c.field).press("enter").typeText("Novel thing").press("up", "enter")
		d.has(c.table+"[novel-thing]."+c.named, "Novel thing").has("behaviour[acte]."+c.field, "novel-thing")
	}
}

// Where one alone can be chosen, choosing closes the list.
func TestPickerOne(t *testing.T) {
	d := bicycle(t, charter.English)
	d.press("pgdown", "6", "enter").reach(".mirror").press("enter").typeText("rappelons").press("enter")
	d.has("behaviour[prix-ferme].mirror", "rappel").at("behaviour[prix-ferme].mirror")
	if d.top() != nil {
		t.Errorf("the list stays:\n%s", d.screen())
	}
}

// Refs and choices are ticked where they stand, too, and taken back with Backspace.
func TestTick(t *testing.T) {
	d := bicycle(t, charter.English)
	d.press("pgdown", "6", "enter").reach(".traits").sees("☑ Franc   ☐ Patient")
	d.press("right", "space").has("behaviour[prix-ferme].traits", "franc|patient").press("space").has("behaviour[prix-ferme].traits", "franc")
	d.press("backspace").has("behaviour[prix-ferme].traits", nil).sees("☐ Franc   ☐ Patient")
	d.reach(".audiences").press("space").has("behaviour[prix-ferme].audiences", "clients")
	e := bicycle(t, charter.English)
	e.press("pgdown", "6", "enter").reach(".deadline.unit").press("left").has("behaviour[prix-ferme].deadline.unit", "hour")
	e.press("backspace").has("behaviour[prix-ferme].deadline.unit", nil).press("right").has("behaviour[prix-ferme].deadline.unit", "hour")
}

// An item is found by its name, copied, and made from nothing.
func TestSearchAndCopy(t *testing.T) {
	d := bicycle(t, charter.English)
	d.press("pgdown", "4", "/").typeText("pat").seesNot("▸ Franc").press("enter").at("trait[patient].name")
	d.press("esc", "home", "d").sees("Copied").at("trait[franc-2].name").typeText(" et net").press("esc").has("trait[franc-net].name", "Franc et net")
	d.press("insert").typeText("Vif").press("esc").sees("▸ Vif").has("trait[vif].name", "Vif")
	if got := len(d.Doc().Items("trait")); got != 4 || d.Doc().Items("trait")[1].Key != "trait[franc-net]" {
		t.Errorf("%d traits\n%s", got, d.Doc().Source())
	}
}
