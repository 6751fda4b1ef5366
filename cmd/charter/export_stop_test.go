package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"syscall"
	"testing"
	"time"
)

// TestExportStopped holds that an export that is interrupted, while one of its charters is still to come in, leaves nothing behind and ends.
func TestExportStopped(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no signal can be sent to another program here")
	}
	for _, by := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP} {
		t.Run(by.String(), func(t *testing.T) {
			t.Parallel()
			folder := t.TempDir()
			if err := os.WriteFile(filepath.Join(folder, "a.charter.toml"), []byte("[charter]\ntitle = \"Word\"\nlanguage = \"en\"\n[brand]\nname = \"A\"\n"), 0o600); err != nil {
				t.Fatal(err)
			}
			cmd := exec.Command(buildBinary(t), "export", "a.charter.toml", "-", "-o", "out/sub/")
			cmd.Dir, cmd.Env = folder, append(os.Environ(), "LC_ALL=C")
			var said bytes.Buffer
			cmd.Stderr = &said
			if _, err := cmd.StdinPipe(); err != nil { // nothing ever comes
				t.Fatal(err)
			}
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			defer time.AfterFunc(20*time.Second, func() { _ = cmd.Process.Kill() }).Stop()
			for end := time.Now().Add(10 * time.Second); ; time.Sleep(5 * time.Millisecond) {
				if waits, _ := filepath.Glob(filepath.Join(folder, "out", "sub", ".a.html.*")); len(waits) == 1 {
					break
				}
				if time.Now().After(end) {
					t.Fatal("no page waits")
				}
			}
			if err := cmd.Process.Signal(by); err != nil {
				t.Fatal(err)
			}
			var exit *exec.ExitError
			if err := cmd.Wait(); !errors.As(err, &exit) || exit.ExitCode() != exitUnable {
				t.Errorf("ended by %v", err)
			}
			if want := "charter: interrupted\ncharter: nothing was written\n"; said.String() != want {
				t.Errorf("said %q", &said)
			}
			if _, err := os.Stat(filepath.Join(folder, "out")); !errors.Is(err, os.ErrNotExist) {
				t.Errorf("the folder is still there: %v", err)
			}
		})
	}
}
