package rules

import (
	"strconv"

	"relcharter/charter"
	"relcharter/lint"
)

var _ = add(lint.Rule{
	ID: "promise-drift", Severity: lint.Warning, Group: lint.Completeness, Compares: true,
	Title: charter.L10n{
		FR: "Une promesse a faibli depuis la version que les gens ont lue",
		EN: "A promise has grown weaker since the version people read",
	},
	Why: charter.L10n{
		FR: "Vos clients comptent sur ce qu’ils ont lu. Une promesse qu’on allège sans le dire passe, le jour où ils l’apprennent, pour une promesse trahie.",
		EN: "Customers count on what they read. A promise that is quietly watered down looks, the day they find out, like a promise betrayed.",
	},
	Settle: charter.L10n{
		FR: "Revenez à ce qui était promis ; ou dites aux clients ce qui change, pourquoi et quand, puis acceptez le constat avec la date de cette annonce.",
		EN: "Go back to what was promised; or tell customers what changes, why and when, then accept the finding with the date of that announcement.",
	},
	Ask: charter.L10n{FR: "Qui le dit aux clients, et quand ?", EN: "Who tells the customers, and when?"},
	Sources: []string{
		"ISO 10001:2018, Customer satisfaction: guidelines for codes of conduct for organizations",
		"UK Cabinet Office, Service First, guide to national charters, 1998: standards are monitored, published and reviewed",
	},
	Examples: []lint.Example{{
		Before: charter.L10n{
			FR: `[[behaviour]]
id = "rappel"
statement = "Votre mécanicien vous rappelle avec une décision."
deadline = { value = 24, unit = "hour" }
`,
			EN: `[[behaviour]]
id = "call-back"
statement = "Your mechanic calls you back with a decision."
deadline = { value = 24, unit = "hour" }
`,
		},
		Bad: charter.L10n{
			FR: `[[behaviour]]
id = "rappel"
statement = "Votre mécanicien vous rappelle avec une décision."
deadline = ⟦{ value = 2, unit = "working-day" }⟧
`,
			EN: `[[behaviour]]
id = "call-back"
statement = "Your mechanic calls you back with a decision."
deadline = ⟦{ value = 2, unit = "working-day" }⟧
`,
		},
		Good: charter.L10n{
			FR: `[[behaviour]]
id = "rappel-decision"
statement = "Votre mécanicien vous rappelle avec une décision."
deadline = { value = 1, unit = "day" }
`,
			EN: `[[behaviour]]
id = "call-back-decision"
statement = "Your mechanic calls you back with a decision."
deadline = { value = 1, unit = "day" }
`,
		},
	}, {
		Before: charter.L10n{
			FR: `[charter]
title = "Notre parole"
language = "fr"

[[behaviour]]
id = "pret"
statement = "Nous vous prêtons un vélo."
remedy = { act = "10 € déduits", automatic = true }

[[behaviour]]
id = "boite"
statement = "Nous vous montrons les pièces changées."
`,
			EN: `[charter]
title = "Our word"
language = "en"

[[behaviour]]
id = "loan"
statement = "We lend you a bike."
remedy = { act = "£10 off the bill", automatic = true }

[[behaviour]]
id = "parts"
statement = "We show you the parts we replaced."
`,
		},
		Bad: charter.L10n{
			FR: `[charter]
title = ⟦"Notre parole"⟧
language = "fr"

[[behaviour]]
id = "pret"
statement = "Nous ⟦nous efforçons de⟧ vous prêter un vélo."
remedy = { act = "10 € déduits", automatic = ⟦false⟧, claim = "au comptoir" }
limits = [⟦"sauf le samedi"⟧]
`,
			EN: `[charter]
title = ⟦"Our word"⟧
language = "en"

[[behaviour]]
id = "loan"
statement = "⟦We aim to⟧ lend you a bike."
remedy = { act = "£10 off the bill", automatic = ⟦false⟧, claim = "at the counter" }
limits = [⟦"except on Saturdays"⟧]
`,
		},
		Good: charter.L10n{
			FR: `[charter]
title = "Notre parole"
language = "fr"

[[behaviour]]
id = "pret"
statement = "Nous vous prêtons un vélo."
remedy = { act = "15 € déduits", automatic = true }

[[behaviour]]
id = "boite"
statement = "Nous vous montrons les pièces changées, dans une boîte."
`,
			EN: `[charter]
title = "Our word"
language = "en"

[[behaviour]]
id = "loan"
statement = "We lend you a bike."
remedy = { act = "£15 off the bill", automatic = true }

[[behaviour]]
id = "parts"
statement = "We show you the parts we replaced, in a box."
`,
		},
	}},
	Check: checkPromiseDrift,
})

