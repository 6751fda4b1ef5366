package tui

import (
	"os"
	"path/filepath"
	"sort"

	tea "charm.land/bubbletea/v2"

	"relcharter/charter"
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

// nearby returns the charters in a folder and the folders in it, hidden ones left out, sorted; at most 12.
func nearby(folder string) []string {
	var found []string
	look := func(dir string) {
		matches, _ := filepath.Glob(filepath.Join(dir, "*"+charter.Extension))
		if plain := filepath.Join(dir, "charter.toml"); isFile(plain) {
			matches = append(matches, plain)
		}
		found = append(found, matches...)
	}
	look(folder)
	entries, _ := os.ReadDir(folder)
	for _, e := range entries {
		if e.IsDir() && e.Name()[0] != '.' {
			look(filepath.Join(folder, e.Name()))
		}
	}
	sort.Strings(found)
	return found[:min(len(found), 12)]
}

func isFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}
