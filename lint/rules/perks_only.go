package rules

import (
	"relcharter/charter"
	"relcharter/lint"
)

var _ = add(lint.Rule{
	ID: "perks-only", Severity: lint.Warning, Group: lint.Completeness,
	Title: charter.L10n{
		FR: "La relation n’apporte que des faveurs",
		EN: "The relationship brings nothing but perks",
	},
	Why: charter.L10n{
		FR: "Des points et des remises, tout concurrent peut en offrir plus. Interrogés, les clients tiennent d’abord à la tranquillité d’esprit.",
		EN: "Any rival can outbid your points and discounts. Asked what they value, customers put peace of mind first.",
	},
	Settle: charter.L10n{
		FR: "Ajoutez un bénéfice de tranquillité ou de lien humain : la même conseillère, qui connaît mon dossier.",
		EN: "Add a benefit that brings confidence or a human tie: the same adviser, who knows my file.",
	},
	Ask: charter.L10n{
		FR: "Que resterait-il de la relation sans les faveurs ?",
		EN: "What would be left of the relationship without the perks?",
	},
	Sources: []string{
		"Kevin Gwinner, Dwayne Gremler and Mary Jo Bitner, Relational Benefits in Services Industries: The Customer’s Perspective, 1998",
		"Thorsten Hennig-Thurau, Kevin Gwinner and Dwayne Gremler, Understanding Relationship Marketing Outcomes, 2002",
	},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[[benefit]]
id = "points"
level = "relation"
statement = "Je cumule des points à chaque achat."
kind = ⟦"special"⟧
`,
			EN: `[[benefit]]
id = "points"
level = "relation"
statement = "I earn points on everything I buy."
kind = ⟦"special"⟧
`,
		},
		Good: charter.L10n{
			FR: `[[benefit]]
id = "points"
level = "relation"
statement = "Je cumule des points à chaque achat."
kind = "special"

[[benefit]]
id = "meme-conseillere"
level = "relation"
statement = "J’ai la même conseillère depuis le premier jour."
kind = "social"
`,
			EN: `[[benefit]]
id = "points"
level = "relation"
statement = "I earn points on everything I buy."
kind = "special"

[[benefit]]
id = "same-adviser"
level = "relation"
statement = "I have had the same adviser from day one."
kind = "social"
`,
		},
	}},
	Check: checkPerksOnly,
})

func checkPerksOnly(p *lint.Pass) {
	var perks []*charter.Benefit
	for _, x := range p.Benefits {
		if p.Troubled(x.Key + ".level") {
			return // this one may be of the relation, and no perk
		}
		if x.Level.Value != "relation" {
			continue
		}
		if x.Kind.Value != "special" { // one whose kind is not said, or cannot be read, is not taken for a perk
			return
		}
		perks = append(perks, x)
	}
	if len(perks) == 0 {
		return // benefit-gap says so
	}
	message := charter.L10n{
		FR: "tout ce que la relation apporte est une faveur ; ajoutez de la tranquillité, ou un lien humain",
		EN: "all that the relationship brings is perks; add peace of mind, or a human tie",
	}
	if len(perks) == 1 {
		message = charter.L10n{
			FR: "le seul bénéfice de la relation, « {name} », est une faveur ; ajoutez de la tranquillité, ou un lien humain",
			EN: "the only benefit of the relationship, “{name}”, is a perk; add peace of mind, or a human tie",
		}.With("name", name(perks[0].Item, perks[0].Statement, perks[0].ID))
	}
	p.ReportAt(perks[0].Key+".kind", perks[0].Kind.Span, message)
}
