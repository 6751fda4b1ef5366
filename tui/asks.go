package tui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/tui/desk"
)

// This file asks before the charter is held to more, and before the team lives with a finding.

// chooseStatus offers the statuses of the charter.
func (a *app) chooseStatus() {
	var p *picker
	choices := charter.FieldAt(desk.StatusKey).Choices
	p = newPicker(a.shared, a.say(text.StatusTitle), func() []pick {
		var out []pick
		for _, c := range choices {
			sign := "○ "
			if a.Chosen(desk.StatusKey, c.Value) {
				sign = "● "
			}
			out = append(out, pick{c.Label.In(a.Lang), c.Help.In(a.Lang), func() { p.close(p); a.askStatus(c.Value) }, sign})
		}
		return out
	})
	p.at = max(0, slices.IndexFunc(choices, func(c charter.Choice) bool { return a.Chosen(desk.StatusKey, c.Value) }))
	a.show(p)
}

// askStatus shows what a status would demand of the charter, and asks whether to give it that.
func (a *app) askStatus(status string) {
	if a.Chosen(desk.StatusKey, status) {
		a.status = a.say(text.StatusSame)
		return
	}
	a.TakeIn()
	doc, rules, options := a.Doc(), a.Rules, a.Lint
	options.Today = a.Today
	a.later(func() tea.Msg {
		demands := desk.Demands(doc, rules, options, status)
		return doneMsg(func() { a.confirmStatus(status, demands) })
	})
}

// shownDemands is how many demands of a status are spelled out.
const shownDemands = 5

func (a *app) confirmStatus(status string, demands []lint.Finding) {
	choice, _ := charter.FieldAt(desk.StatusKey).Choice(status)
	name := choice.Label.In(a.Lang)
	if len(demands) == 0 {
		a.giveStatus(status)
		a.status = a.say(text.StatusFree.With("status", name))
		if n := len(a.Findings); n > 0 {
			a.status = a.say(text.StatusOpen.With("status", name, "n", fmt.Sprint(n)))
		}
		return
	}
	var body strings.Builder
	body.WriteString(a.say(text.StatusDemands.With("n", fmt.Sprint(len(demands)), "status", name)))
	for i, f := range demands {
		if i == shownDemands {
			body.WriteString("\n" + a.say(text.AndMore.With("n", fmt.Sprint(len(demands)-i))))
			break
		}
		body.WriteString("\n• " + f.Severity.Label().In(a.Lang) + " · " + a.message(&f))
	}
	d := newDialog(a.shared, a.say(text.StatusAsk.With("status", name)), body.String(), text.StatusYes, text.StatusNo)
	d.at = 1
	d.closed = func(got answer) {
		if got == first {
			a.giveStatus(status)
		}
	}
	a.show(d)
}

func (a *app) giveStatus(status string) {
	a.Answer(desk.StatusKey, status)
	a.editor.refresh()
}

// accept asks why, until when and in whose name the team lives with a finding.
func (a *app) accept(f *lint.Finding) {
	if !f.Rule.Acceptable() {
		a.status = a.say(text.NotAcceptable)
		return
	}
	until := a.Today.AddMonths(desk.AcceptMonths)
	d := newDialog(a.shared, a.say(text.AcceptTitle), a.message(f), text.AcceptYes, text.Cancel)
	d.asks(prompt{label: text.AcceptReason}, prompt{label: text.AcceptUntil, value: desk.Shown(until, a.Lang)}, prompt{label: text.AcceptBy})
	d.check = func(values []string) (int, charter.L10n) {
		day, problem := desk.Typed(charter.FieldAt("accept.until"), values[1], a.Lang)
		switch {
		case strings.TrimSpace(values[0]) == "":
			return 0, text.AcceptNoReason
		case !problem.IsZero():
			return 1, problem
		case day == nil || day.(charter.Date).Before(a.Today):
			return 1, text.AcceptPast
		}
		return 0, charter.L10n{}
	}
	finding := *f
	d.closed = func(got answer) {
		if got != first {
			return
		}
		day, _ := desk.Typed(charter.FieldAt("accept.until"), d.value(1), a.Lang)
		if a.tell(a.Accept(&finding, strings.TrimSpace(d.value(0)), strings.TrimSpace(d.value(2)), day.(charter.Date))) {
			a.status = a.say(text.AcceptDone)
		}
	}
	a.show(d)
}
