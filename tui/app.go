package tui

import (
	"fmt"
	"path/filepath"
	"runtime/debug"
	"time"

	tea "charm.land/bubbletea/v2"

	"relcharter/charter"
	"relcharter/tui/desk"
	"relcharter/tui/session"
)

// app is the one Bubble Tea model: it routes messages to the screen in view and draws it. It does no input or output itself;
// that is done by commands.
type app struct {
	*shared
	options       Options
	width, height int
	home          *home
	editor        *editor           // nil while the home screen is in view
	mouse         bool              // clicks come to the editor, not to the terminal
	opening       bool              // a charter is being read: there is nothing to show yet
	early         []tea.KeyPressMsg // what was pressed meanwhile
	sitting
	outcome Outcome
	fault   error  // a panic, with its stack
	stop    func() // ends the program from outside its loop; nil in tests
}

// doneMsg is what a command comes back with: what is to be done with its result.
type doneMsg func()

func newApp(o Options) *app {
	a := &app{options: o, width: 80, height: 24, mouse: o.Mouse}
	a.shared = &shared{
		Desk:  &desk.Desk{Lang: o.Lang, Rules: o.Rules, Lint: o.Lint, Today: o.Today, Now: time.Now},
		style: newStyle(unknown),
	}
	a.changeStatus, a.liveWith, a.doors, a.command = a.askStatus, a.accept, a.reviewDoors, a.act
	a.sitting = sitting{store: session.Store{Folder: o.State}, folder: o.Folder, wait: tea.Tick}
	if abs, err := filepath.Abs(o.Folder); err == nil {
		a.folder = abs
	}
	a.found = look(a.store, o.Folder)
	a.home = &home{shared: a.shared}
	a.fillHome()
	return a
}

func (a *app) Init() tea.Cmd {
	a.later(tea.RequestBackgroundColor)
	switch a.options.Start {
	case New:
		lang := a.options.Language
		if lang == "" {
			lang = a.Lang
		}
		a.start(lang)
	case Edit:
		a.open(a.options.Path)
	}
	return a.commanded()
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
	a.update(msg)
	a.follow()
	return a, a.commanded()
}

// commanded returns the commands that the message just handled has led to.
func (a *app) commanded() tea.Cmd {
	commands := a.commands
	a.commands = nil
	return tea.Batch(commands...)
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

func (a *app) update(msg tea.Msg) {
	switch msg := msg.(type) {
	case doneMsg:
		msg()
	case tea.WindowSizeMsg:
		a.width, a.height = msg.Width, msg.Height
		if msg.Width <= 0 || msg.Height <= 0 { // a terminal that does not know its size
			a.width, a.height = 80, 24
		}
	case tea.BackgroundColorMsg:
		a.style = newStyle(light)
		if msg.IsDark() {
			a.style = newStyle(dark)
		}
	case tea.PasteMsg:
		a.paste(msg.Content)
	case tea.KeyPressMsg:
		a.press(msg)
	case tea.MouseClickMsg:
		a.click(msg.Mouse())
	case tea.MouseWheelMsg:
		a.wheel(msg.Mouse())
	}
}

// hidden reports whether the window is too small to show the editor.
func (a *app) hidden() bool { return a.editor != nil && layoutFor(a.width, a.height).tooSmall }

func (a *app) paste(s string) {
	switch top := a.top(); {
	case top != nil:
		top.paste(s)
	case a.editor != nil:
		a.editor.paste(s)
	}
}

// press routes a key: to what lies on top, to the actions that hold everywhere, then to the screen in view.
func (a *app) press(msg tea.KeyPressMsg) {
	a.status = ""
	key := msg.String()
	switch top := a.top(); {
	case key == "ctrl+c" || key == "ctrl+q":
		a.quit()
	case a.opening:
		a.early = append(a.early, msg)
	case a.hidden(): // what is typed while a window is drawn larger or smaller is not lost; nothing else is done unseen
		if top == nil && a.editor.typing() && msg.Text != "" {
			a.editor.key(msg)
		}
	case top != nil:
		top.key(msg)
	case a.act(key):
	case a.editor == nil:
		a.home.key(msg)
	default:
		a.editor.key(msg)
	}
}

// click does what the place under the mouse stands for.
func (a *app) click(m tea.Mouse) {
	a.status = ""
	if z, ok := a.frame().under(m.X, m.Y); ok && m.Button == tea.MouseLeft {
		z.click(m.X-z.x, m.Y-z.y)
	}
}

// wheel scrolls what has the keys, as its arrows would.
func (a *app) wheel(m tea.Mouse) {
	key := tea.KeyPressMsg(tea.Key{Code: tea.KeyDown})
	if m.Button == tea.MouseWheelUp {
		key.Code = tea.KeyUp
	}
	switch top := a.top(); {
	case m.Button != tea.MouseWheelUp && m.Button != tea.MouseWheelDown, a.hidden(), a.opening:
	case top != nil:
		top.key(key)
	case a.editor == nil:
		a.home.key(key)
	default:
		a.editor.wheel(key)
	}
}

// View draws the screen in view.
func (a *app) View() (v tea.View) {
	defer func() {
		if cause := recover(); cause != nil {
			a.fail(cause)
			v = tea.NewView("")
		}
	}()
	b := a.frame()
	v = tea.NewView(joinLines(b.lines, a.width, a.height))
	v.AltScreen = true
	v.Cursor = b.cursor
	v.WindowTitle = a.title()
	if a.mouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	return v
}

// title is what the window is called.
func (a *app) title() string {
	if a.editor == nil {
		return "charter"
	}
	return charter.Short(a.editor.name(), 40) + " · charter"
}

// frame draws the whole screen.
func (a *app) frame() block {
	switch top := a.top(); {
	case a.opening:
		return block{}
	case a.hidden():
		var b block
		for _, l := range wrap(a.say(text.Enlarge), max(a.width-2, 10)) {
			b.add(" " + l)
		}
		return b
	case top != nil:
		return top.draw(a.width, a.height)
	case a.editor != nil:
		return a.editor.draw(a.width, a.height)
	}
	return a.home.draw(a.width, a.height)
}
