package export

import "relcharter/charter"

// fact is a value under the label of its field.
func (b *builder) fact(path string, value rich) fact { return fact{Label: b.label(path), Value: value} }

// own is a value under a label of the page's own.
func (b *builder) own(label charter.L10n, value rich) fact {
	return fact{Label: b.say(label), Value: value}
}

// dated is a day under the label of its field.
func (b *builder) dated(path string, d charter.Date) fact {
	return b.fact(path, b.day(d))
}

// day says a day in words; nil when there is none.
func (b *builder) day(d charter.Date) rich {
	if !d.Set() {
		return nil
	}
	return line(textOf(d.In(b.lang))).raised(string(b.lang))
}

// facts returns those that have a value.
func (b *builder) facts(all ...fact) []fact {
	var out []fact
	for _, f := range all {
		if len(f.Value) > 0 {
			out = append(out, f)
		}
	}
	return out
}

// panels returns those that have facts.
func (b *builder) panels(all ...panel) []panel {
	var out []panel
	for _, p := range all {
		if len(p.Facts) > 0 {
			out = append(out, p)
		}
	}
	return out
}

func filled(all ...rich) []rich {
	var out []rich
	for _, r := range all {
		if len(r) > 0 {
			out = append(out, r)
		}
	}
	return out
}

// spots returns words that are no anchors.
func spots(words ...string) []spot {
	var out []spot
	for _, w := range words {
		if w != "" {
			out = append(out, spot{Text: w})
		}
	}
	return out
}

// planned reports whether a behaviour is a project.
func planned(bh *charter.Behaviour) bool { return bh.Status.Value == "planned" }

// suspended reports whether a behaviour is not done at present.
func suspended(bh *charter.Behaviour) bool { return bh.Status.Value == "suspended" }

// acts returns the behaviours that fit, in the order of the file.
func (b *builder) acts(fits func(*charter.Behaviour) bool) []*charter.Behaviour {
	var out []*charter.Behaviour
	for _, bh := range b.doc.Behaviours {
		if !(bh.Statement.Blank() && bh.Act.Blank()) && fits(bh) {
			out = append(out, bh)
		}
	}
	return out
}

// actsFor returns the behaviours done today that refer to id: those for customers, or the others when there are none.
func (b *builder) actsFor(refs func(*charter.Behaviour) []charter.Text, id charter.Text) []*charter.Behaviour {
	fits := func(forCustomers bool) []*charter.Behaviour {
		return b.acts(func(bh *charter.Behaviour) bool {
			return !planned(bh) && !suspended(bh) && charter.Refers(refs(bh), id) && b.doc.ForCustomers(bh) == forCustomers
		})
	}
	if acts := fits(true); len(acts) > 0 {
		return acts
	}
	return fits(false)
}

// actLine says a promise, with a link to its card and, in brackets, its first measure unless the words say it.
func (b *builder) actLine(bh *charter.Behaviour) rich {
	said := b.linkTo(bh, b.statement(bh))
	if measure := b.unsaid(bh, b.shortMeasure(bh)); measure != "" {
		return line(said, textOf(" ("+b.tidy(measure)+")"))
	}
	return line(said)
}

// shortMeasure says the first measure that takes few words, without where it is counted from.
func (b *builder) shortMeasure(bh *charter.Behaviour) string {
	if _, short := b.deadline(bh); short != "" {
		return short
	}
	return oneLine(bh.Frequency.Words(b.lang))
}
