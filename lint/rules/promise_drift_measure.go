package rules

import (
	"math"
	"slices"
	"strings"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/prose"
)

// This file compares what a promise is measured by. A measure that left its field is only gone when the statement does not tell it
// either.

func (c *comparer) deadline() {
	was, before := deadlineOf(c.before, c.was)
	is, now := deadlineOf(c.now, c.is)
	c.inWords = now && is.field == ".statement" || !now && c.says(prose.Deadline)
	switch {
	case !before || c.windowed && was.time == c.wasWindow.time && is.time == c.isWindow.time:
	case now && longer(was.time, is.time):
		c.add(deadlineLonger, is.field, is.span, was.words, is.words)
	case c.was.Deadline != nil && c.is.Deadline != nil && c.reworded(c.was.Deadline.From, c.is.Deadline.From):
		from := c.is.Deadline.From
		c.add(clockMoved, ".deadline.from", from.Span, brief(c.was.Deadline.From), brief(from))
	case !now && !c.inWords:
		c.gone(deadlineGone, ".deadline", was.words)
	}
}

// delay is the time allowed for an act, and where it stands.
type delay struct {
	time  prose.Quantity
	words charter.L10n
	field string
	span  charter.Span
}

// deadlineOf returns the deadline of a behaviour: that of its field, or else the only one its statement tells.
func deadlineOf(t *lint.Texts, b *charter.Behaviour) (delay, bool) {
	if filed, set := filedDeadline(b); set {
		return filed, lasts(filed.time)
	}
	var found []delay
	for _, s := range t.Said(b) {
		delays := s.Find("rule-delay")
		if s.Role != lint.Promise || len(delays) == 0 {
			continue
		}
		for _, slot := range s.Slots() {
			if slot.Kind == prose.Deadline && lasts(slot.Quantity) && within(delays, slot.Span) && !clockTime(s, slot.Span) {
				words := both(charter.Short(s.Text[slot.Start:slot.End], measureLimit))
				found = append(found, delay{slot.Quantity, words, ".statement", s.Place(slot.Span)})
			}
		}
	}
	if len(found) != 1 {
		return delay{}, false
	}
	return found[0], true
}

// filedDeadline returns the deadline that the field of a behaviour holds.
func filedDeadline(b *charter.Behaviour) (delay, bool) {
	d := b.Deadline
	if d.Words(charter.English) == "" {
		return delay{}, false
	}
	bare, time := *d, prose.Quantity{Value: d.Value.Value, Unit: d.Unit.Value}
	bare.From = charter.Text{}
	return delay{time: time, words: inBoth(bare.Words), field: ".deadline", span: d.Span}, true
}

// inBoth says something in both languages, cut to what messages quote.
func inBoth(words func(charter.Lang) string) charter.L10n {
	return charter.L10n{
		FR: charter.Short(words(charter.French), measureLimit),
		EN: charter.Short(words(charter.English), measureLimit),
	}
}

// says reports whether the behaviour says, in words, something of a kind.
func (c *comparer) says(kind prose.SlotKind) bool {
	return slices.ContainsFunc(c.now.Said(c.is), func(s *lint.Passage) bool {
		return slices.ContainsFunc(s.Slots(), func(slot prose.Slot) bool { return slot.Kind == kind })
	})
}

// tells reports whether the behaviour says a text, or all that the text measures, somewhere in its words or measures.
func (c *comparer) tells(text string) bool {
	lang := c.now.Document().Lang()
	said := []string{c.is.Observable.Value, c.is.Threshold.Words(lang), c.is.Deadline.Words(lang), c.is.Frequency.Words(lang)}
	for _, s := range c.now.Said(c.is) {
		said = append(said, s.Text)
	}
	left := measures(text, c.before.Document().Lang())
	measured := len(left) > 0
	for _, s := range said {
		if strings.Contains(onlyWords(s), onlyWords(text)) {
			return true
		}
		if !measured {
			continue
		}
		for _, told := range measures(s, lang) {
			left = slices.DeleteFunc(left, func(q prose.Quantity) bool {
				return q == told || lasts(q) && lasts(told) && sameTime(told, q)
			})
		}
	}
	return measured && len(left) == 0
}

