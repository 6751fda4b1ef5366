package charter

import "slices"

// This file looks at a charter from above: how much it says and does, where nobody has promised anything, how it is rated. Firmness is
// handed in, because a behaviour's own fields, the words of its statement or a page for everybody may judge it differently. What is
// counted here is what editors show and what pages show.

// TraitBalance is how often a trait is said, and how often an act proves it.
type TraitBalance struct {
	Trait *Trait
	Says  int // messages that show the trait
	Does  int // act commitments that prove it: owed to customers, running, at least verifiable
}

// BalanceByTrait returns the balance of each trait, in the order of the file.
func (d *Document) BalanceByTrait(firmness func(*Behaviour) Firmness) []TraitBalance {
	out := make([]TraitBalance, 0, len(d.Traits))
	for _, t := range d.Traits {
		row := TraitBalance{Trait: t}
		for _, m := range d.Discourse {
			if Refers(m.Traits, t.ID) {
				row.Says++
			}
		}
		for _, b := range d.Behaviours {
			if Refers(b.Traits, t.ID) && d.commits(b, firmness) {
				row.Does++
			}
		}
		out = append(out, row)
	}
	return out
}

// commits reports whether a behaviour is an act commitment, by the firmness given: see Committed.
func (d *Document) commits(b *Behaviour, firmness func(*Behaviour) Firmness) bool {
	return d.ForCustomers(b) && b.Running() && firmness(b) >= Verifiable
}

// MomentCoverage is a moment of the journey and what is promised for it.
type MomentCoverage struct {
	Moment *Moment
	Stage  Choice       // zero while it is not said, or is no stage
	Acts   []*Behaviour // whatever their status: see Promised
}

// Promised returns the acts that are done today: a plan promises nothing yet, and what is suspended nothing any more.
func (m MomentCoverage) Promised() []*Behaviour {
	var out []*Behaviour
	for _, b := range m.Acts {
		if b.Running() {
			out = append(out, b)
		}
	}
	return out
}

// Journey returns the moments in the order of their stages, those without a stage last, each with its behaviours in the order of the
// file.
func (d *Document) Journey() []MomentCoverage {
	out := make([]MomentCoverage, 0, len(d.Moments))
	field := FieldAt("moment.stage")
	for _, stage := range append(slices.Clone(field.Choices), Choice{}) {
		for _, m := range d.Moments {
			choice, _ := field.Choice(m.Stage.Value)
			if choice.Value != stage.Value {
				continue
			}
			row := MomentCoverage{Moment: m, Stage: choice}
			for _, b := range d.Behaviours {
				if Refers(b.Moments, m.ID) {
					row.Acts = append(row.Acts, b)
				}
			}
			out = append(out, row)
		}
	}
	return out
}

// BenefitLevel is the benefits of a level, and which of them a running act that can be checked brings, to customers or to the staff.
type BenefitLevel struct {
	Choice    Choice
	Named     []*Benefit
	Delivered []*Benefit // those of Named that an act brings
}

// BenefitsByLevel returns the three levels in their order, with or without benefits.
func (d *Document) BenefitsByLevel(firmness func(*Behaviour) Firmness) []BenefitLevel {
	var out []BenefitLevel
	for _, c := range FieldAt("benefit.level").Choices {
		row := BenefitLevel{Choice: c}
		for _, benefit := range d.Benefits {
			if benefit.Level.Value != c.Value {
				continue
			}
			row.Named = append(row.Named, benefit)
			if slices.ContainsFunc(d.Behaviours, func(b *Behaviour) bool {
				return Refers(b.Benefits, benefit.ID) && b.Running() && firmness(b) >= Verifiable
			}) {
				row.Delivered = append(row.Delivered, benefit)
			}
		}
		out = append(out, row)
	}
	return out
}

// LatestRating returns the latest rating by those, "customer" or "team", whose value is a step of the scale; the last in the file of
// those of one day. It is nil when there is none.
func (d *Document) LatestRating(by string) *Rating {
	var latest *Rating
	for _, r := range d.Ratings {
		if r.By.Value == by && r.Step() > 0 && (latest == nil || !r.AsOf.Before(latest.AsOf)) {
			latest = r
		}
	}
	return latest
}

// Step returns the place of a rating on its scale, from 1 for the worst to 5 for the best; 0 for a value that is no step.
func (r *Rating) Step() int {
	values := FieldAt("rating.value").Values() // the best first
	if i := slices.Index(values, r.Value.Value); i >= 0 {
		return len(values) - i
	}
	return 0
}

// Refers reports whether an id is among references; a blank id never is.
func Refers(refs []Text, id Text) bool {
	return !id.Blank() && slices.ContainsFunc(refs, func(r Text) bool { return r.Value == id.Value })
}
