package tomltree

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// TestStringSpanCorpus replaces each character and each pair of them in each
// string of the corpus, and inserts at each place: the new text must decode to
// the string with just that change.
func TestStringSpanCorpus(t *testing.T) {
	eachJob(t, func(j *job) {
		src := j.tree.Source()
		for _, p := range j.values() {
			v := j.tree.Get(p).Value
			text, ok := j.tree.Text(v)
			if !ok {
				continue
			}
			cuts := boundaries(text)
			for i, a := range cuts {
				for _, b := range cuts[i:min(i+3, len(cuts))] {
					s := j.tree.StringSpan(v, a, b)
					if s.Start < v.Span.Start || s.End > v.Span.End || s.End < s.Start {
						t.Fatalf("%s: %s [%d,%d): %v is not in %v", j.name, p, a, b, s, v.Span)
					}
					tok := src[v.Span.Start:s.Start] + "X" + src[s.End:v.Span.End]
					got, err := meaning("x = " + tok)
					want := text[:a] + "X" + text[b:]
					if err != nil || got.(map[string]any)["x"] != want {
						t.Fatalf("%s: %s [%d,%d): %q, want %q (%v)", j.name, p, a, b, tok, want, err)
					}
					j.done["string spans"]++
				}
			}
		}
	})
}

// boundaries lists the offsets between the characters of s, CRLF being one.
func boundaries(s string) []int {
	var out []int
	for i := range s {
		if i == 0 || s[i] != '\n' || s[i-1] != '\r' {
			out = append(out, i)
		}
	}
	return append(out, len(s))
}

func TestStringSpan(t *testing.T) {
	for _, c := range []struct {
		src        string
		start, end int
		want       string
	}{
		{`x = "héllo"`, 1, 3, "é"},
		{`x = "a\u00e9b"`, 1, 3, `\u00e9`},
		{`x = "a\u00e9b"`, 2, 3, `\u00e9`}, // half an escape is the whole
		{`x = "a\u00e9b"`, 1, 4, `\u00e9b`},
		{`x = "a\tb"`, 1, 2, `\t`},
		{"x = \"\"\"\nab\"\"\"", 0, 1, "a"},
		{"x = \"\"\"\r\nab\"\"\"", 0, 2, "ab"},
		{"x = \"\"\"a\\\n   b\"\"\"", 0, 1, "a"},
		{"x = \"\"\"a\\\n   b\"\"\"", 1, 2, "b"},
		{"x = \"\"\"a\\\n   b\"\"\"", 0, 2, "a\\\n   b"},
		{"x = '''\na\r\nb'''", 1, 3, "\r\n"},
		{`x = 'ab'`, 1, 99, "b"},
		{`x = 'ab'`, -5, 1, "a"},
		{`x = ''`, 0, 0, ""},
	} {
		tree := Parse(c.src)
		s := tree.StringSpan(tree.Get(Path{K("x")}).Value, c.start, c.end)
		if got := c.src[s.Start:s.End]; got != c.want {
			t.Errorf("%q [%d,%d): %q, want %q", c.src, c.start, c.end, got, c.want)
		}
	}
	tree := Parse("x = 1")
	if s := tree.StringSpan(tree.Get(Path{K("x")}).Value, 0, 1); s != (Span{}) {
		t.Errorf("span %v in a number", s)
	}
}

