package rules

import (
	"strings"

	"relcharter/charter"
	"relcharter/lint"
)

var _ = add(lint.Rule{
	ID: "stale-approval", Severity: lint.Warning, Group: lint.Completeness,
	Title: charter.L10n{
		FR: "Une approbation qui porte sur un autre texte",
		EN: "An approval of another text",
	},
	Why: charter.L10n{
		FR: "Une signature engage pour ce qu’on a lu. Si le texte a changé depuis, personne n’a promis ce que lisent vos clients.",
		EN: "A signature stands for what was read. If the text has changed since, nobody has promised what your customers read.",
	},
	Settle: charter.L10n{
		FR: "Montrez ce qui a changé à la personne, puis mettez la date et le nouveau sceau, ou revenez au texte approuvé.",
		EN: "Show the person what changed, then put in the date and the new seal, or go back to the approved text.",
	},
	Ask: charter.L10n{FR: "Qui l’approuve de nouveau ?", EN: "Who approves it again?"},
	Sources: []string{
		"Charter file format, schema 1: the seal is of what people read, without layout, status, look or results",
		"NIST FIPS 180-4, Secure Hash Standard, 2015: SHA-256",
	},
	Examples: []lint.Example{{
		Whole: true,
		Bad: charter.L10n{
			FR: `schema = 1

[charter]
id = "exemple"
title = "Notre parole, en plus court"
language = "fr"
version = "1.0"
status = "approved"

[brand]
name = "Les Ateliers du Pont"

[[approval]]
by = "Nadia Bertin"
role = "directrice de la relation client"
on = 2026-10-05
seal = ⟦"3b86ea9a17cc40467471bbc69742c6ae98b17862617dfb60dfc82286a0146f73"⟧
`,
			EN: `schema = 1

[charter]
id = "example"
title = "Our word, in short"
language = "en"
version = "1.0"
status = "approved"

[brand]
name = "Bridge Street Repairs"

[[approval]]
by = "Priya Shah"
role = "head of customer care"
on = 2026-10-05
seal = ⟦"b61d1e3a5a99d3674e3b4ea2effe33a08f12015cb89046438d3ee6e999d80d9b"⟧
`,
		},
		Good: charter.L10n{
			FR: `schema = 1

[charter]
id = "exemple"
title = "Notre parole"
language = "fr"
version = "1.0"
status = "approved"

[brand]
name = "Les Ateliers du Pont"

[[approval]]
by = "Nadia Bertin"
role = "directrice de la relation client"
on = 2026-10-05
seal = "3b86ea9a17cc40467471bbc69742c6ae98b17862617dfb60dfc82286a0146f73"
`,
			EN: `schema = 1

[charter]
id = "example"
title = "Our word"
language = "en"
version = "1.0"
status = "approved"

[brand]
name = "Bridge Street Repairs"

[[approval]]
by = "Priya Shah"
role = "head of customer care"
on = 2026-10-05
seal = "b61d1e3a5a99d3674e3b4ea2effe33a08f12015cb89046438d3ee6e999d80d9b"
`,
		},
	}},
	Check: checkStaleApproval,
})

func checkStaleApproval(p *lint.Pass) {
	if len(p.Approvals) == 0 {
		return
	}
	seal := p.Seal()
	due := p.Charter.Status.Value == "approved" || p.Charter.Status.Value == "published"
	for _, a := range p.Approvals {
		early(p, a)
		key := a.Key + ".seal"
		message := charter.L10n{
			FR: "le texte a changé depuis que {name} l’a approuvé ; faites-le approuver de nouveau, ou revenez à ce texte-là",
			EN: "the text has changed since {name} approved it; have it approved again, or go back to that text",
		}
		switch {
		case p.Troubled(key) || strings.EqualFold(a.Seal.Value, seal):
			continue
		case !charter.IsSeal(a.Seal.Value) && !due:
			continue // somebody has still to approve it
		case !charter.IsSeal(a.Seal.Value):
			message = charter.L10n{
				FR: "ce sceau n’en est pas un : rien ne dit quel texte {name} a approuvé",
				EN: "this is no seal: nothing tells which text {name} approved",
			}
		}
		f := lint.Finding{Key: key, Span: a.Seal.Span, Message: message.With("name", name(a.Item, a.By, a.Role))}
		f.Fix = sealing(p, a)
		p.Report(f)
	}
}

// early reports an approval of a day that is still to come.
func early(p *lint.Pass, a *charter.Approval) {
	if !a.On.Set() || !p.Today.Before(a.On) || p.Troubled(a.Key+".on") {
		return
	}
	f := lint.Finding{Key: a.Key + ".on", Span: a.On.Span, Message: dated(charter.L10n{
		FR: "{name} approuverait ce texte le {date}, qui n’est pas encore venu ; écrivez le jour où ce fut fait",
		EN: "{name} would approve this text on {date}, which is still to come; write the day it was done",
	}, a.On).With("name", name(a.Item, a.By, a.Role))}
	f.Fix = &charter.Fix{Title: charter.L10n{FR: "Quel jour l’a-t-on vraiment approuvé ?", EN: "On what day was it really approved?"}}
	p.Report(f)
}

// sealing returns the repair that writes the seal of today’s text, which nobody can work out by hand: what a person who approves it now
// would write. The tool approves in nobody’s name, so it is never safe. Nil when it cannot be written.
func sealing(p *lint.Pass, a *charter.Approval) *charter.Fix {
	edits, err := p.Set(a.Key+".seal", p.Seal())
	if err != nil || p.Seal() == "" {
		return nil
	}
	return &charter.Fix{Edits: edits, Title: charter.L10n{
		FR: "Si vous approuvez ce texte, écrire le sceau {seal} (charter edit l’écrit pour vous)",
		EN: "If you approve this text, write the seal {seal} (charter edit writes it for you)",
	}.With("seal", p.Seal())}
}
