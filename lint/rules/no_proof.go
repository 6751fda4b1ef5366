package rules

import (
	"relcharter/charter"
	"relcharter/lint"
)

var _ = add(lint.Rule{
	ID: "no-proof", Severity: lint.Error, Group: lint.Completeness,
	Title: charter.L10n{
		FR: "Rien ne dit si la promesse est tenue",
		EN: "Nothing tells whether the promise is kept",
	},
	Why: charter.L10n{
		FR: "C’est au client de dire si vous tenez parole, et il lui faut un chiffre. Un relevé qui a sauté deux fois ne prouve plus rien.",
		EN: "It is for customers to say whether you keep your word, and they need a figure. A reading missed twice in a row proves nothing any more.",
	},
	Settle: charter.L10n{
		FR: "Dites ce que vous mesurez, qui le relève et à quel rythme, et tenez la date à jour.",
		EN: "Say what you measure, who takes it and how often, and keep the date current.",
	},
	Ask: charter.L10n{FR: "Lundi matin, comment saurez-vous si la promesse est tenue ?", EN: "On Monday morning, how will you know the promise is kept?"},
	Sources: []string{
		"ISO 10001:2018, Customer satisfaction: guidelines for codes of conduct for organizations",
		"ML-Promise: A Multilingual Dataset for Corporate Promise Verification, 2025",
		"evidencesx, « C’est au client de le dire »",
	},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[[behaviour]]
id = ⟦"rappel"⟧
statement = "Nous vous rappelons avec une décision sous 48 heures."
deadline = { value = 48, unit = "hour" }
`,
			EN: `[[behaviour]]
id = ⟦"call-back"⟧
statement = "We call you back with a decision within 48 hours."
deadline = { value = 48, unit = "hour" }
`,
		},
		Good: charter.L10n{
			FR: `[[behaviour]]
id = "rappel"
statement = "Nous vous rappelons avec une décision sous 48 heures."
deadline = { value = 48, unit = "hour" }
proof = { metric = "part des rappels sous 48 heures", source = "operations", every = "month" }
`,
			EN: `[[behaviour]]
id = "call-back"
statement = "We call you back with a decision within 48 hours."
deadline = { value = 48, unit = "hour" }
proof = { metric = "share of calls back within 48 hours", source = "operations", every = "month" }
`,
		},
	}, {
		Bad: charter.L10n{
			FR: `[[behaviour]]
id = "rappel"
statement = "Nous vous rappelons avec une décision sous 48 heures."
proof = { metric = "part des rappels à temps", source = "operations", every = "month", as_of = ⟦2026-06-30⟧ }
`,
			EN: `[[behaviour]]
id = "call-back"
statement = "We call you back with a decision within 48 hours."
proof = { metric = "share of calls back on time", source = "operations", every = "month", as_of = ⟦2026-06-30⟧ }
`,
		},
		Good: charter.L10n{
			FR: `[[behaviour]]
id = "rappel"
statement = "Nous vous rappelons avec une décision sous 48 heures."
proof = { metric = "part des rappels à temps", source = "operations", every = "month", as_of = 2026-10-31 }
`,
			EN: `[[behaviour]]
id = "call-back"
statement = "We call you back with a decision within 48 hours."
proof = { metric = "share of calls back on time", source = "operations", every = "month", as_of = 2026-10-31 }
`,
		},
	}},
	Check: checkNoProof,
})

func checkNoProof(p *lint.Pass) {
	for _, b := range p.Behaviours {
		key := b.Key + ".proof"
		if !forCustomers(p, b) || !b.Running() || p.Troubled(key) {
			continue
		}
		switch {
		case b.Proof == nil && !b.Measured(): // what could not be checked anyway is unverifiable-promise's
		case b.Proof == nil:
			p.ReportAt(key, place(b.Item, b.ID), charter.L10n{
				FR: "rien ne dira si « {name} » est tenu ; choisissez une mesure, et qui la relève",
				EN: "nothing will tell whether “{name}” is kept; choose a measure, and who takes it",
			}.With("name", nameOf(b)))
		case b.Proof.Source.Blank():
			f := lint.Finding{Key: key + ".source", Span: place(b.Item, b.Proof.Metric), Message: charter.L10n{
				FR: "la mesure de « {name} » n’a pas de source ; dites qui la relève",
				EN: "the measure of “{name}” has no source; say who takes it",
			}.With("name", nameOf(b))}
			f.Fix = &charter.Fix{Title: charter.L10n{FR: "Les clients, vos équipes ou un tiers ?", EN: "Customers, your staff or an outsider?"}}
			p.Report(f)
		case b.Proof.Stale(p.Today):
			f := lint.Finding{Key: key + ".as_of", Span: b.Proof.AsOf.Span, Message: dated(charter.L10n{
				FR: "le dernier résultat de « {name} » date du {date} : au moins deux relevés ont sauté depuis ; publiez le suivant",
				EN: "the latest result of “{name}” is from {date}: at least two readings were missed since; publish the next one",
			}, b.Proof.AsOf).With("name", nameOf(b))}
			f.Fix = &charter.Fix{Title: charter.L10n{FR: "Où en êtes-vous aujourd’hui ?", EN: "Where do you stand today?"}}
			p.Report(f)
		}
	}
}
