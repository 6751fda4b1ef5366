package export

import (
	"encoding/xml"
	"fmt"
	"html/template"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"relcharter/charter"
)

// figuresOf returns the figures on the internal page of a charter, by their kind.
func figuresOf(doc *charter.Document) map[string]*figure {
	out := map[string]*figure{}
	for _, s := range newPage(doc, Options{View: Internal}).Sections {
		for _, g := range s.Groups {
			if g.Figure != nil {
				out[g.Figure.Kind] = g.Figure
			}
		}
	}
	return out
}

var kinds = []string{"balance", "levels", "coverage", "ladder", "scale"}

func TestFigures(t *testing.T) {
	for _, name := range []string{"fr", "en"} {
		src := strings.Replace(sample(t, name).Source(), "[brand]", "[brand]\nmaturity = \"designed\"", 1)
		figures := figuresOf(charter.Parse(name, src))
		var out strings.Builder
		for _, kind := range kinds {
			if f := figures[kind]; f != nil {
				fmt.Fprintf(&out, "<!-- %s %s %s -->\n%s\n", kind, f.Says, f.Note, strings.ReplaceAll(string(f.Picture), "><", ">\n<"))
			}
		}
		path := filepath.Join("testdata", "figures."+name+".html")
		if *update {
			if err := os.WriteFile(path, []byte(out.String()), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(strings.ReplaceAll(string(want), "\r\n", "\n"), out.String()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", path, diff)
		}
	}
}

// above is a charter to be looked at from above: a trait without an act, moments without a promise, benefits that nobody brings.
const above = `
[charter]
language = "%s"
[brand]
maturity = "by-design"
[[moment]]
id = "quote"
name = "Quote"
stage = "choose"
[[moment]]
id = "leaving"
name = "Leaving"
stage = "leave"
[[moment]]
id = "hearing"
name = "Hearing of us"
stage = "discover"
[[trait]]
id = "frank"
name = "Frank"
[[trait]]
id = "warm"
name = "Warm"
[[discourse]]
say = "Hello, you."
traits = ["warm"]
[[benefit]]
id = "safe"
level = "product"
statement = "I ride safely."
[[benefit]]
id = "sure"
level = "relation"
statement = "I am sure."
[[behaviour]]
id = "price"
act = "hand over a firm price"
moments = ["quote"]
traits = ["frank"]
benefits = ["sure"]
observable = "The bill shows that price."
[[behaviour]]
id = "smile"
act = "smile"
moments = ["hearing"]
[[behaviour]]
id = "anywhere"
act = "lend a bike"
[[rating]]
by = "customer"
value = "poor"
as_of = 2026-03-01
[[rating]]
by = "team"
value = "good"
as_of = 2026-03-02
`

func TestFiguresSay(t *testing.T) {
	for lang, want := range map[string]map[string]string{
		"fr": {
			"balance":  "Un trait n’a aucun acte pour le prouver : Warm.",
			"levels":   "Un seul bénéfice annoncé, sur 2, est apporté par un acte. Rien n’est encore annoncé de ce côté : service.",
			"coverage": "Il reste un moment où personne n’a rien promis : Leaving. À un moment, rien de vérifiable encore : Hearing of us.",
			"ladder":   "La charte se dit « pensée ainsi dès l’origine » ; ses actes n’en sont qu’à « ajoutée par-dessus ».",
			"scale":    "L’équipe se donne une note de deux crans au-dessus de celle des clients.",
		},
		"en": {
			"balance":  "One trait has no act to prove it: Warm.",
			"levels":   "Only one of the 2 benefits named is brought by an act. Nothing is named yet for: service.",
			"coverage": "There is one moment at which nobody has promised anything: Leaving. At one moment, nothing yet that can be checked: Hearing of us.",
			"ladder":   "The charter says “built in from the start”; its acts are only at “added on top”.",
			"scale":    "The team rates itself two steps higher than its customers do.",
		},
	} {
		figures := figuresOf(parsed(t, fmt.Sprintf(above, lang)))
		for _, kind := range kinds {
			plain := strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(figures[kind].Says)
			if plain != want[kind] {
				t.Errorf("%s %s: %s\nwant %s", lang, kind, plain, want[kind])
			}
		}
		page := render(t, parsed(t, fmt.Sprintf(above, lang)), "html", Options{View: Internal})
		nobody := nobodyPromised.In(charter.Lang(lang))
		if n := strings.Count(page, nobody); n != 2 { // in the picture and in the table
			t.Errorf("%s: %d times %s", lang, n, nobody)
		}
		if !strings.Contains(page, wordsOnly.In(charter.Lang(lang))) || figures["coverage"].Note == "" {
			t.Errorf("%s: words without an act, or acts without a moment, do not show", lang)
		}
	}
}

// TestFigureLinks holds that every address within a page is there, once.
func TestFigureLinks(t *testing.T) {
	nameless := "\n[[trait]]\nid = \"blank\"\n[[discourse]]\nsay = \"x\"\ntraits = [\"blank\"]\n[[benefit]]\nid = \"none\"\nlevel = \"service\"\n" +
		"[[moment]]\nid = \"no-name\"\n[[behaviour]]\nid = \"no-words\"\nmoments = [\"no-name\"]\n"
	for _, doc := range []*charter.Document{sample(t, "fr"), parsed(t, fmt.Sprintf(above, "en")+nameless)} {
		page := render(t, doc, "html", Options{View: Internal})
		ids := map[string]int{}
		for _, m := range regexp.MustCompile(` id="([^"]*)"`).FindAllStringSubmatch(page, -1) {
			if ids[m[1]]++; ids[m[1]] > 1 {
				t.Errorf("%s: id %s twice", doc.Name, m[1])
			}
		}
		for _, m := range regexp.MustCompile(` (?:href="#|aria-labelledby=")([^"]*)"`).FindAllStringSubmatch(page, -1) {
			for _, id := range strings.Fields(m[1]) {
				if ids[id] == 0 {
					t.Errorf("%s: nothing at #%s", doc.Name, id)
				}
			}
		}
	}
}

func TestFiguresOfLittle(t *testing.T) {
	for _, src := range []string{"", "schema = 1\n[brand]\nname = \"Tide\"\n", "[[trait]]\n[[benefit]]\n[[moment]]\n[[rating]]\n", "not toml ["} {
		if f := figuresOf(charter.Parse("x", src)); len(f) > 0 {
			t.Errorf("%q: figures of nothing: %v", src, f)
		}
	}
	page := render(t, parsed(t, fmt.Sprintf(above, "fr")), "html", Options{})
	if n := strings.Count(page, "<svg"); n != 1 || !strings.Contains(page, `id="_fig-ratings"`) {
		t.Errorf("%d pictures on a page for everybody, not the ratings alone", n)
	}
}

// shape is an element of a picture, as a reader of SVG takes it.
type shape struct {
	XMLName   xml.Name
	Attrs     []xml.Attr `xml:",any,attr"`
	Text      string     `xml:",chardata"`
	Shapes    []shape    `xml:",any"`
	X         int        `xml:"x,attr"`
	Class     string     `xml:"class,attr"`
	Transform string     `xml:"transform,attr"`
	ViewBox   string     `xml:"viewBox,attr"`
}

// shapesOf reads a picture, and reports what no picture holds.
func shapesOf(t *testing.T, picture template.HTML) shape {
	t.Helper()
	var s shape
	if err := xml.Unmarshal([]byte(picture), &s); err != nil {
		t.Fatalf("%v in %s", err, picture)
	}
	for _, e := range append(s.Shapes, s) {
		if !slices.Contains([]string{"svg", "title", "desc", "text", "path"}, e.XMLName.Local) || e.XMLName.Local != "svg" && len(e.Shapes) > 0 {
			t.Errorf("element %s", e.XMLName.Local)
		}
		for _, a := range e.Attrs { // but those that shape names
			if !slices.Contains([]string{"role", "aria-labelledby", "width", "height", "id", "y", "d"}, a.Name.Local) {
				t.Errorf("attribute %s=%q", a.Name.Local, a.Value)
			}
		}
	}
	return s
}

// TestFigureNames holds that names of any length and script stay text, stay within the picture, and are whole in its table.
func TestFigureNames(t *testing.T) {
	for _, name := range []string{
		"Quote", `<script>alert(1)</script>"'&amp;`, strings.Repeat("Donaudampfschifffahrt", 8), strings.Repeat("a very long name indeed ", 9),
		"返品する時にお店で待つ長い時間のことを話す", "עברית מימין לשמאל בתוך התמונה הזאת", "</text></svg><b>", "WWWWWWWWWWWWWWWWWWWWWWWWWWWWW", "✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗",
		"\u202egnp.exe\u202c\x00",
	} {
		src := fmt.Sprintf(above, "fr")
		for _, word := range []string{`"Quote"`, `"Leaving"`, `"Frank"`, `"Warm"`, `"hand over a firm price"`} {
			src = strings.ReplaceAll(src, word, tomlString(name))
		}
		for kind, f := range figuresOf(parsed(t, src)) {
			if strings.ContainsFunc(string(f.Picture)+f.Says, charter.Hidden) {
				t.Errorf("%s: %q is not clean", kind, name)
			}
			s := shapesOf(t, f.Picture)
			width, _ := strconv.Atoi(strings.Fields(s.ViewBox)[2])
			for _, e := range s.Shapes {
				if e.XMLName.Local != "text" || e.Transform != "" {
					continue
				}
				size := 15
				if slices.Contains(strings.Fields(e.Class), "n") {
					size = 32
				}
				left, wide := e.X, widthOf(e.Text)*size/100
				switch classes := strings.Fields(e.Class); {
				case slices.Contains(classes, "c"):
					left -= wide / 2
				case slices.Contains(classes, "e"):
					left -= wide
				}
				if left < -4 || left+wide > width+4 {
					t.Errorf("%s: %q goes from %d to %d of %d", kind, e.Text, left, left+wide, width)
				}
			}
			said := ""
			for _, r := range f.Table.Rows {
				for _, c := range r.Cells {
					said += words(c.flat()) + "\n"
				}
			}
			if whole := strings.TrimSpace(typographer("fr")(clean(name))); (kind == "balance" || kind == "coverage") && !strings.Contains(said, whole) {
				t.Errorf("%s: the table does not hold %q", kind, whole)
			}
		}
	}
}

// journeyOf returns a charter with so many moments and acts, each act at each moment but the last.
func journeyOf(moments, acts int) string {
	var src, refs strings.Builder
	stages := charter.FieldAt("moment.stage").Values()
	for i := range moments {
		fmt.Fprintf(&src, "[[moment]]\nid = \"m%d\"\nname = \"Waiting for the repair %d\"\nstage = %q\n", i, i, stages[i%len(stages)])
		if i < moments-1 {
			fmt.Fprintf(&refs, "\"m%d\", ", i)
		}
	}
	for i := range acts {
		fmt.Fprintf(&src, "[[behaviour]]\nid = \"b%d\"\nact = \"hand you a firm price in writing %d\"\nobservable = \"x\"\nmoments = [%s]\n", i, i, refs.String())
	}
	return src.String()
}

func TestFigureSize(t *testing.T) {
	if n := len(figuresOf(parsed(t, journeyOf(6, 12)))["coverage"].Picture); n > 8000 {
		t.Errorf("a picture of 12 acts at 6 moments takes %d bytes, more than 8,000", n)
	}
	f := figuresOf(parsed(t, journeyOf(40, 3)))["coverage"]
	if f.Picture != "" || len(f.Table.Rows) != 40 {
		t.Errorf("a journey too long for a picture has one, or only %d rows", len(f.Table.Rows))
	}
	if page := render(t, parsed(t, journeyOf(10, 12)), "html", Options{View: Internal}); len(page) > 90_000 {
		t.Errorf("an internal page of 12 acts takes %d bytes", len(page))
	}
}
