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
		{"Promise 2.", "◔ Cannot be checked yet", "◌ Not measured yet", "Nothing planned"},
		{"Promise 3.", "○ Talk, nothing to check", "◌ Not measured yet", "Nothing planned"},
		{"Promise 0. § required by law", "A call", "◌ Not measured yet", "Nothing planned"},
	}
	opts := Options{Firmness: (*charter.Behaviour).Firmness}
	if got := glanceOf(doc, opts); !slices.EqualFunc(got, want, slices.Equal) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	// what only its statement makes checkable
	opts.Firmness = func(*charter.Behaviour) charter.Firmness { return charter.Verifiable }
	if got := glanceOf(doc, opts); got[3][1] != "As the promise says" {
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
	for _, want := range []string{"**How you can tell**: A call", "**Latest result**: ◌\u00a0Not measured yet", "**If we miss**: Nothing planned"} {
		if !strings.Contains(md, want) {
			t.Errorf("the poster lacks %q\n%s", want, md)
		}
	}
}

// TestBounds holds that what an act reaches stands beside its time wherever it is told in few words.
func TestBounds(t *testing.T) {
	const owner = "owner = { role = \"Ann\", function = \"desk\" }\n"
	const reached = owner + "act = \"call\"\nthreshold = { value = 27, unit = \"°C at least\", of = \"the pool\" }\n"
	doc := parsed(t, acts(
		reached+`frequency = { times = 1, per = "day" }`,
		reached+`deadline = { value = 2, unit = "hour", from = "noon" }`,
		reached,
		owner+"act = \"call\"\n"+`frequency = { times = 1, per = "day" }`,
	))
	want := []string{"27 °C at least, once a day", "27 °C at least, within 2 hours", "The pool: 27 °C at least", "Once a day"}
	rows := glanceOf(doc, Options{})
	for _, sheet := range []Sheet{Poster, Card} {
		page := strings.ReplaceAll(render(t, doc, "markdown", Options{Sheet: sheet, Function: "desk"}), "\u00a0", " ")
		for i, w := range want {
			if rows[i+1][1] != w || !strings.Contains(page, w) {
				t.Errorf("sheet %d: want %q, in the table %q, in\n%s", sheet, w, rows[i+1][1], page)
			}
		}
	}
}
