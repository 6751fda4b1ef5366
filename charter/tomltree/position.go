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
	text := t.src[t.firstByte(line):max(off, t.firstByte(line))]
	p := Position{line + 1, len(text) + 1, 1, 1}
	for _, r := range text {
		p.Rune++
		p.UTF16++
		if r > 0xffff {
			p.UTF16++
		}
	}
	return p
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
