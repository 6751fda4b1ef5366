package main

import (
	"runtime"
	"runtime/debug"
)

// How much garbage, in percent of what is live, a run makes before it is collected, where the user does not say it.
const (
	// firstGarbage has the first collection wait until the heap is 8 MB, and not 4: a run over one charter ends before, 2 ms sooner and
	// with 1 MB less. After it Go is left to itself, for a file may be large.
	firstGarbage, laterGarbage = 200, 100

	// lintGarbage is for a check of many files: over a thousand charters of 3 kB, whose live heap is some 10 MB, it takes a quarter off the
	// collections (28 to 21) for 5 MB more.
	lintGarbage = 125

	// pageGarbage is for pages of many charters. A page is ten times the text it is made of, and garbage as soon as it is written: over a
	// thousand charters of 3 kB, this takes a tenth off the CPU time that lintGarbage asks for, and 20 MB more.
	pageGarbage = 300
)

// manyFiles is from how many files on a run is one over many.
const manyFiles = 100

// garbageVar is the variable by which users say it: see the package runtime.
const garbageVar = "GOGC"

// easeMemory prepares for a run over so many files; many is what to let a run over many of them make.
func (s *session) easeMemory(files, many int) {
	switch {
	case s.env(garbageVar) != "":
	case files >= manyFiles:
		debug.SetGCPercent(many)
	default:
		debug.SetGCPercent(firstGarbage)
		runtime.SetFinalizer(new([32]byte), func(*[32]byte) { // when it is collected, the first collection is over
			if set := debug.SetGCPercent(laterGarbage); set != firstGarbage {
				debug.SetGCPercent(set) // somebody has asked for something else meanwhile
			}
		})
	}
}
