package rules

import (
	"relcharter/charter"
	"relcharter/lint"
)

var _ = add(lint.Rule{
	ID: "planned-as-live", Severity: lint.Error, Group: lint.Completeness,
	Title: charter.L10n{
		FR: "Un projet présenté comme un fait",
		EN: "A plan that reads as a fact",
	},
	Why: charter.L10n{
		FR: "Écrire au présent ce qu’on fera peut-être est la marque des promesses de façade. Un projet se croit quand il porte une date, et qu’elle n’est pas déjà passée.",
		EN: "Writing what you may do one day as if you did it now is what window dressing looks like. A plan is believable when it has a date, and the date has not gone by.",
	},
	Settle: charter.L10n{
		FR: "Donnez au projet sa date de début, à venir ; dès qu’il est tenu, dites-le.",
		EN: "Give the plan its start date, in the future; once it is kept, say so.",
	},
	Ask: charter.L10n{FR: "Un client peut-il compter dessus dès aujourd’hui ?", EN: "Can a customer count on it today?"},
	Sources: []string{
		"A3CG, a dataset on sustainability claims that tells implemented from planned actions, ACL 2025, arXiv 2502.15821",
	},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[[behaviour]]
id = "appel-du-lendemain"
statement = "Nous vous appelons le lendemain de la pose."
status = ⟦"planned"⟧
`,
			EN: `[[behaviour]]
id = "next-day-call"
statement = "We ring you the day after the fitting."
status = ⟦"planned"⟧
`,
		},
		Good: charter.L10n{
			FR: `[[behaviour]]
id = "appel-du-lendemain"
statement = "Nous vous appelons le lendemain de la pose."
status = "planned"
since = 2027-03-01
`,
			EN: `[[behaviour]]
id = "next-day-call"
statement = "We ring you the day after the fitting."
status = "planned"
since = 2027-03-01
`,
		},
	}, {
		Bad: charter.L10n{
			FR: `[[behaviour]]
id = "appel-du-lendemain"
statement = "Nous vous appelons le lendemain de la pose."
status = "planned"
since = ⟦2026-09-01⟧
`,
			EN: `[[behaviour]]
id = "next-day-call"
statement = "We ring you the day after the fitting."
status = "planned"
since = ⟦2026-09-01⟧
`,
		},
		Good: charter.L10n{
			FR: `[[behaviour]]
id = "appel-du-lendemain"
statement = "Nous vous appelons le lendemain de la pose."
status = "live"
since = 2026-09-01
`,
			EN: `[[behaviour]]
id = "next-day-call"
statement = "We ring you the day after the fitting."
status = "live"
since = 2026-09-01
`,
		},
	}},
	Check: checkPlannedAsLive,
})

func checkPlannedAsLive(p *lint.Pass) {
	for _, b := range p.Behaviours {
		key := b.Key + ".since"
		if p.Troubled(key) || p.Troubled(b.Key+".status") {
			continue
		}
		planned, future := b.Status.Value == "planned", b.Since.Set() && p.Today.Before(b.Since)
		switch {
		case planned && !b.Since.Set():
			p.ReportAt(key, b.Status.Span, charter.L10n{
				FR: "« {name} » est prévu, mais sans date ; dites quand il commence",
				EN: "“{name}” is planned, but has no date; say when it starts",
			}.With("name", nameOf(b)))
		case planned && !future:
			p.ReportAt(key, b.Since.Span, dated(charter.L10n{
				FR: "« {name} » devait commencer le {date} ; s’il est tenu, choisissez {status} ; sinon, donnez la nouvelle date",
				EN: "“{name}” was to start on {date}; if it is kept, choose {status}; otherwise, give the new date",
			}, b.Since).WithText("status", answer("behaviour.status", "live")).With("name", nameOf(b)))
		case b.Running() && future:
			p.ReportAt(key, b.Since.Span, dated(charter.L10n{
				FR: "« {name} » se lit comme un acte d’aujourd’hui, mais ne commence que le {date} ; choisissez {status}",
				EN: "“{name}” reads as done today, but only starts on {date}; choose {status}",
			}, b.Since).WithText("status", answer("behaviour.status", "planned")).With("name", nameOf(b)))
		}
	}
}
