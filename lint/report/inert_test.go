package report

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"

	"relcharter/charter"
	"relcharter/lint"
)

// checkSchema checks a JSON document against a schema of testdata/schemas.
func checkSchema(t *testing.T, name string, out []byte) {
	t.Helper()
	read := func(b []byte) any {
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(b))
		if err != nil {
			t.Fatal(err)
		}
		return doc
	}
	src, err := os.ReadFile(filepath.Join("testdata", "schemas", name))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource(name, read(src)); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile(name)
	if err != nil {
		t.Fatal(err)
	}
	if err := schema.Validate(read(out)); err != nil {
		t.Error(err)
	}
}

// acting is a text that Markdown, a log and a reader of SARIF would each take for more than a text.
const acting = "<img src=x> [a](http://b.c) ![i](//j.k) @team #12 &lt;script&gt; &commat;all https://x.y www.z.org me@x.org GH-7\n" +
	"# title\x1b[31m \u202e ::error::x ##[error]x ```\n[a]: http://b.c {0} | <!-- x -->"

// edgeReport is a report in which names, texts and files are as odd as they come.
func edgeReport(lang charter.Lang) Report {
	odd := &lint.Rule{ID: "odd", Severity: lint.Warning, Group: lint.Completeness, Check: func(p *lint.Pass) {
		text := charter.L10n{FR: acting, EN: acting}
		end := len(p.Source())
		p.Report(lint.Finding{Key: acting, Span: charter.Span{Start: 0, End: end}, Message: text, Fix: &charter.Fix{
			Title: text, Edits: []charter.Edit{{Span: charter.Span{Start: 1, End: 1}, New: acting}, {Span: charter.Span{Start: end, End: end}}},
		}})
		p.Report(lint.Finding{Span: charter.Span{Start: end, End: end}, Message: text, Fix: &charter.Fix{Title: text}})
	}}
	file := func(name, src string) File {
		doc := charter.Parse(name, src)
		return Of(doc, lint.Run(doc, []*lint.Rule{odd}, lint.Options{Today: charter.Date{Year: 2026, Month: time.November, Day: 21}}), Keep{Excerpts: true})
	}
	return Report{Lang: lang, Rules: []*lint.Rule{odd}, Files: []File{
		file("-", atelier), file("./a b/%41é?#x:[1].charter.toml", words), file("a:b.charter.toml", "\ufeffx = 'é𐐀'\r\n"),
		file("/abs/../x.charter.toml", words), file("../up.charter.toml", words), file(acting+"\xff", words),
		file("one/brand.charter.toml", words), file("two/brand.charter.toml", words), file("two/brand.charter.toml", words),
		{Err: &charter.FileError{Path: acting, Message: charter.L10n{FR: acting, EN: acting}, Err: errors.New("x")}},
		{Err: errors.New(acting)},
	}}
}

func TestDeadMarkdown(t *testing.T) {
	md := goldmark.New(goldmark.WithExtensions(extension.GFM))
	var b bytes.Buffer
	if err := md.Convert([]byte("before "+deadMarkdown(acting)+"\n"), &b); err != nil {
		t.Fatal(err)
	}
	html := b.String()
	for _, live := range []string{"<img", "<a", "<script", "raw HTML", "@team", "@all", "#12", "GH-7", "<h1"} {
		if strings.Contains(html, live) {
			t.Errorf("%q acts in %s", live, html)
		}
	}
	if plain := "Un texte, « un autre » : 24 h_sur_24 (deadline)."; deadMarkdown(plain) != plain {
		t.Errorf("%q became %q", plain, deadMarkdown(plain))
	}
}
