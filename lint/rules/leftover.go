package rules

import (
	"strconv"
	"strings"

	"relcharter/charter"
	"relcharter/lint"
)

var _ = add(lint.Rule{
	ID: "leftover", Severity: lint.Error, Group: lint.File,
	Title: charter.L10n{
		FR: "Un reste de fusion, de synchronisation ou de collage",
		EN: "Something left over from merging, syncing or pasting",
	},
	Why: charter.L10n{
		FR: "Deux versions dans un fichier, ou deux fichiers pour une charte : personne ne sait plus laquelle la marque a promise.",
		EN: "Two versions in one file, or two files for one charter: nobody knows any more which of them the brand promised.",
	},
	Settle: charter.L10n{
		FR: "Gardez une seule version, puis effacez ce que l’outil a laissé : les lignes <<<<<<<, ======= et >>>>>>>, la copie en trop, les signes du terminal.",
		EN: "Keep one version, then delete what the tool left: the lines <<<<<<<, ======= and >>>>>>>, the extra copy, the terminal’s signs.",
	},
	Ask: charter.L10n{FR: "Quelle version est la bonne ?", EN: "Which version is the right one?"},
	Sources: []string{
		"Git, git-merge manual: how conflicts are presented",
		"Dropbox Help Center, What’s a conflicted copy?",
		"Nextcloud user manual, desktop client: conflicts",
		"Syncthing documentation, Understanding synchronization: conflicting changes",
		"XTerm control sequences: bracketed paste mode",
	},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[[behaviour]]
id = "rappel"
statement = "⟦[200~⟧Nous vous rappelons sous 48 heures.[201~"
`,
			EN: `[[behaviour]]
id = "call-back"
statement = "⟦[200~⟧We call you back within 48 hours.[201~"
`,
		},
		Good: charter.L10n{
			FR: `[[behaviour]]
id = "rappel"
statement = "Nous vous rappelons sous 48 heures."
`,
			EN: `[[behaviour]]
id = "call-back"
statement = "We call you back within 48 hours."
`,
		},
	}, {
		Bad: charter.L10n{
			FR: `[[behaviour]]
id = "rappel"
statement = """
⟦<<<<<<< HEAD⟧
Nous vous rappelons sous 48 heures.
=======
Nous vous rappelons sous 24 heures.
>>>>>>> proposition-du-sav
"""
`,
			EN: `[[behaviour]]
id = "call-back"
statement = """
⟦<<<<<<< HEAD⟧
We call you back within 48 hours.
=======
We call you back within 24 hours.
>>>>>>> proposal-of-the-repair-desk
"""
`,
		},
		Good: charter.L10n{
			FR: `[[behaviour]]
id = "rappel"
statement = """
Nous vous rappelons sous 24 heures.
"""
`,
			EN: `[[behaviour]]
id = "call-back"
statement = """
We call you back within 24 hours.
"""
`,
		},
	}},
	Check: checkLeftover,
})

func checkLeftover(p *lint.Pass) {
	if copied := charter.ConflictedCopy(p.Name[strings.LastIndexAny(p.Name, `/\`)+1:]); copied != "" {
		p.ReportAt("charter", header(p), charter.L10n{
			FR: "« {name} » dans le nom du fichier : c’est une copie en conflit ; reportez ce qui diffère dans la charte, puis supprimez-la",
			EN: "“{name}” in the file’s name: this is a conflicted copy; bring what differs into the charter, then delete the copy",
		}.With("name", charter.Short(strings.Trim(copied, "-_."), nameLimit)))
	}
	for _, c := range p.Conflicts() {
		message := charter.L10n{
			FR: "deux versions se suivent d’ici à la ligne {line} ; gardez-en une, et effacez les lignes <<<<<<<, ======= et >>>>>>>",
			EN: "two versions follow one another from here to line {line}; keep one, and delete the lines <<<<<<<, ======= and >>>>>>>",
		}.With("line", strconv.Itoa(p.Position(c.Span.End).Line))
		if !c.Paired {
			message = charter.L10n{
				FR: "cette ligne est le reste d’une fusion ; effacez-la, et vérifiez ce qui l’entoure",
				EN: "this line is left over from a merge; delete it, and check what stands around it",
			}
		}
		p.ReportAt(p.KeyAt(c.First.Start), c.First, message)
	}
	for _, spans := range p.Residues() {
		reportResidue(p, spans)
	}
}

// reportResidue reports what a terminal left in one text, or in what is no TOML: a paste leaves something at both of its ends.
func reportResidue(p *lint.Pass, spans []charter.Span) {
	first := spans[0]
	sign := charter.Short(p.Source()[first.Start:first.End], nameLimit)
	f := lint.Finding{Key: p.KeyAt(first.Start), Span: first, Message: charter.L10n{
		FR: "« {sign} » est une trace du terminal, qui serait publiée telle quelle ; effacez-la",
		EN: "“{sign}” is a trace of the terminal, and would be published as it is; delete it",
	}.With("sign", sign)}
	var edits []charter.Edit
	for _, s := range spans {
		edits = append(edits, charter.Edit{Span: s})
	}
	if _, err := p.Apply(edits...); err == nil { // where no TOML is, something else may be amiss
		f.Fix = &charter.Fix{Safe: true, Edits: edits, Title: charter.L10n{FR: "Effacer {sign}", EN: "Delete {sign}"}.With("sign", sign)}
	}
	p.Report(f)
}
