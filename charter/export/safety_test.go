package export

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"html"
	"regexp"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	unsafe "github.com/yuin/goldmark/renderer/html"

	"relcharter/charter"
)

// attacks are what a page must show as text, or drop.
var attacks = []string{
	`<script>alert(1)</script>`,
	`<img src=x onerror=alert(1)>`,
	`"><svg/onload=alert(1)>`,
	`' onmouseover='alert(1)`,
	`</style><script>alert(1)</script>`,
	`--></title><!-- ]]>`,
	`{{.Style}}{{template "fact" .}}`,
	`[a](javascript:alert(1))`,
	`[a](JaVaScRiPt:alert(1))`,
	`[a](javascript&colon;alert(1))`,
	`[a](&#106;avascript:alert(1))`,
	`[a](java&#9;script:alert(1))`,
	`[a](\x01javascript:alert(1))`,
	`[a](vbscript:x) [b](data:text/html;base64,PHNjcmlwdD4=) [c](file:///etc/passwd)`,
	`[a](//evil.example/x) [b](/x) [c](x.html) [d](blob:x)`,
	`<javascript:alert(1)> <https://ok.example/?"onload="x>`,
	`![i](https://evil.example/p.png) ![j](data:image/svg+xml,<svg onload=alert(1)>)`,
	`[a](https://ok.example/"onmouseover="alert(1))`,
	`[a](<https://ok.example/a b>)`,
	"[a]: javascript:alert(1)\n\n[a]",
	"\u202egnp.exe\u202c \u2066x\u2069 \u0000 \u001b[31m",
	"    <b>indented</b>",
	"```html\n<script>alert(1)</script>\n```",
	"`</code><script>`",
	"# heading\n\nsetext\n===\n\n<div onclick=x>\n\n| a | b |\n|---|---|\n| <b>c</b> | d |",
	"a | b | c",
	"1. one\n- two\n> three\n+ four\n***\n---",
	`&lt;script&gt; &amp;lt; &#60;b&#62;`,
	`*a **b ~~c [d](e "f`,
	`#"><b>`,
	`expression(alert(1)); background:url(https://evil.example)`,
	`#fff;}body{background:url(//evil.example)}`,
	"```\n::error::</code></pre><script>\n\n##vso[a]<b>\n```",
	"`##[a]</code><script>`",
}

var (
	tags       = regexp.MustCompile(`<(/?)([A-Za-z!][^\s>/]*)((?:[^>"]|"[^"]*")*)>`)
	attributes = regexp.MustCompile(`([^\s="]+)(?:="([^"]*)")?`)
)

// allowed names the attributes that a page may hold, beside its head.
var allowed = map[string]bool{
	"id": true, "class": true, "href": true, "lang": true, "scope": true, "start": true, "aria-label": true,
	"aria-labelledby": true, "aria-hidden": true, "data-head": true,
}

// checkBody reports every element, attribute and address that a page must not hold.
func checkBody(t *testing.T, what, body string) {
	t.Helper()
	elements := " a abbr article blockquote br caption code dd div dl dt em footer h1 h2 h3 h4 header hr li main nav ol p pre " +
		"s section span strong table tbody td th thead tr ul del "
	for _, m := range tags.FindAllStringSubmatch(body, -1) {
		if !strings.Contains(elements, " "+strings.ToLower(m[2])+" ") {
			t.Errorf("%s: element %s", what, m[0])
			continue
		}
		for _, a := range attributes.FindAllStringSubmatch(strings.TrimSuffix(m[3], "/"), -1) {
			if !allowed[a[1]] {
				t.Errorf("%s: attribute %s in %s", what, a[1], m[0])
			}
			if a[1] != "href" {
				continue
			}
			to := html.UnescapeString(a[2])
			ok := false
			for _, start := range []string{"#", "https://", "http://", "mailto:", "tel:"} {
				ok = ok || strings.HasPrefix(to, start)
			}
			if !ok || strings.ContainsAny(to, "<> \t\n\"") {
				t.Errorf("%s: address %q", what, to)
			}
		}
	}
	for _, r := range body {
		if r < 0x20 && r != '\n' && r != '\t' || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 {
			t.Errorf("%s: control character %U", what, r)
		}
	}
}

