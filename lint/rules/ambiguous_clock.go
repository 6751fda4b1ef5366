package rules

import (
	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/prose"
)

var _ = add(lint.Rule{
	ID: "ambiguous-clock", Severity: lint.Warning, Group: lint.Wording,
	Title: charter.L10n{
		FR: "Un délai qui se compte de deux façons",
		EN: "A deadline that can be counted two ways",
	},
	Why: charter.L10n{
		FR: "« 10 jours » : avec ou sans les week-ends, depuis l’envoi ou la réception ? Chacun compte à son avantage, et vous êtes en retard pour l’un sans l’être pour l’autre.",
		EN: "“10 days”: weekends included or not, from sending or from receipt? Each side counts its own way, and you are late by one clock and on time by the other.",
	},
	Settle: charter.L10n{
		FR: "Écrivez « jours ouvrés » ou « calendaires », les heures pendant lesquelles le compte tourne, et son départ : « à compter de la réception de votre message ».",
		EN: "Write “working days” or “calendar days”, the hours during which the clock runs, and its start: “from the moment we receive your message”.",
	},
	Ask: charter.L10n{FR: "Demandé un vendredi soir, c’est dû pour quand ?", EN: "Asked on a Friday evening, when is it due?"},
	Sources: []string{
		"Regulation (EEC, Euratom) No 1182/71 determining the rules applicable to periods, dates and time limits",
	},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[[behaviour]]
id = "reponse"
statement = "Nous répondons à vos courriers en peu de temps."
deadline = ⟦{ value = 10, unit = "working-day" }⟧
`,
			EN: `[[behaviour]]
id = "reply"
statement = "We answer your letters within days."
deadline = ⟦{ value = 10, unit = "working-day" }⟧
`,
		},
		Good: charter.L10n{
			FR: `[[behaviour]]
id = "reponse"
statement = "Nous répondons à vos courriers sous 10 jours ouvrés dès réception."
deadline = { value = 10, unit = "working-day", from = "la réception" }
`,
			EN: `[[behaviour]]
id = "reply"
statement = "We answer your letters within 10 working days of receipt."
deadline = { value = 10, unit = "working-day", from = "receipt" }
`,
		},
	}, {
		Bad: charter.L10n{
			FR: `[[behaviour]]
id = "reponse"
statement = "Nous répondons à vos courriers ⟦sous 10 jours⟧."
`,
			EN: `[[behaviour]]
id = "reply"
statement = "We answer your letters ⟦within 10 days⟧."
`,
		},
		Good: charter.L10n{
			FR: `[[behaviour]]
id = "reponse"
statement = "Nous répondons à vos courriers sous 10 jours ouvrés."
`,
			EN: `[[behaviour]]
id = "reply"
statement = "We answer your letters within 10 working days."
`,
		},
	}},
	Precision: &lint.Precision{Right: 52, Of: 53},
	Check:     checkAmbiguousClock,
})

// weekendsCount is from how many days on a deadline is taken to count them all: two weeks hold two weekends however they are
// counted.
const weekendsCount = 14

func checkAmbiguousClock(p *lint.Pass) {
	said := map[*charter.Behaviour][]*lint.Passage{}
	for passage := range p.Passages(lint.Promise, lint.Deed, lint.Occasion) {
		said[passage.Behaviour] = append(said[passage.Behaviour], passage)
	}
	for _, b := range p.Behaviours {
		if b.Deadline == nil || b.Deadline.Value.Value == 0 || p.Troubled(b.Key+".deadline") {
			continue
		}
		key := b.Key + ".deadline.from" // what settles it
		switch {
		case b.Deadline.From.Blank() && !tell(said[b], "rule-clock-start"):
			f := lint.Finding{Key: key, Span: b.Deadline.Span, Message: charter.L10n{
				FR: "« {name} » : rien ne dit quand le délai commence à courir ; remplissez {from}",
				EN: "“{name}”: nothing says when the clock starts; fill in {from}",
			}.WithText("from", asked("behaviour.deadline.from")).With("name", nameOf(b))}
			f.Fix = &charter.Fix{Title: charter.L10n{FR: "À partir de quel instant compte-t-on ?", EN: "From what moment do you count?"}}
			p.Report(f)
		case b.Deadline.Unit.Value == "hour" && !tell(said[b], "rule-clock-clear") && !reads(p, b.Deadline.From, "rule-clock-clear"):
			p.ReportAt(key, b.Deadline.Span, charter.L10n{
				FR: "« {name} » : ces heures peuvent courir la nuit et le dimanche, ou non ; dites aux heures d’ouverture, ou à toute heure",
				EN: "“{name}”: these hours may run at night and on Sundays, or not; say in opening hours, or at any hour",
			}.With("name", nameOf(b)))
		}
	}
	watch(p, "rule-clock", charter.L10n{
		FR: "« {words} » se compte de deux façons, avec ou sans nuits, week-ends et jours fériés ; dites laquelle",
		EN: "“{words}” can be counted two ways, with or without nights, weekends and holidays; say which",
	}, func(passage *lint.Passage, at prose.Span) bool {
		if b := passage.Behaviour; b != nil && (b.Deadline != nil || p.Troubled(b.Key+".deadline")) {
			return false
		}
		return !passage.Has("rule-clock-clear") && acting(passage, at) && twoFaced(passage, at)
	}, lint.Statement, lint.Promise, lint.Deed)
}

// tell reports whether one of the passages has a phrase of a list.
func tell(passages []*lint.Passage, list string) bool {
	for _, passage := range passages {
		if passage.Has(list) {
			return true
		}
	}
	return false
}

// reads reports whether a text that is no passage has a phrase of a list.
func reads(p *lint.Pass, t charter.Text, list string) bool {
	return !t.Blank() && prose.Read(t.Value, string(p.Lang())).Has(list)
}

// twoFaced reports whether the deadline that stands there is one that weekends change: a few days, or hours that are days in an
// office. One inside a condition is not what is promised.
func twoFaced(passage *lint.Passage, at prose.Span) bool {
	changes, conditions := false, passage.Find("rule-clock-if")
	for _, s := range passage.Slots() {
		switch {
		case !overlap(at, s.Span):
		case s.Kind == prose.Trigger && within(conditions, prose.Span{Start: s.Start, End: s.Start + 1}):
			return false
		case s.Kind != prose.Deadline:
		case s.Quantity.Unit == "day":
			changes = changes || s.Quantity.Value >= 2 && s.Quantity.Value < weekendsCount
		case s.Quantity.Unit == "hour":
			changes = changes || s.Quantity.Value >= 24 && passage.Has("rule-clock-office")
		}
	}
	return changes
}
