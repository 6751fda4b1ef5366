package session

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"relcharter/charter"
)

const source = "schema = 1 # un\n[brand]\nname = \"B\"\n"

var begun = time.Date(2026, 11, 22, 9, 30, 0, 0, time.UTC)

// after returns the time some tenths of a second into the sitting.
func after(tenths int) time.Time { return begun.Add(time.Duration(tenths) * 100 * time.Millisecond) }

func set(t *testing.T, s *Session, at time.Time, key, value string) {
	t.Helper()
	err := s.Do(key, at, func(d *charter.Document) ([]charter.Edit, error) { return d.Set(key, value) })
	if err != nil {
		t.Fatal(err)
	}
}

func name(s *Session) string { return s.Document().Brand.Name.Value }

func TestUndoGroupsBySecond(t *testing.T) {
	s := Start(charter.Parse("", source))
	set(t, s, after(0), "brand.name", "Bo")
	set(t, s, after(9), "brand.name", "Bon")
	set(t, s, after(18), "brand.name", "Bono") // each within a second of the one before
	set(t, s, after(28), "brand.name", "Bonobo")
	set(t, s, after(30), "brand.purpose", "P")
	set(t, s, after(31), "brand.name", "Bonobos")
	for _, want := range []struct{ key, name string }{{"brand.name", "Bonobo"}, {"brand.purpose", "Bonobo"}, {"brand.name", "Bono"}, {"brand.name", "B"}} {
		if key, ok := s.Undo(); !ok || key != want.key || name(s) != want.name {
			t.Errorf("undone %s to %q, want %+v", key, name(s), want)
		}
	}
	if key, ok := s.Undo(); ok || s.Dirty() || s.Document().Source() != source {
		t.Errorf("undone %q, dirty %v: %s", key, s.Dirty(), s.Document().Source())
	}
	for _, want := range []struct{ key, name string }{{"brand.name", "Bono"}, {"brand.name", "Bonobo"}, {"brand.purpose", "Bonobo"}, {"brand.name", "Bonobos"}} {
		if key, ok := s.Redo(); !ok || key != want.key || name(s) != want.name || !s.Dirty() {
			t.Errorf("redone %s to %q, want %+v", key, name(s), want)
		}
	}
	if _, ok := s.Redo(); ok {
		t.Error("redone what was never undone")
	}
}

// TestUndoBetweenChanges goes on typing after an undo: that is a change of its own, and what was undone is gone.
func TestUndoBetweenChanges(t *testing.T) {
	s := Start(charter.Parse("", source))
	set(t, s, after(0), "brand.name", "C")
	s.Undo()
	set(t, s, after(1), "brand.name", "D")
	if _, ok := s.Redo(); ok || name(s) != "D" {
		t.Errorf("redone over a new change: %q", name(s))
	}
	s.Undo()
	s.Redo()
	set(t, s, after(2), "brand.name", "E")
	s.Undo()
	if name(s) != "D" {
		t.Errorf("a change after a redo was undone to %q", name(s))
	}
}

func TestDoWithoutKeyIsNeverGrouped(t *testing.T) {
	s := Start(charter.Parse("", source))
	for i, v := range []string{"C", "D"} {
		err := s.Do("", after(i), func(d *charter.Document) ([]charter.Edit, error) { return d.Set("brand.name", v) })
		if err != nil {
			t.Fatal(err)
		}
	}
	if s.Undo(); name(s) != "C" {
		t.Errorf("undone to %q", name(s))
	}
}

func TestDoThatChangesNothing(t *testing.T) {
	for name, tt := range map[string]struct {
		plan  func(*charter.Document) ([]charter.Edit, error)
		fails bool
	}{
		"no edits":      {func(*charter.Document) ([]charter.Edit, error) { return nil, nil }, false},
		"the same text": {func(d *charter.Document) ([]charter.Edit, error) { return d.Set("brand.name", "B") }, false},
		"no plan":       {func(*charter.Document) ([]charter.Edit, error) { return nil, errors.New("no") }, true},
		"a broken plan": {func(*charter.Document) ([]charter.Edit, error) { return []charter.Edit{{New: "= ["}}, nil }, true},
	} {
		s := Start(charter.Parse("", source))
		before := s.Document()
		if err := s.Do("brand.name", after(0), tt.plan); (err != nil) != tt.fails || s.Document() != before {
			t.Errorf("%s: %v", name, err)
		}
		if _, ok := s.Undo(); ok || s.Dirty() {
			t.Errorf("%s: there is something to undo", name)
		}
	}
}

func TestDirty(t *testing.T) {
	s := Start(charter.Parse("", source))
	s.Hold("brand.name", "2026-1", after(0))
	if !s.Dirty() {
		t.Error("what is half typed would be lost")
	}
	s.Release("brand.name")
	set(t, s, after(0), "brand.name", "C")
	dirty := s.Dirty()
	set(t, s, after(100), "brand.name", "B")
	if !dirty || s.Dirty() {
		t.Errorf("dirty after a change %v, after the way back %v", dirty, s.Dirty())
	}
}

