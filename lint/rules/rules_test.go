package rules

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"relcharter/charter"
	"relcharter/lint"
)

// TestRegistry checks that every rule stands in the file that has its name, alone, and that every file that adds one has it.
func TestRegistry(t *testing.T) {
	inFile := ruleFiles(t)
	for _, r := range All() {
		if Find(r.ID) != r {
			t.Errorf("Find(%q) finds another rule", r.ID)
		}
		if file := strings.ReplaceAll(r.ID, "-", "_") + ".go"; inFile[file] != 1 {
			t.Errorf("%s is not in a file called %s, alone", r.ID, file)
		}
		if r.Severity < lint.Hint || r.Severity > lint.Error {
			t.Errorf("%s has no severity", r.ID)
		}
	}
	for file := range inFile {
		if id := strings.ReplaceAll(strings.TrimSuffix(file, ".go"), "_", "-"); Find(id) == nil {
			t.Errorf("%s adds a rule that is not called %s", file, id)
		}
	}
	if Find("no-such-rule") != nil {
		t.Error("Find finds a rule that does not exist")
	}
	All()[0] = nil
	if All()[0] == nil {
		t.Error("All hands out the registry itself")
	}
}

// ruleFiles returns the files of the folder that add rules, and how many each adds.
func ruleFiles(t *testing.T) map[string]int {
	t.Helper()
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	adds := map[string]int{}
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if n := strings.Count(string(src), "add(lint.Rule{"); n > 0 && !strings.HasSuffix(file, "_test.go") {
			adds[file] = n
		}
	}
	return adds
}

func TestAddRefusesTakenID(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("a second rule with a taken id was added")
		}
	}()
	add(lint.Rule{ID: "no-owner"})
}

// TestTexts checks that every rule speaks both languages, and each as it is written.
func TestTexts(t *testing.T) {
	for _, r := range All() {
		for what, text := range map[string]charter.L10n{"title": r.Title, "why": r.Why, "settle": r.Settle} {
			checkTypography(t, r.ID+" "+what, text)
			checkForPeople(t, r, text)
		}
		checkQuestion(t, r.ID+" ask", r.Ask)
		if n := max(len([]rune(r.Title.FR)), len([]rune(r.Title.EN))); n > 80 {
			t.Errorf("%s: a title of %d characters", r.ID, n)
		}
		if n := max(strings.Count(r.Why.FR, ". "), strings.Count(r.Why.EN, ". ")); n > 1 {
			t.Errorf("%s: more than two sentences of why", r.ID)
		}
		if len(r.Sources) == 0 || slices.Contains(r.Sources, "") {
			t.Errorf("%s: the sources %q", r.ID, r.Sources)
		}
		for i := range r.Examples {
			checkTypography(t, r.ID+" bad", r.Examples[i].Bad)
			checkTypography(t, r.ID+" good", r.Examples[i].Good)
			if r.Compares {
				checkTypography(t, r.ID+" before", r.Examples[i].Before)
			}
		}
	}
}

// checkQuestion checks that a text is a question, and as short as one that is asked aloud.
func checkQuestion(t *testing.T, what string, text charter.L10n) {
	t.Helper()
	checkTypography(t, what, text)
	for _, lang := range charter.Languages {
		if q := text.In(lang); !strings.HasSuffix(q, "?") || len([]rune(q)) > 80 {
			t.Errorf("%s: %q is no short question", what, q)
		}
	}
}

// frenchToo are the keys of a charter that are words of French as well.
var frenchToo = []string{"accent", "font", "moment", "note", "on", "signature", "source", "trait", "traits", "version"}

// checkForPeople checks that what a rule says names no key of the file, unless the rule is about the file: who fills in a form knows none.
// French shows it: what is a word there is rarely a key. What is quoted is somebody’s own, or of the forms; sources are in parentheses.
func checkForPeople(t *testing.T, r *lint.Rule, text charter.L10n) {
	t.Helper()
	if r.Group == lint.File {
		return
	}
	said := regexp.MustCompile(`«[^»]*»|\(\p{Lu}[^)]*\)|charter rules --[a-z]+`).ReplaceAllString(text.FR, "")
	for _, word := range regexp.MustCompile("[a-zà-ÿ_]+").FindAllString(said, -1) {
		for _, f := range charter.Fields {
			if f.Name() == word && !slices.Contains(frenchToo, word) {
				t.Errorf("%s: the key %s in %q", r.ID, word, text.FR)
			}
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
	file, err := charter.Load("../../examples/velos-tournesol.charter.toml")
	if err != nil {
		f.Fatal(err)
	}
	comparing := slices.DeleteFunc(All(), func(r *lint.Rule) bool { return !r.Compares })
	f.Fuzz(func(t *testing.T, src string) {
		doc := charter.Parse("fuzz.charter.toml", src)
		lint.Run(file.Document, comparing, lint.Options{Today: lint.ExampleDay, Before: doc}) // what it was may be anything, too
		for _, found := range lint.Run(doc, All(), lint.Options{Today: lint.ExampleDay, Before: file.Document}).Findings {
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
