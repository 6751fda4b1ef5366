package rules

import (
	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/prose"
)

var _ = add(lint.Rule{
	ID: "conditional-relation", Severity: lint.Warning, Group: lint.Wording,
	Title: charter.L10n{
		FR: "L’aide se mérite : achats, fidélité ou avis",
		EN: "Help has to be earned: by spending, loyalty or a review",
	},
	Why: charter.L10n{
		FR: "Aider et réparer sont dus à tout client. Les réserver aux plus dépensiers, ou les échanger contre un avis, fait d’une relation un marché.",
		EN: "Help and repair are owed to every customer. Keeping them for big spenders, or trading them for a review, turns a relationship into a deal.",
	},
	Settle: charter.L10n{
		FR: "Retirez la condition ; gardez les avantages pour ce qui n’est pas dû, une remise ou un cadeau.",
		EN: "Take the condition out; keep rewards for what is not owed, a discount or a gift.",
	},
	Ask: charter.L10n{FR: "Aideriez-vous quelqu’un qui ne vous rapporte rien ?", EN: "Would you help someone who brings you nothing?"},
	Sources: []string{
		"Pierre Volle, Stratégie clients, 2012",
		"Directive 2005/29/EC on unfair commercial practices, annex I, points 23b and 23c: reviews",
	},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[[behaviour]]
id = "sav"
statement = "La réparation est offerte ⟦en échange d’un avis⟧."
`,
			EN: `[[behaviour]]
id = "repairs"
statement = "We repair it for free ⟦in exchange for a review⟧."
`,
		},
		Good: charter.L10n{
			FR: `[[behaviour]]
id = "sav"
statement = "La réparation est offerte à chaque client."
`,
			EN: `[[behaviour]]
id = "repairs"
statement = "We repair it for free for every customer."
`,
		},
	}, {
		Bad: charter.L10n{
			FR: `[[behaviour]]
id = "ligne"
statement = "Une ligne d’assistance directe, ⟦réservée à nos clients fidèles⟧."
`,
			EN: `[[behaviour]]
id = "line"
statement = "A direct support line ⟦reserved for our most loyal customers⟧."
`,
		},
		Good: charter.L10n{
			FR: `[[behaviour]]
id = "remise"
statement = "Une remise de 5 %, réservée à nos clients fidèles."
`,
			EN: `[[behaviour]]
id = "discount"
statement = "A 5% discount reserved for our most loyal customers."
`,
		},
	}},
	Precision: &lint.Precision{Right: 15, Of: 15},
	Check:     checkConditionalRelation,
})

func checkConditionalRelation(p *lint.Pass) {
	for s := range p.Passages(lint.Promise, lint.Deed, lint.Occasion, lint.Message, lint.Gain, lint.Statement) {
		conditions := s.Find("rule-condition")
		if len(conditions) == 0 || s.Quoted || !helps(s) {
			continue
		}
		p.ReportIn(s, conditions[0], charter.L10n{
			FR: "« {words} » : aider et réparer ne se méritent pas ; retirez la condition",
			EN: "“{words}”: help and repair need not be earned; take the condition out",
		}.With("words", cited(s, conditions[0])))
	}
}

// helps reports whether a passage is about help or repair, and what it says is done: not that no such condition is set.
func helps(s *lint.Passage) bool {
	if s.Has("rule-condition-denied") {
		return false
	}
	if s.Role == lint.Statement && s.Verdict().Label == prose.Other {
		return false
	}
	if s.Has("rule-help") {
		return true
	}
	b := s.Behaviour
	return b != nil && prose.Read(b.Act.Value, string(s.Lang)).Has("rule-help")
}
