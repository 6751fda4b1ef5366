package export

import (
	"strings"

	"relcharter/charter"
)

// mostTraits is how many traits the picture of the balance shows.
const mostTraits = 16

var wordsOnly = charter.L10n{FR: "des mots, aucun acte", EN: "words, no act"}

// balanceFigure sets how often each trait is said beside how often an act proves it.
func (b *builder) balanceFigure() *figure {
	var rows []charter.TraitBalance
	var names, unproven []string
	for _, row := range b.doc.BalanceByTrait(b.weigh) {
		if row.Trait.Name.Blank() && row.Says == 0 && row.Does == 0 {
			continue
		}
		name := b.called(row.Trait.Name, row.Trait.Item)
		rows, names = append(rows, row), append(names, name)
		if row.Does == 0 {
			unproven = append(unproven, name)
		}
	}
	if len(rows) == 0 {
		return nil
	}
	f := &figure{
		Anchor: "_fig-balance", Kind: "balance",
		Title: b.say(charter.L10n{FR: "Trait par trait, ce qu’on dit et ce qu’on fait", EN: "Trait by trait, what we say and what we do"}),
		Says:  b.say(charter.L10n{FR: "Chaque trait est prouvé par au moins un acte.", EN: "Every trait is proved by at least one act."}),
		Table: b.balanceTable(rows, names),
	}
	if n := len(unproven); n > 0 {
		f.Says = b.named(charter.L10n{FR: "{n} traits sur {all} n’ont aucun acte pour les prouver : {names}.", EN: "{n} traits of {all} have no act to prove them: {names}."}, unproven,
			"n", number(n), "all", number(len(rows)))
		if n == 1 {
			f.Says = b.named(charter.L10n{FR: "Un trait n’a aucun acte pour le prouver : {names}.", EN: "One trait has no act to prove it: {names}."}, unproven)
		}
	}
	if len(rows) <= mostTraits {
		b.drawBalance(f, rows, names)
	}
	return f
}

// provenWord says what stands for no act: words alone, or nothing at all.
func (b *builder) provenWord(row charter.TraitBalance) string {
	if row.Says > 0 {
		return "✗ " + b.say(wordsOnly)
	}
	return "✗ " + b.say(charter.L10n{FR: "ni mots ni acte", EN: "neither words nor act"})
}

func (b *builder) balanceTable(rows []charter.TraitBalance, names []string) *table {
	t := &table{
		Kind: "plain", RowHead: true, Caption: b.say(charter.L10n{FR: "Combien de fois chaque trait est dit, et prouvé", EN: "How often each trait is said, and proved"}),
		Head: []string{b.say(charter.L10n{FR: "Trait", EN: "Trait"}), b.say(charter.L10n{FR: "On le dit", EN: "We say it"}), b.say(charter.L10n{FR: "Un acte le prouve", EN: "An act proves it"})},
	}
	for i, row := range rows {
		done := b.counted(row.Does, charter.L10n{FR: "{n} acte", EN: "{n} act"}, charter.L10n{FR: "{n} actes", EN: "{n} acts"})
		if row.Does == 0 {
			done = b.provenWord(row)
		}
		name := textOf(names[i])
		if !row.Trait.Name.Blank() {
			name = b.leading(row.Trait, names[i])
		}
		t.Rows = append(t.Rows, cells(line(name),
			line(textOf(b.counted(row.Says, charter.L10n{FR: "{n} fois", EN: "{n} time"}, charter.L10n{FR: "{n} fois", EN: "{n} times"}))), line(textOf(done))))
	}
	return t
}

// drawBalance draws a bar to the left for what is said and one to the right for what is done.
func (b *builder) drawBalance(f *figure, rows []charter.TraitBalance, names []string) {
	const axis, top, step, bar, nameWidth = 246, 30, 46, 24, 116
	most := 1
	for _, row := range rows {
		most = max(most, row.Says, row.Does)
	}
	unit := min(28, 100/most)
	var d drawing
	d.text("e m", axis-10, 15, f.Table.Head[1])
	d.text("m", axis+10, 15, f.Table.Head[2])
	for i, row := range rows {
		y := top + i*step
		name := wrapped(names[i], nameWidth, 15, 2)
		d.lines("b", 0, y+21-9*(len(name)-1), 18, name)
		if row.Says > 0 {
			d.path("off", bars(axis-6-row.Says*unit, y+4, row.Says, unit, bar))
		}
		d.text("e", axis-14-row.Says*unit, y+21, number(row.Says))
		if row.Does > 0 {
			d.path("on", bars(axis+6, y+4, row.Does, unit, bar))
			d.text("b", axis+14+row.Does*unit, y+21, number(row.Does))
			continue
		}
		word := wrapped(b.provenWord(row), halfWidth-axis-14, 15, 2)
		d.lines("x b", axis+10, y+21-9*(len(word)-1), 18, word)
	}
	height := top + len(rows)*step
	d.path("axis", "M"+number(axis)+" "+number(top-4)+"V"+number(height-4))
	f.Picture = d.picture(f, halfWidth, height)
}

// bars returns n blocks of a width beside each other: to be counted while they are few, one bar when they are thin.
func bars(x, y, n, width, height int) string {
	if width < 8 {
		return "M" + number(x) + " " + number(y) + "h" + number(max(n*width, 1)) + "v" + number(height) + "h" + number(-max(n*width, 1)) + "z"
	}
	inner := number(width - 4)
	var s strings.Builder
	for i := range n {
		s.WriteString("M" + number(x+i*width+2) + " " + number(y) + "h" + inner + "v" + number(height) + "h-" + inner + "z")
	}
	return s.String()
}
