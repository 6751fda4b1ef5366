package rules

import (
	"slices"
	"strings"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/prose"
)

var _ = add(lint.Rule{
	ID: "no-trigger", Severity: lint.Warning, Group: lint.Completeness,
	Title: charter.L10n{
		FR: "Rien ne dit à quelle occasion l’acte est dû",
		EN: "Nothing says when the act is owed",
	},
	Why: charter.L10n{
		FR: "Une promesse sans occasion ne se réclame pas : le client ignore quand y penser, et l’équipe quand agir.",
		EN: "A promise without an occasion cannot be claimed: customers do not know when to think of it, nor staff when to act.",
	},
	Settle: charter.L10n{
		FR: "Nommez le fait qui déclenche l’acte : « quand le colis arrive abîmé ». Pour ce qui revient, donnez un rythme.",
		EN: "Name the event that sets the act off: “when the parcel arrives damaged”. For what comes round again, say how often.",
	},
	Ask: charter.L10n{
		FR: "Qu’est-ce qui vous dit qu’il est temps d’agir ?",
		EN: "What tells you that it is time to act?",
	},
	Sources: []string{
		"Alistair Mavin, Philip Wilkinson, Adrian Harwood and Mark Novak, Easy Approach to Requirements Syntax (EARS), IEEE Requirements Engineering Conference, 2009",
	},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[[behaviour]]
id = ⟦"remboursement"⟧
statement = "Nous vous remboursons les frais de port."
act = "rembourser les frais de port"
observable = "Le remboursement figure sur votre relevé."
`,
			EN: `[[behaviour]]
id = ⟦"postage-refund"⟧
statement = "We refund the postage."
act = "refund the postage"
observable = "The refund shows on your card statement."
`,
		},
		Good: charter.L10n{
			FR: `[[behaviour]]
id = "remboursement"
statement = "Nous vous remboursons les frais de port."
trigger = "quand le colis arrive abîmé"
act = "rembourser les frais de port"
observable = "Le remboursement figure sur votre relevé."
`,
			EN: `[[behaviour]]
id = "postage-refund"
statement = "We refund the postage."
trigger = "when the parcel arrives damaged"
act = "refund the postage"
observable = "The refund shows on your card statement."
`,
		},
	}, {
		Bad: charter.L10n{
			FR: `[[behaviour]]
id = "rappel"
statement = "Votre conseiller vous rappelle sous 2 jours ouvrés."
trigger = ⟦"toujours"⟧
deadline = { value = 2, unit = "working-day" }
`,
			EN: `[[behaviour]]
id = "call-back"
statement = "Your adviser calls you back within 2 working days."
trigger = ⟦"always"⟧
deadline = { value = 2, unit = "working-day" }
`,
		},
		Good: charter.L10n{
			FR: `[[behaviour]]
id = "rappel"
statement = "Votre conseiller vous rappelle sous 2 jours ouvrés."
trigger = "quand vous laissez un message"
deadline = { value = 2, unit = "working-day" }
`,
			EN: `[[behaviour]]
id = "call-back"
statement = "Your adviser calls you back within 2 working days."
trigger = "when you leave a message"
deadline = { value = 2, unit = "working-day" }
`,
		},
	}},
	Check: checkNoTrigger,
})

// atAllTimes holds the triggers, folded, that name no event.
var atAllTimes = map[string]bool{
	"toujours": true, "tout le temps": true, "en tout temps": true, "a tout moment": true, "a tout instant": true, "en permanence": true,
	"en continu": true, "systematiquement": true, "dans tous les cas": true, "en toute circonstance": true, "en toutes circonstances": true,
	"quoi qu'il arrive": true, "24 h/24": true, "24h/24": true,
	"always": true, "all the time": true, "at all times": true, "at any time": true, "any time": true, "anytime": true, "in all cases": true,
	"in every case": true, "in all circumstances": true, "whatever happens": true, "continuously": true, "24/7": true,
}

func checkNoTrigger(p *lint.Pass) {
	for _, b := range p.Behaviours {
		key := b.Key + ".trigger"
		idle := atAllTimes[strings.TrimRight(charter.Fold(b.Trigger.Value), " .!")]
		if !idle && !b.Trigger.Blank() || p.Troubled(key) || b.Status.Value == "suspended" {
			continue
		}
		// When an act is owed that nobody could check means nothing yet: unverifiable-promise and attitude-as-act come first.
		if p.Firmness(b) < charter.Verifiable || paced(p, b) || neverDone(p, b) {
			continue
		}
		if idle {
			p.ReportAt(key, b.Trigger.Span, charter.L10n{
				FR: "« {name} » : « {words} » ne déclenche rien ; dites ce qui doit arriver pour que vous agissiez",
				EN: "“{name}”: “{words}” sets nothing off; say what has to happen for you to act",
			}.With("name", nameOf(b), "words", charter.Short(b.Trigger.Value, nameLimit)))
			continue
		}
		p.ReportAt(key, place(b.Item, b.ID), charter.L10n{
			FR: "« {name} » ne dit pas à quelle occasion vous le faites ; dites ce qui le déclenche",
			EN: "“{name}” does not say when you do it; say what sets it off",
		}.With("name", nameOf(b)))
	}
}

// paced reports whether a behaviour tells elsewhere than in its trigger when it is owed: it has a rhythm, its deadline counts from an
// event, or its words say so.
func paced(p *lint.Pass, b *charter.Behaviour) bool {
	switch {
	case b.Frequency != nil || p.Troubled(b.Key+".frequency") || p.Troubled(b.Key+".deadline"):
		return true
	case b.Deadline != nil && !b.Deadline.From.Blank():
		return true
	}
	return slices.ContainsFunc(p.Texts().Said(b), func(s *lint.Passage) bool {
		return slices.ContainsFunc(s.Slots(), func(slot prose.Slot) bool {
			return slot.Kind == prose.Trigger || slot.Kind == prose.Frequency
		})
	})
}

// neverDone reports whether a behaviour is that something is never done: it is owed at all times.
func neverDone(p *lint.Pass, b *charter.Behaviour) bool {
	return slices.ContainsFunc(p.Texts().Said(b), func(s *lint.Passage) bool { return s.Role == lint.Promise && refuses(s) })
}
