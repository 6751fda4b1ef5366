package tui

import (
	"path/filepath"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
)

// The longer the linter takes, the longer it is left out while somebody types; the draft never waits for it.
func TestPace(t *testing.T) {
	for _, tt := range []struct{ took, want time.Duration }{
		{time.Millisecond, settleAfter}, {20 * time.Millisecond, 160 * time.Millisecond}, {time.Minute, settleAtMost},
	} {
		d := drive(t, Options{Start: Edit, Path: write(t, filepath.Join(t.TempDir(), "rye.charter.toml"), bakery)})
		var waits []time.Duration
		d.wait = func(after time.Duration, _ func(time.Time) tea.Msg) tea.Cmd {
			waits = append(waits, after)
			return nil
		}
		d.took = tt.took
		d.typeText("ab")
		if len(waits) != 2 || waits[0] != tt.want || waits[1] != draftAfter {
			t.Errorf("after %v: waits %v, want %v and %v", tt.took, waits, tt.want, draftAfter)
		}
	}
}
