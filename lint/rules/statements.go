package rules

import (
	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/prose"
)

// statements returns what a document that is no charter says in its own name.
func statements(p *lint.Pass) []*lint.Passage {
	var out []*lint.Passage
	for s := range p.Passages(lint.Statement) {
		if !s.Quoted {
			out = append(out, s)
		}
	}
	return out
}

// cited returns a stretch of a passage as messages quote it.
func cited(passage *lint.Passage, at prose.Span) string {
	return charter.Short(passage.Text[at.Start:at.End], nameLimit)
}

// overlap reports whether two stretches share a byte.
func overlap(a, b prose.Span) bool { return a.Start < b.End && b.Start < a.End }

// within reports whether one of some stretches overlaps a span.
func within(spans []prose.Span, at prose.Span) bool {
	for _, s := range spans {
		if overlap(s, at) {
			return true
		}
	}
	return false
}

// measuredIn reports whether the passage itself bears a measure.
func measuredIn(passage *lint.Passage) bool {
	_, found := passage.Measured()
	return found
}
