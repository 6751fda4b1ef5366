package rules

import (
	"relcharter/charter"
	"relcharter/lint"
)

var _ = add(lint.Rule{
	ID: "no-enabler", Severity: lint.Warning, Group: lint.Completeness,
	Title: charter.L10n{
		FR: "Une promesse sans les moyens de la tenir",
		EN: "A promise without the means to keep it",
	},
	Why: charter.L10n{
		FR: "Promettre sans donner les moyens, c’est exposer ceux qui sont face au client. Une réparation que personne ne peut accorder n’en est pas une.",
		EN: "A promise without means sets front-line people up to fail. A remedy that nobody may grant is none.",
	},
	Settle: charter.L10n{
		FR: "Dites ce qui change derrière, équipes, façon de travailler ou outils, et ce que l’on peut décider seul : « un geste jusqu’à 60 € ».",
		EN: "Say what changes backstage, people, way of working or tools, and what staff may decide alone: “up to £50 off”.",
	},
	Ask: charter.L10n{FR: "Qu’est-ce qui a changé pour ceux qui doivent tenir cette promesse ?", EN: "What has changed for the people who have to keep this promise?"},
	Sources: []string{
		"Mary Jo Bitner, Building Service Relationships: It’s All About Promises, Journal of the Academy of Marketing Science, 1995",
		"Gavin Drewry, Citizen’s Charters: Service Quality Chameleons, Public Management Review, 2005",
		"Stratégies, « marge de manœuvre »",
	},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[[behaviour]]
id = ⟦"rappel"⟧
statement = "Nous vous rappelons sous 24 heures."
deadline = { value = 24, unit = "hour" }
`,
			EN: `[[behaviour]]
id = ⟦"call-back"⟧
statement = "We call you back within 24 hours."
deadline = { value = 24, unit = "hour" }
`,
		},
		Good: charter.L10n{
			FR: `[[behaviour]]
id = "rappel"
statement = "Nous vous rappelons sous 24 heures."
deadline = { value = 24, unit = "hour" }
enabler = { people = "deux conseillers de plus le lundi" }
`,
			EN: `[[behaviour]]
id = "call-back"
statement = "We call you back within 24 hours."
deadline = { value = 24, unit = "hour" }
enabler = { people = "two more advisers on Mondays" }
`,
		},
	}, {
		Bad: charter.L10n{
			FR: `[[behaviour]]
id = "rappel"
statement = "Nous vous rappelons sous 24 heures."
deadline = { value = 24, unit = "hour" }
remedy = { act = ⟦"les frais d’envoi vous sont rendus"⟧, claim = "dites-le au conseiller" }
enabler = { people = "deux conseillers de plus le lundi" }
`,
			EN: `[[behaviour]]
id = "call-back"
statement = "We call you back within 24 hours."
deadline = { value = 24, unit = "hour" }
remedy = { act = ⟦"you get the postage back"⟧, claim = "tell the adviser" }
enabler = { people = "two more advisers on Mondays" }
`,
		},
		Good: charter.L10n{
			FR: `[[behaviour]]
id = "rappel"
statement = "Nous vous rappelons sous 24 heures."
deadline = { value = 24, unit = "hour" }
remedy = { act = "les frais d’envoi vous sont rendus", claim = "dites-le au conseiller" }
enabler = { latitude = "tout conseiller rend jusqu’à 15 €" }
`,
			EN: `[[behaviour]]
id = "call-back"
statement = "We call you back within 24 hours."
deadline = { value = 24, unit = "hour" }
remedy = { act = "you get the postage back", claim = "tell the adviser" }
enabler = { latitude = "any adviser refunds up to £15" }
`,
		},
	}},
	Check: checkNoEnabler,
})

func checkNoEnabler(p *lint.Pass) {
	var without []*charter.Behaviour
	begun := false // another act says what makes it possible
	for _, b := range p.Behaviours {
		begun = begun || b.Enabler != nil
		// Planned acts have time to find their means; what nobody could check is unverifiable-promise's.
		if !forCustomers(p, b) || !b.Running() || !b.Measured() || p.Troubled(b.Key+".enabler") {
			continue
		}
		switch {
		case !b.Enabled():
			without = append(without, b)
		case lacksLatitude(b):
			p.ReportAt(b.Key+".enabler.latitude", b.Remedy.Act.Span, charter.L10n{
				FR: "rien ne dit qui peut accorder la réparation de « {name} » ; dites jusqu’où l’équipe en décide seule",
				EN: "nothing says who may grant the remedy of “{name}”; say how far staff may decide alone",
			}.With("name", nameOf(b)))
		case byPartners(p, b) && b.Actor.Blank() && !p.Troubled(b.Key+".actor"):
			p.ReportAt(b.Key+".actor", place(b.Item, b.ID), charter.L10n{
				FR: "« {name} » se joue chez un partenaire, et personne n’y est nommé ; dites qui, là-bas, le tient",
				EN: "“{name}” is in a partner’s hands, and nobody there is named; say who keeps it over there",
			}.With("name", nameOf(b)))
		}
	}
	message := charter.L10n{
		FR: "rien ne dit ce qui permet de tenir « {name} » ; nommez les gens, la façon de travailler ou l’outil",
		EN: "nothing says what makes “{name}” possible; name the people, the way of working or the tool",
	}
	if !begun && len(without) > 1 { // nobody has thought of means yet: one finding
		without = without[:1]
		message = charter.L10n{
			FR: "aucune promesse ne dit ce qui permet de la tenir ; commencez par « {name} »",
			EN: "no promise says what makes it possible; begin with “{name}”",
		}
	}
	reportLacking(p, "no-enabler", "enabler", without, message, charter.L10n{
		FR: "{n} actes ne disent pas ce qui permet de les tenir : {names} ; nommez les gens, la façon de travailler ou l’outil",
		EN: "{n} acts do not say what makes them possible: {names}; name the people, the way of working or the tool",
	})
}

// lacksLatitude reports whether customers have to ask somebody for a remedy whom nothing entitles to grant it.
func lacksLatitude(b *charter.Behaviour) bool {
	return b.Remedied() && !b.Remedy.Automatic.Value && b.Enabler.Latitude.Blank()
}

// byPartners reports whether a behaviour only takes place where partners deal with customers.
func byPartners(p *lint.Pass, b *charter.Behaviour) bool {
	partners := map[string]bool{}
	for _, m := range p.Moments {
		partners[m.ID.Value] = m.DeliveredBy.Value == "partner"
	}
	for _, ref := range b.Moments {
		if !partners[p.Meant("moment", ref.Value)] {
			return false
		}
	}
	return len(b.Moments) > 0
}
