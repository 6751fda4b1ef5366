package report

import (
	"encoding/json"
	"errors"
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

// nasty acts on a terminal or hides in a line.
const nasty = "\x1b[31m\x07\x9b\u202e\u2066\u200f\u2028\U000e0041\xff\ufffe"

// evil acts on a terminal, a build server, a page, a table or a comment.
const evil = "a\n::error file=x::boo\r\n::stop-commands::x\n\x1b]0;title\x07" + nasty + "##[error]##vso[a]%0A::error::x " +
	"|](http://a.b) ![i](c:d) <img src=x onerror=y> &lt;b&gt; @team team@a.b #12 GH-12 a/b#1 !3 www.a.b https://a.b `c` ``d`` ]]> \\| ~~~ */close"

// hostile is a report in which all that a charter, a path or a failure can say acts.
func hostile() Report {
	src := "schema = 1\n::error::pwned\n##[command]rm -rf\n##vso[task.setvariable]x ##VSO[task.setvariable]x\n" +
		"[charter]\n\tid = \"::set-output name=x::y" + nasty + "\"\ntitle = \"a\\n::error::x\"\n"
	doc := charter.Parse("::warning::"+evil, src)
	rules := []*lint.Rule{{ID: "r", Severity: lint.Error, Group: lint.File, Check: func(p *lint.Pass) {
		text := charter.L10n{FR: evil, EN: evil}
		for i := range p.Source() {
			p.Report(lint.Finding{Key: evil, Span: charter.Span{Start: i, End: len(p.Source())}, Message: text, Fix: &charter.Fix{
				Title: text, Edits: []charter.Edit{{New: evil}},
			}})
		}
	}}}
	return Report{Lang: charter.French, Against: evil, Skipped: []string{"::error::" + evil, evil}, Files: []File{
		Of(doc, lint.Run(doc, rules, lint.Options{}), Keep{Excerpts: true}),
		{Path: evil, Readable: true},
		{Err: &charter.FileError{Path: "##[group]" + evil, Message: charter.L10n{FR: evil}, Err: errors.New("x")}},
		{Err: errors.New(evil)},
	}}
}

// checkOrders checks that a build server reads no order in a report but, in the format made of them, annotations.
func checkOrders(t *testing.T, name, out string) {
	t.Helper()
	found, plain := commands(out)
	for _, c := range found {
		if name != "github" || c.name != "error" && c.name != "warning" && c.name != "notice" {
			t.Errorf("the order %q", c)
		}
	}
	if name != "github" {
		checkInert(t, out)
		return
	}
	for _, line := range strings.Split(out, "\n") {
		checkInert(t, strings.TrimPrefix(line, "::"))
	}
	for _, line := range plain {
		checkInert(t, line)
	}
}

// TestHostile checks that nothing a file holds reaches the output in a form that acts: on a terminal, on the reader's eye,
// or on a build server that takes orders from its log.
func TestHostile(t *testing.T) {
	for name, format := range formats {
		t.Run(name, func(t *testing.T) { checkOrders(t, name, string(written(t, format, hostile()))) })
	}
	var back jsonFindings
	if err := json.Unmarshal(written(t, JSON, hostile()), &back); err != nil {
		t.Fatal(err)
	}
	if want := strings.ToValidUTF8(evil, "\ufffd"); back.Findings[0].Message != want || back.Findings[0].Fix.Edits[0].New != want {
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
			p.Report(lint.Finding{Key: src, Span: charter.Span{Start: start, End: end}, Message: charter.L10n{FR: src, EN: src}, Fix: &charter.Fix{
				Title: charter.L10n{FR: "→" + src, EN: "→" + src},
			}})
		}}
		report := Report{Lang: charter.English, Width: width, Files: []File{Of(doc, lint.Run(doc, []*lint.Rule{r}, lint.Options{}), Keep{Excerpts: true})}}
		for name, format := range formats {
			out := written(t, format, report)
			checkOrders(t, name, string(out))
			switch name {
			case "junit", "checkstyle":
				wellFormed(t, out)
			case "markdown":
				checkMarkdown(t, out)
			}
		}
	})
}
