package rules

import (
	"slices"
	"strconv"
	"strings"

	"relcharter/charter"
	"relcharter/lint"
)

var _ = add(lint.Rule{
	ID: "dangling-reference", Severity: lint.Error, Group: lint.File,
	Title: charter.L10n{
		FR: "Un renvoi vers un élément qui n’existe pas, ou fait deux fois",
		EN: "A reference to something that does not exist, or made twice",
	},
	Why: charter.L10n{
		FR: "Une marque tient quand ses actes, ses mots et ses traits se répondent. Un renvoi dans le vide rompt ce lien sans que personne le voie.",
		EN: "A brand holds together when its acts, its words and its traits answer one another. A reference into the void breaks that link unseen.",
	},
	Settle: charter.L10n{
		FR: "Corrigez l’identifiant, ajoutez l’élément qui manque, ou retirez le renvoi.",
		EN: "Correct the id, add the missing item, or take the reference out.",
	},
	Ask:     charter.L10n{FR: "Quel élément vouliez-vous nommer ?", EN: "Which item did you mean to name?"},
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
	}, {
		Bad: charter.L10n{
			FR: `[[trait]]
id = "franche"
name = "Franche"

[[behaviour]]
id = "prix-ferme"
statement = "Nous vous remettons un prix ferme avant de commencer."
traits = ["franche", ⟦"franche"⟧]
`,
			EN: `[[trait]]
id = "steady"
name = "Steady"

[[behaviour]]
id = "fixed-price"
statement = "We hand you a fixed price before we start."
traits = ["steady", ⟦"steady"⟧]
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
	}},
	Check: checkDanglingReference,
})

func checkDanglingReference(p *lint.Pass) {
	if !p.Wellformed() {
		return // what is referred to may be in the part that cannot be read
	}
	checkDoubled(p)
	tables := map[string]string{} // of the first item with each id
	for _, e := range entries(p) {
		if tables[e.ID.Value] == "" {
			tables[e.ID.Value] = e.Table
		}
	}
	var order []target
	broken, awaited := map[target][]charter.Reference{}, map[string]bool{}
	for table := range oneOf {
		awaited[table] = awaits(p, table)
	}
	for _, r := range p.References() {
		near := p.Meant(r.Table, r.Value)
		to := target{r.Table, r.Value}
		switch {
		case r.Blank():
			p.ReportAt(r.Key, r.Span, charter.L10n{
				FR: "le renvoi est vide ; nommez {one}, ou retirez-le",
				EN: "the reference is empty; name {one}, or take it out",
			}.WithText("one", oneOf[r.Table]))
			continue
		case near == r.Value, awaited[r.Table]:
			continue
		case tables[r.Value] == "" && len(p.Items(r.Table)) == 0:
			to.id = "" // the whole table is missing
		}
		if broken[to] == nil {
			order = append(order, to)
		}
		broken[to] = append(broken[to], r)
	}
	for _, to := range order {
		p.Report(dangling(p, broken[to], tables[to.id]))
	}
}

// target is what references to nothing have in common: the table and the id, or "" for any id of a table that is not there.
type target struct{ table, id string }

// dangling returns the finding on references to one thing that is not there; other is the table of the item that has the id, "" when
// there is none.
func dangling(p *lint.Pass, refs []charter.Reference, other string) lint.Finding {
	slices.SortFunc(refs, func(a, b charter.Reference) int { return a.Span.Start - b.Span.Start })
	r := refs[0]
	f := lint.Finding{Key: r.Key, Span: r.Span, Message: charter.L10n{
		FR: "« {id} » ne désigne aucun {noun}",
		EN: "no {noun} has the id “{id}”",
	}}
	near := p.Meant(r.Table, r.Value)
	switch {
	case other != "":
		f.Message = charter.L10n{
			FR: "« {id} » est {other}, pas {one}",
			EN: "“{id}” is {other}, not {one}",
		}.WithText("other", oneOf[other]).WithText("one", oneOf[r.Table])
	case len(p.Items(r.Table)) == 0 && len(refs) > 1:
		f.Message = charter.L10n{
			FR: "la charte n’a aucun {noun}, et {n} renvois en cherchent un",
			EN: "the charter has no {noun}, and {n} references look for one",
		}
	case len(refs) > 1:
		f.Message = charter.L10n{
			FR: "« {id} », dans {n} renvois, ne désigne aucun {noun}",
			EN: "no {noun} has the id “{id}”, in {n} references",
		}
	}
	switch {
	case charter.IsID(near):
		f.Message = together(f.Message, charter.L10n{FR: " ; vouliez-vous dire « {near} » ?", EN: "; did you mean “{near}”?"})
		f.Fix = rewritten(p, refs, near)
	case len(refs) > 1:
		f.Message = together(f.Message, charter.L10n{FR: " ; ajoutez-le, ou retirez ces renvois", EN: "; add it, or take these references out"})
	default:
		f.Message = together(f.Message, charter.L10n{FR: " ; ajoutez-le, ou retirez le renvoi", EN: "; add it, or take the reference out"})
	}
	f.Message = f.Message.WithText("noun", bare(r.Table)).
		With("n", strconv.Itoa(len(refs)), "near", charter.Short(near, nameLimit), "id", charter.Short(r.Value, nameLimit))
	return f
}

func together(a, b charter.L10n) charter.L10n { return charter.L10n{FR: a.FR + b.FR, EN: a.EN + b.EN} }

// checkDoubled reports the references that their list holds already.
func checkDoubled(p *lint.Pass) {
	type place struct{ item, list, id string }
	held := map[place]bool{}
	for _, r := range p.References() {
		list, element, _ := strings.Cut(r.Key[len(r.Item):], "[")
		if element == "" || p.Meant(r.Table, r.Value) != r.Value {
			continue
		}
		at := place{r.Item, list, r.Value}
		if held[at] {
			p.Report(doubled(p, r))
		}
		held[at] = true
	}
}

func doubled(p *lint.Pass, r charter.Reference) lint.Finding {
	f := lint.Finding{Severity: lint.Hint, Key: r.Key, Span: r.Span, Message: charter.L10n{
		FR: "« {id} » est déjà dans cette liste ; une fois suffit",
		EN: "“{id}” is in this list already; once is enough",
	}.With("id", charter.Short(r.Value, nameLimit))}
	path, _, _ := p.Path(r.Key)
	if edits, err := p.Tree().Delete(path); err == nil {
		noted := slices.ContainsFunc(edits, func(e charter.Edit) bool { return strings.Contains(p.Source()[e.Start:e.End], "#") })
		f.Fix = &charter.Fix{Safe: !noted, Edits: edits, Title: charter.L10n{FR: "Retirer le second", EN: "Take the second one out"}}
	}
	return f
}
