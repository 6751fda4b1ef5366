package tui

import (
	"fmt"
	"path/filepath"
	"strings"

	"relcharter/charter"
	"relcharter/charter/guide"
	"relcharter/lint"
)

// draw returns the whole screen, height lines of width cells.
func (e *editor) draw(width, height int) block {
	l := layoutFor(width, height)
	rule := e.style.dim.Render(strings.Repeat("─", width))
	var b block
	b.add(e.title(width), e.steps(width), rule)
	if e.focus == onFindings || e.focus == onPicture { // these are what the panel shows
		l.main.w, l.side = width, rect{}
	}
	main := e.main(l.main.w, l.main.h)
	if l.side.w > 0 {
		side := e.side(l.side.w, l.side.h)
		for i := range main.lines {
			main.lines[i] = fit(main.lines[i], l.main.w) + e.style.dim.Render("│") + side.lines[i]
		}
	}
	b.append(main)
	b.add(rule, e.balance(width), e.keys(width))
	return b
}

func (e *editor) title(width int) string {
	name := e.doc().Brand.Name.Value
	if e.doc().Brand.Name.Blank() {
		name = e.say(text.Untitled)
	}
	left := " " + e.style.title.Render(charter.Short(name, 40)) + e.style.dim.Render(" · "+e.file())
	state := text.Saved
	switch {
	case e.session.Path() == "":
		state = text.Unsaved
	case e.session.Dirty():
		state = text.Modified
	}
	right := e.say(state) + " "
	if f := charter.FieldAt("charter.status"); f != nil {
		if c, ok := f.Choice(e.doc().Charter.Status.Value); ok {
			right = c.Label.In(e.lang) + " · " + right
		}
	}
	return spread(left, e.style.dim.Render(right), width)
}

func (e *editor) file() string {
	if e.session.Path() == "" {
		return e.say(text.AppName)
	}
	return charter.Visible(filepath.Base(e.session.Path()))
}

// steps returns the bar of steps: names with what is to be settled; where these do not fit, a sign in place of the number;
// at the narrowest, the other steps as signs alone.
func (e *editor) steps(width int) string {
	for _, style := range []barStyle{{gap: "  ", full: true, names: true}, {gap: " ", names: true}, {gap: "  "}} {
		if bar := e.stepBar(style); lenOf(bar) <= width {
			return bar
		}
	}
	return fit(e.stepBar(barStyle{gap: " "}), width)
}

type barStyle struct {
	gap         string
	full, names bool
}

func (e *editor) stepBar(style barStyle) string {
	var b strings.Builder
	for i := range guide.Steps {
		s := &guide.Steps[i]
		open, begun := e.unsettled(s), s.Begun(e.doc())
		sign := fmt.Sprint(i + 1)
		look := e.style.dim
		switch {
		case !style.full && open > 0:
			sign = "!"
		case !style.full && begun:
			sign = "✓"
		}
		if begun {
			look = e.style.done
		}
		if i == e.step {
			look = e.style.selected.Underline(true)
		}
		name := sign
		if style.names || i == e.step {
			name += " " + s.Title.In(e.lang)
		}
		switch {
		case style.full && open > 0:
			name += fmt.Sprintf(" !%d", open)
		case style.full && begun:
			name += " ✓"
		}
		b.WriteString(style.gap[:1] + look.Render(name) + style.gap[1:])
	}
	return strings.TrimRight(b.String(), " ")
}

// unsettled returns how many errors and warnings there are in a step.
func (e *editor) unsettled(s *guide.Step) int {
	n := 0
	for _, key := range e.session.HeldKeys() {
		if inStep(s, key) {
			n++
		}
	}
	for i := range e.shared.findings {
		if f := &e.shared.findings[i]; f.Severity > lint.Hint && inStep(s, f.Key) {
			n++
		}
	}
	return n
}

func inStep(s *guide.Step, key string) bool {
	if key == wholeCharter {
		return s.ID == "behaviours"
	}
	for _, table := range s.Tables {
		if key == table || strings.HasPrefix(key, table+".") || strings.HasPrefix(key, table+"[") {
			return true
		}
	}
	return false
}

func (e *editor) main(width, height int) block {
	switch e.focus {
	case onFindings:
		return e.findings.draw(width, height, true)
	case onPicture:
		return e.picture(width, height)
	}
	var b block
	if e.list != nil {
		n := max(height/4, 3)
		if e.focus == onList && e.form == nil {
			n = height - 4
		}
		n = min(len(e.list.items())+1, n)
		b.append(e.list.draw(width, n, e.focus == onList))
		b.add(e.style.dim.Render(strings.Repeat("─", width)))
	}
	rest := height - len(b.lines)
	if e.form == nil {
		b.append(e.intro(width).window(rest, 0, 0))
		return b
	}
	sentence := e.sentence(width)
	b.append(e.form.draw(width, rest-len(sentence.lines), e.focus == onForm))
	b.append(sentence)
	return b
}

