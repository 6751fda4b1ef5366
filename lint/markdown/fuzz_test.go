package markdown

import (
	"html"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"relcharter/charter"
)

// checkDocument holds what is so of every document: texts are clean, places in bounds and growing, and what a statement's place
// holds covers its text.
func checkDocument(t *testing.T, d *Document) {
	t.Helper()
	before := 0
	for _, s := range d.Statements {
		text := s.Joined()
		for _, x := range append([]string{text, s.Text, s.Stem, s.Trigger, d.Title}, s.Headings...) {
			if !utf8.ValidString(x) || strings.ContainsFunc(x, func(r rune) bool { return charter.Hidden(r) || unicode.IsControl(r) }) {
				t.Fatalf("not clean: %q", x)
			}
		}
		if s.Text == "" || strings.TrimSpace(s.Text) != s.Text {
			t.Fatalf("text %q", s.Text)
		}
		if s.Span.Start < before || s.Span.End <= s.Span.Start || s.Span.End > len(d.src) {
			t.Fatalf("%q is at %v, behind %d, of %d bytes", s.Text, s.Span, before, len(d.src))
		}
		before = s.Span.End
		start, end := 0, 0
		for i := 0; i <= len(text) && i < 300; i++ {
			from, upto := s.Source(i, len(text)), s.Source(0, i)
			if from.Start < start || upto.End < end || from.End > len(d.src) || from.End < from.Start {
				t.Fatalf("%q: offset %d goes to %v and %v, behind %d and %d", text, i, from, upto, start, end)
			}
			start, end = from.Start, upto.End
		}
		covers(t, d, s)
	}
	for i, p := range d.Problems {
		if p.Span.Start < 0 || p.Span.End > len(d.src) || p.Span.End <= p.Span.Start || i > 0 && p.Span.Start < d.Problems[i-1].Span.Start {
			t.Fatalf("problem at %v", p.Span)
		}
	}
}

var reference = regexp.MustCompile(`&[#0-9A-Za-z]+;`)

// decoded returns a character reference as its character; HTML also knows a few names without ";", Markdown does not.
func decoded(ref string) string {
	if char := html.UnescapeString(ref); !strings.HasSuffix(char, ";") {
		return char
	}
	return ref
}

// covers checks that the letters and digits of the joined statement stand, in that order, in its source.
func covers(t *testing.T, d *Document, s *Statement) {
	t.Helper()
	span := s.Source(0, len(s.Joined()))
	source := []rune(strings.ToLower(reference.ReplaceAllStringFunc(d.src[span.Start:span.End], decoded)))
	at := 0
	for _, r := range strings.ToLower(s.Joined()) {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			continue
		}
		for at < len(source) && source[at] != r {
			at++
		}
		if at++; at > len(source) {
			t.Fatalf("%q is not covered by %q", s.Joined(), d.src[span.Start:span.End])
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, tt := range readCases {
		f.Add([]byte(tt.src))
	}
	files, err := filepath.Glob("testdata/*.md")
	if err != nil || len(files) == 0 {
		f.Fatal("no testdata", err)
	}
	for _, name := range files {
		src, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(src)
	}
	for _, s := range shapes {
		f.Add([]byte(s.text(400)))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		d := Read("x", src)
		checkDocument(t, d)
		for off := 0; off <= len(src) && off < 100; off++ {
			if p := d.Position(off); p.Line < 1 || p.Rune < 1 || p.Rune > p.Byte || p.UTF16 < p.Rune {
				t.Fatalf("offset %d at %+v", off, p)
			}
		}
	})
}
