package lint

import (
	"regexp"
	"strings"
	"sync"

	"relcharter/charter"
)

// Fault is what keeps a comment that means to accept a finding from being read.
type Fault uint8

const (
	NoFault Fault = iota
	NoForm        // not of the form “charter: accept RULE until DATE: reason”
	NoDate        // its date is none
)

// A comment accepts a finding beside the line it is about:
//
//	act = "answer" # charter: accept elastic-time until 2027-03-31: the switchboard comes in March
//
// Alone on its line it is about the line below.
var (
	meansAccept = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^charter\s*:\s*([\p{L}-]+)`) })
	acceptForm  = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^charter\s*:\s*accept\s+([a-z0-9-]+)\s+until\s+(\S+?)\s*:\s*(.*\S)\s*$`)
	})
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
	m := acceptForm().FindStringSubmatch(text)
	if m == nil {
		a.Fault = NoForm
		return a, true
	}
	a.Rule, a.Reason = m[1], m[3]
	until, err := charter.ParseDate(m[2])
	if err != nil {
		a.Fault = NoDate
		return a, true
	}
	until.Span = charter.Span{Start: 0, End: len(text)} // set, wherever it stands
	a.Until = until
	return a, true
}

// Beside places a comment, and the lines it is about.
func (a *Acceptance) Beside(comment, lines charter.Span) { a.Span, a.lines = comment, lines }

// commentsOf returns the comments of a charter that mean to accept something.
func commentsOf(doc *charter.Document) []*Acceptance {
	if !strings.Contains(doc.Source(), "charter:") && !strings.Contains(doc.Source(), "charter :") {
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
