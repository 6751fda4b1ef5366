package tui

import (
	"slices"
	"testing"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/tui/desk"
)

// A finding is lived with for a reason, until a day to come; without these the question stays.
func TestAccept(t *testing.T) {
	d := bicycle(t, charter.French)
	d.finding("behaviour[prix-ferme].owner", "").press("a").sees("Vivre avec cette remarque", "21/02/2027")
	d.press("enter", "enter", "enter").sees("il faut une raison").typeText("le poste est à pourvoir").seesNot("il faut une raison")
	d.press("tab")
	for _, c := range []struct{ typed, problem string }{
		{"1/1/2026", "une date à venir"},
		{"20/11/2026", "une date à venir"},
		{"bientôt", "il faut une date"},
		{"31/02/2027", "il faut une date"},
	} {
		d.typeText(c.typed).press("tab", "enter").sees(c.problem) // the keys are with the date again
		for range c.typed {
			d.press("backspace")
		}
	}
	d.press("tab", "enter").sees("une date à venir").typeText("31/03/2027").press("tab").typeText("la gérante").press("enter")
	d.sees("Noté dans la charte").has("accept[#1].reason", "le poste est à pourvoir").has("accept[#1].by", "la gérante")
	d.has("accept[#1].until", charter.Date{Year: 2027, Month: 3, Day: 31}).has("accept[#1].on", "behaviour[prix-ferme].owner")
	d.seesNot("prix-ferme").sees("rappel")
	d.press("ctrl+z").has("accept[#1].reason", nil)
	d.sees("prix-ferme")
}

// In the smallest window, too, what has the keys is in sight.
func TestAcceptSmall(t *testing.T) {
	d := bicycle(t, charter.French)
	d.size(60, 15)
	d.finding("behaviour[prix-ferme].owner", "").press("a")
	for range 3 {
		if d.View().Cursor == nil {
			t.Errorf("no cursor:\n%s", d.screen())
		}
		d.press("tab")
	}
	d.sees("▸ " + text.AcceptYes.FR).press("tab").sees("▸ ").press("tab").sees(text.AcceptTitle.FR)
}

// Left with Esc or with its second button, it changes nothing.
func TestAcceptLeft(t *testing.T) {
	for _, leave := range [][]string{{"esc"}, {"tab", "tab", "tab", "tab", "enter"}} {
		d := bicycle(t, charter.English)
		d.finding("behaviour[prix-ferme].owner", "").press("a").typeText("because").press(leave...)
		if d.Session.Dirty() || d.top() != nil {
			t.Errorf("%v: changed, or still asked:\n%s", leave, d.screen())
		}
	}
}

// Some findings cannot be set aside, and the editor says so.
func TestNotAcceptable(t *testing.T) {
	d, _ := openBakery(t)
	i := slices.IndexFunc(d.Findings, func(f lint.Finding) bool { return !f.Rule.Acceptable() })
	if i < 0 {
		t.Fatal("all can be set aside")
	}
	f := d.Findings[i]
	d.finding(f.Key, f.Rule.ID).press("a").sees("This one cannot be set aside")
	if d.top() != nil || d.Session.Dirty() {
		t.Error("it can be set aside after all")
	}
}

// A safe repair is made with one key, one by one or all together, and taken back with another.
func TestMend(t *testing.T) {
	d := untidy(t, charter.English)
	i := slices.IndexFunc(d.Findings, func(f lint.Finding) bool { return desk.Mendable(&f) })
	d.finding(d.Findings[i].Key, d.Findings[i].Rule.ID).sees("r Delete").press("r").sees("Corrected")
	d.has("behaviour[loaf].statement", "We keep a loaf for you.").press("ctrl+z").has("behaviour[loaf].statement", "[200~We keep a loaf for you.[201~")
	d.press("f5").typeText("corrections").press("enter").sees("Corrected").has("behaviour[loaf].statement", "We keep a loaf for you.")
	d.press("f5").typeText("corrections").press("enter").sees("Nothing here can be corrected by itself")
	for range d.Findings {
		d.press("up")
	}
	for range d.Findings {
		before := d.Doc().Source()
		if d.press("r").sees("needs your answer"); d.Doc().Source() != before {
			t.Errorf("r changes the charter:\n%s", d.Doc().Source())
		}
		d.press("down")
	}
}
