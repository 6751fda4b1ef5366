package markdown

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"relcharter/charter"
	"relcharter/charter/tomltree"
)

var update = flag.Bool("update", false, "write the expected drafts anew")

// The drafts sorted out of the documents in testdata are stored beside them.
func TestDraft(t *testing.T) {
	files, err := filepath.Glob("testdata/*.md")
	more, err2 := filepath.Glob("testdata/draft/*.md")
	files = append(files, more...)
	if err != nil || err2 != nil || len(more) == 0 {
		t.Fatal(files, err, err2)
	}
	for _, path := range files {
		src, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		doc := Read(path, src)
		got, _ := Draft(doc, doc.Lang())
		name := strings.TrimSuffix(filepath.Base(path), ".md") + charter.Extension
		stored := filepath.Join("testdata", "draft", name)
		if *update {
			if err := os.WriteFile(stored, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(stored)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", path, diff)
		}
		checkDraft(t, doc)
	}
}

// checkDraft holds what is so of every draft: it is a charter without problems whose ids differ, the same each time.
func checkDraft(t *testing.T, doc *Document) *charter.Document {
	t.Helper()
	for _, lang := range charter.Languages {
		src, left := Draft(doc, lang)
		if again, _ := Draft(doc, lang); again != src {
			t.Fatal("not the same draft each time")
		}
		c := charter.Parse("x", src)
		if len(c.Problems) > 0 {
			t.Fatalf("%v\n%s", c.Problems[0], src)
		}
		if c.Charter.Status.Value != "draft" || c.Lang() != lang || c.Brand.Name.Blank() {
			t.Fatalf("charter %+v, brand %+v", c.Charter, c.Brand)
		}
		ids := map[string]bool{}
		for _, table := range []string{"trait", "discourse", "benefit", "behaviour"} {
			for _, it := range c.Items(table) {
				if ids[it.Key[len(table):]] {
					t.Fatalf("%s twice", it.Key)
				}
				ids[it.Key[len(table):]] = true
			}
		}
		for _, ref := range c.References() {
			if _, _, ok := c.Path(ref.Table + "[" + ref.Value + "]"); !ok {
				t.Fatalf("%s refers to %q", ref.Key, ref.Value)
			}
		}
		for _, s := range left {
			if !strings.Contains(src, " — "+s.Joined()+"\n") {
				t.Fatalf("%q is left over, and in no comment", s.Joined())
			}
		}
	}
	src, _ := Draft(doc, doc.Lang())
	return charter.Parse("x", src)
}

// sayings returns what the items of a draft say, and the comments under it.
func sayings(c *charter.Document) []string {
	var out []string
	for _, x := range c.Traits {
		out = append(out, x.Name.Value, x.Meaning.Value)
	}
	for _, x := range c.Discourse {
		out = append(out, x.Say.Value)
	}
	for _, x := range c.Benefits {
		out = append(out, x.Statement.Value)
	}
	for _, x := range c.Behaviours {
		out = append(out, x.Statement.Value)
	}
	for line := range strings.SplitSeq(c.Source(), "\n") {
		if strings.HasPrefix(line, "# ") {
			out = append(out, line)
		}
	}
	return out
}

// Every word of every statement is in the draft, once. The words of the documents are numbered, so that each is told apart.
func TestDraftHoldsEveryWordOnce(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 11))
	for range 400 {
		src, numbers := numbered(random)
		doc := Read("x.md", []byte(src))
		said := " " + strings.Join(sayings(checkDraft(t, doc)), " ") + " "
		var wanted []int
		for _, s := range doc.Statements {
			for i := range numbers {
				if strings.Contains(" "+s.Text+" ", mark26(i)) {
					wanted = append(wanted, i)
				}
			}
		}
		for _, i := range wanted {
			if n := strings.Count(said, mark26(i)); n != 1 {
				t.Fatalf("%s is there %d times\n%s\n\n%s", mark26(i), n, src, said)
			}
		}
	}
}

