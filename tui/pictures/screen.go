//go:build unix

package main

import (
	"fmt"
	"image/color"
	"slices"
	"strings"
)

// screen is what a terminal shows.
type screen struct {
	title            string // of the window
	cols, rows       int
	cells            []cell // row by row
	cursorX, cursorY int    // 0-based; cursorX is -1 while there is no cursor
}

// cell is one place of the grid. The second place of a wide character has no text and no width.
type cell struct {
	text       string
	width      int
	face       face
	ink, paper string // #rrggbb; "" is the terminal's own
}

// face is how a character is set, colours apart.
type face struct{ bold, italic, underlined, reversed bool }

// shown returns the text of a cell as it is drawn. The narrow no-break space takes a whole cell, as terminals draw it, but not in every
// font: the wide one does.
func shown(content string, width int) string {
	if content == "" && width == 1 {
		return " "
	}
	return strings.ReplaceAll(content, "\u202f", "\u00a0")
}

// hex returns a colour as #rrggbb, "" for none.
func hex(c color.Color) string {
	if c == nil {
		return ""
	}
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}

// text returns the lines of the screen without what is blank at their end.
func (s *screen) text() string {
	var lines []string
	for row := range slices.Chunk(s.cells, s.cols) {
		var line strings.Builder
		for _, c := range row {
			line.WriteString(c.text)
		}
		lines = append(lines, strings.TrimRight(line.String(), " "))
	}
	return strings.TrimRight(strings.Join(lines, "\n"), "\n")
}

// look is how a character is drawn, with its colours in the light and in the dark.
type look struct {
	face       face
	ink, paper [2]string
}

// bare returns what can be seen of a look where nothing is written. The rest is whatever was there before.
func (l look) bare() look {
	if l.face.reversed {
		return look{face: face{reversed: true, underlined: l.face.underlined}, ink: l.ink, paper: l.paper}
	}
	return look{face: face{underlined: l.face.underlined}, paper: l.paper}
}

// picture is a screen as it is in the light and in the dark, which differ in colours alone.
type picture struct {
	*screen
	looks []look // of each cell
}

// join makes one picture of both screens; it returns false when they differ in more than colours.
func join(light, dark *screen) (*picture, bool) {
	p := &picture{screen: light}
	for i, l := range light.cells {
		d := dark.cells[i]
		if l.text != d.text || l.face != d.face && !blank(l.text) {
			return nil, false
		}
		look := look{l.face, [2]string{l.ink, d.ink}, [2]string{l.paper, d.paper}}
		if blank(l.text) {
			look = look.bare()
		}
		p.looks = append(p.looks, look)
	}
	same := light.title == dark.title && light.cursorX == dark.cursorX && light.cursorY == dark.cursorY
	return p, same
}

// stretch is a part of a row that is drawn at once.
type stretch struct {
	x, y, width int // in cells
	look        look
	text        string
}

// stretches returns what is to be drawn, row by row. Spaces are not; only words of one look and one space apart share one, so that no
// column depends on the width of what is left of it in another font. A sign is only joined by its like.
func (p *picture) stretches() []stretch {
	var out []stretch
	for y := range p.rows {
		row, looks := p.cells[y*p.cols:][:p.cols], p.looks[y*p.cols:][:p.cols]
		for x := 0; x < p.cols; {
			if blank(row[x].text) {
				x++
				continue
			}
			end := x + 1
			for end < p.cols && goesOn(row, looks, x, end) {
				end++
			}
			for blank(row[end-1].text) && row[end-1].width > 0 {
				end--
			}
			r := stretch{x: x, y: y, width: end - x, look: looks[x]}
			for _, c := range row[x:end] {
				r.text += c.text
			}
			out = append(out, r)
			x = end
		}
	}
	return out
}

// goesOn reports whether the cell at end belongs to the stretch that starts at x.
func goesOn(row []cell, looks []look, x, end int) bool {
	text := row[end].text
	switch {
	case row[end].width == 0:
		return true
	case blank(text):
		return letters(row[x].text) && looks[end] == looks[x].bare() && !blank(row[end-1].text)
	case looks[end] != looks[x]:
		return false
	case !letters(row[x].text):
		return text == row[x].text
	}
	return letters(text)
}

func blank(text string) bool { return strings.Trim(text, " \u00a0") == "" }

// letters reports whether a text is of characters that every monospace font has in its own width: Latin letters and punctuation.
func letters(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return r >= 0x250 && (r < 0x2010 || r > 0x205e) })
}
