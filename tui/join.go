package tui

import (
	"strconv"
	"time"

	tea "charm.land/bubbletea/v2"

	"relcharter/charter"
	"relcharter/tui/desk"
	"relcharter/tui/session"
)

// This file meets what others have done: drafts of earlier sittings, somebody else at the same file, a file that has changed on disk.

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
	draft := waiting[0]
	body := a.say(text.RecoverBody.With("when", a.When(draft.At)))
	taken, err := a.TakeUp(draft.Draft)
	switch {
	case err != nil && draft.Stale(a.Doc().Source()):
		body += "\n" + a.say(text.RecoverStale)
	case draft.Stale(a.Doc().Source()):
		body += "\n" + a.say(text.RecoverJoined)
	}
	d := newDialog(a.shared, a.say(text.RecoverTitle), body, text.RecoverYes, text.RecoverCompare, text.RecoverNo)
	d.closed = func(got answer) {
		switch got {
		case first:
			a.takeUp(draft, taken, err)
		case second:
			a.offer(waiting)
			a.show(a.changesPage(a.say(text.CompareTitle), a.Doc(), asOurs(draft, taken, err)))
		case third:
			a.offer(waiting[1:])
			store := a.store
			a.later(func() tea.Msg {
				err := store.Remove(draft.name)
				return doneMsg(func() { a.tellKept(err) })
			})
		}
	}
	a.show(d)
}

// takeUp takes up a draft, joined with what was written since it was begun; one that cannot be joined, as it is. It is kept under this
// sitting's own name from then on: another editor may have taken it up, too.
func (a *app) takeUp(d waitingDraft, taken desk.TakenUp, unjoined error) {
	recover := func(draft session.Draft) {
		a.Session.Recover(draft)
		a.former = append(a.former, d.name)
		a.editor.refresh()
	}
	if unjoined != nil {
		recover(d.Draft)
		return
	}
	a.decide(taken.Merged, taken.Clashes, nil, false, func(ours []bool) {
		if draft, err := taken.Settled(func(i int) bool { return ours[i] }); a.tell(err) {
			recover(draft)
		}
	}, func() { a.status = a.say(text.NotTakenUp) })
}

// asOurs returns the charter as it would be with a draft taken up and ours kept.
func asOurs(d waitingDraft, taken desk.TakenUp, unjoined error) *charter.Document {
	if unjoined == nil {
		if draft, err := taken.Settled(func(int) bool { return true }); err == nil {
			return charter.Parse("", draft.Source)
		}
	}
	return charter.Parse("", d.Source)
}

// meet says that somebody else has the charter open.
func (a *app) meet(h *session.Holder) {
	who := charter.Short(h.User, 40)
	if h.Host != "" {
		who += " (" + charter.Short(h.Host, 40) + ")"
	}
	d := newDialog(a.shared, a.say(text.OpenElsewhere), a.say(text.OpenElsewhereBody.With("who", who, "when", a.When(h.Since))), text.GoOn, text.QuitNow)
	d.closed = func(got answer) {
		if got == second {
			a.later(tea.Quit)
		}
	}
	a.show(d)
}

// join reads what is on disk now, joins it with what is here, and then goes on.
func (a *app) join(then func()) {
	path := a.Session.Path()
	a.later(func() tea.Msg {
		file, err := charter.Load(path)
		return doneMsg(func() {
			if err != nil {
				a.insist(text.GoneBody, then)
				return
			}
			a.joinFile(file, then)
		})
	})
}

// joinFile joins what somebody else has written with what is here, item by item and field by field. What both have changed is asked
// about; then runs when all is settled.
func (a *app) joinFile(file *charter.File, then func()) {
	a.TakeIn()
	a.joining = true
	base, ours := a.Session.OnDisk(), a.Doc()
	a.later(func() tea.Msg {
		j := joinOf(charter.Parse("", base), ours, file.Document)
		return doneMsg(func() {
			a.joining = false
			if a.Doc() != ours { // somebody went on writing
				a.joinFile(file, then)
				return
			}
			a.joinedWith(file, j, then)
		})
	})
}

