// Package desk is what can be done to a charter in an editor, whatever the editor looks like: answer a question, add, move,
// rename, accept, mend, undo. It holds the sitting and what the linter says of it; it draws nothing and reads no clock of its
// own. What takes time comes as a function that may run on another goroutine, and a result to be taken in.
package desk

import (
	"time"

	"relcharter/charter"
	"relcharter/charter/guide"
	"relcharter/lint"
	"relcharter/tui/session"
)

// Desk is a charter on the desk. It is not safe for concurrent use.
type Desk struct {
	Lang    charter.Lang // of the editor
	Rules   []*lint.Rule
	Lint    lint.Options // how the rules weigh, as the team's settings say; Today holds in place of its own
	Today   charter.Date
	Now     func() time.Time
	Session *session.Session

	Findings []lint.Finding    // those that count, of the charter as it was last read
	Accepted []lint.Finding    // those the team lives with
	Texts    *lint.Texts       // the words of the charter, read
	fresh    map[string]bool   // the items that have the id they were given when they were added
	blank    map[string]string // what new items held when they were added, until somebody has said something of them
	read     *charter.Document // what Findings and Texts are about
	memory   *lint.Memory
}

// Begin puts a sitting on the desk and reads the charter.
func (d *Desk) Begin(s *session.Session) {
	d.Session, d.fresh, d.blank, d.read, d.memory = s, map[string]bool{}, map[string]string{}, nil, &lint.Memory{}
	d.Flush()
}

// Doc returns the charter as it is now, without the answers that are not taken in yet.
func (d *Desk) Doc() *charter.Document { return d.Session.Document() }

// Do makes a change after taking in the answers so far; on an error the charter has not changed.
func (d *Desk) Do(key string, plan func(*charter.Document) ([]charter.Edit, error)) error {
	d.TakeIn()
	return d.Session.Do(key, d.Now(), plan)
}

// Undo goes back one change and returns the key it was about; false when there is nothing to undo.
func (d *Desk) Undo() (string, bool) { return d.Session.Undo() }

// Redo makes the change again that was undone last; false when there is none.
func (d *Desk) Redo() (string, bool) { return d.Session.Redo() }

// Settled is a charter with the answers taken in, and what the linter says of it.
type Settled struct {
	from, doc *charter.Document
	taken     map[string]string // the answers that are in doc, by key
	findings  []lint.Finding
	texts     *lint.Texts
}

// Unsettled reports whether there is something to take in: an answer, or a change the linter has not read.
func (d *Desk) Unsettled() bool {
	if d.read != d.Doc() {
		return true
	}
	for _, key := range d.Session.HeldKeys() {
		if d.takeable(key) {
			return true
		}
	}
	return false
}

// Settling returns what takes the answers so far into the charter and has the linter read it. The function shares nothing with
// the desk, so it may run on any goroutine; hand what it returns to Settle.
func (d *Desk) Settling() func() Settled {
	taking, rules, options := d.taking(), d.Rules, d.Lint
	options.Today, options.Memory = d.Today, d.memory
	return func() Settled {
		s := taking()
		result := lint.Run(s.doc, rules, options)
		s.findings, s.texts = result.Findings, result.Texts
		return s
	}
}

// taking returns what takes the answers so far into the charter, in the order of their keys.
func (d *Desk) taking() func() Settled {
	type answer struct{ key, text string }
	from, lang := d.Doc(), d.Lang
	var answers []answer
	for _, key := range d.Session.HeldKeys() {
		if d.takeable(key) {
			text, _ := d.Session.Held(key)
			answers = append(answers, answer{key, text})
		}
	}
	return func() Settled {
		s := Settled{from: from, doc: from, taken: map[string]string{}}
		for _, a := range answers {
			if next, ok := take(s.doc, a.key, a.text, lang); ok {
				s.doc, s.taken[a.key] = next, a.text
			}
		}
		return s
	}
}

// TakeIn takes the answers so far into the charter, at once; the linter reads it later.
func (d *Desk) TakeIn() {
	s := d.taking()()
	d.Session.Install(s.from, s.doc, s.taken)
}

// Settle takes in what Settling has made, unless the charter has changed since in another way, and reports whether it did.
func (d *Desk) Settle(s Settled) bool {
	if !d.Session.Install(s.from, s.doc, s.taken) {
		return false
	}
	d.read, d.Texts, d.Findings, d.Accepted = s.doc, s.texts, nil, nil
	for _, f := range s.findings {
		if f.Counts() {
			d.Findings = append(d.Findings, f)
		} else if f.Accepted != nil {
			d.Accepted = append(d.Accepted, f)
		}
	}
	return true
}

// Flush takes the answers so far into the charter and has the linter read it, at once.
func (d *Desk) Flush() {
	if d.Unsettled() {
		d.Settle(d.Settling()())
	}
}

// take puts an answer into the charter; the sentence of a behaviour follows its parts while nobody has rewritten it. It reports
// whether the answer could be taken.
func take(doc *charter.Document, key, answer string, lang charter.Lang) (*charter.Document, bool) {
	field := FieldOf(doc, key)
	value, problem := Typed(field, answer, lang)
	if !problem.IsZero() {
		return nil, false
	}
	if value == nil && field.Required && (field.Kind == charter.KindText || field.Kind == charter.KindProse) {
		value = "" // a required text stays, blank, where it stands; a number cannot be blank
		if doc.Value(key) == nil {
			return doc, true
		}
	}
	next, err := set(doc, key, value)
	if err != nil {
		return nil, false
	}
	item, table := ItemOf(key)
	if table == "behaviour" && key != item+".statement" && guide.Follows(doc, item) {
		if edits, err := guide.Rewrite(next, item); err == nil && len(edits) > 0 {
			if written, err := next.Apply(edits...); err == nil {
				next = written
			}
		}
	}
	return next, true
}

func set(doc *charter.Document, key string, value any) (*charter.Document, error) {
	edits, err := doc.Set(key, value)
	if err != nil || len(edits) == 0 {
		return doc, err
	}
	return doc.Apply(edits...)
}
