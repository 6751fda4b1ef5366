package rules

import (
	"strconv"

	"relcharter/charter"
	"relcharter/lint"
)

var _ = add(lint.Rule{
	ID: "review-overdue", Severity: lint.Error, Group: lint.Completeness,
	Title: charter.L10n{
		FR: "La charte n’est pas relue à temps",
		EN: "The charter is not reviewed in time",
	},
	Why: charter.L10n{
		FR: "Une relation s’entretient ; une charte que personne ne relit promet ce que la marque ne fait plus.",
		EN: "A relationship takes upkeep; a charter nobody rereads promises what the brand no longer does.",
	},
	Settle: charter.L10n{
		FR: "Relisez la charte avec vos chiffres et quelques clients, puis fixez la prochaine relecture dans les 18 mois.",
		EN: "Read the charter again with your figures and a few customers, then set the next review within 18 months.",
	},
	Ask: charter.L10n{FR: "Quel jour vous réunissez-vous autour de la charte, et avec qui ?", EN: "Which day do you meet over the charter, and with whom?"},
	Sources: []string{
		"UK Cabinet Office, Service First, guide to national charters, 1998: standards are monitored, published and reviewed",
		"ISO 10001:2018, Customer satisfaction: guidelines for codes of conduct for organizations",
	},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[charter]
title = "Notre parole"
review_by = ⟦2026-03-31⟧
`,
			EN: `[charter]
title = "Our word"
review_by = ⟦2026-03-31⟧
`,
		},
		Good: charter.L10n{
			FR: `[charter]
title = "Notre parole"
review_by = 2027-10-01
`,
			EN: `[charter]
title = "Our word"
review_by = 2027-10-01
`,
		},
	}, {
		Bad: charter.L10n{
			FR: `[⟦charter⟧]
title = "Notre parole"
`,
			EN: `[⟦charter⟧]
title = "Our word"
`,
		},
		Good: charter.L10n{
			FR: `[charter]
title = "Notre parole"
review_by = 2028-05-21 # dans 18 mois
`,
			EN: `[charter]
title = "Our word"
review_by = 2028-05-21 # 18 months from now
`,
		},
	}},
	Check: checkReviewOverdue,
})

func checkReviewOverdue(p *lint.Pass) {
	const key = "charter.review_by"
	due, head := p.Charter.ReviewBy, header(p)
	months := func(m charter.L10n) charter.L10n { return m.With("months", strconv.Itoa(p.Limits.ReviewMonths)) }
	switch {
	case head == charter.Span{} || p.Troubled(key):
	case !due.Set():
		p.ReportAt(key, head, months(charter.L10n{
			FR: "la charte n’a pas de date de relecture ; fixez-la dans les {months} mois",
			EN: "the charter has no review date; set one within {months} months",
		}))
	case due.Before(p.Today):
		p.ReportAt(key, due.Span, dated(charter.L10n{
			FR: "la relecture était prévue pour le {date} ; relisez la charte, puis fixez la prochaine date",
			EN: "the review was due by {date}; read the charter again, then set the next date",
		}, due))
	case p.Today.AddMonths(p.Limits.ReviewMonths).Before(due):
		f := lint.Finding{Key: key, Span: due.Span, Severity: lint.Warning, Message: months(dated(charter.L10n{
			FR: "la prochaine relecture, le {date}, est à plus de {months} mois ; rapprochez-la",
			EN: "the next review, on {date}, is more than {months} months away; bring it closer",
		}, due))}
		f.Fix = &charter.Fix{Title: charter.L10n{FR: "D’ici la relecture, qu’est-ce qui aura changé ?", EN: "What will have changed by the time you read it again?"}}
		p.Report(f)
	}
}
