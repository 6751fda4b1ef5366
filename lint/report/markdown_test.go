package report

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"relcharter/charter"
	"relcharter/lint"
)

// reference matches what servers make of text that is no code: mentions, references to issues and commits, addresses, emoji.
var reference = regexp.MustCompile(`@[\pL\pN]|[#!~&$%][\pL\pN"]|\b(?i:gh)-\d|://|\bwww\.|:[a-z0-9_+-]+:|\b[0-9a-f]{7,}\b|\b[A-Z]+-\d`)

// checkMarkdown reads a report as GitHub-flavored Markdown and checks that all it holds is what the format itself puts there. It returns
// the cells of the tables, row by row, as they read.
func checkMarkdown(t *testing.T, out []byte) [][]string {
	t.Helper()
	tree := goldmark.New(goldmark.WithExtensions(extension.GFM)).Parser().Parse(text.NewReader(out))
	var rows [][]string
	columns := 0
	err := ast.Walk(tree, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Text:
			if words := string(n.Segment.Value(out)); n.Parent().Kind() != ast.KindCodeSpan && reference.MatchString(unescape(words)) {
				t.Errorf("refers to something: %q", words)
			}
		case *ast.RawHTML:
			if tag := string(n.Segments.Value(out)); tag != "<br>" {
				t.Errorf("holds the tag %s", tag)
			}
		case *ast.HTMLBlock:
			if block := strings.TrimSpace(string(n.Lines().Value(out))); !ownBlock.MatchString(block) {
				t.Errorf("holds the block %s", block)
			}
		case *east.Table:
			columns = len(n.Alignments)
		case *east.TableRow:
			var cells []string
			for c := n.FirstChild(); c != nil; c = c.NextSibling() {
				cells = append(cells, reads(c, out))
			}
			if rows = append(rows, cells); len(cells) != columns {
				t.Errorf("a row of %d cells among %d columns: %q", len(cells), columns, cells)
			}
		case *ast.Heading, *ast.Paragraph, *ast.Document, *ast.CodeSpan, *ast.String, *east.TableHeader, *east.TableCell:
		default:
			t.Errorf("holds a %s", n.Kind())
		}
		return ast.WalkContinue, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

var ownBlock = regexp.MustCompile(`^(<details><summary>[\pL\pN, \x{202f}\x{a0}]+</summary>|</details>)$`)

func unescape(s string) string { return strings.NewReplacer("&#124;", "|", "&#96;", "`").Replace(s) }

// reads returns the text of a node as a reader sees it, a line break for <br>.
func reads(n ast.Node, src []byte) string {
	var b strings.Builder
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			words := string(c.Segment.Value(src))
			if n.Kind() != ast.KindCodeSpan {
				words = unescape(words)
			}
			b.WriteString(words)
		case *ast.RawHTML:
			b.WriteString("\n")
		default:
			b.WriteString(reads(c, src))
		}
	}
	return b.String()
}

// Cells hold the exact text, whatever it is, and nothing else.
func TestMarkdownExact(t *testing.T) {
	for _, words := range []string{
		evil, acting, "\u202f» : l’été ; « ça » ?", "| a | b |", "\\|", "a\\", "`", "``", "` `", "a `b` c", "|`|", " a ", "`` ` ``", "\\`", "<br>", "</details>", "&amp; &#35;",
		"*a* _b_ ~~c~~ **d**", "[a](b) [c][d] [e]: f ![g](h)", "@team, voyez #12 et GH-12 : www.a.b", "deadbeef1 1234567 cafe", ":tada: a:b", "PROJ-12 T12 v1.2", `sûr%"a" 5%"b"`,
		"- [ ] a", "1. a", "# a", "---", "|---|", "$`a`$ $a$", "nobody can check “signalement”: excludes = [\"leave\"] (review_by)", "-", "+1", "a<b>c</b>", "\u00a0", "a\tb",
	} {
		l10n := charter.L10n{FR: words, EN: words}
		f := questions("f", 1, l10n, charter.L10n{FR: "→" + words, EN: "→" + words}, charter.Edit{})
		f.Path, f.Readable = words, true
		out := written(t, Markdown, Report{Lang: charter.English, Against: words, Files: []File{
			f, {Path: words, Readable: true}, {Err: &charter.FileError{Path: words, Message: l10n}},
		}})
		rows := checkMarkdown(t, out)
		if len(rows) != 3 {
			t.Fatalf("%q makes %d rows:\n%s", words, len(rows), out)
		}
		want := charter.Inert(words)
		if got := strings.TrimSpace(rows[0][1]); got != strings.TrimSpace(want) {
			t.Errorf("why it was not read reads %q, want %q", got, want)
		}
		message, question, _ := strings.Cut(rows[1][2], "\n")
		if strings.TrimSpace(message) != strings.TrimSpace(want) || strings.TrimSpace(question) != strings.TrimSpace("→ →"+want) {
			t.Errorf("the finding reads %q, %q, want %q\n%s", message, question, want, out)
		}
		if got, want := rows[2][0], charter.Inert(slashed(words)); got != want {
			t.Errorf("the path reads %q, want %q", got, want)
		}
	}
}

