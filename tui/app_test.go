package tui

import (
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"relcharter/charter"
)

func TestHome(t *testing.T) {
	folder := t.TempDir()
	write(t, filepath.Join(folder, "rye.charter.toml"), bakery)
	d := drive(t, Options{Lang: charter.French, Folder: folder, Examples: []Example{{Name: "modele", Source: bakery}}})
	d.sees("Votre charte relationnelle", "Commencer une charte", "Ouvrir rye.charter.toml", "Regarder un exemple\u00a0: Rye")
	for !strings.Contains(d.screen(), "▸ Switch to English") {
		d.press("down")
	}
	d.press("enter").sees("Your relational charter", "Start a charter", "Open rye.charter.toml")
	for !strings.Contains(d.screen(), "▸ Look at an example") {
		d.press("down")
	}
	d.press("enter").sees("Rye", "Brand")
	d.press("tab").typeText("Bread.").press("f4").sees("Save under what name?")
	if got := content(t, filepath.Join(folder, "rye.charter.toml")); got != bakery {
		t.Errorf("looking at an example changed a file: %s", got)
	}
}

// A team writes its first act, part by part; the sentence builds itself, and says what is missing.
func TestCompose(t *testing.T) {
	for _, c := range []struct {
		lang                              charter.Lang
		trigger, actor, act, remedy, want string
	}{
		{
			charter.French, "vous déposez un vélo avant 11 h", "votre mécanicien", "vous appelle avec un prix ferme", "la main-d’œuvre est offerte",
			"Quand vous déposez un vélo avant 11 h, votre mécanicien vous appelle avec un prix ferme le jour même. Sinon, la main-d’œuvre est offerte.",
		},
		{
			charter.English, "you drop your bike before 11", "your mechanic", "calls you with a firm price", "labour is free",
			"When you drop your bike before 11, your mechanic calls you with a firm price the same day. Otherwise, labour is free.",
		},
	} {
		d := drive(t, Options{Start: New, Lang: c.lang})
		d.press("pgdown", "pgdown", "pgdown", "pgdown", "pgdown", "enter")
		d.typeText(c.trigger).press("tab").typeText(c.actor).press("tab").typeText(c.act).press("tab")
		d.typeText("0").press("tab", "right", "right", "right")
		d.has("behaviour[#1].deadline.unit", "day")
		for d.editor.form.current().key[len(d.editor.form.keys[0]):] != ".remedy.act" {
			d.press("tab")
		}
		d.typeText(c.remedy)
		d.has("behaviour[#1].statement", c.want)
		lacking := map[charter.Lang]string{charter.French: "qui en répond", charter.English: "who answers for it"}[c.lang]
		d.sees(charter.Verifiable.Label().In(c.lang), lacking)

		// A sentence somebody has rewritten stays as it is.
		d.press("tab").typeText(" Promis.")
		d.press("shift+tab").typeText("!")
		if got, _ := d.Doc().Value("behaviour[#1].statement").(string); !strings.HasSuffix(got, " Promis.") {
			t.Errorf("the rewritten sentence is gone: %q", got)
		}
	}
}

func TestFields(t *testing.T) {
	d, _ := openBakery(t)
	d.press("pgdown", "enter").sees("Regulars")
	d.press("tab", "right").has("audience[regulars].kind", "prospect")
	d.press("left").has("audience[regulars].kind", "customer")
	d.press("pgdown", "pgdown", "pgdown", "pgdown", "enter")
	for !strings.HasSuffix(d.editor.form.current().key, ".traits") {
		d.press("tab")
	}
	d.sees("☑ Frank", "☐ Patient")
	d.press("right", "space").has("behaviour[loaf].traits", "frank|patient")
	d.press("left", "space").has("behaviour[loaf].traits", "patient")
	d.press("right", "space").has("behaviour[loaf].traits", nil)
	for !strings.HasSuffix(d.editor.form.current().key, ".since") {
		d.press("tab")
	}
	d.typeText("31/13/2026").has("behaviour[loaf].since", nil).sees("a date is needed")
	d.press("tab", "shift+tab").sees("31/13/2026", "a date is needed")
	for range "3/2026" {
		d.press("backspace")
	}
	d.typeText("2/2026").has("behaviour[loaf].since", charter.Date{Year: 2026, Month: 12, Day: 31})
	if strings.Contains(d.Doc().Source(), "31/") || !strings.Contains(d.Doc().Source(), "since = 2026-12-31") {
		t.Error(d.Doc().Source())
	}
}

func TestItems(t *testing.T) {
	d, _ := openBakery(t)
	d.press("4").typeText("") // in a form, digits are text: the step stays
	d.sees("Name")
	d.press("pgdown", "4").sees("▸ Frank", "Patient")
	d.press("alt+down").sees("Moved")
	if i := strings.Index(d.Doc().Source(), "Patient"); i > strings.Index(d.Doc().Source(), "Frank") {
		t.Error("not moved:\n" + d.Doc().Source())
	}
	d.press("end", "enter").typeText("Straight as a die").press("esc")
	d.has("trait[straight-as-die].name", "Straight as a die")
	d.press("home", "down", "delete").sees("Removed")
	d.has("trait[frank].name", nil).has("behaviour[loaf].traits", "")
	d.press("ctrl+z").sees("Undone")
	d.has("trait[frank].name", "Frank").has("behaviour[loaf].traits", "frank")
	d.press("ctrl+y").has("trait[frank].name", nil)
}

func TestUndo(t *testing.T) {
	d, _ := openBakery(t)
	d.press("tab").typeText("Good bread.").has("brand.purpose", "Good bread.")
	d.press("ctrl+z").has("brand.purpose", nil)
	if d.Doc().Source() != bakery {
		t.Errorf("undo left:\n%s", d.Doc().Source())
	}
	d.press("ctrl+z").sees("Nothing to undo")
	d.press("ctrl+y").has("brand.purpose", "Good bread.")
}

// A finding takes to the field it is about.
func TestFindings(t *testing.T) {
	d, _ := openBakery(t)
	d.press("f2").sees("What the check found", "error")
	for f := d.editor.findings.selected(); f.Key != "behaviour[loaf].owner"; f = d.editor.findings.selected() {
		before := f
		if d.press("down"); d.editor.findings.selected() == before {
			t.Fatalf("no finding on the owner:\n%s", d.screen())
		}
	}
	d.press("enter")
	if got := d.editor.form.current().key; got != "behaviour[loaf].owner.role" {
		t.Errorf("went to %s", got)
	}
	d.typeText("the baker").has("behaviour[loaf].owner.role", "the baker")
	d.press("esc", "f2", "esc").sees("We keep a loaf")
}

func TestPaste(t *testing.T) {
	d, _ := openBakery(t)
	d.press("tab")
	d.send(tea.PasteMsg{Content: "E\u0301te\u0301\r\ndeux\x1b[31m\u202e"})
	d.has("brand.purpose", "Été\ndeux[31m")
	d.press("shift+tab")
	d.send(tea.PasteMsg{Content: " and\r\nsons"})
	d.has("brand.name", "Rye and sons")
	d.press("backspace").has("brand.name", "Rye and son")
}
