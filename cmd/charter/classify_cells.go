package main

import (
	"strings"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"

	"relcharter/charter"
)

// cell is a character as it is shown: a letter with what stands on it, a wide rune, an escape.
type cell struct {
	text  string
	at    int // in bytes of the text, from 0
	width int // columns
}

// cellsOf cuts a text into cells in which nothing acts: what charter.Visible shows as an escape is one here, and so is the
// first of two colons and of the ## of an order, which build servers read as orders at the beginning of a line or anywhere.
func cellsOf(text string) []cell {
	cells := make([]cell, 0, len(text))
	joined := false // the next rune belongs to the last cell
	for i, r := range text {
		last := len(cells) - 1
		width := displaywidth.Rune(r)
		switch {
		case charter.Hidden(r):
			shown := charter.Visible(string(r))
			cells = append(cells, cell{shown, i, len(shown)})
			joined = false
			continue
		case ordering(text[i:]):
			shown := `\u{00` + map[rune]string{':': "3a", '#': "23"}[r] + `}`
			cells = append(cells, cell{shown, i, len(shown)})
			joined = false
			continue
		case last >= 0 && (width == 0 || joined || skinTone(r) && cells[last].width == 2):
			cells[last].text += string(r)
			if r == emojiStyle && cells[last].width == 1 && cells[last].text >= "\u2000" {
				cells[last].width = 2
			}
			joined = r == zeroWidthJoiner
			continue
		}
		cells = append(cells, cell{string(r), i, width})
		joined = flagHalf(r) && flagHalf(next(text, i, r))
	}
	return cells
}

const (
	zeroWidthJoiner = '\u200d'
	emojiStyle      = '\ufe0f' // variation selector 16: the rune before it as an emoji
)

// flagHalf reports whether r is a regional indicator: two of them are a flag.
func flagHalf(r rune) bool { return r >= 0x1f1e6 && r <= 0x1f1ff }

// next returns the rune after r, which stands at i.
func next(text string, i int, r rune) rune {
	after, _ := utf8.DecodeRuneInString(text[i+utf8.RuneLen(r):])
	return after
}

func skinTone(r rune) bool { return r >= 0x1f3fb && r <= 0x1f3ff }

// ordering reports whether a text begins with what a build server may take for the beginning of an order.
func ordering(text string) bool {
	if strings.HasPrefix(text, "::") {
		return true
	}
	rest, found := strings.CutPrefix(text, "##")
	if !found {
		return false
	}
	rest = strings.TrimLeftFunc(rest, func(r rune) bool { return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' })
	return strings.HasPrefix(rest, "[")
}

func joinCells(cells []cell) string {
	var b strings.Builder
	for i := range cells {
		b.WriteString(cells[i].text)
	}
	return b.String()
}

// stretch is a line: the cells from-to.
type stretch struct{ from, to int }

// wrapCells cuts cells into lines of at most width columns: at plain spaces, but for those before a mark that belongs to the
// word before it and inside guillemets, which French sets apart; within a word that is wider than a line.
func wrapCells(cells []cell, width int) []stretch {
	var out []stretch
	from, space, used := 0, -1, 0
	for i := 0; i < len(cells); i++ {
		breakable := breaksAt(cells, i)
		if used+cells[i].width > width && i > from {
			switch {
			case breakable:
				out = append(out, stretch{from, i})
				from, space, used = i+1, -1, 0
				continue
			case space >= 0:
				out = append(out, stretch{from, space})
				from = space + 1
			default:
				out = append(out, stretch{from, i})
				from = i
			}
			space, used = -1, 0
			for k := from; k < i; k++ {
				used += cells[k].width
			}
		}
		if breakable {
			space = i
		}
		used += cells[i].width
	}
	return append(out, stretch{from, len(cells)})
}

func breaksAt(cells []cell, i int) bool {
	if cells[i].text != " " || i == 0 || i+1 == len(cells) {
		return false
	}
	return cells[i-1].text != "«" && !strings.ContainsAny(cells[i+1].text, ":;!?»%€")
}
