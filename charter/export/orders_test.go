package export

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"html"
	"regexp"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	unsafe "github.com/yuin/goldmark/renderer/html"
)

// orders are texts that would be read as commands in the log of a build server, with what a reader is to see of each.
var orders = []struct{ src, seen string }{
	{"##vso[task.setvariable variable=x]y", "##vso[task.setvariable variable=x]y"},
	{"##[error]y", "##[error]y"},
	{"a ###[error]y", "a ###[error]y"},
	{"##teamcity[x 'y']", "##teamcity[x 'y']"},
	{"::error::y", "::error::y"},
	{"\u00a0\u202f::error::y", "::error::y"},
	{"a\n::error::y", "::error::y"},
	{"a\\\n::error::y", "::error::y"},
	{"a\n\n::error::y", "::error::y"},
	{"*::error::y*", "::error::y"},
	{"`##vso[x]y`", "##vso[x]y"},
	{"`::error::y`", "::error::y"},
	{"`a ##[b\\*c] <d>`", "a ##[b\\*c] <d>"},
	{"##VSO[task.complete](https://ok.example)", "##VSO"},
	{"\\##[a](https://ok.example)", "##"},
	{"```\n::error::y\n\n  ::z\n##vso[x]y\n*a* <b>\n```", "::error::y\n\n  ::z\n##vso[x]y\n*a* <b>\n"},
	{"- a\n\n  ```\n  ::error::y\n  ```", "::error::y\n"},
	{"> ```\n> ##[error]y\n> ```", "##[error]y\n"},
}

var commanding = regexp.MustCompile(`(?i)##[a-z]*\[`)

// checkLog reports the lines of a page that a build server would take for an order.
func checkLog(t *testing.T, what, page string) {
	t.Helper()
	for i, l := range strings.Split(page, "\n") {
		if strings.HasPrefix(strings.TrimSpace(l), "::") || commanding.MatchString(l) {
			t.Errorf("%s: line %d is an order: %s", what, i+1, l)
		}
	}
}

// TestOrders holds that no line of a page is an order for a build server, wherever an author put one, and that readers see what
// was written.
func TestOrders(t *testing.T) {
	reader := goldmark.New(goldmark.WithExtensions(extension.GFM), goldmark.WithRendererOptions(unsafe.WithUnsafe()))
	for _, o := range orders {
		doc := parsed(t, everyField(func(string) string { return o.src }, live))
		page := render(t, doc, "html", Options{Generator: o.src})
		checkLog(t, "html of "+o.src, page)
		if seen := html.UnescapeString(markup.ReplaceAllString(htmlBody(t, page), "")); !strings.Contains(seen, o.seen) {
			t.Errorf("html of %q does not show %q", o.src, o.seen)
		}
		text := render(t, doc, "markdown", Options{})
		checkLog(t, "markdown of "+o.src, text)
		var out bytes.Buffer
		if err := reader.Convert([]byte(text), &out); err != nil {
			t.Fatal(err)
		}
		if seen := html.UnescapeString(markup.ReplaceAllString(out.String(), "")); !strings.Contains(seen, o.seen) {
			t.Errorf("markdown of %q does not show %q:\n%s", o.src, o.seen, text)
		}
	}
}

// TestPlainCode holds that code without an order stays Markdown.
func TestPlainCode(t *testing.T) {
	for src, want := range map[string]string{
		"`a::b ## c`":      "`a::b ## c`",
		"`::before`":       "`::before`",
		"```\na :: b\n```": "```\na :: b\n```",
		"```\n## [a]\n```": "```\n## [a]\n```",
		"~~~\n```\na\n~~~": "````\n```\na\n````",
	} {
		if got := dialects[""].blocks(readProse(src, strings.TrimSpace), ""); got != want {
			t.Errorf("%q becomes %q, want %q", src, got, want)
		}
	}
}

