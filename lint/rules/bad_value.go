package rules

import (
	"relcharter/charter"
	"relcharter/lint"
)

var _ = add(lint.Rule{
	ID: "bad-value", Severity: lint.Error, Group: lint.File,
	Title: charter.L10n{
		FR: "Une réponse hors de celles que le champ propose",
		EN: "An answer the field does not offer",
	},
	Why: charter.L10n{
		FR: "Les mots du format sont fixes pour que chacun lise la même chose, la page publiée comme vos collègues.",
		EN: "The words of the format are fixed so that everyone reads the same thing, the published page and your colleagues alike.",
	},
	Settle: charter.L10n{
		FR: "Choisissez l’une des réponses citées ; si aucune ne convient, laissez le champ de côté.",
		EN: "Choose one of the answers listed; if none of them fits, leave the field out.",
	},
	Ask:     charter.L10n{FR: "Laquelle de ces réponses dit ce que vous vouliez dire ?", EN: "Which of these answers says what you meant?"},
	Sources: []string{"Charter file format, schema 1"},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[[benefit]]
id = "parole-tenue"
level = ⟦"relations"⟧
statement = "On me dit la vérité, même quand elle coûte une vente."
`,
			EN: `[[benefit]]
id = "straight-talk"
level = ⟦"relations"⟧
statement = "They tell me the truth, even when it costs them a sale."
`,
		},
		Good: charter.L10n{
			FR: `[[benefit]]
id = "parole-tenue"
level = "relation"
statement = "On me dit la vérité, même quand elle coûte une vente."
`,
			EN: `[[benefit]]
id = "straight-talk"
level = "relation"
statement = "They tell me the truth, even when it costs them a sale."
`,
		},
	}},
	Check: problems(charter.BadValue),
})
