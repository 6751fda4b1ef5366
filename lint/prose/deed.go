package prose

import "strings"

// party says whose deed a clause tells of.
type party uint8

const (
	we      party = iota // we, I
	house                // the brand by its name, its people by their trade
	passive              // nobody named: is repaired
	item                 // no subject at all: to repair, repaired within a day
	people               // customers, members
	idea                 // a value, this, it
	thing                // whatever else
	parties
)

// partyNames names parties: in a clause of their own, under an if, as a duty.
var partyNames = [3 * parties]string{
	"we", "house", "passive", "item", "people", "idea", "thing",
	"if we", "if house", "if passive", "if item", "if people", "if idea", "if thing",
	"must we", "must house", "must passive", "must item", "must people", "must idea", "must thing",
}

// grades names what deed returns, by 1 more; 0 is nothing.
var grades = [...]string{"0", "1", "2", "3", "4", "5"}

// partyOf returns whose deed a clause tells of.
func partyOf(h *head) party {
	switch {
	case h.subject == "WE" || h.subject == "I" || h.subject == "ON":
		return we
	case strings.HasSuffix(h.subject, "Nstaff") || strings.HasSuffix(h.subject, "Nself") || h.subject == "NAME" || h.subject == "?Cap":
		return house
	case h.subject == "YOU" || strings.HasSuffix(h.subject, "Npeople"):
		return people
	case h.subject == "":
		return item
	case h.voice == 'p':
		return passive
	case strings.HasSuffix(h.subject, "Nabstract") || h.subject == "IT":
		return idea
	}
	return thing
}

// deed grades what a clause says is done, by the class of its verb and by what it acts on: from 0, a state of mind, to 4, what a
// bystander would see. Acts are an open class: a verb no list has counts as one.
func deed(h *head) int {
	concrete := false
	switch h.object {
	case "Npaper", "Nmoney", "Nthing", "Nevent", "Nchannel", "Nplace", "Ncase":
		concrete = true
	}
	switch h.class {
	case "do", "tell", "open":
		if h.object == "Nabstract" || h.object == "Nself" {
			return 3
		}
		return 4
	case "give":
		if concrete {
			return 4
		}
		return 2
	case "process", "light", "change", "person":
		if concrete {
			return 3
		}
		return 2
	case "perform", "effort", "soft":
		return 1
	}
	return 0
}

// deedFeatures gives the most that each party is said to do, and how it is measured.
func (r *Reading) deedFeatures(has [len(measures)]bool, c collector) {
	var best [3 * parties]int // by party: in a clause of its own, under an if, as a duty
	heads := r.heads()
	for i := range heads {
		h := &heads[i]
		slot := partyOf(h)
		if h.under {
			slot += parties
		} else if h.mode == "must" {
			slot += 2 * parties
		}
		best[slot] = max(best[slot], deed(h)+1)
	}
	measured, hedge := measuredBy(has), r.Hedge().String()
	top := 0
	for slot, d := range best {
		if d == 0 {
			continue
		}
		who, grade := partyNames[slot], grades[d]
		c.addTexts('d', 0, 0, who, grade)
		c.addTexts('d', 0, 0, who, grade, measured)
		c.addTexts('d', 0, 0, who, grade, hedge)
		c.addTexts('d', 0, 0, who, grade, measured, hedge)
		if party(slot) <= item {
			top = max(top, d)
		}
	}
	c.addTexts('d', 0, 0, "top", grades[top])
	c.addTexts('d', 0, 0, "top", grades[top], measured)
	c.addTexts('d', 0, 0, "top", grades[top], measured, hedge)
}

// measuredBy says how far the statement measures what it says.
func measuredBy(has [len(measures)]bool) string {
	switch {
	case has[0] || has[1] || has[2]:
		return "measured"
	case has[3] || has[4] || has[5] || has[6] || has[7]:
		return "bound"
	case has[8]:
		return "speed"
	}
	return "bare"
}
