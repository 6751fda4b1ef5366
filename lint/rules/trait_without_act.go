package rules

import (
	"slices"

	"relcharter/charter"
	"relcharter/lint"
)

var _ = add(lint.Rule{
	ID: "trait-without-act", Severity: lint.Error, Group: lint.Completeness,
	Title: charter.L10n{
		FR: "Un trait qu’aucun acte ne prouve",
		EN: "A trait no act proves",
	},
	Why: charter.L10n{
		FR: "Se dire franc ne coûte rien. Ce que la marque fait, quand un client peut le vérifier, dit qui elle est.",
		EN: "Calling yourself frank costs nothing. What the brand does, where a customer can check it, says who it is.",
	},
	Settle: charter.L10n{
		FR: "Cherchez l’acte qui prouve ce trait et reliez les deux ; s’il n’y en a pas, retirez le trait.",
		EN: "Find the act that proves the trait and tie the two; if there is none, drop the trait.",
	},
	Ask: charter.L10n{FR: "Quand vos clients ont-ils vu ce trait à l’œuvre ?", EN: "When did customers last see this trait at work?"},
	Sources: []string{
		"Pierre Volle, la charte relationnelle : traits de personnalité, éléments de discours, éléments d’action",
		"Maggie Geuens, Bert Weijters and Kristof De Wulf, A New Measure of Brand Personality, 2009",
	},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[[trait]]
id = "franche"
name = ⟦"Franche"⟧

[[behaviour]]
id = "rappel"
statement = "Nous vous rappelons sous 48 heures."
act = "rappeler"
deadline = { value = 48, unit = "hour" }
`,
			EN: `[[trait]]
id = "frank"
name = ⟦"Frank"⟧

[[behaviour]]
id = "call-back"
statement = "We call you back within 48 hours."
act = "call back"
deadline = { value = 48, unit = "hour" }
`,
		},
		Good: charter.L10n{
			FR: `[[trait]]
id = "franche"
name = "Franche"

[[behaviour]]
id = "prix-ferme"
statement = "Le prix annoncé avant les travaux est celui de la facture."
act = "facturer le prix annoncé"
traits = ["franche"]
observable = "Le devis et la facture portent le même montant."
`,
			EN: `[[trait]]
id = "frank"
name = "Frank"

[[behaviour]]
id = "fixed-price"
statement = "The price we name before the work is the price on the bill."
act = "bill the price we named"
traits = ["frank"]
observable = "The quote and the bill show the same amount."
`,
		},
	}},
	Check: checkTraitWithoutAct,
})

func checkTraitWithoutAct(p *lint.Pass) {
	if len(p.Behaviours) == 0 {
		return // no-committed-action says so, for all traits at once
	}
	expressed, said := expressions(p), sayingsOf(p)
	unread := slices.ContainsFunc(p.Behaviours, func(b *charter.Behaviour) bool { return p.Troubled(b.Key + ".traits") })
	for _, t := range p.Traits {
		if t.ID.Blank() {
			continue // nothing can refer to it yet, and that is a finding already
		}
		if unread && len(expressed[t.ID.Value]) == 0 {
			continue // what cannot be read may refer to it
		}
		if message, proven := evidence(p, expressed[t.ID.Value], said); !proven {
			p.ReportAt(t.Key, place(t.Item, t.Name, t.ID), message.With("name", name(t.Item, t.Name, t.ID)))
		}
	}
}

// expressions returns the behaviours that express each trait, by its id, in the order of the file.
func expressions(p *lint.Pass) map[string][]*charter.Behaviour {
	by := map[string][]*charter.Behaviour{}
	for _, b := range p.Behaviours {
		for _, ref := range b.Traits {
			id := p.Meant("trait", ref.Value)
			by[id] = append(by[id], b)
		}
	}
	return by
}

// unexpressed reports whether there is a trait that no behaviour refers to.
func unexpressed(p *lint.Pass) bool {
	expressed := expressions(p)
	return slices.ContainsFunc(p.Traits, func(t *charter.Trait) bool { return !t.ID.Blank() && len(expressed[t.ID.Value]) == 0 })
}

// evidence reports whether one of the acts that express a trait proves it, or may once what another finding says of it is settled;
// otherwise it returns what is to be said.
func evidence(p *lint.Pass, acts []*charter.Behaviour, said sayings) (charter.L10n, bool) {
	var idle, elsewhere *charter.Behaviour // done for customers today, and others
	for _, b := range acts {
		switch {
		case p.Committed(b) || unclear(p, b):
			return charter.L10n{}, true
		case p.ForCustomers(b) && b.Running():
			if _, _, attitude := said.attitude(b); attitude || !b.Measured() {
				return charter.L10n{}, true // attitude-as-act or unverifiable-promise says so
			}
			idle = b
		default:
			elsewhere = b
		}
	}
	switch {
	case idle != nil:
		return charter.L10n{
			FR: "aucun acte vérifiable ne prouve « {name} » ; dites dans « {act} » ce que vous faites",
			EN: "no act that can be checked proves “{name}”; say in “{act}” what you do",
		}.With("act", nameOf(idle)), false
	case elsewhere != nil:
		return charter.L10n{
			FR: "rien de ce que vous faites aujourd’hui pour vos clients ne prouve « {name} » ; reliez-le à un acte déjà tenu",
			EN: "nothing you do for customers today proves “{name}”; tie it to an act that is already done",
		}, false
	}
	return charter.L10n{
		FR: "aucun acte n’exprime « {name} » ; reliez-en un à ce trait, ou retirez-le",
		EN: "no act expresses “{name}”; tie one to it, or drop the trait",
	}, false
}
