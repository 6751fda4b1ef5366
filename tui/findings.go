package tui

import (
	"iter"
	"strings"

	tea "charm.land/bubbletea/v2"

	"relcharter/charter"
	"relcharter/lint"
)

// findings is what the linter says, the heaviest first.
type findings struct {
	*shared
	within []string // only those on these items or tables; nil means all
	at     int
}

// all yields the findings, the heaviest first, in the order of the file among equals.
func (p *findings) all() iter.Seq[*lint.Finding] {
	return func(yield func(*lint.Finding) bool) {
		for _, s := range lint.Severities {
			for i := range p.findings {
				if f := &p.findings[i]; f.Severity == s && p.covers(f.Key) && !yield(f) {
					return
				}
			}
		}
	}
}

func (p *findings) covers(key string) bool {
	for _, w := range p.within {
		if key == w || strings.HasPrefix(key, w+".") {
			return true
		}
	}
	return p.within == nil
}

func (p *findings) selected() *lint.Finding {
	i := 0
	for f := range p.all() {
		if i == p.at {
			return f
		}
		i++
	}
	return nil
}

func (p *findings) key(msg tea.KeyPressMsg) {
	switch msg.String() {
	case "up":
		p.at = max(p.at-1, 0)
	case "down":
		p.at = min(p.at+1, max(len(p.findings)-1, 0))
	}
}

func (p *findings) draw(width, height int, focused bool) block {
	var b block
	title := text.FindingsTitle
	if p.within != nil {
		title = text.FindingsHere
	}
	b.add(" " + p.style.strong.Render(p.say(title)))
	p.at = max(0, min(p.at, len(p.findings)-1))
	from, to, i := 0, 0, 0
	for f := range p.all() {
		lead := "  "
		if focused && i == p.at {
			lead, from = "▸ ", len(b.lines)
		}
		word := p.style.severity[f.Severity].Render(f.Severity.Label().In(p.lang))
		for j, l := range wrap(charter.Visible(f.Message.In(p.lang)), width-14) {
			if j == 0 {
				b.add(lead + fit(word, 9) + l)
				continue
			}
			b.add("           " + l)
		}
		if focused && i == p.at {
			to = len(b.lines)
		}
		i++
	}
	if i == 0 {
		b.add(" " + p.style.done.Render(p.say(text.NoFindings)))
	}
	return b.window(height, from, to)
}
