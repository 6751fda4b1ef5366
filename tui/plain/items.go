package plain

import (
	"slices"
	"strconv"
	"strings"

	"relcharter/charter"
	"relcharter/charter/guide"
	"relcharter/tui/desk"
)

// This file goes through a step: its questions, or the items in it and what can be done with one.

// enterStep goes into a step of the guide.
func (p *dialogue) enterStep(s *guide.Step) error {
	p.tellOnce("step "+s.ID, p.in(s.Intro))
	if charter.FieldAt(s.Tables[0]).Kind == charter.KindItems {
		return p.items(s.Tables[0])
	}
	f := p.newForm(s.Tables[0], s.Tables[0])
	return p.follow(menu{
		id:      "step " + s.ID,
		prompt:  func() string { return p.in(s.Title) + "> " },
		checks:  func() error { return p.review(s.Tables...) },
		help:    charter.L10n{FR: "Entrée remonte au menu.", EN: "Enter goes up to the menu."},
		entries: func() []entry { return append(f.asking(), p.room(s)) },
	})
}

// asking are the two ways through the questions of a form.
func (f *form) asking() []entry {
	return []entry{
		{choice{name: f.in(charter.L10n{FR: "Répondre aux questions", EN: "Answer the questions"})}, f.all},
		{choice{name: f.in(charter.L10n{FR: "Lire les réponses, en choisir une", EN: "Read the answers, choose one"})}, f.answers},
	}
}

// room reads the note for whoever leads the group.
func (p *dialogue) room(s *guide.Step) entry {
	return entry{choice{name: p.in(charter.L10n{FR: "Conseil pour animer le groupe", EN: "Advice for leading the group"})}, func() error {
		p.say(s.Room)
		return nil
	}}
}

// items goes through the items of a table.
func (p *dialogue) items(table string) error {
	step := guide.StepOf(table)
	noun := p.in(desk.Noun[table])
	return p.follow(menu{
		id:      "items " + table,
		prompt:  func() string { return p.in(step.Title) + "> " },
		listing: onEntering,
		checks:  func() error { return p.review(table) },
		plus:    func(name string) error { return p.addItem(table, name) },
		enter: func() error {
			if len(p.Doc().Items(table)) == 0 {
				return p.addItem(table, "")
			}
			return errUp
		},
		help: charter.L10n{
			FR: "Un numéro ou un nom ouvre l’élément. Plus ajoute, plus et un nom ajoute sous ce nom. Entrée remonte au menu, ou ajoute le premier.",
			EN: "A number or a name opens the item. Plus adds, plus and a name adds under that name. Enter goes up to the menu, or adds the first one.",
		},
		entries: func() []entry {
			var out []entry
			for i, it := range p.Doc().Items(table) {
				c := noted(desk.NameOf(p.Doc(), table, it.Key), p.itemNote(it.Key))
				c.rare = i >= readAtOnce
				out = append(out, entry{c, func() error { return p.item(it.Key) }})
			}
			add := choice{name: p.in(charter.L10n{FR: "Ajouter un {noun}", EN: "New {noun}"}.With("noun", noun)), words: []string{"+", "add", "ajouter"}}
			return append(out, entry{add, func() error { return p.addItem(table, "") }}, p.room(step))
		},
	})
}

// itemNote says how firm an act is, and how much of an item is to be settled.
func (p *dialogue) itemNote(key string) string {
	var notes []string
	if b := p.behaviour(key); b != nil {
		notes = append(notes, p.in(p.Texts.Firmness(b).Label()))
	}
	if about := p.about(key); about != "" {
		notes = append(notes, about)
	}
	return strings.Join(notes, ", ")
}

// addItem adds an item and asks its questions. One that nobody has said anything of is not kept.
func (p *dialogue) addItem(table, name string) error {
	key, err := p.Add(table)
	if err != nil {
		return p.refused(err)
	}
	p.Flush()
	f := p.newForm(table, key)
	i := slices.IndexFunc(f.asked, func(r row) bool { return r.field.Kind == charter.KindText || r.field.Kind == charter.KindProse })
	if name == "" || i < 0 {
		return p.fill(f)
	}
	f.put(&f.asked[i], name)
	f.asked = slices.Delete(f.asked, i, i+1)
	err = f.run()
	f.finish()
	return err
}

