package prose

import (
	"slices"
	"strings"
)

// list is a list of phrases, and what one of them says of a statement.
type list struct {
	name    string
	slot    SlotKind // what it fills
	fills   bool     // it fills a slot
	hedge   Hedge
	measure int // in measures, -1 for none
}

// ruleList begins the names of lists that rules look for and verdicts do not rest on.
const ruleList = "rule-"

// slotList begins the names of lists that fill a slot and are no feature.
const slotList = "slot-"

// softener is the list of what makes less of a promise; it has no weight of its own.
const softener = "softener"

// measures are the lists that make an act one that can be checked, or that say how it is done.
var measures = [...]string{"deadline", "frequency", "amount", "free", "remedy", "trigger", "channel", "bound", "speed"}

// slotOf says which slot the phrases of a list fill.
var slotOf = map[string]SlotKind{
	"deadline": Deadline, "duration": Deadline, "frequency": Frequency, "amount": Amount, "trigger": Trigger, "channel": Channel,
	"bound": Bound, "remedy": Remedy, "free": Amount,
	"hedge-target": Reserve, "hedge-modal": Reserve, "hedge-effort": Reserve, "hedge-escape": Reserve,
}

func newList(name string) *list {
	l := &list{name: name, measure: slices.Index(measures[:], name)}
	l.slot, l.fills = slotOf[strings.TrimPrefix(name, slotList)]
	if kind, ok := strings.CutPrefix(name, "hedge-"); ok {
		l.hedge = Hedge(max(0, slices.IndexFunc(Hedges[:], func(h Hedge) bool { return h.String() == kind })))
	}
	return l
}
