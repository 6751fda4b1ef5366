//go:build unix

package charter

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func chmod(t *testing.T, path string, mode fs.FileMode) {
	t.Helper()
	if err := os.Chmod(path, mode); err != nil {
		t.Fatal(err)
	}
}

func mode(t *testing.T, path string) fs.FileMode {
	t.Helper()
	info, err := os.Lstat(path)
	if err != nil {
		t.Fatal(err)
	}
	return info.Mode()
}

func TestSaveAsAnotherUser(t *testing.T) {
	path := onDisk(t, "a.toml", notes)
	if got := inChild(t, "save", path); got != "" {
		t.Errorf("a file of one's own: %s", got)
	}
	f := load(t, path)
	if len(f.Document.Brand.Name.Value) < 100 {
		t.Error("nothing was saved")
	}
}

func TestSaveRefusesReadOnlyFile(t *testing.T) {
	path := onDisk(t, "a.toml", notes)
	chmod(t, path, 0o444)
	if got := inChild(t, "save", path); got != path+": you are not allowed to write here; nothing was saved" {
		t.Errorf("got %s", got)
	}
	holds(t, path, notes)
	if m := mode(t, path); m != 0o444 {
		t.Errorf("the mode has become %v", m)
	}
}

func TestSaveRefusesReadOnlyFolder(t *testing.T) {
	path := onDisk(t, "a.toml", notes)
	folder := filepath.Dir(path)
	chmod(t, folder, 0o555)
	t.Cleanup(func() { os.Chmod(folder, 0o755) })
	if got := inChild(t, "save", path); got != path+": you are not allowed to write here; nothing was saved" {
		t.Errorf("got %s", got)
	}
	holds(t, path, notes)
	if got := inChild(t, "create", filepath.Join(folder, "b.toml")); !strings.HasSuffix(got, ": you are not allowed to write here; nothing was saved") {
		t.Errorf("got %s", got)
	}
}

func TestLoadRefusesUnreadableFile(t *testing.T) {
	path := onDisk(t, "a.toml", notes)
	chmod(t, path, 0o200)
	if got := inChild(t, "load", path); got != path+": you are not allowed to read this file" {
		t.Errorf("got %s", got)
	}
}

// TestSaveOnFullDisk bounds the size of files a little above that of the old text: the new one fails half-way.
func TestSaveOnFullDisk(t *testing.T) {
	path := onDisk(t, "a.toml", notes)
	if got := inChild(t, "full", path); got != path+": cannot be saved: file too large; the file is as it was" {
		t.Errorf("got %s", got)
	}
	holds(t, path, notes)
}

func TestNewFileRespectsUmask(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.toml")
	if got := inChild(t, "create", path); got != "" {
		t.Fatal(got)
	}
	if m := mode(t, path); m != 0o640 {
		t.Errorf("the mode is %v, want rw-r-----", m)
	}
}

func TestSaveKeepsMode(t *testing.T) {
	for _, want := range []fs.FileMode{0o640, 0o600, 0o666, 0o755} {
		path := onDisk(t, "a.toml", notes)
		chmod(t, path, want)
		f := load(t, path)
		if _, err := f.Save(renamed(t, f.Document, "C")); err != nil {
			t.Fatal(err)
		}
		if m := mode(t, path); m != want {
			t.Errorf("mode %v has become %v", want, m)
		}
	}
}

func TestSaveKeepsOwner(t *testing.T) {
	path := onDisk(t, "a.toml", notes)
	owner, group := os.Geteuid(), os.Getegid()
	if owner == 0 { // only root can give a file away
		owner, group = 12345, 12346
		if err := os.Chown(path, owner, group); err != nil {
			t.Fatal(err)
		}
	}
	f := load(t, path)
	if _, err := f.Save(renamed(t, f.Document, "C")); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if st := info.Sys().(*syscall.Stat_t); int(st.Uid) != owner || int(st.Gid) != group {
		t.Errorf("the file belongs to %d:%d, want %d:%d", st.Uid, st.Gid, owner, group)
	}
}

func TestSaveThroughLinks(t *testing.T) {
	for _, relative := range []bool{false, true} {
		target := onDisk(t, "a.toml", notes)
		folder := t.TempDir()
		to := target
		if relative {
			var err error
			if to, err = filepath.Rel(folder, target); err != nil {
				t.Fatal(err)
			}
		}
		first, second := filepath.Join(folder, "first.toml"), filepath.Join(folder, "second.toml")
		if err := errors.Join(os.Symlink(to, first), os.Symlink("first.toml", second)); err != nil {
			t.Fatal(err)
		}
		f := load(t, second)
		d := renamed(t, f.Document, "C")
		saved, err := f.Save(d)
		if err != nil || saved.Path != second {
			t.Fatal(saved, err)
		}
		holds(t, target, d.Source())
		if mode(t, first)&fs.ModeSymlink == 0 || mode(t, second)&fs.ModeSymlink == 0 {
			t.Error("a link has been replaced by a file")
		}
		if err := os.Remove(target); err != nil { // now the links dangle
			t.Fatal(err)
		}
		if _, err := f.Save(d); !errors.Is(err, ErrChanged) {
			t.Errorf("saved to a file that is gone: %v", err)
		}
		if _, err := Create(second, d); !errors.Is(err, fs.ErrExist) {
			t.Errorf("created through a dangling link: %v", err)
		}
		if _, err := f.Overwrite(d); err != nil {
			t.Fatal(err)
		}
		holds(t, target, d.Source())
		holds(t, second, d.Source(), "first.toml")
	}
}

func TestSaveRefusesEndlessLinks(t *testing.T) {
	folder := t.TempDir()
	a, b := filepath.Join(folder, "a.toml"), filepath.Join(folder, "b.toml")
	if err := errors.Join(os.Symlink(a, b), os.Symlink(b, a)); err != nil {
		t.Fatal(err)
	}
	f := &File{Path: a, Document: Parse(a, notes)}
	if _, err := f.Overwrite(f.Document); err == nil || !strings.Contains(message(t, err), "too many symbolic links") {
		t.Errorf("got %v", err)
	}
}

// TestSaveLeavesDevicesAlone saves to a pipe, which a rename would replace by a file.
func TestSaveLeavesDevicesAlone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pipe.toml")
	if err := syscall.Mkfifo(path, 0o644); err != nil {
		t.Fatal(err)
	}
	f := &File{Path: path, Document: Parse(path, notes)}
	if _, err := f.Overwrite(f.Document); message(t, err) != "this is not an ordinary file; save under another name" {
		t.Errorf("got %v", err)
	}
	if mode(t, path)&fs.ModeNamedPipe == 0 {
		t.Error("the pipe has been replaced")
	}
}
