package rules

import (
	"slices"

	"relcharter/charter"
	"relcharter/lint"
)

var _ = add(lint.Rule{
	ID: "uncovered-moment", Severity: lint.Warning, Group: lint.Completeness,
	Title: charter.L10n{
		FR: "Un moment de la relation pour lequel rien n’est promis",
		EN: "A moment of the relationship with nothing promised",
	},
	Why: charter.L10n{
		FR: "Pour le client, l’accueil, la commande, la livraison et le dépannage forment une seule maison. Il retient le maillon qui manque.",
		EN: "To customers, the welcome, the order, the delivery and the repair are one company. The missing link is what they remember.",
	},
	Settle: charter.L10n{
		FR: "Reliez à ce moment un acte, ou dites que vous laissez l’étape de côté.",
		EN: "Tie an act to the moment, or say that you leave the stage aside.",
	},
	Ask: charter.L10n{
		FR: "À ce moment-là, que se passe-t-il pour le client ?",
		EN: "What happens to the customer at that point?",
	},
	Sources: []string{
		"evidencesx, « accueil téléphonique, processus de commande, facing magasin, usage produit, SAV, livraison »",
		"Stratégies, « connus et reconnus à chaque point de contact »",
	},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[charter]
title = "Notre parole"
excludes = ["choose", "order", "receive", "use"]

[[moment]]
id = "panne"
name = "Tomber en panne"
stage = "repair"
channels = ["phone"]

[[moment]]
id = "conseil"
name = ⟦"Demander un conseil"⟧
stage = "help"
channels = ["phone"]

[[behaviour]]
id = "rendu-a-l-heure"
statement = "Votre vélo vous est rendu sous 2 jours ouvrés."
moments = ["panne"]
`,
			EN: `[charter]
title = "Our word"
excludes = ["choose", "order", "receive", "use"]

[[moment]]
id = "breakdown"
name = "Breaking down"
stage = "repair"
channels = ["phone"]

[[moment]]
id = "advice"
name = ⟦"Asking for advice"⟧
stage = "help"
channels = ["phone"]

[[behaviour]]
id = "back-on-time"
statement = "You get your bike back within 2 working days."
moments = ["breakdown"]
`,
		},
		Good: charter.L10n{
			FR: `[charter]
title = "Notre parole"
excludes = ["choose", "order", "receive", "use"]

[[moment]]
id = "panne"
name = "Tomber en panne"
stage = "repair"
channels = ["phone"]

[[moment]]
id = "conseil"
name = "Demander un conseil"
stage = "help"
channels = ["phone"]

[[behaviour]]
id = "rendu-a-l-heure"
statement = "Votre vélo vous est rendu sous 2 jours ouvrés."
moments = ["panne"]

[[behaviour]]
id = "meme-mecanicien"
statement = "Le mécanicien qui a signé la fiche vous rappelle sous 1 jour ouvré."
moments = ["conseil"]
`,
			EN: `[charter]
title = "Our word"
excludes = ["choose", "order", "receive", "use"]

[[moment]]
id = "breakdown"
name = "Breaking down"
stage = "repair"
channels = ["phone"]

[[moment]]
id = "advice"
name = "Asking for advice"
stage = "help"
channels = ["phone"]

[[behaviour]]
id = "back-on-time"
statement = "You get your bike back within 2 working days."
moments = ["breakdown"]

[[behaviour]]
id = "same-mechanic"
statement = "The mechanic who signed the job sheet rings you within 1 working day."
moments = ["advice"]
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
channels = ["phone"]

[[behaviour]]
id = "rendu-a-l-heure"
statement = "Votre vélo vous est rendu sous 2 jours ouvrés."
moments = ["panne"]
`,
			EN: `[charter]
title = ⟦"Our word"⟧

[[moment]]
id = "breakdown"
name = "Breaking down"
stage = "repair"
channels = ["phone"]

[[behaviour]]
id = "back-on-time"
statement = "You get your bike back within 2 working days."
moments = ["breakdown"]
`,
		},
		Good: charter.L10n{
			FR: `[charter]
title = "Notre parole"
excludes = ["choose", "order", "receive", "use", "help"] # ici, l’atelier seul

[[moment]]
id = "panne"
name = "Tomber en panne"
stage = "repair"
channels = ["phone"]

[[behaviour]]
id = "rendu-a-l-heure"
statement = "Votre vélo vous est rendu sous 2 jours ouvrés."
moments = ["panne"]
`,
			EN: `[charter]
title = "Our word"
excludes = ["choose", "order", "receive", "use", "help"] # the workshop only

[[moment]]
id = "breakdown"
name = "Breaking down"
stage = "repair"
channels = ["phone"]

[[behaviour]]
id = "back-on-time"
statement = "You get your bike back within 2 working days."
moments = ["breakdown"]
`,
		},
	}},
	Check: checkUncoveredMoment,
})

// chain lists the stages every relation goes through, in the order of the journey.
var chain = []string{"choose", "order", "receive", "use", "help", "repair"}

// checkUncoveredMoment reports the moments nothing is tied to, then the stages of the chain that have no moment at all. A charter
// without moments is nothing-after-purchase's.
func checkUncoveredMoment(p *lint.Pass) {
	if len(p.Moments) == 0 || len(p.Behaviours) == 0 || p.Troubled("charter.excludes") {
		return
	}
	covered, certain := stagesCovered(p)
	used, known := momentsUsed(p)
	if !certain || !known {
		return
	}
	settled := map[string]bool{} // set aside, or what another finding is about
	for _, t := range p.Charter.Excludes {
		settled[t.Value] = true
	}
	if !slices.ContainsFunc(afterPurchase, func(stage string) bool { return covered[stage] }) {
		for _, stage := range afterPurchase {
			settled[stage] = true // nothing-after-purchase says so
		}
	}
	for _, m := range p.Moments {
		if !used[m.ID.Value] && !settled[m.Stage.Value] {
			p.ReportAt(m.Key, place(m.Item, m.Name, m.ID), charter.L10n{
				FR: "aucun acte au moment « {name} » ; reliez-en un à ce moment, ou retirez-le",
				EN: "no act at the moment “{name}”; tie one to it, or take the moment out",
			}.With("name", name(m.Item, m.Name, m.ID)))
		}
	}
	for _, m := range p.Moments {
		settled[m.Stage.Value] = true
	}
	var missing []charter.L10n
	for _, stage := range chain {
		if choice, ok := charter.FieldAt("moment.stage").Choice(stage); ok && !settled[stage] {
			missing = append(missing, choice.Label)
		}
	}
	if len(missing) > 0 {
		p.ReportAt("charter", title(p), charter.L10n{
			FR: "rien pour {stages} : ajoutez un moment et un acte, ou laissez l’étape de côté",
			EN: "no moment for {stages}: add a moment and an act, or leave the stage out",
		}.WithText("stages", quoted(missing)))
	}
}

// momentsUsed returns the ids of the moments behaviours are tied to. One that is planned counts: its date is planned-as-live's.
// It returns false when a reference that cannot be read may be to any of them.
func momentsUsed(p *lint.Pass) (map[string]bool, bool) {
	used := map[string]bool{}
	for _, b := range p.Behaviours {
		if p.Troubled(b.Key + ".moments") {
			return nil, false
		}
		for _, ref := range b.Moments {
			id := p.Meant("moment", ref.Value)
			if id == "" {
				return nil, false
			}
			used[id] = used[id] || b.Status.Value != "suspended"
		}
	}
	return used, true
}
