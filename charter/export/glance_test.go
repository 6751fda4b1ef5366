package export

import (
	"slices"
	"strings"
	"testing"

	"relcharter/charter"
)

// glanceOf returns the cells of the promises at a glance, row by row, and the head before them.
func glanceOf(doc *charter.Document, opts Options) [][]string {
	for _, s := range newPage(doc, opts).Sections {
		if s.Name != "glance" {
			continue
		}
		t := s.Groups[0].Table
		out := [][]string{t.Head}
		for _, r := range t.Rows {
			var row []string
			for _, cell := range r.Cells {
				row = append(row, strings.ReplaceAll(words(cell.flat()), "\u00a0", " "))
			}
			out = append(out, row)
		}
		return out
	}
	return nil
}

// TestGlance holds that each cell says something, that the law's duties come last and are marked, and that talk does not look like a
// promise.
func TestGlance(t *testing.T) {
	const proof = `proof = { metric = "share in time", source = "audit", last = 90 }`
	doc := parsed(t, acts(
		"act = \"call\"\nbasis = \"legal\"\nobservable = \"a call\"",
		"act = \"call\"\ndeadline = { value = 2, unit = \"day\" }\nremedy = { act = \"£5\" }\n"+proof,
		"act = \"call\"\ntarget = { share = 95 }",
		"",
		"act = \"paint\"\nstatus = \"planned\"",
	))
	want := [][]string{
		{"What we promise", "How you can tell", "Latest result", "If we miss"},
		{"Promise 1.", "Within 2 days", "90%", "£5"},
		{"Promise 2.", "◔ cannot be checked yet", "◌ not measured yet", "nothing planned"},
		{"Promise 3.", "○ talk, nothing to check", "◌ not measured yet", "nothing planned"},
		{"Promise 0. § required by law", "A call", "◌ not measured yet", "nothing planned"},
	}
	opts := Options{Firmness: (*charter.Behaviour).Firmness}
	if got := glanceOf(doc, opts); !slices.EqualFunc(got, want, slices.Equal) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	// what only its statement makes checkable
	opts.Firmness = func(*charter.Behaviour) charter.Firmness { return charter.Verifiable }
	if got := glanceOf(doc, opts); got[3][1] != "as the promise says" {
		t.Errorf("got %q", got)
	}
	if got := glanceOf(parsed(t, acts(`basis = "legal"`, `basis = "legal"`, `basis = "legal"`)), opts); got != nil {
		t.Errorf("the law's duties are called our promises: %q", got)
	}
}

// TestPosterTruth holds that a poster shows what a reader can check and the brand promises of its own accord, and nothing else.
func TestPosterTruth(t *testing.T) {
	const act = "act = \"call\"\n"
	opts := Options{Sheet: Poster, Firmness: (*charter.Behaviour).Firmness}
	for _, c := range []struct {
		name string
		keys []string
		want []string
	}{
		{"talk", []string{""}, nil},
		{"an intention", []string{act + "signature = true"}, nil},
		{"a duty", []string{act + "observable = \"a call\"\nbasis = \"legal\""}, nil},
		{"a plan", []string{act + "observable = \"a call\"\nstatus = \"planned\""}, nil},
		{"a promise", []string{act + "signature = true", act + "observable = \"a call\"", ""}, []string{"Promise 1."}},
	} {
		doc := parsed(t, acts(c.keys...))
		p := newPage(doc, opts)
		if got := p.titles(); !slices.Equal(got, c.want) || Posterable(doc, opts) != (len(c.want) > 0) {
			t.Errorf("%s: shows %q, posterable %v", c.name, got, Posterable(doc, opts))
		}
	}
	doc := parsed(t, acts(act+"observable = \"a call\""))
	md := render(t, doc, "markdown", opts)
	for _, want := range []string{"**How you can tell**: A call", "**Latest result**: ◌\u00a0not measured yet", "**If we miss**: nothing planned"} {
		if !strings.Contains(md, want) {
			t.Errorf("the poster lacks %q\n%s", want, md)
		}
	}
}
