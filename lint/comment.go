package lint

import (
	"strings"
	"time"

	"relcharter/charter"
)

// Fault is what keeps a comment that means to accept a finding from being read.
type Fault uint8

const (
	NoFault   Fault = iota
	NoForm          // not of the form “charter: accept RULE until DATE: reason”
	NoUntil         // it says no end
	NoDay           // “until” is followed by no date
	NoDate          // its date is none
	OtherDate       // its date is one, written as people do: Until has it
	NoReason        // it says no reason
)

// A comment accepts a finding beside the line it is about:
//
//	act = "answer" # charter: accept elastic-time until 2027-03-31: the switchboard comes in March
//
// Alone on its line it is about the line below.
var (
	meansAny    = charter.Pattern(`(?i)#[# \t]*charter[\s\x{a0}\x{202f}]*:`)
	meansAccept = charter.Pattern(`(?i)^charter[\s\x{a0}\x{202f}]*:\s*([\p{L}-]+)`)
	// acceptParts finds the verb, the rule and what follows.
	acceptParts = charter.Pattern(`(?is)^charter[\s\x{a0}\x{202f}]*:\s*([\p{L}-]+)\s+([a-z0-9-]+)(.*)$`)
	// acceptEnd finds the date and the reason in what follows the rule.
	acceptEnd = charter.Pattern(`(?is)^\s+until\b\s*([^:]*?)[\s\x{a0}\x{202f}]*(?::\s*(.*?)\s*)?$`)
	// otherDate finds the parts of a date with the year last.
	otherDate = charter.Pattern(`^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$`)
)

// acceptWords are what people write who mean to accept a finding; only the first one does.
var acceptWords = []string{"accept", "accepte", "ignore", "disable", "allow", "skip", "noqa", "nolint"}

// ParseAcceptance reads the text of a comment, without what begins and ends a comment. It returns false for a comment that does not
// mean to accept anything; one that does and cannot be read has a Fault.
func ParseAcceptance(text string) (*Acceptance, bool) {
	text = strings.TrimSpace(text)
	meant := meansAccept().FindStringSubmatch(text)
	if meant == nil {
		return nil, false
	}
	if _, near := charter.Nearest(meant[1], acceptWords); !near {
		return nil, false
	}
	a := &Acceptance{comment: true}
	parts := acceptParts().FindStringSubmatch(text)
	if parts == nil {
		a.Fault = NoForm
		return a, true
	}
	a.Meant = parts[2]
	end := acceptEnd().FindStringSubmatch(parts[3])
	switch {
	case !strings.EqualFold(parts[1], "accept"):
		a.Fault = NoForm
	case end == nil:
		a.Fault = NoUntil
	case end[1] == "":
		a.Fault = NoDay
	default:
		a.Until, a.Fault = dayOf(end[1])
		a.Until.Span = charter.Span{Start: 0, End: len(text)} // set, wherever it stands
		if a.Fault == NoFault && end[2] == "" {
			a.Fault = NoReason
		}
	}
	if a.Fault == NoFault {
		a.Rule, a.Reason = a.Meant, end[2]
	}
	return a, true
}

// dayOf returns the day a comment names, and what is wrong with the way it is written. Of a day and a month that could be taken for one
// another it returns none.
func dayOf(text string) (charter.Date, Fault) {
	if d, err := charter.ParseDate(text); err == nil {
		return d, NoFault
	}
	m := otherDate().FindStringSubmatch(text)
	if m == nil {
		return charter.Date{}, NoDate
	}
	var days []charter.Date
	for _, order := range []string{"2 1 2006", "1 2 2006"} {
		if t, err := time.Parse(order, strings.Join(m[1:], " ")); err == nil {
			days = append(days, charter.DateOf(t))
		}
	}
	if len(days) == 1 || len(days) == 2 && days[0] == days[1] {
		return days[0], OtherDate
	}
	return charter.Date{}, NoDate
}

// Beside places a comment, and the lines it is about.
func (a *Acceptance) Beside(comment, lines charter.Span) { a.Span, a.lines = comment, lines }

// commentsOf returns the comments of a charter that mean to accept something.
func commentsOf(doc *charter.Document) []*Acceptance {
	if !meansAny().MatchString(doc.Source()) {
		return nil // most charters: spared the reading of all comments
	}
	var out []*Acceptance
	for _, c := range doc.Comments() {
		if a, meant := ParseAcceptance(strings.TrimLeft(c.Text, "#")); meant {
			a.On = c.Key
			a.Beside(c.Span, c.Beside)
			out = append(out, a)
		}
	}
	return out
}
