package markdown

import (
	"sort"
	"strings"
	"unicode/utf8"

	"relcharter/charter"
)

const bom = "\ufeff"

// stride is how far apart the marks of a lineTable are, in bytes.
const stride = 1 << 10

// lineTable finds the place of an offset without counting the file, or a line of megabytes, from its beginning.
type lineTable struct {
	starts []int  // the offset of the first byte of each line
	marks  []mark // at or behind each multiple of stride
}

// mark is an offset between two characters, and what stands before it in the file.
type mark struct{ at, runes, units int }

func newLineTable(src string) lineTable {
	t := lineTable{starts: []int{0}, marks: []mark{{}}}
	if strings.HasPrefix(src, bom) {
		t.starts[0] = len(bom)
	}
	var m mark
	for m.at < len(src) {
		if src[m.at] == '\n' {
			t.starts = append(t.starts, m.at+1)
		}
		m = m.next(src)
		if m.at >= len(t.marks)*stride {
			t.marks = append(t.marks, m)
		}
	}
	return t
}

// next is the mark behind the character at m.
func (m mark) next(src string) mark {
	r, size := utf8.DecodeRuneInString(src[m.at:])
	m.at += size
	m.runes++
	m.units++
	if r > 0xffff {
		m.units++
	}
	return m
}

// upto counts what stands before off; a character that off cuts is counted.
func (t *lineTable) upto(src string, off int) mark {
	i := sort.Search(len(t.marks), func(i int) bool { return t.marks[i].at > off }) - 1
	return t.marks[i].upto(src, off)
}

// upto counts on from m.
func (m mark) upto(src string, off int) mark {
	for m.at < off {
		m = m.next(src)
	}
	return m
}

func (t *lineTable) position(src string, off int) charter.Position {
	off = min(max(off, 0), len(src))
	line := max(sort.SearchInts(t.starts, off+1)-1, 0)
	start := t.starts[line]
	off = max(off, start)
	var before, at mark // only how far apart they are counts
	if off-start <= stride {
		at = mark{at: start}.upto(src, off)
	} else {
		before, at = t.upto(src, start), t.upto(src, off)
	}
	return charter.Position{Line: line + 1, Byte: off - start + 1, Rune: at.runes - before.runes + 1, UTF16: at.units - before.units + 1}
}
