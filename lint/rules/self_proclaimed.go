package rules

import (
	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/prose"
)

var _ = add(lint.Rule{
	ID: "self-proclaimed", Severity: lint.Warning, Group: lint.Wording,
	Title: charter.L10n{
		FR: "Un rang que la marque s’accorde elle-même",
		EN: "A rank the brand awards itself",
	},
	Why: charter.L10n{
		FR: "C’est au client de le dire. Quatre entreprises sur cinq croyaient offrir mieux que les autres ; moins d’un client sur dix était de leur avis.",
		EN: "That is for customers to say. Four companies in five believed their service superior; fewer than one customer in ten agreed.",
	},
	Settle: charter.L10n{
		FR: "Citez qui le dit, où et quand, ou retirez-le. La note des clients a sa place à part dans la charte, avec l’adresse où la lire.",
		EN: "Cite who says so, where and when, or take it out. Customers’ rating has a place of its own in the charter, with the address where it can be read.",
	},
	Ask: charter.L10n{FR: "Qui le dit, à part vous ?", EN: "Who says so, apart from you?"},
	Sources: []string{
		"James Allen and others, Closing the Delivery Gap, Bain & Company, 2005",
		"evidencesx, « C’est au client de le dire »",
	},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[[discourse]]
id = "accueil"
say = "Notre service après-vente est ⟦reconnu dans toute la région⟧."
`,
			EN: `[[discourse]]
id = "welcome"
say = "Our ⟦award-winning⟧ repair service."
`,
		},
		Good: charter.L10n{
			FR: `[[discourse]]
id = "accueil"
say = "Notre service après-vente est noté par ceux qui s’en servent."

[[rating]]
by = "customer"
value = "good"
as_of = 2026-09-30
url = "https://avis.example/ateliers"
`,
			EN: `[[discourse]]
id = "welcome"
say = "Our repairs are rated by the people who use them."

[[rating]]
by = "customer"
value = "good"
as_of = 2026-09-30
url = "https://reviews.example/repairs"
`,
		},
	}},
	Precision: &lint.Precision{Right: 13, Of: 13},
	Check:     checkSelfProclaimed,
})

func checkSelfProclaimed(p *lint.Pass) {
	for _, r := range p.Ratings {
		if r.By.Value == "customer" || p.Troubled(r.Key+".by") {
			return
		}
	}
	watch(p, "rule-boast", charter.L10n{
		FR: "« {words} » est un rang que vous vous donnez ; citez la source, ou retirez-le",
		EN: "“{words}” is a rank you give yourself; cite the source, or take it out",
	}, func(passage *lint.Passage, at prose.Span) bool {
		if b := passage.Behaviour; b != nil && b.Proof != nil && b.Proof.Source.Value == "customer" {
			return false
		}
		if passage.Has("rule-source") || passage.Has("rule-effort") || passage.Has("rule-denial") {
			return false // somebody says so, it is an ambition, or the contrary is said
		}
		return spoken(passage, at)
	}, lint.Statement, lint.Promise, lint.Deed, lint.Message, lint.Gain, lint.Purpose, lint.TraitGloss)
}
