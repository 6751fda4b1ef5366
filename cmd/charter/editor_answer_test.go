//go:build unix

package main

import (
	"slices"
	"strings"
	"time"

	"relcharter/charter"
)

// answer is what somebody says to a question of the guide.
type answer struct {
	field   string // its path in the table of fields
	typed   string
	chosen  []string // as the file has them
	linked  []string // what items are called
	created bool     // what is linked to is not there yet
}

// fill answers questions of the form in view.
func (w *writer) fill(answers []answer) {
	w.t.Helper()
	for _, a := range answers {
		w.reach(a.field)
		switch {
		case a.chosen != nil:
			w.choose(a)
		case a.linked != nil:
			w.link(a)
		default:
			begun := time.Now()
			w.at.send(a.typed)
			w.waitFor(a.typed)
			w.echo = time.Since(begun)
		}
	}
}

func (w *writer) choose(a answer) {
	w.t.Helper()
	field := charter.FieldAt(a.field)
	for _, value := range a.chosen {
		choice, _ := field.Choice(value)
		off, on := "○ "+choice.Label.FR, "● "+choice.Label.FR
		if field.List {
			off, on = "☐ "+choice.Label.FR, "☑ "+choice.Label.FR
		}
		switch {
		case w.mouse != nil:
			w.click(off)
		case field.List: // the cursor has not moved yet
			w.at.send(strings.Repeat(keyRight, slices.Index(field.Choices, choice)) + " " + keyUp + keyDown)
		default: // nothing is chosen yet
			w.at.send(strings.Repeat(keyRight, slices.Index(field.Choices, choice)+1))
		}
		w.waitFor(on)
	}
}

// link chooses items for a reference, in the list that opens.
func (w *writer) link(a answer) {
	w.t.Helper()
	const open = "Tapez un mot"
	for _, name := range a.linked {
		if w.mouse != nil && !a.created {
			w.click("☐ " + name)
			w.waitFor("☑ " + name)
			continue
		}
		if w.mouse != nil {
			w.click("choisir ou créer")
		} else {
			w.at.send(keyEnter)
		}
		w.waitFor(open)
		w.at.send(name)
		switch {
		case w.mouse != nil:
			w.click("+ créer")
		case a.created:
			w.waitFor("▸ + créer")
			w.at.send(keyEnter)
		default:
			w.waitFor("▸ ☐ " + name)
			w.at.send(keyEnter)
		}
		w.waitFor("☑ " + name)
		if !a.created { // what is created is chosen, and the list closes
			w.at.send(keyEsc)
		}
		waitGone(w.t, w.at, open)
	}
}
