package rules

import (
	"slices"

	"relcharter/charter"
	"relcharter/lint"
)

var _ = add(lint.Rule{
	ID: "nothing-after-purchase", Severity: lint.Error, Group: lint.Completeness,
	Title: charter.L10n{
		FR: "La charte s’arrête à l’achat",
		EN: "The charter stops at the purchase",
	},
	Why: charter.L10n{
		FR: "L’achat n’est plus un point final : c’est là que commence la relation. On juge aussi une marque à la façon dont elle laisse partir.",
		EN: "The purchase is no longer the end: it is where the relationship starts. A brand is also judged by how it lets people go.",
	},
	Settle: charter.L10n{
		FR: "Reliez un acte à un moment d’après l’achat : recevoir, utiliser, se faire aider, faire réparer, réclamer, renouveler, partir.",
		EN: "Tie an act to a moment after the purchase: receiving, using, getting help or a repair, complaining, renewing, leaving.",
	},
	Ask: charter.L10n{FR: "Que faites-vous pour un client six mois après son achat ?", EN: "What do you do for customers six months after they bought?"},
	Sources: []string{
		"Pierre Volle, « L’achat n’est plus un point final »",
		"evidencesx, on brands that desert once the sale is made",
	},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[charter]
title = ⟦"Notre parole"⟧

[[moment]]
id = "conseil"
name = "Choisir son vélo"
stage = "choose"
channels = ["store"]

[[behaviour]]
id = "essai"
statement = "Vous essayez le vélo une heure avant de décider."
moments = ["conseil"]
`,
			EN: `[charter]
title = ⟦"Our word"⟧

[[moment]]
id = "advice"
name = "Choosing a bike"
stage = "choose"
channels = ["store"]

[[behaviour]]
id = "test-ride"
statement = "You ride the bike for an hour before you decide."
moments = ["advice"]
`,
		},
		Good: charter.L10n{
			FR: `[charter]
title = "Notre parole"

[[moment]]
id = "panne"
name = "Tomber en panne"
stage = "repair"
channels = ["store", "phone"]

[[moment]]
id = "depart"
name = "Vendre son vélo"
stage = "leave"
channels = ["store", "email"]

[[behaviour]]
id = "rendu-a-l-heure"
statement = "Votre vélo vous est rendu sous 2 jours ouvrés."
moments = ["panne"]

[[behaviour]]
id = "carnet-rendu"
statement = "Quand vous le vendez, vous repartez avec son carnet d’entretien."
moments = ["depart"]
`,
			EN: `[charter]
title = "Our word"

[[moment]]
id = "breakdown"
name = "Breaking down"
stage = "repair"
channels = ["store", "phone"]

[[moment]]
id = "parting"
name = "Selling the bike"
stage = "leave"
channels = ["store", "email"]

[[behaviour]]
id = "back-on-time"
statement = "You get your bike back within 2 working days."
moments = ["breakdown"]

[[behaviour]]
id = "logbook"
statement = "When you sell it, you leave with its service record."
moments = ["parting"]
`,
		},
	}, {
		Bad: charter.L10n{
			FR: `[charter]
title = ⟦"Notre parole"⟧

[[moment]]
id = "panne"
name = "Tomber en panne"
stage = "repair"
channels = ["store", "phone"]

[[behaviour]]
id = "rendu-a-l-heure"
statement = "Votre vélo vous est rendu sous 2 jours ouvrés."
moments = ["panne"]
`,
			EN: `[charter]
title = ⟦"Our word"⟧

[[moment]]
id = "breakdown"
name = "Breaking down"
stage = "repair"
channels = ["store", "phone"]

[[behaviour]]
id = "back-on-time"
statement = "You get your bike back within 2 working days."
moments = ["breakdown"]
`,
		},
		Good: charter.L10n{
			FR: `[charter]
title = "Notre parole"
excludes = ["leave"] # on ne s’abonne pas chez nous

[[moment]]
id = "panne"
name = "Tomber en panne"
stage = "repair"
channels = ["store", "phone"]

[[behaviour]]
id = "rendu-a-l-heure"
statement = "Votre vélo vous est rendu sous 2 jours ouvrés."
moments = ["panne"]
`,
			EN: `[charter]
title = "Our word"
excludes = ["leave"] # nobody signs up with us

[[moment]]
id = "breakdown"
name = "Breaking down"
stage = "repair"
channels = ["store", "phone"]

[[behaviour]]
id = "back-on-time"
statement = "You get your bike back within 2 working days."
moments = ["breakdown"]
`,
		},
	}},
	Check: checkNothingAfterPurchase,
})

// afterPurchase lists the stages of the journey that come after the purchase.
var afterPurchase = []string{"receive", "use", "help", "repair", "complain", "renew", "leave"}

func checkNothingAfterPurchase(p *lint.Pass) {
	if len(p.Behaviours) == 0 {
		return // no-committed-action says so
	}
	stages, certain := stagesCovered(p)
	if !certain {
		return
	}
	if !slices.ContainsFunc(afterPurchase, func(stage string) bool { return stages[stage] }) {
		p.ReportAt("charter", title(p), charter.L10n{
			FR: "rien pour les clients une fois l’achat fait ; reliez un acte à un moment comme recevoir, se faire aider ou réclamer",
			EN: "nothing for customers once they have bought; tie an act to a moment such as receiving, getting help or complaining",
		})
		return
	}
	excluded := slices.ContainsFunc(p.Charter.Excludes, func(t charter.Text) bool { return t.Value == "leave" })
	if !stages["leave"] && !excluded && !unusedLeave(p) && !p.Troubled("charter.excludes") {
		f := lint.Finding{Key: "charter", Span: title(p), Severity: lint.Warning, Message: charter.L10n{
			FR: "rien pour les clients qui partent ; ajoutez un acte à ce moment-là, ou écartez-le dans {field}",
			EN: "nothing for customers who leave; add an act for that moment, or set it aside under {field}",
		}.WithText("field", asked("charter.excludes"))}
		f.Fix = &charter.Fix{Title: charter.L10n{FR: "Comment se quitte-t-on, chez vous ?", EN: "What is it like to leave you?"}}
		p.Report(f)
	}
}

// unusedLeave reports whether a moment of leaving stands in the charter without an act: uncovered-moment says so.
func unusedLeave(p *lint.Pass) bool {
	used, known := momentsUsed(p)
	return known && slices.ContainsFunc(p.Moments, func(m *charter.Moment) bool { return m.Stage.Value == "leave" && !used[m.ID.Value] })
}

// stagesCovered returns the stages in which something is done for customers today. It returns false when a finding on the
// file leaves that open: a moment without a stage that can be read, a reference to a moment unlike any other.
func stagesCovered(p *lint.Pass) (map[string]bool, bool) {
	stageOf := map[string]string{}
	for _, m := range p.Moments {
		if p.Troubled(m.Key+".stage") || p.Troubled(m.Key+".id") {
			return nil, false
		}
		stageOf[m.ID.Value] = m.Stage.Value
	}
	stages := map[string]bool{}
	for _, b := range p.Behaviours {
		if !p.ForCustomers(b) || !b.Running() {
			continue
		}
		if p.Troubled(b.Key + ".moments") {
			return nil, false
		}
		for _, ref := range b.Moments {
			id := p.Meant("moment", ref.Value)
			if id == "" {
				return nil, false
			}
			stages[stageOf[id]] = true
		}
	}
	return stages, true
}
