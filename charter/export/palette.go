package export

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"

	"relcharter/charter"
)

// colour is an sRGB colour, each part from 0 to 255.
type colour struct{ r, g, b float64 }

var hexColour = regexp.MustCompile(`^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$`)

// parseColour reads #rgb or #rrggbb, and nothing else: colours go into a style sheet.
func parseColour(s string) (colour, bool) {
	if !hexColour.MatchString(s) {
		return colour{}, false
	}
	digits := s[1:]
	if len(digits) == 3 {
		digits = strings.Join([]string{digits[:1], digits[:1], digits[1:2], digits[1:2], digits[2:], digits[2:]}, "")
	}
	n, err := strconv.ParseUint(digits, 16, 32)
	if err != nil {
		return colour{}, false
	}
	return colour{float64(n >> 16), float64(n >> 8 & 0xff), float64(n & 0xff)}, true
}

func rgb(s string) colour {
	c, _ := parseColour(s)
	return c
}

// String returns the colour as #rrggbb.
func (c colour) String() string {
	return fmt.Sprintf("#%02x%02x%02x", int(math.Round(c.r)), int(math.Round(c.g)), int(math.Round(c.b)))
}

// mixed returns c with a share of d in it, from 0 to 1.
func (c colour) mixed(d colour, share float64) colour {
	mix := func(a, b float64) float64 { return math.Round(a + (b-a)*share) }
	return colour{mix(c.r, d.r), mix(c.g, d.g), mix(c.b, d.b)}
}

// luminance is the relative luminance of WCAG 2.2, from 0 to 1.
func (c colour) luminance() float64 {
	linear := func(v float64) float64 {
		if v /= 255; v <= 0.04045 {
			return v / 12.92
		}
		return math.Pow((v+0.055)/1.055, 2.4)
	}
	v := 0.2126*linear(c.r) + 0.7152*linear(c.g) + 0.0722*linear(c.b)
	return v
}

// contrast is the contrast ratio of WCAG 2.2, from 1 to 21.
func contrast(a, b colour) float64 {
	x, y := a.luminance(), b.luminance()
	return (math.Max(x, y) + 0.05) / (math.Min(x, y) + 0.05)
}

// readable is the least contrast of a text with what lies behind it (WCAG 2.2, 1.4.3), with a little to spare for tints.
const readable = 4.6

// legible returns the colour nearest to c, on the way to the end given, that can be read on all grounds.
func (c colour) legible(end colour, grounds ...colour) colour {
	for share := 0.0; share < 1; share += 0.04 {
		m, ok := c.mixed(end, share), true
		for _, g := range grounds {
			ok = ok && contrast(m, g) >= readable
		}
		if ok {
			return m
		}
	}
	return end
}

var (
	white = colour{255, 255, 255}
	black = colour{}
)

// tokens are the colours of a page in one scheme.
type tokens struct {
	paper, raised, tint, line colour // grounds, and the hairlines between them
	ink, muted, accent, miss  colour // texts, legible on every ground
	cover, onCover            colour // the band with the title
}

// scheme returns the tokens of a scheme from its three colours.
func scheme(paper, ink, accent colour) tokens {
	end, miss := black, rgb("#a3261c")
	if ink.luminance() > paper.luminance() {
		end, miss = white, rgb("#ff9b8f")
	}
	t := tokens{paper: paper, ink: ink}
	t.raised = paper.mixed(white, 0.55)
	if end == white {
		t.raised = paper.mixed(white, 0.05)
	}
	t.tint = paper.mixed(accent, 0.09)
	t.line = paper.mixed(ink, 0.16)
	t.muted = paper.mixed(ink, 0.68).legible(ink, t.paper, t.raised, t.tint)
	t.accent = accent.legible(end, t.paper, t.raised, t.tint)
	t.miss = miss.legible(end, t.paper, t.raised, t.tint)
	t.cover, t.onCover = accent, white
	if contrast(t.cover, white) < readable {
		if contrast(t.cover, black) > 7 {
			t.onCover = black.mixed(accent, 0.1)
		} else {
			t.cover = t.cover.legible(black, white)
		}
	}
	return t
}

// palette is the colours of a page: on a light screen, on a dark one, on paper.
type palette struct{ light, dark, print tokens }

// The colours of a brand that has declared none.
const (
	defaultPaper  = "#fbf9f5"
	defaultInk    = "#1f2326"
	defaultAccent = "#1d4f4c"
)

// paletteOf makes the colours of a page of those in the theme that are colours. Ink and paper that cannot be read together
// are left for the default ones.
func paletteOf(theme *charter.Theme) palette {
	paper, ink, accent := rgb(defaultPaper), rgb(defaultInk), rgb(defaultAccent)
	if theme != nil {
		choose := func(t charter.Text, otherwise colour) colour {
			if c, ok := parseColour(strings.TrimSpace(t.Value)); ok {
				return c
			}
			return otherwise
		}
		accent = choose(theme.Accent, accent)
		if p, i := choose(theme.Paper, paper), choose(theme.Ink, ink); contrast(p, i) >= 7 {
			paper, ink = p, i
		}
	}
	p := palette{light: scheme(paper, ink, accent), print: scheme(white, rgb("#161616"), accent)}
	p.print.raised, p.print.tint = white, white.mixed(accent, 0.05)
	if ink.luminance() > paper.luminance() {
		p.dark = p.light // the brand is dark by choice
		return p
	}
	night := ink
	for night.luminance() > 0.011 {
		night = night.mixed(black, 0.1)
	}
	p.dark = scheme(night, paper.mixed(black, 0.1), accent.mixed(white, 0.2))
	p.dark.cover = accent.mixed(night, 0.45)
	p.dark.onCover = p.dark.ink.legible(white, p.dark.cover)
	if contrast(p.dark.onCover, p.dark.cover) < readable {
		p.dark.cover = p.dark.cover.legible(black, p.dark.onCover)
	}
	return p
}

// css returns the palette as custom properties for each scheme.
func (p palette) css() string {
	return ":root{" + p.light.css() + "}\n" +
		"@media (prefers-color-scheme:dark){:root{" + p.dark.css() + "}}\n" +
		"@media print{:root{" + p.print.css() + "}}\n"
}

func (t tokens) css() string {
	var b strings.Builder
	for _, c := range []struct {
		name string
		c    colour
	}{
		{"paper", t.paper},
		{"raised", t.raised},
		{"tint", t.tint},
		{"line", t.line},
		{"ink", t.ink},
		{"muted", t.muted},
		{"accent", t.accent},
		{"miss", t.miss},
		{"cover", t.cover},
		{"on-cover", t.onCover},
	} {
		b.WriteString("--" + c.name + ":" + c.c.String() + ";")
	}
	return b.String()
}
