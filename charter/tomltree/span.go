package tomltree

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Span is a piece of a source: 0-based byte offsets, half-open.
type Span struct{ Start, End int }

// Len is the length of s in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Edit replaces the bytes of Span by New. An empty Span inserts, an empty New deletes.
type Edit struct {
	Span
	New string
}

// Splice returns src with all edits made; their offsets are those of src. Edits
// may come in any order; insertions at the same place apply in the order given,
// before a replacement that starts there. It fails, and returns "", when two edits
// overlap or one leaves the bounds of src.
func Splice(src string, edits ...Edit) (string, error) {
	sorted := slices.Clone(edits)
	slices.SortStableFunc(sorted, func(a, b Edit) int { return cmp.Or(a.Start-b.Start, a.End-b.End) })
	size, at := len(src), 0
	for _, e := range sorted {
		if e.Start < 0 || e.End < e.Start || e.End > len(src) {
			return "", fmt.Errorf("edit [%d,%d) is outside a text of %d bytes", e.Start, e.End, len(src))
		}
		if e.Start < at {
			return "", fmt.Errorf("edit [%d,%d) overlaps one that ends at %d", e.Start, e.End, at)
		}
		at = e.End
		size += len(e.New) - e.Len()
	}
	var b strings.Builder
	b.Grow(size)
	at = 0
	for _, e := range sorted {
		b.WriteString(src[at:e.Start])
		b.WriteString(e.New)
		at = e.End
	}
	b.WriteString(src[at:])
	return b.String(), nil
}
