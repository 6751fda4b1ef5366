package tui

import (
	tea "charm.land/bubbletea/v2"
)

// chooseKey handles a key in a field that is filled in by choosing.
func (f *form) chooseKey(r row, msg tea.KeyPressMsg) bool {
	opts := options(f.doc(), r.field, f.lang)
	n := len(opts)
	switch msg.String() {
	case "backspace", "delete":
		f.assign(r, nil)
		return true
	case "enter":
		f.enter(f.focus + 1)
		return true
	case "left", "right", "space":
		if n == 0 {
			return true
		}
	default:
		return f.upDown(msg)
	}
	none := f.doc().Value(r.key) == nil
	switch {
	case msg.String() == "left":
		f.choice = (f.choice + n - 1) % n
	case msg.String() == "right" && !(none && !r.field.List):
		f.choice = (f.choice + 1) % n
	}
	switch {
	case !r.field.List:
		f.assign(r, opts[f.choice].value)
	case msg.String() == "space":
		f.toggle(r, opts[f.choice].value.(string))
	}
	return true
}

func (f *form) toggle(r row, value string) {
	list, _ := f.doc().Value(r.key).([]string)
	kept := make([]string, 0, len(list)+1)
	for _, s := range list {
		if s != value {
			kept = append(kept, s)
		}
	}
	if len(kept) == len(list) {
		kept = append(kept, value)
	}
	if len(kept) == 0 {
		f.assign(r, nil)
		return
	}
	f.assign(r, kept)
}
