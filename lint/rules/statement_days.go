package rules

import (
	"slices"

	"relcharter/charter"
	"relcharter/lint/prose"
)

// This file reads the days of a statement as people do, beside those of a field.

// idiom reports whether a French statement says weeks as people do: « huit jours » is one, « quinze jours » are two.
func (c *comparison) idiom(said, field prose.Quantity) bool {
	if c.s.Lang != charter.French || said.Unit != "day" || field.Unit != "week" {
		return false
	}
	return said.Value == 8 && field.Value == 1 || said.Value == 15 && field.Value == 2
}

// window returns the time people have to act themselves when it is not that of the field. The field is surely about that time where
// the statement tells no other, and of nothing the house does in return.
func (c *comparison) window(slots []prose.Slot, field prose.Quantity) (at prose.Span, differs bool) {
	windows := spotted(c.s, windowWords)
	if len(windows) == 0 || slices.ContainsFunc(deedLists, c.s.Has) {
		return at, false
	}
	for _, slot := range slots {
		switch {
		case !lasts(slot.Quantity):
		case !within(windows, slot.Span), c.told(slot.Quantity):
			return prose.Span{}, false
		case !differs && slot.Quantity.Value != field.Value:
			at, differs = slot.Span, true
		}
	}
	return at, differs
}

// bareDays returns a delay in days that the field counts in as many working days: it is longer than people read.
func (c *comparison) bareDays() (prose.Span, bool) {
	d := c.b.Deadline
	if d == nil || d.Unit.Value != "working-day" || c.s.Has("rule-clock-clear") {
		return prose.Span{}, false
	}
	delays := c.s.Find("rule-delay")
	for _, slot := range c.s.Slots() {
		q := slot.Quantity
		if slot.Kind == prose.Deadline && q.Unit == "day" && q.Value > 0 && q.Value == d.Value.Value && within(delays, slot.Span) {
			return slot.Span, true
		}
	}
	return prose.Span{}, false
}
