package export

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"relcharter/charter"
)

var update = flag.Bool("update", false, "rewrite the golden files in testdata")

// sample returns a charter of testdata. The French one is read with CRLF line ends, as some editors save it.
func sample(t *testing.T, name string) *charter.Document {
	t.Helper()
	src, err := os.ReadFile(filepath.Join("testdata", name+charter.Extension))
	if err != nil {
		t.Fatal(err)
	}
	text := strings.ReplaceAll(string(src), "\r\n", "\n")
	if name == "fr" {
		text = strings.ReplaceAll(text, "\n", "\r\n")
	}
	doc := charter.Parse(name, text)
	if len(doc.Problems) > 0 {
		t.Fatalf("%s: %s", name, doc.Problems[0].Message.EN)
	}
	return doc
}

// render returns the page of doc in the format with that id.
func render(t *testing.T, doc *charter.Document, id string, opts Options) string {
	t.Helper()
	f, ok := Find(id)
	if !ok {
		t.Fatalf("no format %s", id)
	}
	var out bytes.Buffer
	if err := f.Write(&out, doc, opts); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestGolden(t *testing.T) {
	opts := map[string]Options{"fr": {Firmness: (*charter.Behaviour).Firmness, Generator: "charter 1.0"}}
	for _, name := range []string{"fr", "en"} {
		for _, f := range Formats() {
			path := filepath.Join("testdata", name+f.Ext)
			got := strings.Replace(render(t, sample(t, name), f.ID, opts[name]), builtins().css, "/* the style sheets */\n", 1)
			if *update {
				if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
				continue
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(strings.ReplaceAll(string(want), "\r\n", "\n"), strings.ReplaceAll(got, "\r\n", "\n")); diff != "" {
				t.Errorf("%s (-want +got):\n%s", path, diff)
			}
		}
	}
}

func TestSameBytes(t *testing.T) {
	for _, f := range Formats() {
		first := render(t, sample(t, "fr"), f.ID, Options{})
		for range 20 {
			if render(t, sample(t, "fr"), f.ID, Options{}) != first {
				t.Fatalf("%s: two pages of one charter differ", f.ID)
			}
		}
	}
}

func TestFormats(t *testing.T) {
	seen := map[string]bool{}
	for _, f := range Formats() {
		if got, ok := Find(f.ID); !ok || got.ID != f.ID || seen[f.ID] || seen[f.Ext] {
			t.Errorf("%s: not found, or found twice", f.ID)
		}
		seen[f.ID], seen[f.Ext] = true, true
		if !strings.HasPrefix(f.Ext, ".") || f.Label.FR == "" || f.Label.EN == "" {
			t.Errorf("%s: incomplete", f.ID)
		}
	}
	if _, ok := Find("pdf"); ok {
		t.Error("found a format that does not exist")
	}
}

// full fails from the first byte on.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errFull }

var errFull = errors.New("no space left")

func TestWriteError(t *testing.T) {
	for _, f := range Formats() {
		if err := f.Write(full{}, sample(t, "en"), Options{}); !errors.Is(err, errFull) {
			t.Errorf("%s: got %v", f.ID, err)
		}
	}
}

// TestAlmostEmpty is what a team sees on its first day: no empty section, no heading over nothing.
func TestAlmostEmpty(t *testing.T) {
	for _, src := range []string{"", "schema = 1\n[brand]\nname = \"Tide\"\n", "[[behaviour]]\n[[trait]]\n[[benefit]]\n[[rating]]\n", "not toml ["} {
		doc := charter.Parse("x", src)
		html := render(t, doc, "html", Options{})
		if strings.Contains(html, "<section") || strings.Contains(html, "<nav") {
			t.Errorf("%q: a section over nothing", src)
		}
		if strings.Count(html, "<h1>") != 1 || strings.Contains(html, "<h1></h1>") {
			t.Errorf("%q: not one title", src)
		}
		md := render(t, doc, "markdown", Options{})
		if strings.Contains(md, "## ") || !strings.HasPrefix(md, "> **◌ Draft**\n\n# ") {
			t.Errorf("%q: got\n%s", src, md)
		}
	}
}

func TestSize(t *testing.T) {
	var src strings.Builder
	src.WriteString("schema = 1\n[charter]\nlanguage = \"fr\"\n[[trait]]\nid=\"t\"\nname=\"Franche\"\n[[benefit]]\nid=\"b\"\nlevel=\"service\"\nstatement=\"Je sais.\"\n")
	for i := range 12 {
		src.WriteString("[[behaviour]]\nid = \"b" + string(rune('a'+i)) + "\"\n" + strings.SplitN(behaviourText(t), "\n", 2)[1])
	}
	doc := charter.Parse("x", src.String())
	if len(doc.Behaviours) != 12 {
		t.Fatalf("%d behaviours", len(doc.Behaviours))
	}
	n := len(render(t, doc, "html", Options{}))
	if n > 60_000 {
		t.Errorf("a page of 12 behaviours takes %d bytes, more than 60,000", n)
	}
}

// behaviourText returns the fullest behaviour of the French sample, from its id on.
func behaviourText(t *testing.T) string {
	t.Helper()
	src := sample(t, "fr").Source()
	src = src[strings.Index(src, `id = "ardoise"`):]
	return strings.ReplaceAll(src[:strings.Index(src, "[[")], "\r\n", "\n")
}
