package tui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"relcharter/charter"
	"relcharter/charter/guide"
	"relcharter/tui/desk"
)

// row is one line of a form: a field, or the line that unfolds the further questions.
type row struct {
	field *charter.Field // nil for the line that unfolds
	key   string
}

// form fills in one item, or the tables of a step that has no items.
type form struct {
	*shared
	tables   []string // in the order they are asked
	keys     []string // what is filled in: the key of the item, or the names of the tables
	rows     []row
	focus    int
	unfolded bool
	input    *input // while the focused field is typed
	choice   int    // the option under the cursor, while it is chosen
	width    int
}

func newForm(c *shared, tables, keys []string) *form {
	f := &form{shared: c, tables: tables, keys: keys, width: 80}
	f.arrange()
	f.enter(0)
	return f
}

// arrange lists the rows.
func (f *form) arrange() {
	f.rows = nil
	var rest []row
	for i, table := range f.tables {
		asked, more := guide.Form(table)
		for _, field := range asked {
			f.rows = append(f.rows, row{field, guide.KeyOf(f.keys[i], table, field)})
		}
		for _, field := range more {
			rest = append(rest, row{field, guide.KeyOf(f.keys[i], table, field)})
		}
	}
	if len(rest) == 0 {
		return
	}
	f.rows = append(f.rows, row{})
	if f.unfolded {
		f.rows = append(f.rows, rest...)
	}
}

// current returns the focused row.
func (f *form) current() row { return f.rows[f.focus] }

// enter puts the focus on row i.
func (f *form) enter(i int) {
	f.focus = max(0, min(i, len(f.rows)-1))
	f.input, f.choice = nil, 0
	r := f.current()
	if r.field == nil {
		return
	}
	if desk.Typable(r.field) {
		in := newInput(f.Text(r.key), desk.Multiline(r.field), f.inputWidth())
		f.input = &in
		return
	}
	for i, o := range f.options(r) {
		if f.Chosen(r.key, o.Value) {
			f.choice = i
			break
		}
	}
}

// refresh shows again what the charter holds, after it has changed from elsewhere.
func (f *form) refresh() {
	if f.input == nil || f.input.value() != f.Text(f.current().key) { // the cursor stays where nothing has changed
		f.enter(f.focus)
	}
}

func (f *form) options(r row) []desk.Option { return desk.Options(f.Doc(), r.field, f.Lang) }

// key handles a key and reports whether it meant something to the form.
func (f *form) key(msg tea.KeyPressMsg) bool {
	switch msg.String() {
	case "tab":
		if f.focus == len(f.rows)-1 {
			return false
		}
		f.enter(f.focus + 1)
		return true
	case "shift+tab":
		if f.focus == 0 {
			return false
		}
		f.enter(f.focus - 1)
		return true
	}
	r := f.current()
	switch {
	case r.field == nil:
		return f.foldKey(msg)
	case f.input != nil:
		return f.typeKey(r, msg)
	}
	return f.chooseKey(r, msg)
}

func (f *form) foldKey(msg tea.KeyPressMsg) bool {
	switch msg.String() {
	case "enter", "space", "right":
		f.fold()
		return true
	}
	return f.upDown(msg)
}

func (f *form) fold() {
	f.unfolded = !f.unfolded
	f.arrange()
}

func (f *form) upDown(msg tea.KeyPressMsg) bool {
	switch msg.String() {
	case "up":
		if f.focus == 0 {
			return false
		}
		f.enter(f.focus - 1)
		return true
	case "down":
		f.enter(f.focus + 1)
		return true
	}
	return false
}

func (f *form) typeKey(r row, msg tea.KeyPressMsg) bool {
	switch s := msg.String(); {
	case s == "up" && f.input.first(), s == "down" && f.input.last():
		return f.upDown(msg)
	case s == "enter" && !f.input.lines:
		f.enter(f.focus + 1)
		return true
	}
	if !f.input.key(msg) {
		return false
	}
	f.Answer(r.key, f.input.value())
	return true
}

// paste types text from the clipboard.
func (f *form) paste(s string) {
	if f.input != nil {
		f.input.paste(s)
		f.Answer(f.current().key, f.input.value())
	}
}

// empty takes the answer to the focused field away, as a change of its own: what was typed just now comes back with one undo.
func (f *form) empty() {
	f.Session.Part()
	f.Answer(f.current().key, "")
	f.enter(f.focus)
}

// reach puts the focus on the field that key is about, unfolding the form when it must, and reports whether there is one.
func (f *form) reach(key string) bool {
	for range 2 {
		for i, r := range f.rows {
			if r.key != "" && (r.key == key || strings.HasPrefix(r.key, key+".") || strings.HasPrefix(key, r.key+"[")) {
				f.enter(i)
				return true
			}
		}
		if f.unfolded {
			break
		}
		f.fold()
	}
	f.fold()
	f.enter(0)
	return false
}

// labelWidth is how wide the names of fields are.
func (f *form) labelWidth() int {
	if f.width < 72 {
		return 18
	}
	return 24
}

func (f *form) inputWidth() int { return f.width - f.labelWidth() - 5 }

func (f *form) moreLine() string {
	n := 0
	for _, table := range f.tables {
		_, more := guide.Form(table)
		n += len(more)
	}
	if f.unfolded {
		return "− " + f.say(text.Less)
	}
	if n == 1 {
		return "+ " + f.say(text.MoreOne)
	}
	return "+ " + f.say(text.More.With("n", fmt.Sprint(n)))
}
