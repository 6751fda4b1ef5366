package rules

import (
	"relcharter/charter"
	"relcharter/lint"
)

var _ = add(lint.Rule{
	ID: "malformed", Severity: lint.Error, Group: lint.File,
	Title: charter.L10n{
		FR: "Le fichier ne se lit pas",
		EN: "The file cannot be read",
	},
	Why: charter.L10n{
		FR: "Un guillemet oublié, et la suite veut dire autre chose. La charte n’est pas jugée tant que le fichier ne se lit pas.",
		EN: "One forgotten quote, and what follows means something else. The charter is not judged until the file can be read.",
	},
	Settle: charter.L10n{
		FR: "Allez à la ligne indiquée : il y manque le plus souvent un guillemet droit, une virgule ou un crochet.",
		EN: "Go to the line shown: most often a straight quote, a comma or a bracket is missing there.",
	},
	Ask:     charter.L10n{FR: "Que vouliez-vous écrire ici ?", EN: "What did you mean to write here?"},
	Sources: []string{"TOML v1.0.0, 2021"},
	Examples: []lint.Example{{
		Whole: true,
		Bad: charter.L10n{
			FR: `schema = 1

[charter]
title = ⟦Notre parole d’atelier⟧
`,
			EN: `schema = 1

[charter]
title = ⟦Our workshop promise⟧
`,
		},
		Good: charter.L10n{
			FR: `schema = 1

[charter]
title = "Notre parole d’atelier"
`,
			EN: `schema = 1

[charter]
title = "Our workshop promise"
`,
		},
	}},
	// What unfinished merges and terminals leave is leftover's: the file is judged as it would be without it.
	Check: func(p *lint.Pass) { reportProblems(p, p.Mended().Problems, charter.Malformed) },
})

// problems returns a check that reports what Parse found under a code.
func problems(code string) func(*lint.Pass) {
	return func(p *lint.Pass) { reportProblems(p, p.Problems, code) }
}

// reportProblems reports the problems that have a code. What the tool cannot repair is asked for as the guide asks for that field.
func reportProblems(p *lint.Pass, problems []charter.Problem, code string) {
	for i := range problems {
		if found := &problems[i]; found.Code == code {
			fix := found.Fix
			if _, f, known := p.Path(found.Key); known && fix == nil && !f.Question.IsZero() {
				fix = &charter.Fix{Title: f.Question}
			}
			p.Report(lint.Finding{Key: found.Key, Span: found.Span, Message: found.Message, Fix: fix})
		}
	}
}
