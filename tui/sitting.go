package tui

import (
	"errors"
	"path/filepath"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"relcharter/charter"
	"relcharter/charter/guide"
	"relcharter/tui/session"
)

// This file begins, saves and ends the sitting over one charter.

// fillHome lists what can be done from the home screen.
func (a *app) fillHome() {
	h := a.home
	other := charter.French
	if a.lang == charter.French {
		other = charter.English
	}
	h.entries = []entry{{text.HomeNew, func() tea.Cmd { return a.start(a.lang) }}}
	for _, w := range a.found.drafts {
		title := charter.Short(charter.Parse("", w.Source).Brand.Name.Value, 30)
		h.entries = append(h.entries, entry{text.HomeResume.With("name", title), func() tea.Cmd { return a.resume(w) }})
	}
	for _, path := range a.found.charters {
		name := path
		if rel, err := filepath.Rel(a.options.Folder, path); err == nil {
			name = rel
		}
		h.entries = append(h.entries, entry{text.HomeOpen.With("name", charter.Visible(name)), func() tea.Cmd { return a.open(path) }})
	}
	h.entries = append(h.entries, entry{text.HomeNewOther, func() tea.Cmd { return a.start(other) }})
	for _, ex := range a.options.Examples {
		h.entries = append(h.entries, entry{text.HomeExample.With("name", ex.Name), func() tea.Cmd {
			return a.begin(session.Start(charter.Parse(ex.Name, ex.Source)))
		}})
	}
	h.entries = append(h.entries,
		entry{text.HomeLanguage, func() tea.Cmd { a.lang = other; a.fillHome(); return nil }},
		entry{text.HomeQuit, a.quit})
}

// start begins a new charter in a language.
func (a *app) start(lang charter.Lang) tea.Cmd {
	doc := charter.Parse("", guide.Starter(lang))
	if edits, err := doc.Set("brand.name", ""); err == nil { // the first thing to type
		if unnamed, err := doc.Apply(edits...); err == nil {
			doc = unnamed
		}
	}
	return a.begin(session.Start(doc))
}

func (a *app) resume(w waitingDraft) tea.Cmd {
	s := session.Start(charter.Parse("", w.OnDisk))
	s.Recover(w.Draft)
	cmd := a.begin(s)
	a.draft = w.name
	return cmd
}

func (a *app) open(path string) tea.Cmd {
	store, now := a.store, a.now()
	return func() tea.Msg {
		file, err := charter.Load(path)
		msg := openedMsg{file: file, err: err}
		names, free := store.Waiting(session.Name(path, now))
		for _, name := range names {
			if d, ok := store.Read(name); ok {
				msg.waiting = append(msg.waiting, waitingDraft{name, d})
			}
		}
		msg.draft = free
		return msg
	}
}

func (a *app) opened(msg openedMsg) tea.Cmd {
	if msg.err != nil {
		a.status = a.reason(msg.err)
		return nil
	}
	for _, p := range msg.file.Document.Problems {
		if p.Unreadable() {
			at := msg.file.Document.Position(p.Span.Start)
			a.status = charter.L10n{FR: "{file}, ligne {line} : {message}", EN: "{file}, line {line}: {message}"}.
				WithText("message", p.Message).With("file", filepath.Base(msg.file.Path), "line", strconv.Itoa(at.Line)).In(a.lang)
			return nil
		}
	}
	cmd := a.begin(session.Open(msg.file))
	a.draft = msg.draft
	a.offer(msg.waiting)
	return cmd
}

// waitingDraft is a draft that an earlier sitting left.
type waitingDraft struct {
	name string
	session.Draft
}

// offer asks what to do with the first draft of sittings that ended unsaved. Until it is answered the draft stays as it is:
// what is typed meanwhile is kept under another name.
func (a *app) offer(waiting []waitingDraft) {
	if len(waiting) == 0 {
		return
	}
	d := waiting[0]
	body := a.say(text.RecoverBody)
	if d.Stale(a.doc().Source()) {
		body += "\n" + a.say(text.RecoverStale)
	}
	a.dialog = &dialog{
		shared: a.shared, title: a.say(text.RecoverTitle), body: body,
		buttons: []charter.L10n{text.RecoverYes, text.RecoverNo},
		closed: func(got answer, _ string) tea.Cmd {
			switch got {
			case first:
				a.session.Recover(d.Draft)
				a.draft = d.name
				a.editor.refresh()
			case second:
				a.offer(waiting[1:])
				store := a.store
				return func() tea.Msg { return keptMsg{store.Remove(d.name)} }
			}
			return nil
		},
	}
}

