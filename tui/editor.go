package tui

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"relcharter/charter"
	"relcharter/charter/guide"
)

// focus is which part of the editor keys go to.
type focus uint8

const (
	onList focus = iota
	onForm
	onFindings
	onPicture
)

// editor is the screen on which a charter is written, step by step.
type editor struct {
	*shared
	step     int
	focus    focus
	list     *list // nil in steps without items
	form     *form // nil while no item is open
	findings findings
	scroll   int // of the picture
}

func newEditor(c *shared) *editor {
	e := &editor{shared: c}
	e.findings.shared = c
	e.enter(0)
	return e
}

func (e *editor) current() *guide.Step { return &guide.Steps[e.step] }

// enter goes to a step.
func (e *editor) enter(i int) {
	e.leave()
	e.step = max(0, min(i, len(guide.Steps)-1))
	e.list, e.form, e.scroll = nil, nil, 0
	tables := e.current().Tables
	switch {
	case len(tables) == 0:
		e.focus = onPicture
	case charter.FieldAt(tables[0]).Kind == charter.KindItems:
		e.list = &list{shared: e.shared, table: tables[0]}
		e.focus = onList
		e.show()
	default:
		e.form = newForm(e.shared, tables, tables)
		e.focus = onForm
	}
}

// leave settles what was being filled in.
func (e *editor) leave() {
	if e.list == nil || e.form == nil {
		return
	}
	key := e.settle(e.list.table, e.form.keys[0])
	if key != e.form.keys[0] {
		at := e.form.focus
		e.form = newForm(e.shared, e.form.tables, []string{key})
		e.form.enter(at)
	}
}

// show fills the form with the item under the cursor of the list.
func (e *editor) show() {
	if e.list.adding() {
		e.form = nil
		return
	}
	key := e.list.items()[e.list.at].Key
	if e.form == nil || e.form.keys[0] != key {
		e.form = newForm(e.shared, []string{e.list.table}, []string{key})
	}
}

// refresh shows again what the document holds, after undo or recovery.
func (e *editor) refresh() {
	e.relint()
	if e.list == nil {
		if e.form != nil {
			e.form.refresh()
		}
		return
	}
	e.list.at = min(e.list.at, len(e.list.items()))
	e.form = nil
	e.show()
	if e.form == nil && e.focus == onForm {
		e.focus = onList
	}
}

// key handles a key that no shortcut has taken.
func (e *editor) key(msg tea.KeyPressMsg) {
	switch msg.String() {
	case "pgdown":
		e.enter(e.step + 1)
		return
	case "pgup":
		e.enter(e.step - 1)
		return
	case "f2":
		e.toggle(onFindings)
		return
	case "f3":
		e.toggle(onPicture)
		return
	}
	switch e.focus {
	case onList:
		e.listKey(msg)
	case onForm:
		e.formKey(msg)
	case onFindings:
		e.findingsKey(msg)
	case onPicture:
		e.pictureKey(msg)
	}
}

// toggle shows the findings or the picture in place of the form, or takes them away.
func (e *editor) toggle(f focus) {
	if e.focus == f {
		e.back()
		return
	}
	e.leave()
	e.focus, e.scroll = f, 0
}

// back returns from the findings or the picture to what was being filled in.
func (e *editor) back() {
	switch {
	case e.list != nil:
		e.focus = onList
	case e.form != nil:
		e.focus = onForm
	default:
		e.focus = onPicture
	}
}

func (e *editor) listKey(msg tea.KeyPressMsg) {
	s := msg.String()
	switch {
	case s == "enter", (s == "tab" || s == "right") && !e.list.adding():
		e.open()
	case s == "tab":
		e.enter(e.step + 1)
	case len(s) == 1 && s >= "1" && s <= strconv.Itoa(len(guide.Steps)):
		e.enter(int(s[0] - '1'))
	default:
		e.list.key(msg)
		e.show()
	}
}

// open goes into the form of the item under the cursor, a new one on the last line.
func (e *editor) open() {
	if e.list.adding() && e.list.add() == "" {
		return
	}
	e.show()
	e.form.enter(0)
	e.focus = onForm
}

func (e *editor) formKey(msg tea.KeyPressMsg) {
	if e.form.key(msg) {
		return
	}
	switch msg.String() {
	case "esc", "shift+tab", "up":
		e.toList(0)
	case "tab":
		if e.list == nil {
			e.enter(e.step + 1)
			return
		}
		e.toList(1)
	}
}

// toList goes from the form to the list, by so many items further down.
func (e *editor) toList(by int) {
	e.leave()
	if e.list != nil {
		e.list.at = min(e.list.at+by, len(e.list.items()))
		e.show()
		e.focus = onList
	}
}

func (e *editor) findingsKey(msg tea.KeyPressMsg) {
	switch msg.String() {
	case "esc":
		e.back()
	case "enter":
		if f := e.findings.selected(); f != nil {
			e.goTo(f.Key)
		}
	default:
		e.findings.key(msg)
	}
}

func (e *editor) pictureKey(msg tea.KeyPressMsg) {
	switch s := msg.String(); {
	case s == "down":
		e.scroll++
	case s == "up":
		e.scroll = max(e.scroll-1, 0)
	case s == "esc":
		e.back()
	case s == "enter":
		if a, ok := guide.Next(e.doc()); ok {
			e.take(a)
		}
	case len(s) == 1 && s >= "1" && s <= strconv.Itoa(len(guide.Steps)):
		e.enter(int(s[0] - '1'))
	}
}

// take turns to what the guide asks next: a field, or a new item. An act asked for a trait is linked to it.
func (e *editor) take(a guide.Ask) {
	e.enter(stepIndex(a.Step))
	wanted := e.list != nil && (a.Key == e.list.table || !strings.HasPrefix(a.Key, e.list.table+"["))
	if !wanted {
		e.goTo(a.Key)
		return
	}
	e.list.at = len(e.list.items())
	e.open()
	if id, ok := e.doc().Value(a.Key + ".id").(string); ok && e.form != nil && strings.HasPrefix(a.Key, "trait[") {
		key := e.form.keys[0] + ".traits"
		e.do("", func(d *charter.Document) ([]charter.Edit, error) { return d.Set(key, []string{id}) })
	}
}

// wholeCharter is the key of a finding on the charter as a whole. What settles it is an act.
const wholeCharter = "charter"

// goTo goes to the field or item at key.
func (e *editor) goTo(key string) {
	if key == wholeCharter {
		e.enter(stepIndex("behaviours"))
		e.list.at = len(e.list.items())
		e.show()
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
		if key != it.Key && !strings.HasPrefix(key, it.Key+".") {
			continue
		}
		e.list.at = i
		e.show()
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

func stepTitle(table string) charter.L10n {
	if s := guide.StepOf(table); s != nil {
		return s.Title
	}
	return charter.L10n{}
}

func (e *editor) paste(s string) {
	if e.focus == onForm && e.form != nil {
		e.form.paste(s)
	}
}
