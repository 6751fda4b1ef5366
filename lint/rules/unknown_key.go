package rules

import (
	"relcharter/charter"
	"relcharter/lint"
)

var _ = add(lint.Rule{
	ID: "unknown-key", Severity: lint.Error, Group: lint.File,
	Title: charter.L10n{
		FR: "Un nom de champ que le format ne connaît pas",
		EN: "A field name the format does not know",
	},
	Why: charter.L10n{
		FR: "Ce qui est rangé sous un nom inconnu n’est lu par personne : ni vérifié, ni publié.",
		EN: "What is filed under an unknown name is read by nobody: it is neither checked nor published.",
	},
	Settle: charter.L10n{
		FR: "Corrigez le nom, ou mettez la ligne en commentaire en la faisant précéder de #.",
		EN: "Correct the name, or turn the line into a comment by putting # in front of it.",
	},
	Ask:     charter.L10n{FR: "Dans quel champ cela va-t-il ?", EN: "Which field does this belong in?"},
	Sources: []string{"Charter file format, schema 1"},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[[trait]]
id = "franche"
name = "Franche"
⟦meannig⟧ = "Elle dit le prix avant de commencer."
`,
			EN: `[[trait]]
id = "frank"
name = "Frank"
⟦meannig⟧ = "Says the price before starting."
`,
		},
		Good: charter.L10n{
			FR: `[[trait]]
id = "franche"
name = "Franche"
meaning = "Elle dit le prix avant de commencer."
`,
			EN: `[[trait]]
id = "frank"
name = "Frank"
meaning = "Says the price before starting."
`,
		},
	}},
	Check: problems(charter.UnknownKey),
})
