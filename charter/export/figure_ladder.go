package export

import (
	"slices"

	"relcharter/charter"
)

// The signs of where the charter says it stands and of where its acts put it.
const (
	ladderSaid = "◇"
	ladderActs = "◆"
)

// ladderFigure shows the stages of maturity, where the charter says it stands and where its acts put it.
func (b *builder) ladderFigure() *figure {
	m := b.doc.Maturity(b.weigh)
	if m.Said < 0 && len(b.doc.Behaviours) == 0 {
		return nil
	}
	stages := charter.FieldAt("brand.maturity").Choices
	f := &figure{
		Anchor: "_fig-ladder", Kind: "ladder",
		Title: b.say(charter.L10n{FR: "Où en est la démarche", EN: "How far we have come"}),
		Says:  b.say(m.Told()),
		Table: b.ladderTable(stages, m),
	}
	if next := m.Next(); !next.IsZero() {
		f.Note = b.say(charter.L10n{FR: "Pour aller plus loin : {next}", EN: "To go further: {next}"}.WithText("next", next))
	}
	b.drawLadder(f, stages, m)
	return f
}

// ladderTable says what each stage means and what the acts show of it.
func (b *builder) ladderTable(stages []charter.Choice, m charter.Maturity) *table {
	t := &table{
		Kind: "plain", RowHead: true, Caption: b.say(charter.L10n{FR: "Les étapes, et ce que les actes en montrent", EN: "The stages, and what the acts show of them"}),
		Head: []string{b.say(charter.L10n{FR: "Étape", EN: "Stage"}), b.say(charter.L10n{FR: "Ce que montrent les actes", EN: "What the acts show"})},
	}
	for i, stage := range stages {
		shows, reached := m.Shows(i)
		sign := "✓ "
		if !reached {
			sign = "✗ "
		}
		name := capital(stage.Label.In(b.lang))
		if i == m.Said {
			name = ladderSaid + " " + name
		}
		t.Rows = append(t.Rows, cells(append(line(strongOf(name)), line(textOf(capital(stage.Help.In(b.lang))))...), line(textOf(sign+b.say(shows)))))
	}
	return t
}

// drawLadder draws the stages as steps that rise, those the acts have climbed filled.
func (b *builder) drawLadder(f *figure, stages []charter.Choice, m charter.Maturity) {
	const low, rise, line = 88, 32, 19
	width := halfWidth / len(stages)
	base := 2 + low + max(rise*(len(stages)-1), rise*m.Said+line+8, rise*m.Acts+line+8)
	if m.Said == m.Acts {
		base = 2 + low + max(rise*(len(stages)-1), rise*m.Said+2*line+8)
	}
	var d drawing
	for i, stage := range stages {
		x, top := i*width, base-low-rise*i
		class := "off"
		if i <= m.Acts {
			class = "step"
		}
		d.rect(class, x+2, top, width-4, base-top)
		d.text("n m c", x+width/2, base-10, number(i+1))
		d.lines("c", x+width/2, top+20, 17, wrapped(stage.Label.In(b.lang), width-12, 15, 3))
		var marks []string
		if i == m.Said {
			marks = append(marks, ladderSaid+" "+b.say(charter.L10n{FR: "la charte", EN: "the charter"}))
		}
		if i == m.Acts {
			marks = append(marks, ladderActs+" "+b.say(charter.L10n{FR: "les actes", EN: "the acts"}))
		}
		slices.Reverse(marks)
		for j, s := range marks {
			d.text("b c", x+width/2, top-9-j*line, s)
		}
	}
	f.Picture = d.picture(f, halfWidth, base+2)
}
