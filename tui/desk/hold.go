package desk

import (
	"strings"

	"relcharter/charter"
)

// This file keeps the answers: what is typed or chosen, until it is taken into the charter.

// Answer notes an answer to the field at key. It is cheap; Settling takes it into the charter.
func (d *Desk) Answer(key, answer string) {
	if answer != d.Text(key) {
		d.Session.Hold(key, answer, d.Now())
	}
}

// Text returns what stands in the field at key, as it is typed or chosen: the answer that is not taken in yet, or what the charter holds.
func (d *Desk) Text(key string) string {
	if s, ok := d.Session.Held(key); ok {
		return s
	}
	return Shown(d.Doc().Value(key), d.Lang)
}

// Chosen reports whether an option of the field at key is chosen.
func (d *Desk) Chosen(key, option string) bool {
	for _, line := range strings.Split(d.Text(key), "\n") {
		if line == option {
			return true
		}
	}
	return false
}

// Toggle chooses an option of a field that takes several, or takes it back.
func (d *Desk) Toggle(key, option string) {
	var kept []string
	found := false
	for _, line := range strings.Split(d.Text(key), "\n") {
		switch line {
		case option:
			found = true
		case "":
		default:
			kept = append(kept, line)
		}
	}
	if !found {
		kept = append(kept, option)
	}
	d.Answer(key, strings.Join(kept, "\n"))
}

// Misfit returns what keeps the answer to the field at key from being taken in; zero when nothing does.
func (d *Desk) Misfit(key string) charter.L10n {
	answer, ok := d.Session.Held(key)
	field := FieldOf(d.Doc(), key)
	if !ok || field == nil {
		return charter.L10n{}
	}
	_, problem := Typed(field, answer, d.Lang)
	return problem
}

// Misfits returns the fields whose answers cannot be taken in, sorted by key.
func (d *Desk) Misfits() []string {
	var out []string
	for _, key := range d.Session.HeldKeys() {
		if !d.Misfit(key).IsZero() {
			out = append(out, key)
		}
	}
	return out
}

// takeable reports whether the answer kept aside for key can be taken in now. The ids of items are, once their form is left.
func (d *Desk) takeable(key string) bool {
	field := FieldOf(d.Doc(), key)
	ofItem := strings.Contains(key, "[")
	return field != nil && (field.Kind != charter.KindID || !ofItem) && d.Misfit(key).IsZero()
}
