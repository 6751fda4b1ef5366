//go:build unix

package main

import (
	"bytes"
	"fmt"
	"html"
	"image/color"
)

// theme is the window in which a screen is drawn. Its colours are those of the pages the pictures are shown on.
type theme struct {
	paper                   color.Color
	ink, edge, bar, heading string
}

// themes are what prefers-color-scheme asks for: light, which is also the answer when nothing is asked, and dark.
var themes = [2]theme{
	{color.White, "#1f2328", "#d1d9e0", "#f6f8fa", "#59636e"},
	{color.RGBA{0x0d, 0x11, 0x17, 0xff}, "#e6edf3", "#3d444d", "#161b22", "#9198a1"},
}

// Sizes in pixels. The width of a cell is 0.6 of the type size, as in most monospace fonts; the others are made to fit.
const (
	typeSize, cellWidth, cellHeight, baseline = 15, 9, 20, 15
	margin, barHeight                         = 14, 34
)

// svg returns the picture as an SVG document of its own: no script, no font, nothing from elsewhere.
func (p *picture) svg(s *shot) []byte {
	width, height := 2*margin+p.cols*cellWidth, barHeight+2*margin+p.rows*cellHeight
	stretches := p.stretches()
	sheet := newSheet(p.looks)
	var b bytes.Buffer
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %[1]d %[2]d" role="img" lang="%s">`+"\n",
		width, height, s.lang)
	fmt.Fprintf(&b, "<title>%s</title>\n<desc>%s</desc>\n<style>\n%s</style>\n",
		html.EscapeString(s.title), html.EscapeString(p.text()), sheet.css())
	fmt.Fprintf(&b, `<rect class="window" x=".5" y=".5" width="%d" height="%d" rx="9.5"/>`+"\n", width-1, height-1)
	fmt.Fprintf(&b, `<path class="bar" d="M.5 %d.5V10A9.5 9.5 0 0 1 10 .5H%d.5A9.5 9.5 0 0 1 %d.5 10V%[1]d.5Z"/>`+"\n", barHeight, width-11, width-1)
	for i := range 3 {
		fmt.Fprintf(&b, `<circle class="bar" cx="%d" cy="17.5" r="5.5"/>`, 20+18*i)
	}
	fmt.Fprintf(&b, "\n"+`<text class="heading" x="%d" y="22">%s</text>`+"\n", width/2, html.EscapeString(p.title))
	fmt.Fprintf(&b, `<g transform="translate(%d %d)">`+"\n", margin, barHeight+margin)
	p.grounds(&b, sheet)
	drawStretches(&b, sheet, stretches)
	if p.cursorX >= 0 {
		fmt.Fprintf(&b, `<rect x="%d" y="%d" width="2" height="%d"/>`+"\n", p.cursorX*cellWidth, p.cursorY*cellHeight+1, cellHeight-2)
	}
	b.WriteString("</g>\n</svg>\n")
	return b.Bytes()
}

// grounds draws what is behind characters that stand on a colour of their own.
func (p *picture) grounds(b *bytes.Buffer, sheet *sheet) {
	for y := range p.rows {
		for x := 0; x < p.cols; {
			l, end := p.looks[y*p.cols+x], x+1
			for end < p.cols && p.looks[y*p.cols+end] == l {
				end++
			}
			if l.grounded() {
				rectangle(b, sheet.ground(l), x*cellWidth, y*cellHeight, (end-x)*cellWidth, cellHeight)
			}
			x = end
		}
	}
}

// marks are the signs of firmness as paths from the middle of their cell: few fonts have all of them in one size.
var marks = map[rune]string{
	'○': ring,
	'◔': ring + "m0 -3a3 3 0 0 1 3 3h-3z",
	'◑': ring + "m0 -3a3 3 0 0 1 0 6z",
	'●': "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z",
}

const ring = "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0zm1 0a3 3 0 1 0 6 0a3 3 0 1 0 -6 0zm3 0"

// drawStretches draws lines, blocks and marks as shapes, which meet and match whatever the font, and all else as text.
func drawStretches(b *bytes.Buffer, sheet *sheet, stretches []stretch) {
	drawn := map[int]bool{} // those that are part of a line drawn already
	for i, r := range stretches {
		x, y, width := r.x*cellWidth, r.y*cellHeight, r.width*cellWidth
		class, sign := sheet.class(r.look), []rune(r.text)[0]
		switch sign {
		case '─':
			rectangle(b, class, x, y+cellHeight/2, width, 1)
		case '█':
			rectangle(b, class, x, y+2, width, cellHeight-4)
		case '│':
			if !drawn[i] {
				rectangle(b, class, x+cellWidth/2, y, 1, cellHeight*down(stretches, i, drawn))
			}
		case '○', '◔', '◑', '●':
			for at := range r.width {
				fmt.Fprintf(b, `<path%s d="M%d.5 %d%s"/>`+"\n", class, x+at*cellWidth+cellWidth/2, y+cellHeight/2, marks[sign])
			}
		default:
			fmt.Fprintf(b, `<text%s x="%d" y="%d" textLength="%d" lengthAdjust="spacingAndGlyphs">%s</text>`+"\n",
				class, x, y+baseline, width, html.EscapeString(r.text))
		}
	}
}

// down returns how many rows a line runs down from a stretch, and notes which stretches it takes along.
func down(stretches []stretch, from int, drawn map[int]bool) int {
	rows := 1
	for i := from + 1; i < len(stretches); i++ {
		next, first := stretches[i], stretches[from]
		if next.x == first.x && next.y == first.y+rows && next.text == first.text && next.look == first.look {
			drawn[i] = true
			rows++
		}
	}
	return rows
}

func rectangle(b *bytes.Buffer, class string, x, y, width, height int) {
	fmt.Fprintf(b, `<rect%s x="%d" y="%d" width="%d" height="%d"/>`+"\n", class, x, y, width, height)
}
