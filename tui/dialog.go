package tui

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"relcharter/charter"
)

// answer is what a dialog was closed with.
type answer uint8

const (
	cancel answer = iota + 1 // with Esc
	first                    // with its first button, and so on
	second
	third
)

// dialog asks one thing before anything else goes on: to choose a button, after filling in what it asks for.
type dialog struct {
	*shared
	title, body string
	buttons     []charter.L10n // what first, second and third mean
	prompts     []prompt
	at          int // the prompt or, after them, the button that has the keys
	closed      func(answer)
	deaf        time.Time                                 // keys before this were meant for what the dialog has come up over
	problem     charter.L10n                              // what keeps it from being closed with the first button
	check       func(values []string) (int, charter.L10n) // returns such a problem and the prompt it is with; nil when anything goes
}

// prompt is a line to fill in.
type prompt struct {
	label   charter.L10n
	value   string // what is proposed: typing replaces it
	input   input
	touched bool
}

func newDialog(c *shared, title, body string, buttons ...charter.L10n) *dialog {
	return &dialog{shared: c, title: title, body: body, buttons: buttons}
}

// asks adds lines to fill in.
func (d *dialog) asks(prompts ...prompt) {
	for _, p := range prompts {
		p.input = newInput(p.value, false, dialogWidth)
		d.prompts = append(d.prompts, p)
	}
}

func (d *dialog) value(i int) string { return d.prompts[i].input.value() }

func (d *dialog) key(msg tea.KeyPressMsg) {
	if d.Now().Before(d.deaf) {
		return
	}
	n := len(d.prompts) + len(d.buttons)
	typing := d.at < len(d.prompts)
	switch s := msg.String(); {
	case s == "esc":
		d.end(cancel)
	case s == "enter" && typing:
		if d.at == len(d.prompts)-1 {
			d.end(first)
			return
		}
		d.at++
	case s == "enter" || s == "space" && !typing:
		d.end(first + answer(d.at-len(d.prompts)))
	case s == "tab" || s == "down" || s == "right" && !typing:
		d.at = (d.at + 1) % n
	case s == "shift+tab" || s == "up" || s == "left" && !typing:
		d.at = (d.at + n - 1) % n
	case typing:
		p := &d.prompts[d.at]
		if !p.touched && msg.Text != "" {
			p.input.clear()
		}
		p.touched = true
		p.input.key(msg)
		d.problem = charter.L10n{}
	}
}

func (d *dialog) paste(s string) {
	if d.at < len(d.prompts) {
		p := &d.prompts[d.at]
		if !p.touched {
			p.input.clear()
		}
		p.touched = true
		p.input.paste(s)
	}
}

// end closes the dialog, unless what was filled in will not do.
func (d *dialog) end(got answer) {
	if got == first && d.check != nil {
		values := make([]string, len(d.prompts))
		for i := range d.prompts {
			values[i] = d.value(i)
		}
		at, problem := d.check(values)
		if d.problem = problem; !problem.IsZero() {
			d.at = at
			return
		}
	}
	d.close(d)
	d.closed(got)
}

// dialogWidth is how wide the text of a dialog is at most.
const dialogWidth = 68

func (d *dialog) draw(width, height int) block {
	inner := min(width-8, dialogWidth)
	var b block
	b.add("")
	b.add(styled(d.style.title, wrap(charter.Visible(d.title), inner))...)
	b.add("")
	for _, paragraph := range strings.Split(d.body, "\n") {
		b.add(wrap(charter.Visible(paragraph), inner)...)
	}
	b.add("")
	for i := range d.prompts {
		d.prompt(&b, i, inner)
	}
	b.append(d.row())
	b.add("", d.style.dim.Render(d.say(text.KeysDialog)))
	out := b.indent("    ", 4)
	if d.at < len(d.prompts) {
		return out.window(height, 0, 0) // the cursor is kept in sight
	}
	return out.window(height, len(out.lines), len(out.lines)) // the buttons
}

func (d *dialog) prompt(b *block, i, width int) {
	p := &d.prompts[i]
	if !p.label.IsZero() {
		b.add(styled(d.style.dim, wrap(d.say(p.label), width))...)
	}
	p.input.resize(width - 2)
	line := p.input.draw().indent(d.style.key.Render("›")+" ", 2)
	if i != d.at {
		line.cursor = nil
	}
	line.clickable(len(line.lines), width, func() { d.at = i })
	b.append(line)
	if i == d.at && !d.problem.IsZero() {
		b.add(styled(d.style.wrong, wrap("! "+d.say(d.problem), width))...)
	}
	b.add("")
}

// row draws the buttons.
func (d *dialog) row() block {
	var b block
	line, at := "", 0
	for i, button := range d.buttons {
		label := "  " + d.say(button) + "  "
		n := lenOf(label)
		b.zones = append(b.zones, zone{rect{at, 0, n, 1}, func(int, int) { d.end(first + answer(i)) }})
		if len(d.prompts)+i == d.at {
			label = d.style.selected.Render("▸ " + d.say(button) + "  ")
		}
		line += label + " "
		at += n + 1
	}
	b.add(line)
	return b
}
