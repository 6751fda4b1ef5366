package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"relcharter/charter"
)

// answer is what a dialog was closed with.
type answer uint8

const (
	open   answer = iota // not closed
	cancel               // with Esc
	first                // with its first button, and so on
	second
	third
)

// dialog asks one thing before anything else goes on.
type dialog struct {
	*shared
	title, body string
	buttons     []charter.L10n // what first, second and third mean
	at          int
	name        *input // a name to type; nil when there is only something to choose
	touched     bool   // the proposed name has been edited: until then, typing replaces it
	closed      func(answer, string) tea.Cmd
}

// key handles a key and returns what the dialog was closed with.
func (d *dialog) key(msg tea.KeyPressMsg) answer {
	n := len(d.buttons)
	switch s := msg.String(); {
	case s == "esc":
		return cancel
	case s == "enter":
		return first + answer(d.at)
	case s == "tab" || s == "right" && d.name == nil:
		d.at = (d.at + 1) % n
	case s == "shift+tab" || s == "left" && d.name == nil:
		d.at = (d.at + n - 1) % n
	case d.name != nil:
		if !d.touched && msg.Text != "" {
			d.name.area.Reset()
		}
		d.touched = true
		d.name.key(msg)
	}
	return open
}

func (d *dialog) draw(width, height int) block {
	inner := min(width-8, 68)
	var b block
	b.add("")
	b.add(d.style.title.Render(charter.Visible(d.title)), "")
	for _, paragraph := range strings.Split(d.body, "\n") {
		b.add(wrap(charter.Visible(paragraph), inner)...)
	}
	b.add("")
	if d.name != nil {
		d.name.resize(inner)
		b.append(d.name.draw())
		b.add("")
	}
	line := ""
	for i, button := range d.buttons {
		label := "  " + d.say(button) + "  "
		if i == d.at {
			label = d.style.selected.Render("▸ " + d.say(button) + "  ")
		}
		line += label + " "
	}
	b.add(line, "", d.style.dim.Render(d.say(text.KeysDialog)))
	out := b.indent("    ", 4)
	return out.window(height, 0, 0)
}
