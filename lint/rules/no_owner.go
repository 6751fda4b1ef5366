package rules

import (
	"relcharter/charter"
	"relcharter/lint"
)

var _ = add(lint.Rule{
	ID: "no-owner", Severity: lint.Error, Group: lint.Completeness,
	Title: charter.L10n{
		FR: "Personne ne répond de la charte, ou d’un acte",
		EN: "Nobody answers for the charter, or for an act",
	},
	Why: charter.L10n{
		FR: "Une promesse que personne ne signe n’est tenue par personne. Sur soixante-dix extraits de chartes relus, aucun ne nommait un responsable.",
		EN: "A promise nobody signs is a promise nobody keeps. Of seventy charter excerpts read, not one named who answers for it.",
	},
	Settle: charter.L10n{
		FR: "Nommez le poste qui peut faire tenir l’acte et s’explique quand il ne l’est pas : « responsable de l’atelier ».",
		EN: "Name the post that can make it happen, and that explains when it does not: “head of repairs”.",
	},
	Ask: charter.L10n{FR: "Qui appelle-t-on quand la promesse n’est pas tenue ?", EN: "Who gets the call when the promise is not kept?"},
	Sources: []string{
		"ISO 10001:2018, Customer satisfaction: guidelines for codes of conduct for organizations",
		"Bertrand Duperrin, « DRH autour de la table »",
		"evidencesx, « un actif, qui s’organise, s’entretient et se challenge »",
	},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[[behaviour]]
id = ⟦"prix-ferme"⟧
statement = "Le prix annoncé avant les travaux est celui de la facture."
`,
			EN: `[[behaviour]]
id = ⟦"fixed-price"⟧
statement = "The price we name before the work is the price on the bill."
`,
		},
		Good: charter.L10n{
			FR: `[[behaviour]]
id = "prix-ferme"
statement = "Le prix annoncé avant les travaux est celui de la facture."
owner = { role = "Responsable de l’atelier", function = "atelier" }
`,
			EN: `[[behaviour]]
id = "fixed-price"
statement = "The price we name before the work is the price on the bill."
owner = { role = "Head of repairs", function = "workshop" }
`,
		},
	}, {
		Bad: charter.L10n{
			FR: `[charter]
title = "Notre parole"
owner = ⟦""⟧
`,
			EN: `[charter]
title = "Our word"
owner = ⟦""⟧
`,
		},
		Good: charter.L10n{
			FR: `[charter]
title = "Notre parole"
owner = "Directrice de la relation client"
`,
			EN: `[charter]
title = "Our word"
owner = "Head of customer relations"
`,
		},
	}},
	Check: checkNoOwner,
})

func checkNoOwner(p *lint.Pass) {
	const key = "charter.owner"
	if head := header(p); head != (charter.Span{}) && p.Charter.Owner.Blank() && !p.Troubled(key) {
		if p.Charter.Owner.Set() {
			head = p.Charter.Owner.Span
		}
		p.ReportAt(key, head, charter.L10n{
			FR: "personne ne répond de la charte ; nommez un poste ou une personne",
			EN: "nobody answers for the charter; name a post or a person",
		})
	}
	for _, b := range p.Behaviours {
		if b.Owned() || b.Status.Value == "suspended" || p.Troubled(b.Key+".owner") {
			continue
		}
		p.ReportAt(b.Key+".owner", place(b.Item, b.ID), charter.L10n{
			FR: "personne ne répond de « {name} » ; nommez le poste qui peut le faire tenir",
			EN: "nobody answers for “{name}”; name the post that can make it happen",
		}.With("name", nameOf(b)))
	}
}
