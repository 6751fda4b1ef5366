package main

import (
	"fmt"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"

	"relcharter/charter"
	"relcharter/charter/export"
	"relcharter/lint"
)

// The Markdown of each profile is built into a site by the program it is for. The pages must then have the anchors of the exported web
// page and say all that charters say, and nothing in them may act.

func TestMkDocsSite(t *testing.T) {
	mkdocs, err := exec.LookPath("mkdocs")
	if err != nil {
		unavailable(t, "no MkDocs: .ci/setup installs it")
	}
	site := newSite(t, "mkdocs", "docs")
	site.write("mkdocs.yml", "site_name: Charters\nstrict: true\nplugins: []\nmarkdown_extensions: [attr_list, admonition]\ntheme: {name: null, custom_dir: theme}\n")
	site.write("theme/main.html", "<!doctype html><title>{{ page.title }}</title><main>{{ page.content }}</main>\n")
	site.run(mkdocs, "build", "-q", "-f", filepath.Join(site.dir, "mkdocs.yml"), "-d", filepath.Join(site.dir, "public"))
	for _, doc := range site.charters {
		site.check(doc, site.read("public", doc.Name, "index.html"))
	}
	if index := site.read("public", "index.html"); !strings.Contains(index, `href="velos-tournesol/"`) {
		t.Errorf("the index leads nowhere:\n%s", index)
	}
}

// TestMDX stands for Docusaurus, which takes hundreds of packages to install: its compiler reads the pages. Tables and struck text are
// an extension that is not there, so they come out as text.
func TestMDX(t *testing.T) {
	compiler := filepath.Join(repositoryTop(t), ".ci", "node_modules", "@mdx-js", "mdx", "index.js")
	if _, err := os.Stat(compiler); err != nil {
		unavailable(t, "no MDX in .ci/node_modules: make test fetches it")
	}
	node, err := exec.LookPath("node")
	if err != nil {
		unavailable(t, "no Node.js: .ci/setup installs it")
	}
	site := newSite(t, "docusaurus", "docs")
	pages, err := filepath.Glob(filepath.Join(site.dir, "docs", "*.md"))
	if err != nil || len(pages) != len(site.charters)+1 {
		t.Fatal(pages, err)
	}
	site.run(node, append([]string{filepath.Join("testdata", "mdx.mjs"), compiler}, pages...)...)
	for _, doc := range site.charters {
		site.check(doc, site.read("docs", doc.Name+".html"))
	}
}

// site is a folder in which the pages of the examples and of hostile charters are built into a site.
type site struct {
	*testing.T
	dir      string
	charters []*charter.Document
}

// newSite exports the charters for the program into a folder of the site.
func newSite(t *testing.T, profile, folder string) *site {
	t.Helper()
	if testing.Short() {
		t.Skip("builds a site")
	}
	s := &site{T: t, dir: t.TempDir()}
	paths, err := filepath.Glob(filepath.Join(repositoryTop(t), "examples", "*.charter.toml"))
	if err != nil || len(paths) == 0 {
		t.Fatal("no charter in examples", err)
	}
	for i, src := range hostileCharters(t) {
		name := fmt.Sprintf("hostile-%d.charter.toml", i+1)
		s.write(filepath.Join("charters", name), src)
		paths = append(paths, filepath.Join(s.dir, "charters", name))
	}
	for _, path := range paths {
		file, err := charter.Load(path)
		if err != nil {
			t.Fatal(err)
		}
		file.Document.Name = pageName(path)
		s.charters = append(s.charters, file.Document)
	}
	args := append([]string{"export", "--to", "markdown", "--front-matter", profile, "-o", filepath.Join(s.dir, folder) + "/"}, paths...)
	s.run(buildBinary(t), args...)
	return s
}

func (s *site) write(name, text string) {
	s.Helper()
	path := filepath.Join(s.dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		s.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		s.Fatal(err)
	}
}

func (s *site) read(name ...string) string {
	s.Helper()
	return readFile(s.T, filepath.Join(append([]string{s.dir}, name...)...))
}

func (s *site) run(program string, args ...string) {
	s.Helper()
	if out, err := exec.Command(program, args...).CombinedOutput(); err != nil {
		s.Fatalf("%s: %v\n%s", filepath.Base(program), err, out)
	}
}

var (
	builtTag       = regexp.MustCompile(`</?([A-Za-z!][^\s>/]*)((?:[^>"]|"[^"]*")*)>`)
	builtAttribute = regexp.MustCompile(`([^\s="]+)="([^"]*)"`)
	toldIn         = regexp.MustCompile(`(?s)<(dd|h3|h4|td)\b[^>]*>(.*?)</(dd|h3|h4|td)>`)
	itemAnchor     = regexp.MustCompile(` id="([a-z0-9_][a-z0-9-]*)"`)
)

