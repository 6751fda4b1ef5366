//go:build unix

package main

import (
	"bytes"
	"encoding/xml"
	"errors"
	"html"
	"io"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/charmbracelet/x/vt"
	"github.com/google/go-cmp/cmp"

	"relcharter/charter"
)

// What is committed is what the editor shows: one picture of each language stands for the others, which are taken with it.
func TestPicturesShowEditor(t *testing.T) {
	watchSources(t)
	binary, err := build(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range shots {
		if s.name != "act" {
			continue
		}
		t.Run(s.file(), func(t *testing.T) {
			t.Parallel()
			svg, err := s.take(binary)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(strings.Split(string(committed(t, s)), "\n"), strings.Split(string(svg), "\n")); diff != "" {
				t.Errorf("%s is not what the editor shows: run make pictures, and look at them (-committed +now)\n%s", s.file(), diff)
			}
		})
	}
}

// watchSources looks at the folders of what the program is made of: the go command takes a test as done while nothing that it has read
// has changed, and does not know what the build reads.
func watchSources(t *testing.T) {
	t.Helper()
	for _, folder := range []string{"charter", "cmd", "examples", "lint", "tui"} {
		err := filepath.WalkDir(filepath.Join("..", "..", folder), func(string, os.DirEntry, error) error { return nil })
		if err != nil {
			t.Fatal(err)
		}
	}
}

func committed(t *testing.T, s *shot) []byte {
	t.Helper()
	svg, err := os.ReadFile(s.file())
	if err != nil {
		t.Fatalf("run make pictures: %v", err)
	}
	return svg
}

// sizeLimit is how large a picture may be, in bytes: a page shows several.
const sizeLimit = 40_000

// Every picture is sound XML with the text of its screen in it, asks for nothing from elsewhere, and can be read.
func TestPictures(t *testing.T) {
	taken := map[string]bool{}
	for _, s := range shots {
		taken[s.file()] = true
		svg := committed(t, s)
		if len(svg) > sizeLimit {
			t.Errorf("%s: %d bytes", s.file(), len(svg))
		}
		text := textOf(t, s.file(), svg)
		for _, want := range []string{s.title, s.steps[len(s.steps)-1].shows} {
			if !strings.Contains(text, want) {
				t.Errorf("%s does not say %q", s.file(), want)
			}
		}
		if asks := regexp.MustCompile(`(?i)<script|href|src=|url\(|@import|@font-face|http://[^w]|https:`).Find(svg); asks != nil {
			t.Errorf("%s has %s", s.file(), asks)
		}
		checkContrast(t, s.file(), string(svg))
	}
	files, err := filepath.Glob("*.svg")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if !taken[file] {
			t.Errorf("nobody takes %s any more: remove it", file)
		}
	}
}

// The README shows pictures that there are, in both languages, and what its words for them quote stands in them.
func TestPicturesInReadme(t *testing.T) {
	readme, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	space := strings.NewReplacer("\u202f", " ", "\u00a0", " ")
	quote := regexp.MustCompile(`“([^”]+)”|« ([^»]+) »`)
	count := map[charter.Lang]int{}
	for _, image := range regexp.MustCompile(`!\[(.+)\]\(tui/pictures/(.+)\)`).FindAllSubmatch(readme, -1) {
		at := slices.IndexFunc(shots, func(s *shot) bool { return s.file() == string(image[2]) })
		if at < 0 {
			t.Errorf("there is no picture %s", image[2])
			continue
		}
		count[shots[at].lang]++
		text := space.Replace(textOf(t, shots[at].file(), committed(t, shots[at])))
		for _, quoted := range quote.FindAllStringSubmatch(space.Replace(string(image[1])), -1) {
			if !strings.Contains(text, quoted[1]+quoted[2]) {
				t.Errorf("%s does not show %q any more: mend its words in the README", shots[at].file(), quoted[1]+quoted[2])
			}
		}
	}
	if len(count) != len(charter.Languages) || count[charter.French] != count[charter.English] {
		t.Errorf("pictures in the README: %v", count)
	}
}

