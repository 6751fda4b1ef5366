package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"relcharter/charter"
)

// Whatever can be clicked lies on the screen, and a click on it harms nothing, wherever one is.
func TestZones(t *testing.T) {
	for _, lang := range charter.Languages {
		for _, size := range sizes {
			for _, c := range screens {
				d := bicycle(t, lang)
				d.size(size[0], size[1])
				c.open(d)
				zones := d.frame().zones
				for i, z := range zones {
					if z.x < 0 || z.y < 0 || z.w < 1 || z.h < 1 || z.x+z.w > size[0] || z.y+z.h > size[1] {
						t.Errorf("%s in %s at %v: zone %+v is not on the screen\n%s", c.name, lang, size, z.rect, d.screen())
					}
					if strings.Contains(d.under(z), "│") {
						t.Errorf("%s in %s at %v: one clicks across the panel’s border: %+v\n%s", c.name, lang, size, z.rect, d.screen())
					}
					if strings.TrimSpace(d.under(z)) == "" && c.name != "accept" { // whose lines are still to be filled in
						t.Errorf("%s in %s at %v: nothing stands where one can click: %+v\n%s", c.name, lang, size, z.rect, d.screen())
					}
					if size[0] != 80 || lang == charter.French { // the same clicks as here
						continue
					}
					e := bicycle(t, lang)
					e.size(size[0], size[1])
					c.open(e)
					if e.clickAt(z.x, z.y); e.fault != nil {
						t.Fatalf("%s: click %d of %d: %v", c.name, i, len(zones), e.fault)
					}
					checkFits(t, e)
				}
			}
		}
	}
}

// What has scrolled out of sight cannot be clicked, and what is seen of a long text is clicked where it stands.
func TestZonesScrolled(t *testing.T) {
	d := bicycle(t, charter.English)
	d.size(60, 15)
	d.press("tab").paste(strings.TrimSuffix(strings.Repeat("a line\n", 30), "\n"))
	for _, z := range d.frame().zones {
		if z.y < 3 && z.h > 1 || z.y+z.h > 15 {
			t.Errorf("zone %+v is not on the screen\n%s", z.rect, d.screen())
		}
	}
	if d.View().Cursor == nil {
		t.Fatalf("the cursor is out of sight:\n%s", d.screen())
	}
	y := d.View().Cursor.Y
	d.clickAt(labelled+2, y).typeText("|")
	if got := d.Text("brand.purpose"); !strings.HasSuffix(got, "a line\na |line") {
		t.Errorf("a click on the last line makes %q\n%s", got, d.screen())
	}
	d.click("!").sees("Quand vous déposez") // a step, above the part of the text that is out of sight
}

// labelled is where values stand in a narrow form.
const labelled = 22

// under returns what stands in a zone.
func (d *driver) under(z zone) string {
	lines := strings.Split(d.screen(), "\n")
	var out strings.Builder
	for y := max(z.y, 0); y < min(z.y+z.h, len(lines)); y++ {
		out.WriteString(cellsOf(lines[y], z.x, z.w))
	}
	return out.String()
}

// cellsOf returns the part of a line that stands in w cells from x.
func cellsOf(l string, x, w int) string {
	at := 0
	var out strings.Builder
	for _, r := range l {
		n := lenOf(string(r))
		if at >= x && at < x+w {
			out.WriteRune(r)
		}
		at += n
	}
	return out.String()
}

