//go:build unix

package charter

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// What depends on the user, the umask or the limits of a process is tried in a process of its own: this test binary, run
// again with an action in its environment.
const actionVariable, pathVariable = "CHARTER_TEST_ACTION", "CHARTER_TEST_PATH"

var actions = map[string]func(path string) error{
	"load": func(path string) error { _, err := Load(path); return err },
	"save": saveLonger,
	"full": func(path string) error {
		signal.Ignore(syscall.SIGXFSZ) // the write is to fail, as on a full disk, not the process
		limit := syscall.Rlimit{Cur: uint64(len(notes) + 10), Max: uint64(len(notes) + 10)}
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
			return err
		}
		return saveLonger(path)
	},
	"create": func(path string) error {
		syscall.Umask(0o027)
		_, err := Create(path, Parse("", notes))
		return err
	},
}

func saveLonger(path string) error {
	f, err := Load(path)
	if err != nil {
		return err
	}
	edits, err := f.Document.Set("brand.name", strings.Repeat("long ", 100))
	if err != nil {
		return err
	}
	d, err := f.Document.Apply(edits...)
	if err != nil {
		return err
	}
	_, err = f.Save(d)
	return err
}

func TestMain(m *testing.M) {
	action, ok := actions[os.Getenv(actionVariable)]
	if !ok {
		os.Exit(m.Run())
	}
	if err := action(os.Getenv(pathVariable)); err != nil {
		fmt.Print(err)
	}
	os.Exit(0)
}

// inChild runs an action as a process of its own and returns its error's text. Root, whom no mode stops, becomes nobody
// in it, to whom the folder of path is made to belong.
func inChild(t *testing.T, action, path string) string {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self)
	if os.Geteuid() == 0 {
		const nobody = 65534
		folder := filepath.Dir(path)
		if err := os.Chmod(filepath.Dir(folder), 0o711); err != nil {
			t.Fatal(err)
		}
		for _, p := range []string{folder, path} {
			if err := os.Lchown(p, nobody, nobody); err != nil && !errors.Is(err, fs.ErrNotExist) {
				t.Fatal(err)
			}
		}
		cmd.Path = readable(t, self)
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	}
	cmd.Env = append(os.Environ(), actionVariable+"="+action, pathVariable+"="+path)
	cmd.Dir = "/"
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return string(out)
}

// readable returns a copy of the test binary that any user may run: the folder it was built in is its owner's.
func readable(t *testing.T, self string) string {
	t.Helper()
	folder := t.TempDir()
	if err := os.Chmod(filepath.Dir(folder), 0o711); err != nil {
		t.Fatal(err)
	}
	from, err := os.Open(self)
	if err != nil {
		t.Fatal(err)
	}
	defer from.Close()
	to, err := os.OpenFile(filepath.Join(folder, "charter.test"), os.O_CREATE|os.O_WRONLY, 0o755)
	if err != nil {
		t.Fatal(err)
	}
	_, err = io.Copy(to, from)
	if e := to.Close(); err != nil || e != nil {
		t.Fatal(err, e)
	}
	return to.Name()
}
