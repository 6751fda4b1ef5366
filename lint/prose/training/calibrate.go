package main

import (
	"math"
	"slices"
)

// sure is the share of certain verdicts that are to be on the right side of the line between acts and the rest.
const sure = 0.97

// calibrate returns how far the odds must lean, in hundredths of a logarithm, for a verdict to be certain: towards an act, and towards
// the rest. On each side it is the smallest lean above which that share was right.
func calibrate(guesses []guess) [2]int {
	return [2]int{lean(guesses, true), lean(guesses, false)}
}

// lean is how far the odds lean towards an act, in hundredths of a logarithm.
func (g *guess) lean() float64 {
	p := min(max(g.act(), 1e-6), 1-1e-6)
	return 100 * math.Log(p/(1-p))
}

func lean(guesses []guess, act bool) int {
	type said struct {
		lean  float64
		right bool
	}
	var side []said
	for i := range guesses {
		g := &guesses[i]
		l := g.lean()
		if (l >= 0) == act {
			side = append(side, said{math.Abs(l), g.label.Act() == act})
		}
	}
	slices.SortFunc(side, func(a, b said) int {
		if a.lean > b.lean {
			return -1
		}
		if a.lean < b.lean {
			return 1
		}
		return 0
	})
	right, best := 0, math.Inf(1)
	for i, s := range side {
		if s.right {
			right++
		}
		if float64(right) >= sure*float64(i+1) {
			best = s.lean
		}
	}
	if math.IsInf(best, 1) {
		return math.MaxInt16
	}
	return int(math.Ceil(best))
}
