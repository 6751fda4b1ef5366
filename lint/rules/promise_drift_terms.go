package rules

import (
	"slices"
	"strings"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/prose"
)

// This file compares on what terms, for whom and how surely an act is promised.

func (c *comparer) remedy() {
	was, is := c.was.Remedy, c.is.Remedy
	switch {
	case !c.was.Remedied():
		return
	case !c.is.Remedied():
		if !c.says(prose.Remedy) {
			c.gone(remedyGone, ".remedy", brief(was.Act))
		}
		return
	}
	c.sum(was, is)
	lang := c.now.Document().Lang()
	before, now := measures(was.Within.Value, c.before.Document().Lang()), measures(is.Within.Value, lang)
	if len(before) == 1 && len(now) == 1 && lasts(before[0]) && lasts(now[0]) && longer(before[0], now[0]) {
		c.add(remedyLater, ".remedy.within", is.Within.Span, brief(was.Within), brief(is.Within))
	}
	// A way to claim what never came by itself is a help; beside one that did, it is a step more.
	switch unasked := was.Automatic.Value; {
	case unasked && !is.Automatic.Value:
		c.add(remedyOnRequest, ".remedy.automatic", either(is.Automatic.Span, is.Claim.Span), charter.L10n{}, charter.L10n{})
	case unasked && was.Claim.Blank() && !is.Claim.Blank():
		c.add(remedyOnRequest, ".remedy.claim", is.Claim.Span, charter.L10n{}, charter.L10n{})
	case c.reworded(was.Claim, is.Claim):
		c.add(claimMoved, ".remedy.claim", is.Claim.Span, brief(was.Claim), brief(is.Claim))
	}
}

// either returns the first of two places that is one.
func either(a, b charter.Span) charter.Span {
	if a != (charter.Span{}) {
		return a
	}
	return b
}

// sum compares what people get when the act fails, where each says one sum, or one share of the price.
func (c *comparer) sum(was, is *charter.Remedy) {
	before, wasText := sumOf(was, c.before.Document().Lang())
	now, isText := sumOf(is, c.now.Document().Lang())
	switch {
	case len(before) != 1:
	case len(now) == 1 && now[0].Unit == before[0].Unit && now[0].Value < before[0].Value:
		field := ".remedy.amount"
		if isText.Span == is.Act.Span {
			field = ".remedy.act"
		}
		c.add(remedySmaller, field, isText.Span, brief(wasText), brief(isText))
	case len(now) == 0 && !c.tells(wasText.Value) && !inKind(is.Act, c.now.Document().Lang()):
		c.add(remedySmaller, ".remedy.act", is.Act.Span, brief(wasText), brief(is.Act))
	}
}

// sumOf returns the sums of money and the shares a remedy tells, and where: in its amount, or else in its act.
func sumOf(r *charter.Remedy, lang charter.Lang) ([]prose.Quantity, charter.Text) {
	for _, t := range []charter.Text{r.Amount, r.Act} {
		var sums []prose.Quantity
		for _, q := range measures(t.Value, lang) {
			if !lasts(q) && q.Unit != "working-hour" {
				sums = append(sums, q)
			}
		}
		if len(sums) > 0 {
			return sums, t
		}
	}
	return nil, charter.Text{}
}

// inKind reports whether a remedy gives something else than a sum: the price back, or the thing free of charge. An apology gives nothing.
func inKind(act charter.Text, lang charter.Lang) bool {
	reading := prose.Read(act.Value, string(lang))
	sorry := slices.ContainsFunc([]string{"sorry", "apolog", "excus"}, func(word string) bool { return strings.Contains(charter.Fold(act.Value), word) })
	return reading.Has("free") || reading.Has("remedy") && !sorry
}

// limits notes a limit more than there were. The first that name what the statement used to leave open are none.
func (c *comparer) limits() {
	if len(c.is.Limits) <= len(c.was.Limits) || len(c.was.Limits) == 0 && hedgeOf(c.before.Said(c.was)) == prose.Escape {
		return
	}
	had := map[string]bool{}
	for _, t := range c.was.Limits {
		had[onlyWords(t.Value)] = true
	}
	for _, t := range c.is.Limits {
		if !t.Blank() && !had[onlyWords(t.Value)] {
			c.add(limitsMore, ".limits", t.Span, charter.L10n{}, brief(t))
			return
		}
	}
}

// backing notes that nobody answers for the act any more, or that nothing proves it.
func (c *comparer) backing() {
	if c.was.Owned() && !c.is.Owned() {
		c.gone(ownerGone, ".owner", brief(c.was.Owner.Role))
	}
	if c.was.Proven() && !c.is.Proven() {
		c.gone(proofGone, ".proof", brief(c.was.Proof.Metric))
	}
}

// words notes that the statement or the act draws back further than it did. A limit that was added says why.
func (c *comparer) words() {
	was, said := hedgeOf(c.before.Said(c.was)), c.now.Said(c.is)
	is := hedgeOf(said)
	if is <= was || is == prose.Escape && len(c.found) > 0 && c.found[len(c.found)-1].kind == limitsMore {
		return
	}
	for _, s := range said {
		if s.Hedge() != is {
			continue
		}
		at := reserve(s)
		words := both(charter.Short(s.Text[at.Start:at.End], measureLimit))
		c.add(wordsSofter, strings.TrimPrefix(s.Key, c.is.Key), s.Place(at), charter.L10n{}, words)
		return
	}
}

// reserve returns where a passage draws back: its reserve, or the words of its hedge, or all of it.
func reserve(s *lint.Passage) prose.Span {
	for _, slot := range s.Slots() {
		if slot.Kind == prose.Reserve {
			return slot.Span
		}
	}
	for _, list := range []string{"hedge-escape", "hedge-effort", "hedge-modal", "hedge-target"} {
		if found := s.Find(list); len(found) > 0 {
			return found[0]
		}
	}
	return prose.Span{End: len(s.Text)}
}

// hedgeOf returns what draws back furthest in some passages.
func hedgeOf(said []*lint.Passage) prose.Hedge {
	hedge := prose.NoHedge
	for _, s := range said {
		hedge = max(hedge, s.Hedge())
	}
	return hedge
}
