package tui

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"relcharter/charter"
)

// Letters come as keyboards and terminals send them: composed or not, with AltGr, as wide signs or emoji.
func TestLetters(t *testing.T) {
	key := func(k tea.Key) tea.Msg { return tea.KeyPressMsg(k) }
	for _, c := range []struct {
		name string
		msgs []tea.Msg
		want string
		x    int // cells from the beginning of the text to the cursor
	}{
		{"a composed letter", []tea.Msg{key(tea.Key{Code: 'é', Text: "é"})}, "é", 1},
		{"a dead key: letter and accent in one", []tea.Msg{key(tea.Key{Code: tea.KeyExtended, Text: "e\u0302"})}, "ê", 1},
		{"AltGr as control and alt", []tea.Msg{key(tea.Key{Code: '@', Mod: tea.ModCtrl | tea.ModAlt}), key(tea.Key{Code: '€', Mod: tea.ModCtrl | tea.ModAlt})}, "@€", 2},
		{"AltGr with its text", []tea.Msg{key(tea.Key{Code: 'e', Text: "€"})}, "€", 1},
		{"a capital with shift", []tea.Msg{key(tea.Key{Code: 'a', ShiftedCode: 'A', Mod: tea.ModShift, Text: "A"})}, "A", 1},
		{"wide signs", []tea.Msg{key(tea.Key{Code: '日', Text: "日"}), key(tea.Key{Code: '本', Text: "本"})}, "日本", 4},
		{"an input method’s word", []tea.Msg{key(tea.Key{Code: tea.KeyExtended, Text: "日本語"})}, "日本語", 6},
		{"an emoji", []tea.Msg{key(tea.Key{Code: '🚲', Text: "🚲"})}, "🚲", 2},
		{"a no-break space", []tea.Msg{key(tea.Key{Code: 'a', Text: "a"}), key(tea.Key{Code: '\u00a0', Text: "\u00a0"}), key(tea.Key{Code: '!', Text: "!"})}, "a\u00a0!", 3},
		{"a question mark and a slash", []tea.Msg{key(tea.Key{Code: '?', Text: "?"}), key(tea.Key{Code: '/', Text: "/"})}, "?/", 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, _ := openBakery(t)
			d.press("tab")
			start := d.View().Cursor.X
			for _, msg := range c.msgs {
				d.send(msg)
			}
			d.has("brand.purpose", c.want)
			if x := d.View().Cursor.X - start; x != c.x {
				t.Errorf("the cursor stands %d cells from the beginning, want %d", x, c.x)
			}
			d.press("backspace")
			if got := d.Text("brand.purpose"); got == c.want || !strings.HasPrefix(c.want, got) {
				t.Errorf("Backspace leaves %q of %q", got, c.want)
			}
		})
	}
}

// What is pasted comes as a text: plain line ends, composed accents, no tabs, nothing that acts on a terminal.
func TestPasted(t *testing.T) {
	for _, c := range []struct{ name, pasted, line, lines string }{
		{"CRLF", "un\r\ndeux\rtrois", "un deux trois", "un\ndeux\ntrois"},
		{"tab", "a\tb", "a b", "a b"},
		{"accents apart", "e\u0301te\u0301", "été", "été"},
		{"escape sequences", "a\x1b[2Jb\x07\x00", "a[2Jb", "a[2Jb"},
		{"directions of writing", "a\u202eb\u2066c", "abc", "abc"},
		{"wide signs and emoji", "日本 🚲", "日本 🚲", "日本 🚲"},
		{"no-break spaces", "«\u202foui\u202f»", "«\u202foui\u202f»", "«\u202foui\u202f»"},
		{"bad UTF-8", "a\xffb", "ab", "ab"},
	} {
		d, _ := openBakery(t)
		d.press("ctrl+z")
		for range "Rye" {
			d.press("backspace")
		}
		d.paste(c.pasted).has("brand.name", c.line).press("tab").paste(c.pasted).has("brand.purpose", c.lines)
		checkFits(t, d)
	}
}

// A hundred kilobytes in one field neither stop the editor nor lose a letter.
func TestPasteMuch(t *testing.T) {
	much := strings.TrimSuffix(strings.Repeat("une ligne de texte\n", 5400), "\n")
	d, path := openBakery(t)
	begun := time.Now()
	d.press("tab").paste(much).typeText("!")
	checkFits(t, d)
	if took := time.Since(begun); took > 10*time.Second {
		t.Errorf("took %v", took)
	}
	d.press("f4").sees("Saved")
	if got := charter.Parse("", content(t, path)).Brand.Purpose.Value; got != much+"!" {
		t.Errorf("%d bytes of %d are saved", len(got), len(much)+1)
	}
	d.press("up", "up", "home").typeText("?")
	if d.View().Cursor == nil {
		t.Error("the cursor is out of sight")
	}
}

// The cursor stands right behind what was typed, wherever the field is and however it is wrapped.
func TestCursor(t *testing.T) {
	for _, lang := range charter.Languages {
		for _, size := range sizes {
			d := bicycle(t, lang)
			d.size(size[0], size[1])
			for _, typed := range []string{"x", "日本語", strings.Repeat("mot ", 40) + "fin", "un\ndeux\ntrois"} {
				d.press("tab", "shift+tab", "tab").paste(typed)
				last := typed[strings.LastIndexAny(typed, " \n")+1:]
				c := d.View().Cursor
				if c == nil {
					t.Errorf("%v: no cursor behind %q:\n%s", size, last, d.screen())
					continue
				}
				line := strings.Split(d.screen(), "\n")[c.Y]
				if got := cellsOf(line, c.X-lenOf(last), lenOf(last)); got != last {
					t.Errorf("%v: %q stands before the cursor, want %q:\n%s", size, got, last, d.screen())
				}
			}
		}
	}
}

// Backspace takes away what a reader sees as one sign.
func TestBackspace(t *testing.T) {
	for pasted, want := range map[string]string{
		"a👩‍👩‍👧‍👦": "a", "x\u0301": "", "été": "ét", "日本": "日", "a\nb": "a\n", "a\n": "a",
	} {
		d, _ := openBakery(t)
		d.press("tab").paste(pasted).press("backspace")
		if got := d.editor.form.input.value(); got != want {
			t.Errorf("Backspace leaves %q of %q, want %q", got, pasted, want)
		}
	}
}
