package tui

import (
	tea "charm.land/bubbletea/v2"
)

// rect is a part of the screen, in cells.
type rect struct{ x, y, w, h int }

// layout is where things stand on the screen.
type layout struct {
	main     rect // the list and the form
	side     rect // the panel; zero when the window is too narrow for one
	tooSmall bool
}

// The smallest window the editor works in, and the width from which the panel stands beside the form.
const (
	minWidth, minHeight = 60, 15
	sideFrom, sideWidth = 110, 40
)

func layoutFor(w, h int) layout {
	l := layout{tooSmall: w < minWidth || h < minHeight}
	body := rect{0, 3, w, h - 6} // below the name, the steps and a rule; above a rule, the balance and the keys
	l.main = body
	if w >= sideFrom {
		l.main.w = w - sideWidth - 2 // a blank and the rule
		l.side = rect{w - sideWidth, body.y, sideWidth, body.h}
	}
	return l
}

// block is drawn text: lines, where the cursor stands among them, if anywhere, and what a click does where.
type block struct {
	lines  []string
	cursor *tea.Cursor
	zones  []zone
}

// zone is a part of a block that can be clicked; x and y are counted from its corner.
type zone struct {
	rect
	click func(x, y int)
}

// clickable makes the last lines of the block do something when they are clicked.
func (b *block) clickable(lines, width int, do func()) {
	b.zones = append(b.zones, zone{rect{0, len(b.lines) - lines, width, lines}, func(int, int) { do() }})
}

// add appends lines.
func (b *block) add(lines ...string) { b.lines = append(b.lines, lines...) }

// append puts another block below, its cursor included.
func (b *block) append(other block) {
	if other.cursor != nil {
		b.cursor = other.cursor
		b.cursor.Y += len(b.lines)
	}
	for _, z := range other.zones {
		z.y += len(b.lines)
		b.zones = append(b.zones, z)
	}
	b.add(other.lines...)
}

// window returns height lines of the block, scrolled so that lines from..to are seen, those before from first.
func (b block) window(height, from, to int) block {
	top := b.top(height, from, to)
	out := block{lines: make([]string, 0, height)}
	for i := top; i < min(top+height, len(b.lines)); i++ {
		out.lines = append(out.lines, b.lines[i])
	}
	for len(out.lines) < height {
		out.lines = append(out.lines, "")
	}
	if b.cursor != nil && b.cursor.Y >= top && b.cursor.Y < top+height {
		c := *b.cursor
		c.Y -= top
		out.cursor = &c
	}
	for _, z := range b.zones {
		z.y -= top
		if z.y+z.h > 0 && z.y < height {
			out.zones = append(out.zones, z.within(height))
		}
	}
	return out
}

// top returns which line of the block is the first in its window.
func (b block) top(height, from, to int) int {
	top := 0
	if to > height {
		top = min(to-height, from)
	}
	if b.cursor != nil && b.cursor.Y >= top+height { // in a text longer than the window
		top = b.cursor.Y - height + 1
	}
	return max(0, min(top, len(b.lines)-height))
}

// within cuts off what of a zone lies above the first line or below the last of height lines.
func (z zone) within(height int) zone {
	if above, click := -z.y, z.click; above > 0 {
		z.click = func(x, y int) { click(x, y+above) }
		z.y, z.h = 0, z.h-above
	}
	z.h = min(z.h, height-z.y)
	return z
}

// beside puts another block of the same height to the right of this one, whose lines become width cells wide, behind a rule.
func (b block) beside(other block, width int, rule string) block {
	out := block{cursor: b.cursor, zones: b.zones}
	for i := range b.lines {
		out.add(fit(b.lines[i], width) + rule + other.lines[i])
	}
	for _, z := range other.zones {
		z.x += width + 1
		out.zones = append(out.zones, z)
	}
	return out
}

// under returns what a click at a place does; the uppermost zone is the one drawn last.
func (b block) under(x, y int) (zone, bool) {
	for i := len(b.zones) - 1; i >= 0; i-- {
		if z := b.zones[i]; x >= z.x && x < z.x+z.w && y >= z.y && y < z.y+z.h {
			return z, true
		}
	}
	return zone{}, false
}

// indent moves the block right.
func (b block) indent(by string, cells int) block {
	out := block{cursor: b.cursor}
	for _, z := range b.zones {
		z.x += cells
		out.zones = append(out.zones, z)
	}
	for _, l := range b.lines {
		out.lines = append(out.lines, by+l)
	}
	if out.cursor != nil {
		out.cursor.X += cells
	}
	return out
}
