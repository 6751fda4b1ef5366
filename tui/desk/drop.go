package desk

import (
	"fmt"
	"slices"
	"strings"

	"relcharter/charter"
)

// This file takes out again what was added and left blank.

// Drop takes the item at key out when it was added in this sitting and nobody has said anything of it since, and reports whether it did. Undo
// brings it back; then it stays. It stays, too, while there is something to redo, which may be what was said of it, and while anything
// refers to it.
func (d *Desk) Drop(key string) bool {
	was, ok := d.blank[key]
	if !ok || d.Session.Undone() {
		return false
	}
	_, table := ItemOf(key)
	d.TakeIn()
	here := slices.ContainsFunc(d.Doc().Items(table), func(it charter.Item) bool { return it.Key == key })
	if !here || d.holds(table, key) != was || slices.ContainsFunc(d.Session.HeldKeys(), func(held string) bool { return Within(held, key) }) {
		return false
	}
	id, _ := d.Doc().Value(key + ".id").(string)
	if slices.ContainsFunc(d.Doc().References(), func(r charter.Reference) bool { return r.Table == table && r.Value == id }) {
		return false
	}
	delete(d.blank, key)
	_, err := d.Remove(key)
	return err == nil
}

// holds returns what an item says, but for its id and what is blank, to be compared with what it said before.
func (d *Desk) holds(table, key string) string {
	said := slices.DeleteFunc(d.copied(table, key), func(e charter.Entry) bool {
		s, ok := e.Value.(string)
		return ok && strings.TrimSpace(s) == ""
	})
	return fmt.Sprint(said)
}
