package export

import (
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
)

// TestBuiltinTemplates holds that what is shown as the built-in templates makes the built-in pages.
func TestBuiltinTemplates(t *testing.T) {
	files := map[string]string{}
	for _, name := range TemplateNames() {
		files[name], _ = BuiltinTemplate(name)
	}
	own, err := NewTemplates(files)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"fr", "en"} {
		for _, id := range []string{"html", "markdown"} {
			for _, profile := range append(Profiles(), "") {
				opts := Options{FrontMatter: profile}
				want := render(t, sample(t, name), id, opts)
				opts.Templates = own
				if got := render(t, sample(t, name), id, opts); got != want {
					t.Errorf("%s %s %s: the templates make another page", name, id, profile)
				}
			}
		}
	}
}

func TestOwnTemplates(t *testing.T) {
	own, err := NewTemplates(map[string]string{
		"page.html": "<style>{{.Style}}</style>{{.Title.Line}}{{range .Sections}}[{{.Title}}]{{end}}",
		"page.css":  "p { color: red }",
		"page.md":   "{{.Head}}\n",
	})
	if err != nil {
		t.Fatal(err)
	}
	doc := parsed(t, everyField(func(string) string { return "<b>&" }, live))
	page := render(t, doc, "html", Options{Templates: own})
	if !strings.Contains(page, "p { color: red }") || !strings.Contains(page, "</style>&lt;b&gt;&amp;[") {
		t.Errorf("got %s", page)
	}
	if md := render(t, doc, "markdown", Options{Templates: own}); !strings.Contains(md, "\n# \\<b>&\n") || strings.Contains(md, "\n## ") {
		t.Errorf("got %s", md)
	}
}

func TestTemplateErrors(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"page.htm", "", "page.htm: no template has this name; there are: "},
		{"page.html", "a\nb {{if}}", "page.html:2: "},
		{"page.html", "a\n b {{.Nope}}", "page.html:2:6: "},
		{"page.html", "a\n{{template \"x\"}}", "page.html:2:12: "},
		{"page.html", "a\n<a href={{.Tag}}\n", "page.html:2: "},
		{"page.html", "a\n<script>{{if .Tag}}'{{end}}", "page.html:2:"},
		{"page.css", "a{}\n</style>", "page.css:2: "},
		{"page.md", "a\n\n{{range}}", "page.md:3: "},
		{"page.md", "a\n\n{{.Nope}}", "page.md:3:3: "},
	} {
		own, err := NewTemplates(map[string]string{c.name: c.src})
		if err == nil {
			id := "html"
			if c.name == "page.md" {
				id = "markdown"
			}
			f, _ := Find(id)
			err = f.Write(io.Discard, sample(t, "en"), Options{Templates: own})
		}
		var wrong *TemplateError
		if !errors.As(err, &wrong) || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%s %q: %v, want %s", c.name, c.src, err, c.want)
		}
	}
}

func TestIndex(t *testing.T) {
	one := EntryOf(sample(t, "fr"), Options{}, []Link{{"html", "fr é.html"}, {"csv", "fr é.csv"}})
	two := EntryOf(sample(t, "en"), Options{}, []Link{{"html", "en.html"}, {"csv", "en.csv"}})
	hostile := Entry{Brand: two.Brand, Title: `<script>"]({{< x >}}`, Language: "en", Links: []Link{{"html", `javascript:alert(1)">.html`}}}
	entries := []Entry{one, hostile, two}
	for _, id := range []string{"html", "markdown"} {
		f, _ := Find(id)
		write := func(profile Profile, entries ...Entry) string {
			t.Helper()
			var out strings.Builder
			if err := WriteIndex(&out, f, entries, Options{FrontMatter: profile, Generator: "charter"}); err != nil {
				t.Fatal(err)
			}
			return out.String()
		}
		page := write("", entries...)
		slices.Reverse(entries)
		if write("", entries...) != page {
			t.Errorf("%s: the order they are given in shows", id)
		}
		if !strings.Contains(page, "fr%20%C3%A9.html") || !strings.Contains(page, "fr%20%C3%A9.csv") {
			t.Errorf("%s: a link is missing:\n%s", id, page)
		}
		if strings.Contains(strings.ReplaceAll(page, `\<script>`, ""), "<script>") || strings.Contains(page, `"javascript:`) || strings.Contains(page, "](javascript:") {
			t.Errorf("%s: something acts:\n%s", id, page)
		}
		if id == "html" {
			if body := htmlBody(t, page); !strings.Contains(body, `lang="fr"`) || strings.Count(page, "<h1>") != 1 {
				t.Errorf("the language of a title is not said:\n%s", body)
			}
			continue
		}
		if hugo := write(Hugo, entries...); !strings.Contains(hugo, `]({{< relref "en.html" >}})`) || strings.Contains(hugo, `relref "javascript`) {
			t.Errorf("links of Hugo:\n%s", hugo)
		}
	}
}
