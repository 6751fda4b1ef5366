package rules

import (
	"regexp"
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

// wellNamed matches an id: what the format allows as one.
var wellNamed = regexp.MustCompile(`^[a-z0-9-]+$`)

// requoted returns a wellNamed id as it stands in the file in the place of old, in the same kind of quotes.
func requoted(p *lint.Pass, old charter.Text, id string) string {
	if strings.HasPrefix(p.Source()[old.Span.Start:old.Span.End], "'") {
		return "'" + id + "'"
	}
	return `"` + id + `"`
}

// entries returns the items that have an id, table by table.
func entries(p *lint.Pass) []entry {
	var out []entry
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

// idsOf returns the ids of a table, in the order of the file.
func idsOf(p *lint.Pass, table string) []string {
	var out []string
	for _, e := range entries(p) {
		if e.Table == table {
			out = append(out, e.ID.Value)
		}
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
	"behaviour": {FR: "un comportement", EN: "a behaviour"},
}

// bare returns oneOf without its article.
func bare(table string) charter.L10n {
	one := oneOf[table]
	_, en, _ := strings.Cut(one.EN, " ")
	return charter.L10n{FR: strings.TrimPrefix(one.FR, "un "), EN: en}
}
