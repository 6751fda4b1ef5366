package rules

import (
	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/prose"
)

var _ = add(lint.Rule{
	ID: "elastic-time", Severity: lint.Warning, Group: lint.Wording,
	Title: charter.L10n{
		FR: "Un délai élastique",
		EN: "A delay that stretches",
	},
	Why: charter.L10n{
		FR: "« Au plus vite » n’a pas la même durée pour celui qui attend et pour celui qui fait attendre. Un nombre de jours, même long, permet de s’organiser.",
		EN: "“Promptly” is not the same length for those who wait and those who keep them waiting. A number of days, even a long one, lets people plan.",
	},
	Settle: charter.L10n{
		FR: "Remplacez ces mots par un nombre et une unité : « sous 3 jours ouvrés ».",
		EN: "Replace the words by a number and a unit: “within 3 working days”.",
	},
	Ask: charter.L10n{FR: "Au bout de combien de temps un client aurait-il raison de se plaindre ?", EN: "After how long would a customer be right to complain?"},
	Sources: []string{
		"Jennifer Krisch and Frank Houdek, The Myth of Bad Passive Voice and Weak Words, IEEE Requirements Engineering, 2015",
		"UK Cabinet Office, Service First, guide to national charters, 1998",
	},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[[behaviour]]
id = "reponse"
statement = "Nous répondons ⟦dans les meilleurs délais⟧ à chaque réclamation."
act = "répondre"
observable = "Une lettre signée."
`,
			EN: `[[behaviour]]
id = "reply"
statement = "We answer every complaint ⟦as soon as possible⟧."
act = "answer"
observable = "A signed letter."
`,
		},
		Good: charter.L10n{
			FR: `[[behaviour]]
id = "reponse"
statement = "Nous répondons sous 3 jours ouvrés à chaque réclamation."
act = "répondre"
deadline = { value = 3, unit = "working-day", from = "la réception" }
`,
			EN: `[[behaviour]]
id = "reply"
statement = "We answer every complaint within 3 working days."
act = "answer"
deadline = { value = 3, unit = "working-day", from = "receipt" }
`,
		},
	}},
	Precision: &lint.Precision{Right: 55, Of: 57},
	Check:     checkElasticTime,
})

// elasticWords names the list of words for a time that has no length.
const elasticWords = "rule-elastic"

func checkElasticTime(p *lint.Pass) {
	var said sayings // read when a behaviour has such words
	watch(p, elasticWords, charter.L10n{
		FR: "« {words} » peut durer une heure ou un mois ; donnez un nombre et une unité",
		EN: "“{words}” may mean an hour or a month; give a number and a unit",
	}, func(passage *lint.Passage, at prose.Span) bool {
		if b := passage.Behaviour; b != nil {
			if said.promise == nil {
				said = sayingsOf(p)
			}
			if unclear(p, b) || timed(passage.Role, b) || passage.Role != lint.Repair && said.uncheckable(p, b) {
				return false // unverifiable-promise cites them
			}
		}
		return acting(passage, at) && !quantified(passage, prose.Deadline)
	}, lint.Statement, lint.Promise, lint.Deed, lint.Repair)
}

// timed reports whether a field of the behaviour says how long people wait for what the text of that role tells.
func timed(role lint.Role, b *charter.Behaviour) bool {
	if role == lint.Repair {
		return !b.Remedy.Within.Blank()
	}
	return b.Deadline != nil && b.Deadline.Value.Set() || b.Frequency != nil && b.Frequency.Times.Set() || b.Threshold != nil && b.Threshold.Value.Set()
}
