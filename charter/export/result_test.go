package export

import (
	"encoding/csv"
	"encoding/json"
	"strconv"
	"strings"
	"testing"

	"relcharter/charter"
)

// day returns a day of a charter.
func day(t *testing.T, s string) charter.Date {
	t.Helper()
	d, err := charter.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// TestResults holds that pages say how a result stands, that one is old or missing, and nothing of one that is no share.
func TestResults(t *testing.T) {
	const proof = `proof = { metric = "share in time", source = "audit", every = "month", `
	for _, tt := range []struct {
		keys, want, not string
		verdict         any
		stale           bool
	}{
		{proof + `last = 97, as_of = 2026-10-31 }` + "\ntarget = { share = 95 }", "**97%** **✓ target met** as of 31 October 2026", "not measured", "met", false},
		{proof + `last = 95, as_of = 2026-10-31 }` + "\ntarget = { share = 95 }", "✓ target met", "short", "met", false},
		{proof + `last = 90, as_of = 2026-10-31 }` + "\ntarget = { share = 95 }", "✗ short of the 95% target", "not measured", "missed", false},
		{proof + `last = 90, as_of = 2026-03-03, baseline = 40 }`, "◌ not measured since 3 March 2026 (90% then, 40% at the start)", "**90", nil, true},
		{proof + `last = 97, as_of = 2026-03-03 }` + "\ntarget = { share = 95 }", ": ◌ not measured since 3 March 2026 (97% then)", "✓", nil, true},
		{proof + `last = 9, as_of = 2026-03-03 }` + "\ntarget = { share = 95 }", ": ◌ not measured since 3 March 2026 (9% then)", "✗", nil, true},
		{proof + `last = 7100, as_of = 2026-10-31 }` + "\ntarget = { share = 95 }", "**7100** as of 31 October 2026", "7100%", nil, false},
		{proof + `last = 7100, as_of = 2026-10-31 }` + "\ntarget = { share = 95 }", "**7100**", "✓", nil, false},
		{proof + `last = -3, as_of = 2026-10-31 }` + "\ntarget = { share = 95 }", "**-3**", "✗", nil, false},
		{proof + `as_of = 2026-03-03 }`, "Not measured yet", "since", nil, false},
		{`status = "planned"` + "\n" + proof + `}`, "Share in time", "not measured", nil, false},
	} {
		doc, opts := parsed(t, acts(tt.keys)), Options{AsOf: day(t, "2026-11-21")}
		page := strings.ReplaceAll(render(t, doc, "markdown", opts), "\u00a0", " ")
		if !strings.Contains(page, tt.want) || strings.Contains(page, tt.not) {
			t.Errorf("%s: no %q, or %q\n%s", tt.keys, tt.want, tt.not, page)
		}
		var data struct{ Behaviour []map[string]any }
		if err := json.Unmarshal([]byte(render(t, doc, "json", opts)), &data); err != nil {
			t.Fatal(err)
		}
		if bh := data.Behaviour[0]; bh["verdict"] != tt.verdict || bh["stale"] != tt.stale {
			t.Errorf("%s: JSON says %v, %v", tt.keys, bh["verdict"], bh["stale"])
		}
		rows, err := csv.NewReader(strings.NewReader(render(t, doc, "csv", opts))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		want := ""
		if doc.Behaviours[0].Proof.Last.Set() {
			want = strconv.FormatBool(tt.stale)
		}
		verdict, _ := tt.verdict.(string)
		for i, name := range rows[0] {
			if name == "stale" && rows[1][i] != want || name == "verdict" && rows[1][i] != verdict {
				t.Errorf("%s: CSV says %s %q", tt.keys, name, rows[1][i])
			}
		}
	}
}

// TestStart holds that a result that has grown says from where, and any other only where it started.
func TestStart(t *testing.T) {
	for last, want := range map[string]string{
		"91": "as of 31 October 2026 (up from 90% at the start)", "90": "(90% at the start)", "89": "(90% at the start)",
	} {
		doc := parsed(t, acts(`proof = { metric = "share in time", source = "audit", last = `+last+`, as_of = 2026-10-31, baseline = 90 }`))
		if page := render(t, doc, "markdown", Options{}); !strings.Contains(page, want) || (last != "91") == strings.Contains(page, "up from") {
			t.Errorf("%s: no %q in\n%s", last, want, page)
		}
	}
}

// TestReadOn holds that where results stand side by side, pages say of which day the latest of them is: one that counts, never the day the
// page is made for.
func TestReadOn(t *testing.T) {
	measured := func(day string) string {
		return "observable = \"A ticket.\"\n" + `proof = { metric = "share in time", source = "audit", every = "month", last = 90, as_of = ` + day + ` }`
	}
	newer, older, old := measured("2024-10-31"), measured("2024-09-30"), measured("2023-01-01")
	for _, c := range []struct {
		keys         []string
		lead, poster string
	}{
		{[]string{newer, newer, newer}, "Results of 31 October 2024.", "31 October 2024"},
		{[]string{older, newer, old}, "The latest of these results is of 31 October 2024.", "31 October 2024"},
		{[]string{old, old, older}, "Results of 30 September 2024.", "30 September 2024"},
		{[]string{old, old, old}, "", ""},
		{[]string{"observable = \"A ticket.\"", "", ""}, "", ""},
	} {
		opts := Options{AsOf: day(t, "2024-11-02")}
		doc := parsed(t, acts(c.keys...))
		whole := render(t, doc, "markdown", opts)
		if said := strings.Contains(whole, "Results of ") || strings.Contains(whole, "The latest of"); said != (c.lead != "") || !strings.Contains(whole, c.lead) {
			t.Errorf("%q: want %q in\n%s", c.keys, c.lead, whole)
		}
		opts.Sheet = Poster
		poster, label := render(t, doc, "markdown", opts), "**Most recent result**: "
		if strings.Contains(poster, label) != (c.poster != "") || c.poster != "" && !strings.Contains(poster, label+c.poster) {
			t.Errorf("%q: want %q in\n%s", c.keys, c.poster, poster)
		}
	}
}

// TestAsOf holds that the day a page is made for changes nothing until a result gets too old.
func TestAsOf(t *testing.T) {
	const measured = "observable = \"A ticket.\"\nowner = { role = \"Ann\", function = \"desk\" }\n" +
		`proof = { metric = "share in time", source = "audit", every = "month", last = 90, as_of = 2026-10-31 }`
	doc := parsed(t, acts(measured, measured, measured))
	for sheet, opts := range sheets("desk") {
		for _, f := range Formats() {
			if f.Data && opts.Sheet != Whole {
				continue
			}
			at := func(s string) string {
				opts.AsOf = day(t, s)
				return render(t, doc, f.ID, opts)
			}
			early, late, old := at("2026-11-01"), at("2026-11-29"), at("2027-06-01")
			if early != late {
				t.Errorf("%s %s: another day, another page", sheet, f.ID)
			}
			if early == old {
				t.Errorf("%s %s: a result never gets too old", sheet, f.ID)
			}
		}
	}
}
