package export

import (
	"strings"

	"relcharter/charter"
)

// readable is the least contrast of a text with what lies behind it, with a little to spare for tints.
const readable = charter.ReadableText + 0.1

// tokens are the colours of a page in one scheme.
type tokens struct {
	paper, raised, tint, line charter.Colour // grounds, and the hairlines between them
	ink, muted, accent, miss  charter.Colour // texts, legible on every ground
	cover, onCover            charter.Colour // the band with the title
}

// scheme returns the tokens of a scheme from its three colours.
func scheme(paper, ink, accent charter.Colour) tokens {
	end, miss := charter.Black, charter.Colour{R: 0xa3, G: 0x26, B: 0x1c}
	if ink.Luminance() > paper.Luminance() {
		end, miss = charter.White, charter.Colour{R: 0xff, G: 0x9b, B: 0x8f}
	}
	ground := func(other charter.Colour, share float64) charter.Colour {
		if g := paper.Mixed(other, share); end.Contrast(g) >= readable {
			return g
		}
		return paper
	}
	t := tokens{paper: paper, raised: ground(charter.White, 0.55), tint: ground(accent, 0.09)}
	if end == charter.White {
		t.raised = ground(charter.White, 0.05)
	}
	t.ink = ink.Legible(end, readable, t.paper, t.raised, t.tint)
	t.line = paper.Mixed(ink, 0.16)
	t.muted = paper.Mixed(ink, 0.68).Legible(t.ink, readable, t.paper, t.raised, t.tint)
	t.accent = accent.Legible(end, readable, t.paper, t.raised, t.tint)
	t.miss = miss.Legible(end, readable, t.paper, t.raised, t.tint)
	t.cover, t.onCover = accent, charter.White
	if t.cover.Contrast(charter.White) < readable {
		if t.cover.Contrast(charter.Black) > 7 {
			t.onCover = charter.Black.Mixed(accent, 0.1)
		} else {
			t.cover = t.cover.Legible(charter.Black, readable, charter.White)
		}
	}
	return t
}

// palette is the colours of a page: on a light screen, on a dark one, on paper.
type palette struct{ light, dark, print tokens }

// paletteOf makes the colours of a page of those in the theme that are colours. Ink and paper that cannot be read together
// are left for the default ones.
func paletteOf(theme *charter.Theme) palette {
	paper, ink, accent := charter.DefaultPaper, charter.DefaultInk, charter.DefaultAccent
	if theme != nil {
		choose := func(t charter.Text, otherwise charter.Colour) charter.Colour {
			if c, ok := charter.ParseColour(t.Value); ok {
				return c
			}
			return otherwise
		}
		accent = choose(theme.Accent, accent)
		if p, i := choose(theme.Paper, paper), choose(theme.Ink, ink); p.Contrast(i) >= charter.ReadableText {
			paper, ink = p, i
		}
	}
	p := palette{light: scheme(paper, ink, accent), print: scheme(charter.White, charter.Colour{R: 0x16, G: 0x16, B: 0x16}, accent)}
	p.print.raised, p.print.tint = charter.White, charter.White.Mixed(accent, 0.05)
	if ink.Luminance() > paper.Luminance() {
		p.dark = p.light // the brand is dark by choice
		return p
	}
	night := ink
	for night.Luminance() > 0.011 {
		night = night.Mixed(charter.Black, 0.1)
	}
	p.dark = scheme(night, paper.Mixed(charter.Black, 0.1), accent.Mixed(charter.White, 0.2))
	p.dark.cover = accent.Mixed(night, 0.45)
	p.dark.onCover = p.dark.ink.Legible(charter.White, readable, p.dark.cover)
	if p.dark.onCover.Contrast(p.dark.cover) < readable {
		p.dark.cover = p.dark.cover.Legible(charter.Black, readable, p.dark.onCover)
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
		c    charter.Colour
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
