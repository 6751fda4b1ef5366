package tui

import (
	"fmt"
	"runtime/debug"

	tea "charm.land/bubbletea/v2"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/tui/desk"
)

// shared is what the screens share: the charter on the desk, the look, what just happened, and what is to be done once the
// message at hand is handled.
type shared struct {
	*desk.Desk
	style    style
	status   string // what just happened, until the next key
	commands []tea.Cmd
	overlays []overlay // what lies over the screen, the uppermost last
	// What screens ask of the app: to change the status of the charter, to live with a finding, what can be done once the charter is
	// written, and the action of a key.
	changeStatus func(status string)
	liveWith     func(*lint.Finding)
	doors        func() []pick
	command      func(key string) bool // does the action of a key
}

func (c *shared) say(t charter.L10n) string { return t.In(c.Lang) }

// later has a command run once the message at hand is handled. A fault in it comes to light in Update, which ends the sitting.
func (c *shared) later(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	c.commands = append(c.commands, func() (msg tea.Msg) {
		defer func() {
			if cause := recover(); cause != nil {
				fault := fmt.Sprintf("%v\n%s", cause, debug.Stack())
				msg = doneMsg(func() { panic(fault) })
			}
		}()
		return cmd()
	})
}

// tell says why something could not be done, if it could not, and reports whether it was done.
func (c *shared) tell(err error) bool {
	if err != nil {
		c.status = c.say(text.Refused.With("why", err.Error()))
	}
	return err == nil
}

// overlay is something that lies over the screen and takes the keys: a question, a list to choose from, a page to read.
type overlay interface {
	key(tea.KeyPressMsg)
	paste(string)
	draw(width, height int) block
}

func (c *shared) show(o overlay) { c.overlays = append(c.overlays, o) }

// top returns the uppermost overlay; nil when there is none.
func (c *shared) top() overlay {
	if len(c.overlays) == 0 {
		return nil
	}
	return c.overlays[len(c.overlays)-1]
}

// close takes an overlay away, and what lies over it.
func (c *shared) close(o overlay) {
	for i := range c.overlays {
		if c.overlays[i] == o {
			c.overlays = c.overlays[:i]
			return
		}
	}
}
