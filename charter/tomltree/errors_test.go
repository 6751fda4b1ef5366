package tomltree

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	gotoml "github.com/pelletier/go-toml/v2"
)

// told writes errors as "code: text", by place.
func told(t *Tree) []string {
	out := []string{}
	for _, e := range t.Errors() {
		out = append(out, fmt.Sprintf("%s: %s", e.Code, t.Source()[e.Span.Start:e.Span.End]))
	}
	return out
}

var errorCases = []struct {
	name, src string
	want      []string
}{
	{"unterminated string", "a = \"x\nb = 'y # z\nc = 1\n", []string{`unterminated string: "x`, "unterminated string: 'y # z"}},
	{"unterminated multi-line string", "a = \"\"\"\ntext, and more\n\n[b]\nc = 1\nd = hello\n", []string{`unterminated string: """`, "unquoted text: hello"}},
	{"unterminated, closed by the next opening", "[x]\na = \"\"\"\nfirst\n\n[[b]]\nc = \"\"\"\nsecond\n\"\"\"\nd = 2\ne = 1 2\n", []string{`unterminated string: """`, "bad number: 1 2"}},
	{"unterminated literal", "a = '''\nfirst\nb = '''\nsecond\n'''\nc = 1\n", []string{"unterminated string: '''"}},
	{"unterminated at the end", "a = 1\nb = \"", []string{`unterminated string: "`}},
	{"unescaped quotes", "a = \"il dit \"oui\" ici\"\nb = 'l'été'\n", []string{`unescaped quote: oui" ici"`, "unescaped quote: été'"}},
	{"unquoted text", "a = hello world # not this\nb = vrai\nc = 48 h\nd = 10 %\ne = [ un, 2, deux mots ]\n", []string{
		"unquoted text: hello world", "unquoted text: vrai", "unquoted text: 48 h", "unquoted text: 10 %",
		"unquoted text: un", "unquoted text: deux mots",
	}},
	{"typographic quotes", "a = “bonjour”\nb = « oui »\n", []string{"typographic quotes: “bonjour”", "typographic quotes: « oui »"}},
	{"line in typographic quotes", "« oui »\n“a” = 1\n", []string{"missing equals sign: « oui »", "typographic quotes: “a”"}},
	{"semicolons", "a = \"x\";\nb = [\"x\"; \"y\"]\n", []string{"extra text: ;", "missing comma: ;"}},
	{"quotes in a list", "a = [\"dit \"oui\" ici\",\n  \"b\"\n]\n", []string{`unescaped quote: oui" ici",`}},
	{"deep keys in a list", "a = [ { b" + strings.Repeat(".b", 500) + " = 1 } un, deux ]\nb = un\n", []string{"nested too deeply: [", "unquoted text: un"}},
	{"one typographic quote", "a = \"bonjour”\nb = 1\n", []string{`typographic quotes: "bonjour”`}},
	{"invisible characters", "a\u00a0= 1\nb =\u202f2\nc = \"x\"\u200b\n", []string{"invisible character: \u00a0", "invisible character: \u202f", "invisible character: \u200b"}},
	{"keys", "ma clé = 1\né = \"\"\"\nx\n\"\"\"\na. = 2\nb..c = 3\n", []string{"bad key: ma clé", "bad key: é", "bad key: a.", "bad key: b..c"}},
	{"missing equals", "titre\nid : \"x\"\nkey \"value\"\n", []string{"missing equals sign: titre", "missing equals sign: :", `missing equals sign: key "value"`}},
	{"missing key", "= 1\na = { = 2, b = 1 }\n", []string{"missing key: =", "missing key: ="}},
	{"missing value", "a =\nb = # note\nc = [1,,2]\nd = { x = , y = 1 }\n", []string{"missing value: =", "missing value: =", "missing value: ,", "missing value: ="}},
	{"value on the next line", "a =\n  \"text\"\nb = 1\n", []string{"missing value: ="}},
	{"unclosed array", "a = [\n  \"x\",\n  \"y\"\nb = 1\n[c]\nd = 1\n", []string{"unclosed bracket: ["}},
	{"unclosed array before a header", "a = [ 1, 2\n\n[[c]]\nd = oops\n", []string{"unclosed bracket: [", "unquoted text: oops"}},
	{"unclosed inline table", "a = { b = 1, c = 2\nd = 3\n", []string{"unclosed bracket: {"}},
	{"unclosed at the end", "a = [[1, 2], [3", []string{"unclosed bracket: ["}},
	{"missing commas", "a = [\"x\" \"y\"]\nb = [\n  1\n  2\n  3\n]\nc = { d = 1 e = 2 }\n", []string{`missing comma: "y"`, "missing comma: 2", "missing comma: 3", "missing comma: e"}},
	{"extra text", "a = \"x\" y\nb = \"x\", \"y\"\n[t] u = 1\nc = [1] ]\n", []string{"extra text: y", `extra text: , "y"`, "extra text: u = 1", "extra text: ]"}},
	{"headers", "[brand\na = 1\n[]\nb = 2\n[ma marque]\nc = 3\n[[x]\nd = 4\n[x.]\n", []string{"bad header: [brand", "bad header: []", "bad header: [ma marque]", "bad header: [[x]", "bad header: [x.]"}},
	{"escapes", "a = \"C:\\Users\\x\" # \\q\nb = \"\\q \\u12 \\ud800\"\nc = \"\"\"\n\\é \\\n\"\"\"\n\"\\k\" = 1\n", []string{`bad escape: \U`, `bad escape: \x`, `bad escape: \q`, `bad escape: \u12`, `bad escape: \ud800`, `bad escape: \é`, `bad escape: \k`}},
	{"control characters", "a = \"x\x01y\" # \x02\nb = 1 # \x7f\n\x00c = 1\n", []string{"control character: \x01", "control character: \x7f", "control character: \x00"}},
	{"another encoding", "a = \"\xe9t\xe9\"\n# caf\xe9\nb\xe9 = 1\n", []string{"invalid UTF-8: \xe9", "invalid UTF-8: \xe9", "invalid UTF-8: \xe9"}},
	{"carriage returns", "a = 1\r# x\nb = \"x\ry\"\n", []string{"bare carriage return: \r", "bare carriage return: \r"}},
	{"numbers", "a = 1,5\nb = 1 000\nc = 007\nd = 1__0\ne = 1.\nf = 0xZZ\ng = [ 1, -.5 ]\nh = 99999999999999999999\n", []string{
		"bad number: 1,5", "bad number: 1 000", "bad number: 007", "bad number: 1__0", "bad number: 1.", "bad number: 0xZZ", "bad number: -.5", "bad number: 99999999999999999999",
	}},
	{"dates", "a = 2026-02-30\nb = 01/02/2026\nc = 25:00\nd = 2026-1-1\ne = 2026-01-01T00:00:00+01:99\n", []string{
		"bad date: 2026-02-30", "bad date: 01/02/2026", "bad date: 25:00", "bad date: 2026-1-1", "bad date: 2026-01-01T00:00:00+01:99",
	}},
	{"only what the decoder lets through", "a = 2026-01-01T00:00:00+01:99\n", []string{"bad date: 2026-01-01T00:00:00+01:99"}},
	{"duplicates", "a = 1\na = 2\n[b]\nc = 1\n[b]\nc = 2\nd = 3\n[a.x]\ne = 1\n", []string{"duplicate: a", "duplicate: b", "duplicate: a"}},
	{"duplicate beside a syntax error", "a = 1\nb = oui\na = 2\nc = \"\n", []string{"unquoted text: oui", "duplicate: a", `unterminated string: "`}},
	{"dotted redefinition", "[a]\nb.c = 1\n[a.b]\nd = 1\n", []string{"duplicate: b"}},
	{"inline redefinition", "a = { b = 1, b = 2 }\nc = [ { d.e = 1, d.e.f = 2 } ]\n", []string{"duplicate: b", "duplicate: e"}},
	{"deep", "a = " + strings.Repeat("[", 500) + strings.Repeat("]", 500) + "\nb" + strings.Repeat(".b", 500) + " = 1\nc = 1\n", []string{"nested too deeply: [", "nested too deeply: b"}},
	{"merge conflict", "a = 1\n<<<<<<< HEAD\nb = 2\n=======\nb = 3\n>>>>>>> x\n", []string{"missing equals sign: <<<<<<< HEAD", "missing key: =", "missing equals sign: >>>>>>> x", "duplicate: b"}},
	{"closing quotes alone", "a = \"x\"\n\"\"\"\nb = 1\n", []string{"extra text: \"\"\""}},
	{"bracket for a value", "a = [ 1, { b = ]\n", []string{"missing value: ="}},
	{"UTF-16 mark", "\xff\xfea = 1\n", []string{"invalid UTF-8: \xff\xfe"}},
	{"no error", "\ufeffa = 1 # é\r\n[b]\r\n", []string{}},
}