// joined is what two versions make, with ours where both have changed something.
type joined struct {
	merged, mine *charter.Document
	clashes      []charter.Clash
	came         int // how many changes of theirs
	err          error
}

func joinOf(base, ours, theirs *charter.Document) joined {
	var j joined
	if j.merged, j.clashes, j.err = charter.Merge(base, ours, theirs); j.err != nil {
		return j
	}
	j.mine, j.err = charter.Settle(j.merged, j.clashes, func(int) bool { return true })
	if j.err == nil {
		j.came = len(charter.Changes(ours, j.mine))
	}
	return j
}

func (a *app) joinedWith(file *charter.File, j joined, then func()) {
	if j.err != nil || !file.Document.Readable() {
		if then != nil {
			a.insist(text.ChangedBody, then)
		}
		return
	}
	a.Session.Rebase(file, j.mine, a.Now()) // ours holds until it is decided otherwise: a sitting may end in between
	a.editor.refresh()
	if j.came > 0 {
		a.status = a.say(text.Joined.With("n", strconv.Itoa(j.came)))
	}
	if then != nil {
		a.joined = j.came
	}
	a.decide(j.merged, j.clashes, nil, then == nil, func(ours []bool) {
		if next, err := charter.Settle(j.merged, j.clashes, func(i int) bool { return ours[i] }); a.tell(err) {
			a.Session.Become(next, a.Now())
			a.editor.refresh()
		}
		if then != nil {
			then()
		}
	}, func() { // nothing is joined, then, and nothing written
		a.Undo()
		a.declined = file.Document.Source()
		a.editor.refresh()
		a.status = a.say(text.NotJoined)
	})
}

// grace is how long a question that comes up by itself lets pass what is being typed.
const grace = 400 * time.Millisecond

// decide asks about one change after the other that both sides have made. It ends in done, told for which of them ours stays, or in
// declined. Questions that come up by themselves are deaf to what is being typed.
func (a *app) decide(merged *charter.Document, clashes []charter.Clash, ours []bool, deaf bool, done func(ours []bool), declined func()) {
	at := len(ours)
	if at == len(clashes) {
		done(ours)
		return
	}
	clash := clashes[at]
	title := a.say(text.ClashTitle.With("n", strconv.Itoa(at+1), "all", strconv.Itoa(len(clashes))))
	body := a.calledIn(merged, clash.Key) + "\n \n" +
		a.say(text.ClashOurs) + " " + a.version(clash, clash.Ours) + "\n" + a.say(text.ClashTheirs) + " " + a.version(clash, clash.Theirs)
	d := newDialog(a.shared, title, body, text.KeepOurs, text.TakeTheirs)
	if deaf {
		d.deaf = a.Now().Add(grace)
	}
	d.closed = func(got answer) {
		if got == cancel {
			declined()
			return
		}
		a.decide(merged, clashes, append(ours, got != second), deaf, done, declined)
	}
	a.show(d)
}

// version tells one side of a clash.
func (a *app) version(c charter.Clash, v any) string {
	item, _ := desk.ItemOf(c.Key)
	switch _, kept := v.([]charter.Entry); {
	case kept:
		return a.say(text.ClashKept)
	case v == nil && c.Key == item:
		return a.say(text.ClashRemoved)
	}
	return a.told(a.Doc(), c.Field, v)
}

// insist asks whether to write the charter although what is on disk cannot be joined with it.
func (a *app) insist(why charter.L10n, then func()) {
	d := newDialog(a.shared, a.say(text.ChangedTitle), a.say(why), text.ChangedKeep, text.ChangedOverwrite)
	d.closed = func(got answer) {
		if got == second {
			a.saveAs(saveRequest{overwrite: true, then: then})
		}
	}
	a.show(d)
}
