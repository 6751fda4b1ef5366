package rules

import (
	"slices"
	"strings"

	"relcharter/charter"
)

// This file compares for whom a promise holds.

// audiences finds the audiences of a charter.
type audiences struct {
	byID, byName map[string]*charter.Audience
	customers    []*charter.Audience
}

func audiencesOf(doc *charter.Document) audiences {
	a := audiences{byID: map[string]*charter.Audience{}, byName: map[string]*charter.Audience{}}
	for _, x := range doc.Audiences {
		a.byID[x.ID.Value] = x
		a.byName[charter.Fold(x.Name.Value)] = x
		if x.Kind.Value == "customer" {
			a.customers = append(a.customers, x)
		}
	}
	return a
}

// again returns what has become of an audience: the one with its id, or else with its name; nil when there is none.
func (a audiences) again(was *charter.Audience) *charter.Audience {
	if is := a.byID[was.ID.Value]; is != nil {
		return is
	}
	return a.byName[charter.Fold(was.Name.Value)]
}

// listed returns the audiences that refs name; it returns false when one of them is unknown, which is a finding of its own.
func (a audiences) listed(refs []charter.Text) (found []*charter.Audience, known bool) {
	for _, ref := range refs {
		x := a.byID[ref.Value]
		if x == nil {
			return nil, false
		}
		found = append(found, x)
	}
	return found, true
}

func (c *comparer) audience() {
	if len(c.is.Audiences) == 0 {
		return // everybody
	}
	is, known := c.nowFor.listed(c.is.Audiences)
	if !known {
		return
	}
	span, _ := c.now.Document().Span(c.is.Key + ".audiences")
	was, known := c.wasFor.listed(c.was.Audiences)
	switch {
	case !known:
	case len(was) == 0:
		left := func(x *charter.Audience) bool { return !slices.Contains(is, x) }
		if slices.ContainsFunc(c.nowFor.customers, left) || len(c.nowFor.customers) == 0 {
			c.add(audienceFromAll, ".audiences", span, charter.L10n{}, named(is))
		}
	default:
		if lost := c.lost(was, is); len(lost) > 0 {
			c.add(audienceFewer, ".audiences", span, named(lost), charter.L10n{})
		}
	}
}

// lost returns the audiences the promise no longer holds for. One that the charter no longer knows may be part of one it did not know,
// unless that is made of big customers only.
func (c *comparer) lost(was, is []*charter.Audience) []*charter.Audience {
	wider := slices.ContainsFunc(is, func(x *charter.Audience) bool {
		return c.wasFor.again(x) == nil && x.Relationship.Value != "high-value"
	})
	var lost []*charter.Audience
	for _, x := range was {
		if now := c.nowFor.again(x); now == nil && !wider || now != nil && !slices.Contains(is, now) {
			lost = append(lost, x)
		}
	}
	return lost
}

// named returns audiences as messages list them.
func named(list []*charter.Audience) charter.L10n {
	var names []string
	for _, x := range list {
		names = append(names, name(x.Item, x.Name, x.ID))
	}
	return both(charter.Short(strings.Join(names, ", "), nameLimit))
}
