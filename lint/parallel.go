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

// InOrder calls do for 0 to n-1, as many at a time as there are processors, and hands each result to use in that order, one by one, in
// the caller's goroutine. At most window results wait for their turn or are being made, so that a run over any number of files holds few
// of them. When a call panics, InOrder panics with the same value in the caller's goroutine.
func InOrder[T any](n, window int, do func(i int) T, use func(i int, result T)) {
	places := make([]chan outcome[T], min(window, n)) // result i waits in place i modulo their number
	free, done := make(chan struct{}, len(places)), make(chan struct{})
	defer close(done)
	for i := range places {
		places[i] = make(chan outcome[T], 1)
		free <- struct{}{}
	}
	var next atomic.Int64
	for range min(n, runtime.GOMAXPROCS(0)) {
		go func() {
			for {
				select {
				case <-free:
				case <-done:
					return
				}
				i := int(next.Add(1)) - 1
				if i >= n {
					return
				}
				places[i%len(places)] <- attempt(i, do)
			}
		}()
	}
	for i := range n {
		came := <-places[i%len(places)]
		if came.fault != nil {
			panic(*came.fault)
		}
		use(i, came.result)
		free <- struct{}{}
	}
}

// outcome is what a call returned, or why it panicked.
type outcome[T any] struct {
	result T
	fault  *any
}

func attempt[T any](i int, do func(i int) T) (o outcome[T]) {
	defer func() {
		if cause := recover(); cause != nil {
			o.fault = &cause
		}
	}()
	o.result = do(i)
	return o
}
