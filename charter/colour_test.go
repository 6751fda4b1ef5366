package charter

import (
	"math"
	"testing"
)

func TestParseColour(t *testing.T) {
	for in, want := range map[string]string{
		"#8a4b00": "#8a4b00", "#FfF": "#ffffff", "#123": "#112233", " #fff ": "#ffffff",
		"": "", "#": "", "red": "", "#12": "", "#1234": "", "#12345": "", "#1234567": "", "#12345g": "", "8a4b00": "", "#fff;}": "",
		"#+12345": "", "#0x1234": "", "#1_2_3_": "", "##12345": "", "url(x)": "",
	} {
		c, ok := ParseColour(in)
		if got := c.String(); ok != (want != "") || ok && got != want {
			t.Errorf("%q: got %s, %v; want %q", in, got, ok, want)
		}
	}
}

// TestContrast compares with ratios that are known: black on white is 21, #767676 is the lightest grey that can be read on white, and
// #777777 just cannot.
func TestContrast(t *testing.T) {
	for _, tc := range []struct {
		a, b string
		want float64
	}{
		{"#000", "#fff", 21},
		{"#fff", "#fff", 1},
		{"#767676", "#ffffff", 4.54},
		{"#ffffff", "#777777", 4.48},
		{"#ff0000", "#ffffff", 4.00},
	} {
		a, _ := ParseColour(tc.a)
		b, _ := ParseColour(tc.b)
		if got := a.Contrast(b); math.Abs(got-tc.want) > 0.005 {
			t.Errorf("%s on %s: got %.3f, want %.2f", tc.a, tc.b, got, tc.want)
		}
	}
}

func TestLegible(t *testing.T) {
	grey := Colour{0xcc, 0xcc, 0xcc}
	if got := Black.Legible(White, ReadableText, White); got != Black {
		t.Errorf("what can be read became %s", got)
	}
	got := grey.Legible(Black, ReadableText, White)
	if ratio := got.Contrast(White); ratio < ReadableText || ratio > 5 {
		t.Errorf("%s has a contrast of %.2f", got, ratio)
	}
	if got := grey.Legible(White, ReadableText, White); got != White {
		t.Errorf("got %s on a way on which nothing can be read", got)
	}
}
