package rules

import (
	"slices"
	"strings"
	"testing"

	"relcharter/charter"
	"relcharter/examples"
	"relcharter/lint"
)

// mendWhole makes repairs until there are none left, as charter lint --fix does, and fails when that does not end.
func mendWhole(t *testing.T, doc *charter.Document) *charter.Document {
	t.Helper()
	for range 10 {
		next, n := lint.Mend(doc, lint.Run(doc, All(), lint.Options{Today: lint.ExampleDay}).Findings)
		if n == 0 {
			return doc
		}
		doc = next
	}
	t.Errorf("repairs without end:\n%s", doc.Source())
	return doc
}

// checkMended checks what holds of every mended charter: it is no worse to read, what the author noted beside the text is there, and
// nothing is left to mend.
func checkMended(t *testing.T, src string) {
	t.Helper()
	doc := charter.Parse("a.charter.toml", src)
	mended := mendWhole(t, doc)
	if doc.Wellformed() && !mended.Wellformed() {
		t.Errorf("mended, this is no longer TOML:\n%s", mended.Source())
	}
	before, after := notes(doc), notes(mended)
	for _, note := range after {
		if i := slices.Index(before, note); i >= 0 {
			before = slices.Delete(before, i, i+1)
		}
	}
	if len(before) > 0 && doc.Wellformed() {
		t.Errorf("mending lost the comments %q of\n%s", before, src)
	}
	found := lint.Run(mended, All(), lint.Options{Today: lint.ExampleDay}).Findings
	if _, n := lint.Mend(mended, found); n > 0 {
		t.Errorf("%d repairs are left", n)
	}
}

// notes returns the comments of a charter, but for those that accept findings: one that is of no use is taken out.
func notes(doc *charter.Document) []string {
	var out []string
	for _, c := range doc.Comments() {
		if _, accepts := lint.ParseAcceptance(strings.TrimLeft(c.Text, "#")); !accepts {
			out = append(out, strings.TrimSpace(c.Text))
		}
	}
	return out
}

// mendSeeds are all charters this package knows: the rules' own examples and those of the repository.
func mendSeeds() []string {
	var out []string
	for _, r := range All() {
		for i := range r.Examples {
			for _, lang := range charter.Languages {
				for _, text := range []charter.L10n{r.Examples[i].Bad, r.Examples[i].Good} {
					src, _ := r.Examples[i].Complete(text, lang)
					out = append(out, src)
				}
			}
		}
	}
	entries, err := examples.Files.ReadDir(".")
	if err != nil {
		panic(err) // they are part of the program
	}
	for _, e := range entries {
		src, err := examples.Files.ReadFile(e.Name())
		if err != nil {
			panic(err)
		}
		out = append(out, string(src))
	}
	return append(out, strings.Join([]string{
		"# note one", "schema = 1", "[charter] # note two", `id = "a"`, `titel = "T" # note three`, `language = "en"`, "version = 1", `status = "Published"`,
		`review_by = "2027-05-01" # note four`, "[brand]", `name = "B"`, "[[trait]]", `id = "frank"`, `name = "Frank"`, "# note five", "[[behaviour]]",
		`id = "x"`, `statement = "We call you back within 2 days."`, `traits = ["frnak", "frank", "frank"] # note six`, `deadline = { value = "2", unit = "days" }`,
		"signature = \"true\"", "since = \"2025-01-01\"",
	}, "\r\n"))
}

func TestMend(t *testing.T) {
	for _, src := range mendSeeds() {
		checkMended(t, src)
	}
}

func FuzzMend(f *testing.F) {
	for _, src := range mendSeeds() {
		f.Add(src, 0, "")
		f.Add(src, len(src)/2, "\"1\"")
	}
	f.Fuzz(func(t *testing.T, src string, at int, put string) {
		if at < 0 || at > len(src) || len(src) > 4000 {
			t.Skip()
		}
		checkMended(t, src[:at]+put+src[at:])
	})
}
