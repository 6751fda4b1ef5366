package tui

import (
	"strings"

	"relcharter/charter/guide"
	"relcharter/tui/desk"
)

// This file leads to the field or item a key names.

// goTo goes to the field or item at key.
func (e *editor) goTo(key string) {
	key = e.settled(key)
	if key == desk.WholeCharter {
		e.enter(stepIndex("behaviours"))
		e.list.at = len(e.list.items())
		e.fill()
		return
	}
	table, _, _ := strings.Cut(strings.SplitN(key, ".", 2)[0], "[")
	step := guide.StepOf(table)
	if step == nil {
		e.enter(len(guide.Steps) - 1)
		return
	}
	e.enter(stepIndex(step.ID))
	if e.list == nil {
		e.form.reach(key)
		e.focus = onForm
		return
	}
	for i, it := range e.list.items() {
		if !desk.Within(key, it.Key) {
			continue
		}
		e.list.at = i
		e.fill()
		e.focus = onForm
		e.form.reach(key)
	}
}

func stepIndex(id string) int {
	for i := range guide.Steps {
		if guide.Steps[i].ID == id {
			return i
		}
	}
	return 0
}
