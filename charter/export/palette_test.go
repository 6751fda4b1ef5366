package export

import (
	"strings"
	"testing"

	"relcharter/charter"
)

func theme(accent, ink, paper string) *charter.Theme {
	return &charter.Theme{Accent: charter.Text{Value: accent}, Ink: charter.Text{Value: ink}, Paper: charter.Text{Value: paper}}
}

// TestContrast holds that every text can be read on everything it may stand on (WCAG 2.2, 1.4.3: 4.5), whatever the brand
// chose.
func TestContrast(t *testing.T) {
	themes := []*charter.Theme{
		nil, theme("#8a4b00", "#23201a", "#fffaf0"), theme("#ff0", "#000", "#fff"), theme("#eee", "#777", "#888"),
		theme("#f0a", "#fafafa", "#101010"), theme("#000", "#111", "#fff"), theme("#fff", "#000", "#fff"), theme("#808080", "", ""),
		theme("#c0392b", "#2b211c", "#fdf8f3"), theme("#0af", "#003", "#eef"),
	}
	for _, th := range themes {
		p := paletteOf(th)
		for scheme, k := range map[string]tokens{"light": p.light, "dark": p.dark, "print": p.print} {
			for text, c := range map[string]colour{"ink": k.ink, "muted": k.muted, "accent": k.accent, "miss": k.miss} {
				for ground, g := range map[string]colour{"paper": k.paper, "raised": k.raised, "tint": k.tint} {
					if got := contrast(c, g); got < 4.5 {
						t.Errorf("%v %s: %s on %s: %.2f", th, scheme, text, ground, got)
					}
				}
			}
			if got := contrast(k.onCover, k.cover); got < 4.5 {
				t.Errorf("%v %s: cover: %.2f", th, scheme, got)
			}
		}
	}
}

func TestContrastOfBlackAndWhite(t *testing.T) {
	if got := contrast(black, white); got != 21 {
		t.Errorf("got %v, want 21", got)
	}
}

// TestColours holds that only colours get from the theme into the style sheet.
func TestColours(t *testing.T) {
	for in, want := range map[string]string{
		"#8a4b00": "#8a4b00", "#FfF": "#ffffff", "#123": "#112233",
		"": "", "red": "", "#12": "", "#1234": "", "#12345g": "", "8a4b00": "", "#fff;}": "", "#fff\n": "", "url(x)": "",
	} {
		c, ok := parseColour(in)
		if got := c.String(); ok != (want != "") || ok && got != want {
			t.Errorf("%q: got %s, %v; want %q", in, got, ok, want)
		}
	}
	plain := paletteOf(nil).css()
	if got := paletteOf(theme("#fff;}*{display:none", "x", "#ggg")).css(); got != plain {
		t.Error("a colour that is none changed the style sheet")
	}
	if got := paletteOf(theme("#8a4b00", "", "")).css(); !strings.Contains(got, "--cover:#8a4b00") {
		t.Error("the accent of the brand is not on the cover")
	}
}
