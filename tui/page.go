package tui

import (
	tea "charm.land/bubbletea/v2"

	"relcharter/charter"
)

// page is something to read, of any length.
type page struct {
	*shared
	title  string
	lines  func(width int) []string // of at most so many cells each
	scroll int
	height int // of the part that is seen
	total  int // lines in all
}

func newPage(c *shared, title string, lines func(width int) []string) *page {
	return &page{shared: c, title: title, lines: lines}
}

func (p *page) key(msg tea.KeyPressMsg) {
	switch msg.String() {
	case "down":
		p.scroll++
	case "up":
		p.scroll--
	case "pgdown", "space":
		p.scroll += max(p.height-1, 1)
	case "pgup":
		p.scroll -= max(p.height-1, 1)
	case "home":
		p.scroll = 0
	case "end":
		p.scroll = p.total
	default:
		p.close(p)
	}
	p.scroll = max(0, min(p.scroll, p.total-p.height))
}

func (p *page) paste(string) {}

func (p *page) draw(width, height int) block {
	var body block
	body.add(p.lines(min(width-4, 96))...)
	p.height, p.total = max(height-4, 1), len(body.lines)
	p.scroll = max(0, min(p.scroll, p.total-p.height))
	body = body.indent("  ", 2)
	seen := block{lines: body.lines[p.scroll:min(p.scroll+p.height, p.total)]}
	var b block
	b.add("  "+p.style.title.Render(charter.Visible(p.title)), "")
	b.append(seen.window(p.height, 0, 0))
	more := hint{plainKey("↑↓"), text.WordScroll, nil}
	b.add("")
	if p.total > p.height {
		b.append(p.hints(width, more, hint{keyEsc, text.WordClose, func() { p.close(p) }}))
	} else {
		b.append(p.hints(width, hint{keyEsc, text.WordClose, func() { p.close(p) }}))
	}
	return b
}
