package tui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"relcharter/charter"
	"relcharter/charter/guide"
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
	if typable(r.field) {
		in := newInput(f.typedText(r), multiline(r.field), f.inputWidth())
		f.input = &in
		return
	}
	for i, o := range options(f.doc(), r.field, f.lang) {
		if f.chosen(r, o.value) {
			f.choice = i
			break
		}
	}
}

// refresh shows again what the document holds, after it changed from elsewhere.
func (f *form) refresh() { f.enter(f.focus) }

// typedText returns what stands in a typed field: what does not fit it yet, or the document's value.
func (f *form) typedText(r row) string {
	if s, ok := f.session.Held(r.key); ok {
		return s
	}
	return shown(f.doc().Value(r.key), f.lang)
}

func (f *form) chosen(r row, value any) bool {
	switch v := f.doc().Value(r.key).(type) {
	case []string:
		for _, s := range v {
			if s == value {
				return true
			}
		}
		return false
	default:
		return v == value
	}
}

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
		f.unfolded = !f.unfolded
		f.arrange()
		return true
	}
	return f.upDown(msg)
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
	before := f.input.value()
	if !f.input.key(msg) {
		return false
	}
	if f.input.value() != before {
		f.write(r)
	}
	return true
}

// paste types text from the clipboard.
func (f *form) paste(s string) {
	if f.input != nil {
		f.input.paste(s)
		f.write(f.current())
	}
}

// write puts what stands in the typed field into the document, or keeps it aside while it does not fit.
func (f *form) write(r row) {
	s := f.input.value()
	value, problem := typed(r.field, s, f.lang)
	if !problem.IsZero() || r.field.Kind == charter.KindID {
		f.session.Hold(r.key, s, f.now())
		return
	}
	f.session.Release(r.key)
	f.assign(r, value)
}

// assign gives a field a value; a behaviour's sentence follows its parts while nobody has rewritten it.
func (f *form) assign(r row, value any) {
	if value == nil && r.field.Required && typable(r.field) {
		value = "" // a required text stays, blank, where it stands
		if f.doc().Value(r.key) == nil {
			return
		}
	}
	item := f.keys[0]
	follows := guide.Follows(f.doc(), item)
	if !f.do(r.key, func(d *charter.Document) ([]charter.Edit, error) { return d.Set(r.key, value) }) {
		return
	}
	if follows && r.key != item+".statement" {
		f.do(r.key, func(d *charter.Document) ([]charter.Edit, error) { return guide.Rewrite(d, item) })
	}
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
		f.unfolded = true
		f.arrange()
	}
	f.unfolded = false
	f.arrange()
	f.enter(0)
	return false
}

func (f *form) keysHelp() charter.L10n {
	r := f.current()
	switch {
	case r.field == nil || typable(r.field):
		return text.KeysForm
	case r.field.List:
		return text.KeysMany
	}
	return text.KeysChoice
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
