package guide

import (
	"fmt"
	"slices"
	"testing"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/prose"
	"relcharter/lint/rules"
)

// TestWeakAnswersAreWeaker holds the field table to what the linter says: of a promise and its act, the good answer is an act anyone
// can check and the weak one talk.
func TestWeakAnswersAreWeaker(t *testing.T) {
	for _, path := range []string{"behaviour.statement", "behaviour.act"} {
		f := charter.FieldAt(path)
		for _, lang := range charter.Languages {
			good, weak := prose.Classify(f.Example.In(lang), string(lang)), prose.Classify(f.Weak.In(lang), string(lang))
			if good.Label != prose.Verifiable || !good.Certain || weak.Label != prose.Talk || !weak.Certain {
				t.Errorf("%s in %s: the good answer is %s, the weak one %s", path, lang, good.Label, weak.Label)
			}
		}
	}
}

// TestWeakAnswersAreFound puts the two answers of a field where they belong: a rule has something to say of the weak one alone.
func TestWeakAnswersAreFound(t *testing.T) {
	for _, c := range []struct{ path, rule, before string }{
		{"charter.review_by", "review-overdue", ""},
		{"audience.name", "targeting-words", "[[audience]]\nid = \"x\"\n"},
		{"trait.name", "not-a-trait", "[[trait]]\nid = \"x\"\n"},
		{"trait.meaning", "cliche", "[[trait]]\nid = \"x\"\n"},
		{"discourse.say", "cliche", "[[discourse]]\nid = \"x\"\n"},
		{"behaviour.act", "attitude-as-act", "[[behaviour]]\nid = \"x\"\ndeadline = { value = 2, unit = \"day\" }\n"},
		{"behaviour.trigger", "no-trigger", "[[behaviour]]\nid = \"x\"\nact = \"rappeler, call back\"\ndeadline = { value = 2, unit = \"day\" }\n"},
	} {
		f := charter.FieldAt(c.path)
		for _, lang := range charter.Languages {
			good, weak := rulesOn(t, f, c.before, f.Example, lang), rulesOn(t, f, c.before, f.Weak, lang)
			if slices.Contains(good, c.rule) || !slices.Contains(weak, c.rule) {
				t.Errorf("%s in %s: %s should be said of the weak answer alone; of the good one %q, of the weak one %q", c.path, lang, c.rule, good, weak)
			}
		}
	}
}

// rulesOn returns the rules that have something to say of an answer, put behind the beginning of its table.
func rulesOn(t *testing.T, f *charter.Field, before string, answer charter.L10n, lang charter.Lang) []string {
	t.Helper()
	value := answer.In(lang)
	if f.Kind != charter.KindDate {
		value = fmt.Sprintf("%q", value)
	}
	doc := charter.Parse("", "[charter]\nstatus = \"published\"\nlanguage = \""+string(lang)+"\"\n"+before+f.Name()+" = "+value+"\n")
	if !doc.Wellformed() {
		t.Fatal(doc.Problems)
	}
	var ids []string
	for _, found := range lint.Run(doc, rules.All(), lint.Options{Today: charter.Date{Year: 2026, Month: 11, Day: 22}}).Findings {
		ids = append(ids, found.Rule.ID)
	}
	return ids
}
