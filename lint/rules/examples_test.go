package rules

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"relcharter/charter"
	"relcharter/lint"
)

// TestExamples runs each rule alone over its own examples: the bad ones report exactly what is marked, the good ones nothing.
func TestExamples(t *testing.T) {
	for _, r := range All() {
		if len(r.Examples) == 0 {
			t.Errorf("%s has no example", r.ID)
		}
		for i := range r.Examples {
			for _, lang := range charter.Languages {
				t.Run(fmt.Sprintf("%s/%d/%s", r.ID, i+1, lang), func(t *testing.T) { checkExample(t, r, &r.Examples[i], lang) })
			}
		}
	}
}

func checkExample(t *testing.T, r *lint.Rule, e *lint.Example, lang charter.Lang) {
	bad, marked := e.Complete(e.Bad, lang)
	doc := charter.Parse("bad.charter.toml", bad)
	if doc.Wellformed() == (r.ID == charter.Malformed) {
		t.Errorf("the bad example is TOML: %v", doc.Wellformed())
	}
	if len(marked) == 0 {
		t.Error("nothing is marked in the bad example")
	}
	before := beforeOf(t, r, e, lang)
	found := runAgainst(doc, before, r)
	if got, want := spansOf(found), marked; !slices.Equal(got, want) {
		t.Errorf("reports %s, want %s\n%s", show(bad, got), show(bad, want), messages(found))
	}
	for i := range found {
		checkFindingAgainst(t, doc, before, &found[i])
		if found[i].Fix == nil {
			t.Errorf("neither a repair nor a question goes with %q", found[i].Message.EN)
		}
	}
	good, marks := e.Complete(e.Good, lang)
	if len(marks) > 0 {
		t.Error("the good example has marks")
	}
	sound := charter.Parse("good.charter.toml", good)
	if !sound.Wellformed() {
		t.Errorf("the good example is not TOML: %v", sound.Problems)
	}
	checkReadable(t, e, sound)
	if found := runAgainst(sound, before, r); len(found) > 0 {
		t.Errorf("the good example reports\n%s", messages(found))
	}
}

// checkReadable checks that an example is a charter that can be read; a part of [charter] may be shown.
func checkReadable(t *testing.T, e *lint.Example, doc *charter.Document) {
	t.Helper()
	for _, p := range doc.Problems {
		if !e.Whole && (p.Code != charter.MissingKey || !strings.HasPrefix(p.Key, "charter.")) {
			t.Errorf("%s has a problem of its own: %s: %s", doc.Name, p.Key, p.Message.EN)
		}
	}
}

// beforeOf returns what the charter of an example was: nil for a rule that does not compare. One that does says nothing of a charter
// compared with nothing, or with itself.
func beforeOf(t *testing.T, r *lint.Rule, e *lint.Example, lang charter.Lang) *charter.Document {
	t.Helper()
	if e.Before.IsZero() == r.Compares {
		t.Fatal("an example says what the charter was exactly if its rule compares")
	}
	if !r.Compares {
		return nil
	}
	src, marks := e.Complete(e.Before, lang)
	before := charter.Parse("before.charter.toml", src)
	if len(marks) > 0 {
		t.Error("what the charter was has marks")
	}
	checkReadable(t, e, before)
	for _, other := range []*charter.Document{nil, before} {
		if found := runAgainst(before, other, r); len(found) > 0 {
			t.Errorf("what the charter was reports\n%s", messages(found))
		}
	}
	return before
}

// checkFinding checks what holds for every finding: it says something short in both languages, its key addresses something,
// and its fix leaves nothing of the rule to report at that key.
func checkFinding(t *testing.T, doc *charter.Document, f *lint.Finding) {
	t.Helper()
	checkFindingAgainst(t, doc, nil, f)
}

func checkFindingAgainst(t *testing.T, doc, before *charter.Document, f *lint.Finding) {
	t.Helper()
	for _, lang := range charter.Languages {
		m := f.Message.In(lang)
		if n := len([]rune(m)); n == 0 || n > 170 {
			t.Errorf("%d characters in the message %q", n, m)
		}
		if strings.HasSuffix(m, ".") || strings.ContainsAny(m, "{\n") && f.Rule.Group != lint.File {
			t.Errorf("message %q", m)
		}
	}
	checkTypography(t, "message", f.Message)
	checkForPeople(t, f.Rule, f.Message)
	if !addressed(f.Key, doc, before) && !slices.Contains([]string{charter.Malformed, charter.UnknownKey, "leftover"}, f.Rule.ID) {
		t.Errorf("the key %q addresses nothing", f.Key)
	}
	if f.Fix == nil {
		return
	}
	if len(f.Fix.Edits) == 0 {
		checkAsks(t, f)
		return
	}
	checkTypography(t, "fix", f.Fix.Title)
	next, err := doc.Apply(f.Fix.Edits...)
	if err != nil {
		t.Fatalf("fix of %q: %v", f.Message.EN, err)
	}
	for _, left := range runAgainst(next, before, f.Rule) {
		if left.Span.Start == f.Span.Start {
			t.Errorf("the fix %q leaves %q", f.Fix.Title.EN, left.Message.EN)
		}
	}
}

// checkAsks checks that a finding without a repair asks what would settle it, in other words than its message.
func checkAsks(t *testing.T, f *lint.Finding) {
	t.Helper()
	checkTypography(t, "question", f.Fix.Title)
	for _, lang := range charter.Languages {
		q := f.Fix.Title.In(lang)
		if !strings.Contains(q, "?") || strings.Contains(f.Message.In(lang), q) {
			t.Errorf("%q is followed by %q", f.Message.In(lang), q)
		}
	}
}

// addressed reports whether a key addresses something in a charter, or did in what it was: nil for none.
func addressed(key string, doc, before *charter.Document) bool {
	if _, _, ok := doc.Path(key); ok {
		return true
	}
	if before == nil {
		return false
	}
	_, _, did := before.Path(key)
	return did
}

func runOne(doc *charter.Document, r *lint.Rule) []lint.Finding { return runAgainst(doc, nil, r) }

// runAgainst runs a rule alone over a charter, compared with what it was: nil for nothing. A rule that looks at what became of the
// findings of others runs after all of them.
func runAgainst(doc, before *charter.Document, r *lint.Rule) []lint.Finding {
	all := []*lint.Rule{r}
	if r.Last {
		all = All()
	}
	found := lint.Run(doc, all, lint.Options{Today: lint.ExampleDay, Before: before}).Findings
	return slices.DeleteFunc(found, func(f lint.Finding) bool { return f.Rule != r })
}

func spansOf(found []lint.Finding) []charter.Span {
	var out []charter.Span
	for i := range found {
		out = append(out, found[i].Span)
	}
	return out
}

func show(src string, spans []charter.Span) string {
	var out []string
	for _, s := range spans {
		out = append(out, fmt.Sprintf("%d:%d %q", s.Start, s.End, src[s.Start:s.End]))
	}
	return "[" + strings.Join(out, ", ") + "]"
}

func messages(found []lint.Finding) string {
	var out []string
	for i := range found {
		f := &found[i]
		out = append(out, fmt.Sprintf("%s %s %s: %s", f.Severity, f.Rule.ID, f.Key, f.Message.FR))
	}
	return strings.Join(out, "\n")
}