// check holds a built page against the web page of the charter: the same anchors, all texts, nothing that acts.
func (s *site) check(doc *charter.Document, page string) {
	s.Helper()
	web, _ := export.Find("html")
	var ours strings.Builder
	if err := web.Write(&ours, doc, export.Options{Firmness: lint.ReadTexts(doc).Firmness}); err != nil {
		s.Fatal(err)
	}
	_, body, _ := strings.Cut(ours.String(), `<main id="_text"`)
	for _, m := range itemAnchor.FindAllStringSubmatch(body, -1) {
		if !strings.HasPrefix(m[1], "_fig") && strings.Count(page, ` id="`+m[1]+`"`) != 1 {
			s.Errorf("%s: %d anchors %s", doc.Name, strings.Count(page, ` id="`+m[1]+`"`), m[1])
		}
	}
	said := letters(page)
	for _, m := range toldIn.FindAllStringSubmatch(body, -1) {
		if want := letters(m[2]); !strings.Contains(said, want) {
			s.Errorf("%s: not there: %s", doc.Name, want)
		}
	}
	allowed := strings.Fields("!doctype title main p a h1 h2 h3 h4 h5 h6 ul ol li blockquote strong em code pre br hr del table thead tbody tr th td")
	_, content, _ := strings.Cut(page, "<main")
	for _, m := range builtTag.FindAllStringSubmatch("<main"+content, -1) {
		if !slices.Contains(allowed, strings.ToLower(m[1])) {
			s.Errorf("%s: element %s", doc.Name, m[0])
		}
		for _, a := range builtAttribute.FindAllStringSubmatch(m[2], -1) {
			switch to := html.UnescapeString(a[2]); {
			case a[1] == "href" && !regexp.MustCompile(`^((/[a-z]{2})?/[a-z0-9-]+/#|#|https?://|mailto:|tel:)`).MatchString(to), to == "#ZgotmplZ": // what Hugo writes in place of an address it does not trust
				s.Errorf("%s: a link to %q", doc.Name, to)
			case !slices.Contains([]string{"href", "id", "start", "align", "data-version", "class", "title"}, a[1]) && a[1] != "tabindex":
				s.Errorf("%s: attribute %s", doc.Name, m[0])
			}
		}
	}
}

// letters returns the letters and digits of the text of a page.
func letters(page string) string {
	text := html.UnescapeString(builtTag.ReplaceAllString(page, ""))
	return strings.Map(func(r rune) rune {
		if r < 0x80 && (r < '0' || r > '9') && (r < 'A' || r > 'Z') && (r < 'a' || r > 'z') || strings.ContainsRune("\u00a0\u202f«»“”’‘…–—\u2028", r) {
			return -1
		}
		return r
	}, text)
}

// hostileCharters returns charters in which each text is an attack, one charter a kind of attack.
func hostileCharters(t *testing.T) []string {
	t.Helper()
	var kinds map[string][]string
	if _, err := toml.DecodeFile(filepath.Join(repositoryTop(t), "charter", "export", "testdata", "payloads.toml"), &kinds); err != nil {
		t.Fatal(err)
	}
	kinds["sites"] = siteAttacks
	var out []string
	for _, kind := range slices.Sorted(func(yield func(string) bool) {
		for k := range kinds {
			if !yield(k) {
				return
			}
		}
	}) {
		var b strings.Builder
		first := tomlQuoted(kinds[kind][0])
		fmt.Fprintf(&b, "schema = 1\n[charter]\nid = \"hostile-%d\"\nlanguage = \"en\"\ntitle = %s\nversion = %s\ncontact = %s\n", len(out)+1, first, first, first)
		fmt.Fprintf(&b, "[brand]\nname = %s\npurpose = %s\n", first, first)
		for i, attack := range kinds[kind] {
			q := tomlQuoted(attack)
			fmt.Fprintf(&b, "[[trait]]\nid = \"t%d\"\nname = %s\nmeaning = %s\nnever = %s\n", i, q, q, q)
			fmt.Fprintf(&b, "[[moment]]\nid = \"m%d\"\nname = %s\nstage = \"use\"\n", i, q)
			fmt.Fprintf(&b, "[[discourse]]\nid = \"d%d\"\nsay = %s\navoid = %s\ntraits = [\"t%d\"]\n", i, q, q, i)
			fmt.Fprintf(&b, "[[behaviour]]\nid = \"b%d\"\nstatement = %s\nactor = %s\nact = %s\ntrigger = %s\nlimits = [%s, %s]\nmoments = [\"m%d\"]\ntraits = [\"t%d\"]\n",
				i, q, q, q, q, q, q, i, i)
			fmt.Fprintf(&b, "proof = { metric = %s, last = 1, note = %s, url = %s }\nremedy = { act = %s, claim = %s }\n", q, q, q, q, q)
		}
		out = append(out, b.String())
	}
	return out
}

// siteAttacks are what one of the programs that build sites would take for its own.
var siteAttacks = []string{
	"{{< figure src=x >}}", "{{% include x %}}", "{{< x", "`{{< figure src=x >}}`", "```\n{{< figure src=x >}}\n{{% y %}}\n```", "{{</* x */>}}",
	"export const hit = 1", "import x from 'y'", "a\n\nexport const hit = 1", "{globalThis.hit = 1}", "<Hit/>", "<Hit x={1}>", "{/* x */}", "a {#b}",
	"{: .class onclick=x }", "# a {: onclick=x }", "a\n{: onclick=x }", "!!! danger", "??? note \"x\"", ":::danger\n\nx\n\n:::", "--8<-- \"/etc/passwd\"",
	"{% include x %}", "{{ config }}", "`{{ config }}`", "[TOC]", "<!-- more -->", "<!--more-->", "$$x$$", "a | `b|c` | d", "- a\n  - b\n\n    ```\n    <i>\n    ```",
	"1. a\n\n   b\n2. c", "a\\\n\\# b", "~~a~~ ==b== ++c++ ^^d^^", "---", "---\ntitle: x\n---", "+++\ntitle = 'x'\n+++", "*a*{onclick=x}", "[a](https://ok.example){onclick=x}",
}

// tomlQuoted writes a TOML basic string.
func tomlQuoted(s string) string {
	var b strings.Builder
	for _, r := range strings.ToValidUTF8(s, "\ufffd") {
		switch {
		case r == '"' || r == '\\':
			b.WriteString(`\` + string(r))
		case r < 0x20 || r == 0x7f:
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	return `"` + b.String() + `"`
}
