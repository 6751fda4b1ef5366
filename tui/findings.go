package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/tui/desk"
)

// findings is what the linter says, the heaviest first.
type findings struct {
	*shared
	within []string // only those on these items or tables; nil means all
	at     int
}

// all returns the findings, the heaviest first, in the order of the file among equals.
func (p *findings) all() []*lint.Finding {
	var out []*lint.Finding
	for _, s := range lint.Severities {
		for i := range p.Findings {
			if f := &p.Findings[i]; f.Severity == s && p.covers(f.Key) {
				out = append(out, f)
			}
		}
	}
	return out
}

func (p *findings) covers(key string) bool {
	for _, w := range p.within {
		if desk.Within(key, w) {
			return true
		}
	}
	return p.within == nil
}

func (p *findings) selected() *lint.Finding {
	if all := p.all(); p.at < len(all) {
		return all[p.at]
	}
	return nil
}

func (e *editor) findingsKey(msg tea.KeyPressMsg) {
	p := &e.findings
	f := p.selected()
	switch s := msg.String(); {
	case s == "esc":
		e.back()
	case s == "up":
		p.at = max(p.at-1, 0)
	case s == "down":
		p.at = min(p.at+1, max(len(p.all())-1, 0))
	case s == "pgup":
		p.at = max(p.at-5, 0)
	case s == "pgdown":
		p.at = min(p.at+5, max(len(p.all())-1, 0))
	case s == "home":
		p.at = 0
	case s == "end":
		p.at = max(len(p.all())-1, 0)
	case f == nil:
	case s == "enter":
		e.goTo(f.Key)
	case s == "r":
		e.mend(f)
	case s == "a":
		e.liveWith(f)
	}
}

// mend makes the repair of a finding, when it is a safe one.
func (e *editor) mend(f *lint.Finding) {
	if !desk.Mendable(f) {
		e.status = e.say(text.NoMend)
		return
	}
	if e.status = e.say(text.NoMend); e.Mend(f) {
		e.status = e.say(text.Mended)
	}
}

// height is how many lines the findings take, their title included.
func (p *findings) height(width int) int {
	n := 1
	for _, f := range p.all() {
		n += len(p.lines(f, width, false))
	}
	return max(n, 2)
}

func (p *findings) draw(width, height int, focused bool, open func(*lint.Finding)) block {
	var b block
	title := text.FindingsTitle
	if p.within != nil {
		title = text.FindingsHere
	}
	all := p.all()
	p.at = max(0, min(p.at, len(all)-1))
	from, to := 0, 0
	var begins []int
	for i, f := range all {
		start := len(b.lines)
		begins = append(begins, start)
		selected := focused && i == p.at
		b.add(p.lines(f, width, selected)...)
		b.clickable(len(b.lines)-start, width, func() { open(f) })
		if selected {
			from, to = start, len(b.lines)
		}
	}
	if len(all) == 0 {
		b.add(" " + p.style.done.Render(p.say(text.NoFindings)))
	}
	var out block
	top := b.top(height-1, from, to)
	above, _ := slices.BinarySearch(begins, top)
	below, _ := slices.BinarySearch(begins, top+height-1)
	out.add(spread(" "+p.style.strong.Render(p.say(title)), p.style.dim.Render(p.goesOn(above, len(all)-below)), width))
	out.append(b.window(height-1, from, to))
	return out
}

// lines returns a finding; a selected one with what it is on, and how it is settled.
func (p *findings) lines(f *lint.Finding, width int, selected bool) []string {
	lead := "  "
	if selected {
		lead = "▸ "
	}
	word := p.style.severity[f.Severity].Render(f.Severity.Label().In(p.Lang))
	var out []string
	for j, l := range wrap(p.message(f), width-14) {
		if j == 0 {
			out = append(out, lead+fit(word, 9)+l)
			continue
		}
		out = append(out, strings.Repeat(" ", 11)+l)
	}
	if !selected {
		return out
	}
	more := []string{p.style.dim.Render(p.called(f.Key))}
	if f.Fix != nil && !f.Fix.Title.IsZero() {
		lead := "? "
		if desk.Mendable(f) {
			lead = "r "
		}
		more = append(more, styled(p.style.question, wrap(lead+charter.Visible(f.Fix.Title.In(p.Lang)), width-14))...)
	}
	for _, l := range more {
		out = append(out, strings.Repeat(" ", 11)+l)
	}
	return out
}

// message returns what a finding says.
func (c *shared) message(f *lint.Finding) string { return charter.Visible(desk.Said(f, c.Lang)) }

// called says what a key is about, for people: the item by its name, the field by its label.
func (c *shared) called(key string) string { return c.calledIn(c.Doc(), key) }

// calledIn says what a key of a charter is about.
func (c *shared) calledIn(doc *charter.Document, key string) string {
	item, table := desk.ItemOf(key)
	field := desk.FieldOf(doc, key)
	name := ""
	if strings.Contains(item, "[") {
		name = charter.Short(desk.NameOf(doc, table, item), 40)
	}
	label := ""
	if field != nil && key != item {
		label = field.Label.In(c.Lang)
	} else if f := charter.FieldAt(table); f != nil && name == "" {
		label = f.Label.In(c.Lang)
	}
	switch {
	case name == "":
		return charter.Visible(label)
	case label == "":
		return charter.Visible(name)
	}
	return charter.Visible(label + " · " + name)
}

// told returns a value of a charter in words; a word for none.
func (c *shared) told(doc *charter.Document, f *charter.Field, v any) string {
	lines := strings.Split(desk.Shown(v, c.Lang), "\n")
	if f != nil && !desk.Typable(f) {
		for i, line := range lines {
			for _, o := range desk.Options(doc, f, c.Lang) {
				if o.Value == line {
					lines[i] = o.Label
				}
			}
		}
	}
	s := strings.Join(lines, " / ")
	if strings.TrimSpace(s) == "" {
		return c.say(text.Nothing)
	}
	return charter.Visible(s)
}
