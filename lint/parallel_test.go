package lint_test

import (
	"runtime"
	"sync/atomic"
	"testing"

	"relcharter/lint"
)

// TestInOrder holds that results come in order, each once, and that few of them wait at any time.
func TestInOrder(t *testing.T) {
	for _, tt := range []struct{ n, window int }{{0, 4}, {1, 4}, {3, 8}, {1000, 1}, {1000, 7}} {
		var ahead, most atomic.Int64
		next := 0
		lint.InOrder(tt.n, tt.window, func(i int) int {
			if waits := ahead.Add(1); waits > most.Load() {
				most.Store(waits)
			}
			if i%3 == 0 {
				runtime.Gosched()
			}
			return i
		}, func(i, result int) {
			if i != next || result != i {
				t.Errorf("%d of %d: result %d, the place of %d", i, tt.n, result, next)
			}
			next++
			ahead.Add(-1)
		})
		if next != tt.n {
			t.Errorf("%d results, want %d", next, tt.n)
		}
		if most.Load() > int64(tt.window) {
			t.Errorf("%d results wait, want at most %d", most.Load(), tt.window)
		}
	}
}

func TestInOrderPanics(t *testing.T) {
	defer func() {
		if cause := recover(); cause != "third" {
			t.Errorf("the caller sees %v", cause)
		}
	}()
	lint.InOrder(10, 4, func(i int) int {
		if i == 3 {
			panic("third")
		}
		return i
	}, func(int, int) {})
	t.Error("the panic of a call got lost")
}
