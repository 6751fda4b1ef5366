package export

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"html"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	unsafe "github.com/yuin/goldmark/renderer/html"

	"relcharter/charter"
)

var (
	tags       = regexp.MustCompile(`<(/?)([A-Za-z!][^\s>/]*)((?:[^>"]|"[^"]*")*)>`)
	attributes = regexp.MustCompile(`([^\s="]+)(?:="([^"]*)")?`)

	// pictureTitle is the title of a picture, which is no title of the page.
	pictureTitle = regexp.MustCompile(`<title id="_fig-[a-z]+-t">([^<]*)</title>`)
)

// ofProse are the elements and attributes that the Markdown of an author may bring into a page, and those that a reader of our Markdown
// makes of it. Everything else comes from our own templates.
var ofProse = []string{
	"a", "a href", "a id", "blockquote", "br", "code", "del", "em", "h1", "h2", "h3", "h4", "hr", "li", "ol", "ol start", "p", "pre", "s", "strong",
	"table", "tbody", "td", "th", "thead", "tr", "ul",
}

// never matches what no page holds, not even by its template: what runs, loads, sends, or stands in the way of the policy.
var never = regexp.MustCompile(`^(script|noscript|iframe|frame|object|embed|applet|form|input|button|textarea|select|link|base|meta|title|style|template|` +
	`foreignobject|use|image|animate|set|video|audio|source|picture|math|portal|dialog|!.*)( |$)|` +
	` (on.*|style|srcset|srcdoc|xlink:href|ping|action|formaction|background|http-equiv|target)$`)

// part is an element, or an attribute of one: "a", "a href".
type part struct{ name, value string }

// partsOf returns the parts of a page in order, values decoded. What is no text, and no tag as our templates write one, is a part too.
func partsOf(body string) []part {
	var out []part
	body = pictureTitle.ReplaceAllString(body, "$1")
	for _, m := range tags.FindAllStringSubmatch(body, -1) {
		name := strings.ToLower(m[2])
		out = append(out, part{name: name})
		for _, a := range attributes.FindAllStringSubmatch(strings.TrimSuffix(m[3], "/"), -1) {
			out = append(out, part{name + " " + strings.ToLower(a[1]), html.UnescapeString(a[2])})
		}
	}
	if i := strings.IndexByte(tags.ReplaceAllString(body, ""), '<'); i >= 0 {
		out = append(out, part{name: "<"})
	}
	return out
}

// ours returns the names of the parts that pages have whose authors typed nothing but words.
var ours = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for _, name := range ofProse {
		out[name] = true
	}
	for _, status := range []string{"live", "planned", "suspended"} {
		doc := charter.Parse("every", everyField(stamp, map[string]string{
			"behaviour.status": `"` + status + `"`, "behaviour.visibility": `"public"`,
		}))
		for _, opts := range sheets(stamp("behaviour.owner.function")) {
			var page strings.Builder
			if err := writeHTML(&page, doc, opts.hostile("x")); err != nil {
				panic(err)
			}
			_, body, _ := strings.Cut(page.String(), "<body>")
			for _, p := range partsOf(strings.TrimSuffix(strings.TrimSpace(body), "</body>\n</html>")) {
				out[p.name] = true
			}
		}
	}
	return out
})

// checkBody reports every element, attribute and address that a page must not hold.
func checkBody(t *testing.T, what, body string) {
	t.Helper()
	for _, p := range partsOf(body) {
		if !ours()[p.name] || never.MatchString(p.name) {
			t.Errorf("%s: the page holds %s=%q", what, p.name, p.value)
		}
		switch _, attribute, _ := strings.Cut(p.name, " "); attribute {
		case "href":
			if !slices.ContainsFunc([]string{"#", "https://", "http://", "mailto:", "tel:"}, func(start string) bool {
				return strings.HasPrefix(p.value, start)
			}) || strings.ContainsAny(p.value, "<> \t\n\"") {
				t.Errorf("%s: address %q", what, p.value)
			}
		case "src":
			if !strings.HasPrefix(p.value, "data:image/") {
				t.Errorf("%s: picture %q", what, p.value)
			}
		}
	}
	for _, r := range body {
		if r < 0x20 && r != '\n' && r != '\t' || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 {
			t.Errorf("%s: control character %U", what, r)
		}
	}
}

// converted returns what a reader of Markdown that lets raw HTML through makes of a page.
func converted(t *testing.T, md string) string {
	t.Helper()
	var out bytes.Buffer
	reader := goldmark.New(goldmark.WithExtensions(extension.GFM), goldmark.WithRendererOptions(unsafe.WithUnsafe()))
	if err := reader.Convert([]byte(md), &out); err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(out.String(), ` style="text-align:left"`, "")
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

// quoted matches a string of a style sheet.
var quoted = regexp.MustCompile(`"(?:[^"\\\n]|\\[^\n])*"`)

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
	rules := quoted.ReplaceAllString(style[1], "")
	if strings.Contains(rules, "url(") || strings.Contains(rules, "@import") || strings.Contains(style[1], "<") {
		t.Error("the style sheet fetches something, or holds markup")
	}
	if strings.Count(rules, "{") != strings.Count(rules, "}") || strings.ContainsAny(rules, "\"\\") {
		t.Error("a text breaks out of the style sheet")
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
