package tui

import (
	"os"
	"path/filepath"

	tea "charm.land/bubbletea/v2"

	"relcharter/charter"
	"relcharter/tui/session"
)

// entry is one thing to do from the home screen.
type entry struct {
	label charter.L10n
	do    func() tea.Cmd
}

// home is the first screen: what there is to open, and what there is to begin.
type home struct {
	*shared
	entries []entry
	at      int
}

func (h *home) key(msg tea.KeyPressMsg) tea.Cmd {
	n := len(h.entries)
	switch msg.String() {
	case "up", "shift+tab":
		h.at = (h.at + n - 1) % n
	case "down", "tab":
		h.at = (h.at + 1) % n
	case "enter", "space":
		return h.entries[h.at].do()
	}
	return nil
}

func (h *home) draw(width, height int) block {
	var b block
	b.add("", "  "+h.style.title.Render(h.say(text.HomeTitle)), "")
	for _, l := range wrap(h.say(text.HomeLead), min(width-4, 72)) {
		b.add("  " + h.style.dim.Render(l))
	}
	b.add("")
	at := 0
	for i, e := range h.entries {
		label := charter.Short(h.say(e.label), width-6)
		if i == h.at {
			at = len(b.lines)
			b.add("  " + h.style.selected.Render("▸ "+label))
			continue
		}
		b.add("    " + label)
	}
	out := b.window(height-1, at, at+1)
	foot := h.style.dim.Render("  " + h.say(text.KeysHome))
	if h.status != "" {
		foot = "  " + h.style.strong.Render(charter.Visible(h.status))
	}
	out.add(fit(foot, width))
	return out
}

// found is what there is to open: charters nearby, and drafts of charters that have no file yet.
type found struct {
	charters []string
	drafts   []waitingDraft
}

// foundLimit is how many charters the home screen offers.
const foundLimit = 12

// look finds the charters in a folder and the folders in it, hidden ones left out, and the drafts without a file.
func look(store session.Store, folder string) found {
	var f found
	for _, name := range store.Unnamed() {
		if d, ok := store.Read(name); ok {
			f.drafts = append(f.drafts, waitingDraft{name, d})
		}
	}
	entries, _ := os.ReadDir(folder)
	f.charters = chartersIn(folder, entries)
	for _, e := range entries {
		if e.IsDir() && e.Name()[0] != '.' {
			within := filepath.Join(folder, e.Name())
			deeper, _ := os.ReadDir(within)
			f.charters = append(f.charters, chartersIn(within, deeper)...)
		}
	}
	f.charters = f.charters[:min(len(f.charters), foundLimit)]
	return f
}

func chartersIn(folder string, entries []os.DirEntry) []string {
	var out []string
	for _, e := range entries {
		if e.Type().IsRegular() && charter.IsFileName(e.Name()) {
			out = append(out, filepath.Join(folder, e.Name()))
		}
	}
	return out
}
