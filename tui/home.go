package tui

import (
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"relcharter/charter"
	"relcharter/tui/desk"
	"relcharter/tui/session"
)

// entry is one thing to do from the home screen.
type entry struct {
	label charter.L10n
	do    func()
}

// home is the first screen: what there is to open, and what there is to begin.
type home struct {
	*shared
	entries []entry
	at      int
}

func (h *home) key(msg tea.KeyPressMsg) {
	n := len(h.entries)
	switch msg.String() {
	case "up", "shift+tab":
		h.at = (h.at + n - 1) % n
	case "down", "tab":
		h.at = (h.at + 1) % n
	case "enter", "space":
		h.entries[h.at].do()
	}
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
		} else {
			b.add("    " + label)
		}
		b.clickable(1, width, func() { h.at = i; e.do() })
	}
	out := b.window(height-1, at, at+1)
	if h.status != "" {
		out.add(fit("  "+h.style.strong.Render(charter.Visible(h.status)), width))
		return out
	}
	out.append(h.hints(width, hint{plainKey("↑↓"), text.WordChoose, nil}, hint{keyEnter, text.WordOpen, func() { h.entries[h.at].do() }},
		hint{plainKey("F1"), text.WordHelp, func() { h.command("f1") }}, hint{plainKey("Ctrl+Q"), text.WordQuit, func() { h.command("ctrl+q") }}))
	return out
}

// fillHome lists what can be done from the home screen.
func (a *app) fillHome() {
	h := a.home
	h.entries = []entry{{text.HomeNew, func() { a.start(a.Lang) }}}
	for _, w := range a.found.drafts {
		title := charter.Short(charter.Parse("", w.Source).Brand.Name.Value, 30)
		label := text.HomeResume
		if strings.TrimSpace(title) == "" {
			label = text.HomeResumeUnnamed
		}
		h.entries = append(h.entries, entry{label.With("name", title, "when", a.When(w.At)), func() { a.resume(w) }})
	}
	for _, path := range a.found.charters {
		name := path
		if rel, err := filepath.Rel(a.options.Folder, path); err == nil {
			name = rel
		}
		h.entries = append(h.entries, entry{text.HomeOpen.With("name", charter.Visible(name)), func() { a.open(path) }})
	}
	h.entries = append(h.entries, entry{text.HomeTour, a.tour}, entry{text.HomeNewOther, func() { a.start(other(a.Lang)) }})
	for _, own := range []bool{true, false} { // those in the editor's language first
		for _, ex := range a.options.Examples {
			if strings.Contains(ex.Source, `language = "`+string(a.Lang)) != own {
				continue
			}
			h.entries = append(h.entries, entry{text.HomeExample.With("name", ex.Brand()), func() {
				a.begin(session.Start(charter.Parse(ex.Name, ex.Source)))
			}})
		}
	}
	h.entries = append(h.entries, entry{text.HomeLanguage, a.otherLanguage}, entry{text.HomeQuit, a.quit})
	h.at = min(h.at, len(h.entries)-1)
	if h.at == 0 && len(a.found.drafts) > 0 {
		h.at = 1 // what was begun waits
	}
}

// found is what there is to open: charters nearby, and drafts of charters that have no file yet.
type found struct {
	charters []string
	drafts   []waitingDraft
}

// look finds the charters nearby, and the drafts without a file.
func look(store session.Store, folder string) found {
	var f found
	for _, name := range store.Unnamed() {
		if d, ok := store.Read(name); ok {
			f.drafts = append(f.drafts, waitingDraft{name, d})
		}
	}
	f.charters = desk.Nearby(folder)
	return f
}
