package rules

import (
	"slices"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/prose"
)

var _ = add(lint.Rule{
	ID: "open-escape", Severity: lint.Warning, Group: lint.Wording,
	Title: charter.L10n{
		FR: "Une exception sans contours",
		EN: "A way out with no edges",
	},
	Why: charter.L10n{
		FR: "« Sauf circonstances exceptionnelles » : c’est vous qui décidez, après coup, si la promesse comptait. Une liste fermée laisse le client savoir d’avance.",
		EN: "“Except in exceptional circumstances”: it is you who decides, afterwards, whether the promise counted. A closed list lets customers know beforehand.",
	},
	Settle: charter.L10n{
		FR: "Nommez les exceptions, une à une : « alerte rouge de Météo-France ».",
		EN: "Name the exceptions, one by one: “24 to 26 December”.",
	},
	Ask: charter.L10n{FR: "La dernière fois, qu’est-ce qui vous a empêchés de tenir parole ?", EN: "Last time, what kept you from keeping your word?"},
	Sources: []string{
		"Christopher Hart, The Power of Unconditional Service Guarantees, Harvard Business Review, 1988",
	},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[[behaviour]]
id = "livraison"
statement = "⟦Sauf circonstances exceptionnelles⟧, nous livrons sous 2 jours ouvrés."
deadline = { value = 2, unit = "working-day", from = "la commande" }
`,
			EN: `[[behaviour]]
id = "delivery"
statement = "We deliver within 2 working days, ⟦except in exceptional circumstances⟧."
deadline = { value = 2, unit = "working-day", from = "your order" }
`,
		},
		Good: charter.L10n{
			FR: `[[behaviour]]
id = "livraison"
statement = "Nous livrons sous 2 jours ouvrés, sauf alerte rouge de Météo-France."
deadline = { value = 2, unit = "working-day", from = "la commande" }
limits = ["Alerte rouge de Météo-France dans votre département."]
`,
			EN: `[[behaviour]]
id = "delivery"
statement = "We deliver within 2 working days, except from 24 to 26 December."
deadline = { value = 2, unit = "working-day", from = "your order" }
limits = ["Orders placed from 24 to 26 December."]
`,
		},
	}},
	Precision: &lint.Precision{Right: 45, Of: 47},
	Check:     checkOpenEscape,
})

func checkOpenEscape(p *lint.Pass) {
	watch(p, "rule-escape", charter.L10n{
		FR: "« {words} » peut excuser n’importe quoi ; nommez les exceptions, une à une",
		EN: "“{words}” can excuse anything; name the exceptions, one by one",
	}, func(passage *lint.Passage, at prose.Span) bool {
		if b := passage.Behaviour; b != nil && (p.Troubled(b.Key+".limits") || slices.ContainsFunc(b.Limits, func(t charter.Text) bool { return !t.Blank() })) {
			return false
		}
		return acting(passage, at)
	}, lint.Statement, lint.Promise, lint.Deed, lint.Repair)
}
