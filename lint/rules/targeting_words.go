package rules

import (
	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/prose"
)

var _ = add(lint.Rule{
	ID: "targeting-words", Severity: lint.Warning, Group: lint.Wording,
	Title: charter.L10n{
		FR: "Des mots de chasse pour parler des gens",
		EN: "Hunting words for people",
	},
	Why: charter.L10n{
		FR: "On n’entre pas en relation avec une cible. Ces mots passent du texte aux gestes, et le client les entend.",
		EN: "Nobody has a relation with a target. Such words pass from the page into what staff do, and customers hear them.",
	},
	Settle: charter.L10n{
		FR: "Nommez les personnes, et ce que vous faites pour elles : « servir les retraités du quartier », pas « cibler les seniors ».",
		EN: "Name the people and what you do for them: “serve retired neighbours”, not “target seniors”.",
	},
	Ask:     charter.L10n{FR: "Le diriez-vous devant vos clients ?", EN: "Would you say it in front of your customers?"},
	Sources: []string{"evidencesx, « une cible à viser », « trophées »"},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[[audience]]
id = "seniors"
name = "Notre ⟦cœur de cible⟧, les plus de 60 ans"
kind = "customer"
`,
			EN: `[[audience]]
id = "seniors"
name = "Our ⟦target group⟧, the over-60s"
kind = "customer"
`,
		},
		Good: charter.L10n{
			FR: `[[audience]]
id = "seniors"
name = "Les habitants de plus de 60 ans"
kind = "customer"
`,
			EN: `[[audience]]
id = "seniors"
name = "Neighbours over 60"
kind = "customer"
`,
		},
	}},
	Precision: &lint.Precision{Right: 16, Of: 16},
	Check:     checkTargetingWords,
})

func checkTargetingWords(p *lint.Pass) {
	message := charter.L10n{
		FR: "« {words} » parle des gens comme d’un gibier ; nommez-les, et dites ce que vous faites pour eux",
		EN: "“{words}” speaks of people as prey; name them, and say what you do for them",
	}
	concerned := func(passage *lint.Passage, at prose.Span) bool {
		return !passage.Has("rule-denial") && spoken(passage, at) // “you are not a target”
	}
	watch(p, "rule-target", message, concerned)
	// “Our target: young families”: a target alone may be a figure.
	watch(p, "rule-target-people", message, func(passage *lint.Passage, at prose.Span) bool {
		return len(spotted(passage, "rule-target")) == 0 && concerned(passage, at)
	})
}
