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
