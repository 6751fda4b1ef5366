package rules

import (
	"slices"

	"relcharter/charter"
	"relcharter/lint"
)

var _ = add(lint.Rule{
	ID: "digital-only", Severity: lint.Warning, Group: lint.Completeness,
	Title: charter.L10n{
		FR: "Pour être aidé, dépanné ou entendu, il faut un écran",
		EN: "Help, repairs or complaints only through a screen",
	},
	Why: charter.L10n{
		FR: "C’est quand ça va mal qu’on veut joindre quelqu’un. Qui n’a ni smartphone ni internet, ou s’y perd, reste alors dehors.",
		EN: "People want to reach somebody when things go wrong. Those without a smartphone or the internet, or lost in it, are shut out just then.",
	},
	Settle: charter.L10n{
		FR: "Ouvrez à ce moment une voie sans écran : téléphone, sur place, courrier ou visite.",
		EN: "Open a way without a screen at that moment: phone, store, post or home.",
	},
	Ask: charter.L10n{
		FR: "Et sans smartphone, comment vous joint-on ?",
		EN: "And without a smartphone, how do people reach you?",
	},
	Sources: []string{
		"evidencesx, « par le moyen de son choix », « Internet et un smartphone »",
		"Défenseur des droits, Dématérialisation et inégalités d’accès aux services publics, 2019",
	},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[[moment]]
id = "colis-perdu"
name = "Chercher un colis perdu"
stage = "help"
channels = ⟦["app", "chat"]⟧
`,
			EN: `[[moment]]
id = "lost-parcel"
name = "Tracing a lost parcel"
stage = "help"
channels = ⟦["app", "chat"]⟧
`,
		},
		Good: charter.L10n{
			FR: `[[moment]]
id = "colis-perdu"
name = "Chercher un colis perdu"
stage = "help"
channels = ["app", "chat", "phone"]
`,
			EN: `[[moment]]
id = "lost-parcel"
name = "Tracing a lost parcel"
stage = "help"
channels = ["app", "chat", "phone"]
`,
		},
	}},
	Check: checkDigitalOnly,
})

var (
	// inTrouble lists the stages at which people turn to the house because something is wrong.
	inTrouble = []string{"help", "repair", "complain"}
	// onScreen lists the channels that take a screen and the internet.
	onScreen = []string{"web", "app", "chat", "email", "social"}
)

// checkDigitalOnly looks at stages, not at moments one by one: a chat is no obstacle beside a phone line for the same trouble.
func checkDigitalOnly(p *lint.Pass) {
	first, open := map[string]*charter.Moment{}, map[string]bool{}
	for _, m := range p.Moments {
		stage := m.Stage.Value
		switch {
		case p.Troubled(m.Key + ".stage"):
			return // it may be the way without a screen
		case p.Troubled(m.Key+".channels") || slices.ContainsFunc(m.Channels, offScreen):
			open[stage] = true
		case first[stage] == nil:
			first[stage] = m
		}
	}
	for _, stage := range inTrouble {
		m := first[stage]
		if m == nil || open[stage] {
			continue
		}
		key := m.Key + ".channels"
		if at, ok := p.Span(key); ok {
			p.ReportAt(key, at, charter.L10n{
				FR: "« {name} » ne passe que par un écran ; ouvrez aussi une voie par téléphone, sur place ou par courrier",
				EN: "“{name}” only goes through a screen; open a way by phone, in person or by post too",
			}.With("name", name(m.Item, m.Name, m.ID)))
		}
	}
}

func offScreen(channel charter.Text) bool { return !slices.Contains(onScreen, channel.Value) }
