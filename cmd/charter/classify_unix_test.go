//go:build unix

package main

import (
	"strings"
	"testing"
)

// A person who types the command alone is told what it needs; one who asks for it may type statements.
func TestClassifyOnTerminal(t *testing.T) {
	for _, test := range []struct{ lang, want string }{
		{"en_GB.UTF-8", "for example: charter classify \"We call"},
		{"fr_FR.UTF-8", "par exemple\u00a0: charter classify \"Nous vous"},
	} {
		code, shown := onTerminal(t, []string{"TERM=xterm", "LANG=" + test.lang}, "", "", "classify")
		if code != exitUnable || !strings.Contains(shown, test.want) {
			t.Errorf("exit code %d, shown %q", code, shown)
		}
	}
	code, shown := onTerminal(t, []string{"TERM=xterm"}, "", "", "classify", "We call you back within 24 hours.")
	if code != exitDone || !strings.Contains(shown, green+"within 24 hours"+reset) {
		t.Errorf("exit code %d, shown %q", code, shown)
	}
}
