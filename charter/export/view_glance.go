package export

import (
	"slices"

	"relcharter/charter"
)

// glance lists the promises of today to customers, each with its measure, its latest result and what follows when it is missed. One or
// two promises are at a glance anyway.
func (b *builder) glance() section {
	s := section{Name: "glance", Title: b.say(charter.L10n{FR: "Nos promesses en bref", EN: "Our promises at a glance"})}
	acts := b.promises()
	if len(acts) < 3 {
		return s
	}
	t := &table{
		Kind: "glance", RowHead: true, Caption: s.Title,
		Head: []string{
			b.say(charter.L10n{FR: "Ce que nous promettons", EN: "What we promise"}),
			b.say(charter.L10n{FR: "Comment le vérifier", EN: "How you can tell"}),
			b.label("behaviour.proof.last"), b.say(wordMiss),
		},
	}
	for _, bh := range acts {
		t.Rows = append(t.Rows, row{Cells: []rich{
			line(b.linkTo(bh, b.statement(bh))), line(b.token(bh)), line(b.result(bh, false)...), b.missed(bh),
		}})
	}
	if t.dropBlank(); len(t.Head) > 1 { // the promises alone are told right below
		s.Groups = []group{{Table: t}}
	}
	return s
}

// promises returns what the brand does today for customers of its own accord.
func (b *builder) promises() []*charter.Behaviour {
	return b.acts(func(bh *charter.Behaviour) bool {
		return !planned(bh) && !suspended(bh) && bh.Basis.Value != "legal" && b.doc.ForCustomers(bh)
	})
}

// token says by what an act is checked first, in few words: in bold, but for a sentence.
func (b *builder) token(bh *charter.Behaviour) []inline {
	if short := b.shortMeasure(bh); short != "" {
		return strongOf(capital(b.tidy(short)))
	}
	if t := oneLine(bh.Threshold.Words(b.lang)); t != "" {
		return strongOf(capital(b.tidy(t)))
	}
	return textOf(capital(b.one(bh.Observable)))
}

// missed says in few words what people get when an act fails.
func (b *builder) missed(bh *charter.Behaviour) rich {
	if bh.Remedy == nil {
		return nil
	}
	return line(textOf(capital(b.miss(bh.Remedy.Act))))
}

// dropBlank takes out the columns in which no row has anything.
func (t *table) dropBlank() {
	for i := len(t.Head) - 1; i >= 0; i-- {
		if slices.ContainsFunc(t.Rows, func(r row) bool { return len(r.Cells[i]) > 0 }) {
			continue
		}
		t.Head = slices.Delete(t.Head, i, i+1)
		for r := range t.Rows {
			t.Rows[r].Cells = slices.Delete(t.Rows[r].Cells, i, i+1)
		}
	}
}
