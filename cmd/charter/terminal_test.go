//go:build unix

package main

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"
)

// onTerminal runs the program on a terminal of 100 columns, types keys once it has shown until (at once when that is ""), and
// returns its exit code and all it wrote.
func onTerminal(t *testing.T, environ []string, until, keys string, args ...string) (int, string) {
	t.Helper()
	command := exec.Command(buildBinary(t), args...)
	command.Dir = t.TempDir()
	command.Env = append([]string{"PATH=" + os.Getenv("PATH"), "XDG_STATE_HOME=" + t.TempDir()}, environ...)
	terminal, err := pty.StartWithSize(command, &pty.Winsize{Rows: 40, Cols: 100})
	if err != nil {
		t.Fatal(err)
	}
	defer terminal.Close()
	watchdog := time.AfterFunc(time.Minute, func() { _ = command.Process.Kill() })
	defer watchdog.Stop()
	var shown strings.Builder
	typed := keys == ""
	buffer := make([]byte, 4096)
	for {
		n, err := terminal.Read(buffer)
		shown.Write(buffer[:n])
		if !typed && strings.Contains(shown.String(), until) {
			typed = true
			if _, err := io.WriteString(terminal, keys); err != nil {
				t.Fatal(err)
			}
		}
		if err != nil { // the program has ended
			break
		}
	}
	_ = command.Wait()
	return command.ProcessState.ExitCode(), shown.String()
}

// alternateScreen is what a full-screen program asks of a terminal first (xterm, private mode 1049).
const alternateScreen = "\x1b[?1049h"

func TestAloneOnTerminal(t *testing.T) {
	const controlC = "\x03"
	code, shown := onTerminal(t, []string{"TERM=xterm-256color"}, alternateScreen, controlC)
	if code != exitDone || !strings.Contains(shown, alternateScreen) {
		t.Errorf("exit code %d, shown %q", code, shown)
	}
	for _, environ := range [][]string{{"TERM=dumb"}, {"TERM="}} {
		code, shown := onTerminal(t, environ, "", "")
		if code != exitDone || !strings.Contains(shown, "Usage") || strings.Contains(shown, "\x1b") {
			t.Errorf("%s: exit code %d, shown %q", environ, code, shown)
		}
	}
}

func TestEditorOnTerminal(t *testing.T) {
	path, err := filepath.Abs("../../examples/velos-tournesol.charter.toml")
	if err != nil {
		t.Fatal(err)
	}
	const controlQ = "\x11"
	code, shown := onTerminal(t, []string{"TERM=xterm-256color", "LANG=fr_FR.UTF-8"}, alternateScreen, controlQ, "edit", path)
	if code != exitDone || !strings.Contains(shown, alternateScreen) {
		t.Errorf("exit code %d, shown %q", code, shown)
	}
	code, shown = onTerminal(t, []string{"TERM=dumb"}, "", "", "edit", path)
	if code != exitUnable || !strings.Contains(shown, "needs a terminal") {
		t.Errorf("exit code %d, shown %q", code, shown)
	}
}

func TestColorsOnTerminal(t *testing.T) {
	for _, test := range []struct {
		environ []string
		want    bool
	}{
		{[]string{"TERM=xterm"}, true},
		{[]string{"TERM=dumb"}, false},
		{[]string{"TERM=xterm", "NO_COLOR=1"}, false},
	} {
		_, shown := onTerminal(t, test.environ, "", "", "rules")
		if strings.Contains(shown, bold) != test.want {
			t.Errorf("%s: %q", test.environ, shown)
		}
	}
}

func TestDraftFolder(t *testing.T) {
	for _, test := range []struct {
		environ []string
		want    string
	}{
		{[]string{"XDG_STATE_HOME=/state", "HOME=/users/a"}, "/state/charter/drafts"},
		{[]string{"XDG_STATE_HOME=state"}, ""}, // not absolute: to be passed over, says the specification
		{nil, ""},
	} {
		s := &session{streams: streams{environ: test.environ}}
		if got := s.draftFolder(); got != test.want {
			t.Errorf("%s: %q", test.environ, got)
		}
	}
}
