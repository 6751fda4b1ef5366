package rules

import (
	"slices"
	"testing"

	"relcharter/charter"
	"relcharter/lint"
)

func TestWeakContrast(t *testing.T) {
	const rule = "weak-contrast"
	ink, accent, paper := "warning theme.ink", "warning theme.accent", "warning theme.paper"
	for name, tt := range map[string]struct {
		src  string
		want []string
	}{
		"no theme":                         {"", nil},
		"a logo only":                      {"[theme]\nlogo = \"a.svg\"\n", nil},
		"just enough":                      {"[theme]\nink = \"#767676\"\npaper = \"#fff\"\n", nil},
		"just too little":                  {"[theme]\nink = \"#777\"\npaper = \"#fff\"\n", []string{ink}},
		"an accent needs less":             {"[theme]\naccent = \"#949494\"\npaper = \"#fff\"\n", nil},
		"an accent just too light":         {"[theme]\naccent = \"#959595\"\npaper = \"#fff\"\n", []string{accent}},
		"light on dark":                    {"[theme]\nink = \"#fafafa\"\npaper = \"#101010\"\n", nil},
		"dark paper under the usual ink":   {"[theme]\npaper = \"#4b5563\"\n", []string{ink}},
		"pale ink on the usual paper":      {"[theme]\nink = \"#ccc\"\n", []string{ink}},
		"ink that is no colour":            {"[theme]\nink = \"grey\"\npaper = \"#4b5563\"\n", []string{ink}},
		"paper that is no colour":          {"[theme]\nink = \"#ccc\"\npaper = \"paper\"\n", []string{paper, ink}},
		"ink and accent":                   {"[theme]\nink = \"#bbb\"\naccent = \"#ccc\"\n", []string{ink, accent}},
		"empty":                            {"[theme]\nink = \"\"\naccent = \" \"\n", nil},
		"a colour of the wrong type":       {"[theme]\nink = 3\n", nil},
		"no page of one's own, one accent": {"[theme]\naccent = \"#1d4f4c\"\n", nil},
	} {
		t.Run(name, func(t *testing.T) {
			got := said(t, rule, tt.src)
			slices.Sort(got)
			slices.Sort(tt.want)
			if !slices.Equal(got, tt.want) {
				t.Errorf("says %q, want %q", got, tt.want)
			}
		})
	}
}

// TestNearestColour holds that for every kind of paper there is a colour to propose, and that it stays close to the one chosen.
func TestNearestColour(t *testing.T) {
	grey := func(n uint8) charter.Colour { return charter.Colour{R: n, G: n, B: n} }
	for paper := range 256 {
		for _, least := range []float64{charter.ReadableText, charter.ReadableLarge} {
			for _, c := range []charter.Colour{grey(0), grey(128), grey(255), {R: 255, G: 212}} {
				if near := nearestColour(c, grey(uint8(paper)), least); near.Contrast(grey(uint8(paper))) < least {
					t.Errorf("%s on %s: proposes %s", c, grey(uint8(paper)), near)
				}
			}
		}
	}
	if near := nearestColour(grey(0x9a), charter.White, charter.ReadableText); near.Luminance() > grey(0x9a).Luminance() || near == charter.Black {
		t.Errorf("proposes %s for a grey on white", near)
	}
}

// TestWeakContrastInDraft holds that colours weigh little while the charter is being written.
func TestWeakContrastInDraft(t *testing.T) {
	src, _ := new(lint.Example).Complete(charter.L10n{EN: "[charter]\nstatus = \"draft\"\n\n[theme]\nink = \"#ccc\"\n"}, charter.English)
	found := runOne(charter.Parse("x", src), Find("weak-contrast"))
	if len(found) != 1 || found[0].Severity != lint.Hint || found[0].Full != lint.Warning {
		t.Errorf("got %s", messages(found))
	}
}
