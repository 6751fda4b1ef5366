package rules

import (
	"relcharter/charter"
	"relcharter/lint"
)

var _ = add(lint.Rule{
	ID: "no-remedy", Severity: lint.Warning, Group: lint.Completeness,
	Title: charter.L10n{
		FR: "Rien n’est prévu quand la promesse n’est pas tenue",
		EN: "Nothing happens when the promise is broken",
	},
	Why: charter.L10n{
		FR: "Toute équipe manque un jour à sa parole ; la réparation montre que la promesse vous coûte quelque chose. Pour un acte signature, c’est une erreur.",
		EN: "Every team breaks its word one day; a remedy shows that the promise costs you something. For a signature act this is an error.",
	},
	Settle: charter.L10n{
		FR: "Dites ce que reçoit le client, sans qu’il ait à le demander si possible : « la réparation est gratuite ».",
		EN: "Say what the customer gets, unasked if possible: “the repair is free”.",
	},
	Ask: charter.L10n{FR: "Que reçoit un client déçu, sans avoir à le demander ?", EN: "When you let customers down, what do they get without asking?"},
	Sources: []string{
		"Christopher Hart, The Power of Unconditional Service Guarantees, Harvard Business Review, 1988",
		"Jochen Wirtz and Doreen Kum, Designing Service Guarantees, Journal of Services Marketing, 2001",
	},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[[behaviour]]
id = ⟦"rendu-a-l-heure"⟧
statement = "Votre vélo vous est rendu sous 2 jours ouvrés."
deadline = { value = 2, unit = "working-day" }
`,
			EN: `[[behaviour]]
id = ⟦"back-on-time"⟧
statement = "You get your bike back within 2 working days."
deadline = { value = 2, unit = "working-day" }
`,
		},
		Good: charter.L10n{
			FR: `[[behaviour]]
id = "rendu-a-l-heure"
statement = "Votre vélo vous est rendu sous 2 jours ouvrés."
deadline = { value = 2, unit = "working-day" }
remedy = { act = "un vélo de prêt, et 10 € déduits", automatic = true }
`,
			EN: `[[behaviour]]
id = "back-on-time"
statement = "You get your bike back within 2 working days."
deadline = { value = 2, unit = "working-day" }
remedy = { act = "a bike on loan, and £10 off the bill", automatic = true }
`,
		},
	}},
	Check: checkNoRemedy,
})

func checkNoRemedy(p *lint.Pass) {
	for _, b := range p.Behaviours {
		key := b.Key + ".remedy"
		// The remedy of a promise nobody could find broken means nothing yet: unverifiable-promise comes first.
		if b.Remedied() || !b.Voluntary() || !forCustomers(p, b) || !b.Running() || !b.Measured() || p.Troubled(key) {
			continue
		}
		f := lint.Finding{Key: key, Span: place(b.Item, b.ID), Message: charter.L10n{
			FR: "rien n’est prévu quand « {name} » n’est pas tenu ; choisissez une réparation",
			EN: "nothing happens when “{name}” is not kept; choose what makes up for it",
		}}
		if b.Signature.Value {
			f.Severity = lint.Error
			f.Message = charter.L10n{
				FR: "« {name} » est votre acte signature, et rien n’est prévu quand il n’est pas tenu ; choisissez une réparation",
				EN: "“{name}” is your signature act, yet nothing happens when it is not kept; choose what makes up for it",
			}
		}
		f.Message = f.Message.With("name", nameOf(b))
		p.Report(f)
	}
}
