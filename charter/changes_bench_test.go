package charter

import (
	"fmt"
	"strings"
	"testing"
)

// BenchmarkChanges compares charters of 2,000 items without ids, each of them changed, and the same in another order.
func BenchmarkChanges(b *testing.B) {
	ratings := func(numbered func(i int) string) *Document {
		var src strings.Builder
		for i := range 2000 {
			fmt.Fprintf(&src, "[[rating]]\nby = \"customer\"\nvalue = \"good\"\nas_of = 2020-01-01\nurl = \"%s\"\n", numbered(i))
		}
		return Parse("", src.String())
	}
	old := ratings(func(i int) string { return fmt.Sprint("a", i) })
	for _, bb := range []struct {
		name string
		new  *Document
	}{
		{"changed", ratings(func(i int) string { return fmt.Sprint("b", i) })},
		{"reversed", ratings(func(i int) string { return fmt.Sprint("a", 1999-i) })},
	} {
		b.Run(bb.name, func(b *testing.B) {
			for b.Loop() {
				if Changes(old, bb.new) == nil {
					b.Fatal("nothing changed")
				}
			}
		})
	}
}
