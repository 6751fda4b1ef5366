package export

import (
	"html"
	"html/template"
	"strconv"
	"strings"
	"unicode"

	"relcharter/charter"
)

// drawing is an SVG element being written. Its units are those of the view box; a text is 15 of them high. Shapes and texts are styled by
// class, so that they follow the scheme of the page: see templates/figure.css.
type drawing struct{ b strings.Builder }

// halfWidth is how wide a picture is that may stand beside another: what it says can be read on a telephone, too.
const halfWidth = 400

// textUnits is how many units go into the size of the text around the picture, when there is room for all of it.
const textUnits = 17

func number(n int) string { return strconv.Itoa(n) }

// text writes s, which may be an author's, from the point or, by class, around it or up to it.
func (d *drawing) text(class string, x, y int, s string) {
	d.turned(class, x, y, 0, s)
}

// turned writes s turned by an angle in degrees around its point.
func (d *drawing) turned(class string, x, y, angle int, s string) {
	at := ` x="` + number(x) + `" y="` + number(y) + `"`
	if angle != 0 {
		at = ` transform="translate(` + number(x) + " " + number(y) + ") rotate(" + number(angle) + `)"`
	}
	if class != "" {
		class = ` class="` + class + `"`
	}
	d.b.WriteString("<text" + class + at + ">" + html.EscapeString(s) + "</text>")
}

// lines writes lines of text under each other.
func (d *drawing) lines(class string, x, y, step int, all []string) {
	for i, s := range all {
		d.text(class, x, y+i*step, s)
	}
}

func (d *drawing) rect(class string, x, y, width, height int) {
	d.path(class, "M"+number(x)+" "+number(y)+"h"+number(width)+"v"+number(height)+"h"+number(-width)+"z")
}

func (d *drawing) path(class, data string) {
	if data == "" {
		return
	}
	d.b.WriteString(`<path class="` + class + `" d="` + data + `"/>`)
}

// picture returns the drawing as an element that names itself.
func (d *drawing) picture(f *figure, width, height int) template.HTML {
	return template.HTML(`<svg role="img" aria-labelledby="` + f.Anchor + "-t " + f.Anchor + `-d" viewBox="0 0 ` + number(width) + " " + number(height) +
		`" width="` + number(width/textUnits) + `em"><title id="` + f.Anchor + `-t">` + html.EscapeString(f.Title) +
		`</title><desc id="` + f.Anchor + `-d">` + html.EscapeString(f.Says) + "</desc>" + d.b.String() + "</svg>")
}

// widthOf returns about how wide a text is, in hundredths of its size. Fonts differ: it is rather too much than too little.
func widthOf(s string) int {
	width := 0
	for _, r := range s {
		switch {
		case unicode.Is(unicode.Mn, r):
		case strings.ContainsRune(" .,;:!'’|ijlftrI()[]-·\u00a0\u202f", r):
			width += 32
		case strings.ContainsRune("ckszvxy", r):
			width += 52
		case strings.ContainsRune("mwMW@%…—œæ", r), r >= 0x2190 && r < 0x2c00:
			width += 90
		case unicode.IsUpper(r):
			width += 70
		case r >= 0x1100 && !unicode.Is(unicode.Latin, r):
			width += 105
		default:
			width += 57
		}
	}
	return width
}

// fitted returns s, cut to a width in units when it is wider, for a text of that size.
func fitted(s string, width, size int) string {
	n := len([]rune(s))
	for short := s; ; short = charter.Short(s, n) {
		if n <= 1 || widthOf(short)*size <= width*100 {
			return short
		}
		n--
	}
}

// wrapped returns s on at most that many lines of a width; what does not go on the last one is cut.
func wrapped(s string, width, size, most int) []string {
	var out []string
	rest := strings.Fields(s) // no-break spaces part no words
	for len(rest) > 0 {
		n := 1
		for n < len(rest) && widthOf(strings.Join(rest[:n+1], " "))*size <= width*100 {
			n++
		}
		if len(out) == most-1 {
			n = len(rest)
		}
		out = append(out, fitted(strings.Join(rest[:n], " "), width, size))
		rest = rest[n:]
	}
	return out
}
