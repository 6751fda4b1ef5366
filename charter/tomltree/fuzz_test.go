package tomltree

import (
	"reflect"
	"slices"
	"strings"
	"testing"
)

func seed(f *testing.F) {
	f.Helper()
	for _, c := range slices.Concat(corpus(f, "valid"), corpus(f, "invalid")) {
		f.Add(c.src)
	}
	for _, c := range errorCases {
		f.Add(c.src)
	}
	f.Add(walkText)
	f.Add(charterText)
}

// FuzzParse: lossless, positions in bounds, every leaf of a valid text located.
func FuzzParse(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, src string) {
		lossless(t, "input", src)
		tree := Parse(src)
		for off := 0; off <= len(src) && off < 200; off++ {
			if p := tree.Position(off); p.Line < 1 || p.UTF16 < p.Rune || p.Rune > p.Byte {
				t.Fatalf("offset %d at %v", off, p)
			}
		}
		got := comparable(tree.Decode())
		if len(tree.Errors()) > 0 {
			return
		}
		want, err := meaning(src)
		if err != nil {
			t.Fatalf("no error, but %v", err)
		}
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("decoded as %v, want %v", got, want)
		}
		if built := comparable(tree.assemble(tree.index().root)); !reflect.DeepEqual(built, want) {
			t.Fatalf("built as %v, want %v", built, want)
		}
		eachPath(want, nil, func(p Path, v any) {
			r := tree.Get(p)
			if r == nil {
				t.Fatalf("%s is nowhere", p)
			}
			if r.Value == nil {
				return
			}
			one, err := meaning("x = " + src[r.Value.Span.Start:r.Value.Span.End])
			if err != nil || !reflect.DeepEqual(one, any(map[string]any{"x": v})) {
				t.Fatalf("%s is located as %v, want %v (%v)", p, one, v, err)
			}
		})
	})
}

// FuzzErrors: there are errors exactly when they should be, within the text and in order.
func FuzzErrors(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, src string) {
		errs := verdict(t, src)
		if len(errs) > maxErrors {
			t.Fatalf("%d errors", len(errs))
		}
		for i, e := range errs {
			if e.Span.Start < 0 || e.Span.End > len(src) || e.Span.End < e.Span.Start {
				t.Fatalf("%v at %v", e, e.Span)
			}
			if i > 0 && e.Span.Start < errs[i-1].Span.Start {
				t.Fatal("not sorted")
			}
		}
	})
}

// FuzzEdits: an edit of a valid text gives a valid text with just that change.
func FuzzEdits(f *testing.F) {
	for i, c := range corpus(f, "valid") {
		f.Add(c.src, uint(i), "new")
	}
	f.Add(walkText, uint(7), "it's \"x\"\n")
	f.Fuzz(func(t *testing.T, src string, pick uint, text string) {
		tree := Parse(src)
		if len(tree.Errors()) > 0 || len(src) > 4000 {
			return
		}
		j := &job{t, "input", tree, comparable(tree.Decode()), map[string]int{}}
		var paths []Path
		eachPath(j.want, nil, func(p Path, _ any) { paths = append(paths, p) })
		if len(paths) == 0 {
			return
		}
		p := paths[pick%uint(len(paths))]
		edits, err := tree.Delete(p)
		j.expect("delete", p, edits, err, change(j.want, p, func(any) any { return gone{} }), true)
		if r := tree.Get(p); r.Value != nil {
			edits, err := tree.SetString(p, text)
			want := strings.ReplaceAll(strings.ReplaceAll(strings.ToValidUTF8(text, "\ufffd"), "\r\n", "\n"), "\n", tree.EOL())
			if strings.ToValidUTF8(text, "") == text {
				j.expect("set string", p, edits, err, change(j.want, p, func(any) any { return want }), false)
			}
		}
		if tree.Keys(p) != nil {
			q := p.With(K("zz new"))
			if tree.Get(q) == nil {
				edits, err := tree.Insert(q, "1", nil)
				j.expect("insert", q, edits, err, change(j.want, q, func(any) any { return int64(1) }), false)
			}
		}
		if n := tree.Count(p); n > 0 {
			at := int(pick) % (n + 1)
			edits, err := tree.InsertItem(p, at, nil, nil)
			j.expect("insert item", p, edits, err, change(j.want, p, func(v any) any {
				return slices.Insert(v.([]any), at, any(map[string]any{}))
			}), false)
		}
	})
}
