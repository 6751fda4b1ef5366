package rules

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"relcharter/charter"
	"relcharter/examples"
	"relcharter/lint"
)

// severalCauses lists what may be taken out of a sound charter with more than one finding to follow, by the key without ids, and the
// rules that may then speak. All else is one cause, and one finding at most.
var severalCauses = map[string]struct {
	rules string
	why   string
}{
	"behaviour[]": {
		"uncovered-moment uncovered-need monologue no-signature benefit-gap nothing-after-purchase",
		"each moment, need or benefit that only this act served is settled by an act of its own",
	},
	"behaviour[].moments":   {"uncovered-moment", "each moment is settled by an act of its own"},
	"behaviour[].basis":     {"no-mirror no-remedy law-as-favour", "what was the law’s is now the house’s own promise, which owes customers a remedy and staff a mirror"},
	"behaviour[].audiences": {"no-mirror no-enabler", "an act for staff is now one for everybody, which needs means of its own and no longer mirrors another"},
}

func TestOneCauseOneFinding(t *testing.T) {
	if testing.Short() {
		t.Skip("takes out a thousand things, one by one")
	}
	needed := make(chan string, 10000)
	t.Run("examples", func(t *testing.T) {
		for _, name := range []string{"velos-tournesol", "harbour-insurance"} {
			t.Run(name, func(t *testing.T) {
				t.Parallel()
				src, err := examples.Files.ReadFile(name + charter.Extension)
				if err != nil {
					t.Fatal(err)
				}
				removeEach(t, charter.Parse(name, string(src)), needed)
			})
		}
	})
	close(needed)
	unused := map[string]bool{}
	for key := range severalCauses {
		unused[key] = true
	}
	for key := range needed {
		delete(unused, key)
	}
	for key := range unused {
		t.Errorf("taking out %s is one finding: the exception is of no use", key)
	}
}

var idInKey = regexp.MustCompile(`\[[^\]]*\]`)

// removeEach takes everything out of a charter, one thing at a time, and counts what is found that was not found before. The exceptions
// that were needed are sent to needed.
func removeEach(t *testing.T, doc *charter.Document, needed chan<- string) {
	before := map[string]bool{}
	for _, f := range ruled(doc) {
		before[f] = true
	}
	keys := removable(doc)
	if len(keys) < 300 {
		t.Errorf("only %d things to take out", len(keys))
	}
	for _, key := range keys {
		path, _, _ := doc.Path(key)
		edits, err := doc.Tree().Delete(path)
		if err != nil {
			t.Fatalf("%s: %v", key, err)
		}
		next, err := doc.Apply(edits...)
		if err != nil {
			t.Fatalf("%s: %v", key, err)
		}
		found := slices.DeleteFunc(ruled(next), func(f string) bool { return before[f] })
		if len(found) < 2 {
			continue
		}
		plain := idInKey.ReplaceAllString(key, "[]")
		expected := strings.Fields(severalCauses[plain].rules)
		if slices.ContainsFunc(found, func(f string) bool { return !slices.Contains(expected, strings.Fields(f)[0]) }) {
			t.Errorf("taking out %s is found %d times:\n%s", key, len(found), strings.Join(found, "\n"))
		}
		needed <- plain
	}
}

// ruled returns "rule key" for each finding on a charter.
func ruled(doc *charter.Document) []string {
	var out []string
	for _, f := range lint.Run(doc, All(), lint.Options{Today: lint.ExampleDay}).Findings {
		out = append(out, f.Rule.ID+" "+f.Key)
	}
	return out
}

// removable returns the keys of all tables, items and fields that stand in a charter.
func removable(doc *charter.Document) []string {
	var out []string
	for i := range charter.Fields {
		table, rest, inside := strings.Cut(charter.Fields[i].Path, ".")
		items := doc.Items(table)
		if !inside || len(items) == 0 {
			out = append(out, charter.Fields[i].Path)
		}
		for _, it := range items {
			if inside {
				out = append(out, it.Key+"."+rest)
			} else {
				out = append(out, it.Key)
			}
		}
	}
	return slices.DeleteFunc(out, func(key string) bool {
		_, present := doc.Span(key)
		return !present
	})
}
