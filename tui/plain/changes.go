package plain

import "relcharter/charter"

// tellChanges says what is different in a charter from what it was.
func (p *dialogue) tellChanges(before, after *charter.Document) {
	changes := charter.Changes(before, after)
	if len(changes) == 0 {
		p.say(charter.L10n{FR: "Rien n’a changé.", EN: "Nothing has changed."})
	}
	for _, c := range changes {
		doc := after
		if c.Kind == charter.Removed {
			doc = before
		}
		what := p.calledIn(doc, c.Key)
		switch c.Kind {
		case charter.Added:
			p.tell(p.labelled(p.in(charter.L10n{FR: "Ajouté", EN: "Added"}), what))
		case charter.Removed:
			p.tell(p.labelled(p.in(charter.L10n{FR: "Retiré", EN: "Removed"}), what))
		case charter.Moved:
			p.tell(p.labelled(p.in(charter.L10n{FR: "Déplacé", EN: "Moved"}), what))
		case charter.Renamed:
			p.tell(p.labelled(p.in(charter.L10n{FR: "Identifiant", EN: "Id"}), what))
			p.tellBoth(before, after, c)
		default:
			p.tell(p.labelled(p.in(charter.L10n{FR: "Modifié", EN: "Changed"}), what))
			p.tellBoth(before, after, c)
		}
	}
}

// tellBoth says what a change has made of what.
func (p *dialogue) tellBoth(before, after *charter.Document, c charter.Change) {
	p.tell(p.labelled(p.in(charter.L10n{FR: "Avant", EN: "Before"}), p.told(before, c.Field, c.Old)))
	p.tell(p.labelled(p.in(charter.L10n{FR: "Maintenant", EN: "Now"}), p.told(after, c.Field, c.New)))
}
