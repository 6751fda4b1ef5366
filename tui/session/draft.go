package session

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sort"
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
	Host    string            `json:"host,omitempty"`
	PID     int               `json:"pid,omitempty"` // of the editor that keeps it
}

// kept reports whether the editor that keeps the draft still runs on this machine, and is not this one.
func (d Draft) kept() bool {
	self := Self()
	return d.PID != 0 && d.PID != self.PID && d.Host == self.Host && running(d.PID)
}

// Stale reports whether the file has changed since the draft was begun.
func (d Draft) Stale(onDisk string) bool { return d.OnDisk != onDisk }

// Empty reports whether the draft holds nothing that is not on disk.
func (d Draft) Empty() bool { return d.Source == d.OnDisk && len(d.Pending) == 0 }

// Store keeps drafts in a folder, one file each. The zero Store keeps none.
type Store struct{ Folder string }

// stamp tells sittings apart by when they began.
const stamp = "20060102T150405.000000"

// unnamed begins the names of drafts of charters without a file.
const unnamed = "new-"

// Name returns the name under which the store keeps the draft of a file; for a charter without one, a name made from when
// its sitting began.
func Name(path string, begun time.Time) string {
	if path == "" {
		return unnamed + begun.UTC().Format(stamp)
	}
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	if target, err := filepath.EvalSymlinks(path); err == nil { // one file, one draft, whatever it was called by
		path = target
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
	self := Self()
	d.Host, d.PID = self.Host, self.PID
	if err := os.MkdirAll(s.Folder, 0o700); err != nil {
		return err
	}
	temp, err := os.CreateTemp(s.Folder, "."+name+".*")
	if err != nil {
		return err
	}
	err = json.NewEncoder(temp).Encode(d)
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

func (s Store) has(name string) bool {
	_, ok := s.Read(name)
	return ok
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

// Waiting returns the names of the drafts that earlier sittings over the same file left, the latest first, those of editors that still
// run left out, and a name under which this sitting keeps its own: no other, begun before or after, has it.
func (s Store) Waiting(name string, begun time.Time) (waiting []string, free string) {
	own := fmt.Sprintf("%s-%d-%s", name, os.Getpid(), begun.UTC().Format(stamp))
	free = own
	if s.Folder == "" {
		return nil, free
	}
	for n := 2; s.has(free); n++ {
		free = fmt.Sprintf("%s-%d", own, n)
	}
	files, _ := filepath.Glob(s.file(name + "*")) // the pattern is well-formed
	kept := map[string]time.Time{}
	for _, f := range files {
		found := strings.TrimSuffix(filepath.Base(f), ".json")
		if d, ok := s.Read(found); ok && !d.kept() {
			kept[found] = d.At
			waiting = append(waiting, found)
		}
	}
	slices.SortStableFunc(waiting, func(a, b string) int { return kept[b].Compare(kept[a]) })
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
		name, ok := strings.CutSuffix(e.Name(), ".json")
		if !ok || !strings.HasPrefix(name, unnamed) {
			continue
		}
		if d, ok := s.Read(name); ok && !d.kept() {
			names = append(names, name)
		}
	}
	sort.Sort(sort.Reverse(sort.StringSlice(names)))
	return names
}

func (s Store) file(name string) string { return filepath.Join(s.Folder, name+".json") }
