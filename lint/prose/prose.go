// Package prose tells acts from talk: given a statement in French or English, whether it is an act somebody could check, an
// act nobody could check, talk, or not the house speaking of its own conduct. Pure text in, verdict with places out: no
// clock, no network, the same verdict for the same bytes on every platform.
//
// A statement goes through tokens, word classes, phrases, clauses and a linear layer; testdata/corpus/GUIDE.md says what
// the labels mean, and training holds the command that learns the weights and the tests that measure them.
package prose

// Label is what a statement is.
type Label uint8

const (
	Other      Label = iota // not the house speaking of its own conduct: duties of customers, exclusions, facts, questions
	Talk                    // no act a bystander could see
	Intention               // an act nobody could check
	Verifiable              // an act two people with the records would agree on
)

// Labels lists the labels, the one that binds least first.
var Labels = [...]Label{Other, Talk, Intention, Verifiable}

// String returns the label's word in data files and JSON.
func (l Label) String() string {
	return [...]string{"other", "talk", "intention", "verifiable"}[l]
}

// Act reports whether the label says that somebody does something.
func (l Label) Act() bool { return l >= Intention }

// Words returns the label's name for people.
func (l Label) Words() Words {
	return [...]Words{
		{FR: "hors sujet : la maison n’y parle pas de ce qu’elle fait", EN: "beside the point: not about what the house does"},
		{FR: "parole", EN: "talk"},
		{FR: "intention", EN: "intention"},
		{FR: "acte vérifiable", EN: "verifiable act"},
	}[l]
}

// Hedge is how far a statement draws back from what it says. It is a scale of its own, whatever the label.
type Hedge uint8

const (
	NoHedge Hedge = iota
	Target        // “we aim to”: a level that can still be measured
	Modal         // “may”: no obligation
	Effort        // “do our best”: an obligation of means
	Escape        // “where possible”: a way out
)

// Hedges lists the hedges, the weakest first.
var Hedges = [...]Hedge{NoHedge, Target, Modal, Effort, Escape}

// String returns the hedge's word in data files and JSON.
func (h Hedge) String() string {
	return [...]string{"none", "target", "modal", "effort", "escape"}[h]
}

// Words returns the hedge's name for people.
func (h Hedge) Words() Words {
	return [...]Words{
		{FR: "sans réserve", EN: "no hedge"},
		{FR: "un objectif", EN: "a target"},
		{FR: "une simple possibilité", EN: "a mere possibility"},
		{FR: "un effort", EN: "an effort"},
		{FR: "une échappatoire", EN: "a way out"},
	}[h]
}

// Words is a text for people in both languages.
type Words struct{ FR, EN string }

// In returns the text in a language, which may have a region; English when it is neither.
func (w Words) In(lang string) string {
	if len(lang) >= 2 && (lang[:2] == "fr" || lang[:2] == "FR") {
		return w.FR
	}
	return w.EN
}

// Verdict is what a statement was found to be.
type Verdict struct {
	Language string // it was read in: "en" or "fr"
	Label    Label
	// Certain says that statements with such a margin were hardly ever on the wrong side of the line between acts and the rest.
	Certain bool
	// Act is the probability that it is an act, 0 to 1, in hundredths.
	Act   float64
	Hedge Hedge
	Slots []Slot // in the order of the text
	// Reasons are what weighed most, the heaviest first; those with a negative weight speak against the verdict.
	Reasons []Reason
	// Ask is what to ask next: for the first thing an act lacks to be checked, or for an act where there is none; empty
	// when the statement is verifiable or beside the point.
	Ask Words
}

// Span is a stretch of a statement: bytes from Start to End, which is exclusive.
type Span struct{ Start, End int }

// Classify reads a statement in a language ("fr", "en", a region allowed) and returns what it is. A language nobody here
// reads is taken for English. Known lists what is answered beside the statement, in the fields of a charter: a deadline
// there counts as one in the statement.
func Classify(statement, language string, known ...SlotKind) Verdict {
	return Read(statement, language).judge(true, known)
}
