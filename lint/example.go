package lint

import (
	"strings"
	"time"

	"relcharter/charter"
)

// ExampleDay is the day on which examples are looked at.
var ExampleDay = charter.Date{Year: 2026, Month: time.November, Day: 21}

// The brackets around what a rule reports in a bad example.
const (
	markOpen  = "⟦"
	markClose = "⟧"
)

// Unmark returns the text of an example without its marks, as a person would write it, and the spans that were marked, in
// order.
func Unmark(text string) (string, []charter.Span) {
	var b strings.Builder
	var marked []charter.Span
	for {
		before, rest, found := strings.Cut(text, markOpen)
		b.WriteString(before)
		if !found {
			return b.String(), marked
		}
		inside, after, _ := strings.Cut(rest, markClose)
		start := b.Len()
		b.WriteString(inside)
		marked = append(marked, charter.Span{Start: start, End: b.Len()})
		text = after
	}
}

// Complete returns Bad, Good or Before in lang as a whole file, without marks, and the spans in it that were marked: what the text
// leaves out of schema, [charter] and [brand] is supplied, so that nothing but the example's subject is amiss.
func (e *Example) Complete(text charter.L10n, lang charter.Lang) (string, []charter.Span) {
	src, marked := Unmark(text.In(lang))
	if e.Whole {
		return src, marked
	}
	doc := charter.Parse("", src)
	if _, present := doc.Span("charter"); !present {
		src += "\n" + exampleProfile.In(lang)
	}
	if _, present := doc.Span("brand"); !present {
		src += "\n" + exampleBrand.In(lang)
	}
	if _, present := doc.Span("schema"); !present {
		const first = "schema = 1\n\n"
		src = first + src
		for i := range marked {
			marked[i].Start += len(first)
			marked[i].End += len(first)
		}
	}
	return src, marked
}

var exampleProfile = charter.L10n{
	FR: `[charter]
id = "exemple"
title = "Notre parole"
language = "fr"
version = "1.0"
status = "approved"
owner = "Directrice de la relation client"
review_by = 2027-11-02
`,
	EN: `[charter]
id = "example"
title = "Our word"
language = "en"
version = "1.0"
status = "approved"
owner = "Head of customer relations"
review_by = 2027-11-02
`,
}

var exampleBrand = charter.L10n{
	FR: `[brand]
name = "Les Ateliers du Pont"
`,
	EN: `[brand]
name = "Bridge Street Repairs"
`,
}
