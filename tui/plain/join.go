package plain

import (
	"fmt"
	"strconv"

	"relcharter/charter"
	"relcharter/tui/desk"
	"relcharter/tui/session"
)

// This file meets what others have done: somebody else at the same file, a file that has changed on disk.

// meet notes that the file is open here. When somebody else has it open it says who, and asks whether to go on.
func (p *dialogue) meet(path string) error {
	lock, holder, _ := session.Acquire(path, session.Self(), p.Now()) // without a lock one can still write
	p.lock = lock
	if holder == nil {
		return nil
	}
	who := charter.Short(holder.User, 40)
	if holder.Host != "" {
		who += " (" + charter.Short(holder.Host, 40) + ")"
	}
	p.say(charter.L10n{
		FR: "Cette charte est déjà ouverte : {who}, depuis {when}. Vos changements seront réunis à l’enregistrement.",
		EN: "This charter is open already: {who}, since {when}. Your changes will be joined when you save.",
	}.With("who", who, "when", p.When(holder.Since)))
	if p.script {
		return nil
	}
	i, err := p.pick(
		p.in(charter.L10n{FR: "Que faire ?", EN: "What now?"}), 0,
		charter.L10n{FR: "continuer", EN: "go on"}, charter.L10n{FR: "quitter", EN: "leave"},
	)
	if err == nil && i != 0 {
		err = errQuit
	}
	return err
}

// claim notes beside a charter just created that it is open here.
func (p *dialogue) claim() {
	p.lock, _, _ = session.Acquire(p.Session.Path(), session.Self(), p.Now())
}

// refresh tells others that the file is still open here. That it cannot be told keeps nobody from writing.
func (p *dialogue) refresh() {
	if p.lock != nil {
		_, _ = p.lock.Refresh(p.Now())
	}
}

// release notes that the file is open here no more.
func (p *dialogue) release() {
	if p.lock != nil {
		_ = p.lock.Release(p.Now())
	}
}

// join reads the file that somebody else has written, joins it with what is here, asks about what both have changed, and saves.
func (p *dialogue) join() error {
	path := p.Session.Path()
	theirs, err := charter.Load(path)
	if err != nil {
		return p.insist(p.reason(err))
	}
	merged, clashes, err := charter.Merge(charter.Parse("", p.Session.OnDisk()), p.Doc(), theirs.Document)
	if err != nil || !theirs.Document.Readable() {
		return p.insist(charter.L10n{
			FR: "Quelqu’un a modifié le fichier depuis son ouverture, et ne l’a pas laissé lisible.",
			EN: "Somebody has changed the file since it was opened, and has not left it readable.",
		})
	}
	p.say(charter.L10n{
		FR: "Quelqu’un d’autre a enregistré ce fichier. Vos changements et les siens sont réunis.",
		EN: "Somebody else has saved this file. Your changes and theirs are joined.",
	})
	ours, err := p.decideAll(merged, clashes, saving)
	if err != nil { // the draft keeps what is here as it was
		return err
	}
	settled, err := charter.Settle(merged, clashes, ours)
	if err != nil {
		return p.refused(err)
	}
	p.tellChanges(p.Doc(), settled)
	p.Session.Rebase(theirs, settled, p.Now())
	p.Flush()
	return p.saveAs("")
}

// sides is what the two sides of a clash are called.
type sides struct{ both, ours, theirs, keepOurs, keepTheirs charter.L10n }

var (
	saving = sides{
		charter.L10n{FR: "Vous avez changé tous les deux, {i} sur {all} : {what}", EN: "Both of you have changed this, {i} of {all}: {what}"},
		charter.L10n{FR: "Vous", EN: "You"},
		charter.L10n{FR: "L’autre", EN: "The other"},
		charter.L10n{FR: "ma version", EN: "my version"},
		charter.L10n{FR: "l’autre version", EN: "the other version"},
	}
	takingUp = sides{
		charter.L10n{FR: "Changé dans le brouillon et depuis, {i} sur {all} : {what}", EN: "Changed in the draft and since, {i} of {all}: {what}"},
		charter.L10n{FR: "Brouillon", EN: "Draft"},
		charter.L10n{FR: "À présent", EN: "At present"},
		charter.L10n{FR: "celle du brouillon", EN: "the draft’s"},
		charter.L10n{FR: "celle d’à présent", EN: "the present one"},
	}
)

// decideAll asks of each clash which side is to stay, and returns whether it is ours.
func (p *dialogue) decideAll(merged *charter.Document, clashes []charter.Clash, s sides) (func(i int) bool, error) {
	ours := make([]bool, len(clashes))
	for i := range clashes {
		c := &clashes[i]
		p.tell(p.in(s.both.With("i", strconv.Itoa(i+1), "all", strconv.Itoa(len(clashes)), "what", p.calledIn(merged, c.Key))))
		p.tell(p.labelled(p.in(s.ours), p.told(merged, c.Field, c.Ours)))
		p.tell(p.labelled(p.in(s.theirs), p.told(merged, c.Field, c.Theirs)))
		got, err := p.pick(p.in(charter.L10n{FR: "Que garder ?", EN: "Which is to stay?"}), 0, s.keepOurs, s.keepTheirs)
		if err != nil {
			return nil, err
		}
		ours[i] = got != 1
	}
	return func(i int) bool { return ours[i] }, nil
}

// insist asks whether to write the charter although what is on disk cannot be joined with it.
func (p *dialogue) insist(why charter.L10n) error {
	p.say(why)
	i, err := p.pick(
		p.in(charter.L10n{FR: "Que faire ?", EN: "What now?"}), 0,
		charter.L10n{FR: "ne rien écrire", EN: "write nothing"}, charter.L10n{FR: "écrire ma version", EN: "write my version"},
	)
	if err != nil || i != 1 {
		p.say(notSaved)
		return err
	}
	file, err := p.Session.Saving("", true)()
	if err != nil {
		return p.refuse(p.reason(err))
	}
	return p.saved(file)
}

// told returns a value of a charter, as Change and Clash have it, for people.
func (p *dialogue) told(doc *charter.Document, field *charter.Field, v any) string {
	item := field != nil && field.Kind == charter.KindItems
	switch _, entries := v.([]charter.Entry); {
	case entries:
		return p.in(charter.L10n{FR: "gardé, avec des changements", EN: "kept, with changes"})
	case v == nil && item:
		return p.in(charter.L10n{FR: "retiré", EN: "removed"})
	case v != nil && field == nil:
		return fmt.Sprint(v)
	}
	text := desk.Shown(v, p.Lang)
	if field != nil && !item && !desk.Typable(field) {
		text = p.labels(doc, field, text)
	}
	if text == "" {
		text = p.in(charter.L10n{FR: "rien", EN: "nothing"})
	}
	return text
}
