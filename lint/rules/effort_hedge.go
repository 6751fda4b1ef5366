package rules

import (
	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/prose"
)

var _ = add(lint.Rule{
	ID: "effort-hedge", Severity: lint.Warning, Group: lint.Wording,
	Title: charter.L10n{
		FR: "Une promesse d’essayer, pas de faire",
		EN: "A promise to try, not to do",
	},
	Why: charter.L10n{
		FR: "Qui promet un effort ne doit que l’effort : c’est au client de prouver que vous n’avez pas assez essayé. Sans aucune mesure à côté, c’est une erreur.",
		EN: "Whoever promises an effort owes only the effort: it is for the customer to prove that you did not try hard enough. With no measure beside it, this is an error.",
	},
	Settle: charter.L10n{
		FR: "Retirez la réserve et dites l’acte. Si vous ne le tenez pas toujours, dites dans quelle part des cas : « 95 % chaque mois ».",
		EN: "Drop the hedge and state the act. If you cannot keep it every time, say in what share of cases: “95% every month”.",
	},
	Ask: charter.L10n{FR: "Sur dix fois, combien de fois y arrivez-vous ?", EN: "How many times in ten do you manage it?"},
	Sources: []string{
		"René Demogue, Traité des obligations en général, 1925: obligations of means and of result",
		"Protecteur du citoyen du Québec, service statement: from “doing our best” to a table of commitments and targets",
	},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[[behaviour]]
id = "reponse"
statement = "Nous ⟦nous efforçons de⟧ répondre à vos courriers sous 5 jours ouvrés."
deadline = { value = 5, unit = "working-day", from = "la réception" }
`,
			EN: `[[behaviour]]
id = "reply"
statement = "We ⟦aim to⟧ answer your letters within 5 working days."
deadline = { value = 5, unit = "working-day", from = "receipt" }
`,
		},
		Good: charter.L10n{
			FR: `[[behaviour]]
id = "reponse"
statement = "Nous répondons à vos courriers sous 5 jours ouvrés, 95 fois sur 100."
deadline = { value = 5, unit = "working-day", from = "la réception" }
target = { share = 95, per = "month" }
`,
			EN: `[[behaviour]]
id = "reply"
statement = "We answer your letters within 5 working days, 95 times in 100."
deadline = { value = 5, unit = "working-day", from = "receipt" }
target = { share = 95, per = "month" }
`,
		},
	}},
	Precision: &lint.Precision{Right: 51, Of: 51},
	Check:     checkEffortHedge,
})

func checkEffortHedge(p *lint.Pass) {
	told := map[*charter.Behaviour]bool{}
	for passage := range p.Passages(lint.Statement, lint.Promise, lint.Deed, lint.Repair) {
		b := passage.Behaviour
		if passage.Quoted || b != nil && (told[b] || targeted(b) && passage.Role != lint.Repair || p.Troubled(b.Key+".target")) {
			continue
		}
		found := spotted(passage, "rule-effort")
		if len(found) == 0 || b == nil && (passage.Has("rule-share") || !hedged(passage.Verdict())) {
			continue
		}
		f := lint.Finding{Key: passage.Key, Span: passage.Place(found[0])}
		f.Message = charter.L10n{
			FR: "« {words} » ne promet qu’un effort ; dites ce que vous faites, et fixez-vous un objectif",
			EN: "“{words}” only promises an effort; say what you do, and set yourself a target",
		}.With("words", cited(passage, found[0]))
		if b != nil {
			told[b] = true
			if passage.Role != lint.Repair && !b.Measured() && unmeasuredEffort(passage) && !unclear(p, b) {
				f.Severity = lint.Error
				f.Message = charter.L10n{
					FR: "« {words} » ne promet qu’un effort, et rien ne le mesure ; dites l’acte, et un délai ou un objectif",
					EN: "“{words}” only promises an effort, and nothing measures it; state the act, and a deadline or a target",
				}.With("words", cited(passage, found[0]))
				f.Fix = &charter.Fix{Title: charter.L10n{FR: "Qu’est-ce que le client est sûr d’avoir ?", EN: "What is the customer sure to get?"}}
			}
		}
		p.Report(f)
	}
}

// unmeasuredEffort reports whether a passage, which may be nil, promises an effort and bears no measure.
func unmeasuredEffort(passage *lint.Passage) bool {
	return passage != nil && !passage.Quoted && len(spotted(passage, "rule-effort")) > 0 && !measuredIn(passage)
}

// hedged reports whether a statement takes back an act by an effort, or all it says. An effort that something else makes good is
// none, and an ambition takes nothing back.
func hedged(v *prose.Verdict) bool {
	switch v.Label {
	case prose.Verifiable:
		return v.Hedge != prose.Effort
	case prose.Talk:
		return v.Hedge != prose.Target
	}
	return v.Label == prose.Intention
}

// targeted reports whether a behaviour says in what share of cases it is kept.
func targeted(b *charter.Behaviour) bool { return b.Target != nil && b.Target.Share.Set() }
