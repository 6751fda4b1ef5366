package tui

import (
	"os"
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
	a.Now = func() time.Time { clock = clock.Add(10 * time.Millisecond); return clock }
	a.wait = func(after time.Duration, f func(time.Time) tea.Msg) tea.Cmd {
		if after == lookEvery { // never, unless a test looks
			return nil
		}
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
	"alt+up": {Code: tea.KeyUp, Mod: tea.ModAlt}, "alt+down": {Code: tea.KeyDown, Mod: tea.ModAlt}, "f5": {Code: tea.KeyF5},
	"f6": {Code: tea.KeyF6}, "f7": {Code: tea.KeyF7}, "f8": {Code: tea.KeyF8}, "insert": {Code: tea.KeyInsert},
	"ctrl+p": {Code: 'p', Mod: tea.ModCtrl}, "ctrl+u": {Code: 'u', Mod: tea.ModCtrl},
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
	got := d.Doc().Value(key)
	if list, ok := got.([]string); ok {
		got = strings.Join(list, "|")
	}
	if got != want {
		d.t.Errorf("%s = %#v, want %#v\n%s", key, got, want, d.Doc().Source())
	}
	return d
}

func write(t testing.TB, path, content string) string {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func content(t testing.TB, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// click presses the mouse on the first letter of a text.
func (d *driver) click(s string) *driver {
	d.t.Helper()
	for y, l := range strings.Split(d.screen(), "\n") {
		if before, _, found := strings.Cut(l, s); found {
			return d.clickAt(lenOf(before), y)
		}
	}
	d.t.Fatalf("nothing to click on: %q\n%s", s, d.screen())
	return d
}

func (d *driver) clickAt(x, y int) *driver {
	d.send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
	return d
}

func (d *driver) wheel(button tea.MouseButton) *driver {
	d.send(tea.MouseWheelMsg{X: 5, Y: 5, Button: button})
	return d
}

func (d *driver) paste(s string) *driver {
	d.send(tea.PasteMsg{Content: s})
	return d
}

// reach turns to a field of the form, unfolding it when it must.
func (d *driver) reach(field string) *driver {
	d.t.Helper()
	f := d.editor.form
	for range 2 {
		for i, r := range f.rows {
			if r.field != nil && strings.HasSuffix(r.key, field) {
				f.enter(i)
				return d
			}
		}
		f.fold()
	}
	d.t.Fatalf("no field %q", field)
	return d
}

// at asserts which field has the keys.
func (d *driver) at(key string) *driver {
	d.t.Helper()
	if d.editor.form == nil || d.editor.focus != onForm || d.editor.form.current().key != key {
		d.t.Errorf("not at %s:\n%s", key, d.screen())
	}
	return d
}

// finding turns to the finding on a key, of a rule unless it is "".
func (d *driver) finding(key, rule string) *driver {
	d.t.Helper()
	if d.editor.focus != onFindings {
		d.press("f2")
	}
	for range d.Findings {
		if f := d.editor.findings.selected(); f.Key == key && (rule == "" || f.Rule.ID == rule) {
			return d
		}
		d.press("down")
	}
	d.t.Fatalf("no finding on %s:\n%s", key, d.screen())
	return d
}
