package charter

import (
	"testing"

	"github.com/BurntSushi/toml"

	"relcharter/examples"
)

// tournesol returns the text of the longest example charter in French.
func tournesol(tb testing.TB) string {
	tb.Helper()
	src, err := examples.Files.ReadFile("velos-tournesol.charter.toml")
	if err != nil {
		tb.Fatal(err)
	}
	return string(src)
}

func BenchmarkParse(b *testing.B) {
	src := tournesol(b)
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		if d := Parse("", src); len(d.Problems) > 0 {
			b.Fatal(d.Problems)
		}
	}
}

// BenchmarkDecode is the decoder alone, for comparison with BenchmarkParse.
func BenchmarkDecode(b *testing.B) {
	src := tournesol(b)
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		values := map[string]any{}
		if _, err := toml.Decode(src, &values); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSet(b *testing.B) {
	d := Parse("", tournesol(b))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := d.Set("behaviour[carnet-rendu].deadline.value", 4); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkKeyAt(b *testing.B) {
	d := Parse("", tournesol(b))
	n := 0
	b.ReportAllocs()
	for b.Loop() {
		d.KeyAt(n % len(d.Source()))
		n += 97
	}
}
