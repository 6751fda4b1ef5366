package guide

import (
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/rules"
)

// tourExample returns the charter the tour is shown over.
func tourExample(t *testing.T, lang charter.Lang) *charter.Document {
	t.Helper()
	name := "../../examples/" + TourExample.In(lang) + ".charter.toml"
	src, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return charter.Parse(name, string(src))
}

func TestTourStops(t *testing.T) {
	if n := len(Tour); n < 7 || n > 9 {
		t.Errorf("%d stops", n)
	}
	for _, lang := range charter.Languages {
		doc := tourExample(t, lang)
		if doc.Lang() != lang {
			t.Errorf("the example for %s is in %s", lang, doc.Lang())
		}
		for _, s := range Tour {
			title, key := s.Title.In(lang), s.Key.In(lang)
			if title == "" || s.Body.In(lang) == "" || s.Do.In(lang) == "" || s.Body.FR == s.Body.EN {
				t.Errorf("%s: a text of %q is missing", lang, title)
			}
			if n := linesOf(s.Body.In(lang), 70); n > 3 {
				t.Errorf("%s: %q takes %d lines", lang, title, n)
			}
			step := slices.IndexFunc(Steps, func(step Step) bool { return step.ID == s.Step })
			if s.Step != "" && step < 0 {
				t.Errorf("%q: no step %q", title, s.Step)
			}
			if key == "" {
				continue
			}
			table, _, _ := strings.Cut(key, "[")
			if doc.Value(key) == nil && len(slotsOf(doc, key)) == 0 {
				t.Errorf("%s: the example has no %s", lang, key)
			}
			if step < 0 || !slices.Contains(Steps[step].Tables, table) {
				t.Errorf("%s: %s is not filled in at %q", lang, key, s.Step)
			}
		}
	}
}

// slotsOf returns the fields that are set in the item or table at key.
func slotsOf(doc *charter.Document, key string) []*charter.Field {
	path := key
	if i := strings.IndexByte(key, '['); i >= 0 {
		path = key[:i] + key[strings.IndexByte(key, ']')+1:]
	}
	return slices.DeleteFunc(slices.Clone(charter.FieldsOf(path)), func(f *charter.Field) bool { return doc.Value(key+"."+f.Name()) == nil })
}

// linesOf returns how many lines of width characters a text takes.
func linesOf(s string, width int) int {
	lines, column := 1, 0
	for _, word := range strings.Fields(s) {
		n := utf8.RuneCountInString(word)
		if column > 0 && column+1+n > width {
			lines, column = lines+1, 0
		}
		if column > 0 {
			column++
		}
		column += n
	}
	return lines
}

// TestTourTells what the examples show: the act proves the trait and makes good the message, it is firm and would be an intention
// without its deadline, and the check has nothing to say.
func TestTourTells(t *testing.T) {
	at := map[string]charter.L10n{}
	for _, s := range Tour {
		if !s.Key.IsZero() && at[s.Step].IsZero() {
			at[s.Step] = s.Key
		}
	}
	for _, lang := range charter.Languages {
		doc := tourExample(t, lang)
		act := behaviourAt(doc, at["behaviours"].In(lang))
		if act == nil {
			t.Fatalf("%s: no act", lang)
		}
		shows := func(refs []charter.Text, table, step string) {
			if !slices.ContainsFunc(refs, func(ref charter.Text) bool { return table+"["+ref.Value+"]" == at[step].In(lang) }) {
				t.Errorf("%s: the act does not refer to %s", lang, at[step].In(lang))
			}
		}
		shows(act.Traits, "trait", "traits")
		shows(act.Discourse, "discourse", "discourse")
		untimed := *act
		untimed.Deadline = nil
		if act.Firmness() != charter.Firm || untimed.Firmness() != charter.Intention {
			t.Errorf("%s: the act is %s, without its deadline %s", lang, act.Firmness(), untimed.Firmness())
		}
		if act.Trigger.Blank() || act.Actor.Blank() || act.Act.Blank() || !act.Remedied() {
			t.Errorf("%s: the act lacks one of its five answers", lang)
		}
		if findings := lint.Run(doc, rules.All(), lint.Options{Today: charter.Date{Year: 2026, Month: 11, Day: 22}}).Findings; len(findings) > 0 {
			t.Errorf("%s: the check has found %d", lang, len(findings))
		}
	}
}
