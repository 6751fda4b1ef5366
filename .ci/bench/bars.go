package main

import (
	"fmt"
	"time"
)

// bar is a limit the project sets itself.
type bar struct {
	name, limit string
	needed      []*program // that have to be measured
	judge       func() (measured string, kept bool)
}

// verdict returns what was measured and whether the limit is kept, and false when a program it needs was not measured.
func (b bar) verdict() (measured string, kept, judged bool) {
	for _, p := range b.needed {
		if !p.measured() {
			return "", false, false
		}
	}
	measured, kept = b.judge()
	return measured, kept, true
}

// atMostTimes is the bar that a figure of one program is at most limit times that of another.
func atMostTimes(name string, limit float64, a, b *program, times func(a, b *program) float64) bar {
	return bar{name, fmt.Sprintf("at most %g", limit), []*program{a, b}, func() (string, bool) {
		x := times(a, b)
		return fmt.Sprintf("%.2f", x), x <= limit
	}}
}

// atMostMemory is the bar that a program never holds more than so many MB.
func atMostMemory(name string, limit int64, p *program) bar {
	return bar{name, fmt.Sprintf("at most %d MB", limit), []*program{p}, func() (string, bool) {
		return fmt.Sprintf("%.0f MB", float64(p.memory())/1e6), p.memory() <= limit*1e6
	}}
}

// atMostTime is the bar that a program takes no longer than limit, which is written as it is said.
func atMostTime(name, said string, limit time.Duration, p *program, time func(*program) time.Duration) bar {
	return bar{name, "at most " + said, []*program{p}, func() (string, bool) { return seconds(time(p)), time(p) <= limit }}
}

func lintBars(programs []*program) []bar {
	ours, decoding, vale := programs[0], programs[1], programs[2]
	return []bar{
		atMostTimes("CPU of charter lint, in that of decoding alone", 4, ours, decoding, ratio),
		{"CPU of Vale, text by text, in that of charter lint", "at least 10", []*program{ours, vale}, func() (string, bool) {
			x := ratio(vale, ours)
			return fmt.Sprintf("%.1f", x), x >= 10
		}},
		atMostTime("1,000 charters, wall", "0.5 s", 500*time.Millisecond, ours, (*program).wall),
		atMostMemory("1,000 charters, memory", 50, ours),
	}
}

func exportBars(programs []*program) []bar {
	ours, hugo := programs[0], programs[1]
	return []bar{
		atMostTimes("1,000 pages, CPU of charter export, in that of Hugo", 0.35, ours, hugo, ratio),
		atMostTime("1,000 pages, CPU of charter export", "1 s", time.Second, ours, (*program).cpu),
	}
}

func pageBars(programs []*program) []bar {
	ours := programs[0]
	return []bar{
		atMostTime("one page, CPU of charter export", "15 ms", 15*time.Millisecond, ours, (*program).cpu),
		atMostMemory("one page, memory of charter export", 20, ours),
	}
}

// growthBars are that the cost of one unit does not grow with their number.
func growthBars(programs []*program) (bars []bar) {
	first := programs[0]
	for _, p := range programs[1:] {
		name := fmt.Sprintf("%s, CPU a unit, in that of %s", p.name, first.name)
		bars = append(bars, atMostTimes(name, 1.25, p, first, func(a, b *program) float64 {
			return ratio(a, b) * float64(b.units) / float64(a.units)
		}))
	}
	return bars
}

// flatBars are growthBars, and that the memory does not grow with the number either.
func flatBars(programs []*program) []bar {
	bars := growthBars(programs)
	for _, p := range programs[1:] {
		name := fmt.Sprintf("%s, memory, in that of %s", p.name, programs[0].name)
		bars = append(bars, atMostTimes(name, 1.5, p, programs[0], func(a, b *program) float64 {
			return float64(a.memory()) / float64(b.memory())
		}))
	}
	return bars
}
