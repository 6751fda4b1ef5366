package session

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"testing"
	"time"
)

func store(t *testing.T) Store {
	t.Helper()
	return Store{Folder: filepath.Join(t.TempDir(), "state", "drafts")}
}

func write(t *testing.T, s Store, name string, d Draft) {
	t.Helper()
	if err := s.Write(name, d); err != nil {
		t.Fatal(err)
	}
}

func TestDraftIsKept(t *testing.T) {
	s := store(t)
	want := Draft{Path: "/a.toml", OnDisk: "a = 1\r\n", Source: "\ufeffa = \"é😀\\u0000\"\r\n# <b>&\n", Pending: map[string]string{"brand.name": "\x1b \u2028"}}
	write(t, s, "x", want)
	got, ok := s.Read("x")
	got.Host, got.PID = "", 0
	if !ok || !reflect.DeepEqual(got, want) {
		t.Errorf("kept %+v, read %+v", want, got)
	}
	want.Source = "b = 2\n"
	write(t, s, "x", want)
	if got, ok := s.Read("x"); !ok || got.Source != want.Source {
		t.Errorf("written again, read %+v", got)
	}
	entries, err := os.ReadDir(s.Folder)
	if err != nil || len(entries) != 1 {
		t.Errorf("the folder holds %v, %v", entries, err)
	}
	if runtime.GOOS != "windows" {
		for _, path := range []string{s.Folder, s.file("x")} {
			if info, err := os.Stat(path); err != nil || info.Mode().Perm()&0o077 != 0 {
				t.Errorf("others may look into %s: %v, %v", filepath.Base(path), info.Mode(), err)
			}
		}
	}
}

func TestDraftGoes(t *testing.T) {
	s := store(t)
	write(t, s, "x", Draft{OnDisk: "a", Source: "b"})
	write(t, s, "x", Draft{OnDisk: "b", Source: "b"}) // saved: nothing is left to keep
	if d, ok := s.Read("x"); ok {
		t.Errorf("read %+v", d)
	}
	for range 2 {
		if err := s.Remove("x"); err != nil {
			t.Error(err)
		}
	}
}

func TestDraftThatCannotBeRead(t *testing.T) {
	s := store(t)
	write(t, s, "x", Draft{OnDisk: "a", Source: "b"})
	for _, text := range []string{"", "{", "[]", `{"source": 3}`, `{"on_disk": "a", "source": "a"}`} {
		if err := os.WriteFile(s.file("x"), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if d, ok := s.Read("x"); ok || !reflect.DeepEqual(d, Draft{}) {
			t.Errorf("%q is read as %+v", text, d)
		}
	}
	if _, ok := s.Read("y"); ok {
		t.Error("read a draft that was never kept")
	}
}

func TestStoreOfNothing(t *testing.T) {
	var s Store
	write(t, s, "x", Draft{Source: "a"})
	if _, ok := s.Read("x"); ok || s.Unnamed() != nil || s.Remove("x") != nil {
		t.Error("the zero Store keeps drafts")
	}
}

func TestStoreThatCannotWrite(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	s := Store{Folder: filepath.Join(file, "drafts")}
	if err := s.Write("x", Draft{Source: "a"}); err == nil {
		t.Error("wrote below a file")
	}
	if names := s.Unnamed(); names != nil {
		t.Errorf("found %q below a file", names)
	}
	taken := store(t)
	if err := os.MkdirAll(filepath.Join(taken.file("x"), "y"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := taken.Write("x", Draft{Source: "a"}); err == nil {
		t.Error("wrote over a folder")
	}
	if entries, err := os.ReadDir(taken.Folder); err != nil || len(entries) != 1 {
		t.Errorf("a failed write left %v, %v", entries, err)
	}
}

func TestDraftNames(t *testing.T) {
	t.Chdir(t.TempDir())
	here, err := filepath.Abs("a.toml")
	if err != nil {
		t.Fatal(err)
	}
	if Name("a.toml", begun) != Name(here, begun.Add(time.Hour)) || Name("a.toml", begun) == Name("b.toml", begun) {
		t.Error("the name of a file's draft depends on its path alone")
	}
	if Name("", begun) == Name("", begun.Add(time.Millisecond)) {
		t.Error("two new charters have one draft")
	}
	for _, path := range []string{"", "../a b/ç.toml"} {
		if name := Name(path, begun); strings.ContainsAny(name, `/\: `) || len(name) > 60 {
			t.Errorf("%q cannot be the name of a file", name)
		}
	}
}

func TestUnnamedLatestFirst(t *testing.T) {
	s := store(t)
	east := time.FixedZone("", 5*3600)
	times := []time.Time{begun, begun.Add(26 * time.Hour), begun.Add(time.Microsecond), begun.Add(time.Minute).In(east)}
	for _, at := range times {
		write(t, s, Name("", at), Draft{Source: at.String()})
	}
	write(t, s, Name("/a.toml", begun), Draft{Source: "a"})
	if err := os.WriteFile(filepath.Join(s.Folder, "new-note.txt"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	var want []string
	for _, i := range []int{1, 3, 2, 0} {
		want = append(want, Name("", times[i]))
	}
	if got := s.Unnamed(); !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestStale(t *testing.T) {
	d := Draft{OnDisk: "a", Source: "b"}
	if d.Stale("a") || !d.Stale("c") || d.Empty() || !(Draft{OnDisk: "a", Source: "a"}).Empty() || (Draft{Pending: map[string]string{"a": ""}}).Empty() {
		t.Error("stale is what is no longer on disk, empty what is")
	}
}

// A draft that waits for an answer is never written over; the latest is offered first.
func TestWaiting(t *testing.T) {
	s := store(t)
	var want []string
	for i := range 12 {
		waiting, free := s.Waiting("x", begun)
		if !reflect.DeepEqual(waiting, want) && len(want) > 0 {
			t.Fatalf("with %d drafts: %q, want %q", i, waiting, want)
		}
		write(t, s, free, Draft{OnDisk: "a", Source: "b", At: begun.Add(time.Duration(i) * time.Minute)})
		want = append([]string{free}, want...)
	}
	write(t, s, "x", Draft{OnDisk: "a", Source: "b"}) // of an earlier version of the program
	if waiting, _ := s.Waiting("x", begun); len(waiting) != 13 || waiting[12] != "x" {
		t.Errorf("the oldest is not offered last: %q", waiting)
	}
}

// The draft of an editor that still runs is its own.
func TestWaitingForOthers(t *testing.T) {
	s := store(t)
	defer func(was func(int) bool) { running = was }(running)
	write(t, s, "x-1", Draft{OnDisk: "a", Source: "b"})
	data, err := os.ReadFile(s.file("x-1"))
	if err != nil {
		t.Fatal(err)
	}
	other := strings.Replace(string(data), fmt.Sprintf(`"pid":%d`, os.Getpid()), fmt.Sprintf(`"pid":%d`, os.Getpid()+1), 1)
	if err := os.WriteFile(s.file("x-1"), []byte(other), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, runs := range []bool{true, false} {
		running = func(int) bool { return runs }
		if waiting, _ := s.Waiting("x", begun); len(waiting) == 0 != runs {
			t.Errorf("the editor runs: %v, waiting %q", runs, waiting)
		}
	}
}