func TestMarkdownHoldsOnlyItsOwn(t *testing.T) {
	for name, r := range map[string]Report{
		"sample": sample(charter.French), "hostile": hostile(), "edge": edgeReport(charter.English), "none": {}, "nameless": {Files: []File{{}}},
	} {
		t.Run(name, func(t *testing.T) { checkMarkdown(t, written(t, Markdown, r)) })
	}
}

// Most words of our own messages stay words: a report in which all is code reads badly.
func TestMarkdownStaysReadable(t *testing.T) {
	for _, words := range []string{
		"rien pour les clients qui partent\u00a0; ajoutez un acte\u00a0: lequel\u202f?", "nobody can check “keep-you-informed”: within how long do you do it, or what would one see?",
		"« prix ferme » n’a pas de preuve (la mesure manque)…", "the latest result is from 31 March 2026, 95% of 1,200 — two readings were missed", "jusqu’au 1er mars, 4,3 étoiles",
	} {
		if got := markdownText(words); got != words {
			t.Errorf("%q becomes %q", words, got)
		}
	}
}

// A report too long for a comment is cut where it does no harm, and says so; the summary of a step has more room.
func TestMarkdownFits(t *testing.T) {
	m := charter.L10n{FR: strings.Repeat("é ", 40), EN: strings.Repeat("é ", 40)}
	for _, n := range []int{9, 10, 11, 400, 700, 7_000} {
		f := questions("f", 1, m, charter.L10n{})
		f.Readable = true
		for len(f.Findings) < n {
			f.Findings = append(f.Findings, f.Findings[0])
		}
		r := Report{Lang: charter.English, Files: []File{f}}
		comment, summary := string(written(t, Markdown, r)), StepSummary(r)
		for _, tt := range []struct {
			name, out string
			limit     int
		}{{"comment", comment, 65_536}, {"summary", summary, 1<<20 - 1}} {
			if len(tt.out) > tt.limit || !utf8.ValidString(tt.out) {
				t.Errorf("%d findings: a %s of %d bytes", n, tt.name, len(tt.out))
			}
			rows := checkMarkdown(t, []byte(tt.out))
			cut := strings.Contains(tt.out, "does not fit here")
			if whole := len(rows) == n; whole == cut {
				t.Errorf("%d findings: %s of %d rows, cut %v", n, tt.name, len(rows), cut)
			}
			if open, closed := strings.Count(tt.out, "<details>"), strings.Count(tt.out, "</details>"); open != closed || open > 0 != (n > openLimit) {
				t.Errorf("%d findings: %d folds opened, %d closed", n, open, closed)
			}
		}
		if n == 400 && strings.Contains(comment, "does not fit") {
			t.Errorf("%d findings do not fit in a comment of %d bytes", n, len(comment))
		}
	}
	r := Report{Lang: charter.English}
	for i := range 3000 {
		r.Files = append(r.Files, File{Path: fmt.Sprint("file", i), Readable: true, Firmness: map[charter.Firmness]int{}})
	}
	if out := written(t, Markdown, r); len(out) > commentLimit || bytes.Contains(out, []byte("</details>")) {
		t.Errorf("3000 files make %d bytes", len(out))
	}
}

func TestVerdict(t *testing.T) {
	acts, talks := File{Readable: true}, File{Readable: true, CommunicationalOnly: true}
	finding := File{Readable: true, Findings: []lint.Finding{{Severity: lint.Hint}}}
	for _, tt := range []struct {
		files  []File
		fr, en string
	}{
		{nil, "rien à signaler", "no findings"},
		{[]File{acts}, "des actes, rien à reprendre", "acts, nothing to settle"},
		{[]File{acts, finding}, "des actes, et des points à reprendre", "acts, and points to settle"},
		{[]File{talks}, "des paroles, pas d’actes", "words, no acts"},
		{[]File{talks, acts, finding}, "sur 3 fichiers, 1 parle sans agir", "1 of 3 files talks without acting"},
		{[]File{talks, talks, acts}, "sur 3 fichiers, 2 parlent sans agir", "2 of 3 files talk without acting"},
		{[]File{talks, {}}, "relecture incomplète", "incomplete check"},
		{[]File{{Err: fmt.Errorf("x")}}, "relecture incomplète", "incomplete check"},
	} {
		fr, en := Report{Lang: charter.French, Files: tt.files}, Report{Lang: charter.English, Files: tt.files}
		if fr.verdict() != tt.fr || en.verdict() != tt.en {
			t.Errorf("%q, %q; want %q, %q", fr.verdict(), en.verdict(), tt.fr, tt.en)
		}
	}
}