// intro says what a step is for.
func (e *editor) intro(width int) block {
	var b block
	for _, l := range wrap(e.current().Intro.In(e.lang), width-4) {
		b.add("  " + l)
	}
	if e.list != nil && len(e.list.items()) == 0 {
		b.add("", "  "+e.style.dim.Render(e.say(text.Empty)))
	}
	return b
}

// sentence shows what a behaviour's parts make, how firm it is, and what it still lacks.
func (e *editor) sentence(width int) block {
	var b block
	if e.list == nil || e.list.table != "behaviour" || e.form == nil {
		return b
	}
	for _, beh := range e.doc().Behaviours {
		if beh.Key != e.form.keys[0] {
			continue
		}
		b.add(e.style.dim.Render(strings.Repeat("─", width)))
		for i, l := range wrap(charter.Visible(beh.Statement.Value), width-4) {
			if i == 2 {
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
			lacks = append(lacks, lack.Question.In(e.lang))
		}
		left := ""
		if len(lacks) > 0 {
			left = e.style.dim.Render(" " + e.say(text.Missing) + " " + strings.Join(lacks, " "))
		}
		f := e.texts.Firmness(beh)
		b.add(spread(left, e.style.firmness[f].Render("  "+mark[f]+" "+f.Label().In(e.lang)+" "), width))
	}
	return b
}

// side is the panel beside the form: the findings, then the picture.
func (e *editor) side(width, height int) block {
	var b block
	half := height / 2
	b.append(e.here().draw(width, half, false))
	b.add(e.style.dim.Render(strings.Repeat("─", width)))
	b.append(e.glance(width).window(height-half-1, 0, 0))
	for i := range b.lines {
		b.lines[i] = fit(b.lines[i], width)
	}
	return b
}

// here returns the findings on what is being filled in; all of them while nothing is.
func (e *editor) here() *findings {
	if e.form == nil {
		return &e.findings
	}
	return &findings{shared: e.shared, within: e.form.keys}
}

// balance shows how much the charter says and how much it does, and what the check found.
func (e *editor) balance(width int) string {
	says, does := e.weigh()
	bar := func(n int) string { return strings.Repeat("█", min(n, 12)) }
	left := fmt.Sprintf(" %s %s %d   %s %s %d", e.say(text.Talk), e.style.dim.Render(bar(says)), says,
		e.say(text.Act), e.style.done.Render(bar(does)), does)
	return spread(left, e.counts()+" ", width)
}

// weigh returns how many elements of the charter only say something, and how many are acts one can check.
func (e *editor) weigh() (says, does int) {
	for _, d := range e.doc().Discourse {
		if !d.Say.Blank() {
			says++
		}
	}
	for _, b := range e.doc().Behaviours {
		switch f := e.texts.Firmness(b); {
		case f >= charter.Verifiable && b.Running():
			does++
		case f < charter.Verifiable && !b.Statement.Blank():
			says++
		}
	}
	return says, does
}

func (e *editor) counts() string {
	c := lint.Count(e.shared.findings)
	held := len(e.session.HeldKeys())
	if c == (lint.Counts{}) && held == 0 {
		return e.style.done.Render(e.say(text.NoFindings))
	}
	var parts []string
	if held > 0 {
		parts = append(parts, e.style.severity[lint.Error].Render(e.say(text.Held.With("n", fmt.Sprint(held)))))
	}
	add := func(n int, s lint.Severity, many charter.L10n) {
		if n == 0 {
			return
		}
		word := many.In(e.lang)
		if n == 1 {
			word = s.Label().In(e.lang)
		}
		parts = append(parts, e.style.severity[s].Render(fmt.Sprintf("%d %s", n, word)))
	}
	add(c.Error, lint.Error, text.Errors)
	add(c.Warning, lint.Warning, text.Warnings)
	add(c.Hint, lint.Hint, text.Hints)
	return strings.Join(parts, ", ")
}

func (e *editor) keys(width int) string {
	if e.status != "" {
		return fit(" "+e.style.strong.Render(charter.Visible(e.status)), width)
	}
	help := text.KeysFindings
	switch {
	case e.focus == onList:
		help = text.KeysList
	case e.focus == onForm:
		if help = e.form.keysHelp(); help == text.KeysForm && e.list == nil {
			help = text.KeysFirst
		}
	case e.focus == onPicture:
		help = text.KeysPicture
	}
	return fit(" "+e.style.dim.Render(e.say(help)), width)
}
