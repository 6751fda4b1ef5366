package rules

import (
	"cmp"
	"slices"

	"relcharter/charter"
	"relcharter/lint"
)

var _ = add(lint.Rule{
	ID: "second-class-customer", Severity: lint.Warning, Group: lint.Completeness,
	Title: charter.L10n{
		FR: "Un moment où seuls les meilleurs clients sont servis",
		EN: "A moment at which only the best customers are served",
	},
	Why: charter.L10n{
		FR: "Une relation se mesure au lien plus qu’à la dépense. Les autres clients lisent aussi la charte, et voient ce qui n’est pas pour eux.",
		EN: "A relationship is measured by the bond more than by the spend. The other customers read the charter too, and see what is not for them.",
	},
	Settle: charter.L10n{
		FR: "Ouvrez l’acte à tous, ou ajoutez au même moment un acte que vous pouvez tenir pour chacun.",
		EN: "Open the act to everybody, or add one at the same moment that you can keep for each of them.",
	},
	Ask: charter.L10n{FR: "Que reçoit, à ce moment-là, un client qui achète peu ?", EN: "What do people who buy little get at that moment?"},
	Sources: []string{
		"evidencesx, on small customers, and on the intensity of a relationship against the size of a portfolio",
	},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[[audience]]
id = "fortunes"
name = "Clients de la banque privée"
kind = "customer"
relationship = "high-value"

[[audience]]
id = "tous"
name = "Clients de nos agences"
kind = "customer"

[[moment]]
id = "panne"
name = "Perdre sa carte"
stage = "help"
channels = ["phone"]

[[behaviour]]
id = "rappel"
statement = "Nous vous rappelons dans l’heure."
audiences = ⟦["fortunes"]⟧
moments = ["panne"]
`,
			EN: `[[audience]]
id = "wealthy"
name = "Private banking customers"
kind = "customer"
relationship = "high-value"

[[audience]]
id = "everyone"
name = "Customers of our branches"
kind = "customer"

[[moment]]
id = "lost-card"
name = "Losing a card"
stage = "help"
channels = ["phone"]

[[behaviour]]
id = "call-back"
statement = "We call you back within the hour."
audiences = ⟦["wealthy"]⟧
moments = ["lost-card"]
`,
		},
		Good: charter.L10n{
			FR: `[[audience]]
id = "fortunes"
name = "Clients de la banque privée"
kind = "customer"
relationship = "high-value"

[[audience]]
id = "tous"
name = "Clients de nos agences"
kind = "customer"

[[moment]]
id = "panne"
name = "Perdre sa carte"
stage = "help"
channels = ["phone"]

[[behaviour]]
id = "rappel"
statement = "Nous vous rappelons dans l’heure."
audiences = ["fortunes", "tous"]
moments = ["panne"]
`,
			EN: `[[audience]]
id = "wealthy"
name = "Private banking customers"
kind = "customer"
relationship = "high-value"

[[audience]]
id = "everyone"
name = "Customers of our branches"
kind = "customer"

[[moment]]
id = "lost-card"
name = "Losing a card"
stage = "help"
channels = ["phone"]

[[behaviour]]
id = "call-back"
statement = "We call you back within the hour."
audiences = ["wealthy", "everyone"]
moments = ["lost-card"]
`,
		},
	}},
	Check: checkSecondClassCustomer,
})

func checkSecondClassCustomer(p *lint.Pass) {
	best, others := map[string]bool{}, false // the audiences of the best customers, and whether the charter knows any others
	for _, a := range p.Audiences {
		if p.Troubled(a.Key) {
			return
		}
		best[a.ID.Value] = a.Relationship.Value == "high-value"
		others = others || !best[a.ID.Value] && a.Kind.Value != "employee" && a.Kind.Value != "partner"
	}
	if !others {
		return // whom could it leave out?
	}
	served := map[string]bool{} // the moments at which something is done for others today
	var reserved []*charter.Behaviour
	for _, b := range p.Behaviours {
		switch {
		case p.Troubled(b.Key+".audiences") || p.Troubled(b.Key+".moments"):
			return
		case !p.ForCustomers(b) || !b.Running():
		case reservedFor(p, b, best):
			reserved = append(reserved, b)
		default:
			for _, ref := range b.Moments {
				served[p.Meant("moment", ref.Value)] = true
			}
		}
	}
	for _, b := range reserved {
		var moment *charter.Moment
		for _, m := range p.Moments {
			if !served[m.ID.Value] && slices.ContainsFunc(b.Moments, func(ref charter.Text) bool { return p.Meant("moment", ref.Value) == m.ID.Value }) {
				moment, served[m.ID.Value] = cmp.Or(moment, m), true // each is said once
			}
		}
		if moment == nil {
			continue
		}
		key := b.Key + ".audiences"
		at, _ := p.Span(key)
		p.ReportAt(key, at, charter.L10n{
			FR: "« {name} » est réservé à vos meilleurs clients, et « {moment} » oublie les autres ; ouvrez-le à tous",
			EN: "“{name}” is for your best customers only, and “{moment}” leaves the others out; open it to all",
		}.With("name", nameOf(b), "moment", name(moment.Item, moment.Name, moment.ID)))
	}
}

// reservedFor reports whether a behaviour names its audiences, all among those given but for staff and partners.
func reservedFor(p *lint.Pass, b *charter.Behaviour, audiences map[string]bool) bool {
	kinds := map[string]string{}
	for _, a := range p.Audiences {
		kinds[a.ID.Value] = a.Kind.Value
	}
	found := false
	for _, ref := range b.Audiences {
		id := p.Meant("audience", ref.Value)
		switch kind := kinds[id]; {
		case audiences[id]:
			found = true
		case kind != "employee" && kind != "partner":
			return false // for others too, or for an audience nobody knows
		}
	}
	return found
}
