package rules

import (
	"slices"

	"relcharter/charter"
	"relcharter/lint"
)

var _ = add(lint.Rule{
	ID: "no-signature", Severity: lint.Hint, Group: lint.Completeness,
	Title: charter.L10n{
		FR: "Aucun geste qui ne soit qu’à vous, ou personne de consulté",
		EN: "No act that is yours alone, or nobody consulted",
	},
	Why: charter.L10n{
		FR: "Une charte qu’un concurrent pourrait signer mot pour mot ne dit pas qui vous êtes. Vos clients et vos équipes savent quel geste n’est qu’à vous.",
		EN: "A charter a rival could sign word for word does not say who you are. Your customers and staff know which act is yours alone.",
	},
	Settle: charter.L10n{
		FR: "Mettez le nom d’un concurrent à la place du vôtre : l’acte qui sonne faux est le bon. Nommez ceux qui ont relu.",
		EN: "Put a rival’s name in place of yours: the act that rings false is the one. Name who went through it.",
	},
	Ask: charter.L10n{
		FR: "Si l’on changeait le nom en haut de la page, quel acte sonnerait faux ?",
		EN: "With another name at the top of the page, which act would ring false?",
	},
	Sources: []string{
		"Stratégies, « Ce qui est lisse est sans intérêt »",
		"EUPAN, Seven Steps to a Citizen Charter: staff are consulted before it is written",
	},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[charter]
title = ⟦"Notre parole"⟧
consulted = ["12 clients de l’atelier, le 4 mars"]

[[behaviour]]
id = "rappel"
statement = "Nous vous rappelons sous 2 jours ouvrés."
deadline = { value = 2, unit = "working-day" }

[[behaviour]]
id = "courrier"
statement = "Nous répondons à vos lettres sous 5 jours ouvrés."
deadline = { value = 5, unit = "working-day" }

[[behaviour]]
id = "accueil"
statement = "Au comptoir, vous attendez 10 minutes au plus."
deadline = { value = 10, unit = "minute" }
`,
			EN: `[charter]
title = ⟦"Our word"⟧
consulted = ["12 workshop customers, on 4 March"]

[[behaviour]]
id = "call-back"
statement = "We call you back within 2 working days."
deadline = { value = 2, unit = "working-day" }

[[behaviour]]
id = "letters"
statement = "We answer your letters within 5 working days."
deadline = { value = 5, unit = "working-day" }

[[behaviour]]
id = "counter"
statement = "You wait at the counter for 10 minutes at most."
deadline = { value = 10, unit = "minute" }
`,
		},
		Good: charter.L10n{
			FR: `[charter]
title = "Notre parole"
consulted = ["12 clients de l’atelier, le 4 mars"]

[[behaviour]]
id = "rappel"
statement = "Nous vous rappelons sous 2 jours ouvrés."
deadline = { value = 2, unit = "working-day" }

[[behaviour]]
id = "courrier"
statement = "Nous répondons à vos lettres sous 5 jours ouvrés."
deadline = { value = 5, unit = "working-day" }

[[behaviour]]
id = "boite-des-pieces"
statement = "Nous vous remettons les pièces changées, dans une boîte à votre nom."
observable = "La boîte est sur le comptoir, à côté du vélo."
signature = true
`,
			EN: `[charter]
title = "Our word"
consulted = ["12 workshop customers, on 4 March"]

[[behaviour]]
id = "call-back"
statement = "We call you back within 2 working days."
deadline = { value = 2, unit = "working-day" }

[[behaviour]]
id = "letters"
statement = "We answer your letters within 5 working days."
deadline = { value = 5, unit = "working-day" }

[[behaviour]]
id = "box-of-parts"
statement = "We hand you the parts we changed, in a box with your name on it."
observable = "The box is on the counter, next to the bike."
signature = true
`,
		},
	}, {
		Bad: charter.L10n{
			FR: `[⟦charter⟧]
title = "Notre parole"

[[behaviour]]
id = "rappel"
statement = "Nous vous rappelons sous 2 jours ouvrés."
`,
			EN: `[⟦charter⟧]
title = "Our word"

[[behaviour]]
id = "call-back"
statement = "We call you back within 2 working days."
`,
		},
		Good: charter.L10n{
			FR: `[charter]
title = "Notre parole"
consulted = ["12 clients de l’atelier, le 4 mars", "les deux mécaniciens"]

[[behaviour]]
id = "rappel"
statement = "Nous vous rappelons sous 2 jours ouvrés."
`,
			EN: `[charter]
title = "Our word"
consulted = ["12 workshop customers, on 4 March", "both mechanics"]

[[behaviour]]
id = "call-back"
statement = "We call you back within 2 working days."
`,
		},
	}},
	Check: checkNoSignature,
})

// fewestActs is how many acts a charter commits to at least before one of them is to stand out, a convention.
const fewestActs = 3

func checkNoSignature(p *lint.Pass) {
	acts, signed := 0, false
	for _, b := range p.Behaviours {
		if p.Committed(b) {
			acts++
		}
		signed = signed || b.Signature.Value && b.Status.Value != "suspended" || p.Troubled(b.Key+".signature")
	}
	if acts >= fewestActs && !signed {
		p.ReportAt("charter", title(p), charter.L10n{
			FR: "aucun de vos actes n’est qu’à vous ; cochez {field} pour celui qu’aucun concurrent ne signerait, ou ajoutez-le",
			EN: "none of your acts is yours alone; tick {field} for the one no rival would put their name to, or add it",
		}.WithText("field", asked("behaviour.signature")))
	}
	checkConsulted(p)
}

// checkConsulted asks who went through the charter. A draft is not asked: what people are to be consulted on is being written.
func checkConsulted(p *lint.Pass) {
	const key = "charter.consulted"
	c, head := &p.Charter, header(p)
	if len(p.Behaviours) == 0 || c.Status.Value == "draft" || head == (charter.Span{}) || p.Troubled(key) {
		return
	}
	if slices.ContainsFunc(c.Consulted, func(t charter.Text) bool { return !t.Blank() }) {
		return
	}
	p.Report(lint.Finding{
		Key: key, Span: head,
		Message: charter.L10n{
			FR: "rien ne dit qui a relu la charte ; faites-la lire à des clients et à vos équipes, et nommez-les",
			EN: "nothing says who went through the charter; try it on customers and staff, and name them",
		},
		Fix: &charter.Fix{Title: charter.L10n{
			FR: "Qu’ont fait changer dans la charte ceux qui l’ont relue ?",
			EN: "What did the people who read the charter have you change?",
		}},
	})
}
