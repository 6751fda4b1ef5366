package lint

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// Each calls do for 0 to n-1, as many at a time as there are processors, and returns when all are done. When a call panics,
// each panics with the same value in the caller's goroutine, so that one place deals with faults.
func Each(n int, do func(i int)) {
	var next atomic.Int64
	var fault atomic.Value
	var group sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		group.Go(func() {
			defer func() {
				if cause := recover(); cause != nil {
					fault.CompareAndSwap(nil, &cause)
				}
			}()
			for {
				i := int(next.Add(1)) - 1
				if i >= n {
					return
				}
				do(i)
			}
		})
	}
	group.Wait()
	if cause, ok := fault.Load().(*any); ok {
		panic(*cause)
	}
}

// InOrder calls do for 0 to n-1 as Each does, and hands each result to use in that order, one by one, in the caller's goroutine. At most
// window results wait for their turn, so that a run over any number of files holds few of them.
func InOrder[T any](n, window int, do func(i int) T, use func(i int, result T)) {
	for from := 0; from < n; from += window {
		batch := make([]T, min(window, n-from))
		Each(len(batch), func(i int) { batch[i] = do(from + i) })
		for i := range batch {
			use(from+i, batch[i])
		}
	}
}
