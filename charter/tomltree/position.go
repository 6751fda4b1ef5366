package tomltree

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// Position is a place as people and editors count it; all four are 1-based. A
// byte order mark is not counted, a byte that is no UTF-8 counts as one character.
type Position struct {
	Line  int
	Byte  int // column in bytes
	Rune  int // column in Unicode code points
	UTF16 int // column in UTF-16 code units, as language servers count
}

func (t *Tree) findLines() []int {
	lines := make([]int, 1, strings.Count(t.src, "\n")+1)
	for at := 0; ; {
		j := strings.IndexByte(t.src[at:], '\n')
		if j < 0 {
			return lines
		}
		at += j + 1
		lines = append(lines, at)
	}
}

// Position is the place of the 0-based byte offset off; an offset out of bounds
// is brought to the nearest bound.
func (t *Tree) Position(off int) Position {
	off = min(max(off, 0), len(t.src))
	lines := t.lines()
	line := sort.SearchInts(lines, off+1) - 1
	start := t.firstByte(line)
	off = max(off, start)
	var c columns
	if off-start <= 2*stride {
		c = columns{}.behind(t.src[start:off])
	} else {
		before, upto := t.columnsAt(start), t.columnsAt(off)
		c = columns{upto.runes - before.runes, upto.units - before.units}
	}
	return Position{line + 1, off - start + 1, c.runes + 1, c.units + 1}
}

// columns counts characters, and UTF-16 code units.
type columns struct{ runes, units int }

// behind is c and what text adds to it.
func (c columns) behind(text string) columns {
	for _, r := range text {
		c.runes++
		c.units++
		if r > 0xffff {
			c.units++
		}
	}
	return c
}

// mark is a place between two characters, and what stands before it in the file.
type mark struct {
	at int
	columns
}

// stride is how far apart the marks are, in bytes.
const stride = 1 << 10

// findMarks sets a mark at the first character at or behind every multiple of
// stride, so that a place in a line of megabytes is found without counting all of it.
func (t *Tree) findMarks() []mark {
	marks := make([]mark, 1, len(t.src)/stride+2)
	for {
		last := marks[len(marks)-1]
		at := len(marks) * stride
		if at >= len(t.src) {
			return marks
		}
		next := last.at
		for next < at {
			_, size := utf8.DecodeRuneInString(t.src[next:])
			next += size
		}
		marks = append(marks, mark{next, last.behind(t.src[last.at:next])})
	}
}

// columnsAt counts what stands before the offset off in the file.
func (t *Tree) columnsAt(off int) columns {
	marks := t.marks()
	i := min(off/stride, len(marks)-1)
	if marks[i].at > off {
		i--
	}
	return marks[i].behind(t.src[marks[i].at:off])
}

// OffsetUTF16 is the 0-based byte offset of a 1-based line and UTF-16 column, as
// language servers count. A place outside the text is brought to the nearest one
// in it; a column inside a pair of surrogates means its character.
func (t *Tree) OffsetUTF16(line, column int) int {
	lines := t.lines()
	if line > len(lines) {
		return len(t.src)
	}
	off := t.firstByte(max(line, 1) - 1)
	if line < 1 {
		return off
	}
	end := len(t.src)
	if line < len(lines) {
		end = lines[line] - 1
		if end > off && t.src[end-1] == '\r' {
			end--
		}
	}
	for units := column - 1; units > 0 && off < end; units-- {
		r, size := utf8.DecodeRuneInString(t.src[off:end])
		if r > 0xffff {
			if units--; units <= 0 {
				break
			}
		}
		off += size
	}
	return off
}

// firstByte is the offset of the first byte of a 0-based line, behind a byte order mark.
func (t *Tree) firstByte(line int) int {
	if line == 0 && t.bom {
		return len(bom)
	}
	return t.lines()[line]
}
