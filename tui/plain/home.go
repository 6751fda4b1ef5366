package plain

import (
	"errors"
	"path/filepath"

	"relcharter/charter"
	"relcharter/tui/desk"
	"relcharter/tui/session"
)

// home asks what to begin with: a new charter, a draft of one, a file nearby.
func (p *dialogue) home() error {
	return p.follow(menu{
		id:      "home",
		prompt:  func() string { return p.in(charter.L10n{FR: "Accueil> ", EN: "Home> "}) },
		listing: onChange,
		enter:   func() error { return p.begun(p.start(p.Lang)) },
		checks:  func() error { p.say(noFindings); return nil },
		leave:   p.quit,
		help: charter.L10n{
			FR: "Entrée commence une charte. Plus et le nom d’un fichier l’ouvre.",
			EN: "Enter starts a charter. Plus and the name of a file opens it.",
		},
		plus:    func(path string) error { return p.begun(p.open(p.inFolder(path))) },
		entries: p.homeEntries,
	})
}

func (p *dialogue) inFolder(path string) string {
	if filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(p.options.Folder, path)
}

// begun goes on to the main menu once a sitting has begun. A file that cannot be opened is said.
func (p *dialogue) begun(err error) error {
	var file *charter.FileError
	switch {
	case errors.As(err, &file):
		return p.refuse(p.reason(err))
	case err != nil:
		return err
	}
	return p.mainMenu()
}

func (p *dialogue) homeEntries() []entry {
	other := charter.French
	if p.Lang == charter.French {
		other = charter.English
	}
	var out []entry
	add := func(name charter.L10n, do func() error) {
		out = append(out, entry{choice{name: p.in(name)}, func() error { return p.begun(do()) }})
	}
	add(charter.L10n{FR: "Commencer une charte", EN: "Start a charter"}, func() error { return p.start(p.Lang) })
	add(charter.L10n{FR: "Commencer une charte en anglais", EN: "Start a charter in French"}, func() error { return p.start(other) })
	for _, name := range p.store.Unnamed() {
		d, ok := p.store.Read(name)
		if !ok {
			continue
		}
		title := charter.Short(charter.Parse("", d.Source).Brand.Name.Value, 30)
		add(charter.L10n{FR: "Reprendre le brouillon « {name} »", EN: "Resume the draft “{name}”"}.With("name", title), func() error {
			return p.resume(waitingDraft{name, d})
		})
	}
	for _, path := range desk.Nearby(p.options.Folder) {
		name := path
		if rel, err := filepath.Rel(p.options.Folder, path); err == nil {
			name = rel
		}
		add(charter.L10n{FR: "Ouvrir {name}", EN: "Open {name}"}.With("name", name), func() error { return p.open(path) })
	}
	return append(out, entry{choice{name: p.in(charter.L10n{FR: "Quitter", EN: "Quit"})}, p.quit})
}

// resume takes up the draft of a charter that has no file.
func (p *dialogue) resume(w waitingDraft) error {
	s := session.Start(charter.Parse("", w.OnDisk))
	s.Recover(w.Draft)
	p.begin(s)
	p.own(w.name)
	p.say(charter.L10n{FR: "Brouillon repris.", EN: "The draft is taken up."})
	return nil
}
