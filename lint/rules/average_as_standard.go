package rules

import (
	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/prose"
)

var _ = add(lint.Rule{
	ID: "average-as-standard", Severity: lint.Hint, Group: lint.Wording,
	Title: charter.L10n{
		FR: "Une moyenne tient lieu de promesse",
		EN: "An average stands in for a promise",
	},
	Why: charter.L10n{
		FR: "Personne n’attend la moyenne. Trois minutes en moyenne, c’est aussi une minute pour les uns et vingt pour les autres.",
		EN: "Nobody waits the average. Three minutes on average can be one minute for some and twenty for others.",
	},
	Settle: charter.L10n{
		FR: "Dites dans quelle part des cas le délai est tenu : « 90 % des appels sous 3 minutes ».",
		EN: "Say in what share of cases the time is kept: “90% of calls within 3 minutes”.",
	},
	Ask: charter.L10n{FR: "Sur dix clients, qu’obtient le moins chanceux ?", EN: "Of ten customers, what does the unluckiest get?"},
	Sources: []string{
		"UK Cabinet Office, Service First, guide to national charters, 1998",
		"Charte en faveur de la clientèle, Belgium: 90% of calls answered within 2.5 minutes",
	},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[[behaviour]]
id = "appels"
statement = "Nous décrochons ⟦en moyenne⟧ en 3 minutes."
deadline = { value = 3, unit = "minute", from = "la première sonnerie" }
`,
			EN: `[[behaviour]]
id = "calls"
statement = "We answer calls within 3 minutes ⟦on average⟧."
deadline = { value = 3, unit = "minute", from = "the first ring" }
`,
		},
		Good: charter.L10n{
			FR: `[[behaviour]]
id = "appels"
statement = "Nous décrochons en moins de 3 minutes, 9 fois sur 10."
deadline = { value = 3, unit = "minute", from = "la première sonnerie" }
target = { share = 90, per = "month" }
`,
			EN: `[[behaviour]]
id = "calls"
statement = "We answer 9 calls in 10 within 3 minutes."
deadline = { value = 3, unit = "minute", from = "the first ring" }
target = { share = 90, per = "month" }
`,
		},
	}},
	Precision: &lint.Precision{Right: 22, Of: 23},
	Check:     checkAverageAsStandard,
})

func checkAverageAsStandard(p *lint.Pass) {
	watch(p, "rule-average", charter.L10n{
		FR: "« {words} » n’engage à rien envers un client donné ; dites dans quelle part des cas vous faites au moins aussi bien",
		EN: "“{words}” owes nothing to any one customer; say in what share of cases you do at least as well",
	}, func(passage *lint.Passage, at prose.Span) bool {
		if b := passage.Behaviour; b != nil && (targeted(b) || p.Troubled(b.Key+".target")) {
			return false
		}
		return passage.Role != lint.Statement || passage.Has("duration") && acting(passage, at)
	}, lint.Statement, lint.Promise, lint.Deed, lint.Proof)
}
