// Package session is one sitting over one charter: the document as it is now, what can be undone, what is on disk, and the
// draft that survives whatever ends the sitting. It reads no clock and draws nothing.
package session

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"relcharter/charter"
)

// Session is a charter being edited. It is not safe for concurrent use; the documents it hands out are.
type Session struct {
	file   *charter.File // without its document: see filed; nil while the charter has no file
	doc    *charter.Document
	onDisk string // the text last read or written; for a charter without a file, the text it started from
	past   history
	future history
	last   change
	count  int
	held   map[string]string // the answers that are not in doc, by key
}

type change struct {
	key string
	at  time.Time
}

// groupWithin is how close two changes of one field are to be undone as one.
const groupWithin = time.Second

// Open starts a sitting over a file.
func Open(file *charter.File) *Session {
	return &Session{file: filed(file), doc: file.Document, onDisk: file.Document.Source(), held: map[string]string{}}
}

// filed returns a file as a sitting keeps it: without its document, which takes twenty times the memory of the text.
func filed(file *charter.File) *charter.File {
	kept := *file
	kept.Document = nil
	return &kept
}

// Start starts a sitting over a charter that has no file yet.
func Start(doc *charter.Document) *Session {
	return &Session{doc: doc, onDisk: doc.Source(), held: map[string]string{}}
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
func (s *Session) Dirty() bool { return s.doc.Source() != s.onDisk || len(s.held) > 0 }

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
	s.remember(key, now)
	s.doc = next
	return nil
}

// Become puts another version of the charter in the place of this one, as one change.
func (s *Session) Become(next *charter.Document, now time.Time) {
	if next.Source() != s.doc.Source() {
		s.remember("", now)
		s.doc = next
	}
}

// Changes counts what has changed so far, undoing included: what is to be kept as a draft has changed when it has.
func (s *Session) Changes() int { return s.count }

// remember keeps the charter as it is for Undo, before a change of key.
func (s *Session) remember(key string, now time.Time) {
	grouped := key != "" && s.last.key == key && now.Sub(s.last.at) < groupWithin && len(s.past.states) > 0
	if !grouped {
		s.past.push(s.state(key))
	}
	s.last = change{key: key, at: now}
	s.future = history{}
	s.count++
}

func (s *Session) state(key string) state {
	return state{source: s.doc.Source(), key: key, held: maps.Clone(s.held)}
}

// Hold keeps aside an answer to the field at key, until Install: what was just typed, a date half written, a number in words.
// It is a change like any other for Undo.
func (s *Session) Hold(key, text string, now time.Time) {
	s.remember(key, now)
	s.held[key] = text
}

// Held returns what is kept aside for a field.
func (s *Session) Held(key string) (string, bool) {
	text, ok := s.held[key]
	return text, ok
}

// HeldKeys returns the fields for which something is kept aside, sorted.
func (s *Session) HeldKeys() []string { return slices.Sorted(maps.Keys(s.held)) }

// Install puts next, which holds the answers in taken, in the place of from. Those of them that have not been changed meanwhile
// are kept aside no more. It reports whether from is still the charter; when it is not, nothing happens. For Undo it is no
// change: keeping the answers aside was.
func (s *Session) Install(from, next *charter.Document, taken map[string]string) bool {
	if s.doc != from {
		return false
	}
	s.doc = next
	maps.DeleteFunc(s.held, func(key, answer string) bool {
		is, ok := taken[key]
		return ok && is == answer
	})
	return true
}

// Release forgets what is kept aside for a field, and for those within it.
func (s *Session) Release(key string) {
	s.count++
	maps.DeleteFunc(s.held, func(k, _ string) bool { return k == key || strings.HasPrefix(k, key+".") })
}

// Rekey moves what is kept aside for items to their new keys, given by the old ones.
func (s *Session) Rekey(keys map[string]string) {
	held := map[string]string{}
	for k, text := range s.held {
		if end := strings.Index(k, "]"); end >= 0 {
			if key, ok := keys[k[:end+1]]; ok {
				k = key + k[end+1:]
			}
		}
		held[k] = text
	}
	s.held = held
}

// Undo goes back one change and returns the key it was about; false when there is nothing to undo.
func (s *Session) Undo() (string, bool) { return s.step(&s.past, &s.future) }

// Redo makes the change again that was undone last and returns the key it is about; false when there is none.
func (s *Session) Redo() (string, bool) { return s.step(&s.future, &s.past) }

// Part has the next change count as one of its own for Undo, however soon it comes.
func (s *Session) Part() { s.last = change{} }

// Undone reports whether there is something to make again.
func (s *Session) Undone() bool { return len(s.future.states) > 0 }

func (s *Session) step(from, to *history) (string, bool) {
	back, ok := from.pop()
	if !ok {
		return "", false
	}
	ahead := s.state(back.key)
	if back.base != nil { // what is on disk is no longer what the charter came from, and a save has to see that
		ahead.base, ahead.onDisk, s.file, s.onDisk = s.file, s.onDisk, back.base, back.onDisk
	}
	to.push(ahead)
	s.doc = charter.Parse(s.doc.Name, back.source)
	s.held = maps.Clone(back.held)
	s.count++
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
	s.file, s.onDisk = filed(file), file.Document.Source()
	s.count++
}

// OnDisk returns the text last read from the file or written to it; for a charter without one, the text it started from.
func (s *Session) OnDisk() string { return s.onDisk }

// Changed returns what reads the file again; it comes back with nil while the file is what was last read or written. The function
// may run on any goroutine; hand what it returns to Rebase.
func (s *Session) Changed() func() (*charter.File, error) {
	file := s.file
	return func() (*charter.File, error) {
		if file == nil {
			return nil, nil
		}
		return file.Changed()
	}
}

// Rebase notes that the file on disk has become file, and puts next, in which that is joined with what was here, in the place of the
// charter, as one change. Once that is undone, Save finds that the file has changed.
func (s *Session) Rebase(file *charter.File, next *charter.Document, now time.Time) {
	renamed := map[string]string{}
	for _, c := range charter.Changes(s.doc, next) {
		if c.Kind == charter.Renamed {
			table, _, _ := strings.Cut(c.Key, "[")
			renamed[fmt.Sprintf("%s[%v]", table, c.Old)] = c.Key
		}
	}
	s.remember("", now)
	before := &s.past.states[len(s.past.states)-1]
	before.base, before.onDisk = s.file, s.onDisk
	s.Rekey(renamed)
	s.doc = next
	s.file, s.onDisk = filed(file), file.Document.Source()
}

// Draft returns what would be lost if the sitting ended now. It shares nothing with the session, so it may be written on any
// goroutine.
func (s *Session) Draft() Draft {
	return Draft{Path: s.Path(), OnDisk: s.onDisk, Source: s.doc.Source(), Pending: maps.Clone(s.held)}
}

// Recover takes up a draft as one change, which can be undone.
func (s *Session) Recover(d Draft) {
	s.past.push(s.state(""))
	s.future, s.last = history{}, change{}
	if d.Source != s.doc.Source() {
		s.doc = charter.Parse(s.doc.Name, d.Source)
	}
	maps.Copy(s.held, d.Pending)
	s.count++
}
