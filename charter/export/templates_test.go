package export

import (
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"relcharter/charter"
)

// TestBuiltinTemplates holds that what is shown as the built-in templates makes the built-in pages, which are made without them.
func TestBuiltinTemplates(t *testing.T) {
	files := map[string]string{}
	for _, name := range TemplateNames() {
		files[name], _ = BuiltinTemplate(name)
	}
	own, err := NewTemplates(files)
	if err != nil {
		t.Fatal(err)
	}
	logo, err := NewLogo([]byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 3"><path d="M0 0h3v3z"/></svg>`))
	if err != nil {
		t.Fatal(err)
	}
	docs := map[string]*charter.Document{
		"fr": sample(t, "fr"), "en": sample(t, "en"), "empty": parsed(t, ""),
		"hostile": parsed(t, everyField(func(path string) string { return "<b a='\\\"'>&amp; {{.}} ##vso[ " + path }, live)),
	}
	finding := Finding{Key: "charter", Rule: "r", Severity: "<s>", Heavy: true, Message: "<m>", Next: "<n>"}
	for name, doc := range docs {
		for _, opts := range []Options{
			{},
			{View: Internal, Firmness: (*charter.Behaviour).Firmness, Findings: []Finding{finding}, Generator: "charter <1>", Logo: logo},
			{Sheet: Poster, Generator: "charter"},
			{Sheet: Card, Function: strings.Join(Functions(doc), "")},
			{FrontMatter: Hugo},
			{FrontMatter: Docusaurus},
			{FrontMatter: MkDocs},
		} {
			for _, id := range []string{"html", "markdown"} {
				opts.Templates = nil
				want := render(t, doc, id, opts)
				opts.Templates = own
				if diff := cmp.Diff(want, render(t, doc, id, opts)); diff != "" {
					t.Errorf("%s %s %+v: the templates make another page:\n%s", name, id, opts, diff)
				}
			}
		}
	}
	f, _ := Find("html")
	entries := []Entry{EntryOf(docs["fr"], Options{}, []Link{{"html", "fr é+.html"}}), {Title: "<t>", Language: "en"}}
	var want, got strings.Builder
	if err := errors.Join(WriteIndex(&want, f, entries, Options{}), WriteIndex(&got, f, entries, Options{Templates: own})); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want.String(), got.String()); diff != "" {
		t.Errorf("the templates make another index:\n%s", diff)
	}
}

