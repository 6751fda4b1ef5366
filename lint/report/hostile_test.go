package report

import (
	"encoding/json"
	"errors"
	"io"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"relcharter/charter"
	"relcharter/lint"
)

// checkInert checks that no line of a report acts on a terminal, hides something or is an order for a build server.
func checkInert(t *testing.T, out string) {
	t.Helper()
	if !utf8.ValidString(out) {
		t.Error("not UTF-8")
	}
	command := regexp.MustCompile(`##[A-Za-z]*\[`)
	for _, line := range strings.Split(out, "\n") {
		if charter.Visible(line) != line {
			t.Errorf("hidden characters in %q", line)
		}
		if strings.HasPrefix(strings.TrimSpace(line), "::") || command.MatchString(line) {
			t.Errorf("an order in %q", line)
		}
	}
}

// TestHostile checks that nothing a file holds reaches the output in a form that acts: on a terminal, on the reader's eye,
// or on a build server that takes orders from its log.
func TestHostile(t *testing.T) {
	const nasty = "\x1b[31m\x07\x9b\u202e\u2066\u200f\u2028\U000e0041\xff"
	src := "schema = 1\n::error::pwned\n##[command]rm -rf\n##vso[task.setvariable]x ##VSO[task.setvariable]x\n" +
		"[charter]\n\tid = \"::set-output name=x::y" + nasty + "\"\ntitle = \"a\\n::error::x\"\n"
	hostile := "a\n::error file=x::boo\r\n\x1b]0;title\x07" + nasty + "##[error]"
	doc := charter.Parse("::warning::"+hostile, src)
	rules := []*lint.Rule{{ID: "r", Severity: lint.Error, Group: lint.File, Check: func(p *lint.Pass) {
		text := charter.L10n{FR: hostile, EN: hostile}
		for i := range p.Source() {
			p.Report(lint.Finding{Key: hostile, Span: charter.Span{Start: i, End: len(p.Source())}, Message: text, Fix: &charter.Fix{
				Title: text, Edits: []charter.Edit{{New: hostile}},
			}})
		}
	}}}
	r := Report{Lang: charter.French, Skipped: []string{"::error::" + hostile, hostile}, Files: []File{
		Of(doc, lint.Run(doc, rules, lint.Options{})),
		{Err: &charter.FileError{Path: "##[group]" + hostile, Message: charter.L10n{FR: hostile}, Err: errors.New("x")}},
		{Err: errors.New(hostile)},
	}}
	for name, format := range map[string]func(io.Writer, Report) error{"text": Text, "json": JSON} {
		t.Run(name, func(t *testing.T) { checkInert(t, string(written(t, format, r))) })
	}
	var back jsonFindings
	if err := json.Unmarshal(written(t, JSON, r), &back); err != nil {
		t.Fatal(err)
	}
	if want := strings.ToValidUTF8(hostile, "\ufffd"); back.Findings[0].Message != want || back.Findings[0].Fix.Edits[0].New != want {
		t.Errorf("what the escapes stand for is %q, want %q", back.Findings[0].Message, want)
	}
}

func FuzzReport(f *testing.F) {
	f.Add(atelier, 30, 60, 80)
	f.Add("\ufeffa\t= '\x1b' # ##[x]\r\n::b::", 3, 9, 0)
	f.Add("a = \"e\u0301\u202e\U000e0041\"", 5, 6, 10)
	f.Fuzz(func(t *testing.T, src string, start, end, width int) {
		doc := charter.Parse(src, src)
		start = min(max(start, 0), len(src))
		end = min(max(end, start), len(src))
		r := &lint.Rule{ID: "r", Severity: lint.Hint, Group: lint.File, Check: func(p *lint.Pass) {
			p.ReportAt(src, charter.Span{Start: start, End: end}, charter.L10n{FR: src, EN: src})
		}}
		report := Report{Lang: charter.English, Width: width, Files: []File{Of(doc, lint.Run(doc, []*lint.Rule{r}, lint.Options{}))}}
		checkInert(t, string(written(t, Text, report)))
		checkInert(t, string(written(t, JSON, report)))
	})
}