// htmlBody returns what stands in the body of a page, and checks the rest.
func htmlBody(t *testing.T, page string) string {
	t.Helper()
	head, body, ok := strings.Cut(page, "<body>")
	if !ok {
		t.Fatal("no body")
	}
	for _, m := range tags.FindAllStringSubmatch(head, -1) {
		if !strings.Contains(" !doctype html head meta title style ", " "+strings.ToLower(m[2])+" ") {
			t.Errorf("head: element %s", m[0])
		}
	}
	checkPolicy(t, head)
	return strings.TrimSuffix(strings.TrimSpace(body), "</body>\n</html>")
}

// checkPolicy holds that the policy lets the one style sheet in, and nothing else.
func checkPolicy(t *testing.T, head string) {
	t.Helper()
	style := regexp.MustCompile(`(?s)<style>(.*)</style>`).FindStringSubmatch(head)
	meta := regexp.MustCompile(`Content-Security-Policy" content="([^"]*)"`).FindStringSubmatch(head)
	if style == nil || meta == nil {
		t.Fatal("no style or no policy")
	}
	sum := sha256.Sum256([]byte(style[1]))
	want := "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) +
		"'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
	if got := html.UnescapeString(meta[1]); got != want {
		t.Errorf("policy %s, want %s", got, want)
	}
	if strings.Contains(style[1], "url(") || strings.Contains(style[1], "@import") || strings.Contains(style[1], "<") {
		t.Error("the style sheet fetches something, or holds markup")
	}
}

// TestHostile holds that nothing an author types can act: neither in the HTML page, nor in the Markdown once rendered by a
// reader that lets raw HTML through.
func TestHostile(t *testing.T) {
	reader := goldmark.New(goldmark.WithExtensions(extension.GFM), goldmark.WithRendererOptions(unsafe.WithUnsafe()))
	for _, attack := range attacks {
		doc := parsed(t, everyField(func(string) string { return attack }, live))
		checkBody(t, "html "+attack, htmlBody(t, render(t, doc, "html", Options{Generator: attack})))
		var out bytes.Buffer
		if err := reader.Convert([]byte(render(t, doc, "markdown", Options{})), &out); err != nil {
			t.Fatal(err)
		}
		checkBody(t, "markdown "+attack, strings.NewReplacer(` style="text-align:left"`, "").Replace(out.String()))
	}
}

// TestHostileShape holds that ids, languages and choices that are none cannot act either.
func TestHostileShape(t *testing.T) {
	for _, attack := range attacks {
		change := map[string]string{}
		for _, f := range charter.Fields {
			switch f.Kind {
			case charter.KindID, charter.KindRef, charter.KindEnum, charter.KindLang:
				change[f.Path] = tomlString(attack)
			}
		}
		change["behaviour.visibility"] = `"public"`
		doc := parsed(t, everyField(stamp, change))
		checkBody(t, attack, htmlBody(t, render(t, doc, "html", Options{})))
	}
}

// TestNothingFetched holds that a page alone refers to nothing outside itself.
func TestNothingFetched(t *testing.T) {
	page := render(t, parsed(t, everyField(stamp, live)), "html", Options{})
	page = regexp.MustCompile(`<meta [^>]*>`).ReplaceAllString(page, "") // base64 may hold anything
	for _, s := range []string{"http:", "https:", "//", "src=", "<link", "<script", " style=", "url(", "@import"} {
		if strings.Contains(page, s) {
			t.Errorf("the page holds %q", s)
		}
	}
}

func TestSafeLink(t *testing.T) {
	for in, want := range map[string]string{
		"https://a.example/b?c=d#e":  "https://a.example/b?c=d#e",
		"http://a.example":           "http://a.example",
		"HTTPS://a.example":          "https://a.example",
		"mailto:a@b.example":         "mailto:a@b.example",
		"tel:+33199001234":           "tel:+33199001234",
		"#prix-ferme":                "#prix-ferme",
		"https://a.example/é":        "https://a.example/%C3%A9",
		"#":                          "",
		"":                           "",
		"javascript:alert(1)":        "",
		"javascript://a.example/%0a": "",
		"data:text/html,x":           "",
		"//a.example":                "",
		"/x":                         "",
		"x.html":                     "",
		"https:a":                    "",
		"https://":                   "",
		"java\tscript:x":             "",
		"https://a.example/a b":      "",
	} {
		got, ok := safeLink(in)
		if got != want || ok != (want != "") {
			t.Errorf("safeLink(%q) = %q, %v; want %q", in, got, ok, want)
		}
	}
}
