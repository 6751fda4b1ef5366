package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"relcharter/charter"
	"relcharter/tui/desk"
)

// list is the items of a table, and a last line to add one.
type list struct {
	*shared
	table string
	at    int // the item under the cursor; the number of items means the last line
	// How many items the window last drawn leaves out, before those it shows and behind them.
	above, below int
}

func (l *list) items() []charter.Item { return l.Doc().Items(l.table) }

// adding reports whether the cursor stands on the last line.
func (l *list) adding() bool { return l.at >= len(l.items()) }

// key handles a key that moves the cursor.
func (l *list) key(msg tea.KeyPressMsg) {
	n := len(l.items())
	l.at = min(l.at, n)
	switch msg.String() {
	case "up":
		l.at = max(l.at-1, 0)
	case "down":
		l.at = min(l.at+1, n)
	case "home":
		l.at = 0
	case "end":
		l.at = n
	}
}

// add puts a new item at the end and reports whether it could.
func (l *list) add() bool {
	_, err := l.Add(l.table)
	l.at = max(len(l.items())-1, 0)
	return l.tell(err)
}

// draw returns height lines of the list, the cursor among them; click is told which line was clicked.
func (l *list) draw(width, height int, focused bool, click func(int)) block {
	var b block
	items := l.items()
	l.at = min(l.at, len(items))
	top := max(0, min(l.at-height/2, len(items)+1-height))
	for i := top; i < min(top+height, len(items)+1); i++ {
		if i == len(items) {
			b.add(l.last(focused))
		} else {
			b.add(l.line(items[i].Key, i, width, focused))
		}
		b.clickable(1, width, func() { click(i) })
	}
	l.above, l.below = top, max(len(items)-top-height, 0)
	return b.window(height, 0, 0)
}

func (l *list) line(key string, i, width int, focused bool) string {
	lead := "  "
	if i == l.at {
		lead = "▸ "
	}
	right := l.note(key)
	name := spread(lead+desk.NameOf(l.Doc(), l.table, key), "", width-lenOf(right))
	if i == l.at && focused {
		name = l.style.selected.Render(name)
	}
	return name + right
}

func (l *list) last(focused bool) string {
	lead, st := "  ", l.style.dim
	if l.adding() {
		lead = "▸ "
		if focused {
			st = l.style.selected
		}
	}
	return st.Render(lead + l.say(text.Add.With("noun", desk.Noun[l.table].In(l.Lang))))
}

// note returns what stands to the right of an item: its firmness, and how many findings it has.
func (l *list) note(key string) string {
	note := ""
	if l.table == "behaviour" {
		if f, ok := l.Firmness(key); ok {
			note = l.style.firmness[f].Render(" " + mark[f] + " " + f.Label().In(l.Lang))
		}
	}
	worst, n := l.About(key)
	if n > 0 {
		note = l.style.severity[worst].Render(fmt.Sprintf(" !%d", n)) + note
	}
	return note
}
