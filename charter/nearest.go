package charter

import (
	"strings"
	"unicode/utf8"
)

// Alike reports whether two names differ at most as hands do: in capitals, accents, and what stands between words. Between digits
// nothing is left out: 1-2 is not 12.
func Alike(a, b string) bool { return a == b || bare(a) == bare(b) }

var joints = strings.NewReplacer("_", "-", " ", "-")

// bare returns a name without what hands vary.
func bare(s string) string {
	s = joints.Replace(Fold(s))
	if strings.ContainsAny(s, "0123456789") {
		return s
	}
	return strings.ReplaceAll(s, "-", "")
}

// Nearest returns the word most likely meant by s: at most two slips away (one in words of up to four letters), accents and
// case not counted. It returns "" and false when none is that near, or two are equally near. Its cost grows with the length
// of the words, whatever they hold.
func Nearest(s string, words []string) (string, bool) {
	x := []rune(Fold(s))
	limit := 2
	if len(x) <= 4 {
		limit = 1
	}
	best, distance, tie := "", limit+1, false
	for _, w := range words {
		folded := Fold(w)
		if n := utf8.RuneCountInString(folded); n > len(x)+limit || n < len(x)-limit {
			continue
		}
		switch n := slips(x, []rune(folded), limit); {
		case n < distance:
			best, distance, tie = w, n, false
		case n == distance && w != best:
			tie = true
		}
	}
	if distance > limit || tie {
		return "", false
	}
	return best, true
}

// slips returns the optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours
// (Damerau 1964, restricted form); limit+1 when it is greater than limit. Lengths differ by limit at most. Only the cells
// that can count are computed, those at most limit away from the diagonal (Ukkonen 1985).
func slips(x, y []rune, limit int) int {
	over := uint8(limit + 1)
	var short [3 * 64]uint8
	cells, width := short[:], len(y)+2
	if 3*width > len(cells) {
		cells = make([]uint8, 3*width)
	}
	older, old, row := cells[:width], cells[width:2*width], cells[2*width:3*width]
	for j := range old {
		old[j] = uint8(min(j, int(over)))
	}
	before := uint8(0) // the least of the row above
	for i := 1; i <= len(x); i++ {
		from, to := max(1, i-limit), min(len(y), i+limit)
		row[from-1], row[to+1] = over, over
		if from == 1 {
			row[0] = uint8(min(i, int(over)))
		}
		least := row[from-1]
		for j := from; j <= to; j++ {
			n := old[j-1]
			if x[i-1] != y[j-1] {
				n++
			}
			n = min(n, old[j]+1, row[j-1]+1, over)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				n = min(n, older[j-2]+1)
			}
			row[j] = n
			least = min(least, n)
		}
		if least == over && before >= over-1 { // a swap reaches two rows back
			return int(over)
		}
		older, old, row = old, row, older
		before = least
	}
	return int(old[len(y)])
}
