package rules

import (
	"slices"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/prose"
)

var _ = add(lint.Rule{
	ID: "statement-differs-from-fields", Severity: lint.Error, Group: lint.Wording,
	Title: charter.L10n{
		FR: "La phrase et les champs ne donnent pas le même chiffre",
		EN: "The statement and the fields give different figures",
	},
	Why: charter.L10n{
		FR: "Le client lit la phrase, l’équipe suit les champs : deux chiffres, et l’un des deux est une promesse manquée d’avance.",
		EN: "Customers read the statement, the team works by the fields: with two figures, one of them is a promise broken in advance.",
	},
	Settle: charter.L10n{
		FR: "Gardez le chiffre que vous tenez, et écrivez-le des deux côtés.",
		EN: "Keep the figure you can keep, and write it in both places.",
	},
	Ask: charter.L10n{FR: "Que tenez-vous vraiment, la phrase ou le champ ?", EN: "Which do you really keep, the sentence or the field?"},
	Sources: []string{
		"ISO 10001:2018, customer satisfaction, guidelines for codes of conduct: the code is to be accurate and not misleading",
	},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[[behaviour]]
id = "rappel"
statement = "Nous vous rappelons ⟦sous 24 heures⟧."
deadline = { value = 48, unit = "hour", from = "votre appel" }
`,
			EN: `[[behaviour]]
id = "call-back"
statement = "We call you back ⟦within 24 hours⟧."
deadline = { value = 48, unit = "hour", from = "your call" }
`,
		},
		Good: charter.L10n{
			FR: `[[behaviour]]
id = "rappel"
statement = "Nous vous rappelons sous 24 heures."
deadline = { value = 1, unit = "day", from = "votre appel" }
`,
			EN: `[[behaviour]]
id = "call-back"
statement = "We call you back within 24 hours."
deadline = { value = 1, unit = "day", from = "your call" }
`,
		},
	}, {
		Bad: charter.L10n{
			FR: `[[behaviour]]
id = "bilan"
statement = "Nous publions nos résultats ⟦4 fois par an⟧."
frequency = { times = 1, per = "year" }

[[behaviour]]
id = "retard"
statement = "Si nous sommes en retard, ⟦20 €⟧ vous sont remboursés."
remedy = { act = "un remboursement", amount = "25 €" }
`,
			EN: `[[behaviour]]
id = "results"
statement = "We publish our results ⟦4 times a year⟧."
frequency = { times = 1, per = "year" }

[[behaviour]]
id = "late"
statement = "If we are late, we refund ⟦£20⟧."
remedy = { act = "a refund", amount = "£25" }
`,
		},
		Good: charter.L10n{
			FR: `[[behaviour]]
id = "bilan"
statement = "Nous publions nos résultats 4 fois par an."
frequency = { times = 1, per = "quarter" }

[[behaviour]]
id = "retard"
statement = "Si nous sommes en retard, 25 € vous sont remboursés."
remedy = { act = "un remboursement", amount = "25 €" }

[[behaviour]]
id = "rendez-vous"
statement = "Après un rendez-vous manqué, nous versons 25 € sous 7 jours."
deadline = { value = 7, unit = "day", from = "le rendez-vous" }
`,
			EN: `[[behaviour]]
id = "results"
statement = "We publish our results 4 times a year."
frequency = { times = 1, per = "quarter" }

[[behaviour]]
id = "late"
statement = "If we are late, we refund £25."
remedy = { act = "a refund", amount = "£25" }

[[behaviour]]
id = "appointment"
statement = "After a missed appointment we pay £25 within 7 days."
deadline = { value = 7, unit = "day", from = "the appointment" }
`,
		},
	}},
	Precision: &lint.Precision{Right: 19, Of: 21},
	Check:     checkStatementDiffersFromFields,
})

func checkStatementDiffersFromFields(p *lint.Pass) {
	for s := range p.Passages(lint.Promise) {
		b := s.Behaviour
		if p.Troubled(b.Key+".deadline") || p.Troubled(b.Key+".frequency") || p.Troubled(b.Key+".threshold") {
			continue
		}
		c := comparison{s: s, b: b}
		if at, words, differs := c.first(); differs {
			p.ReportIn(s, at, charter.L10n{
				FR: "la phrase dit « {said} », les champs « {field} » ; écrivez le même chiffre des deux côtés",
				EN: "the statement says “{said}”, the fields “{field}”; write the same figure in both places",
			}.With("said", cited(s, at), "field", charter.Short(words, nameLimit)))
		} else if at, bare := c.bareDays(); bare {
			p.Report(lint.Finding{Key: s.Key, Span: s.Place(at), Severity: lint.Warning, Message: charter.L10n{
				FR: "qui lit « {said} » compte les week-ends, les champs ne les comptent pas ; écrivez « jours ouvrés » dans la phrase",
				EN: "whoever reads “{said}” counts weekends, the fields do not; write “working days” in the statement",
			}.With("said", cited(s, at))})
		}
	}
}

// comparison is a statement beside the fields of its behaviour, which are read as they are needed.
type comparison struct {
	s *lint.Passage
	b *charter.Behaviour
	// others is what is measured elsewhere: what a statement may tell beside the measures of the act. It is nil until it is asked for.
	others []prose.Quantity
}

// perYear is how often the periods come round in a year.
var perYear = map[string]float64{"day": 365, "week": 52, "month": 12, "quarter": 4, "half-year": 2, "year": 1}

// first returns the first measure of the statement that a field contradicts, and what the field says.
func (c *comparison) first() (prose.Span, string, bool) {
	if !c.s.Has("deadline") && !c.s.Has("frequency") && !c.s.Has("amount") {
		return prose.Span{}, "", false
	}
	slots := slices.DeleteFunc(slices.Clone(c.s.Slots()), func(slot prose.Slot) bool {
		return slot.Quantity.Unit == "" || clockTime(c.s, slot.Span) || within(c.s.Find("rule-range"), slot.Span)
	})
	deadline, frequency, threshold := c.b.Deadline.Words(c.s.Lang), c.b.Frequency.Words(c.s.Lang), c.b.Threshold.Words(c.s.Lang)
	if at, differs := c.deadline(slots); deadline != "" && differs {
		return at, deadline, true
	}
	if at, differs := c.frequency(slots); frequency != "" && differs {
		return at, frequency, true
	}
	if at, differs := c.money(slots); differs {
		return at, c.b.Remedy.Amount.Value, true
	}
	if deadline+frequency == "" && threshold != "" {
		if at, differs := c.threshold(slots, threshold); differs {
			return at, threshold, true
		}
	}
	return prose.Span{}, "", false
}

// deadline returns the time allowed for the act when it is not that of the field. When one of the times in the statement is
// the field's, the others measure something else.
func (c *comparison) deadline(slots []prose.Slot) (at prose.Span, differs bool) {
	if c.b.Deadline == nil || c.b.Deadline.Value.Value == 0 {
		return at, false
	}
	field := prose.Quantity{Value: c.b.Deadline.Value.Value, Unit: c.b.Deadline.Unit.Value}
	delays := c.s.Find("rule-delay")
	for _, slot := range slots {
		q := slot.Quantity
		if !lasts(q) {
			continue
		}
		if sameTime(q, field) || c.idiom(q, field) {
			return at, false
		}
		if !differs && slot.Kind == prose.Deadline && within(delays, slot.Span) && alike(q, field) && !c.told(q) {
			at, differs = slot.Span, true
		}
	}
	if !differs {
		return c.window(slots, field)
	}
	return at, differs
}

// frequency returns how often the act is done when it is not as often as in the field.
func (c *comparison) frequency(slots []prose.Slot) (at prose.Span, differs bool) {
	if c.b.Frequency == nil || perYear[c.b.Frequency.Per.Value] == 0 {
		return at, false
	}
	field := c.b.Frequency.Times.Value * perYear[c.b.Frequency.Per.Value]
	times, every := c.s.Find("rule-times"), c.s.Find("rule-every")
	for _, slot := range slots {
		per := perYear[slot.Quantity.Unit]
		if slot.Kind != prose.Frequency || per == 0 {
			continue
		}
		rate := slot.Quantity.Value * per
		switch {
		case within(times, slot.Span):
		case within(every, slot.Span):
			rate = per / slot.Quantity.Value
		default:
			continue
		}
		if rate == field {
			return at, false
		}
		if !differs {
			at, differs = slot.Span, true
		}
	}
	return at, differs
}

// money returns what the statement says people get when the act fails, when it is not what the field says.
func (c *comparison) money(slots []prose.Slot) (at prose.Span, differs bool) {
	if c.b.Remedy == nil || !c.s.Has("remedy") || !c.s.Has("amount") {
		return at, false
	}
	amounts := measures(c.b.Remedy.Amount.Value, c.s.Lang)
	if len(amounts) != 1 {
		return at, false
	}
	field := amounts[0]
	for _, slot := range slots {
		q := slot.Quantity
		if lasts(q) || !alike(q, field) {
			continue
		}
		if q.Value == field.Value {
			return at, false
		}
		if !differs && slot.Kind == prose.Amount && !c.told(q) {
			at, differs = slot.Span, true
		}
	}
	return at, differs
}

// threshold returns the bound of the act when it is not that of the field: a time, a share or a sum.
func (c *comparison) threshold(slots []prose.Slot, words string) (at prose.Span, differs bool) {
	bounds := measures(words, c.s.Lang)
	if len(bounds) != 1 {
		return at, false
	}
	field := bounds[0]
	for _, slot := range slots {
		q := slot.Quantity
		if !alike(q, field) {
			continue
		}
		if q == field || lasts(q) && sameTime(q, field) {
			return at, false
		}
		if !differs && !c.told(q) {
			at, differs = slot.Span, true
		}
	}
	return at, differs
}

// told reports whether a field that measures something else tells the quantity.
func (c *comparison) told(q prose.Quantity) bool {
	if target := c.b.Target; target != nil && q.Unit == "percent" && q.Value == target.Share.Value {
		return true
	}
	if c.others == nil {
		c.others = c.elsewhere()
	}
	for _, other := range c.others {
		if other == q || lasts(q) && lasts(other) && sameTime(q, other) {
			return true
		}
	}
	return false
}

// elsewhere returns what the fields measure that are not compared with the statement.
func (c *comparison) elsewhere() []prose.Quantity {
	texts := append([]charter.Text{c.b.Trigger, c.b.Act, c.b.Observable}, c.b.Limits...)
	if c.b.Deadline != nil {
		texts = append(texts, c.b.Deadline.From)
	}
	if r := c.b.Remedy; r != nil {
		texts = append(texts, r.Act, r.Within, r.Amount)
	}
	out := append([]prose.Quantity{}, measures(c.b.Threshold.Words(c.s.Lang), c.s.Lang)...)
	for _, t := range texts {
		out = append(out, measures(t.Value, c.s.Lang)...)
	}
	return out
}
