//go:build unix

package main

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"relcharter/charter"
	"relcharter/charter/guide"
	"relcharter/tui/desk"
)

// writer is somebody who writes a charter: with the keyboard or, who has a mouse, with that for all but the texts.
type writer struct {
	t     testing.TB
	at    seat
	mouse mouse         // nil for the keyboard alone
	echo  time.Duration // how long what was typed last took to the screen
}

func (w *writer) waitFor(wanted string) { w.t.Helper(); waitFor(w.t, w.at, wanted) }

func (w *writer) lines() []string { return strings.Split(w.at.screen(), "\n") }

func (w *writer) until(holds func() bool) {
	w.t.Helper()
	eventually(w.t, holds, func() string { return "nothing comes of it:\n" + w.at.screen() })
}

// label returns what the line of a field begins with.
func label(path string) string {
	const always = 16 // runes, whatever the width of the window
	name := []rune(charter.FieldAt(path).Label.FR)
	if len(name) > always {
		return string(name[:always])
	}
	return string(name) + "  "
}

// marked returns what stands beside the cursor of the form, which is below that of the list: the name of a field, without what is typed.
func (w *writer) marked() string {
	for _, line := range slices.Backward(w.lines()) {
		if rest, ok := strings.CutPrefix(strings.TrimLeft(line, " "), "▸ "); ok {
			name, _, _ := strings.Cut(rest, "  ")
			return name + "  "
		}
	}
	return ""
}

func (w *writer) isAt(path string) bool { return strings.HasPrefix(w.marked(), label(path)) }

// moved waits until the cursor of the form has left a line and stands: a screen can be read while it is half drawn.
func (w *writer) moved(from string) {
	w.t.Helper()
	const often = 3 // looks that agree
	last, seen := from, 0
	w.until(func() bool {
		now := w.marked()
		if now != last {
			last, seen = now, 0
		}
		seen++
		return now != from && seen >= often
	})
}

// reach goes to a field of the form.
func (w *writer) reach(path string) {
	w.t.Helper()
	for range 60 {
		before := w.marked()
		switch {
		case w.isAt(path):
			return
		case w.mouse != nil && w.clickField(path):
			continue
		case w.mouse != nil:
			w.wheel(before) // it is further down
			continue
		case strings.HasPrefix(before, "+ Préciser"):
			w.at.send(keyEnter)
		default:
			w.at.send(keyTab)
		}
		w.moved(before)
	}
	w.t.Fatalf("no way leads to %s:\n%s", path, w.at.screen())
}

// wheel turns the wheel by one, so that the cursor leaves a line: of quick turns the editor leaves some out.
func (w *writer) wheel(from string) {
	w.t.Helper()
	for begun := time.Now(); w.marked() == from; {
		w.mouse.wheelDown()
		for turned := time.Now(); w.marked() == from && time.Since(turned) < time.Second; {
			time.Sleep(5 * time.Millisecond)
		}
		if time.Since(begun) > patience {
			w.t.Fatalf("the wheel does nothing:\n%s", w.at.screen())
		}
	}
}

// calm waits for the screen to stand still, as a hand with a mouse does: what the linter says of the last answer moves the lines below. The
// busier the machine, the longer that takes.
func (w *writer) calm() {
	w.t.Helper()
	still := min(max(80*time.Millisecond, 2*w.echo), 250*time.Millisecond)
	last, since := w.at.screen(), time.Now()
	w.until(func() bool {
		if now := w.at.screen(); now != last {
			last, since = now, time.Now()
		}
		return time.Since(since) > still
	})
}

// clickField clicks on the line of a field, or on the one behind which it may be folded, where either is in view.
func (w *writer) clickField(path string) bool {
	w.t.Helper()
	w.calm()
	before := w.marked()
	for row, line := range w.lines() {
		line += "  "
		if strings.HasPrefix(line, "  "+label(path)) || strings.HasPrefix(line, "! "+label(path)) {
			w.mouse.click(3, row)
			w.until(func() bool { return w.marked() != before })
			return true
		}
		if strings.Contains(line, "+ Préciser") {
			w.mouse.click(3, row)
			w.waitFor("− Replier")
			return true
		}
	}
	return false
}

// click clicks on words, the lowest on the screen if they stand there twice.
func (w *writer) click(words string) {
	w.t.Helper()
	w.until(func() bool { return strings.Contains(w.at.screen(), words) })
	w.calm()
	for row, line := range slices.Backward(w.lines()) {
		if before, _, ok := strings.Cut(line, words); ok {
			w.mouse.click(ansi.StringWidth(before), row)
			return
		}
	}
}

// press does what words on the screen stand for: with a click on them, or with keys.
func (w *writer) press(words, keys string) {
	w.t.Helper()
	w.waitFor(words)
	if w.mouse != nil {
		w.click(words)
		return
	}
	w.at.send(keys)
}

// open does what a line of a menu says.
func (w *writer) open(words string) {
	w.t.Helper()
	w.waitFor(words)
	if w.mouse != nil {
		w.click(words)
		return
	}
	for before := w.marked(); !strings.HasPrefix(before, words); before = w.marked() {
		w.at.send(keyDown)
		w.moved(before)
	}
	w.at.send(keyEnter)
}

// step goes to a step of the guide.
func (w *writer) step(id string) {
	w.t.Helper()
	i := slices.IndexFunc(guide.Steps, func(s guide.Step) bool { return s.ID == id })
	s := &guide.Steps[i]
	if w.mouse != nil {
		bar := w.lines()[1]
		before, _, _ := strings.Cut(bar, " "+s.Title.FR)
		w.mouse.click(ansi.StringWidth(before), 1)
	} else {
		w.at.send(strings.Repeat(keyPageUp, len(guide.Steps)) + strings.Repeat(keyPageDown, i))
	}
	switch id {
	case "brand":
		w.until(func() bool { return w.isAt("brand.name") })
	case "review":
		w.waitFor("Changer l’état")
	default:
		w.waitFor(adding(s.Tables[0]))
	}
}

// adding is what the line that adds an item to a table says.
func adding(table string) string { return "+ ajouter un " + desk.Noun[table].FR }

// add begins an item of the table of the step in view.
func (w *writer) add(table string) {
	w.t.Helper()
	if w.mouse != nil {
		w.click(adding(table))
	} else {
		w.at.send(keyEnd)
		w.waitFor("▸ " + adding(table))
		w.at.send(keyEnter)
	}
	asked, _ := guide.Form(table)
	w.until(func() bool { return w.isAt(asked[0].Path) })
}

// reopen goes to the form of an item that is there already.
func (w *writer) reopen(step, name string, answers []answer) {
	w.t.Helper()
	w.step(step)
	if w.mouse != nil {
		w.click(name)
		w.waitFor("▸ " + name)
		w.click(name)
	} else {
		w.at.send("/")
		w.waitFor("Tapez un mot")
		w.at.send(name)
		w.waitFor("▸ " + name)
		w.at.send(keyEnter)
	}
	table := guide.Steps[slices.IndexFunc(guide.Steps, func(s guide.Step) bool { return s.ID == step })].Tables[0]
	asked, _ := guide.Form(table)
	w.until(func() bool { return w.isAt(asked[0].Path) })
	w.fill(answers)
}
