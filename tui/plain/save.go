package plain

import (
	"errors"
	"path/filepath"
	"strconv"

	"relcharter/charter"
	"relcharter/tui/desk"
	"relcharter/tui/session"
)

// This file saves and leaves.

// save writes the charter, asking for a name when it has none.
func (p *dialogue) save() error {
	p.Flush()
	if path := p.options.Path; p.Session.Path() != "" || path != "" {
		if err := p.saveAs(path); err != nil || p.Session.Path() != "" {
			return err
		}
	}
	for p.Session.Path() == "" { // no name yet, or none that will do
		typed, ok, err := p.askText(p.in(charter.L10n{FR: "Nom du fichier", EN: "Name of the file"}), desk.FileName(p.Doc()))
		if err != nil {
			return err
		}
		if !ok {
			p.say(notSaved)
			return nil
		}
		if err := p.saveAs(p.inFolder(charter.WithExtension(typed))); err != nil {
			return err
		}
	}
	return nil
}

var notSaved = charter.L10n{FR: "Rien n’a été écrit.", EN: "Nothing was written."}

// saveAs writes the charter to its file, to path when it has none. A failure is said.
func (p *dialogue) saveAs(path string) error {
	file, err := p.Session.Saving(path, false)()
	switch {
	case errors.Is(err, charter.ErrChanged):
		return p.join()
	case err != nil:
		return p.refuse(p.reason(err))
	}
	return p.saved(file)
}

// saved notes that file holds the charter, and says so.
func (p *dialogue) saved(file *charter.File) error {
	named := p.Session.Path() == ""
	old := p.draft
	p.Session.Saved(file)
	p.outcome.Saved = append(p.outcome.Saved, file.Path)
	if named {
		_, p.draft = p.store.Waiting(session.Name(file.Path, p.Now()), p.Now()) // a draft may wait under the name of a file that was deleted
		p.claim()
	}
	p.kept = unkept
	p.keep()
	if p.draft != old {
		p.warn(p.store.Remove(old))
	}
	p.tell(p.labelled(p.in(charter.L10n{FR: "Enregistré", EN: "Saved"}), filepath.Base(file.Path)))
	if n := len(p.Session.HeldKeys()); n > 0 {
		p.say(charter.L10n{FR: "Réponses mal comprises, pas dans le fichier : {n}", EN: "Answers not understood, not in the file: {n}"}.With("n", strconv.Itoa(n)))
	}
	return nil
}

// reason says why a file could not be read or written.
func (p *dialogue) reason(err error) charter.L10n {
	var at *charter.FileError
	if errors.As(err, &at) {
		return charter.L10n{FR: "{file} : {message}", EN: "{file}: {message}"}.WithText("message", at.Message).With("file", filepath.Base(at.Path))
	}
	return charter.L10n{FR: err.Error(), EN: err.Error()}
}

// quit leaves, after asking what is to become of unsaved work.
func (p *dialogue) quit() error {
	if p.Session == nil || !p.Session.Dirty() {
		return errQuit
	}
	body := charter.L10n{
		FR: "Des changements ne sont pas enregistrés. Un brouillon les garde jusqu’à la prochaine fois.",
		EN: "Some changes are not saved. A draft keeps them until next time.",
	}
	leave := charter.L10n{FR: "garder le brouillon et quitter", EN: "keep the draft and leave"}
	if p.store.Folder == "" || p.noDraft != nil {
		body = charter.L10n{
			FR: "Des changements ne sont pas enregistrés. Aucun brouillon ne peut être gardé ici : ils seraient perdus.",
			EN: "Some changes are not saved. No draft can be kept here: they would be lost.",
		}
		leave = charter.L10n{FR: "quitter sans enregistrer", EN: "leave without saving"}
	}
	i, err := p.pick(p.in(body), 0, charter.L10n{FR: "enregistrer et quitter", EN: "save and leave"}, leave, charter.L10n{FR: "rester", EN: "stay"})
	if err != nil {
		return err
	}
	switch i {
	case 0:
		before := len(p.outcome.Saved)
		if err := p.save(); err != nil || len(p.outcome.Saved) == before {
			return err
		}
		return errQuit
	case 1:
		return errQuit
	}
	return nil
}
