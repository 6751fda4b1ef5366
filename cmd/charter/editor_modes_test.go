//go:build unix

package main

import (
	"regexp"
	"strings"
	"testing"
)

// A color is asked for as one of 16, as one of 256, or by its three parts (ECMA-48, ISO 8613-6).
var (
	anyColor  = regexp.MustCompile(`\x1b\[(\d*;)*(3\d|4\d|9\d|10\d)[;m]`)
	moreColor = regexp.MustCompile(`\x1b\[(\d*;)*[34]8[;:]`)
)

// The editor asks a terminal for no more colors than it has, and for none where somebody wants none.
func TestEditorColors(t *testing.T) {
	for name, test := range map[string]struct {
		environ, args []string
		some, more    bool
	}{
		"256":            {nil, nil, true, true},
		"16":             {[]string{"TERM=xterm"}, nil, true, false},
		"NO_COLOR":       {[]string{"NO_COLOR=1"}, nil, false, false},
		"--color never":  {nil, []string{"--color", "never"}, false, false},
		"--color always": {[]string{"NO_COLOR=1"}, []string{"--color", "always"}, true, true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			home := t.TempDir()
			term := openTerminalWith(t, home, test.environ, append([]string{"edit", commented(t, home)}, test.args...)...)
			term.waitFor("▸ Nom")
			term.send(keyPageDown + keyPageUp) // more to draw
			term.send(keyCtrlQ)
			term.wait()
			out := term.output()
			if some, more := anyColor.MatchString(out), moreColor.MatchString(out); some != test.some || more != test.more {
				t.Errorf("colors %v, more than 16 %v: %q", some, more, out)
			}
		})
	}
}

// What asks a terminal to report clicks, and to let them be again (xterm, private mode 1002).
const mouseOn, mouseOff = "\x1b[?1002h", "\x1b[?1002l"

// Clicks come to the editor unless it is reached over SSH, as somebody says otherwise, and until F8.
func TestEditorMouse(t *testing.T) {
	const ssh = "SSH_CONNECTION=192.0.2.1 50000 192.0.2.2 22"
	for name, test := range map[string]struct {
		environ, args []string
		clicks        bool
	}{
		"at the machine":      {nil, nil, true},
		"off":                 {nil, []string{"--mouse", "off"}, false},
		"over SSH":            {[]string{ssh}, nil, false},
		"over SSH, but asked": {[]string{ssh}, []string{"--mouse", "on"}, true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			home := t.TempDir()
			term := openTerminalWith(t, home, test.environ, append([]string{"edit", commented(t, home)}, test.args...)...)
			term.waitFor("▸ Nom")
			if got := strings.Contains(term.output(), mouseOn); got != test.clicks {
				t.Errorf("clicks come: %v, want %v", got, test.clicks)
			}
			term.send(keyF8)
			now := mouseOn
			if test.clicks {
				now = mouseOff
			}
			eventually(t, func() bool { return strings.Contains(term.output(), now) }, func() string { return "F8 changes nothing:\n" + term.screen() })
			term.waitFor("Souris :")
			term.send(keyCtrlQ)
			term.wait()
		})
	}
}

// Where no editor can be drawn, the way without one is named.
func TestEditorNeedsTerminal(t *testing.T) {
	for name, environ := range map[string][]string{"dumb": {"TERM=dumb"}, "unknown": {"TERM="}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			home := t.TempDir()
			term := openTerminalWith(t, home, environ, "edit", commented(t, home))
			code, out := term.wait(), term.output()
			if code != exitUnable || !strings.Contains(out, "--plain") || strings.Contains(out, "\x1b") {
				t.Errorf("exit code %d, %q", code, out)
			}
		})
	}
}
