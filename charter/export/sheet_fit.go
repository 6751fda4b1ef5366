package export

import (
	"math"
	"slices"
	"strings"
)

// A poster and a card have one page. No browser sets type to fit a page without a script, so the size is chosen here, by a rough model of
// how the style sheet lays them out.

// The page, in points: A4 without its margins.
const (
	sheetWidth  = 510.0
	sheetHeight = 740.0 // of 742: the model is rough
)

// typeSizes are the sizes of type a sheet can have, in points, the largest first. The style sheet names them by their place, s0 to s16.
var typeSizes = [...]float64{24, 21, 18, 16, 15, 14, 13, 12, 11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7}

// The place of the largest size of a poster, which is read from afar, and of a card, which is read in the hand.
const (
	posterType = 0
	cardType   = 3
)

// fit returns the place of the largest size of type, from that place on, with which a sheet is not too high. The smallest stands for what
// would need a smaller one: then it takes a second page.
func fit(from int, height func(size float64) float64) int {
	last := len(typeSizes) - 1
	for i := from; i < last; i++ {
		if height(typeSizes[i]) <= sheetHeight {
			return i
		}
	}
	return last
}

// linesOf returns how high a text is, set at that size with a leading, in a column.
func linesOf(text string, size, leading, column float64) float64 {
	const glyph = 0.48 // the mean width of a character, in sizes
	if text == "" {
		return 0
	}
	return math.Ceil(float64(len([]rune(text)))*glyph*size/column) * size * leading
}

// height returns how high the cover and the footer of a sheet are, set at that size.
func (p *page) height(size float64) float64 {
	foot := make([]string, 0, len(p.Colophon))
	for _, f := range p.Colophon {
		foot = append(foot, f.Label+": "+words(f.Value.flat()))
	}
	h := 5.2*size + linesOf(strings.Join(foot, "     "), 0.95*size, 1.5, 0.8*sheetWidth) // spaces and the footer
	for _, k := range []*mark{p.Band, p.Status} {
		if k != nil {
			h += 3.2 * size
		}
	}
	width := sheetWidth - 4*size
	if p.Logo != nil {
		width -= 11 * size
	}
	return h + linesOf(words(p.Brand.flat()), 1.2*size, 1.5, width) +
		linesOf(words(p.Title.flat()), 2.6*size, 1.1, width) + linesOf(words(p.Opening.flat()), 1.25*size, 1.4, width)
}

// posterHeight returns how high a poster is: its cards stand in two columns from three on, the first of an odd number over both.
func (p *page) posterHeight(cards []card) func(float64) float64 {
	return func(size float64) float64 {
		h, columns, rest := p.height(size), 1, cards
		if len(cards) > 2 {
			columns = 2
		}
		if columns == 2 && len(cards)%2 == 1 {
			h += cards[0].height(size, sheetWidth, true)
			rest = cards[1:]
		}
		width := (sheetWidth - 2.6*size*float64(columns-1)) / float64(columns)
		for row := range slices.Chunk(rest, columns) {
			highest := 0.0
			for _, c := range row {
				highest = max(highest, c.height(size, width, false))
			}
			h += highest
		}
		return h
	}
}

// height returns how high a card of a poster is in a column: its facts stand under each other, or beside each other.
func (c card) height(size, column float64, beside bool) float64 {
	h := 3.2*size + linesOf(words(c.Title.flat()), 1.5*size, 1.22, column*0.95)
	if len(c.Marks) > 0 {
		h += 1.9 * size
	}
	highest := 0.0
	for _, p := range c.Strip {
		if beside {
			column /= float64(max(len(p.Facts), 1))
		}
		for _, f := range p.Facts {
			letters, high := 1.08, 0.0
			switch {
			case f.Kind == "result":
				letters = 1.1
				high = 0.5 * size // its figure is larger
			case f.Kind == "bound" && f.Value[0].text[0].kind == strong:
				letters = 1.5
			}
			high += 1.75*size + linesOf(words(f.Value.flat()), letters*size, 1.35, column)
			highest = max(highest, high)
			if !beside {
				h += high
			}
		}
	}
	if beside {
		h += highest
	}
	return h
}

// sheetHeightOf returns how high a card for one function is: its lists fill two columns, one after the other, of which the first may be
// longer by an item.
func (p *page) sheetHeightOf() func(float64) float64 {
	return func(size float64) float64 {
		column := (sheetWidth - 2.6*size) / 2
		all, longest := 0.0, 0.0
		for _, s := range p.Sections {
			all += 4.5 * size
			for _, it := range s.Groups[0].List {
				h := 0.55*size + it.height(size, column-1.2*size)
				all += h
				longest = max(longest, h)
			}
		}
		return p.height(size) + linesOf(words(p.Lead.flat()), 1.08*size, 1.5, sheetWidth) + 1.1*size + all/2 + longest/2
	}
}

// height returns how high an item of a list is in a column: each of its lines may take several.
func (r rich) height(size, column float64) float64 {
	h := 0.0
	for _, b := range r {
		from := 0
		for i := range len(b.text) + 1 {
			if i == len(b.text) || b.text[i].kind == lineBreak {
				h += linesOf(words(b.text[from:i]), size, 1.5, column)
				from = i + 1
			}
		}
	}
	return h
}
