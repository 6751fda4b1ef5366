// Package session is one sitting over one charter: the document as it is now, what can be undone, what is on disk, and the
// draft that survives whatever ends the sitting. It reads no clock and draws nothing.
package session

import (
	"maps"
	"time"

	"relcharter/charter"
)

// Session is a charter being edited. It is not safe for concurrent use; the documents it hands out are.
type Session struct {
	file   *charter.File // nil while the charter has no file
	doc    *charter.Document
	onDisk string // the text last read or written; for a charter without a file, the text it started from
	past   []state
	future []state
	last   change
	// Pending holds what was typed into fields and does not fit them yet, by key: a date half written, a number in words.
	Pending map[string]string
}

// state is a charter one can go back to, and the key of what was about to change. The text is kept, not the document, which
// takes twenty times the memory; reading it again takes a millisecond.
type state struct{ source, key string }

type change struct {
	key string
	at  time.Time
}

// groupWithin is how close two changes of one field are to be undone as one.
const groupWithin = time.Second

// Open starts a sitting over a file.
func Open(file *charter.File) *Session {
	return &Session{file: file, doc: file.Document, onDisk: file.Document.Source(), Pending: map[string]string{}}
}

// Start starts a sitting over a charter that has no file yet.
func Start(doc *charter.Document) *Session {
	return &Session{doc: doc, onDisk: doc.Source(), Pending: map[string]string{}}
}

// Document returns the charter as it is now.
func (s *Session) Document() *charter.Document { return s.doc }

// Path returns where the charter is saved; "" while it has no file.
func (s *Session) Path() string {
	if s.file == nil {
		return ""
	}
	return s.file.Path
}

// Dirty reports whether there is anything that is not on disk.
func (s *Session) Dirty() bool { return s.doc.Source() != s.onDisk || len(s.Pending) > 0 }

// Do makes the edits that plan returns. Changes of the same key within a second count as one for Undo. On an error nothing
// has changed.
func (s *Session) Do(key string, now time.Time, plan func(*charter.Document) ([]charter.Edit, error)) error {
	edits, err := plan(s.doc)
	if err != nil || len(edits) == 0 {
		return err
	}
	next, err := s.doc.Apply(edits...)
	if err != nil {
		return err
	}
	if next.Source() == s.doc.Source() {
		return nil
	}
	grouped := key != "" && s.last.key == key && now.Sub(s.last.at) < groupWithin && len(s.past) > 0
	if !grouped {
		s.past = append(s.past, state{source: s.doc.Source(), key: key})
	}
	s.last = change{key: key, at: now}
	s.future = nil
	s.doc = next
	return nil
}

// Undo goes back one change and returns the key it was about; false when there is nothing to undo.
func (s *Session) Undo() (string, bool) { return s.step(&s.past, &s.future) }

// Redo makes the change again that was undone last and returns the key it is about; false when there is none.
func (s *Session) Redo() (string, bool) { return s.step(&s.future, &s.past) }

func (s *Session) step(from, to *[]state) (string, bool) {
	if len(*from) == 0 {
		return "", false
	}
	back := (*from)[len(*from)-1]
	*from = (*from)[:len(*from)-1]
	*to = append(*to, state{source: s.doc.Source(), key: back.key})
	s.doc = charter.Parse(s.doc.Name, back.source)
	s.last = change{}
	return back.key, true
}

// Saving returns what writes the charter as it is now: to its file, or to path when it has none. The function may run on
// any goroutine; hand what it returns to Saved.
func (s *Session) Saving(path string, overwrite bool) func() (*charter.File, error) {
	file, doc := s.file, s.doc
	return func() (*charter.File, error) {
		switch {
		case file == nil:
			return charter.Create(path, doc)
		case overwrite:
			return file.Overwrite(doc)
		}
		return file.Save(doc)
	}
}

// Saved notes that file holds what was being saved. Changes made since stay changes.
func (s *Session) Saved(file *charter.File) {
	s.file = file
	s.onDisk = file.Document.Source()
}

// Draft returns what would be lost if the sitting ended now. It shares nothing with the session, so it may be written on any
// goroutine.
func (s *Session) Draft() Draft {
	return Draft{Path: s.Path(), OnDisk: s.onDisk, Source: s.doc.Source(), Pending: maps.Clone(s.Pending)}
}

// Recover takes up a draft as one change, which can be undone.
func (s *Session) Recover(d Draft) {
	if d.Source != s.doc.Source() {
		s.past = append(s.past, state{source: s.doc.Source()})
		s.doc = charter.Parse(s.doc.Name, d.Source)
		s.future, s.last = nil, change{}
	}
	maps.Copy(s.Pending, d.Pending)
}
