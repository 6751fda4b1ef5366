package export

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	gtext "github.com/yuin/goldmark/text"
)

// parsedProse reads a text as Markdown, whatever is in it.
func parsedProse(src string) rich {
	p := proseReader{src: []byte(src), tidy: func(s string) string { return s }}
	return p.blocks(markdown().Parse(gtext.NewReader(p.src)))
}

// TestPlainProse holds that a text that is not parsed is what parsing would make of it.
func TestPlainProse(t *testing.T) {
	texts := []string{"a", "É", "a.b.c", "a - b", "a  b", "a + b = c", "a 1. b", "a) b", "a # b", "a!(b)", "a :b: c", "a.\u00a0b", "voir example.org", "http: a", "a--b", "a|b"}
	paths, err := filepath.Glob("../../lint/prose/testdata/*/*.tsv")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no statements: %v", err)
	}
	for _, path := range paths {
		src, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(src)) {
			texts = append(texts, strings.Split(strings.TrimSpace(line), "\t")...)
		}
	}
	plain := 0
	for _, src := range texts {
		if src = strings.TrimSpace(clean(src)); src == "" || !plainProse(src) {
			continue
		}
		plain++
		if got, want := line(textOf(src)), parsedProse(src); !reflect.DeepEqual(got, want) {
			t.Errorf("%q: not parsed, it is %v; parsed, %v", src, got, want)
		}
	}
	t.Logf("%d of %d texts need not be parsed", plain, len(texts))
	if plain < len(texts)/2 {
		t.Errorf("%d of %d texts are plain", plain, len(texts))
	}
}

// FuzzPlainProse holds the same for any text.
func FuzzPlainProse(f *testing.F) {
	f.Add("a - b")
	f.Fuzz(func(t *testing.T, src string) {
		if src = strings.TrimSpace(clean(src)); src == "" || !plainProse(src) {
			return
		}
		if got, want := line(textOf(src)), parsedProse(src); !reflect.DeepEqual(got, want) {
			t.Errorf("%q: not parsed, it is %v; parsed, %v", src, got, want)
		}
	})
}
