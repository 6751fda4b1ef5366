package tui

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"relcharter/charter"
)

// situations are where one can be, and how to get there.
var situations = map[string]func(*testing.T, charter.Lang) *driver{
	"home": func(t *testing.T, lang charter.Lang) *driver {
		return drive(t, Options{Lang: lang, Rules: screenRules, Examples: shown(t)})
	},
	"mouse": func(t *testing.T, lang charter.Lang) *driver { return bicycle(t, lang).press("f8") },
	"field": bicycle,
	"choice": func(t *testing.T, lang charter.Lang) *driver {
		return bicycle(t, lang).press("tab", "tab", "tab", "tab", "tab", "tab")
	},
	"list":     func(t *testing.T, lang charter.Lang) *driver { return bicycle(t, lang).press("pgdown", "4", "down") },
	"new item": func(t *testing.T, lang charter.Lang) *driver { return bicycle(t, lang).press("pgdown", "4", "end") },
	"acts":     func(t *testing.T, lang charter.Lang) *driver { return bicycle(t, lang).press("pgdown", "6") },
	"item": func(t *testing.T, lang charter.Lang) *driver {
		return bicycle(t, lang).press("pgdown", "4", "down", "enter")
	},
	"findings":  func(t *testing.T, lang charter.Lang) *driver { return bicycle(t, lang).press("f2") },
	"picture":   func(t *testing.T, lang charter.Lang) *driver { return bicycle(t, lang).press("f3") },
	"review":    func(t *testing.T, lang charter.Lang) *driver { return bicycle(t, lang).press("pgdown", "8") },
	"changed":   func(t *testing.T, lang charter.Lang) *driver { return bicycle(t, lang).typeText("!") },
	"undone":    func(t *testing.T, lang charter.Lang) *driver { return bicycle(t, lang).typeText("!").press("ctrl+z") },
	"untidy":    untidy,
	"last step": func(t *testing.T, lang charter.Lang) *driver { return bicycle(t, lang).press("pgdown", "7") },
}

// untidy opens a charter with something to mend.
func untidy(t *testing.T, lang charter.Lang) *driver {
	src := strings.Replace(bakery, `"We keep a loaf for you."`, `"[200~We keep a loaf for you.[201~"`, 1)
	path := write(t, t.TempDir()+"/rye.charter.toml", src)
	return drive(t, Options{Start: Edit, Path: path, Lang: lang})
}

// Each action is possible somewhere, and shows there that it was done: from its keys, and from the list of everything.
func TestActions(t *testing.T) {
	for i, action := range actions() {
		ways := map[string]func(*driver){"the list of everything": func(d *driver) {
			d.press("f5").typeText(d.say(action.name))
			if found := d.top().(*picker).matching(); len(found) == 0 || found[0].label != d.say(action.name) {
				t.Errorf("%q is not the first of its name", action.name.EN)
			}
			d.press("enter")
		}}
		for _, key := range action.keys {
			ways[key] = func(d *driver) { d.press(key) }
		}
		for way, do := range ways {
			t.Run(action.name.EN+" by "+way, func(t *testing.T) {
				var where []string
				for _, name := range slices.Sorted(maps.Keys(situations)) {
					d := situations[name](t, charter.English)
					typed := len([]rune(way)) == 1 && d.editing() && d.editor.typing()
					if !actions()[i].when(d.app) || typed {
						continue
					}
					before := d.look()
					if do(d); d.look() != before || d.quit {
						return
					}
					where = append(where, name)
				}
				t.Errorf("nothing is seen of it: possible in %v", where)
			})
		}
	}
}

// look returns what is seen, whatever it is.
func (d *driver) look() string {
	v := d.View()
	look := v.Content
	if v.Cursor != nil {
		look += string(rune(v.Cursor.X)) + string(rune(v.Cursor.Y))
	}
	if v.MouseMode != 0 {
		look += "mouse"
	}
	return look
}

