package prose

import (
	"cmp"
	"slices"
	"strings"
)

// SlotKind is what a stretch of a statement answers.
type SlotKind uint8

const (
	Actor       SlotKind = iota // who does it
	Act                         // what is done
	Beneficiary                 // for whom
	Trigger                     // when it is owed
	Deadline                    // by when
	Frequency                   // how often
	Amount                      // how much
	Channel                     // by which way
	Deliverable                 // what people have in hand
	Bound                       // every, never, only
	Remedy                      // what happens if it fails
	Reserve                     // what draws back: the hedge
)

// SlotKinds lists the kinds.
var SlotKinds = [...]SlotKind{Actor, Act, Beneficiary, Trigger, Deadline, Frequency, Amount, Channel, Deliverable, Bound, Remedy, Reserve}

// String returns the kind's word in JSON.
func (k SlotKind) String() string {
	return [...]string{
		"actor", "act", "beneficiary", "trigger", "deadline", "frequency", "amount", "channel", "deliverable", "bound", "remedy", "hedge",
	}[k]
}

// Words returns the kind's name for people.
func (k SlotKind) Words() Words {
	return [...]Words{
		{FR: "qui agit", EN: "who acts"},
		{FR: "l’acte", EN: "the act"},
		{FR: "pour qui", EN: "for whom"},
		{FR: "à quelle occasion", EN: "when it is owed"},
		{FR: "sous quel délai", EN: "by when"},
		{FR: "à quelle fréquence", EN: "how often"},
		{FR: "combien", EN: "how much"},
		{FR: "par quel canal", EN: "by which channel"},
		{FR: "ce que l’on reçoit", EN: "what people get"},
		{FR: "sans exception", EN: "without exception"},
		{FR: "la réparation", EN: "the remedy"},
		{FR: "la réserve", EN: "the hedge"},
	}[k]
}

// Slot is a stretch of a statement and what it answers.
type Slot struct {
	Kind SlotKind
	Span
	// Quantity is the measure in a deadline, a frequency or an amount; Unit is "" when there is none.
	Quantity Quantity
}

// Quantity is a number and its unit: "second", "minute", "hour", "working-hour", "day", "working-day", "week", "month", "quarter",
// "half-year", "year", "percent", or a currency in lower case ("eur"). Of a range a deadline has the last number, and all else the first.
type Quantity struct {
	Value float64
	Unit  string
}

// Slots returns the slots of the statement in the order of the text. The slice is the reading's own: only read it.
func (r *Reading) Slots() []Slot {
	r.filled.Do(func() { r.parts = r.slots() })
	return r.parts
}

func (r *Reading) slots() []Slot {
	measured := r.measuredHits()
	out := make([]Slot, 0, len(measured)+mostClauseSlots)
	for _, h := range measured {
		if h.list.slot == Trigger {
			h.to = r.clauseEnd(h.to)
		}
		out = append(out, Slot{Kind: h.list.slot, Span: r.span(h.from, h.to), Quantity: h.quantity})
	}
	out = r.clauseSlots(out)
	slices.SortStableFunc(out, func(a, b Slot) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.Kind, b.Kind)) })
	return merged(out)
}

// clauseEnd returns the token after the clause that token i stands in.
func (r *Reading) clauseEnd(i int) int {
	for ; i < len(r.tokens); i++ {
		if t := &r.tokens[i]; t.kind == mark && strings.ContainsAny(t.low, ",;:.!?—–") && !t.glued || t.kind == mark && strings.ContainsAny(t.low, ",;:.!?") {
			break
		}
	}
	return i
}

// mostClauseSlots is how many slots a clause fills at most.
const mostClauseSlots = 4

// clauseSlots adds who does what to whom, of the clause that weighs most.
func (r *Reading) clauseSlots(out []Slot) []Slot {
	h := r.business()
	if h == nil {
		return out
	}
	if h.subjAt >= 0 && (h.subject == "WE" || h.subject == "I" || h.subject == "ON" || h.subject == "NAME" || h.subject == "?Cap" || strings.HasSuffix(h.subject, "staff") || strings.HasSuffix(h.subject, "self")) {
		out = append(out, Slot{Kind: Actor, Span: r.span(h.subjAt, h.subjAt+1)})
	}
	end := h.at + 1
	if h.objAt > h.at && !slices.ContainsFunc(r.tokens[h.at:h.objAt], func(t token) bool { return t.class == "unit" || t.class == "time" }) {
		end = h.objAt + 1
	}
	out = append(out, Slot{Kind: Act, Span: r.span(h.at, end)})
	if h.objAt > h.at {
		switch r.tokens[h.objAt].tag {
		case "Npaper", "Nmoney", "Nthing":
			from := h.objAt
			for from > h.at+1 && (r.tokens[from-1].part == modifier || r.tokens[from-1].part == noun) {
				from--
			}
			out = append(out, Slot{Kind: Deliverable, Span: r.span(from, h.objAt+1)})
		}
	}
	for i := range r.tokens {
		if t := &r.tokens[i]; t.closed == "YOU" || t.tag == "Npeople" {
			out = append(out, Slot{Kind: Beneficiary, Span: r.span(i, i+1)})
			break
		}
	}
	return out
}

// business returns the clause a statement turns on, and of a promise or an effort what is promised or tried: we aim to answer.
func (r *Reading) business() *head {
	h := r.main()
	heads := r.heads()
	for i := range heads {
		if &heads[i] != h || h.class != "perform" && h.class != "effort" || i+1 == len(heads) {
			continue
		}
		if next := &heads[i+1]; !next.under && (next.mode == h.class || next.tense == 'g') {
			chained := *next
			if chained.subjAt < 0 {
				chained.subject, chained.subjAt = h.subject, h.subjAt
			}
			return &chained
		}
	}
	return h
}

// merged makes one slot of those of a kind that overlap.
func merged(slots []Slot) []Slot {
	out := slots[:0]
	for _, s := range slots {
		taken := false
		for k := len(out) - 1; k >= 0 && !taken; k-- {
			if out[k].Kind == s.Kind && s.Start < out[k].End {
				out[k].End = max(out[k].End, s.End)
				if out[k].Quantity.Unit == "" {
					out[k].Quantity = s.Quantity
				}
				taken = true
			}
		}
		if !taken {
			out = append(out, s)
		}
	}
	return out
}
