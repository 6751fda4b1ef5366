package tui

import (
	"fmt"
	"strings"

	"relcharter/charter"
	"relcharter/charter/guide"
)

// picture is the charter at a glance, on the whole width: the review step, and F3 anywhere.
func (e *editor) picture(width, height int) block {
	var b block
	b.add(" "+e.style.strong.Render(e.say(text.Picture)), "")
	if e.texts.CommunicationalOnly() {
		for _, l := range wrap(e.say(text.Only), width-4) {
			b.add("  " + e.style.severity[2].Render(l))
		}
		b.add("")
	}
	b.append(e.glance(width))
	b.add("")
	b.append(e.asked(width))
	e.scroll = max(0, min(e.scroll, len(b.lines)-height))
	return b.window(height, e.scroll, e.scroll+height)
}

// asked shows what the guide would turn to next, or how to publish.
func (e *editor) asked(width int) block {
	var b block
	a, ok := guide.Next(e.doc())
	if !ok {
		done := text.ReviewDone
		if n := len(e.shared.findings); n > 0 {
			done = text.ReviewFindings
		}
		b.add(styled(e.style.done, wrap(" "+e.say(done), width-2))...)
		publish := text.ReviewSave
		if e.session.Path() != "" {
			publish = text.ReviewExport.With("name", e.file())
		}
		b.add("")
		b.add(styled(e.style.dim, wrap(" "+e.say(publish), width-2))...)
		return b
	}
	b.add(" " + e.style.strong.Render(e.say(text.Next)))
	for _, l := range wrap(a.Question.In(e.lang), width-4) {
		b.add("  " + e.style.question.Render(charter.Visible(l)))
	}
	for _, l := range wrap(a.Why.In(e.lang), width-4) {
		b.add("  " + e.style.dim.Render(l))
	}
	return b
}

// glance draws the charter's balance: by trait, by moment, by level of benefit.
func (e *editor) glance(width int) block {
	var b block
	name := min(24, width*2/5)
	nobody := text.MomentNoAct
	if width < 52 {
		nobody = text.TraitNoAct
	}
	line := func(label, rest string) { b.add("  " + fit(charter.Short(label, name), name) + " " + rest) }
	if len(e.doc().Traits) > 0 {
		b.add(" " + e.style.strong.Render(e.say(text.ByTrait)))
		for _, t := range e.doc().Traits {
			says, does := e.saysAndDoes(t)
			rest := fmt.Sprintf("%s · %s", e.say(text.Says.With("n", fmt.Sprint(says))), e.say(text.Does.With("n", fmt.Sprint(does))))
			st := e.style.done
			if does == 0 {
				rest = e.say(text.Says.With("n", fmt.Sprint(says))) + " · " + e.say(text.TraitNoAct)
				st = e.style.severity[2]
			}
			line(nameOf(e.doc(), "trait", t.Key), st.Render(rest))
		}
	}
	if len(e.doc().Moments) > 0 {
		b.add(" " + e.style.strong.Render(e.say(text.ByMoment)))
		for _, m := range e.doc().Moments {
			if acts := e.actsAt(m); acts != "" {
				line(nameOf(e.doc(), "moment", m.Key), acts)
				continue
			}
			line(nameOf(e.doc(), "moment", m.Key), e.style.dim.Render(e.say(nobody)))
		}
	}
	b.add(" " + e.style.strong.Render(e.say(text.ByLevel)))
	for _, c := range charter.FieldAt("benefit.level").Choices {
		n := 0
		for _, benefit := range e.doc().Benefits {
			if benefit.Level.Value == c.Value {
				n++
			}
		}
		rest := e.style.dim.Render(e.say(text.LevelEmpty))
		if n > 0 {
			rest = strings.Repeat("■ ", min(n, 8))
		}
		line(c.Label.In(e.lang), rest)
	}
	return b
}

func (e *editor) saysAndDoes(t *charter.Trait) (says, does int) {
	for _, d := range e.doc().Discourse {
		if refersTo(d.Traits, t.ID.Value) {
			says++
		}
	}
	for _, b := range e.doc().Behaviours {
		if refersTo(b.Traits, t.ID.Value) && e.texts.Committed(b) {
			does++
		}
	}
	return says, does
}

func (e *editor) actsAt(m *charter.Moment) string {
	var marks []string
	for _, b := range e.doc().Behaviours {
		if refersTo(b.Moments, m.ID.Value) {
			f := e.texts.Firmness(b)
			marks = append(marks, e.style.firmness[f].Render(mark[f]+" "+f.Label().In(e.lang)))
		}
	}
	return strings.Join(marks, " ")
}

func refersTo(refs []charter.Text, id string) bool {
	for _, r := range refs {
		if r.Value == id {
			return true
		}
	}
	return false
}