// prove adds an act linked to an item and asks its questions.
func (p *dialogue) prove(item string) error {
	_, table := desk.ItemOf(item)
	p.tell(p.in(charter.L10n{FR: "Un acte pour : {noun} {name}", EN: "An act for: {noun} {name}"}.
		With("noun", p.in(desk.Noun[table]), "name", p.quoted(desk.NameOf(p.Doc(), table, item)))))
	key, err := p.Prove(item)
	if err != nil {
		return p.refused(err)
	}
	p.Flush()
	return p.fill(p.newForm("behaviour", key))
}

// fill asks the questions of an item just added, and takes it out again when none was answered.
func (p *dialogue) fill(f *form) error {
	err := f.run()
	if p.Drop(f.key) {
		p.say(charter.L10n{FR: "Sans réponse, l’élément n’est pas gardé.", EN: "Without an answer, the item is not kept."})
		return err
	}
	f.finish()
	return err
}

// item asks what to do with an item.
func (p *dialogue) item(key string) error {
	_, table := desk.ItemOf(key)
	f := p.newForm(table, key)
	p.readOut(key)
	return p.follow(menu{
		id:     "item " + table,
		prompt: func() string { return shown(charter.Short(desk.NameOf(p.Doc(), table, f.key), 40)) + "> " },
		checks: func() error { return p.review(f.key) },
		help:   charter.L10n{FR: "Entrée remonte à la liste.", EN: "Enter goes up to the list."},
		entries: func() []entry {
			out := f.asking()
			add := func(name charter.L10n, words string, do func() error) {
				out = append(out, entry{choice{name: p.in(name), words: strings.Fields(words)}, do})
			}
			add(charter.L10n{FR: "Copier", EN: "Duplicate"}, "copy dupliquer", func() error { return p.duplicate(f.key) })
			add(charter.L10n{FR: "Monter", EN: "Move up"}, "up", func() error { return f.shift(-1) })
			add(charter.L10n{FR: "Descendre", EN: "Move down"}, "down", func() error { return f.shift(1) })
			add(charter.L10n{FR: "Retirer", EN: "Remove"}, "supprimer delete", func() error { return p.remove(f.key) })
			add(charter.L10n{FR: "Changer l’identifiant, partout", EN: "Change the id, everywhere"}, "id identifiant", f.rename)
			if table != "behaviour" {
				add(charter.L10n{FR: "Écrire l’acte qui le prouve", EN: "Write the act that proves it"}, "prouver prove", func() error { return p.prove(f.key) })
			}
			return out
		},
		gone: func() bool { return !p.exists(f.key) },
	})
}

// rename asks for the item's id.
func (f *form) rename() error {
	_, err := f.series(f.within(f.key + ".id"))
	return err
}

func (p *dialogue) duplicate(key string) error {
	copied, err := p.Duplicate(key)
	if err != nil {
		return p.refused(err)
	}
	p.Flush()
	_, table := desk.ItemOf(copied)
	p.say(charter.L10n{FR: "Copié. Voici la copie.", EN: "Duplicated. This is the copy."})
	if err := p.newForm(table, copied).all(); err != nil {
		return err
	}
	return errUp
}

// shift moves the item by so many places, and follows it.
func (f *form) shift(by int) error {
	items := f.Doc().Items(f.table)
	from := slices.IndexFunc(items, func(it charter.Item) bool { return it.Key == f.key })
	to := from + by
	if to < 0 || to >= len(items) {
		f.say(charter.L10n{FR: "Il est déjà au bout de la liste.", EN: "It is at the end of the list already."})
		return nil
	}
	if err := f.Move(f.table, from, to); err != nil {
		return f.refused(err)
	}
	f.Flush()
	f.rebase(f.Doc().Items(f.table)[to].Key) // one without an id is called by its place
	f.say(charter.L10n{FR: "Déplacé : {n} sur {all}.", EN: "Moved: {n} of {all}."}.With("n", strconv.Itoa(to+1), "all", strconv.Itoa(len(items))))
	return nil
}

func (p *dialogue) remove(key string) error {
	links, err := p.Remove(key)
	if err != nil {
		return p.refused(err)
	}
	p.Flush()
	if links == 0 {
		p.say(charter.L10n{FR: "Retiré ; « annuler » le ramène.", EN: "Removed; “undo” brings it back."})
	} else {
		p.say(charter.L10n{
			FR: "Retiré, avec les liens vers lui : {n}. « annuler » ramène tout.", EN: "Removed, with the links to it: {n}. “undo” brings it all back.",
		}.With("n", strconv.Itoa(links)))
	}
	return errUp
}
