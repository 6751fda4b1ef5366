package tui

import (
	"errors"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"

	"relcharter/charter"
	"relcharter/tui/session"
)

// This file does what goes on while one types: the answers are taken in and read, a draft is kept, the file is watched.

const (
	// settleAfter is how long after an answer it is taken into the charter: keys typed meanwhile come along.
	settleAfter = 40 * time.Millisecond
	// settleWait is how many times as long as the last time took the next one waits, so that a long charter or a slow machine leaves the
	// processor to the keys; settleAtMost bounds it.
	settleWait   = 8
	settleAtMost = 400 * time.Millisecond
	// draftAfter is how long after a change a draft of it is written.
	draftAfter = 250 * time.Millisecond
	// lookEvery is how often the file is looked at, in case somebody else has written it.
	lookEvery = 3 * time.Second
)

// after returns a command that does something a little later, in Update.
func (a *app) after(d time.Duration, do func()) tea.Cmd {
	return a.wait(d, func(time.Time) tea.Msg { return doneMsg(do) })
}

// follow sees to it that what has just been changed is taken in, and kept as a draft.
func (a *app) follow() {
	if a.Session == nil {
		return
	}
	if !a.settling && a.Unsettled() {
		a.settling = true
		a.later(a.after(max(settleAfter, min(settleWait*a.took, settleAtMost)), a.settle))
	}
	if !a.keeping && a.kept != a.Session.Changes() {
		a.keeping = true
		a.later(a.after(draftAfter, a.keepDraft))
	}
}

func (a *app) settle() {
	work := a.Settling()
	a.later(func() tea.Msg {
		begun := time.Now()
		settled := work()
		took := time.Since(begun)
		return doneMsg(func() {
			a.settling, a.took = false, took
			a.Settle(settled)
		})
	})
}

// keepDraft writes the draft: nothing, once everything is saved.
func (a *app) keepDraft() {
	if a.Session == nil {
		return
	}
	write := a.journal(a.draft)
	a.later(func() tea.Msg {
		err := write()
		return doneMsg(func() {
			a.keeping = false
			a.tellKept(err)
		})
	})
}

// journal returns what writes the draft as it is now, under a name, and removes those under names this sitting had before. One is written
// at a time, and none over a later one.
func (a *app) journal(name string) func() error {
	a.kept = a.Session.Changes()
	turn, store, d, former, writing := a.kept, a.store, a.Session.Draft(), a.former, a.writing
	d.At = a.Now()
	return func() error {
		writing.Lock()
		defer writing.Unlock()
		if turn < writing.last {
			return nil
		}
		writing.last = turn
		err := store.Write(name, d)
		for _, old := range former {
			if err == nil && old != name {
				err = errors.Join(err, store.Remove(old))
			}
		}
		return err
	}
}

// writer is who writes drafts: one at a time.
type writer struct {
	sync.Mutex
	last int // the count of changes the last draft had
}

// tellKept says that a draft could not be kept, if it could not.
func (a *app) tellKept(err error) {
	a.unkept = err != nil
	if err != nil {
		a.status = a.say(text.NoDraft.With("why", charter.Visible(err.Error())))
	}
}

// self says who opens a file.
func self(now time.Time) session.Holder {
	h := session.Self()
	h.Since = now.UTC().Truncate(time.Second)
	return h
}

// claim notes beside a charter just created that it is open here.
func (a *app) claim() {
	path, now := a.Session.Path(), a.Now()
	a.later(func() tea.Msg {
		lock, _, _ := session.Acquire(path, self(now), now)
		return doneMsg(func() { a.lock = lock })
	})
}

// watch looks at the file from now on.
func (a *app) watch() {
	if !a.watching {
		a.watching = true
		a.later(a.after(lookEvery, a.lookAgain))
	}
}

// lookAgain reads the file and joins what somebody else has written to it.
func (a *app) lookAgain() {
	changed, read, lock, now := a.Session.Changed(), a.Session.OnDisk(), a.lock, a.Now()
	a.later(func() tea.Msg {
		file, err := changed()
		_, _ = lock.Refresh(now) // without a lock both write, and their changes are joined
		return doneMsg(func() {
			a.later(a.after(lookEvery, a.lookAgain))
			ours := a.saving || a.joining || a.Session.OnDisk() != read // a save of ours came in between
			if err == nil && file != nil && !ours && a.top() == nil && file.Document.Source() != a.declined {
				a.joinFile(file, nil)
			}
		})
	})
}
