package tui

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"relcharter/charter"
	"relcharter/charter/guide"
	"relcharter/tui/desk"
)

// focus is which part of the editor keys go to.
type focus uint8

const (
	onList focus = iota
	onForm
	onFindings
	onPicture
	onReview
)

// editor is the screen on which a charter is written, step by step.
type editor struct {
	*shared
	step     int
	focus    focus
	list     *list // nil in steps without items
	form     *form // nil while no item is open
	findings findings
	review   review
	scroll   int // of the picture
	seen     glanced
}

func newEditor(c *shared) *editor {
	e := &editor{shared: c}
	e.findings.shared = c
	e.enter(0)
	return e
}

func (e *editor) current() *guide.Step { return &guide.Steps[e.step] }

// name is what the charter is called.
func (e *editor) name() string {
	if name := e.Text("brand.name"); strings.TrimSpace(name) != "" {
		return name
	}
	return e.say(text.Untitled)
}

// enter goes to a step.
func (e *editor) enter(i int) {
	e.leave()
	e.step = max(0, min(i, len(guide.Steps)-1))
	e.list, e.form, e.scroll = nil, nil, 0
	tables := e.current().Tables
	switch {
	case len(tables) == 0:
		e.focus = onReview
	case charter.FieldAt(tables[0]).Kind == charter.KindItems:
		e.list = &list{shared: e.shared, table: tables[0]}
		e.focus = onList
		e.fill()
	default:
		e.form = newForm(e.shared, tables, tables)
		e.focus = onForm
	}
}

// leave settles what was being filled in. A new item of which nothing was said is not kept: then no item is in the form.
func (e *editor) leave() {
	if e.list == nil || e.form == nil {
		return
	}
	if !e.Drop(e.form.keys[0]) {
		e.settle()
		return
	}
	e.form = nil
	e.status = e.say(text.NotKept)
}

// settle settles the id of what is being filled in.
func (e *editor) settle() {
	if e.list == nil || e.form == nil {
		return
	}
	key := e.Leave(e.form.keys[0])
	if key != e.form.keys[0] {
		at := e.form.focus
		e.form = newForm(e.shared, e.form.tables, []string{key})
		e.form.enter(at)
	}
}

// fill puts the item under the cursor of the list into the form.
func (e *editor) fill() {
	if e.list.adding() {
		e.form = nil
		return
	}
	key := e.list.items()[e.list.at].Key
	if e.form == nil || e.form.keys[0] != key {
		e.form = newForm(e.shared, []string{e.list.table}, []string{key})
	}
}

// refresh shows again what the charter holds, after it has changed from elsewhere.
func (e *editor) refresh() {
	if e.list == nil {
		if e.form != nil {
			e.form.refresh()
		}
		return
	}
	if at := e.place(); at >= 0 { // where one is stays where one is
		e.list.at = at
		e.form.refresh()
		return
	}
	e.list.at = min(e.list.at, len(e.list.items()))
	if e.form = nil; e.focus == onForm { // what is typed on is not for the neighbour
		e.focus = onList
	}
	e.fill()
}

// place returns where in the list the item in the form stands; -1 when it is there no more.
func (e *editor) place() int {
	if e.form == nil {
		return -1
	}
	return slices.IndexFunc(e.list.items(), func(it charter.Item) bool { return it.Key == e.form.keys[0] })
}

// settled settles what was being filled in, unless a key lies in it: then only its id. It returns what the key is from then on.
func (e *editor) settled(key string) string {
	if e.list == nil || e.form == nil {
		return key
	}
	was := e.form.keys[0]
	if !desk.Within(key, was) {
		e.leave()
		return key
	}
	e.settle()
	return strings.Replace(key, was, e.form.keys[0], 1)
}

// item returns the key of the item one is at; "" when one is at none.
func (e *editor) item() string {
	if e.list == nil || e.list.adding() || e.focus == onFindings || e.focus == onPicture || e.focus == onReview {
		return ""
	}
	return e.list.items()[e.list.at].Key
}

// typing reports whether letters go into a text.
func (e *editor) typing() bool { return e.focus == onForm && e.form != nil && e.form.input != nil }

// key handles a key that no action has taken.
func (e *editor) key(msg tea.KeyPressMsg) {
	s := msg.String()
	if n, err := strconv.Atoi(s); err == nil && !e.typing() && n >= 1 && n <= len(guide.Steps) {
		e.enter(n - 1)
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
	case onReview:
		e.reviewKey(msg)
	}
}

// wheel scrolls the list, the findings or the picture; in a form it leads from field to field.
func (e *editor) wheel(key tea.KeyPressMsg) {
	if e.focus == onForm {
		e.form.upDown(key)
		return
	}
	e.key(key)
}

// toggle shows the findings or the picture in place of the form, or takes them away.
func (e *editor) toggle(f focus) {
	if e.focus == f {
		e.back()
		return
	}
	e.leave()
	e.focus, e.scroll = f, 0
	if e.list != nil && e.form == nil {
		e.fill()
	}
}

// back returns from the findings or the picture to what was being filled in.
func (e *editor) back() {
	switch {
	case e.list != nil:
		e.focus = onList
	case e.form != nil:
		e.focus = onForm
	default:
		e.focus = onReview
	}
}

func (e *editor) listKey(msg tea.KeyPressMsg) {
	switch s := msg.String(); {
	case s == "enter", (s == "tab" || s == "right") && !e.list.adding():
		e.openItem()
	case s == "tab":
		e.enter(e.step + 1)
	default:
		e.list.key(msg)
		e.fill()
	}
}

// openItem goes into the form of the item under the cursor, a new one on the last line.
func (e *editor) openItem() {
	if e.list.adding() && !e.list.add() {
		return
	}
	e.fill()
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
	if e.form == nil { // what was left is gone, and the next one stands there
		by = 0
	}
	if e.list != nil {
		e.list.at = min(e.list.at+by, len(e.list.items()))
		e.fill()
		e.focus = onList
	}
}

func (e *editor) paste(s string) {
	if e.focus == onForm && e.form != nil {
		e.form.paste(s)
	}
}
