package rules

import (
	"slices"

	"relcharter/charter"
	"relcharter/lint"
)

var _ = add(lint.Rule{
	ID: "missing-key", Severity: lint.Error, Group: lint.File,
	Title: charter.L10n{
		FR: "Un champ indispensable manque ou est vide",
		EN: "A required field is missing or empty",
	},
	Why: charter.L10n{
		FR: "Sans ce champ, on ne sait ni nommer l’élément ni le publier : un acte sans énoncé ne promet rien.",
		EN: "Without it the item can be neither named nor published: an act with no statement promises nothing.",
	},
	Settle: charter.L10n{
		FR: "Remplissez le champ, ou retirez l’élément s’il ne sert plus.",
		EN: "Fill the field in, or take the item out if it is no longer needed.",
	},
	Ask:     charter.L10n{FR: "Que faut-il y mettre ?", EN: "What belongs here?"},
	Sources: []string{"Charter file format, schema 1"},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[[behaviour]]
id = ⟦"prix-ferme"⟧
act = "remettre un prix écrit"
`,
			EN: `[[behaviour]]
id = ⟦"fixed-price"⟧
act = "hand over a written price"
`,
		},
		Good: charter.L10n{
			FR: `[[behaviour]]
id = "prix-ferme"
statement = "Nous vous remettons un prix écrit avant de commencer."
act = "remettre un prix écrit"
`,
			EN: `[[behaviour]]
id = "fixed-price"
statement = "We hand you a written price before we start."
act = "hand over a written price"
`,
		},
	}, {
		Bad: charter.L10n{
			FR: `[[trait]]
id = "franche"
name = ⟦""⟧
`,
			EN: `[[trait]]
id = "frank"
name = ⟦""⟧
`,
		},
		Good: charter.L10n{
			FR: `[[trait]]
id = "franche"
name = "Franche"
`,
			EN: `[[trait]]
id = "frank"
name = "Frank"
`,
		},
	}},
	Check: checkMissingKey,
})

func checkMissingKey(p *lint.Pass) {
	found := slices.Clone(p.Problems)
	for _, a := range p.Approvals {
		for i := range found {
			if found[i].Code == charter.MissingKey && found[i].Key == a.Key+".seal" {
				found[i].Fix = sealing(p, a)
			}
		}
	}
	reportProblems(p, found, charter.MissingKey)
}
