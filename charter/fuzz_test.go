package charter

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// seeds are sources and texts that have been trouble, here or elsewhere.
var seeds = []string{
	"", "\ufeff", "\r\n", "a", "[", "[[", "]]", "{", "=", "\"", "'''", "\"\"\"\n", "a = [\n", "[brand]\nname = 3\n", "brand.name.x = 1",
	"[[trait]]\nid = \"a\"\n[[trait]]\nid = \"a\"\n", "trait = [{}, {id = \"x\"}]", "trait = [[1]]", "trait = [1]", "[trait]\nid = \"x\"",
	"[[behaviour]]\ndeadline = { value = 1e400 }", "schema = 0x1\n", "[brand]\nname = \"\\ud800\"", "[brand]\nname = \"\xff\"", "[[trait]]\n\"i\\u0064\" = \"a\"",
	"[charter]\ntitle = \"\x00\"", "[\"\"]\n\"\" = 1", "a.b.c = 1\n[a]\n", "[[trait]]\n[trait.x]\n[[trait.x.y]]\n", notes, head,
	"\r", "\r\r\n", "a\r\nb\n", "\"\"\"", "''' \\ \"\"\"", "é😀\u202e\u0301", "\x1b[2J", "{text}", "# x", "\ttab ", "\"", "\\",
}

// FuzzParse: Parse never panics and keeps the source, what it reports lies in the file, and every key it gives out leads back.
func FuzzParse(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	for _, src := range exampleCharters(f) {
		f.Add(src)
	}
	f.Fuzz(func(t *testing.T, src string) {
		d := Parse("x", src)
		if d.Source() != src {
			t.Fatal("the source was not kept")
		}
		if d.Wellformed() != !slices.ContainsFunc(d.Problems, func(p Problem) bool { return p.Code == Malformed }) {
			t.Fatal("Wellformed does not agree with the problems")
		}
		last := 0
		for _, p := range d.Problems {
			if p.Span.Start < last || p.Span.End < p.Span.Start || p.Span.End > len(src) || p.Message.FR == "" || p.Message.EN == "" {
				t.Fatalf("problem %+v", p)
			}
			if Visible(p.Message.FR+p.Message.EN+p.Key) != p.Message.FR+p.Message.EN+p.Key {
				t.Fatalf("message %q about %q", p.Message, p.Key)
			}
			last = p.Span.Start
			if p.Fix == nil || !d.Wellformed() {
				continue
			}
			if _, err := d.Apply(p.Fix.Edits...); err != nil {
				t.Fatalf("%q cannot be done: %v", p.Fix.Title.EN, err)
			}
		}
		for _, f := range Fields {
			for i, it := range d.Items(f.Path) {
				if path, _, ok := d.Path(it.Key); !ok || it.Index != i || path[len(path)-1].Index != i {
					t.Fatalf("%s leads to %v", it.Key, path)
				}
			}
		}
		for at := 0; at <= len(src); at += 1 + len(src)/64 {
			key := d.KeyAt(at)
			path, _, ok := d.Path(key)
			if ok != (key != "") || ok && d.keyOf(path) != key {
				t.Fatalf("the key at %d is %q, which leads to %v", at, key, path)
			}
		}
	})
}

// FuzzSet: a text that was set is read back, and nothing outside the edit has changed.
func FuzzSet(f *testing.F) {
	for _, s := range seeds {
		f.Add(s, uint8(0))
		f.Add(s, uint8(3))
	}
	keys := []string{
		"brand.name", "charter.title", "brand.purpose", "behaviour[prix].statement", "behaviour[prix].remedy.act", "theme.ink",
		"behaviour[prix].limits[#1]", "behaviour[suite].owner.role",
	}
	f.Fuzz(func(t *testing.T, value string, which uint8) {
		src := variants(notes)[which%2]
		d := Parse("x", src)
		key := keys[int(which/2)%len(keys)]
		edits, err := d.Set(key, value)
		if err != nil {
			if utf8.ValidString(value) {
				t.Fatalf("set %s to %q: %v", key, value, err)
			}
			return
		}
		next := do(t, d, func() ([]Edit, error) { return edits, nil })
		want := strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(value)
		if got := next.Value(key); got != want {
			t.Fatalf("%s: set %q, read %q", key, value, got)
		}
		outside(t, key, d, next, edits)
		list := strings.Split(want, " ")
		back := do(t, next, func() ([]Edit, error) { return next.Set("behaviour[prix].traits", list) })
		if got, _ := back.Value("behaviour[prix].traits").([]string); !slices.Equal(got, list) {
			t.Fatalf("set the list %q, read %q", list, got)
		}
	})
}

// FuzzWords: what is shown holds nothing that could act, and ids are ids.
func FuzzWords(f *testing.F) {
	for _, s := range append(seeds, "prix-ferme", "prix ferme", "Prix", "-9", "a\n") {
		f.Add(s, 10)
	}
	idShape := regexp.MustCompile(IDPattern)
	f.Add("a\u2028b\u2066c\U000e0041", -3)
	f.Add("##[a]##\x1b[##vso##[", 3)
	f.Fuzz(func(t *testing.T, s string, limit int) {
		for _, shown := range []string{Visible(s), Short(s, limit), Inert(s), InertPath(s)} {
			for _, r := range shown {
				if unicode.IsControl(r) || Hidden(r) || r == utf8.RuneError {
					t.Fatalf("%q shows %U", s, r)
				}
			}
		}
		if short := Short(s, limit); utf8.RuneCountInString(short) > max(limit, 1) || strings.Contains(short, "\n") {
			t.Fatalf("Short(%q, %d) = %q", s, limit, short)
		}
		if again := Visible(Visible(s)); again != Visible(s) {
			t.Fatalf("Visible twice makes %q of %q", again, s)
		}
		if once := Inert(s); Inert(once) != once {
			t.Fatalf("Inert leaves an order in %q: %q", s, once)
		}
		id := Slug(s)
		if id != "" && (!IsID(id) || len(id) > slugLimit) || Slug(id) != id {
			t.Fatalf("Slug(%q) = %q", s, id)
		}
		if want := idShape.MatchString(s); IsID(s) != want {
			t.Fatalf("IsID(%q) = %v, the pattern says %v", s, !want, want)
		}
		if Fold(Fold(s)) != Fold(s) {
			t.Fatalf("Fold(%q) = %q, folded again %q", s, Fold(s), Fold(Fold(s)))
		}
	})
}
