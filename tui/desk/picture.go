package desk

import (
	"relcharter/charter"
	"relcharter/lint"
)

// This file looks at the charter from above, as it was last read: how much it says and does, and where nobody has promised anything.

// Read returns the charter that Findings, Texts and the picture are about: the present one, or the one of a moment ago.
func (d *Desk) Read() *charter.Document { return d.read }

// Weigh returns how many elements of the charter only say something, and how many are acts one can check.
func (d *Desk) Weigh() (says, does int) {
	for _, m := range d.read.Discourse {
		if !m.Say.Blank() {
			says++
		}
	}
	for _, b := range d.read.Behaviours {
		switch f := d.Texts.Firmness(b); {
		case f >= charter.Verifiable && b.Running():
			does++
		case f < charter.Verifiable && !b.Statement.Blank():
			says++
		}
	}
	return says, does
}

// Firmness returns how firm the behaviour at key was when the charter was last read; false when it was not there.
func (d *Desk) Firmness(key string) (charter.Firmness, bool) {
	for _, b := range d.read.Behaviours {
		if b.Key == key {
			return d.Texts.Firmness(b), true
		}
	}
	return charter.Talk, false
}

// Balance is how often a trait is said, and how often an act proves it.
type Balance struct {
	Key        string
	Name       string
	Says, Does int
}

// ByTrait returns the balance of each trait, in the order of the file.
func (d *Desk) ByTrait() []Balance {
	var out []Balance
	for _, row := range d.read.BalanceByTrait(d.Texts.Firmness) {
		out = append(out, Balance{Key: row.Trait.Key, Name: NameOf(d.read, "trait", row.Trait.Key), Says: row.Says, Does: row.Does})
	}
	return out
}

// Covered is a moment of the journey and the acts tied to it.
type Covered struct {
	Key      string
	Name     string
	Stage    charter.Choice // zero while it is not said
	Acts     []Act          // whatever their status
	Promised bool           // one of them is done today
}

// Act is a behaviour as the picture shows it.
type Act struct {
	Key      string
	Name     string
	Firmness charter.Firmness
	Waits    charter.Choice // the status of an act that is not done today; zero for one that is
}

// Stands says how the act stands: its status while it is not done today, and else its firmness.
func (a *Act) Stands() charter.L10n {
	if a.Waits.Value != "" {
		return a.Waits.Label
	}
	return a.Firmness.Label()
}

// Journey returns the moments in the order of their stages, each with its acts.
func (d *Desk) Journey() []Covered {
	var out []Covered
	status := charter.FieldAt("behaviour.status")
	for _, c := range d.read.Journey() {
		row := Covered{Key: c.Moment.Key, Name: NameOf(d.read, "moment", c.Moment.Key), Stage: c.Stage, Promised: len(c.Promised()) > 0}
		for _, b := range c.Acts {
			act := Act{Key: b.Key, Name: NameOf(d.read, "behaviour", b.Key), Firmness: d.Texts.Firmness(b)}
			if !b.Running() {
				act.Waits, _ = status.Choice(b.Status.Value)
			}
			row.Acts = append(row.Acts, act)
		}
		out = append(out, row)
	}
	return out
}

// Level is how many benefits there are at a level, and how many of them a running act that can be checked brings, to customers or to the staff.
type Level struct {
	Choice           charter.Choice
	Named, Delivered int
}

// ByLevel returns the benefits by level.
func (d *Desk) ByLevel() []Level {
	var out []Level
	for _, row := range d.read.BenefitsByLevel(d.Texts.Firmness) {
		out = append(out, Level{Choice: row.Choice, Named: len(row.Named), Delivered: len(row.Delivered)})
	}
	return out
}

// Maturity returns how far the charter says it has come and what its acts show; false while it says nothing of it and has no act.
func (d *Desk) Maturity() (m charter.Maturity, ok bool) {
	m = d.read.Maturity(d.Texts.Firmness)
	return m, m.Said >= 0 || len(d.read.Behaviours) > 0
}

// About returns how many findings there are on an item or a field and what is in it, hints left out, and the heaviest severity.
func (d *Desk) About(key string) (worst lint.Severity, n int) {
	for i := range d.Findings {
		f := &d.Findings[i]
		if Within(f.Key, key) && f.Severity > lint.Hint {
			worst = max(worst, f.Severity)
			n++
		}
	}
	return worst, n
}

// Within reports whether a key is, or stands within, the item, table or field at another.
func Within(key, of string) bool {
	return key == of || len(key) > len(of) && key[:len(of)] == of && (key[len(of)] == '.' || key[len(of)] == '[')
}
