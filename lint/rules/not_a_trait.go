package rules

import (
	"relcharter/charter"
	"relcharter/lint"
)

var _ = add(lint.Rule{
	ID: "not-a-trait", Severity: lint.Warning, Group: lint.Wording,
	Title: charter.L10n{
		FR: "Ce n’est pas un trait de caractère",
		EN: "This is not a trait of character",
	},
	Why: charter.L10n{
		FR: "Un trait se dit d’une personne. La qualité ou l’innovation se disent d’un produit : aucun concurrent ne prétend le contraire, et personne ne sait comment se conduire pour les incarner.",
		EN: "A trait is said of a person. Quality and innovation are said of products: no competitor claims the opposite, and nobody knows how to behave to live up to them.",
	},
	Settle: charter.L10n{
		FR: "Cherchez l’adjectif que l’on dirait d’un ami : au lieu de « excellence », « minutieuse ».",
		EN: "Look for the adjective you would use of a friend: instead of “excellence”, “meticulous”.",
	},
	Ask: charter.L10n{FR: "Si la marque était quelqu’un, comment serait-elle ?", EN: "If the brand were a person, what would they be like?"},
	Sources: []string{
		"Maggie Geuens, Bert Weijters and Kristof De Wulf, A New Measure of Brand Personality, International Journal of Research in Marketing, 2009",
		"Audrey Azoulay and Jean-Noël Kapferer, Do Brand Personality Scales Really Measure Brand Personality?, Journal of Brand Management, 2003",
	},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[[trait]]
id = "excellence"
name = "⟦Excellence⟧"

[[trait]]
id = "franchise"
name = "La ⟦franchise⟧"
`,
			EN: `[[trait]]
id = "excellence"
name = "⟦Excellence⟧"

[[trait]]
id = "honesty"
name = "⟦Honesty⟧"
`,
		},
		Good: charter.L10n{
			FR: `[[trait]]
id = "minutieuse"
name = "Minutieuse"

[[trait]]
id = "franche"
name = "Franche"
`,
			EN: `[[trait]]
id = "meticulous"
name = "Meticulous"

[[trait]]
id = "frank"
name = "Frank"
`,
		},
	}},
	Precision: &lint.Precision{Right: 21, Of: 21},
	Check:     checkNotATrait,
})

func checkNotATrait(p *lint.Pass) {
	for s := range p.Passages(lint.TraitName) {
		for _, kind := range notTraits {
			// Only what the name begins with is what it names: “demanding on quality” is a trait.
			found := s.Find(kind.list)
			if len(found) == 0 || p.Troubled(s.Key) || !bareBefore(s.Text[:found[0].Start]) {
				continue
			}
			p.ReportIn(s, found[0], kind.message.With("words", cited(s, found[0])))
			break
		}
	}
}

// notTraits are the lists of what is no trait, and what to say of it.
var notTraits = []struct {
	list    string
	message charter.L10n
}{
	{"rule-not-trait", charter.L10n{
		FR: "« {words} » se dit d’un produit ou d’un métier ; cherchez l’adjectif que l’on dirait d’un ami",
		EN: "“{words}” is said of a product or a trade; look for the adjective you would use of a friend",
	}},
	{"rule-trait-noun", charter.L10n{
		FR: "« {words} » nomme une valeur ; prenez l’adjectif que l’on dirait d’un ami",
		EN: "“{words}” names a value; take the adjective you would use of a friend",
	}},
}

// bareBefore reports whether nothing but an article stands before what a name names.
func bareBefore(text string) bool {
	switch charter.Fold(text) {
	case "", "le", "la", "les", "l'", "un", "une", "notre", "nos", "the", "our", "a", "an":
		return true
	}
	return false
}
