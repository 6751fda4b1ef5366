package export

import "relcharter/charter"

// mostBlocks is how many benefits of a level are drawn one by one.
const mostBlocks = 6

// levelsFigure shows how many benefits are named at each level, and how many of them an act brings.
func (b *builder) levelsFigure() *figure {
	levels := b.doc.BenefitsByLevel(b.weigh)
	named, delivered := 0, 0
	var none []string
	for _, l := range levels {
		named += len(l.Named)
		delivered += len(l.Delivered)
		if len(l.Named) == 0 {
			none = append(none, l.Choice.Label.In(b.lang))
		}
	}
	if named == 0 {
		return nil
	}
	said := charter.L10n{FR: "Chaque bénéfice annoncé est apporté par un acte.", EN: "Every benefit named is brought by an act."}
	if delivered < named {
		said = charter.L10n{FR: "{d} bénéfices annoncés sur {n} sont apportés par un acte.", EN: "{d} of the {n} benefits named are brought by an act."}
		switch delivered {
		case 0:
			said = charter.L10n{FR: "Aucun des bénéfices annoncés n’est apporté par un acte.", EN: "None of the benefits named is brought by an act."}
		case 1:
			said = charter.L10n{FR: "Un seul bénéfice annoncé, sur {n}, est apporté par un acte.", EN: "Only one of the {n} benefits named is brought by an act."}
		}
	}
	f := &figure{
		Anchor: "_fig-levels", Kind: "levels",
		Title: b.say(charter.L10n{FR: "Niveau par niveau, ce qu’on y gagne", EN: "Level by level, what people gain"}),
		Says:  said.With("d", number(delivered), "n", number(named)).In(b.lang),
		Table: b.levelsTable(levels),
	}
	if len(none) > 0 {
		f.Says += " " + b.named(charter.L10n{FR: "Rien n’est encore annoncé de ce côté : {names}.", EN: "Nothing is named yet for: {names}."}, none)
	}
	b.drawLevels(f, levels)
	return f
}

var (
	broughtWord = charter.L10n{FR: "✓ un acte", EN: "✓ an act"}
	missingWord = charter.L10n{FR: "✗ aucun acte", EN: "✗ no act"}
	nothingYet  = charter.L10n{FR: "✗ rien encore", EN: "✗ nothing yet"}
)

func (b *builder) levelsTable(levels []charter.BenefitLevel) *table {
	t := &table{
		Kind: "plain", RowHead: true, Caption: b.say(charter.L10n{FR: "Les bénéfices, et s’il y a un acte derrière", EN: "The benefits, and whether there is an act behind them"}),
		Head: []string{b.label("benefit.level"), b.label("benefit"), b.say(charter.L10n{FR: "Acte", EN: "Act"})},
	}
	for _, l := range levels {
		level := line(textOf(capital(l.Choice.Label.In(b.lang))))
		if len(l.Named) == 0 {
			t.Rows = append(t.Rows, cells(level, line(textOf(b.say(nothingYet))), nil))
		}
		for _, bn := range l.Named {
			name := textOf(oneLine(bn.Key))
			if !bn.Statement.Blank() {
				name = b.leading(bn, words(b.prose(bn.Statement).flat()))
			}
			state := b.say(missingWord)
			if delivers(l, bn) {
				state = b.say(broughtWord)
			}
			t.Rows = append(t.Rows, cells(level, line(name), line(textOf(state))))
		}
	}
	return t
}

func delivers(l charter.BenefitLevel, bn *charter.Benefit) bool {
	for _, d := range l.Delivered {
		if d == bn {
			return true
		}
	}
	return false
}

// ratio says how many of how many; 0 of none is just 0.
func ratio(n, of int) string {
	if of == 0 {
		return "0"
	}
	return number(n) + " / " + number(of)
}

// drawLevels draws a column for each level: a full block for a benefit that an act brings, a hollow one for the others.
func (b *builder) drawLevels(f *figure, levels []charter.BenefitLevel) {
	const gap, top, step, block = 14, 76, 34, 28
	width := (halfWidth - gap*(len(levels)-1)) / len(levels)
	most := 1
	for _, l := range levels {
		most = max(most, min(len(l.Named), mostBlocks))
	}
	base := top + most*step
	var d drawing
	for i, l := range levels {
		x := i * (width + gap)
		mid := x + width/2
		d.text("b c", mid, 16, fitted(capital(l.Choice.Label.In(b.lang)), width, 15))
		d.text("n c", mid, 54, ratio(len(l.Delivered), len(l.Named)))
		for j := range min(len(l.Named), mostBlocks) {
			y := base - (j+1)*step + 4
			shape, class, word := "off", "c m", b.say(missingWord)
			if j*len(l.Named) < len(l.Delivered)*min(len(l.Named), mostBlocks) {
				shape, class, word = "full", "c in", b.say(broughtWord)
			}
			d.rect(shape, x+1, y, width-2, block)
			d.text(class, mid, y+19, word)
		}
		if len(l.Named) == 0 {
			d.rect("off", x+1, base-step+4, width-2, block)
			d.text("c x", mid, base-step+23, b.say(nothingYet))
		}
	}
	d.path("axis", "M0 "+number(base+2)+"H"+number(halfWidth))
	f.Picture = d.picture(f, halfWidth, base+6)
}
