package charter

import (
	"os"
	"path/filepath"
	"testing"
)

func TestStage(t *testing.T) {
	folder := t.TempDir()
	path := func(name string) string { return filepath.Join(folder, name) }
	if err := os.WriteFile(path("a"), []byte("old"), 0o640); err != nil {
		t.Fatal(err)
	}
	var waiting []*Staged
	for _, name := range []string{"a", "b", "c"} {
		s, err := Stage(path(name), []byte("new"))
		if err != nil {
			t.Fatal(err)
		}
		waiting = append(waiting, s)
	}
	if got, err := os.ReadFile(path("a")); err != nil || string(got) != "old" {
		t.Errorf("a is %q before its time, %v", got, err)
	}
	if err := os.Mkdir(path("c"), 0o755); err != nil {
		t.Fatal(err)
	}
	done, err := Commit(waiting)
	if done != 2 || err == nil {
		t.Errorf("%d in place, %v", done, err)
	}
	for _, s := range waiting {
		s.Discard()
	}
	if got, err := os.ReadFile(path("a")); err != nil || string(got) != "new" {
		t.Errorf("a is %q, %v", got, err)
	}
	if left, err := os.ReadDir(folder); err != nil || len(left) != 3 {
		t.Errorf("left: %v %v", left, err)
	}
	if _, err := Stage(filepath.Join(folder, "none", "a"), nil); err == nil {
		t.Error("staged in a folder that does not exist")
	}
}
