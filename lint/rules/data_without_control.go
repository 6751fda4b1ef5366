package rules

import (
	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/prose"
)

var _ = add(lint.Rule{
	ID: "data-without-control", Severity: lint.Warning, Group: lint.Wording,
	Title: charter.L10n{
		FR: "Des données servent, et le client n’a pas la main",
		EN: "Data is used, and customers have no say",
	},
	Why: charter.L10n{
		FR: "Une offre « personnalisée » dit au client qu’on l’observe. Elle ne le rassure que s’il sait quelles données servent, à quoi, et comment dire non.",
		EN: "A “personalised” offer tells customers they are being watched. It only reassures those who know which data is used, what for, and how to say no.",
	},
	Settle: charter.L10n{
		FR: "Dites à quoi servent les données, et comment refuser en un geste.",
		EN: "Say what the data is used for, and how to refuse in one step.",
	},
	Ask: charter.L10n{FR: "Que répondez-vous au client qui veut garder ses données pour lui ?", EN: "What do you tell customers who would rather keep their data to themselves?"},
	Sources: []string{
		"Regulation (EU) 2016/679 (GDPR), articles 5, 13 and 21",
		"Kelly Martin and Patrick Murphy, The Role of Data Privacy in Marketing, Journal of the Academy of Marketing Science, 2017",
	},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[[behaviour]]
id = "conseils"
statement = "Nous vous envoyons chaque mois des ⟦offres personnalisées⟧."
`,
			EN: `[[behaviour]]
id = "advice"
statement = "We send you ⟦personalised offers⟧ every month."
`,
		},
		Good: charter.L10n{
			FR: `[[behaviour]]
id = "conseils"
statement = "Nous vous envoyons chaque mois des offres personnalisées."
data = { purpose = "vos achats de l’année servent à ce courriel, à rien d’autre", opt_out = "un clic au bas du courriel" }
`,
			EN: `[[behaviour]]
id = "advice"
statement = "We send you personalised offers every month."
data = { purpose = "this year’s purchases, for this email and nothing else", opt_out = "one click at the foot of the email" }
`,
		},
	}, {
		Bad: charter.L10n{
			FR: `[[behaviour]]
id = "profil"
statement = "Nous ⟦analysons vos données⟧ pour deviner ce qui vous plaira."
data = { purpose = "prévoir les stocks" }
`,
			EN: `[[behaviour]]
id = "profile"
statement = "We ⟦analyse your data⟧ to guess what you will like."
data = { purpose = "planning our stock" }
`,
		},
		Good: charter.L10n{
			FR: `[[behaviour]]
id = "profil"
statement = "Nous n’analysons vos données que si vous y avez consenti."
`,
			EN: `[[behaviour]]
id = "profile"
statement = "We analyse your data only with your consent."
`,
		},
	}},
	Precision: &lint.Precision{Right: 22, Of: 22},
	Check:     checkDataWithoutControl,
})

// dataWords names the list of what is done with people’s data.
const dataWords = "rule-data-use"

func checkDataWithoutControl(p *lint.Pass) {
	reported := map[*charter.Behaviour]bool{}
	for s := range p.Passages(lint.Promise, lint.Deed, lint.Statement) {
		uses := s.Find(dataWords)
		if len(uses) == 0 || s.Quoted || s.Has("rule-data-control") || reported[s.Behaviour] && s.Behaviour != nil {
			continue
		}
		message := charter.L10n{
			FR: "« {words} » se sert de données ; dites pour quoi faire, et comment refuser",
			EN: "“{words}” uses people’s data; say what for, and how to refuse",
		}
		if b := s.Behaviour; b != nil {
			if controlled(b) || p.Troubled(b.Key+".data") {
				continue
			}
			if b.Data != nil && !b.Data.Purpose.Blank() {
				message = charter.L10n{
					FR: "« {words} » se sert de données, et rien ne permet de refuser ; remplissez {field}",
					EN: "“{words}” uses people’s data, and nothing lets them refuse; fill in {field}",
				}.WithText("field", asked("behaviour.data.opt_out"))
			}
			reported[b] = true
		} else if s.Verdict().Label == prose.Other || controlledElsewhere(p) {
			continue
		}
		p.ReportIn(s, uses[0], message.With("words", cited(s, uses[0])))
	}
}

// controlled reports whether a behaviour says what its data is for and how to refuse.
func controlled(b *charter.Behaviour) bool {
	return b.Data != nil && !b.Data.Purpose.Blank() && !b.Data.OptOut.Blank()
}

// controlledElsewhere reports whether another statement of the document gives people a say over their data.
func controlledElsewhere(p *lint.Pass) bool {
	for _, s := range statements(p) {
		if s.Has("rule-data-control") {
			return true
		}
	}
	return false
}
