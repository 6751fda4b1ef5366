package desk

import (
	"slices"

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
	for _, t := range d.read.Traits {
		row := Balance{Key: t.Key, Name: NameOf(d.read, "trait", t.Key)}
		for _, m := range d.read.Discourse {
			if refersTo(m.Traits, t.ID.Value) {
				row.Says++
			}
		}
		for _, b := range d.read.Behaviours {
			if refersTo(b.Traits, t.ID.Value) && d.Texts.Committed(b) {
				row.Does++
			}
		}
		out = append(out, row)
	}
	return out
}

// Covered is a moment of the journey and the acts promised for it.
type Covered struct {
	Key   string
	Name  string
	Stage charter.Choice // zero while it is not said
	Acts  []Act
}

// Act is a behaviour as the picture shows it.
type Act struct {
	Key      string
	Name     string
	Firmness charter.Firmness
}

// Journey returns the moments in the order of their stages, each with its acts.
func (d *Desk) Journey() []Covered {
	var out []Covered
	field := charter.FieldAt("moment.stage")
	stages := append(slices.Clone(field.Choices), charter.Choice{})
	for _, stage := range stages {
		for _, m := range d.read.Moments {
			choice, _ := field.Choice(m.Stage.Value)
			if choice.Value != stage.Value {
				continue
			}
			row := Covered{Key: m.Key, Name: NameOf(d.read, "moment", m.Key), Stage: choice}
			for _, b := range d.read.Behaviours {
				if refersTo(b.Moments, m.ID.Value) {
					row.Acts = append(row.Acts, Act{Key: b.Key, Name: NameOf(d.read, "behaviour", b.Key), Firmness: d.Texts.Firmness(b)})
				}
			}
			out = append(out, row)
		}
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
	for _, c := range charter.FieldAt("benefit.level").Choices {
		row := Level{Choice: c}
		for _, benefit := range d.read.Benefits {
			if benefit.Level.Value != c.Value {
				continue
			}
			row.Named++
			for _, b := range d.read.Behaviours {
				if refersTo(b.Benefits, benefit.ID.Value) && b.Running() && d.Texts.Firmness(b) >= charter.Verifiable {
					row.Delivered++
					break
				}
			}
		}
		out = append(out, row)
	}
	return out
}

func refersTo(refs []charter.Text, id string) bool {
	for _, r := range refs {
		if r.Value == id {
			return true
		}
	}
	return false
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