// No two actions claim one key where one is, and what stands beside an action is a key that does it.
func TestActionKeys(t *testing.T) {
	for name, open := range situations {
		d := open(t, charter.English)
		taken := map[string]string{}
		for _, action := range actions() {
			if !action.when(d.app) {
				continue
			}
			for _, key := range action.keys {
				if other := taken[key]; other != "" {
					t.Errorf("%s: %q does both %q and %q", name, key, other, action.name.EN)
				}
				taken[key] = action.name.EN
			}
		}
	}
	spelled := map[string][2]string{ // as Bubble Tea calls it: as French and English keyboards have it
		"pgdown": {"PgBas", "PgDn"}, "pgup": {"PgHaut", "PgUp"}, "insert": {"Inser", "Ins"}, "delete": {"Suppr", "Del"},
		"alt+up": {"Alt+↑", "Alt+↑"}, "alt+down": {"Alt+↓", "Alt+↓"},
	}
	for _, action := range actions() {
		if action.shown.IsZero() != (action.keys == nil) {
			t.Errorf("%q shows %q and has the keys %v", action.name.EN, action.shown.EN, action.keys)
			continue
		}
		if action.keys == nil {
			continue
		}
		for i, lang := range charter.Languages {
			for _, shown := range strings.Split(action.shown.In(lang), ", ") {
				if !slices.ContainsFunc(action.keys, func(key string) bool {
					if names, ok := spelled[key]; ok {
						return shown == names[at(lang)]
					}
					return strings.EqualFold(shown, key)
				}) {
					t.Errorf("%q shows %q in %s and has the keys %v", action.name.EN, shown, charter.Languages[i], action.keys)
				}
			}
		}
	}
}

func at(lang charter.Lang) int {
	if lang == charter.French {
		return 0
	}
	return 1
}

// What is typed narrows the list down without accents and capitals, in any order of the words.
func TestPaletteFilter(t *testing.T) {
	for _, c := range []struct {
		typed, first string
	}{
		{"etape suiv", "Étape suivante"},
		{"ÉTAPE", "Étape suivante"},
		{"precedente etape", "Étape précédente"},
		{"retablir", "Rétablir"},
		{"element acte prouve", "Écrire l’acte qui prouve cet élément"},
		{"franc", text.GoTo.With("name", "Franc").FR},
		{"velo avant", text.GoTo.With("name", "Quand vous déposez un vélo avant 11 h").FR},
		{"zzz", ""},
	} {
		d := bicycle(t, charter.French)
		d.press("pgdown", "4", "f5").typeText(c.typed)
		found := d.top().(*picker).matching()
		switch {
		case c.first == "" && len(found) == 0:
			d.sees("rien de ce nom").press("enter").sees("rien de ce nom")
		case len(found) == 0 || !strings.HasPrefix(found[0].label, c.first):
			t.Errorf("%q finds %+v first", c.typed, found)
		}
	}
}

// Everything in the charter is a word away.
func TestPaletteJump(t *testing.T) {
	for typed, key := range map[string]string{
		"patient": "trait[patient].name", "rappelons": "behaviour[rappel].trigger", "depart": "moment[depart].name",
		"cyclistes": "audience[clients].name", "voici": "discourse[dire-le-prix].say", "qui dure": "benefit[duree].level",
	} {
		d := bicycle(t, charter.English)
		d.press("f5").typeText(typed).press("enter")
		if d.top() != nil {
			t.Errorf("%q: the list stays", typed)
		}
		if d.editor.form == nil || d.editor.form.keys[0] != key[:strings.Index(key, "]")+1] || d.editor.focus != onForm {
			t.Errorf("%q does not lead to %s:\n%s", typed, key, d.screen())
		}
	}
	d := bicycle(t, charter.English)
	d.press("f5").typeText("go to: rev").press("enter").sees("Answer the next question")
}

// Esc and F5 close the list and change nothing; the arrows go round.
func TestPaletteKeys(t *testing.T) {
	d := bicycle(t, charter.English)
	d.press("f5", "up").sees("▸ Go to: Un vélo qui dure.").press("down", "down").sees("▸ Everything")
	d.press("pgdown", "pgup", "pgup").sees("▸ Help with").press("esc").at("brand.name")
	d.press("f5", "f5").at("brand.name")
	d.press("f5").paste("undo\r\n").press("enter").sees("Nothing to undo")
	if d.Session.Dirty() {
		t.Error("the charter has changed")
	}
}