func TestQuote(t *testing.T) {
	for _, c := range []struct{ s, want string }{
		{"", `""`},
		{`a "b" \`, `"a \"b\" \\"`},
		{"é\u202f!\t\x00\x7f", "\"é\u202f!\\t\\u0000\\u007F\""},
		{"a\nb", "\"\"\"\na\nb\"\"\""},
		{"\n\"\"\"\"", "\"\"\"\n\n\"\"\\\"\\\"\"\"\""},
		{"a\rb", `"a\rb"`},
		{"\xff", `"` + string(utf8.RuneError) + `"`},
	} {
		if got := Quote(c.s); got != c.want {
			t.Errorf("%q: %s, want %s", c.s, got, c.want)
		}
	}
	if got := QuoteEOL("a\r\nb\nc", "\r\n"); got != "\"\"\"\r\na\r\nb\r\nc\"\"\"" {
		t.Errorf("CRLF: %q", got)
	}
}

func TestQuoteLike(t *testing.T) {
	for _, c := range []struct{ old, s, want string }{
		{`'a'`, "b", `'b'`},
		{`'a'`, "l’été", `'l’été'`},
		{`'a'`, "l'été", `"l'été"`},
		{`"a"`, "it's", `"it's"`},
		{`"a"`, "b\nc", "\"\"\"\nb\nc\"\"\""},
		{"'''\na'''", `\d'`, `"\\d'"`},
		{"'''\na'''", `\d`, "'''\n\\d'''"},
		{"'''a'''", `b`, "'''b'''"},
		{"'''a'''", "\nb", "'''\n\nb'''"},
		{`"""a"""`, "b\nc", "\"\"\"b\nc\"\"\""},
		{"\"\"\"\na\"\"\"", "b", "\"\"\"\nb\"\"\""},
		{"1", "b", `"b"`},
		{"", "b\nc", "\"\"\"\nb\nc\"\"\""},
	} {
		if got := QuoteLike(c.old, c.s, "\n"); got != c.want {
			t.Errorf("%s for %q: %s, want %s", c.old, c.s, got, c.want)
		}
	}
}

// TestQuoteRoundTrip writes all strings of up to five awkward characters.
func TestQuoteRoundTrip(t *testing.T) {
	alphabet := []string{`"`, `'`, `\`, "\n", "a", "\r"}
	texts := []string{""}
	for begin := 0; len(texts[begin]) < 5; begin++ {
		for _, c := range alphabet {
			texts = append(texts, texts[begin]+c)
		}
	}
	olds := []string{`""`, "''", `""""""`, "''''''", "\"\"\"\n\"\"\"", "'''\n'''"}
	for i, s := range texts {
		for _, written := range []string{Quote(s), QuoteLike(olds[i%len(olds)], s, "\n")} {
			got, err := meaning("x = " + written)
			want := strings.ReplaceAll(s, "\r\n", "\n")
			if err != nil || got.(map[string]any)["x"] != want {
				t.Fatalf("%q written as %q: %v %v", s, written, got, err)
			}
		}
	}
	if len(texts) < 5000 {
		t.Fatal(len(texts))
	}
}

func TestPosition(t *testing.T) {
	src := bom + "é = '😀'\r\nb = 1\n"
	tree := Parse(src)
	b := strings.Index(src, "b =")
	for _, c := range []struct {
		off  int
		want Position
	}{
		{0, Position{1, 1, 1, 1}},
		{3, Position{1, 1, 1, 1}},
		{5, Position{1, 3, 2, 2}},
		{strings.Index(src, "'\r"), Position{1, 11, 7, 8}},
		{b, Position{2, 1, 1, 1}},
		{len(src), Position{3, 1, 1, 1}},
		{len(src) + 9, Position{3, 1, 1, 1}},
		{-1, Position{1, 1, 1, 1}},
	} {
		if got := tree.Position(c.off); got != c.want {
			t.Errorf("offset %d: %v, want %v", c.off, got, c.want)
		}
	}
	for off := len(bom); off <= len(src); off++ {
		if off < len(src) && (!utf8.RuneStart(src[off]) || src[off] == '\n' && src[off-1] == '\r') {
			continue
		}
		p := tree.Position(off)
		if back := tree.OffsetUTF16(p.Line, p.UTF16); back != off {
			t.Errorf("offset %d is %v, which is offset %d", off, p, back)
		}
	}
	for _, c := range [][3]int{{0, 5, 3}, {1, 99, strings.Index(src, "\r")}, {9, 1, len(src)}, {1, 7, strings.Index(src, "😀")}} {
		if got := tree.OffsetUTF16(c[0], c[1]); got != c[2] {
			t.Errorf("line %d column %d: offset %d, want %d", c[0], c[1], got, c[2])
		}
	}
}

func TestSplice(t *testing.T) {
	got, err := Splice("abcdef", Edit{Span{4, 5}, "E"}, Edit{Span{1, 2}, ""}, Edit{Span{4, 4}, "1"}, Edit{Span{6, 6}, "!"})
	if got != "acd1Ef!" || err != nil {
		t.Errorf("%q %v", got, err)
	}
	for _, bad := range [][]Edit{
		{{Span{-1, 0}, ""}},
		{{Span{0, 7}, ""}},
		{{Span{3, 2}, ""}},
		{{Span{1, 3}, ""}, {Span{2, 4}, ""}},
	} {
		if out, err := Splice("abcdef", bad...); err == nil || out != "" {
			t.Errorf("%v: %q", bad, out)
		}
	}
}

func TestPath(t *testing.T) {
	p := Path{K("goals"), I(1), K("a b"), K("")}
	if got := p.String(); got != `goals[1]."a b".""` {
		t.Error(got)
	}
	if !p.HasPrefix(p[:2]) || p[:2].HasPrefix(p) || !p.Equal(slices.Clone(p)) || p.Equal(p[:3]) {
		t.Error("prefixes")
	}
	q := p[:1].With(I(0))
	if fmt.Sprint(q) != "goals[0]" || p[1].Index != 1 {
		t.Error("With changed its receiver", p, q)
	}
}
