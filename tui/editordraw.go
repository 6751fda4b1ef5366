package tui

import (
	"strings"

	"relcharter/charter"
	"relcharter/charter/guide"
	"relcharter/lint"
)

// draw returns the whole screen, height lines of width cells.
func (e *editor) draw(width, height int) block {
	l := layoutFor(width, height)
	rule := e.style.dim.Render(line(width))
	var b block
	b.add(e.title(width))
	b.append(e.steps(width))
	b.add(rule)
	if e.focus != onList && e.focus != onForm { // these are what the panel shows
		l.main.w, l.side = width, rect{}
	}
	main := e.main(l.main.w, l.main.h)
	if l.side.w > 0 {
		main = main.beside(e.side(l.side.w, l.side.h), l.main.w+1, e.style.dim.Render("│"))
	}
	b.append(main)
	b.add(rule)
	b.append(e.balance(width))
	b.append(e.keys(width))
	return b
}

func (e *editor) main(width, height int) block {
	switch e.focus {
	case onFindings:
		return e.findings.draw(width, height, true, func(f *lint.Finding) { e.goTo(f.Key) })
	case onPicture:
		return e.picture(width, height)
	case onReview:
		return e.drawReview(width, height)
	}
	var b block
	if e.list != nil {
		n := max(height/4, 3)
		if e.focus == onList && e.form == nil {
			n = height - 6
		}
		if e.focus == onForm && height < 12 { // the field comes first
			n = 1
		}
		n = min(len(e.list.items())+1, n)
		b.append(e.list.draw(width, n, e.focus == onList, e.clickItem))
		b.add(e.style.dim.Render(ruled(e.goesOn(e.list.above, e.list.below), width)))
	}
	rest := height - len(b.lines)
	if e.form == nil {
		b.append(e.intro(width).window(rest, 0, 0))
		return b
	}
	sentence := e.sentence(width)
	b.append(e.form.draw(width, rest-len(sentence.lines), e.focus == onForm, e.clickField))
	b.append(sentence)
	return b
}

// clickItem selects an item of the list; the one that is selected already is opened.
func (e *editor) clickItem(i int) {
	again := e.focus == onList && e.list.at == i
	if e.focus == onForm {
		was := e.place()
		if e.leave(); e.form == nil && i > was {
			i--
		}
	}
	e.list.at, e.focus = i, onList
	e.fill()
	if again || e.list.adding() {
		e.openItem()
	}
}

func (e *editor) clickField(i int) {
	e.form.enter(i)
	e.focus = onForm
	if e.form.current().field == nil {
		e.form.fold()
	}
}

// intro says what a step is for, and who answers best.
func (e *editor) intro(width int) block {
	var b block
	for _, l := range wrap(e.current().Intro.In(e.Lang), width-4) {
		b.add("  " + l)
	}
	for _, note := range strings.Split(e.current().Room.In(e.Lang), "\n") {
		for _, l := range wrap(note, width-4) {
			b.add("  " + e.style.dim.Render(l))
		}
	}
	if e.list != nil && len(e.list.items()) == 0 {
		b.add("", "  "+e.style.question.Render(e.say(text.Empty)))
	}
	return b
}

// sentenceLines is how much of a promise is shown below its form.
const sentenceLines = 3

// sentence shows what a behaviour's parts make, how firm it is, and what it still lacks.
func (e *editor) sentence(width int) block {
	var b block
	if e.list == nil || e.list.table != "behaviour" {
		return e.missing(width)
	}
	for _, beh := range e.Doc().Behaviours {
		if beh.Key != e.form.keys[0] {
			continue
		}
		b.add(e.style.dim.Render(line(width)))
		for i, l := range wrap(charter.Visible(beh.Statement.Value), width-4) {
			if i == sentenceLines {
				b.lines[len(b.lines)-1] += e.style.strong.Render("…")
				break
			}
			lead := "   "
			if i == 0 {
				lead = " → "
			}
			b.add(lead + e.style.strong.Render(l))
		}
		var lacks []string
		for _, lack := range guide.Lacks(beh) {
			lacks = append(lacks, lack.Question.In(e.Lang))
		}
		f, _ := e.Firmness(beh.Key)
		firm := e.style.firmness[f].Render("  " + mark[f] + " " + f.Label().In(e.Lang) + " ")
		left := []string{""}
		if len(lacks) > 0 {
			left = wrap(e.say(text.Missing)+" "+strings.Join(lacks, " "), width-lenOf(firm)-2)
		}
		for i, l := range left[:min(len(left), 2)] {
			right := ""
			if i == 0 {
				right = firm
			}
			b.add(spread(e.style.dim.Render(" "+l), right, width))
		}
	}
	return b
}

// missing asks for the act behind an item that has none.
func (e *editor) missing(width int) block {
	var b block
	if e.list == nil {
		return b
	}
	for _, ask := range guide.Prompts(e.Doc()) {
		if ask.Key != e.form.keys[0] {
			continue
		}
		b.add(e.style.dim.Render(line(width)))
		b.add(indented(" ", styled(e.style.question, wrap(charter.Visible(ask.Question.In(e.Lang)), width-2)))...)
		b.append(e.hints(width, hint{plainKey("F7"), text.WordAct, func() { e.prove(ask.Key) }}))
	}
	return b
}

// side is the panel beside the form: the findings, then the picture.
func (e *editor) side(width, height int) block {
	var b block
	room := height / 2
	here := &e.findings
	if e.form != nil {
		here = &findings{shared: e.shared, within: e.form.keys}
	}
	b.append(here.draw(width, min(room, here.height(width)), false, func(f *lint.Finding) { e.goTo(f.Key) }))
	b.add(e.style.dim.Render(line(width)))
	b.append(e.glance(width).window(height-len(b.lines), 0, 0))
	for i := range b.lines {
		b.lines[i] = fit(b.lines[i], width)
	}
	return b
}
