package charter

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// renamed returns a document with another brand.
func renamed(t *testing.T, d *Document, name string) *Document {
	t.Helper()
	return do(t, d, func() ([]Edit, error) { return d.Set("brand.name", name) })
}

// holds checks the content of a file, and that nothing else lies in its folder but names.
func holds(t *testing.T, path, want string, beside ...string) {
	t.Helper()
	got, err := os.ReadFile(path)
	if err != nil || string(got) != want {
		t.Errorf("%s holds %d bytes, want %d, %v", filepath.Base(path), len(got), len(want), err)
	}
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(entries) != 1+len(beside) {
		t.Errorf("beside %s lie %v, want %q, %v", filepath.Base(path), entries, beside, err)
	}
}

func message(t *testing.T, err error) string {
	t.Helper()
	var file *FileError
	if !errors.As(err, &file) || file.Message.FR == "" || file.Message.FR == file.Message.EN {
		t.Fatalf("no file error in both languages: %v", err)
	}
	return file.Message.EN
}

func TestSave(t *testing.T) {
	for _, src := range variants(notes) {
		path := onDisk(t, "a.toml", src)
		f := load(t, path)
		first := renamed(t, f.Document, "C")
		saved, err := f.Save(first)
		if err != nil || saved.Document != first || saved.Path != path {
			t.Fatal(saved, err)
		}
		holds(t, path, first.Source())
		second := renamed(t, first, "D")
		if _, err := saved.Save(second); err != nil { // over its own save
			t.Fatal(err)
		}
		holds(t, path, second.Source())
		if _, err := f.Save(first); !errors.Is(err, ErrChanged) { // over what it did not read
			t.Errorf("saved over a later version: %v", err)
		}
		holds(t, path, second.Source())
	}
}

func TestSaveRefusesWhatChanged(t *testing.T) {
	for name, spoil := range map[string]func(path string) error{
		"changed": func(path string) error { return os.WriteFile(path, []byte("# theirs\n"), 0o644) },
		"deleted": os.Remove,
	} {
		path := onDisk(t, "a.toml", notes)
		f := load(t, path)
		mine := renamed(t, f.Document, "C")
		if err := spoil(path); err != nil {
			t.Fatal(err)
		}
		if saved, err := f.Save(mine); !errors.Is(err, ErrChanged) || saved != nil ||
			message(t, err) != "the file has changed on disk since it was opened; nothing was written" {
			t.Errorf("%s: %v, %v", name, saved, err)
		}
		if got, err := os.ReadFile(path); name == "changed" && string(got) != "# theirs\n" || name == "deleted" && !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s: the file holds %q, %v", name, got, err)
		}
		saved, err := f.Overwrite(mine)
		if err != nil {
			t.Fatal(err)
		}
		holds(t, path, mine.Source())
		if _, err := saved.Save(renamed(t, mine, "D")); err != nil {
			t.Errorf("%s: after overwriting: %v", name, err)
		}
	}
}

func TestCreate(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.toml")
	d := Parse("", notes)
	f, err := Create(path, d)
	if err != nil {
		t.Fatal(err)
	}
	holds(t, path, notes)
	if _, err := f.Save(renamed(t, d, "C")); err != nil {
		t.Error(err)
	}
	before, _ := os.ReadFile(path)
	for _, taken := range []string{path, filepath.Dir(path)} {
		if f, err := Create(taken, d); !errors.Is(err, fs.ErrExist) || f != nil || message(t, err) != "this file exists already; nothing was written" {
			t.Errorf("created over %s: %v", taken, err)
		}
	}
	holds(t, path, string(before))
	if _, err := Create(filepath.Join(t.TempDir(), "none", "a.toml"), d); !errors.Is(err, fs.ErrNotExist) || message(t, err) != "no such folder" {
		t.Errorf("created in a folder that is not there: %v", err)
	}
}

// TestCreateTogether has many people give the same name at once: one of them gets it, and the file is that one's.
func TestCreateTogether(t *testing.T) {
	noLinks := func(string, string) error { return errors.ErrUnsupported }
	for name, link := range map[string]func(from, to string) error{"links": os.Link, "no links": noLinks} {
		path := filepath.Join(t.TempDir(), "a.toml")
		texts := make([]string, 20)
		results := make([]error, len(texts))
		start := make(chan struct{})
		var group sync.WaitGroup
		for i := range texts {
			texts[i] = strings.Repeat(fmt.Sprintf("# %d\n", i), 1+i*100)
			group.Go(func() {
				<-start
				results[i] = create(path, []byte(texts[i]), link)
			})
		}
		close(start)
		group.Wait()
		won := -1
		for i, err := range results {
			switch {
			case err == nil && won >= 0:
				t.Errorf("%s: both %d and %d have created the file", name, won, i)
			case err == nil:
				won = i
			case !errors.Is(err, fs.ErrExist):
				t.Errorf("%s: %v", name, err)
			}
		}
		if won < 0 {
			t.Fatalf("%s: nobody has created the file", name)
		}
		holds(t, path, texts[won])
	}
}

func TestWriteFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "page.html")
	for _, text := range []string{"one", "two, longer", ""} {
		if err := errors.Join(Writable(path), WriteFile(path, []byte(text))); err != nil {
			t.Fatal(err)
		}
		holds(t, path, text)
	}
	folder := filepath.Dir(path)
	for _, err := range []error{WriteFile(folder, nil), Writable(folder)} {
		if got := message(t, err); got != "this is not an ordinary file; save under another name" {
			t.Errorf("over a folder: %s", got)
		}
	}
	beyond := filepath.Join(folder, "none", "page.html")
	if err := WriteFile(beyond, nil); !errors.Is(err, fs.ErrNotExist) || message(t, err) != "no such folder" {
		t.Errorf("in a folder that is not there: %v", err)
	}
	if err := Writable(beyond); err != nil {
		t.Errorf("nothing is there that could not be replaced: %v", err)
	}
}

// TestSaveOverFolder has a folder take the place of the file.
func TestSaveOverFolder(t *testing.T) {
	path := onDisk(t, "a.toml", notes)
	f := load(t, path)
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(path, 0o755); err != nil {
		t.Fatal(err)
	}
	if _, err := f.Overwrite(f.Document); message(t, err) != "this is not an ordinary file; save under another name" {
		t.Errorf("got %v", err)
	}
	if _, err := f.Save(f.Document); err == nil {
		t.Error("saved over a folder")
	}
}
