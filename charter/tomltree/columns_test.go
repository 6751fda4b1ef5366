package tomltree

import (
	"fmt"
	"strings"
	"testing"
)

// counted is the place of off in src, counted from the beginning.
func counted(src string, off int) Position {
	start := strings.LastIndexByte(src[:off], '\n') + 1
	if start == 0 && strings.HasPrefix(src, bom) {
		start = len(bom)
	}
	off = max(off, start)
	p := Position{Line: strings.Count(src[:off], "\n") + 1, Byte: off - start + 1, Rune: 1, UTF16: 1}
	for _, r := range src[start:off] {
		p.Rune++
		p.UTF16++
		if r > 0xffff {
			p.UTF16++
		}
	}
	return p
}

// TestPositionInLongLines holds that places far along a line are what counting from its beginning gives.
func TestPositionInLongLines(t *testing.T) {
	for _, unit := range []string{"a", "é", "漢字", "😀", "a😀é", "\xff", "a\xe6\xbc", "\xf0\x9f\x98x", "é\r"} {
		line := strings.Repeat(unit, 9*stride/len(unit))
		for _, src := range []string{line, bom + line, "a = 1\n" + line + "\n" + line + "\nb", bom + "é\n" + line} {
			tree := Parse(src)
			for off := 0; off <= len(src); off += 1 + off%7 {
				if got, want := tree.Position(off), counted(src, off); got != want {
					t.Fatalf("%q repeated, offset %d: %+v, want %+v", unit, off, got, want)
				}
			}
		}
	}
}

// BenchmarkPosition asks for the last place of lines of growing length: the time for one stays the same.
func BenchmarkPosition(b *testing.B) {
	for _, size := range []int{10_000, 1_000_000} {
		tree := Parse("a = [" + strings.Repeat("1, ", size/3) + "]\n")
		tree.Position(size)
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			for b.Loop() {
				tree.Position(size)
			}
		})
	}
}
