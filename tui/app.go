package tui

import (
	"fmt"
	"path/filepath"
	"runtime/debug"
	"time"

	tea "charm.land/bubbletea/v2"

	"relcharter/charter"
	"relcharter/tui/session"
)

// app is the one Bubble Tea model: it routes messages to the screen in view and draws it. It does no input or output itself;
// that is done by commands.
type app struct {
	*shared
	options       Options
	width, height int
	home          *home
	editor        *editor // nil while the home screen is in view
	dialog        *dialog
	help          bool
	store         session.Store
	draft         string       // the name under which this sitting's draft is kept
	folder        string       // where charters are saved, in full
	found         found        // what there was to open when the editor started
	saving        bool         // a save is on its way
	again         *saveRequest // the save asked for meanwhile
	changes       int          // how often the charter has changed, so that only the last of a burst is written as a draft
	after         func(time.Duration, func(time.Time) tea.Msg) tea.Cmd
	outcome       Outcome
	fault         error  // a panic, with its stack
	stop          func() // ends the program from outside its loop; nil in tests
}

// Messages of our own.
type (
	savedMsg struct {
		file *charter.File
		err  error
		then tea.Cmd
	}
	draftMsg  struct{ changes int }
	keptMsg   struct{ err error }
	openedMsg struct {
		file    *charter.File
		waiting []waitingDraft
		draft   string // a name that no waiting draft has
		err     error
	}
)

func newApp(o Options) *app {
	a := &app{options: o, width: 80, height: 24, store: session.Store{Folder: o.State}, after: tea.Tick}
	a.shared = &shared{lang: o.Lang, style: newStyle(true), rules: o.Rules, lint: o.Lint, today: o.Today, now: time.Now}
	a.fresh = map[string]bool{}
	a.home = &home{shared: a.shared}
	a.folder = o.Folder
	if abs, err := filepath.Abs(o.Folder); err == nil {
		a.folder = abs
	}
	a.found = look(a.store, o.Folder)
	a.fillHome()
	return a
}

func (a *app) Init() tea.Cmd {
	switch a.options.Start {
	case New:
		lang := a.options.Language
		if lang == "" {
			lang = a.lang
		}
		return tea.Batch(tea.RequestBackgroundColor, a.start(lang))
	case Edit:
		return tea.Batch(tea.RequestBackgroundColor, a.open(a.options.Path))
	}
	return tea.RequestBackgroundColor
}

// Update handles a message. A fault of ours ends the sitting with the terminal restored and the work kept, and no stack
// trace on the screen.
func (a *app) Update(msg tea.Msg) (model tea.Model, cmd tea.Cmd) {
	defer func() {
		if cause := recover(); cause != nil {
			a.fail(cause)
			model, cmd = a, tea.Quit
		}
	}()
	return a.update(msg)
}

// fail notes a panic and ends the sitting.
func (a *app) fail(cause any) {
	if a.fault == nil {
		a.fault = fmt.Errorf("%w: %v\n%s", ErrPanic, cause, debug.Stack())
	}
	if a.stop != nil {
		go a.stop()
	}
}

func (a *app) update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.width, a.height = msg.Width, msg.Height
		if msg.Width <= 0 || msg.Height <= 0 { // a terminal that does not know its size
			a.width, a.height = 80, 24
		}
	case tea.BackgroundColorMsg:
		a.style = newStyle(msg.IsDark())
	case openedMsg:
		return a, a.opened(msg)
	case savedMsg:
		return a, a.saved(msg)
	case draftMsg:
		if msg.changes == a.changes && a.session != nil {
			return a, a.keepDraft()
		}
	case keptMsg:
		if msg.err != nil {
			a.status = a.say(text.NoDraft.With("why", msg.err.Error()))
		}
	case tea.PasteMsg:
		return a, a.paste(msg.Content)
	case tea.KeyPressMsg:
		return a, a.press(msg)
	}
	return a, nil
}

// hidden reports whether the window is too small to show the editor.
func (a *app) hidden() bool { return a.editor != nil && layoutFor(a.width, a.height).tooSmall }

func (a *app) paste(s string) tea.Cmd {
	switch {
	case a.dialog != nil && a.dialog.name != nil:
		a.dialog.name.paste(s)
	case a.dialog == nil && a.editor != nil:
		return a.editing(func() { a.editor.paste(s) })
	}
	return nil
}

// press routes a key: to a dialog, the help, the shortcuts that hold everywhere, then the screen in view.
func (a *app) press(msg tea.KeyPressMsg) tea.Cmd {
	a.status = ""
	key := msg.String()
	switch {
	case a.dialog != nil && (key == "ctrl+c" || key == "ctrl+q"):
		return tea.Quit // asked twice; what is not saved is kept as a draft
	case a.hidden() && key != "ctrl+c" && key != "ctrl+q":
		return nil
	case a.dialog != nil:
		return a.answer(msg)
	case a.help:
		a.help = false
		return nil
	case key == "f1":
		a.help = true
		return nil
	case key == "ctrl+q" || key == "ctrl+c":
		return a.quit()
	case a.editor == nil:
		return a.home.key(msg)
	case key == "f4" || key == "ctrl+s":
		return a.save(nil)
	case key == "ctrl+z":
		return a.editing(func() { a.step(a.session.Undo, text.Undone, text.NothingUndo) })
	case key == "ctrl+y":
		return a.editing(func() { a.step(a.session.Redo, text.Redone, text.NoRedo) })
	}
	return a.editing(func() { a.editor.key(msg) })
}

// editing does something that may change the charter, and has a draft of the change written shortly after.
func (a *app) editing(do func()) tea.Cmd {
	before := a.session.Changes()
	do()
	if a.session.Changes() == before {
		return nil
	}
	a.changes++
	n := a.changes
	return a.after(draftAfter, func(time.Time) tea.Msg { return draftMsg{n} })
}

// draftAfter is how long after the last key a draft is written.
const draftAfter = 250 * time.Millisecond

func (a *app) step(back func() (string, bool), done, nothing charter.L10n) {
	key, ok := back()
	if !ok {
		a.status = a.say(nothing)
		return
	}
	a.editor.refresh()
	if key != "" {
		a.editor.goTo(key)
	}
	a.status = a.say(done)
}

func (a *app) answer(msg tea.KeyPressMsg) tea.Cmd {
	d := a.dialog
	got := d.key(msg)
	if got == open {
		return nil
	}
	name := ""
	if d.name != nil {
		name = d.name.value()
	}
	a.dialog = nil
	return d.closed(got, name)
}

// View draws the screen in view.
func (a *app) View() (v tea.View) {
	defer func() {
		if cause := recover(); cause != nil {
			a.fail(cause)
			v = tea.NewView("")
		}
	}()
	var b block
	switch {
	case a.hidden():
		for _, l := range wrap(a.say(text.Enlarge), max(a.width-2, 10)) {
			b.add(" " + l)
		}
	case a.dialog != nil:
		b = a.dialog.draw(a.width, a.height)
	case a.help:
		b = a.drawHelp(a.width, a.height)
	case a.editor != nil:
		b = a.editor.draw(a.width, a.height)
	default:
		b = a.home.draw(a.width, a.height)
	}
	v = tea.NewView(joinLines(b.lines, a.width, a.height))
	v.AltScreen = true
	v.Cursor = b.cursor
	return v
}
