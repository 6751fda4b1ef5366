package rules

import (
	"strings"

	"relcharter/charter"
	"relcharter/lint"
)

// entry is an item with its id, whatever table it stands in.
type entry struct {
	charter.Item
	ID    charter.Text
	Table string
}

// entries returns the items that have an id, table by table.
func entries(p *lint.Pass) []entry {
	out := make([]entry, 0, len(p.Audiences)+len(p.Moments)+len(p.Traits)+len(p.Discourse)+len(p.Benefits)+len(p.Behaviours))
	add := func(table string, it charter.Item, id charter.Text) {
		if !id.Blank() {
			out = append(out, entry{it, id, table})
		}
	}
	for _, x := range p.Audiences {
		add("audience", x.Item, x.ID)
	}
	for _, x := range p.Moments {
		add("moment", x.Item, x.ID)
	}
	for _, x := range p.Traits {
		add("trait", x.Item, x.ID)
	}
	for _, x := range p.Discourse {
		add("discourse", x.Item, x.ID)
	}
	for _, x := range p.Benefits {
		add("benefit", x.Item, x.ID)
	}
	for _, x := range p.Behaviours {
		add("behaviour", x.Item, x.ID)
	}
	return out
}

// oneOf names an item of each table. The French nouns are all masculine.
var oneOf = map[string]charter.L10n{
	"audience":  {FR: "un public", EN: "an audience"},
	"moment":    {FR: "un moment", EN: "a moment"},
	"trait":     {FR: "un trait", EN: "a trait"},
	"discourse": {FR: "un élément de discours", EN: "an element of discourse"},
	"benefit":   {FR: "un bénéfice", EN: "a benefit"},
	"behaviour": {FR: "un acte", EN: "an act"},
}

// bare returns oneOf without its article.
func bare(table string) charter.L10n {
	one := oneOf[table]
	_, en, _ := strings.Cut(one.EN, " ")
	return charter.L10n{FR: strings.TrimPrefix(one.FR, "un "), EN: en}
}
