package rules

import (
	"relcharter/charter"
	"relcharter/lint"
)

var _ = add(lint.Rule{
	ID: "uncovered-need", Severity: lint.Hint, Group: lint.Completeness,
	Title: charter.L10n{
		FR: "Un besoin ou un pilier qu’aucun acte ne sert",
		EN: "A need or a pillar that no act serves",
	},
	Why: charter.L10n{
		FR: "Être entendu, écouté, compris, considéré : on ne le sait que si quelque chose se passe. Ce qu’aucun acte ne porte reste un mot.",
		EN: "People only know that they are heard, listened to, understood or considered when something happens. What no act carries stays a word.",
	},
	Settle: charter.L10n{
		FR: "Cherchez l’acte qui y répond déjà, et cochez-y ce besoin ou ce pilier ; sinon, ajoutez-en un.",
		EN: "Find the act that answers it already, and tick the need or the pillar there; otherwise add one.",
	},
	Ask: charter.L10n{FR: "Quel acte un client citerait-il ?", EN: "Which act would a customer name?"},
	Sources: []string{
		"evidencesx, « être entendu, écouté, compris et considéré »",
		"evidencesx, « Simplicité, Transparence et Confiance »",
	},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[[behaviour]]
id = "reponse"
statement = "Nous répondons à chaque idée sous 30 jours."
needs = ⟦["heard", "listened", "considered"]⟧
`,
			EN: `[[behaviour]]
id = "reply"
statement = "We reply to every idea within 30 days."
needs = ⟦["heard", "listened", "considered"]⟧
`,
		},
		Good: charter.L10n{
			FR: `[[behaviour]]
id = "reponse"
statement = "Nous répondons à chaque idée sous 30 jours."
needs = ["heard", "listened", "considered"]

[[behaviour]]
id = "reformulation"
statement = "Après votre appel, vous recevez par écrit ce que nous avons compris."
needs = ["understood"]
`,
			EN: `[[behaviour]]
id = "reply"
statement = "We reply to every idea within 30 days."
needs = ["heard", "listened", "considered"]

[[behaviour]]
id = "recap"
statement = "After your call, you get in writing what we understood."
needs = ["understood"]
`,
		},
	}},
	Check: checkUncoveredNeed,
})

// checkUncoveredNeed looks for what is missing once a team has begun to say which needs, or which pillars, its acts serve: nobody has to
// use either list. Being heard is left to monologue, and a team that only followed its advice has begun nothing yet.
func checkUncoveredNeed(p *lint.Pass) {
	var missing []charter.L10n
	var first charter.Span
	for _, field := range []string{"needs", "pillars"} {
		served, at, certain := servedToday(p, field)
		if at == (charter.Span{}) || !certain {
			continue
		}
		n := len(missing)
		for _, choice := range charter.FieldAt("behaviour." + field).Choices {
			if !served[choice.Value] && choice.Value != "heard" {
				missing = append(missing, choice.Label)
			}
		}
		if len(missing) > n && first == (charter.Span{}) {
			first = at
		}
	}
	if len(missing) > 0 {
		p.ReportAt("behaviour", first, charter.L10n{
			FR: "aucun acte pour {labels} ; reliez-y ce que vous faites déjà, ou ajoutez un acte",
			EN: "no act for {labels}; tie what you do already to it, or add an act",
		}.WithText("labels", quoted(missing)))
	}
}

// servedToday returns the needs or pillars that something done for customers today serves, and where the first behaviour that has one
// other than being heard lists them. It returns false when one of the lists cannot be read.
func servedToday(p *lint.Pass, field string) (served map[string]bool, at charter.Span, certain bool) {
	served = map[string]bool{}
	for _, b := range p.Behaviours {
		if p.Troubled(b.Key + "." + field) {
			return nil, at, false
		}
		list := b.Needs
		if field == "pillars" {
			list = b.Pillars
		}
		for _, t := range list {
			if at == (charter.Span{}) && t.Value != "heard" {
				at, _ = p.Span(b.Key + "." + field)
			}
			served[t.Value] = served[t.Value] || p.ForCustomers(b) && b.Running()
		}
	}
	return served, at, true
}
