package session

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"os/user"
	"path/filepath"
	"sync"
	"time"
)

// Holder is who has a file open.
type Holder struct {
	User, Host string
	PID        int
	Since      time.Time // UTC, whole seconds
}

// Self returns who runs this program, Since left out. What the system does not tell is "".
func Self() Holder {
	h := Holder{PID: os.Getpid()}
	h.Host, _ = os.Hostname()
	if u, err := user.Current(); err == nil {
		h.User = u.Name
		if h.User == "" {
			h.User = u.Username
		}
	}
	return h
}

// Lock tells other editors that a file is open here. It keeps nobody from writing: it is a note, ".NAME.lock", beside the file,
// or beside what a symbolic link leads to. The nil Lock is that of an editor that goes on without one.
type Lock struct {
	path     string
	note     []byte // what the file holds while the lock is ours
	mutex    sync.Mutex
	released bool
}

// running reports whether this machine has a process of that number; tests have their own.
var running = isRunning

// Acquire notes that self opens the file at path, which need not exist yet. When somebody else has it open it returns who, and
// no lock; a Holder without names is one whose note cannot be read. On an error, such as a folder one may not write to, the
// editor goes on without a lock.
//
// A note counts no more when its process is gone from this machine, when it was not refreshed for ten minutes, when it has the
// number of this very process, which only an editor that is gone can have had, or when it cannot be read and is older than a
// minute. So what kill -9 or a power failure leaves is taken over without a question, at once or, when another program got the
// number of the process, ten minutes later. Not covered: machines whose clocks are more than ten minutes apart, and containers
// that share a folder and a host name.
func Acquire(path string, self Holder, now time.Time) (*Lock, *Holder, error) {
	l, err := newLock(path, self, now)
	if err != nil {
		return nil, nil, err
	}
	var holder *Holder
	err = l.take(now, func(held []byte, refreshed time.Time) bool {
		holder = holding(held, refreshed, self, now)
		return holder == nil
	})
	switch {
	case err == nil:
		return l, nil, nil
	case holder != nil:
		return nil, holder, nil
	}
	return nil, nil, err
}

// Refresh says that the file is still open, every minute or so. It returns who took the lock over, nil while it is ours; a note
// that was deleted is written again.
func (l *Lock) Refresh(now time.Time) (*Holder, error) {
	if l == nil {
		return nil, nil
	}
	l.mutex.Lock()
	defer l.mutex.Unlock()
	if l.released { // while this waited
		return nil, nil
	}
	held, _, err := read(l.path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, l.create(now)
	}
	if err != nil {
		return nil, err
	}
	if !bytes.Equal(held, l.note) {
		return holderOf(held), nil
	}
	return nil, os.Chtimes(l.path, now, now)
}

// Release takes the note away, unless it has become another's.
func (l *Lock) Release(now time.Time) error {
	if l == nil {
		return nil
	}
	l.mutex.Lock()
	defer l.mutex.Unlock()
	l.released = true
	return l.drop(l.note, now)
}

func newLock(path string, self Holder, now time.Time) (*Lock, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target
	} else if folder, err := filepath.EvalSymlinks(filepath.Dir(path)); err == nil {
		path = filepath.Join(folder, filepath.Base(path))
	}
	data, err := json.Marshal(note{self.User, self.Host, self.PID, now.UTC().Truncate(time.Second), app})
	if err != nil {
		return nil, err
	}
	folder, name := filepath.Split(path)
	return &Lock{path: filepath.Join(folder, "."+name+".lock"), note: append(data, '\n')}, nil
}