func TestErrors(t *testing.T) {
	for _, c := range errorCases {
		t.Run(c.name, func(t *testing.T) {
			slices.Sort(c.want)
			texts := []string{c.src}
			if !strings.HasPrefix(c.src, "\xff") && !strings.HasPrefix(c.src, bom) {
				texts = append(texts, bom+c.src)
			}
			if !strings.Contains(c.src, "\r") {
				texts = append(texts, strings.ReplaceAll(c.src, "\n", "\r\n"))
			}
			for _, src := range texts {
				got := told(Parse(src))
				slices.Sort(got)
				if d := cmp.Diff(c.want, got); d != "" {
					t.Errorf("%q (-want +got)\n%s", src, d)
				}
			}
		})
	}
}

// TestErrorsApart puts independent faults of all kinds into one file: each must be
// found, and nothing else.
func TestErrorsApart(t *testing.T) {
	single := []struct{ src, want string }{
		{"%[1]s = \"x\n", "unterminated string"},
		{"%[1]s = \"\"\"\ntext\n", "unterminated string"},
		{"%[1]s = '''\ntext # x\n", "unterminated string"},
		{"%[1]s = [ 1,\n  2\n", "unclosed bracket"},
		{"%[1]s = [\n  \"x\",\n", "unclosed bracket"},
		{"%[1]s = [\n  { x = 1 },\n  [ 2 ],\n", "unclosed bracket"},
		{"%[1]s = { x = 1\n", "unclosed bracket"},
		{"%[1]s = hello\n", "unquoted text"},
		{"%[1]s = \"a\" b\n", "extra text"},
		{"%[1]s = [ \"a\" \"b\" ]\n", "missing comma"},
		{"%[1]s =\n", "missing value"},
		{"%[1]s\n", "missing equals sign"},
		{"%[1]s = “a”\n", "typographic quotes"},
		{"%[1]s = \"\\q\"\n", "bad escape"},
		{"%[1]s = 1,5\n", "bad number"},
		{"[%[1]s\n", "bad header"},
		{"[%[1]s]\nx.y = 1\n[%[1]s]\n", "duplicate"},
	}
	for i, a := range single {
		for j, b := range single {
			for k, c := range single {
				src := fmt.Sprintf("first = 1\n\n[[t]]\n"+a.src+"[s1]\n"+b.src+"[[s2]]\nok = \"\"\"\nfine\n\"\"\"\n"+c.src+"last = 1\n", "k")
				var codes []string
				for _, e := range Parse(src).Errors() {
					codes = append(codes, e.Code.String())
				}
				want := []string{a.want, b.want, c.want}
				if headers(a.src, b.src, c.src) > 1 {
					continue // they share a name
				}
				if d := cmp.Diff(want, codes); d != "" {
					t.Fatalf("%d %d %d: (-want +got)\n%s\n%s", i, j, k, d, src)
				}
			}
		}
	}
}

