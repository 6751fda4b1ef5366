package prose

import "strings"

// Two bounds hold whatever the weights say: a deadline at the end of a statement does not make less of an act, and to aim at an act or
// to try it does not make more of it than to promise it.

// mostDeadlines is how many deadlines at the end of a statement are taken off to see what it is without them.
const mostDeadlines = 4

// bounded returns label within these bounds; left is how many deadlines may still be taken off.
func (r *Reading) bounded(label Label, left int) Label {
	if !label.Act() && left > 0 {
		if rest, ok := r.withoutDeadline(); ok {
			if plain := Read(rest, r.pack.lang).label(left - 1); plain.Act() {
				label = plain
			}
		}
	}
	if label.Act() {
		if promise, ok := r.promised(); ok {
			label = min(label, max(Read(promise, r.pack.lang).label(0), Talk))
		}
	}
	return label
}

// label returns the label of the statement.
func (r *Reading) label(left int) Label {
	w := weigh(r)
	p := odds(w.scores)
	label := decide(w.scores, logit(p[Intention]+p[Verifiable]))
	w.release()
	return r.Settle(r.bounded(label, left))
}

// withoutDeadline returns the statement without the measured deadline it ends with; false when it ends with none.
func (r *Reading) withoutDeadline() (string, bool) {
	end := len(r.tokens)
	for end > 0 && r.tokens[end-1].kind == mark {
		end--
	}
	from := 0
	for _, h := range r.measuredHits() {
		if h.list.name == "deadline" && h.to == end && h.from > from && h.quantity.Unit != "" {
			from = h.from
		}
	}
	if from == 0 {
		return "", false
	}
	s := r.span(from, end)
	return strings.TrimRight(r.statement[:s.Start], " ") + r.statement[s.End:], true
}

// promised returns the statement with the promise in place of what softens it: “we will” for “we aim to”; false when nothing does.
func (r *Reading) promised() (string, bool) {
	spans := r.Find(softener)
	if len(spans) == 0 || r.pack.promise == "" {
		return "", false
	}
	return r.statement[:spans[0].Start] + r.pack.promise + r.statement[spans[0].End:], true
}
