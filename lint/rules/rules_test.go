package rules

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"relcharter/charter"
	"relcharter/lint"
)

var everyID = []string{
	"absolute-claim",
	"agentless-promise",
	"ambiguous-clock",
	"attitude-as-act",
	"average-as-standard",
	"bad-value",
	"benefit-gap",
	"bundled-promise",
	"cliche",
	"conditional-relation",
	"dangling-reference",
	"data-without-control",
	"duplicate-id",
	"effort-hedge",
	"elastic-time",
	"hard-to-read",
	"malformed",
	"missing-key",
	"mostly-talk",
	"no-committed-action",
	"no-owner",
	"no-proof",
	"no-remedy",
	"not-a-trait",
	"nothing-after-purchase",
	"open-escape",
	"orphan-behaviour",
	"planned-as-live",
	"review-overdue",
	"self-proclaimed",
	"statement-differs-from-fields",
	"targeting-words",
	"tool-not-outcome",
	"trait-without-act",
	"unbacked-promise",
	"unknown-key",
	"unverifiable-promise",
	"vague-degree",
	"wrong-type",
}

func TestRegistry(t *testing.T) {
	var ids []string
	for _, r := range All() {
		ids = append(ids, r.ID)
		if Find(r.ID) != r {
			t.Errorf("Find(%q) finds another rule", r.ID)
		}
		file := strings.ReplaceAll(r.ID, "-", "_") + ".go"
		if _, err := os.Stat(file); err != nil {
			t.Errorf("%s is not in a file called %s", r.ID, file)
		}
		if r.Severity < lint.Hint || r.Severity > lint.Error {
			t.Errorf("%s has no severity", r.ID)
		}
	}
	if !slices.Equal(ids, everyID) {
		t.Errorf("rules\n%q\nwant\n%q", ids, everyID)
	}
	if Find("no-such-rule") != nil {
		t.Error("Find finds a rule that does not exist")
	}
	All()[0] = nil
	if All()[0] == nil {
		t.Error("All hands out the registry itself")
	}
}

func TestAddRefusesTakenID(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("a second rule with a taken id was added")
		}
	}()
	add(lint.Rule{ID: "no-owner"})
}

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
	found := runOne(doc, r)
	if got, want := spansOf(found), marked; !slices.Equal(got, want) {
		t.Errorf("reports %s, want %s\n%s", show(bad, got), show(bad, want), messages(found))
	}
	for i := range found {
		checkFinding(t, doc, &found[i])
	}
	good, marks := e.Complete(e.Good, lang)
	if len(marks) > 0 {
		t.Error("the good example has marks")
	}
	sound := charter.Parse("good.charter.toml", good)
	if !sound.Wellformed() {
		t.Errorf("the good example is not TOML: %v", sound.Problems)
	}
	for _, p := range sound.Problems {
		if !e.Whole && (p.Code != charter.MissingKey || !strings.HasPrefix(p.Key, "charter.")) { // a part of [charter] may be shown
			t.Errorf("the good example has a problem of its own: %s: %s", p.Key, p.Message.EN)
		}
	}
	if found := runOne(sound, r); len(found) > 0 {
		t.Errorf("the good example reports\n%s", messages(found))
	}
}

// checkFinding checks what holds for every finding: it says something short in both languages, its key addresses something,
// and its fix leaves nothing of the rule to report at that key.
func checkFinding(t *testing.T, doc *charter.Document, f *lint.Finding) {
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
	if _, _, ok := doc.Path(f.Key); !ok && f.Rule.ID != charter.Malformed && f.Rule.ID != charter.UnknownKey {
		t.Errorf("the key %q addresses nothing", f.Key)
	}
	if f.Fix == nil {
		return
	}
	checkTypography(t, "fix", f.Fix.Title)
	next, err := doc.Apply(f.Fix.Edits...)
	if err != nil {
		t.Fatalf("fix of %q: %v", f.Message.EN, err)
	}
	for _, left := range runOne(next, f.Rule) {
		if left.Span.Start == f.Span.Start {
			t.Errorf("the fix %q leaves %q", f.Fix.Title.EN, left.Message.EN)
		}
	}
}

