package rules

import (
	"relcharter/charter"
	"relcharter/lint"
)

var _ = add(lint.Rule{
	ID: "wrong-type", Severity: lint.Error, Group: lint.File,
	Title: charter.L10n{
		FR: "Une réponse qui n’est pas de la bonne nature",
		EN: "An answer of the wrong kind",
	},
	Why: charter.L10n{
		FR: "Une date entre guillemets est un texte : on ne peut ni la comparer, ni dire si elle est passée.",
		EN: "A date in quotes is only text: nothing can compare it or tell whether it has passed.",
	},
	Settle: charter.L10n{
		FR: "Écrivez la valeur comme le champ l’attend : 2026-12-31 pour une date, [\"un\", \"deux\"] pour une liste.",
		EN: "Write the value the way the field takes it: 2026-12-31 for a date, [\"one\", \"two\"] for a list.",
	},
	Ask:     charter.L10n{FR: "Que vouliez-vous y mettre ?", EN: "What did you mean to put here?"},
	Sources: []string{"Charter file format, schema 1", "TOML v1.0.0, 2021"},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[[behaviour]]
id = "rendu-a-l-heure"
statement = "Nous vous rendons votre vélo sous deux jours ouvrés."
deadline = ⟦"deux jours"⟧
since = ⟦"2026-09-01"⟧
`,
			EN: `[[behaviour]]
id = "back-on-time"
statement = "You get your bike back within two working days."
deadline = ⟦"two days"⟧
since = ⟦"2026-09-01"⟧
`,
		},
		Good: charter.L10n{
			FR: `[[behaviour]]
id = "rendu-a-l-heure"
statement = "Nous vous rendons votre vélo sous deux jours ouvrés."
deadline = { value = 2, unit = "working-day" }
since = 2026-09-01
`,
			EN: `[[behaviour]]
id = "back-on-time"
statement = "You get your bike back within two working days."
deadline = { value = 2, unit = "working-day" }
since = 2026-09-01
`,
		},
	}},
	Check: problems(charter.WrongType),
})
