package rules

import (
	"strconv"
	"strings"

	"relcharter/charter"
	"relcharter/lint"
)

// This file reports what several acts lack: one by one while they are few, at once from there on.

const (
	// atOnce is from how many acts on there is one finding.
	atOnce = 3
	// namedAtOnce is how many of them it names.
	namedAtOnce = 3
	// briefName is the longest a name gets there, in characters.
	briefName = 24
)

// reportLacking reports the behaviours that lack a field: each, {name} in the message, or all, {n} and {names} in it. What the team
// lives with stays apart, and accepted.
func reportLacking(p *lint.Pass, rule, field string, lacking []*charter.Behaviour, each, all charter.L10n) {
	var open []*charter.Behaviour
	for _, b := range lacking {
		key, span := b.Key+"."+field, place(b.Item, b.ID)
		if p.Accepted(rule, key, span) {
			p.ReportAt(key, span, each.With("name", nameOf(b)))
			continue
		}
		open = append(open, b)
	}
	if len(open) < atOnce {
		for _, b := range open {
			p.ReportAt(b.Key+"."+field, place(b.Item, b.ID), each.With("name", nameOf(b)))
		}
		return
	}
	var fr, en []string
	for _, b := range open[:namedAtOnce] {
		called := b.Statement.Value
		if b.Statement.Blank() {
			called = nameOf(b)
		}
		called = wordsWithin(called, briefName)
		fr, en = append(fr, "« "+called+" »"), append(en, "“"+called+"”")
	}
	names := charter.L10n{FR: strings.Join(fr, ", "), EN: strings.Join(en, ", ")}
	if len(open) > namedAtOnce {
		names.FR, names.EN = names.FR+"…", names.EN+"…"
	}
	p.ReportAt("charter", title(p), all.WithText("names", names).With("n", strconv.Itoa(len(open))))
}
