package session

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"time"
)

// Draft is unsaved work.
type Draft struct {
	Path    string            `json:"path"`    // the file it belongs to; "" for a charter without one
	OnDisk  string            `json:"on_disk"` // what the file held
	Source  string            `json:"source"`  // the charter with the unsaved changes
	Pending map[string]string `json:"pending,omitempty"`
	At      time.Time         `json:"at,omitzero"` // when it was kept
}

// Stale reports whether the file has changed since the draft was begun.
func (d Draft) Stale(onDisk string) bool { return d.OnDisk != onDisk }

// Empty reports whether the draft holds nothing that is not on disk.
func (d Draft) Empty() bool { return d.Source == d.OnDisk && len(d.Pending) == 0 }

// Store keeps drafts in a folder, one file each. The zero Store keeps none.
type Store struct{ Folder string }

// unnamed begins the names of drafts of charters without a file.
const unnamed = "new-"

// Name returns the name under which the store keeps the draft of a file; for a charter without one, a name made from when
// its sitting began.
func Name(path string, begun time.Time) string {
	if path == "" {
		return unnamed + begun.UTC().Format("20060102T150405.000000")
	}
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	sum := sha256.Sum256([]byte(path))
	return hex.EncodeToString(sum[:12])
}

// Write keeps a draft under name, whole or not at all. An empty draft is removed instead.
func (s Store) Write(name string, d Draft) error {
	if s.Folder == "" {
		return nil
	}
	if d.Empty() {
		return s.Remove(name)
	}
	data, err := json.Marshal(d)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(s.Folder, 0o700); err != nil {
		return err
	}
	temp, err := os.CreateTemp(s.Folder, "."+name+".*")
	if err != nil {
		return err
	}
	_, err = temp.Write(data)
	if err == nil {
		err = temp.Sync()
	}
	if e := temp.Close(); err == nil {
		err = e
	}
	if err == nil {
		err = os.Rename(temp.Name(), s.file(name))
	}
	if err != nil {
		os.Remove(temp.Name())
	}
	return err
}

// Read returns the draft kept under name, and false when there is none that can be read.
func (s Store) Read(name string) (Draft, bool) {
	var d Draft
	if s.Folder == "" {
		return d, false
	}
	data, err := os.ReadFile(s.file(name))
	if err != nil || json.Unmarshal(data, &d) != nil || d.Empty() {
		return Draft{}, false
	}
	return d, true
}

// Remove forgets a draft; that there is none is no error.
func (s Store) Remove(name string) error {
	if s.Folder == "" {
		return nil
	}
	err := os.Remove(s.file(name))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// sittings is how many drafts of one file may wait for an answer at the same time.
const sittings = 9

// Waiting returns the names of the drafts that earlier sittings over the same file left, and a name under which this sitting
// keeps its own without touching them.
func (s Store) Waiting(name string) (waiting []string, free string) {
	for n := 1; n <= sittings; n++ {
		candidate := name
		if n > 1 {
			candidate += "-" + strconv.Itoa(n)
		}
		if _, ok := s.Read(candidate); ok {
			waiting = append(waiting, candidate)
		} else if free == "" {
			free = candidate
		}
	}
	if free == "" { // nine questions nobody has answered: the last is asked no more
		free, waiting = waiting[sittings-1], waiting[:sittings-1]
	}
	return waiting, free
}

// Unnamed returns the names of the drafts of charters without a file, the latest first.
func (s Store) Unnamed() []string {
	if s.Folder == "" {
		return nil
	}
	entries, err := os.ReadDir(s.Folder)
	if err != nil {
		return nil
	}
	var names []string
	for _, e := range entries {
		if name, ok := strings.CutSuffix(e.Name(), ".json"); ok && strings.HasPrefix(name, unnamed) {
			names = append(names, name)
		}
	}
	sort.Sort(sort.Reverse(sort.StringSlice(names)))
	return names
}

func (s Store) file(name string) string { return filepath.Join(s.Folder, name+".json") }
