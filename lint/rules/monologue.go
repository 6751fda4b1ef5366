package rules

import (
	"slices"

	"relcharter/charter"
	"relcharter/lint"
)

var _ = add(lint.Rule{
	ID: "monologue", Severity: lint.Warning, Group: lint.Completeness,
	Title: charter.L10n{
		FR: "Aucun acte ne répond à ce que disent les clients",
		EN: "No act answers what customers say",
	},
	Why: charter.L10n{
		FR: "Une relation où un seul parle n’en est pas une. Qui ne voit rien venir de ce qu’il a dit cesse de parler, puis s’en va.",
		EN: "With only one side talking there is no relationship. People who see nothing come of what they said stop talking, then leave.",
	},
	Settle: charter.L10n{
		FR: "Ajoutez un acte daté qui part de ce que dit le client, et cochez le besoin d’être entendu : une réponse à chaque idée, une suite à chaque avis.",
		EN: "Add a dated act that starts from what customers say, and tick the need to be heard: a reply to every idea, a follow-up to every review.",
	},
	Ask: charter.L10n{FR: "Le dernier client qui vous a écrit, qu’en a-t-il su ?", EN: "The last customer who wrote: what did they hear back?"},
	Sources: []string{
		"evidencesx, « le monologue ? dangereux »",
		"evidencesx, « être entendu, écouté, compris et considéré »",
	},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[charter]
title = ⟦"Notre parole"⟧

[[behaviour]]
id = "lettre"
statement = "Nous vous envoyons une lettre de conseils chaque mois."
frequency = { times = 1, per = "month" }
`,
			EN: `[charter]
title = ⟦"Our word"⟧

[[behaviour]]
id = "newsletter"
statement = "We send you a letter of advice every month."
frequency = { times = 1, per = "month" }
`,
		},
		Good: charter.L10n{
			FR: `[charter]
title = "Notre parole"

[[behaviour]]
id = "idees"
statement = "Nous répondons à chaque idée sous 30 jours, en disant ce que nous en faisons."
deadline = { value = 30, unit = "day", from = "votre message" }
needs = ["heard"]
`,
			EN: `[charter]
title = "Our word"

[[behaviour]]
id = "ideas"
statement = "We reply to every idea within 30 days, and say what we make of it."
deadline = { value = 30, unit = "day", from = "your message" }
needs = ["heard"]
`,
		},
	}},
	Check: checkMonologue,
})

func checkMonologue(p *lint.Pass) {
	complaints := map[string]bool{}
	for _, m := range p.Moments {
		complaints[m.ID.Value] = m.Stage.Value == "complain" || complaints[m.ID.Value]
		if p.Troubled(m.Key + ".stage") {
			return
		}
	}
	acts := 0
	for _, b := range p.Behaviours {
		if p.Troubled(b.Key+".needs") || p.Troubled(b.Key+".moments") || unclear(p, b) {
			return
		}
		if !p.ForCustomers(b) || !b.Running() {
			continue
		}
		// An act when people complain starts from what they say, whether it is tagged or not. One that nobody could check is
		// unverifiable-promise's.
		if slices.ContainsFunc(b.Needs, func(t charter.Text) bool { return t.Value == "heard" }) ||
			slices.ContainsFunc(b.Moments, func(t charter.Text) bool { return complaints[p.Meant("moment", t.Value)] }) {
			return
		}
		if p.Committed(b) {
			acts++
		}
	}
	if acts > 0 { // without any, no-committed-action says so
		p.ReportAt("charter", title(p), charter.L10n{
			FR: "aucun acte ne part de ce que disent les clients ; promettez une réponse, avec un délai, et cochez {need}",
			EN: "no act starts from what customers say; promise an answer, with a deadline, and tick {need}",
		}.WithText("need", answer("behaviour.needs", "heard")))
	}
}
