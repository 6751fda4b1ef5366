package charter

import (
	"hash/maphash"
	"math"
	"strings"
	"time"
)

// This file finds items of equal content without comparing each with each.

// twins holds items by a fingerprint of what they say.
type twins struct {
	rows    []map[string]any
	byPrint map[uint64][]int // places in rows, rising
}

func newTwins(rows []map[string]any) *twins {
	return &twins{rows: rows, byPrint: map[uint64][]int{}}
}

// put adds the item at a place.
func (t *twins) put(i int) {
	print := fingerprint(t.rows[i])
	t.byPrint[print] = append(t.byPrint[print], i)
}

// take returns the first place of an item that says the same as row, and forgets it; false when there is none.
func (t *twins) take(row map[string]any) (int, bool) {
	print := fingerprint(row)
	list := t.byPrint[print]
	for n, i := range list {
		if same(t.rows[i], row) {
			copy(list[1:n+1], list[:n])
			t.byPrint[print] = list[1:]
			return i, true
		}
	}
	return 0, false
}

var printSeed = maphash.MakeSeed()

// fingerprint returns a number that is equal for decoded values that are the same; 0 for what is hollow. As same takes a list of one
// and its element for each other, they have one fingerprint.
func fingerprint(v any) uint64 {
	switch v := v.(type) {
	case map[string]any:
		var sum uint64 // in whatever order the keys come
		for name, e := range v {
			if p := fingerprint(e); p != 0 {
				sum += maphash.Comparable(printSeed, keyPrint{name, p})
			}
		}
		return sum
	case []map[string]any, []any:
		var print uint64
		for i, e := range elements(v) {
			if p := fingerprint(e); i == 0 {
				print = p
			} else {
				print = maphash.Comparable(printSeed, [2]uint64{print, p})
			}
		}
		return print
	case string:
		return maphash.String(printSeed, strings.ReplaceAll(v, "\r\n", "\n"))
	case time.Time:
		return maphash.String(printSeed, v.Format(wall))
	case int64, float64:
		n, _ := number(v)
		if math.IsNaN(n) {
			return 1
		}
		return maphash.Comparable(printSeed, n)
	}
	return maphash.Comparable(printSeed, v)
}

// keyPrint is a key with the fingerprint of its value.
type keyPrint struct {
	name  string
	print uint64
}
