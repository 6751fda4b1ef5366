package rules

import (
	"slices"
	"strings"

	"relcharter/charter"
)

// This file compares by which ways people reach a person.

// personal lists the channels that a person answers, by voice or face to face.
var personal = []string{"phone", "store", "home"}

// channelDrifts returns the moments that had promises and no longer let people speak to somebody the way they did, in the order of the
// charter as it was. A moment that is gone is none.
func channelDrifts(before, now *charter.Document) []drift {
	var out []drift
	for _, was := range before.Moments {
		kept := func(b *charter.Behaviour) bool {
			return promised(b) && slices.ContainsFunc(b.Moments, func(t charter.Text) bool { return t.Value == was.ID.Value })
		}
		at := slices.IndexFunc(before.Behaviours, kept)
		is := momentAgain(now, was)
		if at < 0 || is == nil {
			continue
		}
		if lost := lostChannels(was, is); !lost.IsZero() {
			span, set := now.Span(is.Key + ".channels")
			if !set {
				span = place(is.Item, is.Name, is.ID)
			}
			out = append(out, drift{kind: channelGone, was: before.Behaviours[at], moment: is, key: is.Key + ".channels", span: span, from: lost})
		}
	}
	return out
}

// momentAgain returns what has become of a moment: the one with its id, or else with its name; nil when there is none.
func momentAgain(now *charter.Document, was *charter.Moment) *charter.Moment {
	var named *charter.Moment
	for _, m := range now.Moments {
		if m.ID.Value == was.ID.Value {
			return m
		}
		if charter.Fold(m.Name.Value) == charter.Fold(was.Name.Value) {
			named = m
		}
	}
	return named
}

// lostChannels names the channels a person answered that a moment no longer has; zero when there is none.
func lostChannels(was, is *charter.Moment) charter.L10n {
	has := func(m *charter.Moment, channel string) bool {
		return slices.ContainsFunc(m.Channels, func(t charter.Text) bool { return t.Value == channel })
	}
	var fr, en []string
	for _, channel := range personal {
		if has(was, channel) && !has(is, channel) {
			choice, _ := charter.FieldAt("moment.channels").Choice(channel)
			fr, en = append(fr, choice.Label.FR), append(en, choice.Label.EN)
		}
	}
	return charter.L10n{FR: strings.Join(fr, ", "), EN: strings.Join(en, ", ")}
}
