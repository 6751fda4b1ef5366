package charter

import (
	"strconv"
	"time"

	"relcharter/charter/tomltree"
)

// Span is a range of the source: 0-based bytes, half-open.
type Span = tomltree.Span

// Position is a place as people and editors count: line and columns from 1.
type Position = tomltree.Position

// Text is a string value. Span is the value in the source, quotes included; zero when the key is absent.
type Text struct {
	Value string
	Span  Span
}

// Set reports whether the key is in the file.
func (t Text) Set() bool { return t.Span != Span{} }

// Number is a whole or decimal number.
type Number struct {
	Value float64
	Span  Span
}

// Set reports whether the key is in the file.
func (n Number) Set() bool { return n.Span != Span{} }

// String returns the shortest decimal form of the number, with a point.
func (n Number) String() string { return strconv.FormatFloat(n.Value, 'f', -1, 64) }

// Bool is a truth value.
type Bool struct {
	Value bool
	Span  Span
}

// Set reports whether the key is in the file.
func (b Bool) Set() bool { return b.Span != Span{} }

// Date is a day of the calendar, without a time zone.
type Date struct {
	Year  int
	Month time.Month
	Day   int
	Span  Span
}

// Set reports whether the key is in the file.
func (d Date) Set() bool { return d.Span != Span{} }

// DateOf returns the day of t in t's own time zone, with no place in a file.
func DateOf(t time.Time) Date {
	y, m, day := t.Date()
	return Date{Year: y, Month: m, Day: day}
}

// ParseDate reads a day written 2026-01-31.
func ParseDate(s string) (Date, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return Date{}, err
	}
	return DateOf(t), nil
}

// String returns the day as 2026-01-31.
func (d Date) String() string { return d.time().Format(time.DateOnly) }

// Before reports whether d comes before e.
func (d Date) Before(e Date) bool { return d.time().Before(e.time()) }

// AddMonths returns the day n months later (earlier when n is negative), or the last of that month when it has no such day.
func (d Date) AddMonths(n int) Date {
	last := time.Date(d.Year, d.Month+time.Month(n)+1, 0, 0, 0, 0, 0, time.UTC)
	return DateOf(last.AddDate(0, 0, min(d.Day, last.Day())-last.Day()))
}

func (d Date) time() time.Time { return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC) }
