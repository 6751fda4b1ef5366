// Package plain is the guided editor line by line: the same sitting as the full-screen one, append-only, for screen readers, dumb
// terminals and scripts. It writes text and line ends, never a control character, and says each thing once.
package plain

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os/signal"
	"syscall"
	"time"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/tui/desk"
	"relcharter/tui/session"
)

// Start is what the dialogue begins with.
type Start int

const (
	Home Start = iota // a choice of what to do
	New               // a new charter
	Edit              // a file
)

// Options say what to edit and for whom.
type Options struct {
	Start    Start
	Path     string       // Edit: the file; New: where the charter is to be saved, "" to ask
	Lang     charter.Lang // of the dialogue
	Language charter.Lang // New: of the charter; the dialogue's when it is ""
	Rules    []*lint.Rule
	Lint     lint.Options // how the rules weigh, as the team's settings say; Today holds in place of its own
	Today    charter.Date
	Now      func() time.Time
	State    string // the folder for drafts; "" keeps none
	Folder   string // where charters are looked for and saved
	In       io.Reader
	Out      io.Writer
	Width    int // of lines, in columns; 0 means 76
	Services desk.Services
	// Piped says that In is no terminal. Then lines that wait before anything is asked were written beforehand, by a script: what is read
	// is written too, so that the output can be read as a dialogue; nothing is asked that they cannot have foreseen, and the first
	// answer that cannot be taken ends the dialogue, for what follows it was meant for other questions.
	Piped bool
}

// Outcome is what a sitting left behind.
type Outcome struct {
	Saved     []string // the charters written, in order
	Published []string // the pages written, in order
	Draft     bool     // unsaved work is kept as a draft
	Cut       bool     // the input ended while there was unsaved work
}

// Refused is the error of Run when an answer of a script could not be taken.
type Refused struct {
	Line int // of the input, from 1
}

func (r *Refused) Error() string { return fmt.Sprintf("line %d: answer refused", r.Line) }

// What ends a dialogue, or a part of it.
var (
	errOver = errors.New("the input has ended")
	errQuit = errors.New("leaving")
	errUp   = errors.New("back to the menu above")
)

// dialogue is one sitting, line by line.
type dialogue struct {
	*desk.Desk
	options Options
	ctx     context.Context
	lines   *lines
	out     *bufio.Writer
	script  bool // the lines were written beforehand
	echo    bool // what is read is written too
	store   session.Store
	draft   string // the name under which this sitting's draft is kept
	kept    int    // how often the charter had changed when the draft was last written
	noDraft error  // why it could not be
	waiting []waitingDraft
	lock    *session.Lock
	heard   map[string]string // what was said last, by subject, so that it is said again only when it has changed
	outcome Outcome
}

// Run edits charters until the person leaves, the input ends or a signal comes. Unsaved work is kept as a draft after every answer.
func Run(ctx context.Context, o Options) (Outcome, error) {
	ctx, stop := signal.NotifyContext(ctx, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	p := newDialogue(ctx, o)
	defer p.release()
	p.script = o.Piped && p.lines.waiting(beforehand)
	p.echo = p.script
	err := p.run()
	p.settle()
	if errors.Is(err, errOver) {
		p.outcome.Cut = ctx.Err() == nil && p.Session != nil && p.Session.Dirty()
		err = nil
	} else if errors.Is(err, errQuit) {
		err = nil
	}
	return p.outcome, errors.Join(err, p.noDraft, p.out.Flush())
}

func newDialogue(ctx context.Context, o Options) *dialogue {
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Width <= 0 {
		o.Width = 76
	}
	return &dialogue{
		Desk:    &desk.Desk{Lang: o.Lang, Rules: o.Rules, Lint: o.Lint, Today: o.Today, Now: o.Now},
		options: o, ctx: ctx, lines: readLines(ctx, o.In), out: bufio.NewWriter(o.Out),
		store: session.Store{Folder: o.State}, heard: map[string]string{},
	}
}

// run begins as the options say and follows the main menu.
func (p *dialogue) run() error {
	p.say(charter.L10n{
		FR: "Charte relationnelle, ligne à ligne. Un point d’interrogation aide, partout.",
		EN: "Relational charter, line by line. A question mark helps, anywhere.",
	})
	var err error
	switch p.options.Start {
	case New:
		lang := p.options.Language
		if lang == "" {
			lang = p.Lang
		}
		err = p.start(lang)
	case Edit:
		err = p.open(p.options.Path)
	default:
		return p.home()
	}
	if err != nil {
		return err
	}
	return p.mainMenu()
}

// settle keeps what is not saved.
func (p *dialogue) settle() {
	if p.Session == nil {
		return
	}
	p.Flush()
	p.keep()
	p.outcome.Draft = p.Session.Dirty() && p.store.Folder != "" && p.noDraft == nil
}