func runOne(doc *charter.Document, r *lint.Rule) []lint.Finding {
	return lint.Run(doc, []*lint.Rule{r}, lint.Options{Today: lint.ExampleDay}).Findings
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

// TestTexts checks that every rule speaks both languages, and each as it is written.
func TestTexts(t *testing.T) {
	for _, r := range All() {
		for what, text := range map[string]charter.L10n{"title": r.Title, "why": r.Why, "settle": r.Settle} {
			checkTypography(t, r.ID+" "+what, text)
		}
		if n := max(len([]rune(r.Title.FR)), len([]rune(r.Title.EN))); n > 80 {
			t.Errorf("%s: a title of %d characters", r.ID, n)
		}
		if n := max(strings.Count(r.Why.FR, ". "), strings.Count(r.Why.EN, ". ")); n > 1 {
			t.Errorf("%s: more than two sentences of why", r.ID)
		}
		if len(r.Sources) == 0 {
			t.Errorf("%s has no source", r.ID)
		}
		for i := range r.Examples {
			checkTypography(t, r.ID+" bad", r.Examples[i].Bad)
			checkTypography(t, r.ID+" good", r.Examples[i].Good)
		}
	}
}

// checkTypography checks that a text is there in both languages, that they differ, and that the French one has the
// apostrophe and the no-break spaces of French.
func checkTypography(t *testing.T, what string, text charter.L10n) {
	t.Helper()
	if text.FR == "" || text.EN == "" || text.FR == text.EN && !strings.HasPrefix(what, "fix") {
		t.Errorf("%s: not in both languages: %q, %q", what, text.FR, text.EN)
	}
	for _, bad := range []string{" ;", " !", " ?", " :", "« ", " »", "l'", "n'", "d'", "s'", "qu'"} {
		if strings.Contains(text.FR, bad) {
			t.Errorf("%s: %q in %q", what, bad, text.FR)
		}
	}
	for i, r := range []rune(text.FR) {
		before := rune(0)
		if i > 0 {
			before = []rune(text.FR)[i-1]
		}
		switch {
		case (r == ';' || r == '!' || r == '?' || r == '»') && before != '\u202f':
			t.Errorf("%s: no narrow no-break space before %q in %q", what, r, text.FR)
		case r == '«' && !strings.HasPrefix(string([]rune(text.FR)[i+1:]), "\u202f"):
			t.Errorf("%s: no narrow no-break space after « in %q", what, text.FR)
		}
	}
	for _, bad := range []string{"«", "»", "\u202f", " ;", " :", " ?", " !"} {
		if strings.Contains(text.EN, bad) {
			t.Errorf("%s: %q in %q", what, bad, text.EN)
		}
	}
}

// TestShippedExamples runs all rules over the charters that ship with the tool.
func TestShippedExamples(t *testing.T) {
	paths, err := filepath.Glob("../../examples/*" + charter.Extension)
	if err != nil || len(paths) == 0 {
		t.Fatalf("no charter found: %v", err)
	}
	for _, path := range paths {
		file, err := charter.Load(path)
		if err != nil {
			t.Error(err)
			continue
		}
		found := lint.Run(file.Document, All(), lint.Options{Today: lint.ExampleDay}).Findings
		t.Logf("%s\n%s", path, messages(found))
		for i := range found {
			checkFinding(t, file.Document, &found[i])
		}
		switch filepath.Base(path) {
		case "velos-tournesol.charter.toml", "harbour-insurance.charter.toml":
			if len(found) > 0 {
				t.Errorf("%s is to be sound:\n%s", path, messages(found))
			}
		case "maison-lumen.charter.toml":
			if !slices.ContainsFunc(found, func(f lint.Finding) bool { return f.Rule.ID == "no-committed-action" }) {
				t.Errorf("%s is to be found communicational only", path)
			}
		}
	}
}

func FuzzRules(f *testing.F) {
	paths, _ := fs.Glob(os.DirFS("../../examples"), "*"+charter.Extension)
	for _, path := range paths {
		src, err := os.ReadFile(filepath.Join("../../examples", path))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(src))
	}
	for _, r := range All() {
		for i := range r.Examples {
			src, _ := r.Examples[i].Complete(r.Examples[i].Bad, charter.French)
			f.Add(src)
		}
	}
	f.Fuzz(func(t *testing.T, src string) {
		doc := charter.Parse("fuzz.charter.toml", src)
		for _, found := range lint.Run(doc, All(), lint.Options{Today: lint.ExampleDay}).Findings {
			if s := found.Span; s.Start < 0 || s.End < s.Start || s.End > len(src) {
				t.Errorf("%s: span %v outside of the file", found.Rule.ID, s)
			}
			if found.Message.FR == "" || found.Message.EN == "" {
				t.Errorf("%s says nothing", found.Rule.ID)
			}
			if found.Fix != nil {
				if _, err := doc.Apply(found.Fix.Edits...); err != nil && doc.Wellformed() {
					t.Errorf("%s: %v", found.Rule.ID, err)
				}
			}
		}
	})
}