// headers counts the texts that begin with a header.
func headers(texts ...string) int {
	n := 0
	for _, s := range texts {
		if s[0] == '[' {
			n++
		}
	}
	return n
}

// TestErrorsCorpus compares the verdict on each corpus file with the corpus itself,
// with BurntSushi/toml, and with go-toml.
func TestErrorsCorpus(t *testing.T) {
	var strict []string
	for _, sub := range []string{"valid", "invalid"} {
		for _, c := range corpus(t, sub) {
			for i, src := range variants(c.src) {
				errs := Parse(src).Errors()
				for _, e := range errs {
					if e.Span.Start < 0 || e.Span.End > len(src) || e.Span.Len() <= 0 || e.Code == Other {
						t.Errorf("%s: %v at %v of %d", c.name, e, e.Span, len(src))
					}
				}
				_, decodes := meaning(src)
				if decodes != nil && len(errs) == 0 {
					t.Errorf("%s: no error, the decoder: %v", c.name, decodes)
				}
				if i > 0 {
					continue
				}
				if decodes == nil && len(errs) > 0 {
					strict = append(strict, c.name)
				}
				var m map[string]any
				if second := gotoml.Unmarshal([]byte(src), &m); (second == nil) != (len(errs) == 0) {
					t.Errorf("%s: %v, go-toml: %v", c.name, told(Parse(src)), second)
				}
			}
		}
	}
	if len(strict) != 18 {
		t.Errorf("%d files refused that the decoder accepts, want 18: %q", len(strict), strict)
	}
}

// verdict checks that there are errors exactly when BurntSushi/toml refuses src
// or lets through what go-toml refuses, and returns them.
func verdict(t *testing.T, src string) []*Error {
	t.Helper()
	errs := Parse(src).Errors()
	_, err := decodeAll(src)
	switch {
	case (err == nil) == (len(errs) == 0):
	case err != nil:
		t.Fatalf("%q: no error, but %v", src, err)
	case errs[0].Code == TooDeep:
	default:
		var m map[string]any
		if gotoml.Unmarshal([]byte(src), &m) == nil {
			t.Fatalf("%q: %v, but both decoders accept it", src, errs[0])
		}
	}
	return errs
}

// TestErrorsOfCutFiles judges corpus files cut short, or with a byte less or
// doubled: whatever is left, the verdict is the decoder's.
func TestErrorsOfCutFiles(t *testing.T) {
	t.Parallel()
	n := 0
	for i, c := range corpus(t, "valid") {
		for at := i % 23; at < len(c.src); at += 23 {
			for _, src := range []string{c.src[:at], c.src[:at] + c.src[at+1:], c.src[:at+1] + c.src[at:]} {
				errs := verdict(t, src)
				if len(errs) == 1 && errs[0].Code == Other {
					t.Errorf("%q: only the decoder knows: %v", src, errs[0])
				}
				n++
			}
		}
	}
	if n < 4000 {
		t.Errorf("%d texts", n)
	}
}

// TestGarbage does not ask the decoder, which takes seconds for a key of ten
// thousand parts: Errors must not ask it either.
func TestGarbage(t *testing.T) {
	for _, g := range garbage {
		src := g.make(20_000)
		lossless(t, g.name, src)
		errs := Parse(src).Errors()
		if g.name != "empty lines" && g.name != "blanks" && len(errs) == 0 {
			t.Errorf("%s: no errors", g.name)
		}
		if len(errs) > maxErrors {
			t.Errorf("%s: %d errors", g.name, len(errs))
		}
	}
}
