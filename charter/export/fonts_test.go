package export

import (
	"strings"
	"testing"

	"relcharter/charter"
)

func TestFontList(t *testing.T) {
	for in, want := range map[string]string{
		"Atkinson Hyperlegible, Verdana, sans-serif": `"Atkinson Hyperlegible","Verdana",sans-serif`,
		`'Gill Sans' , "Söhne Breit",Serif`:          `"Gill Sans","Söhne Breit",serif`,
		"Noto Sans CJK-2":                            `"Noto Sans CJK-2"`,
		"":                                           "",
		"a,":                                         "",
		"a;color:red":                                "",
		`a"}body{background:url(//x)`:                "",
		`"a\"b"`:                                     "",
		"a\nb":                                       "",
		"expression(alert(1))":                       "",
		"</style>":                                   "",
		"a/**/b":                                     "",
		strings.Repeat("x", 80):                      "",
		strings.Repeat("x,", 20) + "x":               "",
	} {
		if got := fontList(charter.Text{Value: in}, ""); got != want {
			t.Errorf("fontList(%q) = %s, want %s", in, got, want)
		}
	}
}

// TestStyleString holds that a text in a style sheet stays one string, in which nothing stands for itself but letters, digits and spaces.
func TestStyleString(t *testing.T) {
	for in, want := range map[string]string{
		"Notre parole – v1":    `"Notre parole \2013  v1"`,
		`a"}</style>\`:         `"a\22 \7d \3c \2f style\3e \5c "`,
		"été":                  `"été"`,
		"url(x) @import ::log": `"url\28 x\29  \40 import \3a \3a log"`,
	} {
		if got := styleString(in); got != want {
			t.Errorf("styleString(%q) = %s, want %s", in, got, want)
		}
	}
}
