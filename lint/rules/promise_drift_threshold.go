package rules

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"relcharter/charter"
)

// This file compares thresholds. A figure is a bound from above or from below, and no field says which: the words around it do, or
// nobody can tell.

// The words that say that more is better, and that less is.
var (
	leastWords = []string{
		"au moins", "minimum", "pas moins", "ou plus", "garanti", "garantie", "garantis", "garanties", "essai", "à l’avance", "d’avance",
		"at least", "no less", "no fewer", "or more", "guaranteed", "guarantee", "warranty", "trial", "in advance", "ahead", "notice",
	}
	mostWords = []string{
		"au plus", "maximum", "pas plus", "moins de", "ou moins", "plafond", "attente",
		"at most", "no more", "not more", "less than", "fewer than", "or less", "or fewer", "under", "wait", "waiting",
	}
)

func (c *comparer) threshold() {
	if c.was.Threshold.Words(charter.English) == "" {
		return
	}
	was, is := *c.was.Threshold, c.is.Threshold
	was.Of = charter.Text{}
	if is.Words(charter.English) == "" {
		if c.tells(was.Words(c.before.Document().Lang())) {
			c.inWords = true
			return
		}
		c.gone(thresholdGone, ".threshold", inBoth(was.Words))
		return
	}
	short := *is
	short.Of = charter.Text{}
	kind, worse := c.bound(&was, &short)
	if worse {
		c.add(kind, ".threshold", is.Span, inBoth(was.Words), inBoth(short.Words))
	}
}

// bound compares two thresholds, and reports whether the second is worse, or may be.
func (c *comparer) bound(was, is *charter.Threshold) (driftKind, bool) {
	before := measures(was.Words(c.before.Document().Lang()), c.before.Document().Lang())
	now := measures(is.Words(c.now.Document().Lang()), c.now.Document().Lang())
	less, more := is.Value.Value < was.Value.Value, is.Value.Value > was.Value.Value
	switch {
	case len(before) == 1 && len(now) == 1 && lasts(before[0]) && lasts(now[0]):
		if sameTime(before[0], now[0]) || c.windowed && before[0] == c.wasWindow.time {
			return 0, false
		}
		less, more = longer(now[0], before[0]), longer(before[0], now[0])
	case !less && !more:
		return 0, false
	case singular(was.Unit.Value) != singular(is.Unit.Value):
		return thresholdMoved, true
	}
	switch least, most := c.direction(); {
	case least && !most:
		return thresholdWorse, less
	case most && !least:
		return thresholdWorse, more
	}
	return thresholdMoved, less || more
}

// direction reports which way the threshold bounds, by its own words, or else by those of the statement.
func (c *comparer) direction() (least, most bool) {
	t := c.is.Threshold
	own := t.Unit.Value + " " + t.Of.Value
	if least, most = hasAny(own, leastWords), hasAny(own, mostWords); least || most {
		return least, most
	}
	for _, s := range c.now.Said(c.is) {
		least = least || hasAny(s.Text, leastWords) || len(spotted(s, windowWords)) > 0
		most = most || hasAny(s.Text, mostWords)
	}
	return least, most
}

// hasAny reports whether one of some phrases stands in a text, as words.
func hasAny(text string, phrases []string) bool {
	text = onlyWords(text)
	for _, phrase := range phrases {
		if strings.Contains(text, onlyWords(phrase)) {
			return true
		}
	}
	return false
}

// onlyWords returns the words of a text as they compare by eye, each between blanks.
func onlyWords(text string) string {
	text = charter.Fold(text)
	out := make([]byte, 1, len(text)+2)
	out[0] = ' '
	for _, r := range text {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			out = utf8.AppendRune(out, r)
		} else if out[len(out)-1] != ' ' {
			out = append(out, ' ')
		}
	}
	if len(out) == 1 || out[len(out)-1] != ' ' {
		out = append(out, ' ')
	}
	return string(out)
}

// singular returns what is counted without what makes it several: calls and call are one unit.
func singular(unit string) string {
	words := strings.Fields(onlyWords(unit))
	for i := range words {
		words[i] = strings.TrimSuffix(words[i], "s")
	}
	return strings.Join(words, " ")
}
