package rules

import (
	"math"
	"strings"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/prose"
)

// minutesIn returns how long the units of time are that can be counted in one another, in minutes; 0 for others. Working days count
// apart: no number of hours is one.
func minutesIn(unit string) float64 {
	const day = 1440
	switch unit {
	case "second":
		return 1. / 60
	case "minute":
		return 1
	case "hour":
		return 60
	case "day":
		return day
	case "week":
		return 7 * day
	case "month":
		return 365. / 12 * day
	case "quarter":
		return 365. / 4 * day
	case "half-year":
		return 365. / 2 * day
	case "year":
		return 365 * day
	}
	return 0
}

// loose says which units are no fixed number of days: people call 30 days a month.
var loose = map[string]bool{"month": true, "quarter": true, "half-year": true, "year": true}

// tolerance is how far two times may be apart, as a share, when one of them is loose.
const tolerance = 0.1

// lasts reports whether a quantity is a time.
func lasts(q prose.Quantity) bool { return minutesIn(q.Unit) > 0 || q.Unit == "working-day" }

// workingWeek is how many working days make a week.
const workingWeek = 5

// sameTime reports whether a statement tells the time a field has. A bare day or week, or hours, may be working ones: that is less
// exact, no contradiction.
func sameTime(said, field prose.Quantity) bool {
	if said.Unit == field.Unit {
		return said.Value == field.Value
	}
	if field.Unit == "working-day" {
		days := said.Value * minutesIn(said.Unit) / minutesIn("day")
		return days == field.Value || said.Unit == "week" && said.Value*workingWeek == field.Value
	}
	a, b := said.Value*minutesIn(said.Unit), field.Value*minutesIn(field.Unit)
	if a == 0 || b == 0 {
		return false
	}
	if loose[said.Unit] || loose[field.Unit] {
		return math.Abs(a-b) <= tolerance*max(a, b)
	}
	return a == b
}

// kindred is how many times one of two quantities may be the other and still tell of one thing.
const kindred = 10

// alike reports whether two quantities may tell of one thing: of one kind, and of one number or of one order.
func alike(said, field prose.Quantity) bool {
	a, b := said.Value, field.Value
	switch {
	case lasts(said) && lasts(field):
		if a == b {
			return true
		}
		a, b = a*minutesOf(said.Unit), b*minutesOf(field.Unit)
	case said.Unit != field.Unit:
		return false
	}
	return a > 0 && b > 0 && max(a, b) <= kindred*min(a, b)
}

// minutesOf returns how long a unit of time is, a working day as long as any.
func minutesOf(unit string) float64 {
	if unit == "working-day" {
		unit = "day"
	}
	return minutesIn(unit)
}

// clockTime reports whether a stretch tells an hour of the day, such as « avant 18 h », and no lapse of time.
func clockTime(s *lint.Passage, at prose.Span) bool {
	return within(s.Find("rule-hour"), at)
}

// measures returns the quantities a text tells.
func measures(text string, lang charter.Lang) []prose.Quantity {
	if strings.TrimSpace(text) == "" {
		return nil
	}
	return quantities(prose.Read(text, string(lang)))
}

// quantities returns the quantities that a text which was read tells.
func quantities(r *prose.Reading) []prose.Quantity {
	var out []prose.Quantity
	for _, slot := range r.Slots() {
		if slot.Quantity.Unit != "" {
			out = append(out, slot.Quantity)
		}
	}
	return out
}
