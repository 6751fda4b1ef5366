package tui

import (
	"strconv"
	"strings"

	"relcharter/charter"
	"relcharter/charter/guide"
	"relcharter/tui/desk"
)

// This file is what the editor does with items as a whole: search, add, copy, move, remove, and write the act that proves one.

// search looks for an item of the list by its name.
func (e *editor) search() {
	var p *picker
	p = newPicker(e.shared, e.current().Title.In(e.Lang), func() []pick {
		var out []pick
		for _, it := range e.list.items() {
			out = append(out, pick{desk.NameOf(e.Doc(), e.list.table, it.Key), "", func() { p.close(p); e.goTo(it.Key) }, ""})
		}
		return out
	})
	e.show(p)
}

// places returns where one can go: every step, and every item.
func (e *editor) places() []pick {
	var out []pick
	for i := range guide.Steps {
		out = append(out, pick{e.say(text.GoTo.With("name", guide.Steps[i].Title.In(e.Lang))), "", func() { e.enter(i) }, ""})
	}
	for i := range guide.Steps {
		for _, table := range guide.Steps[i].Tables {
			for _, it := range e.Doc().Items(table) {
				out = append(out, pick{
					e.say(text.GoTo.With("name", desk.NameOf(e.Doc(), table, it.Key))), guide.Steps[i].Title.In(e.Lang),
					func() { e.goTo(it.Key) }, "",
				})
			}
		}
	}
	return out
}

func (e *editor) add() {
	e.leave()
	e.status = ""
	e.list.at = len(e.list.items())
	e.openItem()
}

func (e *editor) duplicate() {
	key, err := e.Duplicate(e.item())
	if e.tell(err) {
		e.goTo(key)
		e.status = e.say(text.Copied)
	}
}

func (e *editor) move(by int) {
	to := e.list.at + by
	if to < 0 || to >= len(e.list.items()) {
		return
	}
	if e.tell(e.Move(e.list.table, e.list.at, to)) {
		e.list.at = to
		e.status = e.say(text.Moved)
		if at := e.form; at != nil { // an item without an id has another key now
			if e.fill(); e.form != at {
				e.form.enter(at.focus)
			}
		}
	}
}

func (e *editor) remove() {
	links, err := e.Remove(e.item())
	if !e.tell(err) {
		return
	}
	e.status = e.say(text.Deleted)
	if links > 0 {
		e.status = e.say(text.DeletedLinks.With("n", strconv.Itoa(links)))
	}
	e.form = nil
	e.fill()
}

// prove opens a new act that is linked to an item: a trait it proves, a moment it happens at.
func (e *editor) prove(item string) {
	key, err := e.Prove(e.settled(item))
	if e.tell(err) {
		e.goTo(key)
		e.form.enter(0)
	}
}

// next turns to what the guide asks next: a field, or a new item. An act asked for a trait is linked to it.
func (e *editor) next() {
	e.TakeIn()
	ask, ok := guide.Next(e.Doc())
	if !ok {
		e.status = e.say(text.NothingNext)
		e.enter(len(guide.Steps) - 1)
		return
	}
	step := &guide.Steps[stepIndex(ask.Step)]
	table := ""
	if len(step.Tables) > 0 {
		table = step.Tables[0]
	}
	items := charter.FieldAt(table).Kind == charter.KindItems
	switch {
	case items && ask.Key == table:
		e.enter(stepIndex(ask.Step))
		e.add()
	case items && !strings.HasPrefix(ask.Key, table+"["):
		e.prove(ask.Key)
	default:
		e.goTo(ask.Key)
	}
	e.status = e.say(ask.Question)
}