// TestOrdersInStyle holds that no line of a style sheet is an order, that the sheet means the same and that its page lets it through.
func TestOrdersInStyle(t *testing.T) {
	for in, want := range map[string]string{
		"::selection{color:red}":                   "/**/::selection{color:red}",
		"a{}\r\n \r\n\t::marker,\n::before{top:0}": "a{}   \t::marker, ::before{top:0}",
		"/* a\n::b */a::before{}":                  "/* a ::b */a::before{}",
		"a{content:\"b\\\n::c\"}":                  "a{content:\"b::c\"}",
		"a{content:\"##[b] ###vso[c]\"}":           "a{content:\"#\\23 [b] ##\\23 vso[c]\"}",
		"a{color:#fff}\n.b:hover::before{}":        "a{color:#fff}\n.b:hover::before{}",
	} {
		if got := inertCSS(in); got != want {
			t.Errorf("%q becomes %q, want %q", in, got, want)
		}
	}
	if own := builtins().css; inertCSS(own) != own {
		t.Error("a line of our own style sheets is an order, or ends otherwise than by a line feed")
	}
	torn, err := NewTemplates(map[string]string{"page.css": "a{}/*##x", "figure.css": "[b] */"})
	if err != nil {
		t.Fatal(err)
	}
	checkLog(t, "two style sheets", render(t, sample(t, "en"), "html", Options{Templates: torn}))
	for _, name := range []string{"page.css", "sheet.css"} {
		templates, err := NewTemplates(map[string]string{name: "::selection{color:red}\r\n::marker{content:\"##[a]\"}\n"})
		if err != nil {
			t.Fatal(err)
		}
		page := render(t, sample(t, "en"), "html", Options{Templates: templates})
		checkLog(t, name, page)
		style := regexp.MustCompile(`(?s)<style>(.*?)</style>`).FindStringSubmatch(page)[1]
		if !strings.Contains(style, "::selection{color:red} ::marker{") {
			t.Errorf("%s is not in\n%s", name, style)
		}
		sum := sha256.Sum256([]byte(style))
		if hash := base64.StdEncoding.EncodeToString(sum[:]); !strings.Contains(html.UnescapeString(page), "style-src 'sha256-"+hash+"'") {
			t.Errorf("%s: the policy of the page has another hash", name)
		}
	}
}

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"a\U000e0041\U000e007fb":       "ab",
		"a\u200e\u200f\u061cb":         "ab",
		"a\u202eb\ufeff":               "ab",
		"a\r\nb\u2028c\td":             "a\nb\nc\td",
		"\xff":                         "\ufffd",
		"e\u0301 \u00a0\u202f👩\u200d🔧": "e\u0301 \u00a0\u202f👩\u200d🔧",
	} {
		if got := clean(in); got != want {
			t.Errorf("clean(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestReference holds that text a reader would take for a character reference is shown as it is, and only that is escaped.
func TestReference(t *testing.T) {
	for in, want := range map[string]string{
		"&amp; & &a &;":                      `\&amp; & &a &;`,
		"&#60;&#x3c;&#;":                     `\&#60;\&#x3c;&#;`,
		"&CounterClockwiseContourIntegral;é": `\&CounterClockwiseContourIntegral;é`,
		"a_b _c_ d_é_":                       `a_b \_c\_ d_é\_`,
	} {
		if got := dialects[""].escape(in); got != want {
			t.Errorf("escape(%q) = %q, want %q", in, got, want)
		}
	}
}

// hard are texts that a careless exporter takes too long over.
var hard = []struct{ name, unit string }{
	{"ampersands", "&"},
	{"references", "&a"},
	{"quotes", ">"},
	{"brackets", "["},
	{"links", "[a]("},
	{"stars", "*a "},
	{"underscores", "_a_b"},
	{"sentences", "Nous rappelons & nous *disons* `oui` ; 1 000 fois.\n\n"},
}

// BenchmarkProse shows that the cost of a page grows with the length of a text, and no faster: the rates are alike.
func BenchmarkProse(b *testing.B) {
	for _, h := range hard {
		for _, size := range []int{5_000, 50_000, 500_000} {
			src := strings.Repeat(h.unit, size/len(h.unit))
			b.Run(fmt.Sprintf("%s/%d", h.name, size), func(b *testing.B) {
				b.SetBytes(int64(size))
				for b.Loop() {
					r := readProse(src, strings.TrimSpace)
					dialects[""].blocks(r, "")
					r.HTML()
				}
			})
		}
	}
	b.Run("backticks", func(b *testing.B) {
		for b.Loop() {
			fenceFor(strings.Repeat("`", 1_000_000), 3)
		}
	})
}