// longer reports whether a time may be longer than another for somebody: at worst, or at best when the worst is the same. Months
// are no fixed number of days.
func longer(was, is prose.Quantity) bool {
	if was.Unit == is.Unit && was.Value > 0 && is.Value > 0 {
		return is.Value > was.Value
	}
	wasBest, wasWorst := waits(was)
	isBest, isWorst := waits(is)
	if loose[was.Unit] || loose[is.Unit] {
		return isWorst > wasWorst*(1+tolerance)
	}
	return isWorst > wasWorst || isWorst == wasWorst && isBest > wasBest
}

// waits returns how long a time is at best and at worst, in minutes. Working days count from one of them, so that a Friday's call is
// answered on Monday; public holidays are left out. No time is what people say for it: at once, within the hour, the same day.
func waits(q prose.Quantity) (best, worst float64) {
	const weekend = 2 * 1440
	switch {
	case q.Value == 0 && q.Unit == "minute":
		return 0, 0
	case q.Value == 0 && q.Unit == "hour":
		return minutesIn("hour"), minutesIn("hour")
	case q.Value == 0:
		return 0, minutesOf(q.Unit) - 1
	case q.Unit == "working-day":
		weeks := math.Floor(q.Value / workingWeek)
		rest := q.Value - weeks*workingWeek
		best = weeks*minutesIn("week") + rest*minutesIn("day")
		if rest > 0 {
			return best, best + weekend
		}
		return best, best
	}
	return q.Value * minutesIn(q.Unit), q.Value * minutesIn(q.Unit)
}

func (c *comparer) frequency() {
	was, is := c.was.Frequency, c.is.Frequency
	switch {
	case was.Words(charter.English) == "":
	case is.Words(charter.English) != "":
		before, now := was.Times.Value*perYear[was.Per.Value], is.Times.Value*perYear[is.Per.Value]
		if was.Per.Value != is.Per.Value {
			now *= 1 + tolerance // four times a month are once a week
		}
		if now < before {
			c.add(frequencyLower, ".frequency", is.Span, inBoth(was.Words), inBoth(is.Words))
		}
	case c.says(prose.Frequency):
		c.inWords = true
	default:
		c.gone(frequencyGone, ".frequency", inBoth(was.Words))
	}
}

func (c *comparer) observable() {
	if c.was.Observable.Blank() || !c.is.Observable.Blank() {
		return
	}
	if c.tells(c.was.Observable.Value) {
		c.inWords = true
		return
	}
	// A measure that was not there before says it more exactly.
	if c.was.Deadline == nil && c.is.Deadline != nil || c.was.Frequency == nil && c.is.Frequency != nil || c.was.Threshold == nil && c.is.Threshold != nil {
		return
	}
	c.gone(observableGone, ".observable", brief(c.was.Observable))
}

func (c *comparer) target() {
	if !targeted(c.was) {
		return
	}
	was := shareOf(c.was.Target)
	switch {
	case targeted(c.is):
		if c.is.Target.Share.Value < c.was.Target.Share.Value {
			c.add(targetLower, ".target", c.is.Target.Share.Span, was, shareOf(c.is.Target))
		}
	// All cases is what a promise without a target says.
	case c.was.Target.Share.Value < whole && !slices.ContainsFunc(c.now.Said(c.is), func(s *lint.Passage) bool { return s.Has("rule-share") }):
		c.gone(targetGone, ".target", was)
	}
}

// shareOf says a target without its period.
func shareOf(t *charter.Target) charter.L10n {
	bare := *t
	bare.Per = charter.Text{}
	return inBoth(bare.Words)
}
