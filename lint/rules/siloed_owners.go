package rules

import (
	"cmp"
	"slices"
	"strings"

	"relcharter/charter"
	"relcharter/lint"
)

var _ = add(lint.Rule{
	ID: "siloed-owners", Severity: lint.Warning, Group: lint.Completeness,
	Title: charter.L10n{
		FR: "Toutes les promesses tiennent à un ou deux services",
		EN: "One or two departments carry every promise",
	},
	Why: charter.L10n{
		FR: "Une charte que le marketing signe seul parle au nom de gens qui n’ont rien promis. La relation se joue au comptoir, à l’atelier, à la facturation.",
		EN: "A charter signed by marketing alone speaks for people who promised nothing. The relationship is made at the counter, in the workshop, in billing.",
	},
	Settle: charter.L10n{
		FR: "Confiez chaque acte à qui le fait tenir, hors du marketing aussi, et dites son service : « chef d’atelier, atelier ».",
		EN: "Give each act to whoever makes it happen, outside marketing too, and say their department: “head of repairs, workshop”.",
	},
	Ask: charter.L10n{FR: "Qui, hors du marketing, répond d’un de ces actes ?", EN: "Who outside marketing answers for one of these acts?"},
	Sources: []string{
		"Pierre Volle, « disparition des silos »",
		"Bertrand Duperrin, « DRH autour de la table »",
		"Three departments are a convention of this tool: no study gives a number",
	},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[charter]
title = ⟦"Notre parole"⟧

[[behaviour]]
id = "rappel"
statement = "Nous vous rappelons sous 24 heures."
owner = { role = "Cheffe de produit", function = "marketing" }

[[behaviour]]
id = "reparation"
statement = "Votre vélo est réparé sous 2 jours ouvrés."
owner = { role = "Directeur de la marque", function = "marketing" }
`,
			EN: `[charter]
title = ⟦"Our word"⟧

[[behaviour]]
id = "call-back"
statement = "We call you back within 24 hours."
owner = { role = "Product manager", function = "marketing" }

[[behaviour]]
id = "repair"
statement = "Your bike is repaired within 2 working days."
owner = { role = "Brand director", function = "marketing" }
`,
		},
		Good: charter.L10n{
			FR: `[charter]
title = "Notre parole"

[[behaviour]]
id = "rappel"
statement = "Nous vous rappelons sous 24 heures."
owner = { role = "Responsable de l’accueil", function = "service client" }

[[behaviour]]
id = "reparation"
statement = "Votre vélo est réparé sous 2 jours ouvrés."
owner = { role = "Cheffe d’atelier", function = "atelier" }
`,
			EN: `[charter]
title = "Our word"

[[behaviour]]
id = "call-back"
statement = "We call you back within 24 hours."
owner = { role = "Head of the front desk", function = "customer service" }

[[behaviour]]
id = "repair"
statement = "Your bike is repaired within 2 working days."
owner = { role = "Head of repairs", function = "workshop" }
`,
		},
	}},
	Check: checkSiloedOwners,
})

// fewestFunctions is how many departments answer for a charter at least, when it has as many acts.
const fewestFunctions = 3

func checkSiloedOwners(p *lint.Pass) {
	var owned int
	var functions []charter.L10n
	seen, marketing := map[string]bool{}, true
	for _, b := range p.Behaviours {
		if p.Troubled(b.Key + ".owner") {
			return
		}
		if !b.Owned() || b.Status.Value == "suspended" {
			continue // no-owner says who is missing
		}
		owned++
		// Who does not say their department may have one of their own.
		function := cmp.Or(strings.TrimSpace(b.Owner.Function.Value), b.Owner.Role.Value)
		marketing = marketing && ofMarketing(function)
		if folded := charter.Fold(function); !seen[folded] {
			seen[folded] = true
			functions = append(functions, charter.L10n{FR: charter.Short(function, nameLimit), EN: charter.Short(function, nameLimit)})
		}
	}
	switch {
	case owned > 1 && marketing:
		p.ReportAt("charter", title(p), charter.L10n{
			FR: "le marketing répond seul de tous les actes ; confiez-en à ceux qui les font : accueil, atelier, facturation, ressources humaines",
			EN: "marketing alone answers for every act; give some to those who do them: front desk, workshop, billing, human resources",
		})
	case owned >= fewestFunctions && len(functions) < fewestFunctions:
		p.ReportAt("charter", title(p), charter.L10n{
			FR: "tous les actes relèvent de {functions} ; confiez-en un à une autre équipe",
			EN: "every act is with {functions}; give one of them to another team",
		}.WithText("functions", quoted(functions)))
	}
}

// ofMarketing reports whether a department, or a post, is that which speaks for the brand.
func ofMarketing(function string) bool {
	words := strings.FieldsFunc(charter.Fold(function), func(r rune) bool { return r < 'a' || r > 'z' })
	return slices.ContainsFunc(words, func(w string) bool {
		switch w {
		case "marketing", "communication", "communications", "marque", "brand", "publicite", "advertising":
			return true
		}
		return false
	})
}
