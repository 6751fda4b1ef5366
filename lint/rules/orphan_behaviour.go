package rules

import (
	"relcharter/charter"
	"relcharter/lint"
)

var _ = add(lint.Rule{
	ID: "orphan-behaviour", Severity: lint.Warning, Group: lint.Completeness,
	Title: charter.L10n{
		FR: "Un acte sans lien avec un trait ou avec un bénéfice",
		EN: "An act tied to no trait, or to no benefit",
	},
	Why: charter.L10n{
		FR: "Un acte qui n’exprime aucun trait pourrait être signé par n’importe qui ; un acte qui n’apporte rien n’intéresse que vous.",
		EN: "An act that expresses no trait could be anybody’s; an act that brings people nothing interests only you.",
	},
	Settle: charter.L10n{
		FR: "Reliez à l’acte le trait qu’il prouve et le bénéfice qu’il apporte, ou retirez l’acte.",
		EN: "Tie the act to the trait it proves and to the benefit it brings, or take the act out.",
	},
	Ask:     charter.L10n{FR: "Pourquoi le faites-vous, et pour qui ?", EN: "Why do you do it, and for whom?"},
	Sources: []string{"evidencesx, on the alignment of all messages delivered"},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[[trait]]
id = "franche"
name = "Franche"

[[behaviour]]
id = "prix-ferme"
statement = "Le prix annoncé avant les travaux est celui de la facture."
traits = ["franche"]

[[behaviour]]
id = ⟦"promo-sms"⟧
statement = "Nous vous envoyons une promotion par SMS chaque mois."
frequency = { times = 1, per = "month" }
`,
			EN: `[[trait]]
id = "frank"
name = "Frank"

[[behaviour]]
id = "fixed-price"
statement = "The price we name before the work is the price on the bill."
traits = ["frank"]

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
	// While a trait has no act, or a benefit, the act they lack may be this one: trait-without-act and benefit-gap come first.
	traitsTied := len(p.Traits) > 0 && !unexpressed(p)
	benefitsTied := len(p.Benefits) > 0 && len(undelivered(p)) == 0
	for _, b := range p.Behaviours {
		traits, benefits := b.Key+".traits", b.Key+".benefits"
		noTrait := len(b.Traits) == 0 && traitsTied && !p.Troubled(traits)
		noBenefit := len(b.Benefits) == 0 && benefitsTied && !p.Troubled(benefits)
		if b.Status.Value == "suspended" || !noTrait && !noBenefit {
			continue
		}
		f := lint.Finding{Key: b.Key, Span: place(b.Item, b.ID), Message: charter.L10n{
			FR: "« {name} » n’exprime aucun trait et n’apporte aucun bénéfice ; reliez-le, ou retirez-le",
			EN: "“{name}” expresses no trait and delivers no benefit; tie it to both, or take it out",
		}}
		switch {
		case !noBenefit:
			f.Key, f.Message = traits, charter.L10n{
				FR: "« {name} » n’exprime aucun de vos traits ; reliez-le à celui qu’il prouve",
				EN: "“{name}” expresses none of your traits; tie it to the one it proves",
			}
			f.Fix = &charter.Fix{Title: charter.L10n{FR: "Que dit cet acte de votre caractère ?", EN: "What does this act say about your character?"}}
		case !noTrait:
			f.Key, f.Message = benefits, charter.L10n{
				FR: "« {name} » n’apporte aucun bénéfice ; reliez-le à ce qu’on y gagne",
				EN: "“{name}” delivers no benefit; tie it to what people gain",
			}
			f.Fix = &charter.Fix{Title: charter.L10n{FR: "Qu’est-ce que cet acte change pour les gens ?", EN: "What difference does this act make to people?"}}
		}
		f.Message = f.Message.With("name", nameOf(b))
		p.Report(f)
	}
}
