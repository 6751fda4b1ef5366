package main

import (
	"os"
	"os/signal"
	"slices"
	"sync"
	"syscall"

	"relcharter/charter"
)

// errStopped is what becomes of a page of a run that somebody stops. It is told once, by who stops the run.
var errStopped = &problem{what: charter.L10n{FR: "interrompu", EN: "interrupted"}}

// staging is where the pages of a run wait, each beside its place: all of them take these, or none does. It is for several goroutines at
// once.
type staging struct {
	mutex sync.RWMutex      // held while a page is written, too
	files []*charter.Staged // in the order of the run; nil for those that do not wait yet
	undo  func()            // takes away the folders that were made for them
	over  bool              // they are in their places, or were taken back
}

// stagingError is why a page could not wait. All pages of a run may have the same: one is told.
type stagingError struct{ error }

func (e *stagingError) Unwrap() error { return e.error }

// add has a file wait, as the i-th of the run. Its errors are *stagingError and errStopped.
func (s *staging) add(i int, path string, data []byte) error {
	s.mutex.RLock()
	defer s.mutex.RUnlock()
	if s.over {
		return errStopped
	}
	file, err := charter.Stage(path, data)
	if err != nil {
		return &stagingError{err}
	}
	s.files[i] = file
	return nil
}

// waiting returns the files that wait.
func (s *staging) waiting() []*charter.Staged {
	return slices.DeleteFunc(slices.Clone(s.files), func(f *charter.Staged) bool { return f == nil })
}

// discard takes back what waits, and the folders. It reports false, and does nothing, once that is over.
func (s *staging) discard() bool {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if s.over {
		return false
	}
	s.over = true
	discard(s.waiting())
	s.undo()
	return true
}

// commit puts what waits into its place, and returns what got there: all when err is nil. The rest is taken back.
func (s *staging) commit() (done []*charter.Staged, err error) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if s.over {
		return nil, errStopped
	}
	s.over = true
	waiting := s.waiting()
	n, err := charter.Commit(waiting)
	if discard(waiting[n:]); n == 0 {
		s.undo()
	}
	return waiting[:n], err
}

// heed takes back what waits and ends the program when it is interrupted, or its terminal goes away, until stop is called: the run may be
// waiting for somebody to type. Pages that are taking their places go on to do so.
func (e *exporting) heed() (stop func()) {
	signals, done := make(chan os.Signal, 1), make(chan struct{})
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	go func() {
		select {
		case <-signals:
			signal.Stop(signals) // a second one ends it at once
			if e.waiting.discard() {
				e.session.tell(errStopped)
				e.tellUnwritten()
				os.Exit(exitUnable)
			}
		case <-done:
		}
	}()
	return func() {
		signal.Stop(signals)
		close(done)
	}
}

func (e *exporting) tellUnwritten() {
	e.session.complain(charter.L10n{FR: "rien n’a été écrit", EN: "nothing was written"})
}
