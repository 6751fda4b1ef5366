package rules

import (
	"relcharter/charter"
	"relcharter/lint"
)

var _ = add(lint.Rule{
	ID: "cliche", Severity: lint.Warning, Group: lint.Wording,
	Title: charter.L10n{
		FR: "Une formule que toutes les marques emploient",
		EN: "A phrase every brand uses",
	},
	Why: charter.L10n{
		FR: "Une phrase que votre concurrent pourrait signer ne dit rien de vous. Le lecteur la saute, et doute un peu plus de la suivante.",
		EN: "A sentence your competitor could sign says nothing about you. Readers skip it, and trust the next one a little less.",
	},
	Settle: charter.L10n{
		FR: "Dites à la place l’acte qui le prouve : non pas « au cœur de nos préoccupations », mais « une ligne directe, et le nom de qui répond ».",
		EN: "Say instead the act that proves it: not “at the heart of all we do”, but “one named contact, with a direct line”.",
	},
	Ask: charter.L10n{FR: "Quel geste de la semaine dernière un client pourrait-il raconter ?", EN: "What did you do last week that a customer would tell a friend about?"},
	Sources: []string{
		"George Orwell, Politics and the English Language, 1946: dying metaphors and ready-made phrases",
		"evidencesx, on “the best products in the world”",
	},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[[discourse]]
id = "accueil"
say = "Le client est ⟦au cœur de nos préoccupations⟧."
`,
			EN: `[[discourse]]
id = "welcome"
say = "Customers are ⟦at the heart of everything⟧ we do."
`,
		},
		Good: charter.L10n{
			FR: `[[discourse]]
id = "accueil"
say = "Voici ma ligne directe, et mon nom."
`,
			EN: `[[discourse]]
id = "welcome"
say = "Here is my direct line, and my name."
`,
		},
	}},
	Precision: &lint.Precision{Right: 47, Of: 49},
	Check: func(p *lint.Pass) {
		watch(p, "rule-cliche", charter.L10n{
			FR: "« {words} » : toutes les marques le disent ; dites l’acte qui le prouve",
			EN: "every brand says “{words}”; say the act that proves it",
		}, spoken, lint.Statement, lint.Promise, lint.Deed, lint.Repair, lint.Message, lint.Gain, lint.Purpose, lint.TraitGloss)
	},
})
