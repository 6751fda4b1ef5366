package tui

import (
	"strings"

	"relcharter/charter"
)

// changeLines tells one change for people: what it is about, then what stood there and what stands there now.
func (a *app) changeLines(c charter.Change, before, after *charter.Document, width int) []string {
	doc := after
	if c.Kind == charter.Removed {
		doc = before
	}
	what := a.calledIn(doc, c.Key)
	word := map[charter.ChangeKind]charter.L10n{
		charter.Added: text.Added, charter.Removed: text.Removed, charter.Moved: text.MovedTo, charter.Renamed: text.Renamed,
	}[c.Kind]
	if !word.IsZero() {
		what += " · " + a.say(word)
	}
	out := styled(a.style.strong, wrap(what, width))
	if c.Kind != charter.Altered && c.Kind != charter.Renamed {
		return out
	}
	out = append(out, wrapUnder("− "+a.say(text.Was)+" ", a.told(before, c.Field, c.Old), width)...)
	return append(out, wrapUnder("+ "+a.say(text.Is)+" ", a.told(after, c.Field, c.New), width)...)
}

// wrapUnder wraps s behind a lead; further lines stand under its first word.
func wrapUnder(lead, s string, width int) []string {
	n := lenOf(lead)
	out := wrap(s, width-n)
	for i := range out {
		if i == 0 {
			out[i] = lead + out[i]
			continue
		}
		out[i] = strings.Repeat(" ", n) + out[i]
	}
	return out
}
