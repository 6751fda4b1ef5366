package rules

import (
	"relcharter/charter"
	"relcharter/lint"
)

var _ = add(lint.Rule{
	ID: "dangling-reference", Severity: lint.Error, Group: lint.File,
	Title: charter.L10n{
		FR: "Un renvoi vers un élément qui n’existe pas",
		EN: "A reference to something that does not exist",
	},
	Why: charter.L10n{
		FR: "Une marque tient quand ses actes, ses mots et ses traits se répondent. Un renvoi dans le vide rompt ce lien sans que personne le voie.",
		EN: "A brand holds together when its acts, its words and its traits answer one another. A reference into the void breaks that link unseen.",
	},
	Settle: charter.L10n{
		FR: "Corrigez l’identifiant, ajoutez l’élément qui manque, ou retirez le renvoi.",
		EN: "Correct the id, add the missing item, or take the reference out.",
	},
	Sources: []string{"evidencesx, on the alignment of all messages delivered", "Charter file format, schema 1"},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[[trait]]
id = "franche"
name = "Franche"

[[behaviour]]
id = "prix-ferme"
statement = "Nous vous remettons un prix ferme avant de commencer."
traits = [⟦"franches"⟧]
`,
			EN: `[[trait]]
id = "steady"
name = "Steady"

[[behaviour]]
id = "fixed-price"
statement = "We hand you a fixed price before we start."
traits = [⟦"stedy"⟧]
`,
		},
		Good: charter.L10n{
			FR: `[[trait]]
id = "franche"
name = "Franche"

[[behaviour]]
id = "prix-ferme"
statement = "Nous vous remettons un prix ferme avant de commencer."
traits = ["franche"]
`,
			EN: `[[trait]]
id = "steady"
name = "Steady"

[[behaviour]]
id = "fixed-price"
statement = "We hand you a fixed price before we start."
traits = ["steady"]
`,
		},
	}, {
		Bad: charter.L10n{
			FR: `[[audience]]
id = "habitues"
name = "Les habitués"
kind = "customer"

[[behaviour]]
id = "bonjour"
statement = "Nous vous disons bonjour avant de vous demander votre nom."
moments = [⟦"habitues"⟧]
`,
			EN: `[[audience]]
id = "regulars"
name = "Regulars"
kind = "customer"

[[behaviour]]
id = "hello-first"
statement = "We say hello before we ask your name."
moments = [⟦"regulars"⟧]
`,
		},
		Good: charter.L10n{
			FR: `[[audience]]
id = "habitues"
name = "Les habitués"
kind = "customer"

[[behaviour]]
id = "bonjour"
statement = "Nous vous disons bonjour avant de vous demander votre nom."
audiences = ["habitues"]
`,
			EN: `[[audience]]
id = "regulars"
name = "Regulars"
kind = "customer"

[[behaviour]]
id = "hello-first"
statement = "We say hello before we ask your name."
audiences = ["regulars"]
`,
		},
	}},
	Check: checkDanglingReference,
})

func checkDanglingReference(p *lint.Pass) {
	if !p.Wellformed() {
		return // what is referred to may be in the part that cannot be read
	}
	tables := map[string]string{} // of the first item with each id
	for _, e := range entries(p) {
		if tables[e.ID.Value] == "" {
			tables[e.ID.Value] = e.Table
		}
	}
	for _, r := range p.References() {
		if near := p.Meant(r.Table, r.Value); near != r.Value || r.Blank() {
			p.Report(dangling(p, r, tables[r.Value], near))
		}
	}
}

// dangling returns the finding on a reference to nothing; other is the table of the item that has the id, near the id most
// likely meant, "" when there is none.
func dangling(p *lint.Pass, r charter.Reference, other, near string) lint.Finding {
	f := lint.Finding{Key: r.Key, Span: r.Span}
	switch {
	case r.Blank():
		f.Message = charter.L10n{
			FR: "le renvoi est vide ; nommez {one}, ou retirez-le",
			EN: "the reference is empty; name {one}, or take it out",
		}.WithText("one", oneOf[r.Table])
		return f
	case other != "":
		f.Message = charter.L10n{
			FR: "« {id} » est {other}, pas {one}",
			EN: "“{id}” is {other}, not {one}",
		}.WithText("other", oneOf[other]).WithText("one", oneOf[r.Table])
	default:
		f.Message = charter.L10n{
			FR: "« {id} » ne désigne aucun {noun}",
			EN: "no {noun} has the id “{id}”",
		}.WithText("noun", bare(r.Table))
	}
	if charter.IsID(near) {
		f.Message.FR += " ; vouliez-vous dire « {near} » ?"
		f.Message.EN += "; did you mean “{near}”?"
		f.Message = f.Message.With("near", charter.Short(near, nameLimit))
		f.Fix = &charter.Fix{
			Title: charter.L10n{FR: "Écrire {id}", EN: "Write {id}"}.With("id", charter.Short(near, nameLimit)),
			Edits: []charter.Edit{{Span: r.Span, New: p.Requoted(r.Text, near)}},
		}
	} else {
		f.Message.FR += " ; ajoutez-le, ou retirez le renvoi"
		f.Message.EN += "; add it, or take the reference out"
	}
	f.Message = f.Message.With("id", charter.Short(r.Value, nameLimit))
	return f
}
