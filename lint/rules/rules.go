// Package rules holds the rules of the linter, one file each, named after the rule's id. A rule is added by adding its file:
// the examples in it are its documentation and its test.
package rules

import (
	"fmt"
	"slices"
	"strings"

	"relcharter/lint"
)

var registry []*lint.Rule

// add registers a rule; an id that is taken is a fault of the program.
func add(r lint.Rule) *lint.Rule {
	if Find(r.ID) != nil {
		panic(fmt.Sprintf("two rules are called %s", r.ID))
	}
	registry = append(registry, &r)
	return &r
}

// All returns every rule, sorted by id. The slice is the caller's, the rules are read-only.
func All() []*lint.Rule {
	all := slices.Clone(registry)
	slices.SortFunc(all, func(a, b *lint.Rule) int { return strings.Compare(a.ID, b.ID) })
	return all
}

// Find returns the rule with that id; nil when there is none.
func Find(id string) *lint.Rule {
	for _, r := range registry {
		if r.ID == id {
			return r
		}
	}
	return nil
}

// Rulesets names the sets of rules a team can pin, the oldest first. A set holds the rules that were there by then, so that a newer
// version of the program finds nothing of a new kind in a team's charters until the team moves on.
var Rulesets = []string{"2026.1"}