// textOf returns the text of an XML document.
func textOf(t *testing.T, name string, document []byte) string {
	t.Helper()
	var text strings.Builder
	for d := xml.NewDecoder(bytes.NewReader(document)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return text.String()
		}
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if chars, ok := token.(xml.CharData); ok {
			text.Write(chars)
		}
	}
}

// checkContrast holds that what is written in a picture can be read on its window (WCAG 2.2, 1.4.3: 4.5), in the light and in the dark.
// It is also what tells a screen that was taken before the program knew its background.
func checkContrast(t *testing.T, name, svg string) {
	t.Helper()
	light, dark, ok := strings.Cut(svg, "@media(prefers-color-scheme:dark){")
	if !ok {
		t.Errorf("%s has no dark colours", name)
	}
	for i, css := range []string{light, dark} {
		for _, rule := range regexp.MustCompile(`(?m)^(\.c\d+|text,rect,path)\{fill:(#[0-9a-f]{6})`).FindAllStringSubmatch(css, -1) {
			if got := contrast(t, rule[2], hex(themes[i].paper)); got < 4.5 {
				t.Errorf("%s: %s on %s: %.2f", name, rule[0], hex(themes[i].paper), got)
			}
		}
	}
}

func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	l, m := luminance(t, a), luminance(t, b)
	return (max(l, m) + 0.05) / (min(l, m) + 0.05)
}

// luminance is the relative luminance of WCAG 2.2 of #rrggbb, from 0 to 1.
func luminance(t *testing.T, colour string) float64 {
	t.Helper()
	n, err := strconv.ParseUint(colour[1:], 16, 32)
	if err != nil {
		t.Fatal(err)
	}
	linear := func(v uint64) float64 {
		part := float64(v&0xff) / 255
		if part <= 0.04045 {
			return part / 12.92
		}
		return math.Pow((part+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(n>>16) + 0.7152*linear(n>>8) + 0.0722*linear(n)
}

// emulated returns the screen of a terminal that has been written to.
func emulated(written string) *screen {
	t := &terminal{emul: vt.NewEmulator(12, 2)}
	_, _ = t.emul.Write([]byte(written))
	return t.screen()
}

// What an emulator shows is drawn with its faces and colours, and as text whatever it says.
func TestDraw(t *testing.T) {
	light := emulated("\x1b[1;38;2;1;2;3mA<b>\x1b[0m \x1b[3;4md e\x1b[0m\r\n──│◑ \x1b[7mok\x1b[0m")
	dark := emulated("\x1b[1;38;2;250;251;252mA<b>\x1b[0m \x1b[3;4md e\x1b[0m\r\n──│◑ \x1b[7mok\x1b[0m")
	p, ok := join(light, dark)
	if !ok {
		t.Fatal("screens that differ in colours do not make a picture")
	}
	svg := string(p.svg(&shot{lang: charter.English, title: `<"&`}))
	for _, want := range []string{
		`<title>` + html.EscapeString(`<"&`) + `</title>`, "<desc>A&lt;b&gt; d e\n──│◑ ok</desc>",
		".c0{font-weight:bold;}", ".c0{fill:#010203}", ".c0{fill:#fafbfc}",
		`<text class="c0" x="0" y="15" textLength="36" lengthAdjust="spacingAndGlyphs">A&lt;b&gt;</text>`,
		"{font-style:italic;text-decoration:underline;}", `textLength="27" lengthAdjust="spacingAndGlyphs">d e</text>`,
		`<rect x="0" y="30" width="18" height="1"/>`, `<rect x="22" y="20" width="1" height="20"/>`, `<path d="M31.5 30m`,
		`" x="45" y="20" width="18" height="20"/>`, `>ok</text>`,
	} {
		if !strings.Contains(svg, want) {
			t.Errorf("%s is not in\n%s", want, svg)
		}
	}
	if _, ok := join(light, emulated("other")); ok {
		t.Error("screens that say different things make a picture")
	}
}