// A click does what stands under the mouse.
func TestClick(t *testing.T) {
	for _, c := range []struct {
		name  string
		do    func(*driver)
		check func(*driver)
	}{
		{"a step", func(d *driver) { d.click("Traits") }, func(d *driver) { d.sees("▸ Franc") }},
		{"a field", func(d *driver) { d.click("Purpose") }, func(d *driver) { d.at("brand.purpose") }},
		{"the line that unfolds", func(d *driver) { d.click("+ Say more") }, func(d *driver) { d.sees("− Fold") }},
		{"the findings", func(d *driver) { d.click("2 warnings") }, func(d *driver) { d.sees("What the check found") }},
		{"a finding", func(d *driver) { d.click("2 warnings").click("“rappel”") }, func(d *driver) { d.at("behaviour[rappel].owner.role") }},
		{"the balance", func(d *driver) { d.click("Say █") }, func(d *driver) { d.sees("The charter at a glance") }},
		{"a key", func(d *driver) { d.click("F1 help") }, func(d *driver) { d.sees("Eight steps") }},
		{"an item, then again", func(d *driver) { d.click("Traits").click("Patient") }, func(d *driver) {
			d.sees("▸ Patient").seesNot("What never")
			d.click("Patient").at("trait[patient].name")
		}},
		{"a new item", func(d *driver) { d.click("Traits").click("+ new trait") }, func(d *driver) { d.at("trait[trait].name") }},
		{"a choice", func(d *driver) { d.click("Acts").click("Unit").click("○ hour") }, func(d *driver) { d.has("behaviour[prix-ferme].deadline.unit", "hour") }},
		{"a tick", func(d *driver) { d.press("pgdown", "6", "enter").reach(".moments").click("☐ Au départ") }, func(d *driver) { d.has("behaviour[prix-ferme].moments", "atelier|depart") }},
		{"a finding in the panel", func(d *driver) { d.size(120, 36); d.press("pgdown", "6").click("“prix-ferme”") }, func(d *driver) {
			d.at("behaviour[prix-ferme].owner.role")
		}},
		{"a moment in the panel", func(d *driver) { d.size(120, 36); d.click("À l’atelier") }, func(d *driver) { d.at("moment[atelier].name") }},
		{"a trait without an act", func(d *driver) { d.press("f3").click("Patient") }, func(d *driver) {
			d.sees("▸ (acte)").has("behaviour[acte].traits", "patient")
		}},
		{"a moment’s act", func(d *driver) { d.press("f3").click("À l’atelier") }, func(d *driver) { d.at("behaviour[prix-ferme].trigger") }},
		{"the prompt of an item", func(d *driver) { d.press("pgdown", "3", "down", "enter").click("F7") }, func(d *driver) { d.has("behaviour[acte].moments", "depart") }},
		{"a door of the review", func(d *driver) { d.click("Review").click("Change the status") }, func(d *driver) { d.sees("How far has this charter come?") }},
		{"an entry of a list to choose from", func(d *driver) { d.press("f5").click("Go to: Words") }, func(d *driver) { d.sees("▸ Voici le prix.") }},
		{"a button", func(d *driver) { d.typeText("!").press("ctrl+q").click("Stay") }, func(d *driver) {
			if d.quit || d.top() != nil {
				d.t.Error("the question is still there, or the editor is gone")
			}
		}},
		{"nothing", func(d *driver) { d.clickAt(79, 23) }, func(d *driver) { d.at("brand.name") }},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := bicycle(t, charter.English)
			d.size(80, 36)
			c.do(d)
			c.check(d)
		})
	}
}

// A click within a text puts the cursor there: in the field that is open, on each of its lines, behind wide letters.
func TestClickInText(t *testing.T) {
	for _, c := range []struct {
		value, click, want string
	}{
		{"Faire durer.", "durer", "Faire |durer."},
		{"一二三 four", "三", "一二|三 four"},
		{"Ligne un\nligne deux", "deux", "Ligne un\nligne |deux"},
	} {
		d, _ := openBakery(t)
		d.press("tab").paste(c.value)
		d.click(c.click).typeText("|")
		if got := d.Text("brand.purpose"); got != c.want {
			t.Errorf("a click on %q makes %q", c.click, got)
		}
	}
}

func TestWheel(t *testing.T) {
	d := bicycle(t, charter.English)
	d.wheel(tea.MouseWheelDown).at("brand.purpose")
	d.wheel(tea.MouseWheelUp).at("brand.name")
	d.press("pgdown", "4").wheel(tea.MouseWheelDown).sees("▸ Patient")
	d.wheel(tea.MouseWheelUp).sees("▸ Franc")
	d.press("f2").wheel(tea.MouseWheelDown)
	if d.editor.findings.at != 1 {
		t.Error("the findings do not scroll")
	}
	d.size(80, 15)
	d.press("f1").sees("Three or four").wheel(tea.MouseWheelDown).wheel(tea.MouseWheelDown).seesNot("Three or four")
	d.press("esc", "f5").wheel(tea.MouseWheelDown).sees("▸ Everything you can do here")
	d.press("esc").size(40, 10)
	d.wheel(tea.MouseWheelDown).sees("enlarge")
}

// The mouse is the editor’s or the terminal’s, as one likes, and the program says which.
func TestMouseToggle(t *testing.T) {
	d, path := openBakery(t)
	if d.View().MouseMode != tea.MouseModeNone {
		t.Error("clicks come to the editor though nobody asked")
	}
	d.press("f8").sees("clicks go to the editor")
	if d.View().MouseMode != tea.MouseModeCellMotion {
		t.Error("clicks do not come to the editor")
	}
	d.press("f8").sees("the terminal selects again")
	if e := drive(t, Options{Start: Edit, Path: path, Mouse: true}); e.View().MouseMode != tea.MouseModeCellMotion {
		t.Error("clicks do not come to the editor from the start")
	}
}

// Other buttons and releases do nothing.
func TestOtherButtons(t *testing.T) {
	d := bicycle(t, charter.English)
	before := d.screen()
	d.send(tea.MouseClickMsg{X: 20, Y: 1, Button: tea.MouseRight})
	d.send(tea.MouseClickMsg{X: 20, Y: 1, Button: tea.MouseMiddle})
	d.send(tea.MouseReleaseMsg{X: 20, Y: 1, Button: tea.MouseLeft})
	d.send(tea.MouseMotionMsg{X: 20, Y: 1})
	d.send(tea.MouseWheelMsg{X: 20, Y: 1, Button: tea.MouseWheelLeft})
	if d.screen() != before {
		t.Errorf("something happened:\n%s", d.screen())
	}
}
