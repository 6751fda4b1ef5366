package rules

import (
	"relcharter/charter"
	"relcharter/lint"
)

var _ = add(lint.Rule{
	ID: "results-silent", Severity: lint.Warning, Group: lint.Completeness,
	Title: charter.L10n{
		FR: "Une charte publiée de longue date, sans aucun résultat",
		EN: "A charter long published, without a single result",
	},
	Why: charter.L10n{
		FR: "Les mois passent, et le client veut savoir si vous avez tenu parole. Se taire, c’est lui laisser croire que non.",
		EN: "Months go by, and customers want to know whether you kept your word. Saying nothing lets them believe you did not.",
	},
	Settle: charter.L10n{
		FR: "Publiez vos chiffres, bons et mauvais, et donnez l’adresse de la page, ou inscrivez le dernier résultat de chaque acte.",
		EN: "Publish your figures, good and bad, and give the address of the page, or enter the latest result of each act.",
	},
	Ask: charter.L10n{
		FR: "Où publiez-vous les résultats, bons et mauvais ?",
		EN: "Where do you publish the results, good and bad?",
	},
	Sources: []string{
		"UK Cabinet Office, Service First, guide to national charters, 1998: standards are monitored, published and reviewed",
		"NatWest, Our Customer Charter: The First Progress Report, February 2011: 20 of 25 goals met, the others shown, all of it audited",
	},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[charter]
title = "Notre parole"
status = "published"
effective = ⟦2025-03-01⟧

[[behaviour]]
id = "rappel"
statement = "Nous vous rappelons avec une décision sous 48 heures."
proof = { metric = "part des rappels sous 48 heures", source = "operations", every = "month" }
`,
			EN: `[charter]
title = "Our word"
status = "published"
effective = ⟦2025-03-01⟧

[[behaviour]]
id = "call-back"
statement = "We call you back with a decision within 48 hours."
proof = { metric = "share of calls back within 48 hours", source = "operations", every = "month" }
`,
		},
		Good: charter.L10n{
			FR: `[charter]
title = "Notre parole"
status = "published"
effective = 2025-03-01
results_url = "https://ateliers.example/resultats"

[[behaviour]]
id = "rappel"
statement = "Nous vous rappelons avec une décision sous 48 heures."
proof = { metric = "part des rappels sous 48 heures", source = "operations", every = "month" }
`,
			EN: `[charter]
title = "Our word"
status = "published"
effective = 2025-03-01
results_url = "https://repairs.example/results"

[[behaviour]]
id = "call-back"
statement = "We call you back with a decision within 48 hours."
proof = { metric = "share of calls back within 48 hours", source = "operations", every = "month" }
`,
		},
	}},
	Check: checkResultsSilent,
})

func checkResultsSilent(p *lint.Pass) {
	const key = "charter.results_url"
	since := p.Charter.Effective
	// Without a date nobody knows how long the charter has held.
	if p.Charter.Status.Value != "published" || !since.Set() || !since.AddMonths(p.Limits.ResultsMonths).Before(p.Today) {
		return
	}
	if !p.Charter.Results.Blank() || p.Troubled(key) {
		return
	}
	measured := false
	for _, b := range p.Behaviours {
		if !p.ForCustomers(b) || !b.Running() || !b.Public() {
			continue // its result is not one that customers get to see
		}
		if p.Troubled(b.Key+".proof") || b.Proof != nil && b.Proof.Last.Set() {
			return
		}
		measured = measured || b.Proven()
	}
	if measured { // where nothing is measured, no-proof says so
		p.ReportAt(key, since.Span, dated(charter.L10n{
			FR: "en vigueur depuis le {date}, la charte ne montre aucun résultat ; publiez vos chiffres, et leur adresse",
			EN: "in force since {date}, the charter shows no result; publish your figures, and say where they are",
		}, since))
	}
}
