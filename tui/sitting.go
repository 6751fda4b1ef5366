package tui

import (
	"errors"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"relcharter/charter"
	"relcharter/charter/guide"
	"relcharter/tui/desk"
	"relcharter/tui/session"
)

// sitting is what there is to one sitting beside the charter: where it comes from and goes to, and what runs in the background.
type sitting struct {
	store    session.Store
	draft    string // the name under which this sitting's draft is kept
	folder   string // where charters are saved, in full
	found    found  // what there was to open when the editor started
	saving   bool   // a save is on its way
	again    *saveRequest
	settling bool          // the answers are being taken in, or will be shortly
	took     time.Duration // how long that took the last time
	keeping  bool          // a draft is being written, or will be shortly
	kept     int           // the count of changes the last draft has, or will have
	former   []string      // names under which this sitting's draft was kept before
	writing  *writer
	joining  bool   // what is on disk is being joined with what is here
	declined string // what was on disk when somebody would not decide about it: it is asked about at the next save
	unkept   bool   // the last draft could not be written
	watching bool
	joined   int     // how many changes of others came in with the save that is on its way
	leaving  overlay // the question whether to save before leaving, once it was asked
	lock     *session.Lock
	wait     func(time.Duration, func(time.Time) tea.Msg) tea.Cmd
}

// start begins a new charter in a language.
func (a *app) start(lang charter.Lang) {
	doc := charter.Parse("", guide.Starter(lang))
	if edits, err := doc.Set("brand.name", ""); err == nil { // the first thing to type
		if unnamed, err := doc.Apply(edits...); err == nil {
			doc = unnamed
		}
	}
	a.begin(session.Start(doc))
}

func (a *app) resume(w waitingDraft) {
	s := session.Start(charter.Parse("", w.OnDisk))
	s.Recover(w.Draft)
	a.begin(s)
	a.former = []string{w.name} // it is this sitting's own from now on
	a.kept = -1                 // and is written whatever has changed
}

// begin puts a sitting on the desk and shows the editor.
func (a *app) begin(s *session.Session) {
	a.Begin(s)
	a.draft, a.former, a.kept, a.writing = session.Name(s.Path(), a.Now()), nil, s.Changes(), &writer{}
	a.editor = newEditor(a.shared)
}

// open reads a charter, and what earlier sittings over it left.
func (a *app) open(path string) {
	a.opening = true
	store, now := a.store, a.Now()
	a.later(func() tea.Msg {
		file, err := charter.Load(path)
		if err != nil {
			return doneMsg(func() { a.opening, a.status = false, a.reason(err) })
		}
		var waiting []waitingDraft
		names, free := store.Waiting(session.Name(path, now), now)
		for _, name := range names {
			if d, ok := store.Read(name); ok {
				waiting = append(waiting, waitingDraft{name, d})
			}
		}
		lock, holder, _ := session.Acquire(path, self(now), now) // without a lock one can still write
		return doneMsg(func() { a.opened(file, waiting, free, lock, holder) })
	})
}

func (a *app) opened(file *charter.File, waiting []waitingDraft, free string, lock *session.Lock, holder *session.Holder) {
	a.opening = false
	for _, p := range file.Document.Problems {
		if p.Unreadable() {
			_ = lock.Release(a.Now())
			at := file.Document.Position(p.Span.Start)
			a.status = charter.L10n{FR: "{file}, ligne {line} : {message}", EN: "{file}, line {line}: {message}"}.
				WithText("message", p.Message).With("file", filepath.Base(file.Path), "line", strconv.Itoa(at.Line)).In(a.Lang)
			return
		}
	}
	a.begin(session.Open(file))
	a.draft, a.lock = free, lock
	a.watch()
	a.offer(waiting)
	if holder != nil {
		a.meet(holder)
	}
	early := a.early
	a.early = nil
	for _, key := range early {
		if a.top() == nil { // a question is not answered by what was typed before it stood there
			a.press(key)
		}
	}
}

