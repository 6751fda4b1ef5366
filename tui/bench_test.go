package tui

import (
	"fmt"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"relcharter/charter"
	"relcharter/lint/rules"
)

// crowded opens an example with copies of its acts until there are n, in the form of the last act.
func crowded(tb testing.TB, n int) *app {
	tb.Helper()
	src := content(tb, filepath.Join("..", "examples", "velos-tournesol"+charter.Extension))
	doc := charter.Parse("", src)
	acts := doc.Items("behaviour")
	var more strings.Builder
	for i := range n - len(acts) {
		key := acts[i%len(acts)].Key
		span, ok := doc.Span(key)
		if !ok {
			tb.Fatal(key)
		}
		id, _ := doc.Value(key + ".id").(string)
		text := src[span.Start:span.End]
		more.WriteString("\n" + strings.Replace(text, fmt.Sprintf("%q", id), fmt.Sprintf("%q", fmt.Sprintf("%s-%d", id, i)), 1) + "\n")
	}
	path := filepath.Join(tb.TempDir(), "crowded.charter.toml")
	write(tb, path, src+more.String())
	a := newApp(Options{Start: Edit, Path: path, Lang: charter.French, Rules: rules.All(), Today: today, Folder: tb.TempDir(), State: tb.TempDir()})
	a.wait = func(time.Duration, func(time.Time) tea.Msg) tea.Cmd { return nil } // what goes on in the background is measured apart
	a.Update(runAll(a.Init()))
	a.Update(tea.WindowSizeMsg{Width: 120, Height: 36})
	a.editor.goTo(a.Doc().Items("behaviour")[n-1].Key + ".statement")
	return a
}

// runAll runs what a command holds and returns the last message.
func runAll(cmd tea.Cmd) (msg tea.Msg) {
	if cmd == nil {
		return nil
	}
	msg = cmd()
	if batch, ok := msg.(tea.BatchMsg); ok {
		for _, c := range batch {
			if m := runAll(c); m != nil {
				if _, done := m.(doneMsg); done {
					msg = m
				}
			}
		}
	}
	return msg
}

// From a key to the screen, in a charter of 200 acts: the time of each, the slowest in a hundred, and what one key allocates.
func BenchmarkKey(b *testing.B) {
	for _, n := range []int{20, 200} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			a := crowded(b, n)
			var took []time.Duration
			b.ReportAllocs()
			for b.Loop() {
				begun := time.Now()
				a.Update(tea.KeyPressMsg(tea.Key{Code: 'e', Text: "e"}))
				a.View()
				took = append(took, time.Since(begun))
				a.Update(tea.KeyPressMsg(tea.Key{Code: tea.KeyBackspace}))
			}
			slices.Sort(took)
			b.ReportMetric(float64(took[len(took)*99/100].Microseconds())/1000, "ms-p99")
		})
	}
}

// The screen alone, where most is drawn: a form beside the panel, a list, the findings, the charter at a glance, everything one can do.
func BenchmarkView(b *testing.B) {
	for name, keys := range map[string][]tea.Key{
		"form": nil, "list": {{Code: tea.KeyEscape}}, "findings": {{Code: tea.KeyF2}}, "picture": {{Code: tea.KeyF3}}, "palette": {{Code: tea.KeyF5}},
	} {
		b.Run(name, func(b *testing.B) {
			a := crowded(b, 200)
			for _, k := range keys {
				a.Update(tea.KeyPressMsg(k))
			}
			b.ReportAllocs()
			for b.Loop() {
				a.View()
			}
		})
	}
}

// What goes on in the background after a key, in a charter of 200 acts.
func BenchmarkSettle(b *testing.B) {
	a := crowded(b, 200)
	key := a.editor.form.current().key
	for i := 0; b.Loop(); i++ {
		a.Answer(key, fmt.Sprint("Une phrase ", i))
		a.Settle(a.Settling()())
	}
}

// What an editor over 200 acts holds on to, at the start and after a hundred changes.
func BenchmarkMemory(b *testing.B) {
	heap := func() float64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		return float64(m.HeapAlloc) / 1e6
	}
	for b.Loop() {
		before := heap()
		a := crowded(b, 200)
		b.ReportMetric(heap()-before, "MB")
		for i := range 100 {
			a.Answer(fmt.Sprintf("%s.act", a.Doc().Items("behaviour")[i%200].Key), fmt.Sprint("phrase ", i))
			a.TakeIn()
		}
		b.ReportMetric(heap()-before, "MB-after-100-changes")
		runtime.KeepAlive(a)
	}
}
