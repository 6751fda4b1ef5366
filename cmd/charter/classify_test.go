package main

import (
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"
	"github.com/google/go-cmp/cmp"

	"relcharter/charter"
	"relcharter/lint/prose"
)

// classified runs charter classify on standard input and returns what it wrote.
func classified(t *testing.T, input string, args ...string) string {
	t.Helper()
	w, out, stderr := world()
	w.in = strings.NewReader(input)
	if code := run(append([]string{"classify"}, args...), w); code != exitDone {
		t.Fatalf("exit code %d: %s", code, stderr)
	}
	return out.String()
}

func TestClassifyLines(t *testing.T) {
	long := strings.Repeat("We refund you. ", 1<<16)
	for _, test := range []struct {
		input string
		want  []string
	}{
		{"", nil},
		{"\n", []string{""}},
		{"a\nb", []string{"a", "b"}},
		{"a\r\nb\r\n", []string{"a", "b"}},
		{"a\r", []string{"a"}},
		{"\n\n a \n", []string{"", "", " a "}},
		{"\ufeffa\n\ufeffb\n", []string{"a", "\ufeffb"}},
		{"\ufeff", nil},
		{"\ufeff\n", []string{""}},
		{long + "\nb\n", []string{long, "b"}},
		{strings.Repeat("x", longestLine) + "\r\ny", []string{strings.Repeat("x", longestLine), "y"}},
	} {
		in := newLines(strings.NewReader(test.input))
		var got []string
		err := error(nil)
		for err == nil {
			var batch []string
			batch, err = in.batch()
			got = append(got, batch...)
		}
		if !errors.Is(err, io.EOF) || !slices.Equal(got, test.want) {
			t.Errorf("%.40q: %d lines, %v", test.input, len(got), err)
		}
	}
}

func TestClassifyRefuses(t *testing.T) {
	for _, test := range []struct{ input, want string }{
		{"a\n" + strings.Repeat("x", longestLine+3), "line 2: more than 4 MB"},
		{"\xff\xfeW\x00e\x00", "UTF-16"},
		{"\xfe\xff\x00W", "UTF-16"},
	} {
		w, out, stderr := world()
		w.in = strings.NewReader(test.input)
		code := run([]string{"classify", "--format", "tsv"}, w)
		if code != exitUnable || !strings.Contains(stderr.String(), test.want) {
			t.Errorf("%.20q: exit code %d, %s", test.input, code, stderr)
		}
		if read := strings.Count(test.input, "\n"); strings.Count(out.String(), "\n") != read {
			t.Errorf("%.20q: %d lines before it, written %q", test.input, read, out)
		}
	}
	w, _, stderr := world()
	w.in = io.MultiReader(strings.NewReader("a\nb"), failing{})
	if code := run([]string{"classify", "-"}, w); code != exitUnable || !strings.Contains(stderr.String(), "the disk is gone") {
		t.Errorf("exit code %d, %s", code, stderr)
	}
}

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, errors.New("the disk is gone") }

// A verdict is written as soon as its line is there: the next line may come tomorrow.
func TestClassifyStreams(t *testing.T) {
	r, input := io.Pipe()
	output, out := io.Pipe()
	w, _, _ := world()
	w.in, w.out = r, out
	done := make(chan int)
	go func() { done <- run([]string{"classify", "--format", "tsv"}, w) }()
	buffer := make([]byte, 1000)
	for _, line := range []string{"We listen.", "We refund you.", ""} {
		if _, err := io.WriteString(input, line+"\nhalf a li"); err != nil {
			t.Fatal(err)
		}
		n, err := output.Read(buffer)
		if err != nil || !strings.HasSuffix(string(buffer[:n]), line+"\n") {
			t.Fatalf("%q: %q, %v", line, buffer[:n], err)
		}
		if _, err := io.WriteString(input, "ne\n"); err != nil {
			t.Fatal(err)
		}
		if _, err := output.Read(buffer); err != nil {
			t.Fatal(err)
		}
	}
	input.Close()
	if code := <-done; code != exitDone {
		t.Errorf("exit code %d", code)
	}
}

