package rules

import (
	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/prose"
)

var _ = add(lint.Rule{
	ID: "no-committed-action", Severity: lint.Error, Group: lint.Core, Documents: true,
	Title: charter.L10n{
		FR: "La charte parle, mais n’engage la marque à aucun acte",
		EN: "The charter talks, but commits the brand to no act",
	},
	Why: charter.L10n{
		FR: "Une marque qui veut une relation n’est pas seulement un être qui parle : elle se comporte. Sans un acte que l’on puisse vérifier, une charte n’est que de la communication.",
		EN: "A brand that wants a relationship does more than speak: it behaves. Without one act that people can check, a charter is only communication.",
	},
	Settle: charter.L10n{
		FR: "Ajoutez un acte que vous tenez déjà envers vos clients, avec un délai, une fréquence, un seuil ou un signe que chacun peut voir.",
		EN: "Add one act you already do for customers, with a deadline, a frequency, a threshold or a sign anyone can see.",
	},
	Ask: charter.L10n{FR: "Que faites-vous déjà pour certains, que vous promettriez à tous ?", EN: "What do you already do for some that you would promise to all?"},
	Sources: []string{
		"Pierre Volle, la charte relationnelle : traits de personnalité, éléments de discours, éléments d’action",
		"Directive 2005/29/EC on unfair commercial practices, article 6(2)(b): commitments that are firm and capable of being verified",
	},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[charter]
title = ⟦"La relation au cœur"⟧

[[trait]]
id = "attentive"
name = "Attentive"

[[discourse]]
id = "ton"
say = "Un ton chaleureux, un sourire dans la voix."
`,
			EN: `[charter]
title = ⟦"Relationships first"⟧

[[trait]]
id = "attentive"
name = "Attentive"

[[discourse]]
id = "tone"
say = "A warm tone, a smile in the voice."
`,
		},
		Good: charter.L10n{
			FR: `[charter]
title = "La relation au cœur"

[[trait]]
id = "attentive"
name = "Attentive"

[[behaviour]]
id = "rappel-du-lendemain"
statement = "Nous vous appelons le lendemain de la pose pour savoir si tout va bien."
act = "appeler le client"
traits = ["attentive"]
deadline = { value = 1, unit = "working-day", from = "la pose" }
`,
			EN: `[charter]
title = "Relationships first"

[[trait]]
id = "attentive"
name = "Attentive"

[[behaviour]]
id = "next-day-call"
statement = "We ring you the day after the fitting to ask whether all is well."
act = "ring the customer"
traits = ["attentive"]
deadline = { value = 1, unit = "working-day", from = "the fitting" }
`,
		},
	}, {
		Bad: charter.L10n{
			FR: `[charter]
title = ⟦"Nos engagements"⟧

[[behaviour]]
id = "ecoute"
statement = "Nous sommes à l’écoute de chacun de vous."
act = "écouter"
`,
			EN: `[charter]
title = ⟦"Our commitments"⟧

[[behaviour]]
id = "listening"
statement = "We listen to each and every one of you."
act = "listen"
`,
		},
		Good: charter.L10n{
			FR: `[charter]
title = "Nos engagements"

[[behaviour]]
id = "rappel"
statement = "Nous vous rappelons avec une décision sous 48 heures."
act = "rappeler avec une décision"
deadline = { value = 48, unit = "hour", from = "votre appel" }
`,
			EN: `[charter]
title = "Our commitments"

[[behaviour]]
id = "call-back"
statement = "We call you back with a decision within 48 hours."
act = "call back with a decision"
deadline = { value = 48, unit = "hour", from = "your call" }
`,
		},
	}},
	Check: checkNoCommittedAction,
})

func checkNoCommittedAction(p *lint.Pass) {
	if p.Prose != nil {
		checkDocument(p)
		return
	}
	if len(p.Behaviours) == 0 && unread(p, "behaviour") { // [[behavior]]: that they cannot be read is said already
		return
	}
	owed, running := 0, 0 // behaviours for customers, and those of them that are done today
	for _, b := range p.Behaviours {
		if p.Committed(b) || unclear(p, b) {
			return
		}
		if p.ForCustomers(b) {
			owed++
			if b.Running() {
				running++
			}
		}
	}
	f := lint.Finding{Key: "charter", Span: title(p)}
	f.Message = charter.L10n{
		FR: "aucun acte envers les clients n’est vérifiable ; donnez à l’un d’eux un délai, une fréquence ou un signe visible",
		EN: "no act towards customers can be checked; give one of them a deadline, a frequency or a visible sign",
	}
	switch {
	case len(p.Behaviours) == 0:
		f.Message = charter.L10n{
			FR: "aucun acte : la charte parle sans s’engager ; ajoutez-en un, avec un délai, une fréquence ou un signe visible",
			EN: "no act at all: the charter talks and commits to nothing; add one, with a deadline, a frequency or a visible sign",
		}
	case owed == 0:
		f.Message = charter.L10n{
			FR: "tous les actes visent les salariés ou les partenaires ; ajoutez-en un envers les clients, avec un délai ou un signe visible",
			EN: "every act is towards staff or partners; add one towards customers, with a deadline or a visible sign",
		}
	case running == 0:
		f.Message = charter.L10n{
			FR: "les actes envers les clients sont tous prévus ou suspendus ; ajoutez-en un que vous tenez dès aujourd’hui",
			EN: "every act towards customers is planned or suspended; add one that you already do today",
		}
	default:
		f.Fix = &charter.Fix{Title: charter.L10n{
			FR: "Quel acte pourriez-vous compter, ou dater, dès demain ?",
			EN: "Which act could you count, or date, from tomorrow?",
		}}
	}
	p.Report(f)
}

// checkDocument reports a document in which nothing is surely an act that people can check.
func checkDocument(p *lint.Pass) {
	promises, perhaps := 0, 0
	for _, s := range statements(p) {
		switch v := s.Verdict(); {
		case s.Commits():
			return
		case v.Label == prose.Verifiable:
			perhaps++
		case v.Label != prose.Other:
			promises++
		}
	}
	message := charter.L10n{
		FR: "ce document parle sans s’engager : ajoutez un acte envers vos clients, avec un délai, une fréquence ou un signe visible",
		EN: "this document talks and commits to nothing: add an act towards customers, with a deadline, a frequency or a visible sign",
	}
	switch {
	case perhaps > 0:
		message = charter.L10n{
			FR: "aucune phrase n’est sûrement un acte vérifiable : dites qui fait quoi, et sous quel délai",
			EN: "no statement is surely an act people can check: say who does what, and by when",
		}
	case promises == 0:
		message = charter.L10n{
			FR: "rien ici ne dit ce que la marque fait pour ses clients ; si c’est une charte, ajoutez-y un acte",
			EN: "nothing here says what the brand does for its customers; if this is a charter, add an act",
		}
	}
	p.ReportAt("", p.Prose.Title, message)
}

// unclear reports whether what would make the behaviour a commitment stands in the file but cannot be read, which is a
// finding of its own.
func unclear(p *lint.Pass, b *charter.Behaviour) bool {
	for _, field := range []string{"audiences", "deadline", "frequency", "threshold", "observable", "status"} {
		if p.Troubled(b.Key + "." + field) {
			return true
		}
	}
	return false
}