// mark26 writes a number in letters: a word that no other begins or ends like.
func mark26(n int) string {
	return fmt.Sprintf("zz%c%c%czz", 'a'+n/676, 'a'+n/26%26, 'a'+n%26)
}

// numbered makes a document of pieces in which each § is a word of its own, and says how many there are.
func numbered(random *rand.Rand) (string, int) {
	pieces := []string{
		"# Our values\n\n", "## Our values\n\n", "## Nos valeurs\n\n", "### Frank\n\n", "## Tone of voice\n\n", "## What you get\n\n", "## Service benefits\n\n",
		"## If you phone us\n\n", "## Par courrier\n\n", "We will:\n\n- answer § within 2 days;\n- § Speed: call § back\n\n", "Nous sommes :\n\n- § francs\n- simples\n\n",
		"We answer § within 2 days. Otherwise, we pay you § pounds.\n\n", "- **Frank**: we tell you § before we start.\n- **Warm**: § is what we are.\n- §\n- Kind: §\n\n",
		"- Bold. We are § and §. We try § too.\n\n", "§, § and §.\n\n", "> We like §. “§ is nice.”\n\n", "Nous vous rappelons § sous 48 h ; sinon, § est offert.\n\n",
		"| A § | B § |\n|-|-|\n| § what | within 5 days § |\n| Fair | We treat you § well. |\n\n", "We care about §. You gain § with us.\n\n", "Please tell us § \\\\ \"quoted\".\n\n",
		"Frank\n: we say § all\n\n", "**We answer § letters.** We try.\n\n", "Le respect, de § et de nous.\n\n", "§ — § was founded in 1987. § \\\"\n\n",
	}
	var b strings.Builder
	for range 1 + random.IntN(12) {
		b.WriteString(pieces[random.IntN(len(pieces))])
	}
	n := 0
	src := b.String()
	for strings.Contains(src, "§") {
		src = strings.Replace(src, "§", mark26(n), 1)
		n++
	}
	return src, n
}

func FuzzDraft(f *testing.F) {
	for _, tt := range readCases {
		f.Add([]byte(tt.src))
	}
	for _, s := range shapes {
		f.Add([]byte(s.text(300)))
	}
	for _, s := range []string{
		"\ufeff# a\x1b]0;x\a\n\nWe \u202eanswer `\"\\` within 2 days.\r\n\r\n- \"\"\"\n- '''\n", "# Our values\n## \"\\\n\n## Frank\nx\n", "## 日本\n\n- 日本語\n- 日本語\n",
		"# Our values\n\n## Frank: 1\n\n### Frank\n\n- Warm\n  - we are §\n\nWarm\n: x y\n",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		doc := Read("a\n\x1b[31m\".md", src)
		c := checkDraft(t, doc)
		if words := strings.Join(sayings(c), " "); len(doc.Statements) > 0 && strings.TrimSpace(words) == "" {
			t.Fatal("nothing is left of it")
		}
	})
}

// Texts in the source are quoted as everywhere else.
func TestQuote(t *testing.T) {
	for _, s := range []string{"", "a", `\`, `"`, `"""`, `'`, `C:\new "x" \u0041`, "« é »", "😀"} {
		if got, want := quote(s), tomltree.Quote(s); got != want {
			t.Errorf("quote(%q) = %s, want %s", s, got, want)
		}
	}
}

// BenchmarkDraft sorts a megabyte of each shape.
func BenchmarkDraft(b *testing.B) {
	meaning := shape{"meaning", func(n int) string { return "## Our values\n\n### Frank\n\n" + repeated("We care about you.\n\n")(n) }}
	for _, s := range append(shapes, meaning) {
		doc := Read("x", []byte(s.text(1<<20)))
		b.Run(s.name, func(b *testing.B) {
			for b.Loop() {
				Draft(doc, charter.English)
			}
		})
	}
}
