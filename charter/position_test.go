package charter

import (
	"strings"
	"testing"
)

// TestWithin finds a word of a value in its source; the source has the word's place marked.
func TestWithin(t *testing.T) {
	for _, tt := range []struct{ marked, word string }{
		{`"Nous ⟦rappelons⟧ vite"`, "rappelons"},
		{`'Nous ⟦rappelons⟧ vite'`, "rappelons"},
		{`"d\u00e9j\u00e0 ⟦promis⟧"`, "promis"},
		{`"⟦d\u00e9j\u00e0⟧ promis"`, "déjà"},
		{`"x ⟦d\u00e9j\U000000e0⟧"`, "déjà"},
		{`"\"cité\" \\ ⟦mot⟧\t."`, "mot"},
		{`"dit ⟦\"oui\"⟧"`, `"oui"`},
		{`"a😀b ⟦mot⟧"`, "mot"},
		{`"a😀b\U0001F600 ⟦😀c⟧"`, "😀c"},
		{`"e\u0301 ⟦mot⟧"`, "mot"},
		{"\"\"\"\nligne une\nligne ⟦deux⟧\n\"\"\"", "deux"},
		{"\"\"\"\nligne ⟦une\nligne⟧ deux\"\"\"", "une\nligne"},
		{"\"\"\"\nun \\\n   ⟦mot⟧ coupé\"\"\"", "mot"},
		{"\"\"\"\n⟦un \\\n   mot⟧ coupé\"\"\"", "un mot"},
		{"\"\"\"un \"mot\" et ⟦\"\"deux⟧\"\"\"", `""deux`},
		{"'''\nC:\\u00e9 ⟦mot⟧'''", "mot"},
		{`"⟦⟧"`, ""},
		{`"⟦tout⟧"`, "tout"},
	} {
		for _, crlf := range []bool{false, true} {
			marked := "# é\n[brand]\nname = " + tt.marked + " # fin\n"
			if crlf {
				marked = "\ufeff" + strings.ReplaceAll(marked, "\n", "\r\n")
			}
			src, want := mark(t, marked)
			d := Parse("x", src)
			text := d.Brand.Name
			at := strings.Index(text.Value, tt.word)
			if at < 0 || !text.Set() {
				t.Fatalf("%s: %q is not in %q", tt.marked, tt.word, text.Value)
			}
			if got := d.Within(text, at, at+len(tt.word)); got != want {
				t.Errorf("%s (CRLF %v): got %q, want %q", tt.marked, crlf, src[got.Start:got.End], src[want.Start:want.End])
			}
		}
	}
}

func TestWithinBounds(t *testing.T) {
	d := Parse("x", "[brand]\nname = \"abc\"\n")
	for _, tt := range []struct{ start, end, from, to int }{
		{0, 3, 16, 19}, {-5, 99, 16, 19}, {3, 3, 19, 19}, {2, 1, 18, 18}, {99, 99, 19, 19},
	} {
		if got, want := d.Within(d.Brand.Name, tt.start, tt.end), (Span{Start: tt.from, End: tt.to}); got != want {
			t.Errorf("[%d,%d): got %v, want %v", tt.start, tt.end, got, want)
		}
	}
	if got := d.Within(d.Brand.Purpose, 0, 3); got != (Span{}) {
		t.Errorf("a text that is not in the file is at %v", got)
	}
}

// TestWithinEveryWord finds each word of each text of the examples and reads it back from the source.
func TestWithinEveryWord(t *testing.T) {
	for name, src := range exampleCharters(t) {
		words := 0
		d := Parse(name, src)
		for _, b := range d.Behaviours {
			at := 0
			for _, word := range strings.Fields(b.Statement.Value) {
				at += strings.Index(b.Statement.Value[at:], word)
				s := d.Within(b.Statement, at, at+len(word))
				if src[s.Start:s.End] != word {
					t.Errorf("%s: %q stands at %q", name, word, src[s.Start:s.End])
				}
				at += len(word)
				words++
			}
		}
		if words == 0 {
			t.Errorf("%s has no words", name)
		}
	}
}

func TestPosition(t *testing.T) {
	src := "\ufeffa = 1\r\nb = \"é😀x\"\n"
	d := Parse("x", src)
	for text, want := range map[string]Position{
		"a": {Line: 1, Byte: 1, Rune: 1, UTF16: 1},
		"b": {Line: 2, Byte: 1, Rune: 1, UTF16: 1},
		"😀": {Line: 2, Byte: 8, Rune: 7, UTF16: 7},
		"x": {Line: 2, Byte: 12, Rune: 8, UTF16: 9},
	} {
		if got := d.Position(strings.Index(src, text)); got != want {
			t.Errorf("%s: got %+v, want %+v", text, got, want)
		}
	}
}
