package rules

import (
	"strconv"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/prose"
)

var _ = add(lint.Rule{
	ID: "mostly-talk", Severity: lint.Warning, Group: lint.Wording, Documents: true,
	Title: charter.L10n{
		FR: "Plus de paroles que d’actes",
		EN: "More talk than acts",
	},
	Why: charter.L10n{
		FR: "Quelques actes noyés dans les belles paroles ne se voient plus, et le lecteur doute aussi d’eux.",
		EN: "A few acts drowned in fine words are no longer seen, and readers come to doubt them too.",
	},
	Settle: charter.L10n{
		FR: "Changez une parole en acte que l’on peut vérifier, ou retirez-la.",
		EN: "Turn a piece of talk into an act people can check, or take it out.",
	},
	Ask: charter.L10n{FR: "Laquelle de ces phrases se voit déjà dans ce que vous faites ?", EN: "Which of these lines already shows in what you do?"},
	Sources: []string{
		"A3CG, a dataset on sustainability claims that tells implemented from planned actions, ACL 2025, arXiv 2502.15821",
		"The share of one half is a convention of this tool: no study gives a cut-off",
	},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[charter]
title = ⟦"Nos engagements"⟧

[[discourse]]
id = "passion"
say = "Nous mettons toute notre passion à votre service."

[[behaviour]]
id = "ecoute"
statement = "Nous sommes à l’écoute de chacun de vous."

[[behaviour]]
id = "rappel"
statement = "Nous vous rappelons avec une décision sous 48 heures."
act = "rappeler avec une décision"
deadline = { value = 48, unit = "hour", from = "votre appel" }
`,
			EN: `[charter]
title = ⟦"Our commitments"⟧

[[discourse]]
id = "passion"
say = "We put all our passion at your service."

[[behaviour]]
id = "listening"
statement = "We listen to each and every one of you."

[[behaviour]]
id = "call-back"
statement = "We call you back with a decision within 48 hours."
act = "call back with a decision"
deadline = { value = 48, unit = "hour", from = "your call" }
`,
		},
		Good: charter.L10n{
			FR: `[charter]
title = "Nos engagements"

[[discourse]]
id = "passion"
say = "Nous mettons toute notre passion à votre service."

[[behaviour]]
id = "rappel"
statement = "Nous vous rappelons avec une décision sous 48 heures."
act = "rappeler avec une décision"
deadline = { value = 48, unit = "hour", from = "votre appel" }
`,
			EN: `[charter]
title = "Our commitments"

[[discourse]]
id = "passion"
say = "We put all our passion at your service."

[[behaviour]]
id = "call-back"
statement = "We call you back with a decision within 48 hours."
act = "call back with a decision"
deadline = { value = 48, unit = "hour", from = "your call" }
`,
		},
	}},
	Precision: &lint.Precision{Right: 9, Of: 9},
	Check:     checkMostlyTalk,
})

// fewestPromises is how many statements of a document promise at least before their shares mean something.
const fewestPromises = 5

func checkMostlyTalk(p *lint.Pass) {
	talk, acts, doubt := 0, 0, 0 // doubt: what reads as an act, and whose firmness says that it is none yet
	hear := func(v *prose.Verdict) {
		switch {
		case v.Label == prose.Verifiable:
			doubt++
		case v.Certain && v.Label != prose.Other: // what is not surely talk is not held against anybody
			talk++
		}
	}
	key, at := "", charter.Span{}
	if p.Prose != nil {
		for _, s := range statements(p) {
			hear(s.Verdict())
		}
		acts, doubt = doubt, 0 // a document has no fields to weigh
		if at = p.Prose.Title; talk+acts < fewestPromises {
			return
		}
	} else {
		key, at = "charter", title(p)
		stated := sayingsOf(p).promise
		for _, b := range p.Behaviours {
			switch {
			case b.Status.Value == "suspended" || unclear(p, b):
			case p.Firmness(b) >= charter.Verifiable:
				acts++
			case stated[b] == nil:
			case stated[b].Attitude():
				talk++
			default:
				hear(stated[b].Verdict())
			}
		}
		said := discourse(p)
		if most := talk + len(said); acts == 0 || float64(most) <= p.Limits.TalkShare*float64(most+acts+doubt) {
			return // whatever the messages are
		}
		for _, d := range p.Discourse {
			if s := said[d.Key+".say"]; s != nil && (d.Kind.Blank() || d.Kind.Value == "message") {
				hear(s.Verdict())
			}
		}
	}
	// Without any act for customers, no-committed-action says so.
	if acts == 0 || p.Prose == nil && p.Texts().CommunicationalOnly() || float64(talk) <= p.Limits.TalkShare*float64(talk+acts+doubt) {
		return
	}
	message := charter.L10n{
		FR: "{talk} phrases que nul ne pourrait vérifier, pour {acts} actes qui le sont ; changez-en en actes, ou retirez-en",
		EN: "{talk} statements nobody could check to {acts} acts people can; turn some into acts, or take some out",
	}
	if acts == 1 {
		message = charter.L10n{
			FR: "{talk} phrases que nul ne pourrait vérifier, pour un seul acte qui l’est ; changez-en en actes, ou retirez-en",
			EN: "{talk} statements nobody could check to 1 act people can; turn some into acts, or take some out",
		}
	}
	p.ReportAt(key, at, message.With("talk", strconv.Itoa(talk), "acts", strconv.Itoa(acts)))
}
