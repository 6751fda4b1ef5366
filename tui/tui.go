// Package tui is the guided editor: one Bubble Tea model, screens that are plain structs, and no input or output but in
// commands.
package tui

import (
	"context"
	"errors"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/tui/desk"
)

// Start is what the editor begins with.
type Start int

const (
	Home Start = iota // a choice of what to do
	New               // a new charter
	Edit              // a file
)

// framesASecond is how often the screen is drawn at most: what a key does waits for the next time, half a frame on average.
const framesASecond = 120

// Options say what to edit and for whom.
type Options struct {
	Start    Start
	Path     string       // Edit: the file
	Lang     charter.Lang // of the editor
	Language charter.Lang // New: of the charter; the editor's when it is ""
	Rules    []*lint.Rule
	Lint     lint.Options // how the rules weigh, as the team's settings say; Today holds in place of its own
	Today    charter.Date
	Examples []Example // charters to look at; none of them is ever written to
	State    string    // the folder for drafts; "" keeps none
	Folder   string    // where charters are looked for and saved
	Services desk.Services
	Mouse    bool // clicks come to the editor from the start
	In       io.Reader
	Out      io.Writer
	Environ  []string
}

// Example is a charter to look at.
type Example struct{ Name, Source string }

var brandName = charter.Pattern(`(?m)^\[brand\]\nname = "([^"]+)"`)

// Brand returns the name of its brand. The charter is not read for it: the home screen is to come up at once.
func (e Example) Brand() string {
	if found := brandName().FindStringSubmatch(e.Source); found != nil {
		return found[1]
	}
	return e.Name
}

// Outcome is what a sitting left behind.
type Outcome struct {
	Saved     []string // the charters written, in order
	Published []string // the pages written, in order
	Draft     bool     // unsaved work is kept as a draft
}

// Run edits charters until the user leaves or the terminal goes away. Whatever ends it, a panic included, unsaved work is
// kept as a draft first.
func Run(ctx context.Context, o Options) (Outcome, error) {
	a := newApp(o)
	p := tea.NewProgram(a, tea.WithContext(ctx), tea.WithInput(wholeInput(o.In)), tea.WithOutput(o.Out), tea.WithEnvironment(o.Environ), tea.WithFilter(slowWheel()), tea.WithFPS(framesASecond))
	a.stop = p.Quit
	hangup := make(chan os.Signal, 1)
	signal.Notify(hangup, syscall.SIGHUP) // a closed window; Bubble Tea sees to the other signals
	done := make(chan struct{})
	go func() {
		select {
		case <-hangup:
			p.Quit()
		case <-done:
		}
	}()
	_, err := p.Run()
	close(done)
	signal.Stop(hangup)
	if e := a.end(); e != nil {
		err = errors.Join(err, e)
	}
	switch {
	case errors.Is(err, tea.ErrInterrupted):
		err = nil
	case errors.Is(err, tea.ErrProgramPanic): // in a command
		err = errors.Join(ErrPanic, err)
	}
	err = errors.Join(err, a.fault)
	return a.outcome, err
}

// slowWheel returns what lets one turn of the wheel pass in a frame of the screen: fast wheels send dozens.
func slowWheel() func(tea.Model, tea.Msg) tea.Msg {
	const frame = time.Second / 60
	var last time.Time
	return func(_ tea.Model, msg tea.Msg) tea.Msg {
		if _, wheel := msg.(tea.MouseWheelMsg); wheel {
			now := time.Now()
			if now.Sub(last) < frame {
				return nil
			}
			last = now
		}
		return msg
	}
}

// ErrPanic is wrapped by the error of Run when the editor has stopped by a fault of its own.
var ErrPanic = errors.New("the editor stopped by a fault")

// end keeps what is not saved, and lets go of the file.
func (a *app) end() error {
	_ = a.lock.Release(a.Now()) // one that stays behind is taken over by whoever comes next
	if a.Session == nil {
		return nil
	}
	if err := a.journal(a.draft)(); err != nil {
		return err
	}
	a.outcome.Draft = a.Session.Dirty() && a.store.Folder != ""
	return nil
}

// joinLines returns lines as one screen: none wider than width, none below height.
func joinLines(lines []string, width, height int) string {
	lines = lines[:min(len(lines), height)]
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = strings.TrimRight(ansi.Truncate(l, width, "…"), " ")
	}
	return strings.Join(out, "\n")
}
