package tui

import (
	"fmt"
	"path/filepath"
	"strings"

	"relcharter/charter"
	"relcharter/charter/guide"
	"relcharter/lint"
	"relcharter/tui/desk"
)

// This file draws the lines above and below the form: the name, the steps, the balance, the keys.

func (e *editor) title(width int) string {
	file := e.say(text.AppName)
	if path := e.Session.Path(); path != "" {
		file = charter.Visible(filepath.Base(path))
	}
	left := " " + e.style.title.Render(charter.Short(e.name(), 40)) + e.style.dim.Render(" · "+file)
	state := text.Saved
	switch {
	case e.Session.Path() == "":
		state = text.Unsaved
	case e.Session.Dirty():
		state = text.Modified
	}
	right := e.say(state) + " "
	if c, ok := charter.FieldAt(desk.StatusKey).Choice(e.Text(desk.StatusKey)); ok {
		right = c.Label.In(e.Lang) + " · " + right
	}
	return spread(left, e.style.dim.Render(right), width)
}

// steps returns the bar of steps: names with what is to be settled; where these do not fit, a sign in place of the number;
// at the narrowest, the other steps as signs alone.
func (e *editor) steps(width int) block {
	styles := []barStyle{{gap: "  ", full: true, names: true}, {gap: " ", names: true}, {gap: "  "}, {gap: " "}}
	for i, style := range styles {
		if bar := e.stepBar(style); lenOf(bar.lines[0]) <= width || i == len(styles)-1 {
			bar.lines[0] = fit(bar.lines[0], width)
			return bar
		}
	}
	return block{}
}

type barStyle struct {
	gap         string
	full, names bool
}

func (e *editor) stepBar(style barStyle) block {
	var b block
	var bar strings.Builder
	at := 0
	for i := range guide.Steps {
		name := e.stepName(i, style)
		bar.WriteString(style.gap[:1] + name + style.gap[1:])
		n := lenOf(name)
		b.zones = append(b.zones, zone{rect{at + 1, 0, n, 1}, func(int, int) { e.enter(i) }})
		at += n + len(style.gap)
	}
	b.add(strings.TrimRight(bar.String(), " "))
	return b
}

func (e *editor) stepName(i int, style barStyle) string {
	s := &guide.Steps[i]
	open, begun := e.unsettled(s), s.Begun(e.Doc())
	done := begun && e.calm(s)
	sign := fmt.Sprint(i + 1)
	look := e.style.dim
	switch {
	case !style.full && open > 0:
		sign = "!"
	case !style.full && done:
		sign = "✓"
	}
	if done {
		look = e.style.done
	}
	if i == e.step {
		look = e.style.selected.Underline(true)
	}
	name := sign
	if style.names || i == e.step {
		name += " " + s.Title.In(e.Lang)
	}
	switch {
	case style.full && open > 0:
		name += fmt.Sprintf(" !%d", open)
	case style.full && done:
		name += " ✓"
	}
	return look.Render(name)
}

// unsettled returns how many errors and warnings there are in a step.
func (e *editor) unsettled(s *guide.Step) int {
	n := 0
	for _, key := range e.Misfits() {
		if desk.InStep(s, key) {
			n++
		}
	}
	for i := range e.Findings {
		if f := &e.Findings[i]; f.Severity > lint.Hint && desk.InStep(s, f.Key) {
			n++
		}
	}
	return n
}

// calm reports whether the check has nothing at all to say of a step; of the review, when it has nothing to say of the charter.
func (e *editor) calm(s *guide.Step) bool {
	for i := range e.Findings {
		if len(s.Tables) == 0 || desk.InStep(s, e.Findings[i].Key) {
			return false
		}
	}
	return true
}

// balance shows how much the charter says and how much it does, and what the check found.
func (e *editor) balance(width int) block {
	says, does := e.Weigh()
	bar := func(n int) string { return strings.Repeat("█", min(n, 12)) }
	left := fmt.Sprintf(" %s %s %d   %s %s %d", e.say(text.Talk), e.style.dim.Render(bar(says)), says,
		e.say(text.Act), e.style.done.Render(bar(does)), does)
	var b block
	b.add(spread(left, e.counts()+" ", width))
	b.zones = append(b.zones, zone{rect{0, 0, width / 2, 1}, func(int, int) { e.toggle(onPicture) }},
		zone{rect{width / 2, 0, width - width/2, 1}, func(int, int) { e.toggle(onFindings) }})
	return b
}

func (e *editor) counts() string {
	c := lint.Count(e.Findings)
	misfits := len(e.Misfits())
	if c == (lint.Counts{}) && misfits == 0 {
		return e.style.done.Render(e.say(text.NoFindings))
	}
	var parts []string
	if misfits > 0 {
		parts = append(parts, e.style.wrong.Render(e.say(text.Held.With("n", fmt.Sprint(misfits)))))
	}
	add := func(n int, s lint.Severity, many charter.L10n) {
		if n == 0 {
			return
		}
		word := many.In(e.Lang)
		if n == 1 {
			word = s.Label().In(e.Lang)
		}
		parts = append(parts, e.style.severity[s].Render(fmt.Sprintf("%d %s", n, word)))
	}
	add(c.Error, lint.Error, text.Errors)
	add(c.Warning, lint.Warning, text.Warnings)
	add(c.Hint, lint.Hint, text.Hints)
	return strings.Join(parts, ", ")
}

// keys shows what just happened, or the keys worth knowing where one is.
func (e *editor) keys(width int) block {
	if e.status != "" {
		return block{lines: []string{fit(" "+e.style.strong.Render(charter.Visible(e.status)), width)}}
	}
	return e.hints(width, e.hintsHere()...)
}

// hintsHere returns the keys worth knowing where one is.
func (e *editor) hintsHere() []hint {
	help := hint{plainKey("F1"), text.WordHelp, func() { e.command("f1") }}
	all := hint{plainKey("F5"), text.WordAll, func() { e.command("f5") }}
	save := hint{plainKey("F4"), text.WordSave, func() { e.command("f4") }}
	switch e.focus {
	case onList:
		open := hint{keyEnter, text.WordOpen, e.openItem}
		if e.list.adding() {
			return []hint{{keyEnter, text.WordAdd, e.openItem}, {keyPgDown, text.WordStep, func() { e.enter(e.step + 1) }}, all, help}
		}
		return []hint{open, {plainKey("Alt+↑↓"), text.WordMove, nil}, {keyDel, text.WordRemove, e.remove}, {plainKey("/"), text.WordSearch, e.search}, all, help}
	case onForm:
		back := hint{keyEsc, text.WordList, func() { e.toList(0) }}
		if e.list == nil {
			back = hint{keyPgDown, text.WordStep, func() { e.enter(e.step + 1) }}
		}
		return append(e.form.hintsHere(save), back, all, help)
	case onFindings:
		return []hint{{keyEnter, text.WordGoThere, nil}, {plainKey("r"), text.WordRepair, nil}, {plainKey("a"), text.WordAccept, nil}, {keyEsc, text.WordBack, e.back}, help}
	}
	if e.focus == onReview {
		return []hint{{plainKey("↑↓"), text.WordBrowse, nil}, {keyEnter, text.WordChoose, nil}, {plainKey("F3"), text.WordPicture, func() { e.toggle(onPicture) }}, all, help}
	}
	return []hint{{plainKey("↑↓"), text.WordScroll, nil}, {keyEnter, text.WordGoOn, e.next}, {keyEsc, text.WordBack, e.back}, help}
}
