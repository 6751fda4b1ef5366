package tui

import (
	tea "charm.land/bubbletea/v2"

	"relcharter/charter"
	"relcharter/charter/guide"
	"relcharter/tui/desk"
)

// review is the last step: what can be done now that the charter is written, and what it looks like from above.
type review struct{ at int }

func (e *editor) reviewKey(msg tea.KeyPressMsg) {
	doors := e.doors()
	n := len(doors)
	switch msg.String() {
	case "down", "tab":
		e.review.at = (e.review.at + 1) % n
	case "up", "shift+tab":
		e.review.at = (e.review.at + n - 1) % n
	case "enter", "space":
		doors[min(e.review.at, n-1)].do()
	case "esc":
		e.enter(e.step - 1)
	}
}

func (e *editor) drawReview(width, height int) block {
	var b block
	if e.Texts.CommunicationalOnly() {
		b.add(indented(" ", styled(e.style.wrong, wrap(e.say(text.Only), width-3)))...)
	}
	b.append(e.asked(width))
	doors := e.doors()
	e.review.at = max(0, min(e.review.at, len(doors)-1))
	for i, door := range doors {
		line := "   " + door.label
		if i == e.review.at {
			line = " " + e.style.selected.Render("▸ "+door.label)
		}
		b.add(spread(line, e.style.dim.Render(door.note)+" ", width))
		b.clickable(1, width, func() { e.review.at = i; door.do() })
	}
	b.add("")
	b.append(e.glance(width))
	return b.window(height, 0, 0)
}

// asked says what the guide would turn to next.
func (e *editor) asked(width int) block {
	var b block
	ask, ok := guide.Next(e.Read())
	if !ok {
		done := text.ReviewDone
		if len(e.Findings) > 0 {
			done = text.ReviewFindings
		}
		b.add(indented(" ", styled(e.style.done, wrap(e.say(done), width-2)))...)
		return b
	}
	b.add(indented(" ", styled(e.style.question, wrap(e.say(text.Next)+" "+charter.Visible(ask.Question.In(e.Lang)), width-2)))...)
	return b
}

// reviewDoors are what can be done at the last step: those of the actions that lead out of it.
func (a *app) reviewDoors() []pick {
	var doors []pick
	if _, ok := guide.Next(a.Read()); ok {
		doors = append(doors, pick{a.say(text.DoorNext), "F6", a.editor.next, ""})
	}
	status := a.say(text.DoorStatus)
	if c, ok := charter.FieldAt(desk.StatusKey).Choice(a.Text(desk.StatusKey)); ok {
		status = a.say(text.Meaning.With("choice", status, "help", c.Label.In(a.Lang)))
	}
	doors = append(doors, pick{status, "", a.chooseStatus, ""})
	offered := a.options.Services
	if offered.Preview != nil {
		doors = append(doors, pick{a.say(text.DoorPreview), "", a.preview, ""})
	}
	if offered.Markdown != nil {
		doors = append(doors, pick{a.say(text.DoorRead), "", a.readHere, ""})
	}
	doors = append(doors, pick{a.say(text.DoorSave), "F4", func() { a.save(nil) }, ""})
	if offered.Publish != nil {
		doors = append(doors, pick{a.say(text.DoorPublish), "", a.publish, ""})
	}
	if offered.Approved != nil {
		doors = append(doors, pick{a.say(text.DoorChanges), "", a.sinceApproval, ""})
	}
	return doors
}
