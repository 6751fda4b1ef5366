package session

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"
)

var (
	claire = Holder{User: "Claire", Host: "a", PID: 101}
	hugo   = Holder{User: "Hugo", Host: "a", PID: 102}
	nell   = Holder{User: "Nell", Host: "b", PID: 103}
)

// alive has this machine run processes of these numbers, and no others.
func alive(t *testing.T, pids ...int) {
	t.Helper()
	t.Cleanup(func() { running = isRunning })
	running = func(pid int) bool {
		for _, p := range pids {
			if p == pid {
				return true
			}
		}
		return false
	}
}

func acquire(t *testing.T, path string, self Holder, now time.Time) *Lock {
	t.Helper()
	l, holder, err := Acquire(path, self, now)
	if l == nil || holder != nil || err != nil {
		t.Fatalf("%s gets no lock: %+v, %v", self.User, holder, err)
	}
	return l
}

func held(t *testing.T, path string, self Holder, now time.Time, by Holder) {
	t.Helper()
	l, holder, err := Acquire(path, self, now)
	if l != nil || err != nil || holder == nil || *holder != by {
		t.Errorf("%s finds %+v, %v, want %+v", self.User, holder, err, by)
	}
}

func release(t *testing.T, l *Lock) {
	t.Helper()
	if err := l.Release(begun); err != nil {
		t.Error(err)
	}
}

// since returns who has a file open since a time.
func since(h Holder, at time.Time) Holder { h.Since = at; return h }

func TestLock(t *testing.T) {
	alive(t, claire.PID, hugo.PID)
	path := filepath.Join(t.TempDir(), "a.toml")
	l := acquire(t, path, claire, begun)
	held(t, path, hugo, after(10), since(claire, begun))
	held(t, path, nell, after(10), since(claire, begun))
	text, err := os.ReadFile(filepath.Join(filepath.Dir(path), ".a.toml.lock"))
	if want := `{"user":"Claire","host":"a","pid":101,"since":"2026-11-22T09:30:00Z","app":"charter"}` + "\n"; string(text) != want || err != nil {
		t.Errorf("the note says %s, %v", text, err)
	}
	info, err := os.Stat(l.path)
	if err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o644 {
		t.Errorf("others cannot read the note: %v, %v", info, err)
	}
	release(t, l)
	release(t, l)
	release(t, acquire(t, path, hugo, after(20)))
	if entries, err := os.ReadDir(filepath.Dir(path)); err != nil || len(entries) != 0 {
		t.Errorf("left behind: %v, %v", entries, err)
	}
}

func TestStaleLock(t *testing.T) {
	for _, tt := range []struct {
		name   string
		holder Holder
		alive  bool
		after  time.Duration
		held   bool
	}{
		{"same machine, open", claire, true, 9 * time.Minute, true},
		{"same machine, gone", claire, false, 0, false},
		{"same machine, its number taken by another program", claire, true, 11 * time.Minute, false},
		{"same number as ours", Holder{User: "Claire", Host: "a", PID: hugo.PID}, true, 0, false},
		{"other machine, fresh", nell, false, 9 * time.Minute, true},
		{"other machine, same number", Holder{User: "Nell", Host: "b", PID: hugo.PID}, true, 0, true},
		{"other machine, silent", nell, false, 11 * time.Minute, false},
		{"other machine, its clock ahead", nell, false, -5 * time.Minute, true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			alive(t)
			if tt.alive {
				alive(t, tt.holder.PID)
			}
			path := filepath.Join(t.TempDir(), "a.toml")
			acquire(t, path, tt.holder, begun)
			if tt.held {
				held(t, path, hugo, begun.Add(tt.after), since(tt.holder, begun))
			} else {
				acquire(t, path, hugo, begun.Add(tt.after))
			}
		})
	}
}

func TestLockThatSaysNothing(t *testing.T) {
	for _, text := range []string{"", "{", "[]", `{"user":"x","app":"other"}`, `{"pid":"x"}`, strings.Repeat(" ", 5000) + "{}"} {
		path := filepath.Join(t.TempDir(), "a.toml")
		file := filepath.Join(filepath.Dir(path), ".a.toml.lock")
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(file, begun, begun); err != nil {
			t.Fatal(err)
		}
		held(t, path, hugo, begun.Add(50*time.Second), Holder{})
		acquire(t, path, hugo, begun.Add(70*time.Second))
	}
}

func TestRefresh(t *testing.T) {
	alive(t)
	path := filepath.Join(t.TempDir(), "a.toml")
	l := acquire(t, path, nell, begun)
	if taken, err := l.Refresh(begun.Add(8 * time.Minute)); taken != nil || err != nil {
		t.Errorf("refreshed: %+v, %v", taken, err)
	}
	held(t, path, hugo, begun.Add(16*time.Minute), since(nell, begun))
	if err := os.Remove(l.path); err != nil {
		t.Fatal(err)
	}
	if taken, err := l.Refresh(begun.Add(17 * time.Minute)); taken != nil || err != nil {
		t.Errorf("refreshed: %+v, %v", taken, err)
	}
	held(t, path, hugo, begun.Add(18*time.Minute), since(nell, begun))
}

