package guide

import (
	"relcharter/charter"
)

// Ask is what a facilitator would turn to next.
type Ask struct {
	Step string // the id of the step it belongs to
	// Key is the field or item it is about; the name of a table when an item of it is wanted.
	Key      string
	Question charter.L10n
	Why      charter.L10n
}

// Next returns what to ask next, and false when the charter has everything the guide asks for. It goes from who to what: a
// name, people, moments, traits, an act for each trait, then what makes each act hold.
func Next(doc *charter.Document) (Ask, bool) {
	for _, find := range []func(*charter.Document) (Ask, bool){askBasics, askTraits, askActs, askBenefits} {
		if a, ok := find(doc); ok {
			return a, true
		}
	}
	return Ask{}, false
}

func askBasics(doc *charter.Document) (Ask, bool) {
	switch {
	case doc.Brand.Name.Blank():
		return asking("brand.name"), true
	case doc.Brand.Purpose.Blank():
		return asking("brand.purpose"), true
	case len(doc.Audiences) == 0:
		return asking("audience"), true
	case len(doc.Moments) == 0:
		return asking("moment"), true
	case len(doc.Traits) == 0:
		return asking("trait"), true
	}
	return Ask{}, false
}

// asking asks for a field or an item in the words of the field table.
func asking(path string) Ask {
	f := charter.FieldAt(path)
	table := path
	if f.Parent() != "" {
		table = f.Parent()
	}
	return Ask{Step: StepOf(table).ID, Key: path, Question: f.Question, Why: f.Help}
}

func askTraits(doc *charter.Document) (Ask, bool) {
	for _, t := range doc.Traits {
		if a, ok := Prompt(doc, t.Key); ok && !proved(doc, t) {
			return a, true
		}
	}
	return Ask{}, false
}

func proved(doc *charter.Document, t *charter.Trait) bool {
	for _, b := range doc.Behaviours {
		for _, ref := range b.Traits {
			if ref.Value == t.ID.Value && doc.Committed(b) {
				return true
			}
		}
	}
	return false
}

func askActs(doc *charter.Document) (Ask, bool) {
	if len(doc.Behaviours) == 0 {
		return asking("behaviour"), true
	}
	for _, b := range doc.Behaviours {
		if lacks := Lacks(b); len(lacks) > 0 && b.Running() && doc.ForCustomers(b) {
			a := lacks[0]
			return Ask{Step: "behaviours", Key: b.Key + "." + a.Field, Question: a.Question, Why: charter.FieldAt("behaviour." + a.Field).Help}, true
		}
	}
	return Ask{}, false
}

func askBenefits(doc *charter.Document) (Ask, bool) {
	if len(doc.Benefits) == 0 {
		return asking("benefit"), true
	}
	return Ask{}, false
}

// Lack is a piece a behaviour still needs to be firm.
type Lack struct {
	Field    string // the field that would supply it, under "behaviour."
	Question charter.L10n
}

// Lacks returns what keeps a behaviour from being firm, the most telling first; nil for a firm one.
func Lacks(b *charter.Behaviour) []Lack {
	var out []Lack
	add := func(missing bool, field, fr, en string) {
		if missing {
			out = append(out, Lack{Field: field, Question: charter.L10n{FR: fr, EN: en}})
		}
	}
	measured := b.Measured()
	add(b.Act.Blank() && !measured, "act", "que verrait une caméra ?", "what would a camera see?")
	add(!measured, "deadline", "en combien de temps, ou combien de fois ?", "how soon, or how often?")
	add(!b.Owned(), "owner", "qui en répond ?", "who answers for it?")
	add(!b.Proven(), "proof", "quelle preuve ?", "what proof?")
	add(!b.Remedied(), "remedy", "et sinon ?", "and if not?")
	return out
}
