package desk

import (
	"maps"

	"relcharter/charter"
	"relcharter/tui/session"
)

// TakenUp is a draft joined with the charter as it is now.
type TakenUp struct {
	Merged  *charter.Document // what both have changed is as the charter has it
	Clashes []charter.Clash   // that is it; Ours is what the draft has
	aside   map[string]string // the answers of the draft that cannot be taken in
}

// TakeUp joins a draft with the charter as it is now, so that taking it up erases nothing that was written since it was begun. It fails
// when the two cannot be joined. Nothing on the desk changes.
func (d *Desk) TakeUp(draft session.Draft) (TakenUp, error) {
	s := session.Start(charter.Parse("", draft.OnDisk))
	s.Recover(draft)
	with := Desk{Lang: d.Lang, Now: d.Now, Today: d.Today, Session: s}
	with.TakeIn() // an answer on its way counts as changed, too
	merged, clashes, err := charter.Merge(charter.Parse("", draft.OnDisk), with.Doc(), d.Doc())
	if err != nil {
		return TakenUp{}, err
	}
	aside := map[string]string{}
	for _, key := range s.HeldKeys() {
		aside[key], _ = s.Held(key)
	}
	return TakenUp{merged, clashes, aside}, nil
}

// Settled returns the draft to recover once it is known of each clash whether the draft's side holds. What it has for items that are no
// longer there is left out.
func (t TakenUp) Settled(ours func(i int) bool) (session.Draft, error) {
	doc, err := charter.Settle(t.Merged, t.Clashes, ours)
	if err != nil {
		return session.Draft{}, err
	}
	aside := maps.Clone(t.aside)
	maps.DeleteFunc(aside, func(key, _ string) bool { return FieldOf(doc, key) == nil })
	return session.Draft{Source: doc.Source(), Pending: aside}, nil
}
