package main

import (
	"fmt"

	"relcharter/charter"
	"relcharter/charter/export"
)

// newLeaks returns the keys of what is internal in a page and not in the page as we make it.
func newLeaks(doc *charter.Document, page, ours []byte) []string {
	leaks := export.WordingOf(page).Leaks(doc)
	if len(leaks) == 0 {
		return nil
	}
	return export.LeakedKeys(leaks, export.WordingOf(ours))
}

// wordings returns those of the indexes that are there, which are searched for what is internal to any charter; none when nobody asked to
// compare public pages. One that cannot be read is told of when it is compared.
func (e *exporting) wordings() []export.Wording {
	var out []export.Wording
	if e.check && e.view == export.Public {
		for _, path := range e.paths[len(e.paths)-len(e.indexes):] {
			data, _ := pageAt(path)
			out = append(out, export.WordingOf(unixLines(data)))
		}
	}
	return out
}

// indexLeak is what is internal to a charter, and stands in an index.
type indexLeak struct {
	charter string
	export.Leak
}

// indexLeaks returns, for each index that is there, what is internal to a charter and stands in it.
func (e *exporting) indexLeaks(doc *charter.Document) [][]indexLeak {
	var out [][]indexLeak
	for _, there := range e.there() {
		var found []indexLeak
		for _, l := range there.Leaks(doc) {
			found = append(found, indexLeak{doc.Name, l})
		}
		out = append(out, found)
	}
	return out
}

// leaksIn returns what of these leaks the index as it should be does not hold, each with its charter.
func leaksIn(found []indexLeak, index []byte) []string {
	if len(found) == 0 {
		return nil
	}
	var out []string
	ours := export.WordingOf(index)
	for from := 0; from < len(found); {
		to := from
		var leaks []export.Leak
		for ; to < len(found) && found[to].charter == found[from].charter; to++ {
			leaks = append(leaks, found[to].Leak)
		}
		for _, key := range export.LeakedKeys(leaks, ours) {
			out = append(out, found[from].charter+" "+key)
		}
		from = to
	}
	return out
}

// doubtful refuses to publish a charter of which nobody can tell who may read what.
func doubtful(doc *charter.Document, doubts []charter.Problem) error {
	at := doc.Position(doubts[0].Span.Start)
	what := charter.L10n{FR: "{place} : {why}", EN: "{place}: {why}"}.WithText("why", doubts[0].Message)
	return &problem{
		what: what.With("place", fmt.Sprintf("%s:%d:%d", doc.Name, at.Line, at.Rune)),
		next: charter.L10n{
			FR: "une page pour tous n’est pas faite tant qu’on ne sait pas qui peut lire quoi ; charter lint dit le reste",
			EN: "no page for everybody is made until it is clear who may read what; charter lint tells the rest",
		},
	}
}
