package tui

import (
	"path/filepath"
	"strings"
	"testing"

	"relcharter/charter"
)

// The act behind an item is one key away from wherever the item is: its form, its list, though it has just been named.
func TestProve(t *testing.T) {
	for step, want := range map[string]string{"2": "audiences", "3": "moments", "4": "traits", "5": "discourse", "7": "benefits"} {
		for _, c := range []struct {
			name string
			open []string
			id   string
		}{
			{"from the list", []string{"home"}, ""},
			{"from the form", []string{"home", "enter"}, ""},
			{"of a new item", []string{"end", "enter", "N", "e", "u", "f"}, "neuf"},
		} {
			if c.id != "" && step == "7" { // whose first question is a choice
				continue
			}
			d := bicycle(t, charter.English)
			d.press("pgdown", step).press(c.open...)
			id := c.id
			if id == "" {
				id, _ = d.Doc().Value(d.editor.item() + ".id").(string)
			}
			d.press("f7").at("behaviour[acte].trigger").has("behaviour[acte]."+want, id)
		}
	}
}

// A finding, the guide and the list of everything lead to the right field of an item that has just been named, too.
func TestGoToFresh(t *testing.T) {
	for name, do := range map[string]func(*driver){
		"the guide": func(d *driver) { d.press("f6") },
		"its id": func(d *driver) {
			d.press("f5").typeText("identif").press("esc", "f5").typeText("item’s id").press("enter")
		},
		"a finding": func(d *driver) {
			for i := range d.Findings {
				if f := &d.Findings[i]; f.Key == "behaviour[acte].owner" {
					d.editor.goTo(f.Key)
					return
				}
			}
		},
	} {
		path := write(t, filepath.Join(t.TempDir(), "velos.charter.toml"), bicycles+"[[behaviour]]\nid = \"p\"\nact = \"vous montrer les pièces\"\ndeadline = { value = 1, unit = \"day\" }\nowner = { role = \"chef\" }\nproof = { metric = \"part\", source = \"operations\" }\nremedy = { act = \"offrir\" }\ntraits = [\"patient\", \"franc\"]\n")
		d := drive(t, Options{Start: Edit, Path: path, Rules: screenRules})
		d.size(120, 36)
		d.press("pgdown", "6", "end", "enter").reach(".act").typeText("répare tout")
		do(d)
		if d.editor.form == nil || d.editor.focus != onForm {
			t.Errorf("%s leads nowhere:\n%s", name, d.screen())
		}
	}
}

// Items move within their list, with Alt and the arrows or with their keys, and stay under the cursor.
func TestMove(t *testing.T) {
	d := bicycle(t, charter.English)
	d.press("pgdown", "6", "alt+up").seesNot("Moved").press("alt+down").sees("Moved")
	if got := d.Doc().Items("behaviour")[1].Key; got != "behaviour[prix-ferme]" || d.editor.item() != got {
		t.Errorf("%s is the second, %s under the cursor", got, d.editor.item())
	}
	d.press("enter", "alt+up").typeText("!").has("behaviour[prix-ferme].trigger", "vous déposez un vélo avant 11 h!")
	if got := d.Doc().Items("behaviour")[0].Key; got != "behaviour[prix-ferme]" {
		t.Errorf("%s is the first", got)
	}
	d.press("ctrl+z", "ctrl+z", "ctrl+z")
	if d.Session.Dirty() {
		t.Errorf("three undone leave\n%s", d.Doc().Source())
	}
}

// An item without an id is still itself when it has moved: what is typed goes to it.
func TestMoveUnnamed(t *testing.T) {
	src := strings.NewReplacer("id = \"frank\"   # and proud\n", "", "id = \"patient\"\n", "", "traits = [\"frank\"]\n", "").Replace(bakery)
	d := drive(t, Options{Start: Edit, Path: write(t, filepath.Join(t.TempDir(), "rye.charter.toml"), src)})
	d.press("pgdown", "4", "enter", "tab", "alt+down").typeText("x").has("trait[#2].name", "Frank").has("trait[#2].meaning", "x").has("trait[#1].meaning", nil)
}

// Undo leads to what it has changed, wherever one is.
func TestUndoLeads(t *testing.T) {
	d := bicycle(t, charter.English)
	d.press("tab").typeText("!").press("pgdown", "4", "f2", "ctrl+z").at("brand.purpose").press("pgdown", "ctrl+y").at("brand.purpose")
}
