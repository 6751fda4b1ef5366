package tui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"relcharter/charter"
)

// picker is a list to choose from, which what is typed narrows down, without accents and capitals.
type picker struct {
	*shared
	title   string
	keys    charter.L10n // what its keys do
	entries func() []pick
	create  func(name string) // makes what was typed and is not there; nil when that cannot be
	noun    charter.L10n      // what it would make
	typed   input
	at      int
	count   int // of what matches, when it was last drawn
}

// pick is one thing in a list to choose from.
type pick struct {
	label, note string
	do          func()
	sign        string // before the label: whether it is chosen
}

func newPicker(c *shared, title string, entries func() []pick) *picker {
	return &picker{shared: c, title: title, keys: text.KeysPicker, entries: entries, typed: newInput("", false, dialogWidth)}
}

// matching returns the entries that hold every word typed, those that begin with it first, and an entry to make what is not there.
func (p *picker) matching() []pick {
	wanted := charter.Fold(strings.TrimSpace(p.typed.value()))
	words := strings.Fields(wanted)
	var begin, hold []pick
	exact := false
	for _, e := range p.entries() {
		name := charter.Fold(e.label)
		exact = exact || name == wanted
		switch {
		case strings.HasPrefix(name, wanted):
			begin = append(begin, e)
		case holdsAll(name, words):
			hold = append(hold, e)
		}
	}
	out := append(begin, hold...)
	if p.create != nil && wanted != "" && !exact {
		name := strings.TrimSpace(p.typed.value())
		out = append(out, pick{
			label: p.say(text.Create.With("noun", p.say(p.noun), "name", charter.Short(name, 40))),
			do:    func() { p.typed.clear(); p.create(name) },
		})
	}
	return out
}

func holdsAll(s string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(s, w) {
			return false
		}
	}
	return true
}

func (p *picker) key(msg tea.KeyPressMsg) {
	found := p.matching()
	n := len(found)
	switch msg.String() {
	case "esc", "f5":
		p.close(p)
	case "up", "shift+tab":
		p.at = (p.at + n - 1) % max(n, 1)
	case "down", "tab":
		p.at = (p.at + 1) % max(n, 1)
	case "pgdown":
		p.at = min(p.at+10, max(n-1, 0))
	case "pgup":
		p.at = max(p.at-10, 0)
	case "enter":
		if n > 0 {
			found[min(p.at, n-1)].do()
		}
	default:
		before := p.typed.value()
		p.typed.key(msg)
		if p.typed.value() != before {
			p.at = 0
		}
	}
}

func (p *picker) paste(s string) { p.typed.paste(s); p.at = 0 }

func (p *picker) draw(width, height int) block {
	inner := width - 8
	rows := p.rows(inner)
	var b block
	b.add("", p.style.title.Render(charter.Visible(p.title)), "")
	lead := p.style.dim.Render(p.say(text.Filter) + " ")
	p.typed.resize(min(inner, dialogWidth) - lenOf(lead) - 10)
	line := p.typed.draw()
	line.lines[0] = spread(lead+line.lines[0], p.style.dim.Render(fmt.Sprintf("%d / %d", min(p.at+1, p.count), p.count)), inner)
	if line.cursor != nil {
		line.cursor.X += lenOf(lead)
	}
	b.append(line)
	b.add("")
	b.append(rows.window(max(height-len(b.lines)-2, 3), p.at, p.at+1))
	b.add("", p.style.dim.Render(p.say(p.keys)))
	b.clickable(1, inner, func() { p.close(p) })
	out := b.indent("    ", 4)
	return out.window(height, 0, 0)
}

func (p *picker) rows(width int) block {
	found := p.matching()
	p.count = len(found)
	p.at = max(0, min(p.at, p.count-1))
	var b block
	for i, e := range found {
		lead := "  "
		label := e.sign + charter.Short(e.label, width-8)
		if i == p.at {
			lead = p.style.selected.Render("▸ ")
			label = p.style.selected.Render(label)
		}
		note := charter.Short(e.note, max(width-lenOf(lead+label)-4, 8))
		b.add(spread(lead+label, p.style.dim.Render(note), width))
		b.clickable(1, width, func() { p.at = i; e.do() })
	}
	if len(found) == 0 {
		none := text.NothingFound
		if p.create != nil && p.typed.value() == "" {
			none = text.TypeToCreate
		}
		b.add("  " + p.style.dim.Render(p.say(none)))
	}
	return b
}

// palette lists everything that can be done here, and everywhere one can go.
func (a *app) palette() {
	var p *picker
	p = newPicker(a.shared, a.say(text.PaletteTitle), func() []pick {
		var out []pick
		for _, action := range actions() {
			if !action.when(a) {
				continue
			}
			out = append(out, pick{a.say(action.name), a.say(action.shown), func() { p.close(p); action.do(a) }, ""})
		}
		if a.editor != nil {
			for _, place := range a.editor.places() {
				do := place.do
				place.do = func() { p.close(p); do() }
				out = append(out, place)
			}
		}
		return out
	})
	a.show(p)
}
