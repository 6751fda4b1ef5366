package rules

import (
	"slices"
	"strconv"

	"relcharter/charter"
	"relcharter/lint"
)

var _ = add(lint.Rule{
	ID: "duplicate-id", Severity: lint.Error, Group: lint.File,
	Title: charter.L10n{
		FR: "Deux éléments portent le même identifiant",
		EN: "Two items share one id",
	},
	Why: charter.L10n{
		FR: "Quand deux éléments portent le même nom, plus personne ne sait auquel un acte renvoie.",
		EN: "When two items go by one name, nobody can tell which of them an act refers to.",
	},
	Settle: charter.L10n{
		FR: "Donnez un autre identifiant au second, puis revoyez ce qui y renvoie.",
		EN: "Give the second one another id, then look at what refers to it.",
	},
	Ask:     charter.L10n{FR: "Est-ce deux éléments, ou deux fois le même ?", EN: "Are these two items, or the same one twice?"},
	Sources: []string{"Charter file format, schema 1"},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[[trait]]
id = "franche"
name = "Franche"

[[trait]]
id = ⟦"franche"⟧
name = "Droite"
`,
			EN: `[[trait]]
id = "frank"
name = "Frank"

[[trait]]
id = ⟦"frank"⟧
name = "Straight"
`,
		},
		Good: charter.L10n{
			FR: `[[trait]]
id = "franche"
name = "Franche"

[[trait]]
id = "droite"
name = "Droite"
`,
			EN: `[[trait]]
id = "frank"
name = "Frank"

[[trait]]
id = "straight"
name = "Straight"
`,
		},
	}, {
		Bad: charter.L10n{
			FR: `[[moment]]
id = "accueil"
name = "Pousser la porte"
stage = "discover"
channels = ["store"]

[[behaviour]]
id = ⟦"accueil"⟧
statement = "Nous vous disons bonjour avant de vous demander votre nom."
`,
			EN: `[[moment]]
id = "welcome"
name = "Walking in"
stage = "discover"
channels = ["store"]

[[behaviour]]
id = ⟦"welcome"⟧
statement = "We say hello before we ask your name."
`,
		},
		Good: charter.L10n{
			FR: `[[moment]]
id = "accueil"
name = "Pousser la porte"
stage = "discover"
channels = ["store"]

[[behaviour]]
id = "bonjour"
statement = "Nous vous disons bonjour avant de vous demander votre nom."
`,
			EN: `[[moment]]
id = "welcome"
name = "Walking in"
stage = "discover"
channels = ["store"]

[[behaviour]]
id = "hello-first"
statement = "We say hello before we ask your name."
`,
		},
	}},
	Check: checkDuplicateID,
})

func checkDuplicateID(p *lint.Pass) {
	all := entries(p)
	slices.SortStableFunc(all, func(a, b entry) int { return a.ID.Span.Start - b.ID.Span.Start })
	first := map[string]entry{}
	ids := newIDs(all)
	for _, e := range all {
		before, taken := first[e.ID.Value]
		if !taken {
			first[e.ID.Value] = e
			continue
		}
		if p.Troubled(e.Key + ".id") {
			continue
		}
		fresh := ids.fresh(e)
		p.Report(lint.Finding{
			Key:  e.Key + ".id",
			Span: e.ID.Span,
			Message: charter.L10n{
				FR: "l’identifiant « {id} » est déjà pris à la ligne {line} ; donnez-en un autre à cet élément",
				EN: "the id “{id}” is already taken on line {line}; give this item another one",
			}.With("line", strconv.Itoa(p.Position(before.ID.Span.Start).Line), "id", charter.Short(e.ID.Value, nameLimit)),
			Fix: &charter.Fix{
				Title: charter.L10n{FR: "Renommer en {id}", EN: "Rename to {id}"}.With("id", fresh),
				Edits: []charter.Edit{{Span: e.ID.Span, New: p.Requoted(e.ID, fresh)}},
			},
		})
	}
}

// idMaker makes ids that no item of a charter has, each once.
type idMaker struct {
	taken map[string]bool
	count map[string]int // of the ids made from each id
}

func newIDs(all []entry) idMaker {
	m := idMaker{taken: map[string]bool{}, count: map[string]int{}}
	for _, e := range all {
		m.taken[e.ID.Value] = true
	}
	return m
}

// fresh returns a new id for e, made from the one it has.
func (m idMaker) fresh(e entry) string {
	base := charter.Slug(e.ID.Value)
	if base == "" {
		base = e.Table
	}
	id := base
	for m.taken[id] {
		m.count[base]++
		id = base + "-" + strconv.Itoa(m.count[base]+1)
	}
	m.taken[id] = true
	return id
}
