package rules

import (
	"relcharter/charter"
	"relcharter/lint"
)

var _ = add(lint.Rule{
	ID: "benefit-gap", Severity: lint.Warning, Group: lint.Completeness,
	Title: charter.L10n{
		FR: "Un niveau de bénéfice manque, ou un bénéfice que rien n’apporte",
		EN: "A level of benefit is missing, or a benefit nothing delivers",
	},
	Why: charter.L10n{
		FR: "Les bénéfices tiennent au produit, au service, mais aussi à la relation. Une charte relationnelle qui n’en promet aucun du fait de la relation oublie son sujet.",
		EN: "Benefits come from the product and the service, but from the relationship too. A relational charter that promises none from the relationship misses its own subject.",
	},
	Settle: charter.L10n{
		FR: "Écrivez un bénéfice par niveau, avec les mots du client, et reliez chacun à un acte qui l’apporte.",
		EN: "Write one benefit for each level, in the customer’s words, and tie each to an act that delivers it.",
	},
	Ask: charter.L10n{FR: "Que dirait un client content à son voisin ?", EN: "What would a happy customer tell a neighbour?"},
	Sources: []string{
		"Pierre Volle, des bénéfices liés « aux produits, aux services mais aussi à la relation »",
		"Thorsten Hennig-Thurau, Kevin Gwinner and Dwayne Gremler, Understanding Relationship Marketing Outcomes, 2002",
	},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[[benefit]]
id = ⟦"velo-sur"⟧
level = "product"
statement = "Je roule sur un vélo qui tient."

[[benefit]]
id = "semaine-tenue"
level = "service"
statement = "Je sais quand je le récupère."
`,
			EN: `[[benefit]]
id = ⟦"safe-bike"⟧
level = "product"
statement = "I ride a bike that holds."

[[benefit]]
id = "week-as-planned"
level = "service"
statement = "I know when I get it back."
`,
		},
		Good: charter.L10n{
			FR: `[[benefit]]
id = "velo-sur"
level = "product"
statement = "Je roule sur un vélo qui tient."

[[benefit]]
id = "semaine-tenue"
level = "service"
statement = "Je sais quand je le récupère."

[[benefit]]
id = "mecano-franc"
level = "relation"
statement = "Mon mécanicien me dit la vérité, même quand il n’y gagne rien."
`,
			EN: `[[benefit]]
id = "safe-bike"
level = "product"
statement = "I ride a bike that holds."

[[benefit]]
id = "week-as-planned"
level = "service"
statement = "I know when I get it back."

[[benefit]]
id = "frank-mechanic"
level = "relation"
statement = "My mechanic tells me the truth, even with nothing to gain."
`,
		},
	}, {
		Bad: charter.L10n{
			FR: `[[benefit]]
id = ⟦"velo-sur"⟧
level = "product"
statement = "Je roule sur un vélo qui tient."

[[benefit]]
id = "semaine-tenue"
level = "service"
statement = "Je sais quand je le récupère."

[[benefit]]
id = "mecano-franc"
level = "relation"
statement = "Mon mécanicien me dit la vérité."

[[behaviour]]
id = "prix-ferme"
statement = "Prix et jour de retour sont écrits avant les travaux."
benefits = ["semaine-tenue", "mecano-franc"]
`,
			EN: `[[benefit]]
id = ⟦"safe-bike"⟧
level = "product"
statement = "I ride a bike that holds."

[[benefit]]
id = "week-as-planned"
level = "service"
statement = "I know when I get it back."

[[benefit]]
id = "frank-mechanic"
level = "relation"
statement = "My mechanic tells me the truth."

[[behaviour]]
id = "fixed-price"
statement = "Price and return day are in writing before the work."
benefits = ["week-as-planned", "frank-mechanic"]
`,
		},
		Good: charter.L10n{
			FR: `[[benefit]]
id = "semaine-tenue"
level = "service"
statement = "Je sais quand je récupère mon vélo."

[[benefit]]
id = "velo-sur"
level = "product"
statement = "Je roule sur un vélo qui tient."

[[benefit]]
id = "mecano-franc"
level = "relation"
statement = "Mon mécanicien me dit la vérité."

[[behaviour]]
id = "prix-ferme"
statement = "Prix et jour de retour sont écrits avant les travaux."
benefits = ["semaine-tenue", "mecano-franc"]

[[behaviour]]
id = "essai"
statement = "Nous essayons les freins avec vous avant que vous partiez."
benefits = ["velo-sur"]
`,
			EN: `[[benefit]]
id = "week-as-planned"
level = "service"
statement = "I know when I get my bike back."

[[benefit]]
id = "safe-bike"
level = "product"
statement = "I ride a bike that holds."

[[benefit]]
id = "frank-mechanic"
level = "relation"
statement = "My mechanic tells me the truth."

[[behaviour]]
id = "fixed-price"
statement = "Price and return day are in writing before the work."
benefits = ["week-as-planned", "frank-mechanic"]

[[behaviour]]
id = "brake-test"
statement = "We try the brakes with you before you ride off."
benefits = ["safe-bike"]
`,
		},
	}},
	Check: checkBenefitGap,
})

func checkBenefitGap(p *lint.Pass) {
	if len(p.Benefits) == 0 {
		if !unread(p, "benefit") && !lost(p, "benefit") {
			p.ReportAt("benefit", title(p), charter.L10n{
				FR: "la charte ne promet aucun bénéfice ; écrivez ce qu’apportent le produit, le service et la relation",
				EN: "the charter promises no benefit; write what the product, the service and the relationship bring",
			})
		}
		return
	}
	if !lost(p, "benefit") {
		checkBenefitLevels(p)
	}
	if len(p.Behaviours) == 0 {
		return // no-committed-action says so, for all benefits at once
	}
	for _, x := range undelivered(p) {
		f := lint.Finding{Key: x.Key, Span: place(x.Item, x.ID), Message: charter.L10n{
			FR: "aucun acte n’apporte « {name} » ; reliez-en un à ce bénéfice, ou retirez-le",
			EN: "no act delivers “{name}”; tie one to it, or take it out",
		}.With("name", name(x.Item, x.Statement, x.ID))}
		f.Fix = &charter.Fix{Title: charter.L10n{FR: "D’où le client tire-t-il ce bénéfice ?", EN: "Where does the customer get this benefit from?"}}
		p.Report(f)
	}
}

// undelivered returns the benefits no behaviour refers to.
func undelivered(p *lint.Pass) []*charter.Benefit {
	delivered := map[string]bool{}
	for _, b := range p.Behaviours {
		for _, ref := range b.Benefits {
			delivered[p.Meant("benefit", ref.Value)] = true
		}
	}
	var out []*charter.Benefit
	for _, x := range p.Benefits {
		if !x.ID.Blank() && !delivered[x.ID.Value] { // nothing can refer to one without an id yet, and that is a finding already
			out = append(out, x)
		}
	}
	return out
}

func checkBenefitLevels(p *lint.Pass) {
	has := map[string]bool{}
	for _, x := range p.Benefits {
		if p.Troubled(x.Key + ".level") {
			return // the level that seems to be missing may be this one
		}
		has[x.Level.Value] = true
	}
	var missing []charter.L10n
	for _, level := range charter.FieldAt("benefit.level").Choices {
		if !has[level.Value] {
			missing = append(missing, level.Label)
		}
	}
	f := lint.Finding{Key: "benefit", Span: p.Benefits[0].Head, Message: charter.L10n{
		FR: "aucun bénéfice au niveau {levels} ; écrivez-en un, avec les mots du client",
		EN: "no benefit at the {levels} level; write one, in the customer’s words",
	}}
	switch {
	case len(missing) == 0:
		return
	case len(missing) > 1:
		f.Message = charter.L10n{
			FR: "aucun bénéfice aux niveaux {levels} ; écrivez-en un pour chacun, avec les mots du client",
			EN: "no benefit at the {levels} levels; write one for each, in the customer’s words",
		}
	case !has["relation"]:
		f.Fix = &charter.Fix{Title: charter.L10n{
			FR: "Que gagne-t-on à vous connaître, au-delà de l’achat ?",
			EN: "What do people gain by knowing you, beyond what they buy?",
		}}
	}
	f.Message = f.Message.WithText("levels", quoted(missing))
	p.Report(f)
}
