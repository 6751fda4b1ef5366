package tui

import (
	"strings"
	"testing"

	"relcharter/charter"
	"relcharter/charter/guide"
)

// The help page speaks of the field one is at: its question, why it matters, a good answer and a weak one, what its choices mean.
func TestHelpHere(t *testing.T) {
	for _, lang := range charter.Languages {
		d := bicycle(t, lang)
		d.size(120, 60)
		for i := range guide.Steps {
			d.editor.enter(i)
			d.press("f1").sees(firstWords(guide.Steps[i].Intro.In(lang))).press("esc")
			if d.editor.list != nil {
				d.press("home", "enter")
			}
			if d.editor.form == nil {
				continue
			}
			for at := 0; at < len(d.editor.form.rows) && d.editor.focus == onForm; at++ {
				d.editor.form.enter(at)
				f := d.editor.form.current().field
				if f == nil {
					continue
				}
				d.press("f1").sees(f.Label.In(lang), firstWords(f.Question.In(lang)), firstWords(f.Help.In(lang)))
				if good := firstWords(f.Example.In(lang)); good != "" && d.editor.form.input != nil {
					d.sees("✓ " + good)
				}
				if weak := firstWords(f.Weak.In(lang)); weak != "" && d.editor.form.input != nil {
					d.sees("✗ "+weak, "→ ")
				}
				for _, c := range f.Choices {
					if !c.Help.IsZero() {
						d.sees("• " + c.Label.In(lang))
					}
				}
				d.press("esc")
			}
		}
	}
}

// firstWords returns the beginning of a text as it is drawn: up to three words.
func firstWords(s string) string {
	words := strings.Split(strings.SplitN(s, "\n", 2)[0], " ")
	return strings.ReplaceAll(strings.Join(words[:min(3, len(words))], " "), "\u202f", "\u00a0")
}

// The keys the help page names are keys that do something.
func TestHelpKeys(t *testing.T) {
	named := map[string]bool{}
	for _, action := range actions() {
		for _, key := range strings.Split(action.shown.EN, ", ") {
			named[key] = true
		}
	}
	for _, key := range []string{"F2", "F3", "F4", "F5", "F6", "?", "Ctrl+Z", "Ctrl+Y", "Ctrl+Q", "Alt+↑", "Alt+↓", "PgUp", "PgDn", "/", "Del", "d"} {
		if !named[key] || !strings.Contains(helpText.EN, key) {
			t.Errorf("%s: an action %v, on the page %v", key, named[key], strings.Contains(helpText.EN, key))
		}
	}
	for _, l := range charter.Languages {
		for line := range strings.Lines(helpText.In(l)) {
			if n := lenOf(strings.TrimSuffix(line, "\n")); strings.Contains(line, "  ") && n > 76 {
				t.Errorf("%d cells, and cut in a window of 80: %s", n, line)
			}
		}
	}
}

// At home there is help, too.
func TestHelpAtHome(t *testing.T) {
	d := drive(t, Options{Lang: charter.French})
	d.press("f1").sees("Aide", "Huit étapes").press("esc").sees("Commencer une charte")
	d.press("?").sees("Que voulez-vous faire").typeText("english").press("enter").sees("Start a charter")
}

// In another language the editor keeps what is typed, where one is, and how it was meant.
func TestSwitchLanguage(t *testing.T) {
	d := bicycle(t, charter.French)
	d.press("pgdown", "6", "enter").reach(".threshold.value").typeText("1,5").press("tab")
	d.reach(".since").typeText("31/1")
	d.press("f5").typeText("english").press("enter").at("behaviour[prix-ferme].since").sees("31/1", "a date is needed")
	d.typeText("/2027").has("behaviour[prix-ferme].since", charter.Date{Year: 2027, Month: 1, Day: 31})
	d.has("behaviour[prix-ferme].threshold.value", 1.5).reach(".threshold.value").sees("1.5")
	e := bicycle(t, charter.French)
	e.press("pgdown", "6", "enter").reach(".threshold.value")
	e.Answer("behaviour[prix-ferme].threshold.value", "1,500") // just typed, not taken in yet
	e.otherLanguage()
	e.Flush()
	e.has("behaviour[prix-ferme].threshold.value", 1.5)
}
