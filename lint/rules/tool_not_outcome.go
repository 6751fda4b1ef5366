package rules

import (
	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/prose"
)

var _ = add(lint.Rule{
	ID: "tool-not-outcome", Severity: lint.Warning, Group: lint.Wording,
	Title: charter.L10n{
		FR: "L’outil est mis en avant, pas ce qu’il change pour le client",
		EN: "The tool is on show, not what it changes for customers",
	},
	Why: charter.L10n{
		FR: "Un client n’attend pas une appli ou une IA : il attend une réponse, un créneau, une pièce. Un outil ne promet rien tant qu’on ne dit pas ce qu’il fait gagner.",
		EN: "Customers do not wait for an app or an AI: they wait for an answer, a slot, a part. A tool promises nothing until somebody says what it saves them.",
	},
	Settle: charter.L10n{
		FR: "Dites le résultat et sa mesure : « votre créneau exact en 1 minute ». L’outil peut rester, après.",
		EN: "Say the result and its measure: “your exact slot within 1 minute”. The tool may stay, after that.",
	},
	Ask: charter.L10n{FR: "Qu’est-ce que le client n’a plus à faire, ou à attendre ?", EN: "What do customers no longer have to do, or wait for?"},
	Sources: []string{
		"Clayton Christensen et al., Know Your Customers’ “Jobs to Be Done”, Harvard Business Review, 2016",
	},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[[behaviour]]
id = "assistant"
statement = "Notre ⟦chatbot⟧ dernier cri vous accompagne à chaque étape."
`,
			EN: `[[behaviour]]
id = "assistant"
statement = "Our smart ⟦chatbot⟧ supports you every step of the way."
`,
		},
		Good: charter.L10n{
			FR: `[[behaviour]]
id = "creneau"
statement = "Notre chatbot vous donne en 1 minute le créneau exact de passage du technicien."
`,
			EN: `[[behaviour]]
id = "slot"
statement = "Our chatbot gives you the exact slot of the visit within 1 minute."
`,
		},
	}, {
		Bad: charter.L10n{
			FR: `[[benefit]]
id = "simple"
level = "service"
statement = "Une ⟦appli⟧ intuitive."
`,
			EN: `[[benefit]]
id = "simple"
level = "service"
statement = "An intuitive ⟦app⟧."
`,
		},
		Good: charter.L10n{
			FR: `[[benefit]]
id = "simple"
level = "service"
statement = "Je déplace mon rendez-vous sans appeler, sur l’appli ou au guichet."
`,
			EN: `[[benefit]]
id = "simple"
level = "service"
statement = "I can move my appointment without calling, in the app or at the desk."
`,
		},
	}},
	Precision: &lint.Precision{Right: 11, Of: 11},
	Check:     checkToolNotOutcome,
})

func checkToolNotOutcome(p *lint.Pass) {
	for s := range p.Passages(lint.Promise, lint.Message, lint.Gain, lint.Purpose, lint.Statement) {
		if s.Quoted || s.Behaviour != nil && s.Behaviour.Measured() {
			continue
		}
		shown := s.Find("rule-tool-shown")
		if len(shown) == 0 {
			continue
		}
		for _, tool := range s.Find("rule-tool") {
			if !within(shown, tool) {
				continue
			}
			if v := s.Verdict(); v.Label == prose.Talk || v.Label == prose.Intention {
				p.ReportIn(s, tool, charter.L10n{
					FR: "« {words} » est un outil, pas une promesse ; dites le résultat, et sa mesure",
					EN: "“{words}” is a tool, not a promise; say the result, and how it is measured",
				}.With("words", cited(s, tool)))
			}
			break
		}
	}
}
