package tui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"relcharter/charter"
	"relcharter/lint/rules"
)

// driver is somebody at the keyboard.
type driver struct {
	*app
	t    *testing.T
	quit bool
}

var today = charter.Date{Year: 2026, Month: time.November, Day: 21}

func drive(t *testing.T, o Options) *driver {
	t.Helper()
	if o.Lang == "" {
		o.Lang = charter.English
	}
	if o.Folder == "" {
		o.Folder = t.TempDir()
	}
	if o.State == "" {
		o.State = t.TempDir()
	}
	if o.Today = today; o.Rules == nil {
		o.Rules = rules.All()
	}
	a := newApp(o)
	clock := time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC)
	a.now = func() time.Time { clock = clock.Add(10 * time.Millisecond); return clock }
	a.after = func(_ time.Duration, f func(time.Time) tea.Msg) tea.Cmd {
		return func() tea.Msg { return f(time.Time{}) }
	}
	d := &driver{app: a, t: t}
	d.run(a.Init())
	d.size(80, 24)
	return d
}

// run carries out a command as Bubble Tea would.
func (d *driver) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			d.run(c)
		}
	case tea.QuitMsg:
		d.quit = true
	default:
		d.send(msg)
	}
}

func (d *driver) send(msg tea.Msg) {
	_, cmd := d.app.Update(msg)
	d.run(cmd)
}

func (d *driver) size(w, h int) { d.send(tea.WindowSizeMsg{Width: w, Height: h}) }

var keys = map[string]tea.Key{
	"enter": {Code: tea.KeyEnter}, "tab": {Code: tea.KeyTab}, "shift+tab": {Code: tea.KeyTab, Mod: tea.ModShift},
	"esc": {Code: tea.KeyEscape}, "up": {Code: tea.KeyUp}, "down": {Code: tea.KeyDown}, "left": {Code: tea.KeyLeft},
	"right": {Code: tea.KeyRight}, "pgup": {Code: tea.KeyPgUp}, "pgdown": {Code: tea.KeyPgDown}, "home": {Code: tea.KeyHome},
	"end": {Code: tea.KeyEnd}, "delete": {Code: tea.KeyDelete}, "backspace": {Code: tea.KeyBackspace},
	"space": {Code: tea.KeySpace, Text: " "}, "f1": {Code: tea.KeyF1}, "f2": {Code: tea.KeyF2}, "f3": {Code: tea.KeyF3},
	"f4": {Code: tea.KeyF4}, "ctrl+c": {Code: 'c', Mod: tea.ModCtrl}, "ctrl+q": {Code: 'q', Mod: tea.ModCtrl},
	"ctrl+z": {Code: 'z', Mod: tea.ModCtrl}, "ctrl+y": {Code: 'y', Mod: tea.ModCtrl}, "ctrl+s": {Code: 's', Mod: tea.ModCtrl},
	"alt+up": {Code: tea.KeyUp, Mod: tea.ModAlt}, "alt+down": {Code: tea.KeyDown, Mod: tea.ModAlt},
}

// press presses keys by name; a single character stands for itself.
func (d *driver) press(names ...string) *driver {
	d.t.Helper()
	for _, name := range names {
		k, ok := keys[name]
		if r := []rune(name); !ok && len(r) == 1 {
			k, ok = tea.Key{Code: r[0], Text: name}, true
		}
		if !ok {
			d.t.Fatalf("no key %q", name)
		}
		d.send(tea.KeyPressMsg(k))
	}
	return d
}

func (d *driver) typeText(s string) *driver {
	for _, r := range s {
		d.send(tea.KeyPressMsg(tea.Key{Code: r, Text: string(r)}))
	}
	return d
}

func (d *driver) screen() string { return ansi.Strip(d.View().Content) }

func (d *driver) sees(wanted ...string) *driver {
	d.t.Helper()
	screen := d.screen()
	for _, w := range wanted {
		if !strings.Contains(screen, w) {
			d.t.Errorf("the screen lacks %q:\n%s", w, screen)
		}
	}
	return d
}

func (d *driver) seesNot(unwanted ...string) *driver {
	d.t.Helper()
	screen := d.screen()
	for _, u := range unwanted {
		if strings.Contains(screen, u) {
			d.t.Errorf("the screen shows %q:\n%s", u, screen)
		}
	}
	return d
}

// has asserts what the charter holds at a key.
func (d *driver) has(key string, want any) *driver {
	d.t.Helper()
	got := d.doc().Value(key)
	if list, ok := got.([]string); ok {
		got = strings.Join(list, "|")
	}
	if got != want {
		d.t.Errorf("%s = %#v, want %#v\n%s", key, got, want, d.doc().Source())
	}
	return d
}

func write(t *testing.T, path, content string) string {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func content(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

const bakery = `schema = 1
# our charter
[charter]
id = "c"
title = "Charter"
language = "en"
version = "1"
status = "draft"
[brand]
name = "Rye"
[[audience]]
id = "regulars"
name = "Regulars"
kind = "customer"
[[trait]]
id = "frank"   # and proud
name = "Frank"
[[trait]]
id = "patient"
name = "Patient"
[[behaviour]]
id = "loaf"
statement = "We keep a loaf for you."
traits = ["frank"]
`

func openBakery(t *testing.T) (*driver, string) {
	path := write(t, filepath.Join(t.TempDir(), "rye.charter.toml"), bakery)
	return drive(t, Options{Start: Edit, Path: path}), path
}

func TestHome(t *testing.T) {
	folder := t.TempDir()
	write(t, filepath.Join(folder, "rye.charter.toml"), bakery)
	d := drive(t, Options{Lang: charter.French, Folder: folder, Examples: []Example{{Name: "modele", Source: bakery}}})
	d.sees("Votre charte relationnelle", "Commencer une charte", "Ouvrir rye.charter.toml", "Regarder un exemple\u00a0: modele")
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
		if got, _ := d.doc().Value("behaviour[#1].statement").(string); !strings.HasSuffix(got, " Promis.") {
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
	if strings.Contains(d.doc().Source(), "31/") || !strings.Contains(d.doc().Source(), "since = 2026-12-31") {
		t.Error(d.doc().Source())
	}
}

func TestItems(t *testing.T) {
	d, _ := openBakery(t)
	d.press("4").typeText("") // in a form, digits are text: the step stays
	d.sees("Name")
	d.press("pgdown", "4").sees("▸ Frank", "Patient")
	d.press("alt+down").sees("Moved")
	if i := strings.Index(d.doc().Source(), "Patient"); i > strings.Index(d.doc().Source(), "Frank") {
		t.Error("not moved:\n" + d.doc().Source())
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
	if d.doc().Source() != bakery {
		t.Errorf("undo left:\n%s", d.doc().Source())
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
