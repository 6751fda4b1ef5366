package charter

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Colour is an sRGB colour.
type Colour struct{ R, G, B uint8 }

// The colours of a page whose charter has chosen none.
var (
	DefaultPaper  = Colour{0xfb, 0xf9, 0xf5}
	DefaultInk    = Colour{0x1f, 0x23, 0x26}
	DefaultAccent = Colour{0x1d, 0x4f, 0x4c}
)

var (
	White = Colour{255, 255, 255}
	Black = Colour{}
)

// The least contrast that lets people with moderately low vision read without help (WCAG 2.2, success criteria 1.4.3 and 1.4.11).
const (
	ReadableText  = 4.5 // of a text with what lies behind it
	ReadableLarge = 3.0 // of large text, and of what has to be seen to understand a page
)

// ParseColour reads #rgb or #rrggbb, with or without spaces around it, and nothing else: colours go into a style sheet.
func ParseColour(s string) (Colour, bool) {
	digits, found := strings.CutPrefix(strings.TrimSpace(s), "#")
	if len(digits) == 3 {
		digits = strings.Join([]string{digits[:1], digits[:1], digits[1:2], digits[1:2], digits[2:], digits[2:]}, "")
	}
	n, err := strconv.ParseUint(digits, 16, 32)
	if !found || err != nil || len(digits) != 6 {
		return Colour{}, false
	}
	return Colour{uint8(n >> 16), uint8(n >> 8), uint8(n)}, true
}

// String returns the colour as #rrggbb.
func (c Colour) String() string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

// Mixed returns c with a share of d in it, from 0 to 1.
func (c Colour) Mixed(d Colour, share float64) Colour {
	mix := func(a, b uint8) uint8 { return uint8(math.Round(float64(a) + (float64(b)-float64(a))*share)) }
	return Colour{mix(c.R, d.R), mix(c.G, d.G), mix(c.B, d.B)}
}

// Luminance is the relative luminance, from 0 to 1 (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance).
func (c Colour) Luminance() float64 {
	linear := func(part uint8) float64 {
		v := float64(part) / 255
		if v <= 0.04045 {
			return v / 12.92
		}
		return math.Pow((v+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}

// Contrast is the contrast ratio of two colours, whichever lies behind the other, from 1 to 21
// (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
func (c Colour) Contrast(d Colour) float64 {
	x, y := c.Luminance(), d.Luminance()
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// Legible returns the colour nearest to c, on the way to end in steps of 4%, that has at least that contrast with all grounds; end when
// there is none.
func (c Colour) Legible(end Colour, least float64, grounds ...Colour) Colour {
	for share := 0.0; share < 1; share += 0.04 {
		m, ok := c.Mixed(end, share), true
		for _, g := range grounds {
			ok = ok && m.Contrast(g) >= least
		}
		if ok {
			return m
		}
	}
	return end
}
