package plain

import (
	"path/filepath"
	"strings"

	"relcharter/charter"
)

// This file shows the charter as others will see it, and publishes it.

// publishing are the ways to show the charter that are to be had here.
func (p *dialogue) publishing() []entry {
	var out []entry
	add := func(has bool, name charter.L10n, words string, do func() error) {
		if has {
			out = append(out, entry{choice{name: p.in(name), words: strings.Fields(words)}, do})
		}
	}
	s := &p.options.Services
	add(s.Markdown != nil, charter.L10n{FR: "Lire la charte telle qu’elle sera publiée", EN: "Read the charter as it will be published"}, "lire read", p.readHere)
	add(s.Preview != nil, charter.L10n{FR: "Voir la page dans le navigateur", EN: "See the page in the browser"}, "apercu preview", p.preview)
	add(s.Publish != nil, charter.L10n{FR: "Publier (HTML et Markdown)", EN: "Publish (HTML and Markdown)"}, "publier publish", p.publish)
	add(s.Approved != nil, charter.L10n{FR: "Ce qui a changé depuis l’approbation", EN: "What has changed since approval"}, "", p.sinceApproval)
	return out
}

// readHere reads the charter out as Markdown.
func (p *dialogue) readHere() error {
	p.Flush()
	text, err := p.options.Services.Markdown(p.Doc())
	if err != nil {
		return p.refuse(p.reason(err))
	}
	p.tell(strings.TrimSpace(text))
	return nil
}

// preview writes the page for a look and shows it in the browser where there is one.
func (p *dialogue) preview() error {
	p.Flush()
	file, err := p.options.Services.Preview(p.Doc(), p.PageName(p.options.Folder))
	if err != nil {
		return p.refuse(p.reason(err))
	}
	p.tell(p.labelled(p.in(charter.L10n{FR: "La page est ici", EN: "The page is here"}), file))
	if p.options.Services.Browse != nil {
		if err := p.options.Services.Browse(file); err != nil {
			p.say(charter.L10n{FR: "Le navigateur ne s’ouvre pas d’ici.", EN: "The browser does not open from here."})
		}
	}
	return nil
}

// publish writes the pages into a folder.
func (p *dialogue) publish() error {
	p.Flush()
	path := p.PageName(p.options.Folder)
	folder, ok, err := p.askText(p.in(charter.L10n{FR: "Dossier", EN: "Folder"}), filepath.Dir(path))
	if err != nil || !ok {
		return err
	}
	files, err := p.options.Services.Publish(p.Doc(), path, folder)
	p.outcome.Published = append(p.outcome.Published, files...)
	for _, file := range files {
		p.tell(p.labelled(p.in(charter.L10n{FR: "Publié", EN: "Published"}), file))
	}
	if err != nil {
		return p.refuse(p.reason(err))
	}
	return nil
}

// sinceSave says what has changed since the charter was saved.
func (p *dialogue) sinceSave() error {
	p.Flush()
	p.tellChanges(charter.Parse("", p.Session.OnDisk()), p.Doc())
	return nil
}

// sinceApproval says what has changed since the charter was approved.
func (p *dialogue) sinceApproval() error {
	p.Flush()
	if p.Session.Path() == "" {
		p.say(neverApproved)
		return nil
	}
	before, when, err := p.options.Services.Approved(p.Session.Path())
	switch {
	case err != nil:
		return p.refuse(p.reason(err))
	case before == nil:
		p.say(neverApproved)
		return nil
	}
	p.tell(p.labelled(p.in(charter.L10n{FR: "Approuvée", EN: "Approved"}), when))
	p.tellChanges(before, p.Doc())
	return nil
}

var neverApproved = charter.L10n{FR: "Aucune version approuvée n’est connue.", EN: "No approved version is known."}
