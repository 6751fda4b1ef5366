package tui

import (
	"fmt"
	"strconv"
	"strings"
	"sync"

	tea "charm.land/bubbletea/v2"

	"relcharter/charter"
	"relcharter/lint"
)

// list is the items of a table, and a last line to add one.
type list struct {
	*shared
	table string
	at    int // the item under the cursor; the number of items means the last line
}

func (l *list) items() []charter.Item { return l.doc().Items(l.table) }

// adding reports whether the cursor stands on the last line.
func (l *list) adding() bool { return l.at >= len(l.items()) }

// key handles a key and reports whether it meant something to the list.
func (l *list) key(msg tea.KeyPressMsg) bool {
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
	case "alt+up":
		l.move(l.at - 1)
	case "alt+down":
		l.move(l.at + 1)
	case "delete":
		l.remove()
	default:
		return false
	}
	return true
}

func (l *list) move(to int) {
	if l.adding() || to < 0 || to >= len(l.items()) {
		return
	}
	if l.do("", func(d *charter.Document) ([]charter.Edit, error) { return d.Move(l.table, l.at, to) }) {
		l.at = to
		l.status = l.say(text.Moved)
	}
}

func (l *list) remove() {
	if l.adding() {
		return
	}
	key := l.items()[l.at].Key
	links := len(l.doc().References())
	if l.do("", func(d *charter.Document) ([]charter.Edit, error) { return d.Remove(key) }) {
		l.session.Release(key)
		l.status = l.say(text.Deleted)
		if gone := links - len(l.doc().References()); gone > 0 {
			l.status = l.say(text.DeletedLinks.With("n", strconv.Itoa(gone)))
		}
	}
}

// add puts a new item at the end, with a provisional id, and returns its key; "" when that cannot be.
func (l *list) add() string {
	at := len(l.items())
	id := l.doc().FreshID(l.table, noun[l.table].In(l.doc().Lang()))
	ok := l.do("", func(d *charter.Document) ([]charter.Edit, error) {
		return d.Add(l.table, at, charter.Entry{Key: "id", Value: id})
	})
	if !ok || len(l.items()) <= at {
		return ""
	}
	l.at = at
	key := l.items()[at].Key
	l.fresh[key] = true
	return key
}

// noun is what one item of a table is called.
var noun = map[string]charter.L10n{
	"audience":  {FR: "public", EN: "audience"},
	"moment":    {FR: "moment", EN: "moment"},
	"trait":     {FR: "trait", EN: "trait"},
	"discourse": {FR: "message", EN: "message"},
	"behaviour": {FR: "acte", EN: "act"},
	"benefit":   {FR: "bénéfice", EN: "benefit"},
}

// settle gives the item at key an id made from its name, while it has the one this sitting gave it when it was added, and
// returns its key. An id somebody has chosen stays.
func (c *shared) settle(table, key string) string {
	if _, chosen := c.session.Held(key + ".id"); chosen || !c.fresh[key] {
		return c.renameTyped(table, key)
	}
	name := c.idSource(table, key)
	if name == "" {
		return key
	}
	delete(c.fresh, key)
	return c.rename(table, key, c.doc().FreshID(table, name))
}

// renameTyped makes the id what was typed for it.
func (c *shared) renameTyped(table, key string) string {
	wanted, ok := c.session.Held(key + ".id")
	if !ok {
		return key
	}
	c.session.Release(key + ".id")
	id := charter.Slug(wanted)
	if id == "" || key == table+"["+id+"]" {
		return key
	}
	return c.rename(table, key, c.doc().FreshID(table, id))
}

func (c *shared) rename(table, key, id string) string {
	if !c.do("", func(d *charter.Document) ([]charter.Edit, error) { return d.Rename(key, id) }) {
		return key
	}
	fresh := table + "[" + id + "]"
	c.session.Rekey(key, fresh)
	return fresh
}

// idSource returns the words an id is made from: of a name or a text, the first four that say something.
func (c *shared) idSource(table, key string) string {
	for _, field := range []string{"name", "act", "say", "statement"} {
		if charter.FieldAt(table+"."+field) == nil {
			continue
		}
		s, _ := c.doc().Value(key + "." + field).(string)
		var words []string
		for _, w := range strings.FieldsFunc(charter.Fold(s), func(r rune) bool { return r == ' ' || r == '\'' || r == ',' || r == '.' }) {
			if !small()[w] && len(words) < 4 {
				words = append(words, w)
			}
		}
		if len(words) > 0 {
			return strings.Join(words, " ")
		}
	}
	return ""
}

// small are words that say nothing in an id, folded.
var small = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`vous nous je on il elle le la les l un une des du de d a au aux en y et ou ne pas se s que qu
		avec pour par sur dans sous est sont votre vos notre nos son sa ses you we i it the an of to and or your our with for by in on
		at is are will be that`) {
		m[w] = true
	}
	return m
})

func (l *list) draw(width, height int, focused bool) block {
	var b block
	items := l.items()
	l.at = min(l.at, len(items))
	for i, it := range items {
		lead := "  "
		if i == l.at {
			lead = "▸ "
		}
		right := l.note(it.Key, i)
		line := spread(lead+nameOf(l.doc(), l.table, it.Key), right, width)
		if i == l.at && focused {
			line = l.style.selected.Render(spread(lead+nameOf(l.doc(), l.table, it.Key), "", width-lenOf(right))) + right
		}
		b.add(line)
	}
	lead := "  "
	if l.adding() {
		lead = "▸ "
	}
	line := lead + l.say(text.Add.With("noun", noun[l.table].In(l.lang)))
	if l.adding() && focused {
		line = l.style.selected.Render(line)
	} else {
		line = l.style.dim.Render(line)
	}
	b.add(line)
	return b.window(height, l.at, l.at+1)
}

// note returns what stands to the right of an item: its firmness, and how many findings it has.
func (l *list) note(key string, i int) string {
	note := ""
	if l.table == "behaviour" && i < len(l.doc().Behaviours) {
		f := l.texts.Firmness(l.doc().Behaviours[i])
		note = l.style.firmness[f].Render(" " + mark[f] + " " + f.Label().In(l.lang))
	}
	worst, n := l.about(key)
	if n > 0 {
		note = l.style.severity[worst].Render(fmt.Sprintf(" !%d", n)) + note
	}
	return note
}

// about returns how many findings an item has, hints left out, and the heaviest severity.
func (c *shared) about(key string) (worst lint.Severity, n int) {
	for i := range c.findings {
		f := &c.findings[i]
		if (f.Key == key || strings.HasPrefix(f.Key, key+".")) && f.Severity > lint.Hint {
			worst = max(worst, f.Severity)
			n++
		}
	}
	return worst, n
}
