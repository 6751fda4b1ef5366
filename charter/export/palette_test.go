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
		theme("#a33", "#fff", "#767676"), theme("", "#767676", "#fff"), theme("#808080", "#000", "#757575"), theme("#7a7", "#555", "#ddd"),
	}
	for _, th := range themes {
		p := paletteOf(th)
		for scheme, k := range map[string]tokens{"light": p.light, "dark": p.dark, "print": p.print} {
			for text, c := range map[string]charter.Colour{"ink": k.ink, "muted": k.muted, "accent": k.accent, "miss": k.miss} {
				for ground, g := range map[string]charter.Colour{"paper": k.paper, "raised": k.raised, "tint": k.tint} {
					if got := c.Contrast(g); got < 4.5 {
						t.Errorf("%v %s: %s on %s: %.2f", th, scheme, text, ground, got)
					}
				}
			}
			if got := k.onCover.Contrast(k.cover); got < 4.5 {
				t.Errorf("%v %s: cover: %.2f", th, scheme, got)
			}
		}
	}
}

// TestColours holds that only colours get from the theme into the style sheet.
func TestColours(t *testing.T) {
	plain := paletteOf(nil).css()
	if got := paletteOf(theme("#fff;}*{display:none", "x", "#ggg")).css(); got != plain {
		t.Error("a colour that is none changed the style sheet")
	}
	if got := paletteOf(theme("#8a4b00", "", "")).css(); !strings.Contains(got, "--cover:#8a4b00") {
		t.Error("the accent of the brand is not on the cover")
	}
	if got := paletteOf(theme("", "#595959", "#f0f0f0")).css(); !strings.Contains(got, "--paper:#f0f0f0") {
		t.Error("the paper of the brand, on which its ink can be read, is not that of the page")
	}
	if got := paletteOf(theme("", "#ccc", "#fff")).css(); got != plain {
		t.Error("ink that cannot be read on its paper is on the page")
	}
}