func checkPromiseDrift(p *lint.Pass) {
	before := p.Before.Document()
	switch before.Charter.Status.Value {
	case "draft", "retired":
		return // a draft has promised nobody anything yet, and what is retired promises nothing more
	}
	if p.Charter.Status.Value == "retired" {
		reportRetired(p, before)
		return
	}
	reportDraft(p, before)
	drifts := driftsOf(p.Before, p.Texts())
	if len(p.Behaviours) == 0 && len(drifts) > 1 && !p.Troubled("behaviour") {
		p.ReportAt("behaviour", title(p), charter.L10n{
			FR: "les {n} promesses de la charte n’y sont plus ; dites-le aux clients, ou rétablissez-les",
			EN: "the {n} promises of the charter are no longer in it; tell customers, or restore them",
		}.With("n", strconv.Itoa(len(drifts))))
		return
	}
	for i := range drifts {
		d := &drifts[i]
		// What cannot be read is not gone: the rules on the file speak of it.
		if p.Troubled(d.key) || d.kind == removed && p.Troubled("behaviour") {
			continue
		}
		p.Report(driftFinding(p, d))
	}
}

// promisesOf returns how many promises people could read in a charter.
func promisesOf(doc *charter.Document) int {
	n := 0
	for _, b := range doc.Behaviours {
		if promised(b) {
			n++
		}
	}
	return n
}

// reportDraft says that a charter people read is a draft again, which promises nobody anything.
func reportDraft(p *lint.Pass, before *charter.Document) {
	switch before.Charter.Status.Value {
	case "review", "approved", "published":
	default:
		return
	}
	if p.Charter.Status.Value != "draft" || promisesOf(before) == 0 {
		return
	}
	p.ReportAt("charter.status", p.Charter.Status.Span, charter.L10n{
		FR: "la charte redevient un brouillon : ce que les gens ont lu ne tient plus ; dites-le aux clients, ou rétablissez son statut",
		EN: "the charter goes back to draft: what people read no longer holds; tell customers, or restore its status",
	})
}

// reportRetired says once that the whole charter holds no longer.
func reportRetired(p *lint.Pass, before *charter.Document) {
	n := promisesOf(before)
	message := charter.L10n{
		FR: "la charte est retirée, et avec elle {n} promesses ; dites-le aux clients, et ce qui la remplace",
		EN: "the charter is retired, and {n} promises with it; tell customers, and what takes its place",
	}
	switch n {
	case 0:
		return
	case 1:
		message = charter.L10n{
			FR: "la charte est retirée, et sa promesse avec elle ; dites-le aux clients, et ce qui la remplace",
			EN: "the charter is retired, and its promise with it; tell customers, and what takes its place",
		}
	}
	p.ReportAt("charter.status", p.Charter.Status.Span, message.With("n", strconv.Itoa(n)))
}

// driftFinding returns what the rule says of a drift.
func driftFinding(p *lint.Pass, d *drift) lint.Finding {
	f := lint.Finding{Key: d.key, Span: d.span}
	tell := charter.L10n{FR: "dites-le aux clients", EN: "tell customers"}
	if !p.Before.Document().ForCustomers(d.was) {
		tell = charter.L10n{FR: "dites-le aux intéressés", EN: "tell those concerned"}
		f.Fix = &charter.Fix{Title: charter.L10n{FR: "Qui le leur dit, et quand ?", EN: "Who tells them, and when?"}}
	}
	f.Message = d.message(tell)
	if d.kind == removed {
		f.Span = title(p)
	}
	if ask, doubtful := driftDoubts[d.kind]; doubtful {
		f.Severity, f.Fix = lint.Hint, &charter.Fix{Title: ask}
	}
	return f
}
