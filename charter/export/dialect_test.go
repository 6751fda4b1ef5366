package export

import (
	"strings"
	"testing"
)

func TestFrontMatter(t *testing.T) {
	const src = `[charter]
id = "our-word"
title = 'Our word": # --- ##vso[a] \x'
version = "2"
status = "%s"
effective = 2026-01-31
review_by = 2027-01-31
language = "en"
[brand]
name = "Harbour"
`
	title := `title: "Our word\": # --- #\u0023vso[a] \\x"`
	for _, c := range []struct{ profile, status, want string }{
		{"", "published", ""},
		{"mkdocs", "published", title},
		{"hugo", "published", title + "\nslug: \"our-word\"\ndraft: false\nparams:\n  brand: \"Harbour\"\n  version: \"2\"\n" +
			"  status: \"published\"\n  effective: \"2026-01-31\"\n  review_by: \"2027-01-31\""},
		{"hugo", "review", title + "\nslug: \"our-word\"\ndraft: true\nparams:\n  brand: \"Harbour\"\n  version: \"2\"\n" +
			"  status: \"review\"\n  effective: \"2026-01-31\"\n  review_by: \"2027-01-31\""},
		{"docusaurus", "approved", "id: \"our-word\"\n" + title + "\nslug: \"/our-word\"\nsidebar_label: \"Harbour\""},
		{"docusaurus", "", "id: \"our-word\"\n" + title + "\nslug: \"/our-word\"\nsidebar_label: \"Harbour\"\ndraft: true"},
	} {
		doc := parsed(t, strings.Replace(src, "%s", c.status, 1))
		want := c.want
		if want != "" {
			want = "---\n" + want + "\n---\n\n"
		}
		if got := frontMatter(newPage(doc, Options{}), Options{FrontMatter: Profile(c.profile)}); got != want {
			t.Errorf("%s, %s: got\n%s\nwant\n%s", c.profile, c.status, got, want)
		}
	}
	if got := frontMatter(newPage(parsed(t, ""), Options{}), Options{FrontMatter: Hugo}); got != "---\ntitle: \"Relational charter\"\ndraft: true\n---\n\n" {
		t.Errorf("of an empty charter:\n%s", got)
	}
}

// TestSiteIDs holds that no page of a charter takes the place of another on a site.
func TestSiteIDs(t *testing.T) {
	doc := parsed(t, "[charter]\nid = \"our-word\"\nlanguage = \"en\"\n")
	for want, opts := range map[string]Options{
		"our-word": {}, "our-word-internal": {View: Internal}, "our-word-poster": {Sheet: Poster}, "our-word-for-front-desk": {Sheet: Card, Function: "Front desk"},
	} {
		opts.FrontMatter = Hugo
		if page := render(t, doc, "markdown", opts); !strings.Contains(page, "\nslug: \""+want+"\"\n") {
			t.Errorf("no slug %s:\n%s", want, page)
		}
	}
}

// TestDialects holds what each program needs. That nothing acts is shown by the programs themselves: see the tests of cmd/charter.
func TestDialects(t *testing.T) {
	for _, c := range []struct {
		profile Profile
		src     string
		want    string
	}{
		{"", `\{{< x >}} \<b> \*a\* {b}`, `{{\< x >}} \<b> \*a\* {b}`},
		{Hugo, `\{{< x >}} \<b> \*a\* {b}`, "&#123;&#123;&#60; x >&#125;&#125; &#60;b> &#42;a&#42; &#123;b&#125;"},
		{Hugo, "`{{< x >}}`", "&#123;&#123;&#60; x >&#125;&#125;"},
		{Hugo, "`a {b}`", "`a {b}`"},
		{MkDocs, "`{{ x }}`", "&#123;&#123; x &#125;&#125;"},
		{Docusaurus, "`{{ x }}`", "`{{ x }}`"},
		{Docusaurus, "export const a = 1", "&#101;xport const a = 1"},
		{Docusaurus, "exported", "exported"},
		{MkDocs, "!!! note", "&#33;!! note"},
		{MkDocs, "~~a~~", "<del>a</del>"},
		{Hugo, "~~a~~", "~~a~~"},
		{MkDocs, "- a\n- b\n\n  c", "- a\n- b\n\n    c"},
		{Hugo, "- a\n- b\n\n  c", "- a\n- b\n\n  c"},
		{MkDocs, "- a\n\n  ```\n  b\n  c\n  ```", "- a\n\n    b  \n    c"},
		{Hugo, "a\\\nb", "a  \nb"},
		{"", "a\\\n\\# b", "a\\\n\\# b"},
		{Hugo, "a\\\n\\# b", "a  \n&#35; b"},
		{Hugo, "\\https://a.example, a@b.example", "\\https&#58;//a.example, a&#64;b.example"},
	} {
		d := dialects[c.profile]
		got := d.inert(d.blocks(readProse(c.src, strings.TrimSpace), ""))
		if strings.HasPrefix(c.src, "\\https") {
			got, c.want = d.escape(c.src[1:]), c.want[1:]
		}
		if got != c.want {
			t.Errorf("%s: %q becomes\n%q, want\n%q", c.profile, c.src, got, c.want)
		}
	}
	if got := dialects[""].line(readProse("`a|b`", strings.TrimSpace)); got != `<code>a\|b</code>` {
		t.Errorf("code with a bar in a cell: %s", got)
	}
}

// TestHeadingEnds holds that signs at the end of a heading, which Markdown would leave out, are written as such.
func TestHeadingEnds(t *testing.T) {
	for profile, want := range map[Profile][]string{
		"":         {"# Level C \\#\n", "# Team \\#\\#\\# <a", "C#"},
		Hugo:       {"# Team &#35;&#35;&#35; {#u}\n"},
		Docusaurus: {"# Team &#35;&#35;&#35; "},
		MkDocs:     {"# Level C &#35;\n", "# Team &#35;&#35;&#35; {#u}\n", "C&#35;\n"},
	} {
		doc := parsed(t, "[charter]\nid=\"a\"\nlanguage=\"en\"\ntitle=\"Level C #\"\n[[audience]]\nid=\"u\"\nname=\"Team ###\"\nkind=\"customer\"\n"+
			"[[audience]]\nname=\"C#\"\nkind=\"customer\"\n")
		page := render(t, doc, "markdown", Options{FrontMatter: profile})
		for _, w := range want {
			if !strings.Contains(page, w) {
				t.Errorf("%s: no %q in\n%s", profile, w, page)
			}
		}
	}
}

// TestHeadingAnchors holds that each profile writes anchors as its program reads them.
func TestHeadingAnchors(t *testing.T) {
	doc := parsed(t, everyField(stamp, live))
	for profile, want := range map[Profile][]string{
		"":         {` <a id="behaviour-id"></a>` + "\n", ` <a id="moment-id"></a>`},
		Hugo:       {" {#behaviour-id}\n", " {#moment-id}\n", " {#trait-id}\n"},
		Docusaurus: {` \{#behaviour-id}` + "\n", ` <a id="moment-id"></a>`},
		MkDocs:     {" {#behaviour-id}\n", ` <a id="moment-id"></a>`},
	} {
		page := render(t, doc, "markdown", Options{FrontMatter: profile})
		for _, w := range want {
			if strings.Count(page, w) != 1 {
				t.Errorf("%s: %d times %q", profile, strings.Count(page, w), w)
			}
		}
		if profile == Hugo && strings.Contains(page, "<a ") {
			t.Error("hugo: a tag, which it would drop")
		}
	}
}
