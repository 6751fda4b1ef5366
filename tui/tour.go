package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"relcharter/charter"
	"relcharter/charter/guide"
	"relcharter/tui/session"
)

// tour leads over an example, stop by stop. The editor is seen above the card that explains.
type tour struct {
	*shared
	editor *editor
	at     int
	pass   func(tea.KeyPressMsg) // hands a key to the editor
	end    func()
}

// tour opens the example of the editor's language and shows it round. Nothing of it is ever saved.
func (a *app) tour() {
	name := guide.TourExample.In(a.Lang)
	for _, ex := range a.options.Examples {
		if ex.Name != name {
			continue
		}
		a.begin(session.Start(charter.Parse(ex.Name, ex.Source)))
		t := &tour{shared: a.shared, editor: a.editor}
		t.end = func() { a.editor, a.Session = nil, nil }
		t.pass = func(msg tea.KeyPressMsg) {
			if !a.act(msg.String()) {
				a.editor.key(msg)
			}
		}
		t.halt(0)
		a.show(t)
		return
	}
}

// halt goes to a stop.
func (t *tour) halt(i int) {
	t.at = max(0, min(i, len(guide.Tour)-1))
	stop := guide.Tour[t.at]
	switch key := stop.Key.In(t.Lang); {
	case key != "":
		t.editor.goTo(key)
	case stop.Step != "":
		t.editor.enter(stepIndex(stop.Step))
	default:
		t.editor.enter(len(guide.Steps) - 1)
	}
}

func (t *tour) key(msg tea.KeyPressMsg) {
	switch msg.String() {
	case "enter", "right", "space":
		t.forward()
	case "left", "backspace":
		t.halt(t.at - 1)
	case "esc":
		t.leaveTour()
	case "f2", "f3", "tab", "shift+tab", "up", "down", "pgup", "pgdown": // none of which changes anything
		t.pass(msg)
	}
}

func (t *tour) forward() {
	if t.at == len(guide.Tour)-1 {
		t.leaveTour()
		return
	}
	t.halt(t.at + 1)
}

func (t *tour) leaveTour() {
	t.close(t)
	t.end()
}

func (t *tour) paste(string) {}

func (t *tour) draw(width, height int) block {
	stop := guide.Tour[t.at]
	var card block
	card.add(t.style.key.Render(line(width)))
	count := fmt.Sprintf("%d / %d", t.at+1, len(guide.Tour))
	card.add(spread(" "+t.style.title.Render(stop.Title.In(t.Lang)), t.style.dim.Render(count)+" ", width))
	for _, l := range wrap(stop.Body.In(t.Lang), min(width-4, 90)) {
		card.add("  " + l)
	}
	for _, l := range wrap(stop.Do.In(t.Lang), min(width-4, 90)) {
		card.add("  " + t.style.question.Render(l))
	}
	card.append(t.hints(width, hint{keyEnter, text.WordGoOn, t.forward}, hint{plainKey("←"), text.WordBack, func() { t.halt(t.at - 1) }},
		hint{keyEsc, text.WordEndTour, t.leaveTour}))
	const bars = 3 // below the form, which speak of a charter of one's own
	room := height - len(card.lines)
	above := t.editor.draw(width, max(room+bars, minHeight))
	above.lines[0] = fit(" "+t.style.title.Render(charter.Short(t.editor.name(), 40))+t.style.dim.Render(" · "+t.say(text.AnExample)), width)
	above.cursor = nil
	seen := above.window(room, 0, 0)
	seen.zones = nil
	seen.append(card)
	return seen
}
