//go:build unix

package main

import (
	"strings"
	"testing"
	"time"
)

// seat is where a person sits: a screen to read, and a keyboard.
type seat interface {
	screen() string
	send(keys string)
}

// mouse is what some seats have beside the keyboard.
type mouse interface {
	click(column, row int) // counted from 0
	wheelDown()
}

// tight returns s without blanks: a text is found on a screen wherever its lines are broken.
func tight(s string) string { return strings.Join(strings.Fields(s), "") }

func waitFor(t testing.TB, at seat, wanted string) {
	t.Helper()
	wanted = tight(wanted)
	eventually(t, func() bool { return strings.Contains(tight(at.screen()), wanted) }, func() string {
		return "the screen never shows " + wanted + "\n" + at.screen()
	})
}

func waitGone(t testing.TB, at seat, unwanted string) {
	t.Helper()
	unwanted = tight(unwanted)
	eventually(t, func() bool { return !strings.Contains(tight(at.screen()), unwanted) }, func() string {
		return "the screen goes on showing " + unwanted + "\n" + at.screen()
	})
}

// patience bounds every wait, so that a defect fails the test instead of hanging it.
const patience = 20 * time.Second

// eventually waits until something holds, or fails the test with what told says.
func eventually(t testing.TB, holds func() bool, told func() string) {
	t.Helper()
	for end := time.Now().Add(patience); !holds(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal(told())
		}
	}
}
