package tui

import (
	"strings"

	"relcharter/charter"
)

// ladder shows the stages of maturity: where the charter says it stands, where its acts put it and whose reading that is, what they
// lack for the next one, and the question that leads on.
func (e *editor) ladder(width int) block {
	var b block
	m, ok := e.Maturity()
	if !ok {
		return b
	}
	field := charter.FieldAt("brand.maturity")
	b.add(" " + e.style.strong.Render(field.Label.In(e.Lang)))
	b.add(indented("  ", wrap(e.say(m.Told()), width-4))...)
	b.add(indented("  ", styled(e.style.dim, wrap(e.say(charter.OwnReading), width-4)))...)
	for i, c := range field.Choices {
		sign := e.style.done.Render("✓")
		if i > m.Acts {
			sign = e.style.dim.Render("✗")
		}
		b.add(indented("  ", e.stageRow(sign+" "+c.Label.In(e.Lang), e.standing(m, i), width-4))...)
		if i == m.Acts+1 {
			b.add(indented("    ", styled(e.style.dim, wrap(e.say(m.Lacks()), width-5)))...)
		}
	}
	if q := m.Next(); !q.IsZero() {
		lines := wrap(q.In(e.Lang), width-6)
		lines[0] = "→ " + lines[0]
		for i, l := range lines[1:] {
			lines[i+1] = "  " + l
		}
		b.add(indented("  ", styled(e.style.question, lines))...)
	}
	return b
}

// standing says who stands at a stage: the charter by what it says, the acts by what they show.
func (e *editor) standing(m charter.Maturity, stage int) string {
	var who []string
	if stage == m.Said {
		who = append(who, "◇ "+e.say(text.TheCharter))
	}
	if stage == m.Acts {
		who = append(who, "◆ "+e.say(text.TheActs))
	}
	return e.style.selected.Render(strings.Join(who, " "))
}

// stageRow puts who stands at a stage beside it, or below where there is no room.
func (e *editor) stageRow(stage, who string, width int) []string {
	const labels = 30 // the widest stage, its sign and a gap
	switch {
	case lenOf(who) == 0:
		return []string{stage}
	case labels+lenOf(who) <= width:
		return []string{fit(stage, labels) + who}
	case lenOf(stage)+1+lenOf(who) <= width:
		return []string{stage + " " + who}
	}
	return []string{stage, "  " + who}
}
