package rules

import (
	"strconv"

	"relcharter/charter"
	"relcharter/lint"
)

var _ = add(lint.Rule{
	ID: "obstructed-remedy", Severity: lint.Warning, Group: lint.Completeness,
	Title: charter.L10n{
		FR: "Une réparation difficile à obtenir",
		EN: "A remedy that is hard to get",
	},
	Why: charter.L10n{
		FR: "Une réparation qu’il faut aller chercher, ou que trop d’exceptions bloquent, n’est donnée à presque personne. Le client déçu l’est alors deux fois.",
		EN: "A remedy people have to hunt for, or that too many exceptions block, reaches hardly anyone. You then let customers down twice.",
	},
	Settle: charter.L10n{
		FR: "Accordez-la d’office, ou donnez la seule démarche à faire. Gardez deux exceptions au plus.",
		EN: "Give it unasked, or name the one step it takes. Keep two exceptions at most.",
	},
	Ask: charter.L10n{
		FR: "Combien de minutes faut-il à un client déçu pour obtenir réparation ?",
		EN: "How many minutes does it take a customer to get the remedy?",
	},
	Sources: []string{
		"Christopher Hart, The Power of Unconditional Service Guarantees, Harvard Business Review, 1988: unconditional, easy to invoke, easy to collect",
		"Two exceptions at most is a convention of this tool: no study gives a cut-off",
	},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[[behaviour]]
id = "rendu-a-l-heure"
statement = "Votre vélo vous est rendu sous 2 jours ouvrés."
remedy = { act = ⟦"un avoir de 10 €"⟧ }
`,
			EN: `[[behaviour]]
id = "back-on-time"
statement = "You get your bike back within 2 working days."
remedy = { act = ⟦"a £10 credit"⟧ }
`,
		},
		Good: charter.L10n{
			FR: `[[behaviour]]
id = "rendu-a-l-heure"
statement = "Votre vélo vous est rendu sous 2 jours ouvrés."
remedy = { act = "10 € déduits de la facture", automatic = true }
`,
			EN: `[[behaviour]]
id = "back-on-time"
statement = "You get your bike back within 2 working days."
remedy = { act = "£10 off the bill", automatic = true }
`,
		},
	}, {
		Bad: charter.L10n{
			FR: `[[behaviour]]
id = "depannage"
statement = "Un dépanneur vient chez vous sous 24 heures."
limits = ["hors dimanches", "chaudières de moins de 5 ans", ⟦"entretien fait chez nous"⟧, "à moins de 30 km"]
remedy = { act = "50 € remboursés", claim = "un SMS au numéro du dépanneur" }
`,
			EN: `[[behaviour]]
id = "call-out"
statement = "An engineer comes to your home within 24 hours."
limits = ["not on Sundays", "boilers under 5 years old", ⟦"serviced by us"⟧, "within 20 miles"]
remedy = { act = "£50 refunded", claim = "one text to the engineer’s number" }
`,
		},
		Good: charter.L10n{
			FR: `[[behaviour]]
id = "depannage"
statement = "Un dépanneur vient chez vous sous 24 heures."
limits = ["hors dimanches", "à moins de 30 km"]
remedy = { act = "50 € remboursés", claim = "un SMS au numéro du dépanneur" }
`,
			EN: `[[behaviour]]
id = "call-out"
statement = "An engineer comes to your home within 24 hours."
limits = ["not on Sundays", "within 20 miles"]
remedy = { act = "£50 refunded", claim = "one text to the engineer’s number" }
`,
		},
	}},
	Check: checkObstructedRemedy,
})

// mostLimits is how many exceptions a promise with a remedy may have.
const mostLimits = 2

func checkObstructedRemedy(p *lint.Pass) {
	for _, b := range p.Behaviours {
		remedy, limits := b.Key+".remedy", b.Key+".limits"
		if !b.Remedied() || !p.ForCustomers(b) || !b.Running() || p.Troubled(remedy) {
			continue // without a remedy, no-remedy says so
		}
		if !b.Remedy.Automatic.Value && b.Remedy.Claim.Blank() {
			p.ReportAt(remedy+".claim", b.Remedy.Act.Span, charter.L10n{
				FR: "« {name} » ne dit pas comment obtenir la réparation ; accordez-la d’office, ou dites la démarche",
				EN: "“{name}” does not say how to get the remedy; give it unasked, or name the step to take",
			}.With("name", nameOf(b)))
		}
		if n := len(b.Limits); n > mostLimits && !p.Troubled(limits) {
			p.Report(lint.Finding{
				Key: limits, Span: b.Limits[mostLimits].Span,
				Message: charter.L10n{
					FR: "les {count} exceptions de « {name} » laissent peu de réparations à accorder ; gardez-en deux au plus",
					EN: "the {count} exceptions of “{name}” leave few remedies to give; keep two at most",
				}.With("name", nameOf(b), "count", strconv.Itoa(n)),
				Fix: &charter.Fix{Title: charter.L10n{
					FR: "Quelle exception ne sert presque jamais ?",
					EN: "Which exception is hardly ever used?",
				}},
			})
		}
	}
}
