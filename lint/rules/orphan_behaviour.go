package rules

import (
	"relcharter/charter"
	"relcharter/lint"
)

var _ = add(lint.Rule{
	ID: "orphan-behaviour", Severity: lint.Warning, Group: lint.Completeness,
	Title: charter.L10n{
		FR: "Un comportement sans lien avec un trait ou avec un bénéfice",
		EN: "A behaviour tied to no trait, or to no benefit",
	},
	Why: charter.L10n{
		FR: "Un acte qui n’exprime aucun trait pourrait être signé par n’importe qui ; un acte qui n’apporte rien n’intéresse que vous.",
		EN: "An act that expresses no trait could be anybody’s; an act that brings people nothing interests only you.",
	},
	Settle: charter.L10n{
		FR: "Inscrivez dans traits celui que l’acte prouve et dans benefits ce qu’il apporte, ou retirez l’acte.",
		EN: "List under traits the one the act proves and under benefits what it brings, or take the act out.",
	},
	Sources: []string{"evidencesx, on the alignment of all messages delivered"},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[[trait]]
id = "franche"
name = "Franche"

[[behaviour]]
id = ⟦"promo-sms"⟧
statement = "Nous vous envoyons une promotion par SMS chaque mois."
frequency = { times = 1, per = "month" }
`,
			EN: `[[trait]]
id = "frank"
name = "Frank"

[[behaviour]]
id = ⟦"promo-text"⟧
statement = "We text you a special offer every month."
frequency = { times = 1, per = "month" }
`,
		},
		Good: charter.L10n{
			FR: `[[trait]]
id = "franche"
name = "Franche"

[[behaviour]]
id = "alerte-sms"
statement = "Un SMS vous prévient dès que le prix de votre contrat change."
traits = ["franche"]
observable = "Un SMS, avant la première facture au nouveau prix."
`,
			EN: `[[trait]]
id = "frank"
name = "Frank"

[[behaviour]]
id = "price-text"
statement = "We text you whenever the price of your contract changes."
traits = ["frank"]
observable = "A text, before the first bill at the new price."
`,
		},
	}},
	Check: checkOrphanBehaviour,
})

func checkOrphanBehaviour(p *lint.Pass) {
	for _, b := range p.Behaviours {
		traits, benefits := b.Key+".traits", b.Key+".benefits"
		noTrait := len(b.Traits) == 0 && len(p.Traits) > 0 && !p.Troubled(traits)
		noBenefit := len(b.Benefits) == 0 && len(p.Benefits) > 0 && !p.Troubled(benefits)
		if b.Status.Value == "suspended" || !noTrait && !noBenefit {
			continue
		}
		key, message := b.Key, charter.L10n{
			FR: "« {name} » n’exprime aucun trait et n’apporte aucun bénéfice ; reliez-le, ou retirez-le",
			EN: "“{name}” expresses no trait and delivers no benefit; tie it to both, or take it out",
		}
		switch {
		case !noBenefit:
			key, message = traits, charter.L10n{
				FR: "« {name} » n’exprime aucun trait : lequel de vos traits cet acte prouve-t-il ?",
				EN: "“{name}” expresses no trait: which of your traits does this act prove?",
			}
		case !noTrait:
			key, message = benefits, charter.L10n{
				FR: "« {name} » n’apporte aucun bénéfice : qu’y gagne-t-on ?",
				EN: "“{name}” delivers no benefit: what do people gain from it?",
			}
		}
		p.ReportAt(key, place(b.Item, b.ID), message.With("name", nameOf(b)))
	}
}
