package export

import (
	"bytes"
	"html"
	"regexp"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	unsafe "github.com/yuin/goldmark/renderer/html"
)

func asTyped(s string) string { return s }

func TestReadProse(t *testing.T) {
	for _, c := range []struct{ in, html, markdown string }{
		{"one line", "one line", "one line"},
		{"a\nb", "a b", "a b"},
		{"a  \nb", "a<br>b", "a\\\nb"},
		{"a\r\n\r\nb", "<p>a</p><p>b</p>", "a\n\nb"},
		{"**a** *b* ~~c~~ `d`", "<strong>a</strong> <em>b</em> <s>c</s> <code>d</code>", "**a** *b* ~~c~~ `d`"},
		{"# Title\n\ntext", "<p><strong>Title</strong></p><p>text</p>", "**Title**\n\ntext"},
		{"- a\n- b", "<ul><li>a</li><li>b</li></ul>", "- a\n- b"},
		{"3. a\n4. b", `<ol start="3"><li>a</li><li>b</li></ol>`, "3. a\n4. b"},
		{"- [x] a\n- [ ] b", "<ul><li>☑\u00a0a</li><li>☐\u00a0b</li></ul>", "- ☑\u00a0a\n- ☐\u00a0b"},
		{"> a", "<blockquote><p>a</p></blockquote>", "> a"},
		{"```\n<b>\n```", "<pre><code>&lt;b&gt;\n</code></pre>", "```\n<b>\n```"},
		{"    a", "a", "a"},
		{"<b>a</b>", "&lt;b&gt;a&lt;/b&gt;", `\<b>a\</b>`},
		{"a &amp; b &copy;", "a &amp; b ©", "a & b ©"},
		{`a \* b`, "a * b", `a \* b`},
		{"[a](https://b.example/(c))", `<a href="https://b.example/(c)">a</a>`, "[a](https://b.example/%28c%29)"},
		{"[a](javascript:b)", "a", "a"},
		{"![a](https://b.example/c.png)", `<a href="https://b.example/c.png">a</a>`, "[a](https://b.example/c.png)"},
		{"![a](c.png)", "a", "a"},
		{"[![a](https://b.example)](https://c.example)", `<a href="https://c.example">a</a>`, "[a](https://c.example)"},
		{"see a@b.example", `see <a href="mailto:a@b.example">a@b.example</a>`, "see [a@b.example](mailto:a@b.example)"},
		{"", "", ""},
		{"***", "***", `\*\*\*`},
	} {
		r := readProse(c.in, asTyped)
		got := string(r.HTML())
		if got != c.html {
			t.Errorf("%q: HTML %q, want %q", c.in, got, c.html)
		}
		if got := dialects[""].blocks(r, ""); got != c.markdown {
			t.Errorf("%q: Markdown %q, want %q", c.in, got, c.markdown)
		}
	}
}

var markup = regexp.MustCompile(`<[^>]*>`)

// shown returns the text that a reader of Markdown shows which lets raw HTML through.
func shown(t *testing.T, md string) string {
	t.Helper()
	var out bytes.Buffer
	reader := goldmark.New(goldmark.WithExtensions(extension.GFM), goldmark.WithRendererOptions(unsafe.WithUnsafe()))
	if err := reader.Convert([]byte(inertMarkdown(md)), &out); err != nil {
		t.Fatal(err)
	}
	return strings.Join(strings.Fields(html.UnescapeString(markup.ReplaceAllString(out.String(), ""))), " ")
}

// FuzzPlainMarkdown holds that a field of plain text is the same text in the Markdown page, whatever signs are in it.
func FuzzPlainMarkdown(f *testing.F) {
	for _, s := range allAttacks() {
		f.Add(s)
	}
	for _, s := range []string{"- a", "1. a", "# a", "a_b_c _d_", "**", "a | b", `\`, `\*`, "+ x", "> y", "===", "---", "`a`", "&amp;", "[x]", ": z", "~~~", "1) b", "| a |\n|---|"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, in string) {
		text := oneLine(in)
		want := strings.Join(strings.Fields(text), " ")
		r := line(textOf(text))
		if got := shown(t, dialects[""].blocks(r, "")); got != want {
			t.Errorf("paragraph %q: shown as %q by %q", want, got, dialects[""].blocks(r, ""))
		}
		cell := "| " + dialects[""].line(r) + " | x |\n| --- | --- |\n"
		if got := strings.TrimSpace(strings.TrimSuffix(shown(t, cell), "x")); got != want {
			t.Errorf("cell %q: shown as %q", want, got)
		}
	})
}

// FuzzProse holds that the Markdown page says of a prose field what the HTML page says.
func FuzzProse(f *testing.F) {
	for _, s := range allAttacks() {
		f.Add(s)
	}
	for _, s := range []string{"- a\n- b\n\n> c\n\n**d** `e`", "_*!*!0_", "**10\u00a0€**_maximum_", "***a***b**_c_**", "~~*a*~~~b~", "a!<b@c>"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, in string) {
		r := readProse(in, asTyped)
		blocks := strings.NewReplacer("<p>", " ", "<li>", " ", "<br>", " ", "<blockquote>", " ", "<pre>", " ").Replace(string(r.HTML()))
		checkBody(t, in, string(r.HTML()))
		want := strings.Join(strings.Fields(html.UnescapeString(markup.ReplaceAllString(blocks, ""))), " ")
		if got := shown(t, dialects[""].blocks(r, "")); strings.ReplaceAll(got, " ", "") != strings.ReplaceAll(want, " ", "") {
			t.Errorf("%q: HTML says %q, Markdown %q by %q", in, want, got, dialects[""].blocks(r, ""))
		}
	})
}