func (a *app) begin(s *session.Session) tea.Cmd {
	a.session = s
	a.draft = session.Name(s.Path(), a.now())
	a.relint()
	a.editor = newEditor(a.shared)
	return nil
}

// save writes the charter, asking for a name when it has none; then runs when it is written.
func (a *app) save(then tea.Cmd) tea.Cmd {
	a.editor.leave()
	if a.session.Path() != "" {
		return a.saveAs("", false, then)
	}
	proposed := charter.Slug(a.doc().Brand.Name.Value)
	if proposed == "" {
		proposed = "charter"
	}
	name := newInput(proposed+charter.Extension, false, 60)
	a.dialog = &dialog{
		shared: a.shared, title: a.say(text.SaveAsTitle), body: a.say(text.SaveAsBody.With("folder", a.folder)),
		buttons: []charter.L10n{text.QuitSave, text.QuitStay}, name: &name,
		closed: func(got answer, typed string) tea.Cmd {
			if typed = strings.TrimSpace(typed); got != first || typed == "" {
				return nil
			}
			typed = charter.WithExtension(typed)
			if !filepath.IsAbs(typed) {
				typed = filepath.Join(a.options.Folder, typed)
			}
			return a.saveAs(typed, false, then)
		},
	}
	return nil
}

// saveRequest is a save to be made: where, and what comes after it.
type saveRequest struct {
	path      string
	overwrite bool
	then      tea.Cmd
}

func (a *app) saveAs(path string, overwrite bool, then tea.Cmd) tea.Cmd {
	if a.saving {
		a.again = &saveRequest{path, overwrite, then}
		return nil
	}
	a.saving = true
	write := a.session.Saving(path, overwrite)
	return func() tea.Msg {
		file, err := write()
		return savedMsg{file, err, then}
	}
}

func (a *app) saved(msg savedMsg) tea.Cmd {
	again := a.again
	a.saving, a.again = false, nil
	switch {
	case errors.Is(msg.err, charter.ErrChanged):
		a.dialog = &dialog{
			shared: a.shared, title: a.say(text.ChangedTitle), body: a.say(text.ChangedBody),
			buttons: []charter.L10n{text.ChangedKeep, text.ChangedOverwrite},
			closed: func(got answer, _ string) tea.Cmd {
				if got != second {
					return nil
				}
				return a.saveAs("", true, msg.then)
			},
		}
		return nil
	case msg.err != nil:
		a.status = a.reason(msg.err)
		return nil
	}
	old := a.draft
	if a.session.Path() == "" {
		a.draft = session.Name(msg.file.Path, a.now())
	}
	a.session.Saved(msg.file)
	a.outcome.Saved = append(a.outcome.Saved, msg.file.Path)
	a.status = a.say(text.SavedAs.With("name", charter.Visible(filepath.Base(msg.file.Path))))
	if n := len(a.session.HeldKeys()); n > 0 {
		a.status += " · " + a.say(text.HeldBack.With("n", strconv.Itoa(n)))
	}
	if again != nil {
		return a.saveAs(again.path, again.overwrite, again.then)
	}
	store, name, left := a.store, a.draft, a.session.Draft()
	return func() tea.Msg {
		err := store.Write(name, left) // what is still not saved; nothing removes the draft
		if name != old {
			err = errors.Join(err, store.Remove(old))
		}
		if err != nil || msg.then == nil {
			return keptMsg{err}
		}
		return msg.then()
	}
}

// reason says why a file could not be read or written.
func (a *app) reason(err error) string {
	var at *charter.FileError
	if errors.As(err, &at) {
		return filepath.Base(at.Path) + " : " + at.Message.In(a.lang)
	}
	return err.Error()
}

// keepDraft returns the command that writes the draft.
func (a *app) keepDraft() tea.Cmd {
	store, name, d := a.store, a.draft, a.session.Draft()
	return func() tea.Msg { return keptMsg{store.Write(name, d)} }
}

// quit ends the sitting, after asking what to do with unsaved changes.
func (a *app) quit() tea.Cmd {
	if a.session == nil || !a.session.Dirty() {
		return tea.Quit
	}
	a.editor.leave()
	body, leave := text.QuitBody, text.QuitKeep
	if a.store.Folder == "" {
		body, leave = text.QuitBodyNoDraft, text.QuitLose
	}
	a.dialog = &dialog{
		shared: a.shared, title: a.say(text.QuitTitle), body: a.say(body),
		buttons: []charter.L10n{text.QuitSave, leave, text.QuitStay},
		closed: func(got answer, _ string) tea.Cmd {
			switch got {
			case first:
				return a.save(tea.Quit)
			case second:
				return tea.Quit
			}
			return nil
		},
	}
	return nil
}
