package tui

import (
	tea "charm.land/bubbletea/v2"

	"relcharter/charter"
	"relcharter/tui/desk"
)

// chooseKey handles a key in a field that is filled in by choosing.
func (f *form) chooseKey(r row, msg tea.KeyPressMsg) bool {
	n := len(f.options(r))
	switch msg.String() {
	case "backspace", "delete":
		if r.key != desk.StatusKey { // which every charter has
			f.Answer(r.key, "")
		}
	case "enter":
		switch {
		case r.field.Kind == charter.KindRef:
			f.pick(r)
		case r.key == desk.StatusKey && n > 0:
			f.take(r, f.choice)
		default:
			f.enter(f.focus + 1)
		}
	case "left":
		f.step(r, n, n-1)
	case "right":
		if f.Text(r.key) == "" && !r.field.List && r.key != desk.StatusKey {
			f.step(r, n, 0)
			break
		}
		f.step(r, n, 1)
	case "space":
		if n > 0 {
			f.take(r, f.choice)
		}
	default:
		return f.upDown(msg)
	}
	return true
}

// step moves to another option; where one alone can be chosen, that chooses it.
func (f *form) step(r row, n, by int) {
	if n == 0 {
		return
	}
	f.choice = (f.choice + by) % n
	if !r.field.List && r.key != desk.StatusKey {
		f.take(r, f.choice)
	}
}

// take chooses option i.
func (f *form) take(r row, i int) {
	f.choice = i
	value := f.options(r)[i].Value
	switch {
	case r.key == desk.StatusKey:
		f.changeStatus(value)
	case r.field.List:
		f.Toggle(r.key, value)
	default:
		f.Answer(r.key, value)
	}
}

// pick opens the list of what a reference can point to, where what is missing can be created on the spot.
func (f *form) pick(r row) {
	var p *picker
	p = newPicker(f.shared, r.field.Label.In(f.Lang), func() []pick {
		var out []pick
		for _, o := range f.options(r) {
			out = append(out, pick{o.Label, "", func() { f.choose(p, r, o.Value) }, f.sign(r, o) + " "})
		}
		return out
	})
	p.keys, p.noun = text.KeysTick, desk.Noun[r.field.Refs]
	p.create = func(name string) {
		id, err := f.Create(r.field.Refs, name)
		if f.tell(err) {
			f.choose(p, r, id)
			f.close(p)
			f.status = f.say(text.Created.With("name", charter.Short(name, 40)))
		}
	}
	f.show(p)
}

// choose ticks something in the list to choose from; where one alone can be chosen, that closes it.
func (f *form) choose(p *picker, r row, value string) {
	if r.field.List {
		f.Toggle(r.key, value)
		return
	}
	f.Answer(r.key, value)
	f.close(p)
}

// sign shows whether an option is chosen.
func (f *form) sign(r row, o desk.Option) string {
	signs := [2]string{"○", "●"}
	if r.field.List {
		signs = [2]string{"☐", "☑"}
	}
	if f.Chosen(r.key, o.Value) {
		return signs[1]
	}
	return signs[0]
}
