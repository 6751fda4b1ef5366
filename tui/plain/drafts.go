package plain

import (
	"errors"
	"path/filepath"
	"strconv"

	"relcharter/charter"
	"relcharter/charter/guide"
	"relcharter/tui/session"
)

// This file begins a sitting, and keeps and takes up drafts.

// waitingDraft is a draft that an earlier sitting left.
type waitingDraft struct {
	name string
	session.Draft
}

// start begins a new charter in a language.
func (p *dialogue) start(lang charter.Lang) error {
	doc := charter.Parse("", guide.Starter(lang))
	if edits, err := doc.Set("brand.name", ""); err == nil { // the first thing to be asked
		if unnamed, err := doc.Apply(edits...); err == nil {
			doc = unnamed
		}
	}
	p.begin(session.Start(doc))
	p.say(charter.L10n{FR: "Nouvelle charte. Entrée mène à la première question.", EN: "A new charter. Enter leads to the first question."})
	return nil
}

// begin puts a sitting on the desk.
func (p *dialogue) begin(s *session.Session) {
	p.Begin(s)
	p.draft, p.kept = session.Name(s.Path(), p.Now()), s.Changes()
}

// open opens a file, says who else has it open, and asks what to do with drafts that wait.
func (p *dialogue) open(path string) error {
	file, err := charter.Load(path)
	if err != nil {
		return err
	}
	for i := range file.Document.Problems {
		if problem := &file.Document.Problems[i]; problem.Unreadable() {
			at := file.Document.Position(problem.Span.Start)
			return &charter.FileError{Path: path, Err: errUnreadable, Message: charter.L10n{FR: "ligne {line} : {message}", EN: "line {line}: {message}"}.
				WithText("message", problem.Message).With("line", strconv.Itoa(at.Line))}
		}
	}
	p.begin(session.Open(file))
	names, free := p.store.Waiting(p.draft, p.Now())
	p.draft = free
	for _, name := range names {
		if d, ok := p.store.Read(name); ok {
			p.waiting = append(p.waiting, waitingDraft{name, d})
		}
	}
	p.tell(p.labelled(p.in(charter.L10n{FR: "Charte ouverte", EN: "Charter open"}), filepath.Base(path)))
	if err := p.meet(path); err != nil {
		return err
	}
	return p.offerDrafts()
}

var errUnreadable = errors.New("not a sound charter")

// offerDrafts says that drafts wait and, unless a script is read, asks what to do with them.
func (p *dialogue) offerDrafts() error {
	if len(p.waiting) == 0 {
		return nil
	}
	if p.script {
		p.say(charter.L10n{
			FR: "Un brouillon attend, il reste tel quel. Dans le menu, « brouillon » le reprend.",
			EN: "A draft waits and stays as it is. In the menu, “draft” takes it up.",
		})
		return nil
	}
	return p.recover()
}

// recover asks about one waiting draft after the other: whether to take it up, see what it changes, forget it, or leave it for later.
func (p *dialogue) recover() error {
	for len(p.waiting) > 0 {
		d := p.waiting[0]
		body := charter.L10n{
			FR: "Un brouillon vous attend, gardé {when} : des changements qui n’ont pas été enregistrés.",
			EN: "A draft is waiting for you, kept {when}: changes that were not saved.",
		}.With("when", p.When(d.At))
		p.say(body)
		if d.Stale(p.Session.OnDisk()) {
			p.sayStale(d)
		}
		i, err := p.pick(
			p.in(charter.L10n{FR: "Qu’en faire ?", EN: "What is to be done with it?"}), 0,
			charter.L10n{FR: "le reprendre", EN: "take it up"},
			charter.L10n{FR: "comparer", EN: "compare"},
			charter.L10n{FR: "l’oublier", EN: "forget it"},
			charter.L10n{FR: "plus tard", EN: "later"},
		)
		switch {
		case err != nil:
			return err
		case i == 0:
			return p.takeUp(d)
		case i == 1:
			p.compare(d)
		case i == 2:
			p.warn(p.store.Remove(d.name))
			p.waiting = p.waiting[1:]
			p.say(charter.L10n{FR: "Oublié.", EN: "Forgotten."})
		default:
			return nil
		}
	}
	return nil
}

// sayStale says that the file has changed since a draft was begun, and what that makes of taking it up.
func (p *dialogue) sayStale(d waitingDraft) {
	if _, err := p.TakeUp(d.Draft); err != nil {
		p.say(charter.L10n{
			FR: "Attention : le fichier a changé depuis ; le brouillon repart de l’ancienne version.",
			EN: "Careful: the file has changed since; the draft starts from the older version.",
		})
		return
	}
	p.say(charter.L10n{
		FR: "Le fichier a changé depuis : le reprendre réunit le brouillon et ce qui a été enregistré.",
		EN: "The file has changed since: taking it up joins the draft with what was saved.",
	})
}

// takeUp takes up a draft as one change, joined with what was written since it was begun. Until that is decided, the draft stays as it is.
func (p *dialogue) takeUp(d waitingDraft) error {
	p.Flush()
	draft := d.Draft // as it is, when it cannot be joined
	if joined, err := p.TakeUp(draft); err == nil {
		ours, err := p.decideAll(joined.Merged, joined.Clashes, takingUp)
		if err != nil {
			return err
		}
		if draft, err = joined.Settled(ours); err != nil {
			return p.refused(err)
		}
	}
	p.Session.Recover(draft)
	p.Flush()
	p.waiting = p.waiting[1:]
	p.say(charter.L10n{FR: "Brouillon repris ; « annuler » revient en arrière.", EN: "The draft is taken up; “undo” goes back."})
	p.own(d.name)
	return nil
}

// own keeps what was taken up from a draft under this sitting's own name: another editor may have taken it up, too.
func (p *dialogue) own(taken string) {
	p.kept = unkept
	p.keep()
	if p.noDraft == nil {
		p.warn(p.store.Remove(taken))
	}
}

// compare says what a draft would change.
func (p *dialogue) compare(d waitingDraft) {
	draft := d.Draft
	if joined, err := p.TakeUp(draft); err == nil {
		if settled, err := joined.Settled(func(int) bool { return true }); err == nil {
			draft = settled
		}
	}
	p.tellChanges(p.Doc(), charter.Parse("", draft.Source))
}

// unkept is no count of changes: the draft is written again whatever has changed.
const unkept = -1

// keep writes the draft, when something has changed since it was written last.
func (p *dialogue) keep() {
	if p.Session == nil || p.kept == p.Session.Changes() {
		return
	}
	d := p.Session.Draft()
	d.At = p.Now()
	err := p.store.Write(p.draft, d)
	if err == nil {
		p.kept, p.noDraft = p.Session.Changes(), nil
		return
	}
	if p.noDraft == nil {
		p.noDraft = err
		p.warn(err)
	}
}

// warn says that a draft could not be kept or forgotten, if it could not.
func (p *dialogue) warn(err error) {
	if err != nil {
		p.say(charter.L10n{
			FR: "Le brouillon n’a pas pu être gardé, enregistrez bientôt : {why}", EN: "The draft could not be kept, save soon: {why}",
		}.With("why", err.Error()))
	}
}
