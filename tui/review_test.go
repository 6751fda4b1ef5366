package tui

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"relcharter/charter"
	"relcharter/charter/guide"
)

// published opens the charter of the screens with a program around the editor that notes what it is asked.
func published(t *testing.T, a *asked) *driver {
	t.Helper()
	path := write(t, filepath.Join(t.TempDir(), "velos.charter.toml"), bicycles)
	return drive(t, Options{Start: Edit, Path: path, Rules: screenRules, Services: services(a)})
}

// Each door of the last step leads where it says, and Esc leads back.
func TestReviewDoors(t *testing.T) {
	for _, c := range []struct {
		door  string
		check func(*driver, *asked)
	}{
		{"Answer the next question", func(d *driver, _ *asked) { d.has("behaviour[acte].traits", "patient").sees("“Patient”") }},
		{"Change the status: in review", func(d *driver, _ *asked) { d.sees("How far has this charter come?", "● in review") }},
		{"See the page in the browser", func(d *driver, a *asked) {
			d.sees("The page is opening in the browser (/tmp/velos.html)")
			if len(a.previewed) != 1 || len(a.browsed) != 1 || a.browsed[0] != "/tmp/velos.html" {
				d.t.Errorf("asked for %+v", a)
			}
		}},
		{"Read the charter here", func(d *driver, _ *asked) {
			d.sees("Vélos Élise", "Line").seesNot("# Vélos").press("esc").sees("▸ Read the charter here")
		}},
		{"Save", func(d *driver, _ *asked) { d.sees("Saved: velos.charter.toml") }},
		{"Publish the pages", func(d *driver, _ *asked) { d.sees("Publish the charter", filepath.Dir(d.Session.Path())) }},
		{"What has changed since approval", func(d *driver, _ *asked) { d.sees("No approved version is known") }},
	} {
		a := &asked{}
		d := published(t, a)
		d.size(140, 30)
		d.press("pgdown", "8")
		for i := 0; !strings.Contains(d.screen(), "▸ "+c.door); i++ {
			if d.press("down"); i > 10 {
				t.Fatalf("no door %q:\n%s", c.door, d.screen())
			}
		}
		d.press("enter")
		c.check(d, a)
	}
	d := published(t, &asked{})
	d.press("pgdown", "8", "up").sees("▸ What has changed").press("down").sees("▸ Answer the next").press("esc")
	if got := guide.Steps[d.editor.step].ID; got != "benefits" {
		t.Errorf("Esc leads to %s", got)
	}
}

// Without a program around it the editor has no doors that lead nowhere.
func TestReviewAlone(t *testing.T) {
	d, _ := openBakery(t)
	d.press("pgdown", "8").sees("Answer the next question", "Save").seesNot("browser", "Publish", "since approval", "Read the charter")
	d.press("f5").typeText("publish").sees("nothing by that name")
}

// A page is looked at where there is a browser, and found where there is none.
func TestPreviewFails(t *testing.T) {
	a := &asked{fails: errors.New("no browser\x1b[31m here")}
	d := published(t, a)
	d.preview()
	d.run(d.commanded())
	checkFits(t, d)
	d.sees("no browser")
	services := services(&asked{})
	services.Browse = nil
	e := published(t, &asked{})
	e.options.Services = services
	e.preview()
	e.run(e.commanded())
	e.sees("The page is here: /tmp/velos.html")
}

// The pages go where one says, what is typed included, and are told when the sitting ends.
func TestPublish(t *testing.T) {
	a := &asked{}
	d := published(t, a)
	d.typeText("!").press("f5").typeText("publish").press("enter").sees("An HTML page and a Markdown document").typeText("/srv/pages").press("enter").sees("Published: velos.html")
	if want := filepath.FromSlash("/srv/pages/velos.html"); len(a.published) != 1 || a.published[0] != want || d.outcome.Published[0] != want {
		t.Errorf("published %v, told %v", a.published, d.outcome.Published)
	}
	for _, leave := range [][]string{{"esc"}, {"tab", "tab", "enter"}} {
		d.app.publish()
		if d.press(leave...); len(a.published) != 1 || d.top() != nil {
			t.Errorf("%v publishes", leave)
		}
	}
	a.fails = errors.New("read-only folder")
	d.app.publish()
	if d.press("enter").sees("read-only folder"); len(d.outcome.Published) != 1 {
		t.Errorf("told %v", d.outcome.Published)
	}
}

// What has changed is told in the words of people: names and labels, not keys and ids.
func TestChangesPage(t *testing.T) {
	d := bicycle(t, charter.French)
	d.sinceSave()
	d.sees("Rien n’a changé.").press("esc")
	d.press("tab").typeText(" Longtemps.").press("pgdown", "4").press("down", "delete").press("end", "enter").typeText("Vif").press("esc")
	d.sinceSave()
	d.sees("Raison d’être", "Faire durer les vélos. Longtemps.", "Patient · retiré", "Vif · ajouté").seesNot("brand.purpose", "trait[")
}

func TestSinceApproval(t *testing.T) {
	a := &asked{approved: charter.Parse("", strings.Replace(bicycles, "Faire durer les vélos.", "Vendre des vélos.", 1))}
	d := published(t, a)
	d.press("f5").typeText("since approval").press("enter").sees("Since approval (2026-05-04)", "Purpose", "− before: Vendre des vélos.", "+ now: Faire durer les vélos.")
	d.press("esc").at("brand.name")
	a.fails = errors.New("no history")
	d.sinceApproval()
	d.run(d.commanded())
	d.sees("no history")
	e := drive(t, Options{Start: New, Services: services(a)})
	e.sinceApproval()
	e.sees("No approved version")
}

// A long page is read with the arrows, by the screen, and to both ends; any other key closes it.
func TestPageScroll(t *testing.T) {
	d := bicycle(t, charter.English)
	d.size(80, 15)
	d.press("pgdown", "6", "f1").sees("The heart of the charter", "↑↓ scroll")
	d.press("up", "down", "down").seesNot("The heart").press("up", "up").sees("The heart")
	d.press("pgdown").seesNot("The heart").press("pgup").sees("The heart")
	d.press("end").sees("Firm: somebody also").press("pgdown", "down").sees("Firm: somebody also")
	d.press("home").sees("The heart").press("space").seesNot("The heart").press("x")
	if d.top() != nil || d.Session.Dirty() {
		t.Error("the page stays, or what closed it was typed")
	}
	d.size(120, 60)
	d.press("f1").seesNot("↑↓ scroll").press("esc")
}
