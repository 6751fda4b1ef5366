package markdown

import (
	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/prose"
)

// judged is a statement with what it was found to be.
type judged struct {
	*Statement
	text    string // with its stem
	section *section
	reading
}

// reading is what a text was found to be.
type reading struct {
	verdict prose.Verdict // without reasons
	// attitude says that the text turns on a verb such as listen, and is not certain to be an act: no measure makes one of it.
	attitude bool
}

// readAll reads statements, on all processors: that is most of the work of sorting a document.
func readAll(statements []*Statement, lang charter.Lang) []reading {
	out := make([]reading, len(statements))
	lint.Each(len(out), func(i int) {
		if s := statements[i]; s.Kind != Quote {
			out[i] = readStatement(s, lang)
		}
	})
	return out
}

// readStatement reads a statement as rules do: behind the heading that says when it holds. The slots are places in its own text.
func readStatement(s *Statement, lang charter.Lang) reading {
	lead := s.lead()
	r := readProse(lead+s.Joined(), lang)
	slots := r.verdict.Slots[:0]
	for _, slot := range r.verdict.Slots {
		if slot.Start >= len(lead) {
			slot.Start, slot.End = slot.Start-len(lead), slot.End-len(lead)
			slots = append(slots, slot)
		}
	}
	r.verdict.Slots = slots
	return r
}

func readProse(text string, lang charter.Lang) reading {
	p := prose.Read(text, string(lang))
	r := reading{verdict: p.Verdict()}
	r.verdict.Reasons = nil
	_, found := p.Attitude()
	r.attitude = found && !(r.verdict.Label.Act() && r.verdict.Certain)
	return r
}
