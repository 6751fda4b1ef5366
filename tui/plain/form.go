package plain

import (
	"slices"
	"strconv"
	"strings"

	"relcharter/charter"
	"relcharter/charter/guide"
	"relcharter/tui/desk"
)

// This file asks the questions of one item, or of the tables of a step, one after the other.

// row is one question: a field, and the key it has here.
type row struct {
	field *charter.Field
	key   string
}

// form is the questions about one item, or about the tables of a step that has no items.
type form struct {
	*dialogue
	key         string // of the item, or of the first table
	table       string
	tables      []string // whose fields are asked for
	asked, more []row
}

// newForm returns the questions of an item of a table; of the step's tables when the table has no items.
func (p *dialogue) newForm(table, key string) *form {
	f := &form{dialogue: p, key: key, table: table, tables: []string{table}}
	if charter.FieldAt(table).Kind != charter.KindItems {
		f.tables = guide.StepOf(table).Tables
		f.key = f.tables[0]
	}
	for _, t := range f.tables {
		at := f.key
		if charter.FieldAt(t).Kind != charter.KindItems {
			at = t
		}
		asked, more := guide.Form(t)
		for _, field := range asked {
			f.asked = append(f.asked, row{field, guide.KeyOf(at, t, field)})
		}
		for _, field := range more {
			f.more = append(f.more, row{field, guide.KeyOf(at, t, field)})
		}
	}
	return f
}

// scope returns the keys below which the form asks.
func (f *form) scope() []string {
	if len(f.tables) == 1 {
		return []string{f.key}
	}
	return f.tables
}

// run asks everything: the questions of the conversation, then the others if they are wanted.
func (f *form) run() error {
	gone, err := f.series(f.asked)
	if err != nil || gone || len(f.more) == 0 {
		return err
	}
	more, err := f.confirm(charter.L10n{FR: "Préciser ? Autres questions : {n}", EN: "Say more? Further questions: {n}"}.With("n", strconv.Itoa(len(f.more))))
	if err != nil || !more {
		return err
	}
	_, err = f.series(f.more)
	return err
}

// move is where to go from a question.
type move uint8

const (
	forward move = iota
	backward
	away
)

// series asks questions in order, and reports whether the person left before the last.
func (f *form) series(rows []row) (gone bool, err error) {
	for i := 0; i < len(rows); {
		next, err := f.askField(&rows[i])
		switch {
		case err != nil:
			return true, err
		case next == away:
			return true, nil
		case next == forward:
			i++
		case i == 0:
			f.say(charter.L10n{FR: "C’est la première question. q remonte.", EN: "This is the first question. q goes up."})
		default:
			i--
		}
	}
	return false, nil
}

// within returns the questions about what stands at key.
func (f *form) within(key string) []row {
	var out []row
	for _, r := range slices.Concat(f.asked, f.more) {
		if desk.Within(r.key, key) || desk.Within(key, r.key) {
			out = append(out, r)
		}
	}
	return out
}

// rebase follows the item to its new key.
func (f *form) rebase(key string) {
	for _, rows := range [][]row{f.asked, f.more} {
		for i := range rows {
			rows[i].key = key + strings.TrimPrefix(rows[i].key, f.key)
		}
	}
	f.key = key
}

// finish settles the item when its questions are left, and reads an act out.
func (f *form) finish() {
	if f.key == f.table || !f.exists(f.key) {
		return
	}
	f.rebase(f.Leave(f.key))
	f.Flush()
	f.readOut(f.key)
}

// exists reports whether there is an item of that key.
func (p *dialogue) exists(item string) bool {
	_, table := desk.ItemOf(item)
	return slices.ContainsFunc(p.Doc().Items(table), func(it charter.Item) bool { return it.Key == item })
}

// readOut reads an act: its sentence, how firm it is, what it lacks.
func (p *dialogue) readOut(key string) {
	b := p.behaviour(key)
	if b == nil {
		return
	}
	if !b.Statement.Blank() {
		p.tell(p.labelled(p.in(charter.L10n{FR: "Phrase", EN: "Sentence"}), b.Statement.Value))
	}
	p.sayFirmness(b)
	var lacks []string
	for _, lack := range guide.Lacks(b) {
		lacks = append(lacks, p.in(lack.Question))
	}
	if lacks != nil {
		p.tell(p.labelled(p.in(charter.L10n{FR: "Il manque", EN: "Missing"}), strings.Join(lacks, " ")))
	}
}

// sayFirmness says how firm an act is.
func (p *dialogue) sayFirmness(b *charter.Behaviour) {
	p.tell(p.labelled(p.in(charter.L10n{FR: "Fermeté", EN: "Firmness"}), p.in(p.Texts.Firmness(b).Label())))
}

// behaviour returns the act of that key; nil when there is none.
func (p *dialogue) behaviour(key string) *charter.Behaviour {
	for _, b := range p.Doc().Behaviours {
		if b.Key == key {
			return b
		}
	}
	return nil
}

// goTo asks what stands at a key: one field, or all questions about an item.
func (p *dialogue) goTo(key string) error {
	item, table := desk.ItemOf(key)
	step := guide.StepOf(table)
	switch {
	case key == desk.WholeCharter:
		p.say(charter.L10n{FR: "Cela se règle par un acte.", EN: "An act settles this."})
		return p.items("behaviour")
	case step == nil:
		p.say(charter.L10n{
			FR: "Le guide ne pose pas cette question : ouvrez le fichier dans un éditeur de texte.",
			EN: "The guide does not ask about this: open the file in a text editor.",
		})
		return nil
	case item != table && !p.exists(item):
		p.say(charter.L10n{FR: "Cet élément n’est plus là.", EN: "This item is no longer there."})
		return nil
	case item == table && charter.FieldAt(table).Kind == charter.KindItems:
		return p.items(table)
	}
	f := p.newForm(table, item)
	rows := f.within(key)
	if key == item || len(rows) == 0 {
		return f.all()
	}
	_, err := f.series(rows)
	f.finish()
	return err
}

// all asks everything and settles the item.
func (f *form) all() error {
	err := f.run()
	f.finish()
	return err
}

// answers reads out the questions that have answers, and those of the conversation, and lets any question be chosen.
func (f *form) answers() error {
	return f.follow(menu{
		id:      "answers " + f.key,
		prompt:  func() string { return f.in(charter.L10n{FR: "Question> ", EN: "Question> "}) },
		listing: onEntering,
		checks:  func() error { return f.review(f.scope()...) },
		help:    charter.L10n{FR: "Un numéro ou un nom mène à la question.", EN: "A number or a name leads to the question."},
		entries: func() []entry {
			var out []entry
			for i, r := range slices.Concat(f.asked, f.more) {
				answer := f.present(&r)
				c := choice{name: f.in(r.field.Label), rare: answer == "" && i >= len(f.asked)}
				if answer == "" {
					answer = f.in(charter.L10n{FR: "sans réponse", EN: "no answer"})
				}
				c.label = f.labelled(c.name, charter.Short(answer, 200))
				out = append(out, entry{c, func() error {
					_, err := f.askField(&r)
					return err
				}})
			}
			return out
		},
	})
}
