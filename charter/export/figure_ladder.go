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
	acts := stages[m.Acts].Label
	said := charter.L10n{FR: "La charte ne dit pas où elle en est ; ses actes montrent : {acts}.", EN: "The charter does not say where it stands; its acts show: {acts}."}
	from := m.Acts
	if m.Said >= 0 {
		from = m.Said
		switch {
		case m.Said == m.Acts:
			said = charter.L10n{FR: "La charte se dit « {said} », et ses actes le montrent.", EN: "The charter says “{said}”, and its acts show it."}
		case m.Said > m.Acts:
			said = charter.L10n{FR: "La charte se dit « {said} » ; ses actes n’en sont qu’à « {acts} ».", EN: "The charter says “{said}”; its acts are only at “{acts}”."}
		default:
			said = charter.L10n{FR: "La charte se dit « {said} » ; ses actes montrent déjà « {acts} ».", EN: "The charter says “{said}”; its acts already show “{acts}”."}
		}
		said = said.WithText("said", stages[m.Said].Label)
	}
	f := &figure{
		Anchor: "_fig-ladder", Kind: "ladder",
		Title: b.say(charter.L10n{FR: "Où en est la démarche", EN: "How far we have come"}),
		Says:  b.say(said.WithText("acts", acts)),
		Table: b.ladderTable(stages, m),
	}
	if next := charter.NextStage(stages[from].Value); !next.IsZero() {
		f.Note = b.say(charter.L10n{FR: "Pour aller plus loin : {next}", EN: "To go further: {next}"}.WithText("next", next))
	}
	b.drawLadder(f, stages, m)
	return f
}

// ladderTable says what each stage means and what the acts show of it.
func (b *builder) ladderTable(stages []charter.Choice, m charter.Maturity) *table {
	of := func(said charter.L10n, n, all int) string {
		return said.With("n", number(n), "all", number(all)).In(b.lang)
	}
	shows := []string{
		of(charter.L10n{FR: "actes vérifiables envers les clients : {n}", EN: "acts for customers that can be checked: {n}"}, m.Commitments, 0),
		of(charter.L10n{FR: "actes qui disent ce qui a changé en coulisses : {n} sur {all}", EN: "acts that say what has changed backstage: {n} of {all}"}, m.Enabled, m.Commitments),
		of(charter.L10n{FR: "gestes signatures, au-delà de ce que la loi exige : {n}", EN: "signature acts, beyond what the law requires: {n}"}, m.Signatures, 0),
		of(charter.L10n{FR: "moments avec un acte : {n} sur {all}", EN: "moments with an act: {n} of {all}"}, m.Kept, m.Moments) +
			of(charter.L10n{FR: " ; actes avec un pendant pour l’équipe : {n} sur {all}", EN: "; acts with a staff counterpart: {n} of {all}"}, m.Mirrored, m.Commitments),
	}
	if m.Commitments == 0 {
		for i := range shows[1:] {
			shows[i+1] = b.say(charter.L10n{FR: "aucun acte à examiner", EN: "no act to look at"})
		}
	}
	t := &table{
		Kind: "plain", RowHead: true, Caption: b.say(charter.L10n{FR: "Les étapes, et ce que les actes en montrent", EN: "The stages, and what the acts show of them"}),
		Head: []string{b.say(charter.L10n{FR: "Étape", EN: "Stage"}), b.say(charter.L10n{FR: "Ce que montrent les actes", EN: "What the acts show"})},
	}
	for i, stage := range stages {
		sign := "✓ "
		if i > m.Acts || i == 0 && m.Commitments == 0 {
			sign = "✗ "
		}
		name := capital(stage.Label.In(b.lang))
		if i == m.Said {
			name = ladderSaid + " " + name
		}
		t.Rows = append(t.Rows, cells(append(line(strongOf(name)), line(textOf(capital(stage.Help.In(b.lang))))...), line(textOf(sign+shows[i]))))
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