func TestOwnTemplates(t *testing.T) {
	own, err := NewTemplates(map[string]string{
		"page.html": "<meta http-equiv=Content-Security-Policy content=\"{{.Policy}}\"><style>{{.Style}}</style>{{.Title.Line}}{{range .Sections}}[{{.Title}}]{{end}}",
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

const policed = `<meta content="{{.Policy}}" http-equiv="content-security-policy">`

func TestTemplatesThatAct(t *testing.T) {
	for _, src := range []string{
		policed + `<meta name="generator" content="{{.Generator}}"><link rel=canonical href=https://x.example/><style>{{.Style}}</style>` +
			`{{with .Logo}}<img src="{{.URI}}" alt="{{.Alt}}">{{end}}<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><a href="https://x.example">a</a>` +
			`<svg><use href="#a"/></svg><p>onclick=x style="y" &lt;script></p>`,
	} {
		own, err := NewTemplates(map[string]string{"page.html": src, "page.css": "p { background: url(data:image/gif,) }"})
		if err != nil {
			t.Fatal(err)
		}
		f, _ := Find("html")
		if err := f.Write(io.Discard, sample(t, "en"), Options{Templates: own, Generator: "charter"}); err != nil {
			t.Error(err)
		}
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
		{"page.css", "/* url(x) */ a { background: url(#x) url( 'data:,') }\n @import 'x'", "page.css:2:2: a page is one file"},
		{"page.css", "a { b: url( \"https://x\") }", "page.css:1:8: a page is one file"},
		{"page.css", "/* { */ a{content:\"{\"}\nb{c{d:e}", "page.css:2:2: this brace is never closed"},
		{"page.css", "a{content:'\\'}'}\n }", "page.css:2:2: this brace closes nothing"},
		{"page.html", " \n{{with .Nope}}{{end}}", "page.html:2:"},
		{"page.html", "", "page.html:1:1: this template makes an empty page"},
		{"page.html", "a\n<head><p>b", "page.html:2:1: what keeps the page from acting is missing"},
		{"page.html", "<meta http-equiv='Content-Security-Policy' content='default-src *'>", "page.html:1:1: what keeps"},
		{"page.html", "a\n <SCRIPT src=x>", "page.html:2:10: a page is one file"},
		{"page.html", "<!-- <script> -->{{/* <script> */}}\n <Script>", "page.html:2:2: a page runs no script"},
		{"page.html", "<p {{if .Tag}}class=\"a>b\"{{end}} OnClick='x'>", "page.html:1:34: a page runs no script"},
		{"page.html", "<a href=' java&#115;cript:x'>", "page.html:1:4: a page runs no script"},
		{"page.html", "<p\nstyle=\"color: red\">", "page.html:2:1: the page lets in"},
		{"page.html", "<style>{{.Style}} p{}</style>", "page.html:1:1: the page lets in"},
		{"page.html", "<img alt=x src=//x.example/y>", "page.html:1:12: a page is one file"},
		{"page.html", "<img src=\"logo.png\">", "page.html:1:6: a page is one file"},
		{"page.html", "<svg><use xlink:href=\"a.svg#b\"/></svg>", "page.html:1:11: a page is one file"},
		{"page.html", "<link rel=stylesheet href=x>", "page.html:1:1: a page is one file"},
		{"page.html", "<meta http-equiv=refresh content='0;url=x'>", "page.html:1:7: a page is one file"},
		{"page.html", "<iframe>", "page.html:1:1: a page is one file"},
		{"page.md", "{{.Head}}\n", "page.md:1:1: charter would not know this page again"},
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
			err = f.Write(io.Discard, sample(t, "en"), Options{Templates: own, Generator: "charter"})
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
	}
}

// TestSiteIndex holds that an index leads to no page that the program leaves out of the site, and to none by a shortcode that may fail.
func TestSiteIndex(t *testing.T) {
	f, _ := Find("markdown")
	entry := func(profile Profile, id, status string) Entry {
		doc := charter.Parse("", "[charter]\nid = \""+id+"\"\ntitle = \"Title of "+status+"\"\nstatus = \""+status+"\"\nlanguage = \"en\"\n")
		return EntryOf(doc, Options{FrontMatter: profile, Name: "a File"}, []Link{{"markdown", status + ".en.md"}, {"html", status + ".html"}})
	}
	for profile, want := range map[Profile][]string{
		Hugo:       {"[Title of published](./p-1/)", "[Title of retired](./a-file/)", "[web page](./published.html)"},
		Docusaurus: {"[Title of published](./published.en.md)", "[Title of retired](./retired.en.md)"},
		MkDocs:     {"[Title of published](./published.en.md)", "[Title of retired](./retired.en.md)", "[Title of review](./review.en.md)", "[Title of draft]"},
	} {
		var out strings.Builder
		entries := []Entry{entry(profile, "p-1", "published"), entry(profile, "", "retired"), entry(profile, "r", "review"), entry(profile, "d", "draft")}
		if err := WriteIndex(&out, f, entries, Options{FrontMatter: profile}); err != nil {
			t.Fatal(err)
		}
		page := out.String()
		for _, link := range want {
			if !strings.Contains(page, link) {
				t.Errorf("%s: no %s in\n%s", profile, link, page)
			}
		}
		if drafts := strings.Count(page, "Title of draft") + strings.Count(page, "Title of review"); drafts > 0 != (profile == MkDocs) || strings.Contains(page, "{{") {
			t.Errorf("%s: %d drafts in\n%s", profile, drafts, page)
		}
	}
}
