package export

import (
	"strings"
	"testing"

	"relcharter/charter"
)

// TestMadeFor holds that a page says for whom it is in every format and view, whatever git makes of its line ends, and that what people
// write is not taken for ours.
func TestMadeFor(t *testing.T) {
	for _, format := range Formats() {
		for _, profile := range append(Profiles(), "") {
			for _, c := range []struct {
				opts Options
				want View
			}{
				{Options{}, Public},
				{Options{View: Internal}, Internal},
				{Options{Sheet: Poster}, Public},
				{Options{Sheet: Card, Function: "atelier"}, Internal},
			} {
				if format.Data && c.opts.Sheet != Whole {
					continue
				}
				c.opts.Generator, c.opts.FrontMatter = "charter", profile
				page := render(t, sample(t, "fr"), format.ID, c.opts)
				for _, page := range []string{page, strings.ReplaceAll(page, "\n", "\r\n")} {
					view, ours := MadeFor([]byte(page))
					if view != c.want || !ours {
						t.Errorf("%s %s %+v: %v, %v", format.ID, profile, c.opts, view, ours)
					}
				}
			}
		}
	}
	for _, own := range []string{
		"", "# Our word\n\n- **Note** `a code`\n", "> **⊘ Internal**\n", `<!doctype html><meta name="generator" content="Hugo">charter (internal)`,
		`{"version": 1, "view": "internal"}`, "id,statement,visibility\n",
	} {
		if view, ours := MadeFor([]byte(own)); ours || view != Public {
			t.Errorf("%q is taken for a page of ours", own)
		}
	}
}

// TestMadeByOwnTemplate holds that a page of a template that does not say who made it, or says it wrong, is known for what it is.
func TestMadeByOwnTemplate(t *testing.T) {
	const page = `<!doctype html><html lang="{{.Tag}}"><head><meta http-equiv="Content-Security-Policy" content="{{.Policy}}">META` +
		`<title>{{.PageTitle}}</title><style>{{.Style}}</style></head><body>{{with .Band}}{{.Word}}{{end}}</body></html>`
	for _, meta := range []string{"", `<meta name="generator" content="charter (public)">`, `<meta name="generator" content="{{.Generator}}">`} {
		templates, err := NewTemplates(map[string]string{"page.html": strings.Replace(page, "META", meta, 1)})
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range []View{Public, Internal} {
			opts := Options{Templates: templates, View: want, Generator: "charter"}
			made := render(t, sample(t, "en"), "html", opts)
			if view, ours := MadeFor([]byte(strings.ReplaceAll(made, "\n", "\r\n"))); !ours || view != want {
				t.Errorf("%q: a page for %s is taken for %s, %v", meta, want, view, ours)
			}
			if says := strings.Contains(meta, "{{") || meta != "" && want == Public; says == strings.HasSuffix(made, "-->\n") {
				t.Errorf("%q: ends in %q", meta, made[len(made)-60:])
			}
			var index strings.Builder
			f, _ := Find("html")
			if err := WriteIndex(&index, f, []Entry{EntryOf(sample(t, "en"), opts, nil)}, opts); err != nil {
				t.Fatal(err)
			}
			if view, ours := MadeFor([]byte(index.String())); !ours || view != want {
				t.Errorf("%q: an index for %s is taken for %s, %v", meta, want, view, ours)
			}
		}
	}
}

// TestOvertaken holds that a result that is too old on a later day is named where the page shows it as one that counts, and only there.
func TestOvertaken(t *testing.T) {
	doc := charter.Parse("", `[[behaviour]]
id = "call"
statement = "We call you back."
owner = { function = "Desk" }
proof = { every = "month", last = 94, as_of = 2026-01-31 }
[[behaviour]]
id = "rota"
statement = "The rota is out early."
visibility = "internal"
proof = { every = "year", last = 94, as_of = 2025-12-31 }
[[behaviour]]
id = "unmeasured"
statement = "We write."
proof = { every = "month", as_of = 2026-01-31 }
[[behaviour]]
id = "planned"
statement = "We shall write."
status = "planned"
proof = { every = "month", last = 94, as_of = 2026-01-31 }
`)
	day := func(s string) charter.Date {
		d, err := charter.ParseDate(s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	for _, c := range []struct {
		later string
		opts  Options
		want  string
	}{
		{"2026-03-31", Options{}, ""}, // two periods, and not a day more
		{"2026-04-01", Options{}, "call"},
		{"2026-04-01", Options{AsOf: day("2026-04-01")}, ""}, // the page says so
		{"2026-04-01", Options{View: Internal}, "call"},
		{"2028-01-01", Options{}, "call"},
		{"2028-01-01", Options{View: Internal}, "call rota"},
		{"2028-01-01", Options{Sheet: Card, Function: "desk"}, "call"},
	} {
		if got := strings.Join(Overtaken(doc, c.opts, day(c.later)), " "); got != c.want {
			t.Errorf("%s %+v: %q, want %q", c.later, c.opts, got, c.want)
		}
	}
}