func TestTakenOver(t *testing.T) {
	alive(t, claire.PID, hugo.PID)
	path := filepath.Join(t.TempDir(), "a.toml")
	first := acquire(t, path, claire, begun)
	second, err := seize(path, hugo, after(100))
	if err != nil {
		t.Fatal(err)
	}
	if taken, err := first.Refresh(after(110)); err != nil || taken == nil || *taken != since(hugo, after(100)) {
		t.Errorf("Claire is told of %+v, %v", taken, err)
	}
	release(t, first)
	held(t, path, nell, after(120), since(hugo, after(100)))
	release(t, second)
	free, err := seize(path, nell, after(130))
	if err != nil {
		t.Fatal(err)
	}
	release(t, free)
}

// However many come at once, to a free file or to one whose editor is gone, one gets it.
func TestLockOnce(t *testing.T) {
	const many = 20
	var pids []int
	for i := range many {
		pids = append(pids, 200+i)
	}
	for _, left := range []bool{false, true} {
		for range 20 {
			path := filepath.Join(t.TempDir(), "a.toml")
			alive(t, pids...)
			if left {
				acquire(t, path, claire, begun)
			}
			var wg sync.WaitGroup
			var locks, holders [many]bool
			for i := range many {
				wg.Go(func() {
					l, holder, err := Acquire(path, Holder{User: "u", Host: "a", PID: 200 + i}, after(10))
					locks[i], holders[i] = l != nil, holder != nil
					if err != nil {
						t.Error(err)
					}
				})
			}
			wg.Wait()
			got := 0
			for i := range many {
				if locks[i] == holders[i] {
					t.Error("neither the lock nor who has it")
				}
				if locks[i] {
					got++
				}
			}
			if got != 1 {
				t.Errorf("%d have the lock at once", got)
			}
		}
	}
}

func TestLockBehindLink(t *testing.T) {
	alive(t, claire.PID)
	there, here := t.TempDir(), t.TempDir()
	target, link := filepath.Join(there, "a.toml"), filepath.Join(here, "b.toml")
	if err := os.WriteFile(target, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(target, link); err != nil {
		t.Skip(err)
	}
	acquire(t, link, claire, begun)
	held(t, target, hugo, begun, since(claire, begun))
	fresh := filepath.Join(there, "new.toml") // a file to be, in a folder behind a link
	folder := filepath.Join(here, "folder")
	if err := os.Symlink(there, folder); err != nil {
		t.Skip(err)
	}
	acquire(t, fresh, claire, begun)
	held(t, filepath.Join(folder, "new.toml"), hugo, begun, since(claire, begun))
}

func TestLockWithoutFolder(t *testing.T) {
	path := filepath.Join(t.TempDir(), "none", "a.toml")
	if l, holder, err := Acquire(path, claire, begun); l != nil || holder != nil || err == nil {
		t.Errorf("got %v, %v, %v", l, holder, err)
	}
	if l, err := seize(path, claire, begun); l != nil || err == nil {
		t.Errorf("got %v, %v", l, err)
	}
	var none *Lock
	if taken, err := none.Refresh(begun); taken != nil || err != nil || none.Release(begun) != nil {
		t.Error("an editor without a lock has trouble with it")
	}
}

// What a note says is shown on a terminal.
func TestHolderIsShown(t *testing.T) {
	alive(t, 7)
	path := filepath.Join(t.TempDir(), "a.toml")
	acquire(t, path, Holder{User: "\x1b[2J" + strings.Repeat("x", 99), Host: "b\n\u202e", PID: 7}, begun)
	_, holder, err := Acquire(path, hugo, begun)
	if err != nil || holder == nil || strings.ContainsAny(holder.User+holder.Host, "\x1b\n\u202e") || len([]rune(holder.User)) > 60 {
		t.Errorf("found %+v, %v", holder, err)
	}
}

func TestSelf(t *testing.T) {
	me := Self()
	if me.PID != os.Getpid() || !isRunning(me.PID) || me.Host == "" {
		t.Errorf("this is %+v", me)
	}
	for _, pid := range []int{0, -1, 1 << 30} {
		if isRunning(pid) {
			t.Errorf("process %d is running", pid)
		}
	}
}

// Who dies while taking a lock over keeps others out for a minute at most.
func TestLockWhileTaking(t *testing.T) {
	alive(t, claire.PID)
	path := filepath.Join(t.TempDir(), "a.toml")
	l := acquire(t, path, claire, begun)
	guard := l.path + ".taking"
	if err := os.WriteFile(guard, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Chtimes(guard, begun, begun); err != nil {
		t.Fatal(err)
	}
	if l, err := seize(path, hugo, begun.Add(50*time.Second)); l != nil || err == nil {
		t.Errorf("got %v, %v", l, err)
	}
	if _, err := seize(path, hugo, begun.Add(70*time.Second)); err != nil {
		t.Error(err)
	}
}

// seize takes the lock over from whoever has it: "open anyway". They learn of it when they refresh theirs.
func seize(path string, self Holder, now time.Time) (*Lock, error) {
	l, err := newLock(path, self, now)
	if err == nil {
		err = l.take(now, func([]byte, time.Time) bool { return true })
	}
	if err != nil {
		return nil, err
	}
	return l, nil
}
