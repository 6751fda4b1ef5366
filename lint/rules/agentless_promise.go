package rules

import (
	"slices"
	"strings"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/prose"
)

var _ = add(lint.Rule{
	ID: "agentless-promise", Severity: lint.Warning, Group: lint.Wording,
	Title: charter.L10n{
		FR: "Une promesse que personne ne fait",
		EN: "A promise with nobody in it",
	},
	Why: charter.L10n{
		FR: "« Une réponse sera apportée » : par qui ? Le client ne sait à qui s’adresser, et dans la maison personne ne se sent tenu.",
		EN: "“A reply will be sent”: by whom? Customers do not know whom to turn to, and nobody in the house feels bound.",
	},
	Settle: charter.L10n{
		FR: "Mettez une personne en sujet : « votre conseillère vous répond », ou nommez-la à la question « Qui ».",
		EN: "Make a person the subject: “your adviser replies”, or name them under “Who”.",
	},
	Ask: charter.L10n{FR: "Chez vous, qui s’en charge ?", EN: "Whose job is it?"},
	Sources: []string{
		"Service charters read for this tool: 6 of 34 promise in the passive, with no agent",
		"Federal Plain Language Guidelines, 2011: use active voice",
	},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[[behaviour]]
id = "reponse"
statement = "Si vous nous écrivez, une réponse vous ⟦sera apportée⟧ sous 5 jours ouvrés."
deadline = { value = 5, unit = "working-day", from = "votre lettre" }
`,
			EN: `[[behaviour]]
id = "reply"
statement = "If you write to us, your letter ⟦will be answered⟧ within 5 working days."
deadline = { value = 5, unit = "working-day", from = "your letter" }
`,
		},
		Good: charter.L10n{
			FR: `[[behaviour]]
id = "reponse"
statement = "Si vous nous écrivez, votre conseillère vous répond sous 5 jours ouvrés."
deadline = { value = 5, unit = "working-day", from = "votre lettre" }
`,
			EN: `[[behaviour]]
id = "reply"
statement = "If you write to us, your adviser answers within 5 working days."
deadline = { value = 5, unit = "working-day", from = "your letter" }
`,
		},
	}, {
		Bad: charter.L10n{
			FR: `[[behaviour]]
id = "reponse"
statement = "Nous vous répondons sous 5 jours ouvrés."
actor = ⟦"le service concerné"⟧
deadline = { value = 5, unit = "working-day", from = "votre lettre" }
`,
			EN: `[[behaviour]]
id = "reply"
statement = "We answer within 5 working days."
actor = ⟦"the relevant department"⟧
deadline = { value = 5, unit = "working-day", from = "your letter" }
`,
		},
		Good: charter.L10n{
			FR: `[[behaviour]]
id = "reponse"
statement = "Une réponse vous est envoyée sous 5 jours ouvrés."
actor = "la conseillère qui suit votre dossier"
deadline = { value = 5, unit = "working-day", from = "votre lettre" }
`,
			EN: `[[behaviour]]
id = "reply"
statement = "Your letter is answered within 5 working days."
actor = "the adviser who holds your file"
deadline = { value = 5, unit = "working-day", from = "your letter" }
`,
		},
	}},
	Precision: &lint.Precision{Right: 48, Of: 49},
	Check:     checkAgentlessPromise,
})

func checkAgentlessPromise(p *lint.Pass) {
	for _, b := range p.Behaviours {
		if b.Actor.Blank() || b.Status.Value == "suspended" {
			continue
		}
		if actor := prose.Read(b.Actor.Value, string(p.Lang())); actor.Has("rule-nobody") {
			p.ReportAt(b.Key+".actor", b.Actor.Span, charter.L10n{
				FR: "« {words} » ne désigne personne ; nommez un métier ou une fonction",
				EN: "“{words}” is nobody in particular; name a role",
			}.With("words", charter.Short(b.Actor.Value, nameLimit)))
		}
	}
	for s := range p.Passages(lint.Promise, lint.Statement) {
		if s.Quoted || s.Behaviour != nil && !s.Behaviour.Actor.Blank() {
			continue
		}
		if at, found := agentless(s); found {
			p.ReportIn(s, at, charter.L10n{
				FR: "« {words} » n’engage personne ; mettez en sujet la personne qui le fait",
				EN: "“{words}” commits nobody; make the person who does it the subject",
			}.With("words", cited(s, at)))
		}
	}
}

// agentless returns the verb of an act that is promised in the passive and that nobody in the statement does.
func agentless(s *lint.Passage) (prose.Span, bool) {
	for _, at := range s.Find("rule-agentless") {
		if s.Has("rule-agent") || s.Has("rule-nothing") || negated(s.Text[at.Start:at.End]) || within(s.Find("rule-standing"), at) {
			continue
		}
		return at, s.Verdict().Label.Act()
	}
	return prose.Span{}, false
}

// negated reports whether a verb says that something is not done.
func negated(verb string) bool {
	return slices.ContainsFunc(strings.Fields(charter.Fold(verb)), func(w string) bool {
		return w == "not" || w == "never" || w == "pas" || w == "jamais" || w == "plus"
	})
}
