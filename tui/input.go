package tui

import (
	"strings"
	"unicode"

	"charm.land/bubbles/v2/textarea"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/clipperhouse/uax29/v2/graphemes"
	"golang.org/x/text/unicode/norm"

	"relcharter/charter"
	"relcharter/tui/desk"
)

// input is a field of text with the terminal's own cursor, so that input methods and braille displays know where it is. It
// grows with its text.
type input struct {
	area  textarea.Model
	lines bool // several lines may be typed
}

func newInput(value string, lines bool, width int) input {
	a := textarea.New()
	a.Prompt = ""
	a.ShowLineNumbers = false
	a.CharLimit = 0
	a.MaxHeight = 0
	a.DynamicHeight = true
	a.SetVirtualCursor(false)
	plain := textarea.StyleState{Base: lipgloss.NewStyle()}
	a.SetStyles(textarea.Styles{Focused: plain, Blurred: plain, Cursor: textarea.CursorStyle{Shape: tea.CursorBar, Blink: true}})
	a.SetWidth(max(width, 8))
	a.SetValue(norm.NFC.String(value))
	a.MoveToEnd()
	a.Focus()
	return input{area: a, lines: lines}
}

func (in *input) value() string { return in.area.Value() }

func (in *input) clear() { in.area.Reset() }

// click puts the cursor where the mouse was pressed.
func (in *input) click(x, y int) {
	in.area.BeginSelection(x, y)
	in.area.EndSelection()
	in.area.ClearSelection()
}

func (in *input) resize(width int) {
	if in.area.Width() != max(width, 8) {
		in.area.SetWidth(max(width, 8))
	}
}

// first and last report whether the cursor stands on the first or last line, where up and down leave the field.
func (in *input) first() bool { return in.area.Line() == 0 && in.area.LineInfo().RowOffset == 0 }

func (in *input) last() bool {
	info := in.area.LineInfo()
	return in.area.Line() == in.area.LineCount()-1 && info.RowOffset >= info.Height-1
}

// key types one key and reports whether it did something.
func (in *input) key(msg tea.KeyPressMsg) bool {
	before, line, column := in.area.Value(), in.area.Line(), in.area.Column()
	switch msg.String() {
	case "enter", "ctrl+m":
		if !in.lines {
			return false
		}
	case "backspace", "ctrl+h":
		in.deleteCluster(msg)
		return in.area.Value() != before
	}
	if r := []rune(msg.Text); len(r) > 0 {
		msg.Text = norm.NFC.String(msg.Text)
	} else if msg.Mod == tea.ModCtrl|tea.ModAlt && unicode.IsPrint(msg.Code) {
		msg = tea.KeyPressMsg(tea.Key{Code: msg.Code, Text: string(msg.Code)}) // AltGr, on terminals that report it so
	}
	in.area, _ = in.area.Update(msg)
	return in.area.Value() != before || in.area.Line() != line || in.area.Column() != column
}

// deleteCluster deletes what a reader sees as one character before the cursor: a letter with its accents, an emoji with its
// modifiers.
func (in *input) deleteCluster(msg tea.KeyPressMsg) {
	n := 1
	rows := splitLines(in.area.Value())
	if row, col := in.area.Line(), in.area.Column(); row < len(rows) && col > 0 {
		runes := []rune(rows[row])
		clusters := graphemes.FromString(string(runes[:min(col, len(runes))]))
		for clusters.Next() {
			n = len([]rune(clusters.Value()))
		}
	}
	for range n {
		in.area, _ = in.area.Update(msg)
	}
}

func splitLines(s string) []string {
	var out []string
	start := 0
	for i := range len(s) {
		if s[i] == '\n' {
			out = append(out, s[start:i])
			start = i + 1
		}
	}
	return append(out, s[start:])
}

// paste inserts text from the clipboard.
func (in *input) paste(s string) { in.area.InsertString(desk.Pasted(s, in.lines)) }

func (in *input) draw() block {
	return block{lines: splitLines(strings.Map(shownRune, in.area.View())), cursor: in.area.Cursor()}
}

// shownRune replaces what would act on the terminal unseen: directions of writing, tags. The text area itself drops control
// characters, and its own sequences are ASCII.
func shownRune(r rune) rune {
	if r > 0x7f && charter.Visible(string(r)) != string(r) {
		return '·'
	}
	return r
}
