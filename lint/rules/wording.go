package rules

import (
	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/prose"
)

// exceptions ends the name of the list of what a rule's own list is not to be read into.
const exceptions = "-not"

// spotted returns where the phrases of a rule's list stand in a passage, in order, save those that touch one of the list of its
// exceptions.
func spotted(passage *lint.Passage, list string) []prose.Span {
	found := passage.Find(list)
	if len(found) == 0 {
		return nil
	}
	not := passage.Find(list + exceptions)
	kept := found[:0]
	for _, at := range found {
		if !within(not, at) {
			kept = append(kept, at)
		}
	}
	return kept
}

// watch reports the first words of a rule's list in each passage that has one of the roles, where the rule is concerned; {words} in
// the message become them. A behaviour tells one deed, in its statement and in its act, and is reported once.
func watch(p *lint.Pass, list string, message charter.L10n, concerned func(*lint.Passage, prose.Span) bool, roles ...lint.Role) {
	told := map[*charter.Behaviour]bool{}
	for passage := range p.Passages(roles...) {
		if passage.Quoted || passage.Behaviour != nil && told[passage.Behaviour] {
			continue
		}
		for _, at := range spotted(passage, list) {
			if concerned(passage, at) {
				told[passage.Behaviour] = true
				p.ReportIn(passage, at, message.With("words", cited(passage, at)))
				break
			}
		}
	}
}

// spoken reports whether a passage is the house speaking of itself: any text of a charter, and of another document what is not
// beside the point.
func spoken(passage *lint.Passage, _ prose.Span) bool {
	return passage.Role != lint.Statement || passage.Verdict().Label != prose.Other
}

// acting reports whether a passage tells of an act: any text of a charter, which says so by its place, and of another document
// what is one.
func acting(passage *lint.Passage, _ prose.Span) bool {
	return passage.Role != lint.Statement || passage.Verdict().Label.Act()
}

// quantified reports whether a passage holds a measure of one of the kinds.
func quantified(passage *lint.Passage, kinds ...prose.SlotKind) bool {
	for _, s := range passage.Slots() {
		if s.Quantity.Unit == "" {
			continue
		}
		for _, k := range kinds {
			if s.Kind == k {
				return true
			}
		}
	}
	return false
}
