package rules

import (
	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/prose"
)

var _ = add(lint.Rule{
	ID: "vague-degree", Severity: lint.Warning, Group: lint.Wording,
	Title: charter.L10n{
		FR: "Un mot qui ne dit ni combien, ni comment",
		EN: "A word that says neither how much nor how",
	},
	Why: charter.L10n{
		FR: "« Régulier », « adapté », « de qualité » : chacun y met ce qu’il espère, et celui qui reçoit autre chose se sent trompé.",
		EN: "“Regular”, “appropriate”, “tailored”: people read into them what they hope for, and feel cheated when they get something else.",
	},
	Settle: charter.L10n{
		FR: "Dites à quoi on le reconnaît : « chaque lundi » plutôt que « régulièrement », ou un seuil, ou ce qu’une caméra verrait.",
		EN: "Say how people can tell: “every Monday” rather than “regularly”, or a threshold, or what a camera would see.",
	},
	Ask: charter.L10n{FR: "À quoi un client verrait-il que la promesse n’est pas tenue ?", EN: "How would a customer see that the promise was not kept?"},
	Sources: []string{
		"Henning Femmer and others, Rapid Quality Assurance with Requirements Smells, 2017, arXiv 1611.08847",
	},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[[behaviour]]
id = "suivi"
statement = "Nous vous donnons ⟦régulièrement⟧ des nouvelles du chantier."
act = "donner des nouvelles"
`,
			EN: `[[behaviour]]
id = "news"
statement = "We send you ⟦regular⟧ updates on the works."
act = "send updates"
`,
		},
		Good: charter.L10n{
			FR: `[[behaviour]]
id = "suivi"
statement = "Chaque lundi, nous vous donnons des nouvelles du chantier."
act = "donner des nouvelles"
frequency = { times = 1, per = "week" }
`,
			EN: `[[behaviour]]
id = "news"
statement = "Every Monday we send you an update on the works."
act = "send an update"
frequency = { times = 1, per = "week" }
`,
		},
	}},
	Precision: &lint.Precision{Right: 48, Of: 50},
	Check:     checkVagueDegree,
})

func checkVagueDegree(p *lint.Pass) {
	watch(p, "rule-vague", charter.L10n{
		FR: "« {words} » se comprend de dix façons ; dites combien, quand, ou à quoi on le reconnaît",
		EN: "“{words}” can be read ten ways; say how much, when, or how people can tell",
	}, func(passage *lint.Passage, at prose.Span) bool {
		if b := passage.Behaviour; b != nil && (b.Measured() || unclear(p, b)) {
			return false
		}
		if within(passage.Find(dataWords), at) {
			return false // data-without-control: “personalised” says that data is used
		}
		return acting(passage, at) && !quantified(passage, prose.Frequency, prose.Deadline, prose.Amount)
	}, lint.Statement, lint.Promise, lint.Deed)
}
