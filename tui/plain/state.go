package plain

import (
	"strconv"
	"strings"

	"relcharter/charter"
	"relcharter/charter/guide"
	"relcharter/lint"
	"relcharter/tui/desk"
)

// This file says how things stand: what the check found, what comes next, what was undone.

// state says how things stand, as far as it was not said already.
func (p *dialogue) state() {
	p.sayCounts()
	if a, ok := guide.Next(p.Doc()); ok {
		p.tellOnce("next", p.labelled(p.in(charter.L10n{FR: "Question suivante", EN: "Next question"}), p.asking(a)))
		return
	}
	p.tellOnce("next", p.in(charter.L10n{
		FR: "Le guide n’a plus de question : tout ce qu’il demande y est.", EN: "The guide has no more questions: everything it asks for is there.",
	}))
}

// sayCounts says how much there is to settle, unless that was heard.
func (p *dialogue) sayCounts() {
	p.Flush()
	p.tellOnce("counts", p.labelled(p.in(charter.L10n{FR: "Relecture", EN: "Check"}), p.counts()))
}

// asking returns the question of an ask, with the item it is about.
func (p *dialogue) asking(a guide.Ask) string {
	question := p.in(a.Question)
	item, table := desk.ItemOf(a.Key)
	if noun, ok := desk.Noun[table]; ok && item != a.Key {
		return p.in(noun) + " " + p.quoted(desk.NameOf(p.Doc(), table, item)) + ", " + question
	}
	return question
}

// counts says how many findings there are, and how many answers do not fit.
func (p *dialogue) counts() string {
	c := lint.Count(p.Findings)
	var parts []string
	add := func(n int, one, several charter.L10n) {
		if n > 0 {
			parts = append(parts, p.count(n, one, several))
		}
	}
	add(len(p.Misfits()), charter.L10n{FR: "{n} réponse à revoir", EN: "{n} answer to look at again"}, charter.L10n{FR: "{n} réponses à revoir", EN: "{n} answers to look at again"})
	add(c.Error, charter.L10n{FR: "{n} erreur", EN: "{n} error"}, charter.L10n{FR: "{n} erreurs", EN: "{n} errors"})
	add(c.Warning, charter.L10n{FR: "{n} alerte", EN: "{n} warning"}, charter.L10n{FR: "{n} alertes", EN: "{n} warnings"})
	add(c.Hint, charter.L10n{FR: "{n} conseil", EN: "{n} hint"}, charter.L10n{FR: "{n} conseils", EN: "{n} hints"})
	if parts == nil {
		return p.in(charter.L10n{FR: "rien à signaler", EN: "nothing to report"})
	}
	return strings.Join(parts, ", ")
}

// next asks the guide's next question.
func (p *dialogue) next() error {
	a, ok := guide.Next(p.Doc())
	if !ok {
		p.say(charter.L10n{
			FR: "Plus de question. Le point d’exclamation lit ce que la relecture signale encore.",
			EN: "No more questions. An exclamation mark reads out what the check still finds.",
		})
		return nil
	}
	p.heard["question"] = p.in(a.Question)
	item, table := desk.ItemOf(a.Key)
	switch {
	case a.Key == table && charter.FieldAt(table).Kind == charter.KindItems:
		return p.addItem(table, "")
	case a.Key == item && a.Step != guide.StepOf(table).ID:
		return p.prove(item)
	}
	return p.goTo(a.Key)
}

// undone and redone say that a change was taken back or made again, or that there is none.
var (
	undone = [2]charter.L10n{{FR: "Annulé.", EN: "Undone."}, {FR: "Rien à annuler.", EN: "Nothing to undo."}}
	redone = [2]charter.L10n{{FR: "Rétabli.", EN: "Redone."}, {FR: "Rien à rétablir.", EN: "Nothing to redo."}}
)

// step goes one change back or forth, and says what is different now.
func (p *dialogue) step(back func() (string, bool), words [2]charter.L10n) error {
	p.Flush()
	before := p.Doc()
	key, ok := back()
	if !ok {
		p.say(words[1])
		return nil
	}
	p.say(words[0])
	if p.Doc().Source() != before.Source() {
		p.tellChanges(before, p.Doc())
	} else if key != "" {
		p.tell(p.called(key))
	}
	p.Flush()
	return nil
}

// called says what a key is about: the item, the field.
func (p *dialogue) called(key string) string { return p.calledIn(p.Doc(), key) }

// calledIn says what a key of a charter is about.
func (p *dialogue) calledIn(doc *charter.Document, key string) string {
	item, table := desk.ItemOf(key)
	var parts []string
	if noun, ok := desk.Noun[table]; ok && item != table {
		parts = append(parts, p.in(noun)+" "+p.quoted(desk.NameOf(doc, table, item)))
	}
	if f := desk.FieldOf(doc, key); f != nil && key != item {
		parts = append(parts, p.in(f.Label))
	}
	if parts == nil {
		return key
	}
	return strings.Join(parts, ", ")
}

// about says how many errors and warnings there are on an item; "" for none.
func (p *dialogue) about(key string) string {
	_, n := p.About(key)
	if n == 0 {
		return ""
	}
	return p.in(charter.L10n{FR: "à régler : {n}", EN: "to settle: {n}"}.With("n", strconv.Itoa(n)))
}
