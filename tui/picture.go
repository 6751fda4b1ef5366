package tui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"relcharter/charter"
	"relcharter/tui/desk"
)

// picture is the charter at a glance, on the whole width: F3 anywhere.
func (e *editor) picture(width, height int) block {
	var b block
	b.add(" "+e.style.strong.Render(e.say(text.Picture)), "")
	if e.Texts.CommunicationalOnly() {
		b.add(indented("  ", styled(e.style.wrong, wrap(e.say(text.Only), width-4)))...)
		b.add("")
	}
	b.append(e.glance(width))
	e.scroll = max(0, min(e.scroll, len(b.lines)-height))
	return b.window(height, e.scroll, e.scroll+height)
}

func (e *editor) pictureKey(msg tea.KeyPressMsg) {
	switch msg.String() {
	case "down":
		e.scroll++
	case "up":
		e.scroll = max(e.scroll-1, 0)
	case "pgdown":
		e.scroll += 10
	case "pgup":
		e.scroll = max(e.scroll-10, 0)
	case "home":
		e.scroll = 0
	case "esc":
		e.back()
	case "enter":
		e.next()
	}
}

// glance draws the charter's balance: by trait, along the journey, by level of benefit, and how far the team has come. A click leads to
// what it speaks of.
func (e *editor) glance(width int) block {
	of := glanced{doc: e.Read(), width: width, lang: e.Lang, on: e.style.on}
	if e.seen.doc == of.doc && e.seen.width == of.width && e.seen.lang == of.lang && e.seen.on == of.on {
		return e.seen.block
	}
	of.block.append(e.byTrait(width))
	of.block.append(e.journey(width))
	of.block.append(e.byLevel(width))
	of.block.append(e.ladder(width))
	e.seen = of
	return of.block
}

// glanced is a picture that was drawn, and what it was drawn of.
type glanced struct {
	doc   *charter.Document
	width int
	lang  charter.Lang
	on    background
	block block
}

// nameWidth is how wide names are in the picture.
func nameWidth(width int) int { return max(16, min(28, width*2/5)) }

func (e *editor) named(b *block, width int, name, rest string, do func()) {
	n := nameWidth(width)
	b.add("  " + fit(charter.Short(name, n), n) + " " + rest)
	if do != nil {
		b.clickable(1, width, do)
	}
}

func (e *editor) byTrait(width int) block {
	var b block
	rows := e.ByTrait()
	if len(rows) == 0 {
		return b
	}
	b.add(" " + e.style.strong.Render(e.say(text.ByTrait)))
	for _, r := range rows {
		rest := e.style.dim.Render(e.say(text.Says.With("n", fmt.Sprint(r.Says)))+" "+strings.Repeat("▪", min(r.Says, 6))) + "  "
		do := func() { e.goTo(r.Key) }
		if r.Does == 0 {
			rest += e.style.wrong.Render(e.say(text.TraitNoAct))
			do = func() { e.prove(r.Key) }
		} else {
			rest += e.style.done.Render(e.say(text.Does.With("n", fmt.Sprint(r.Does))) + " " + strings.Repeat("■", min(r.Does, 6)))
		}
		e.named(&b, width, r.Name, rest, do)
	}
	b.add("")
	return b
}

// stageFrom is the width from which the journey shows the stage of each moment.
const stageFrom = 72

func (e *editor) journey(width int) block {
	var b block
	rows := e.Journey()
	if len(rows) == 0 {
		return b
	}
	b.add(" " + e.style.strong.Render(e.say(text.ByMoment)))
	nobody := text.MomentNoAct
	if width < stageFrom {
		nobody = text.TraitNoAct
	}
	for _, r := range rows {
		if len(r.Acts) == 0 {
			e.named(&b, width, r.Name, e.stage(r, width)+e.style.wrong.Render(e.say(nobody)), func() { e.prove(r.Key) })
			continue
		}
		if width < stageFrom {
			e.named(&b, width, r.Name, e.stand(r), func() { e.goTo(r.Key) })
			continue
		}
		lead, name := e.stage(r, width), r.Name
		row := func(rest string, do func()) {
			e.named(&b, width, name, lead+rest, do)
			lead, name = strings.Repeat(" ", stageWidth), ""
		}
		if !r.Promised {
			row(e.style.wrong.Render("◌ "+e.say(text.NothingToday)), func() { e.goTo(r.Key) })
		}
		for _, act := range r.Acts {
			sign, look := e.state(&act)
			rest := charter.Short(act.Name, max(width-nameWidth(width)-stageWidth-lenOf(sign)-5, 8))
			row(look.Render(sign)+" "+e.style.dim.Render(rest), func() { e.goTo(act.Key) })
		}
	}
	b.add("")
	return b
}

// stand says on one line how the acts of a moment stand: those of today first, then what the others wait in, each once.
func (e *editor) stand(r desk.Covered) string {
	var today, waits []string
	for _, act := range r.Acts {
		sign, look := e.state(&act)
		if act.Waits.Value == "" {
			today = append(today, look.Render(sign))
		} else if !slices.Contains(waits, sign) {
			waits = append(waits, sign)
		}
	}
	others := strings.Join(waits, " ")
	switch {
	case !r.Promised:
		return e.style.wrong.Render(e.say(text.WaitsOnly.With("states", others)))
	case others != "":
		today = append(today, e.style.dim.Render(others))
	}
	return strings.Join(today, " ")
}

// stageWidth is how wide the names of stages are.
const stageWidth = 16

// stage returns the stage of a moment, where there is room for it.
func (e *editor) stage(r desk.Covered, width int) string {
	if width < stageFrom {
		return ""
	}
	return e.style.dim.Render(fit(r.Stage.Label.In(e.Lang), stageWidth))
}

// state returns how an act stands, by a symbol and a word, and their look.
func (e *editor) state(act *desk.Act) (sign string, look lipgloss.Style) {
	sign, look = mark[act.Firmness], e.style.firmness[act.Firmness]
	if act.Waits.Value != "" {
		sign, look = waiting[act.Waits.Value], e.style.dim
	}
	return sign + " " + e.say(act.Stands()), look
}

func (e *editor) byLevel(width int) block {
	var b block
	b.add(" " + e.style.strong.Render(e.say(text.ByLevel)))
	for _, r := range e.ByLevel() {
		rest := e.style.dim.Render(e.say(text.LevelEmpty))
		if r.Named > 0 {
			rest = e.style.done.Render(strings.Repeat("■", min(r.Delivered, 8))) + strings.Repeat("□", min(r.Named-r.Delivered, 8)) + " " +
				e.style.dim.Render(e.levelWords(r, width))
		}
		e.named(&b, width, r.Choice.Label.In(e.Lang), rest, func() { e.enter(stepIndex("benefits")) })
	}
	b.add("")
	return b
}

func (e *editor) levelWords(r desk.Level, width int) string {
	if width < stageFrom {
		return fmt.Sprintf("%d/%d", r.Delivered, r.Named)
	}
	return e.say(text.LevelActs.With("named", fmt.Sprint(r.Named), "delivered", fmt.Sprint(r.Delivered)))
}
