package session

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"time"

	"relcharter/charter"
)

// This file reads and writes the notes of locks. Nobody holds a note open: all that counts is who may create the file, and who
// may take it away.

// note is what a lock file holds.
type note struct {
	User  string    `json:"user"`
	Host  string    `json:"host"`
	PID   int       `json:"pid"`
	Since time.Time `json:"since"`
	App   string    `json:"app"`
}

const (
	// app marks the notes of this program.
	app = "charter"
	// unrefreshed is how long after the last Refresh a lock counts no more, on whatever machine it was made.
	unrefreshed = 10 * time.Minute
	// unreadable is how long a note that says nothing may be one that is just being written.
	unreadable = time.Minute
	// noteLimit is the size in bytes beyond which a file is no note of ours, nameLimit the length in runes to which names in
	// it are cut.
	noteLimit, nameLimit = 4096, 60
	// attempts is how often the lock is tried for while others come and go, pause how long is waited in between.
	attempts, pause = 50, 2 * time.Millisecond
)

// take makes the lock ours; where there is a note, only when may says so of what it holds and when it was last refreshed. It
// fails with fs.ErrExist when may says no, or others are always first.
func (l *Lock) take(now time.Time, may func(held []byte, refreshed time.Time) bool) error {
	var err error
	for range attempts {
		if err = l.create(now); !errors.Is(err, fs.ErrExist) {
			return err
		}
		held, refreshed, failed := read(l.path)
		if errors.Is(failed, fs.ErrNotExist) {
			continue // just released
		}
		if failed == nil && !may(held, refreshed) {
			return err
		}
		if failed == nil {
			failed = l.drop(held, now)
		}
		if failed != nil {
			return failed
		}
	}
	return err
}

// create writes the note, unless there is one.
func (l *Lock) create(now time.Time) error {
	f, err := os.OpenFile(l.path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(l.note)
	if err == nil {
		err = f.Chmod(0o644) // whatever the umask: others are to read it
	}
	if e := f.Close(); err == nil {
		err = e
	}
	if err == nil {
		err = os.Chtimes(l.path, now, now)
	}
	if err != nil {
		os.Remove(l.path)
	}
	return err
}

// drop takes the note away when it holds what is expected; it is no error that it does not, or is gone. Two who drop the same
// note must not take away the one that a third made in between: whoever drops holds a second file meanwhile. That file is left
// behind only by who dies within these lines, and counts no more after a minute.
func (l *Lock) drop(expected []byte, now time.Time) error {
	guard := l.path + ".taking"
	f, err := os.OpenFile(guard, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	for range attempts {
		if !errors.Is(err, fs.ErrExist) {
			break
		}
		if info, e := os.Lstat(guard); e == nil && now.Sub(info.ModTime()) > unreadable {
			os.Remove(guard)
		}
		time.Sleep(pause)
		f, err = os.OpenFile(guard, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	}
	if err != nil {
		return err
	}
	defer os.Remove(guard)
	if err := f.Close(); err != nil {
		return err
	}
	held, _, err := read(l.path)
	if err == nil && bytes.Equal(held, expected) {
		err = os.Remove(l.path)
	}
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// read returns what a note holds, nil when it can be none of ours, and when it was last refreshed.
func read(path string) ([]byte, time.Time, error) {
	info, err := os.Lstat(path)
	if err != nil {
		return nil, time.Time{}, err
	}
	if !info.Mode().IsRegular() || info.Size() > noteLimit { // a pipe would wait for a writer
		return nil, info.ModTime(), nil
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, time.Time{}, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, noteLimit))
	return data, info.ModTime(), err
}

// holding returns who holds a lock, as its note says; nil when it counts no more for self.
func holding(held []byte, refreshed time.Time, self Holder, now time.Time) *Holder {
	age := now.Sub(refreshed)
	var n note
	switch err := json.Unmarshal(held, &n); {
	case err != nil || n.App != app:
		if age > unreadable {
			return nil
		}
	case age > unrefreshed, n.Host == self.Host && (n.PID == self.PID || !running(n.PID)):
		return nil
	}
	return holderOf(held)
}

// holderOf returns who a note names, fit to be shown; the zero Holder when it cannot be read.
func holderOf(held []byte) *Holder {
	var n note
	if json.Unmarshal(held, &n) != nil || n.App != app {
		return &Holder{}
	}
	return &Holder{User: charter.Short(n.User, nameLimit), Host: charter.Short(n.Host, nameLimit), PID: n.PID, Since: n.Since.UTC()}
}