func TestSaving(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.toml")
	s := Start(charter.Parse("", source))
	if s.Path() != "" {
		t.Errorf("a charter without a file is at %s", s.Path())
	}
	set(t, s, after(0), "brand.name", "C")
	save := s.Saving(path, false)
	set(t, s, after(100), "brand.name", "D") // while it is being saved
	file, err := save()
	if err != nil {
		t.Fatal(err)
	}
	s.Saved(file)
	if got, _ := os.ReadFile(path); !strings.Contains(string(got), `"C"`) || !s.Dirty() || s.Path() != path {
		t.Errorf("saved %s, dirty %v", got, s.Dirty())
	}
	if s.Undo(); s.Dirty() || name(s) != "C" {
		t.Errorf("back at what was saved, %q, dirty %v", name(s), s.Dirty())
	}
	if file, err = s.Saving("", false)(); err != nil {
		t.Fatal(err)
	}
	s.Saved(file)
	if err := os.WriteFile(path, []byte("# theirs\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Saving("", false)(); !errors.Is(err, charter.ErrChanged) {
		t.Errorf("saved over theirs: %v", err)
	}
	if _, err := Start(charter.Parse("", source)).Saving(path, true)(); err == nil {
		t.Error("a new charter replaced a file")
	}
	if file, err = s.Saving("", true)(); err != nil {
		t.Fatal(err)
	}
	if reopened := Open(file); reopened.Dirty() || name(reopened) != "C" || reopened.Path() != path {
		t.Errorf("opened %q, dirty %v", name(reopened), reopened.Dirty())
	}
}

func TestRecover(t *testing.T) {
	s := Start(charter.Parse("n", source))
	set(t, s, after(0), "brand.name", "C")
	draft := Draft{Source: strings.Replace(source, `"B"`, `"D"`, 1), Pending: map[string]string{"charter.effective": "demain"}}
	s.Recover(draft)
	if held, _ := s.Held("charter.effective"); name(s) != "D" || held != "demain" || !s.Dirty() || s.Document().Name != "n" {
		t.Errorf("recovered %q, held %q", name(s), held)
	}
	set(t, s, after(1), "brand.name", "E") // not grouped with what came before the draft
	for _, want := range []string{"D", "C", "B"} {
		if _, ok := s.Undo(); !ok || name(s) != want {
			t.Errorf("undone to %q, want %q", name(s), want)
		}
	}
	same := Start(charter.Parse("", source))
	same.Recover(Draft{Source: source, Pending: map[string]string{"a": "b"}})
	if held, _ := same.Held("a"); held != "b" {
		t.Error("what was half typed is not recovered")
	}
	if _, ok := same.Undo(); !ok || same.Dirty() {
		t.Error("taking up a draft cannot be undone")
	}
}

// What does not fit its field is typed, undone and redone like anything else.
func TestHold(t *testing.T) {
	s := Start(charter.Parse("", source))
	set(t, s, after(0), "brand.name", "C")
	s.Hold("charter.effective", "31/", after(20))
	s.Hold("charter.effective", "31/1", after(21))
	if key, ok := s.Undo(); !ok || key != "charter.effective" || name(s) != "C" {
		t.Errorf("undone %q, name %q", key, name(s))
	}
	if held, ok := s.Held("charter.effective"); ok {
		t.Errorf("undo leaves %q", held)
	}
	if _, ok := s.Redo(); !ok {
		t.Fatal("nothing to redo")
	}
	if held, _ := s.Held("charter.effective"); held != "31/1" {
		t.Errorf("redone to %q", held)
	}
	s.Hold("trait[a].name", "x", after(50))
	s.Rekey(map[string]string{"trait[a]": "trait[b]"})
	if held, _ := s.Held("trait[b].name"); held != "x" {
		t.Errorf("renamed to %q", held)
	}
	s.Release("trait[b]")
	if _, ok := s.Held("trait[b].name"); ok {
		t.Error("a removed item keeps what was typed into it")
	}
}

// TestDraftIsApart changes a session while its draft is in other hands.
func TestDraftIsApart(t *testing.T) {
	s := Start(charter.Parse("", source))
	s.Hold("a", "1", after(0))
	d := s.Draft()
	s.Hold("a", "2", after(1))
	set(t, s, after(0), "brand.name", "C")
	if d.Pending["a"] != "1" || d.Source != source || d.OnDisk != source || d.Path != "" {
		t.Errorf("the draft has changed: %+v", d)
	}
}

// Part keeps two changes of a field apart that Undo would take for one; Undone tells whether there is something to make again.
func TestPart(t *testing.T) {
	s := Start(charter.Parse("", source))
	set(t, s, after(0), "brand.name", "Bo")
	s.Part()
	set(t, s, after(1), "brand.name", "Bon")
	if s.Undone() {
		t.Error("something was undone")
	}
	if s.Undo(); name(s) != "Bo" || !s.Undone() {
		t.Errorf("undone to %q, to be made again: %v", name(s), s.Undone())
	}
	if s.Redo(); name(s) != "Bon" || s.Undone() {
		t.Errorf("redone to %q, to be made again: %v", name(s), s.Undone())
	}
}
