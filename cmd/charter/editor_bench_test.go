//go:build linux

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"relcharter/charter"
)

// This file measures what a person waits for: go test -run='^$' -bench=Editor ./cmd/charter. No bound is tested: what else the machine
// does would decide. The emulator that looks at the screen is part of what is measured.

const tournesol = "velos-tournesol.charter.toml"

// bigCharter writes the example with so many behaviours: copies of its own under other ids.
func bigCharter(tb testing.TB, folder string, behaviours int) string {
	tb.Helper()
	src, err := os.ReadFile(filepath.Join("..", "..", "examples", tournesol))
	if err != nil {
		tb.Fatal(err)
	}
	doc := charter.Parse("", string(src))
	items := regexp.MustCompile(`(?m)^\[\[(\w+)\]\]`).FindAllStringSubmatchIndex(string(src), -1)
	var acts []string
	for i, at := range items {
		end := len(src)
		if i+1 < len(items) {
			end = items[i+1][0]
		}
		if string(src[at[2]:at[3]]) == "behaviour" {
			acts = append(acts, string(src[at[0]:end]))
		}
	}
	if len(acts) != len(doc.Behaviours) {
		tb.Fatalf("%d behaviours found in the example, want %d", len(acts), len(doc.Behaviours))
	}
	id := regexp.MustCompile(`(?m)^id = "`)
	whole := strings.Builder{}
	whole.Write(src)
	for n := len(acts); n < behaviours; n++ {
		whole.WriteString("\n" + id.ReplaceAllString(acts[n%len(acts)], fmt.Sprintf(`id = "copie-%d-`, n)))
	}
	if made := charter.Parse("", whole.String()); len(made.Behaviours) != max(behaviours, len(acts)) || len(made.Problems) > 0 {
		tb.Fatalf("%d behaviours made, problems %v", len(made.Behaviours), made.Problems)
	}
	path := filepath.Join(folder, tournesol)
	if err := os.WriteFile(path, []byte(whole.String()), 0o644); err != nil {
		tb.Fatal(err)
	}
	return path
}

// sizes are the charters measured, by their behaviours.
var sizes = map[string]int{"normal": 0, "200 acts": 200}

// percentiles reports the median and the 99th percentile of durations, in milliseconds.
func percentiles(b *testing.B, of string, took []time.Duration) {
	slices.Sort(took)
	for _, p := range []int{50, 99} {
		at := took[min(len(took)*p/100, len(took)-1)]
		b.ReportMetric(float64(at.Microseconds())/1000, fmt.Sprintf("ms-%s-p%d", of, p))
	}
}

// BenchmarkEditorFirstPaint measures from the start of the process to the charter on the screen.
func BenchmarkEditorFirstPaint(b *testing.B) {
	for name, acts := range sizes {
		b.Run(name, func(b *testing.B) {
			home := b.TempDir()
			path := bigCharter(b, home, acts)
			if _, err := buildOnce(); err != nil {
				b.Fatal(err)
			}
			var first, full []time.Duration
			for b.Loop() {
				begun := time.Now()
				term := openTerminal(b, home, "edit", path)
				<-term.drawn
				first = append(first, time.Since(begun))
				term.awaitDrawn(func(screen string) bool { return strings.Contains(screen, "▸ Nom") })
				full = append(full, time.Since(begun))
				_ = term.cmd.Process.Kill()
				term.wait()
			}
			percentiles(b, "first", first)
			percentiles(b, "charter", full)
		})
	}
}

// awaitDrawn waits until the screen is as wanted, looking each time something has been drawn.
func (term *terminal) awaitDrawn(wanted func(screen string) bool) {
	term.t.Helper()
	for !wanted(term.screen()) {
		select {
		case <-term.drawn:
		case <-time.After(patience):
			term.t.Fatalf("not drawn:\n%s", term.screen())
		}
	}
}

// BenchmarkEditorKeys measures from a key to its letter on the screen, while the linter reads along: typed at the speed of a person, and
// two hundred at once.
func BenchmarkEditorKeys(b *testing.B) {
	const keys, pause = 200, time.Second / 12
	for name, acts := range sizes {
		for pace, wait := range map[string]time.Duration{"typed": pause, "burst": 0} {
			b.Run(name+"/"+pace, func(b *testing.B) {
				path := bigCharter(b, b.TempDir(), acts)
				var took []time.Duration
				peak := 0
				for b.Loop() {
					term := openTerminal(b, b.TempDir(), "edit", path)
					term.waitFor("▸ Nom")
					w := &writer{t: b, at: term}
					term.send(strings.Repeat(keyPageDown, 5))
					w.waitFor("▸ Avant de toucher à votre vélo")
					term.send(keyEnter)
					w.until(func() bool { return w.isAt("behaviour.trigger") })
					took = append(took, term.typeTimed(keys, wait)...)
					peak = max(peak, peakMemory(b, term.cmd.Process.Pid))
					_ = term.cmd.Process.Kill()
					term.wait()
				}
				percentiles(b, "key", took)
				b.ReportMetric(float64(peak)/1024, "MB-peak")
			})
		}
	}
}

// typeTimed types letters with a pause between them, and returns how long each took to the screen.
func (term *terminal) typeTimed(keys int, pause time.Duration) []time.Duration {
	term.t.Helper()
	text := ""
	for i := range keys {
		text += string(rune('A' + i%26)) // no other text of the screen goes on like this
		if i%9 == 8 {
			text = text[:len(text)-1] + " "
		}
	}
	sent, took := make([]time.Time, keys), make([]time.Duration, 0, keys)
	shown := func(n int) bool { return strings.Contains(tight(term.screen()), tight(text[:n])) }
	if pause == 0 {
		for i := range sent {
			sent[i] = time.Now()
		}
		term.send(text)
	}
	for i := range keys {
		if pause > 0 {
			time.Sleep(pause)
			sent[i] = time.Now()
			term.send(text[i : i+1])
		}
		if text[i] == ' ' { // cannot be seen
			continue
		}
		term.awaitDrawn(func(string) bool { return shown(i + 1) })
		took = append(took, time.Since(sent[i]))
	}
	return took
}

// peakMemory returns the most memory a process has ever had in use, in kB (proc(5), VmHWM).
func peakMemory(tb testing.TB, pid int) int {
	tb.Helper()
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		tb.Fatal(err)
	}
	m := regexp.MustCompile(`VmHWM:\s+(\d+) kB`).FindSubmatch(status)
	if m == nil {
		tb.Fatalf("no VmHWM in %s", status)
	}
	n, err := strconv.Atoi(string(m[1]))
	if err != nil {
		tb.Fatal(err)
	}
	return n
}
