package tui

import (
	tea "charm.land/bubbletea/v2"
)

// rect is a part of the screen, in cells.
type rect struct{ x, y, w, h int }

// layout is where things stand on the screen.
type layout struct {
	title, steps rect // one line each
	main         rect // the list and the form
	side         rect // the panel; zero when the window is too narrow for one
	foot         rect // balance and keys, two lines
	tooSmall     bool
}

// The smallest window the editor works in, and the width from which the panel stands beside the form.
const (
	minWidth, minHeight = 60, 15
	sideFrom, sideWidth = 110, 40
)

func layoutFor(w, h int) layout {
	l := layout{tooSmall: w < minWidth || h < minHeight}
	l.title = rect{0, 0, w, 1}
	l.steps = rect{0, 1, w, 1}
	l.foot = rect{0, h - 2, w, 2}
	body := rect{0, 3, w, h - 6} // rules above and below
	l.main = body
	if w >= sideFrom {
		l.main.w = w - sideWidth - 1
		l.side = rect{l.main.w + 1, body.y, sideWidth, body.h}
	}
	return l
}

// block is drawn text: lines, and where the cursor stands among them, if anywhere.
type block struct {
	lines  []string
	cursor *tea.Cursor
}

// add appends lines.
func (b *block) add(lines ...string) { b.lines = append(b.lines, lines...) }

// append puts another block below, its cursor included.
func (b *block) append(other block) {
	if other.cursor != nil {
		b.cursor = other.cursor
		b.cursor.Y += len(b.lines)
	}
	b.add(other.lines...)
}

// window returns height lines of the block, scrolled so that lines from..to are seen, those before from first.
func (b block) window(height, from, to int) block {
	top := 0
	if to > height {
		top = min(to-height, from)
	}
	top = max(0, min(top, len(b.lines)-height))
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
	return out
}

// indent moves the block right.
func (b block) indent(by string, cells int) block {
	out := block{cursor: b.cursor}
	for _, l := range b.lines {
		out.lines = append(out.lines, by+l)
	}
	if out.cursor != nil {
		out.cursor.X += cells
	}
	return out
}