// Whatever the lines hold, there are as many rows, in the same order, of four columns each; and objects whose offsets lead to
// the texts they give.
func TestClassifyRows(t *testing.T) {
	statements := []string{
		"We refund you within 48 hours.", "", "a\tb\x1b[31m\x00\u202e\u2028\u0085c", "\xff\xfe", "::error::x", "##vso[a]", "   ",
		"Cafe\u0301 offert sous 48\u00a0h, 5\u202f€ 👩‍💻 🇫🇷 全角", "é\xc3", strings.Repeat("Nous vous rappelons sous 24 h. ", 40000),
		"{\"a\": 1} \\ \"", "İstanbul œuvre", "<b>&amp;",
	}
	input := strings.Join(statements, "\n")
	rows := strings.Split(strings.TrimSuffix(classified(t, input, "--format", "tsv"), "\n"), "\n")
	objects := strings.Split(strings.TrimSuffix(classified(t, input, "--format", "json"), "\n"), "\n")
	if len(rows) != len(statements) || len(objects) != len(statements) {
		t.Fatalf("%d rows and %d objects of %d statements", len(rows), len(objects), len(statements))
	}
	for i, statement := range statements {
		columns := strings.Split(rows[i], "\t")
		var v jsonVerdict
		if err := json.Unmarshal([]byte(objects[i]), &v); err != nil {
			t.Fatalf("%.40q: %v", statement, err)
		}
		want := strings.ToValidUTF8(statement, "\ufffd")
		if v.Statement != want {
			t.Errorf("%.40q: statement %.40q", statement, v.Statement)
		}
		if len(columns) != 4 || columns[0] != v.Label || columns[2] != v.Hedge || (columns[1] == "true") != v.Certain {
			t.Errorf("%.40q: row %.80q", statement, rows[i])
		}
		if strings.ContainsFunc(rows[i], func(r rune) bool { return charter.Hidden(r) && r != '\t' && r != '\ufffd' }) {
			t.Errorf("%.40q: row %.80q", statement, rows[i])
		}
		for _, s := range v.Slots {
			if s.Start >= s.End || v.Statement[s.Start:s.End] != s.Text || !utf8.ValidString(s.Text) || (s.Value == nil) != (s.Unit == "") {
				t.Errorf("%.40q: slot %+v", statement, s)
			}
		}
		for _, r := range v.Reasons {
			if (r.Start == nil) != (r.End == nil) || r.Start != nil && (*r.Start >= *r.End || *r.End > len(v.Statement)) {
				t.Errorf("%.40q: reason %+v", statement, r)
			}
		}
	}
}

// A statement is one wherever it stands: alone, or among others that are judged at the same time.
func TestClassifyOrder(t *testing.T) {
	var input, want strings.Builder
	for i := range 3000 {
		line := strings.Repeat("We refund you. ", i%7) + strings.Repeat("x", i%50)
		input.WriteString(line + "\n")
		want.WriteString(line + "\n")
	}
	var got strings.Builder
	for row := range strings.Lines(classified(t, input.String(), "--format", "tsv")) {
		got.WriteString(strings.SplitN(row, "\t", 4)[3])
	}
	if got.String() != want.String() {
		t.Error("the statements came back in another order")
	}
}

func TestEveryLanguageHasName(t *testing.T) {
	var tags []string
	for _, lang := range charter.Languages {
		tags = append(tags, string(lang))
	}
	slices.Sort(tags)
	if diff := cmp.Diff(tags, prose.Languages); diff != "" {
		t.Errorf("languages of the tool and of prose (-tool +prose):\n%s", diff)
	}
	for _, lang := range prose.Languages {
		if languageNames[lang].IsZero() {
			t.Errorf("%s has no name", lang)
		}
	}
	for _, kind := range prose.SlotKinds {
		if slotColor[kind] == "" {
			t.Errorf("%s has no colour", kind)
		}
	}
}

func TestTongue(t *testing.T) {
	for tag, want := range map[string]bool{
		"fr": true, "en": true, "fr-CA": true, "en-001": true, "": false, "de": false, "french": false, "fr_CA": false, "FR": false, "fr-": false,
	} {
		if err := (&tongue{}).Set(tag); (err == nil) != want {
			t.Errorf("%q: %v", tag, err)
		}
	}
}

// Texts line up in columns as terminals draw them.
func TestCellWidth(t *testing.T) {
	for _, text := range []string{
		"", "Nous vous rappelons", "Cafe\u0301", "全角文字", "한국어", "a\u200bb\u00adc", "❤️ ☎", "👩‍💻👍🏽🇫🇷🇬🇧", "48\u00a0h\u202f!", "ｆｕｌｌ", "①—…€", "नमस्ते"[:6],
	} {
		got := 0
		for _, c := range cellsOf(text) {
			got += c.width
		}
		if want := displaywidth.String(text); got != want {
			t.Errorf("%q: %d columns, not %d", text, got, want)
		}
	}
}
