package rules

import (
	"slices"

	"relcharter/charter"
	"relcharter/lint"
)

// This file compares the time people have to act themselves, to change their mind or to claim: a shorter one is worse.

// windowWords names the list of what says that it is people who have the time.
const windowWords = "rule-window"

func (c *comparer) window() {
	was, before := windowOf(c.before, c.was)
	is, now := windowOf(c.now, c.is)
	if !before || !now {
		return
	}
	c.wasWindow, c.isWindow, c.windowed = was, is, true
	if longer(is.time, was.time) {
		c.add(windowShorter, is.field, is.span, was.words, is.words)
	}
}

// windowOf returns the only time a behaviour gives people to act: where its words say that it is theirs, the time they tell, or else
// that of its deadline.
func windowOf(t *lint.Texts, b *charter.Behaviour) (delay, bool) {
	var found []delay
	theirs := false
	for _, s := range t.Said(b) {
		windows := spotted(s, windowWords)
		theirs = theirs || len(windows) > 0
		for _, slot := range s.Slots() {
			known := func(d delay) bool { return d.time == slot.Quantity }
			if within(windows, slot.Span) && lasts(slot.Quantity) && !slices.ContainsFunc(found, known) {
				words := both(charter.Short(s.Text[slot.Start:slot.End], measureLimit))
				found = append(found, delay{slot.Quantity, words, ".statement", s.Place(slot.Span)})
			}
		}
	}
	filed, set := filedDeadline(b)
	switch {
	case len(found) > 1 || !theirs || len(found) == 0 && !set:
		return delay{}, false
	case set && (len(found) == 0 || sameTime(found[0].time, filed.time)):
		return filed, lasts(filed.time)
	}
	return found[0], true
}

// reworded reports whether two texts of a behaviour are there and do not turn on the same words.
func (c *comparer) reworded(was, is charter.Text) bool {
	if was.Blank() || is.Blank() {
		return false
	}
	before, now := gistOf(was.Value, c.before.Document().Lang()).stems, gistOf(is.Value, c.now.Document().Lang()).stems
	if len(before) == 0 || len(now) == 0 {
		return singular(was.Value) != singular(is.Value)
	}
	slices.Sort(before)
	slices.Sort(now)
	return !slices.Equal(before, now)
}
