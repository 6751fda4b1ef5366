package tomltree

import "slices"

// spot is a place among siblings.
type spot struct {
	at     int // index of a sibling, -1 when there is none to go by
	behind bool
}

// place finds where key belongs among the present names: behind the nearest one
// that comes before it in order, else before the nearest one behind it. A key
// that is not in order goes last.
func place(order []string, key string, present []string) spot {
	rank := slices.Index(order, key)
	if rank < 0 {
		return spot{len(present) - 1, true}
	}
	before, after := -1, -1
	best, next := -1, len(order)
	for i, name := range present {
		r := slices.Index(order, name)
		if r >= 0 && r < rank && r >= best {
			best, before = r, i
		}
		if r > rank && r < next {
			next, after = r, i
		}
	}
	if before >= 0 {
		return spot{before, true}
	}
	return spot{after, false}
}

// Order tells the order of the keys of a table; the empty path is the top. Keys
// it does not name go last. A nil Order names none.
type Order = func(table Path) []string

func names(order Order, table Path) []string {
	if order == nil {
		return nil
	}
	return order(table)
}