// save writes the charter, asking for a name when it has none; then runs when it is written.
func (a *app) save(then func()) {
	a.editor.settle()
	a.TakeIn()
	if a.Session.Path() != "" {
		a.saveAs(saveRequest{then: then})
		return
	}
	d := newDialog(a.shared, a.say(text.SaveAsTitle), a.say(text.SaveAsBody.With("folder", a.folder)), text.QuitSave, text.Cancel)
	d.asks(prompt{value: desk.FileName(a.Doc())})
	d.closed = func(got answer) {
		typed := strings.TrimSpace(d.value(0))
		if got != first || typed == "" {
			return
		}
		typed = charter.WithExtension(typed)
		if !filepath.IsAbs(typed) {
			typed = filepath.Join(a.options.Folder, typed)
		}
		a.saveAs(saveRequest{path: typed, then: then})
	}
	a.show(d)
}

// saveRequest is a save to be made: where, and what comes after it.
type saveRequest struct {
	path      string // of a charter without a file
	overwrite bool
	then      func()
}

func (a *app) saveAs(r saveRequest) {
	if a.saving {
		a.again = &r
		return
	}
	a.saving = true
	write, store, now := a.Session.Saving(r.path, r.overwrite), a.store, a.Now()
	a.later(func() tea.Msg {
		file, err := write()
		free := ""
		if err == nil { // a draft may wait under the name of a file that was deleted
			_, free = store.Waiting(session.Name(file.Path, now), now)
		}
		return doneMsg(func() { a.saved(r, file, free, err) })
	})
}

func (a *app) saved(r saveRequest, file *charter.File, free string, err error) {
	again := a.again
	a.saving, a.again = false, nil
	switch {
	case errors.Is(err, charter.ErrChanged):
		a.join(func() { a.saveAs(saveRequest{then: r.then}) })
		return
	case err != nil:
		a.status = a.reason(err)
		return
	}
	if a.Session.Path() == "" {
		a.former = append(a.former, a.draft)
		a.draft = free
		a.Session.Saved(file)
		a.claim()
		a.watch()
	} else {
		a.Session.Saved(file)
	}
	a.outcome.Saved = append(a.outcome.Saved, file.Path)
	a.tellSaved(charter.Visible(filepath.Base(file.Path)))
	if again != nil {
		a.saveAs(*again)
		return
	}
	if r.then != nil {
		r.then()
	}
}

// tellSaved says that the charter is saved, with what of others, and without what that is not understood.
func (a *app) tellSaved(name string) {
	a.status = a.say(text.SavedAs.With("name", name))
	if a.joined > 0 {
		a.status = a.say(text.SavedJoined.With("name", name, "n", strconv.Itoa(a.joined)))
		a.joined = 0
	}
	if n := len(a.Misfits()); n > 0 {
		a.status += " · " + a.say(text.HeldBack.With("n", strconv.Itoa(n)))
	}
}

// reason says why a file could not be read or written.
func (a *app) reason(err error) string {
	var at *charter.FileError
	if errors.As(err, &at) {
		return a.say(text.Meaning.With("choice", charter.Visible(filepath.Base(at.Path)), "help", at.Message.In(a.Lang)))
	}
	return charter.Visible(err.Error())
}

// quit ends the sitting, after asking what to do with unsaved changes. Asked for again while that question stands, it asks nothing:
// what is not saved is kept as a draft.
func (a *app) quit() {
	if a.Session != nil && a.top() == nil {
		a.editor.leave()
	}
	if a.top() != nil && a.top() == a.leaving || a.Session == nil || !a.Session.Dirty() {
		a.later(tea.Quit)
		return
	}
	body, leave := text.QuitBody, text.QuitKeep
	if a.store.Folder == "" || a.unkept {
		body, leave = text.QuitBodyNoDraft, text.QuitLose
	}
	d := newDialog(a.shared, a.say(text.QuitTitle), a.say(body), text.QuitSave, leave, text.QuitStay)
	d.closed = func(got answer) {
		switch got {
		case first:
			a.save(func() { a.later(tea.Quit) })
		case second:
			a.later(tea.Quit)
		}
	}
	a.leaving = d
	a.show(d)
}
