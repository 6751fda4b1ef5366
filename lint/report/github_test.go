package report

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"relcharter/charter"
	"relcharter/lint"
)

// workflowCommand is what the runner of GitHub Actions makes of a line.
type workflowCommand struct {
	name       string
	properties map[string]string
	data       string
}

// parseCommand reads a line of a log as the runner does: TryParseV2, then TryParse, of src/Runner.Common/ActionCommand.cs in
// actions/runner at 079cdb1. It knows every command it is given; the runner knows some.
func parseCommand(line string) (workflowCommand, bool) {
	if rest, ok := strings.CutPrefix(strings.TrimLeftFunc(line, unicode.IsSpace), "::"); ok {
		if info, data, ok := strings.Cut(rest, "::"); ok {
			return readCommand(info, ",", data, [][2]string{{"%0D", "\r"}, {"%0A", "\n"}, {"%3A", ":"}, {"%2C", ","}, {"%25", "%"}},
				[][2]string{{"%0D", "\r"}, {"%0A", "\n"}, {"%25", "%"}}), true
		}
	}
	if _, rest, ok := strings.Cut(line, "##["); ok {
		if info, data, ok := strings.Cut(rest, "]"); ok {
			all := [][2]string{{"%3B", ";"}, {"%0D", "\r"}, {"%0A", "\n"}, {"%5D", "]"}, {"%25", "%"}}
			return readCommand(info, ";", data, all, all), true
		}
	}
	return workflowCommand{}, false
}

func readCommand(info, separator, data string, inProperties, inData [][2]string) workflowCommand {
	undo := func(s string, mappings [][2]string) string {
		for _, m := range mappings { // one after the other, as the runner does
			s = strings.ReplaceAll(s, m[0], m[1])
		}
		return s
	}
	name, properties, _ := strings.Cut(info, " ")
	c := workflowCommand{name: name, properties: map[string]string{}, data: undo(data, inData)}
	for _, property := range strings.Split(strings.TrimSpace(properties), separator) {
		key, value, _ := strings.Cut(property, "=")
		if value = strings.TrimLeft(value, "="); key != "" && value != "" { // String.Split, RemoveEmptyEntries
			c.properties[key] = undo(value, inProperties)
		}
	}
	return c
}

// commands returns the workflow commands in a log, and its other lines.
func commands(out string) (found []workflowCommand, plain []string) {
	for line := range strings.Lines(out) {
		if c, ok := parseCommand(strings.TrimSuffix(line, "\n")); ok {
			found = append(found, c)
		} else {
			plain = append(plain, line)
		}
	}
	return found, plain
}

// The runner gives back what stands in names, keys and messages, as text.
func TestGitHubRoundTrip(t *testing.T) {
	for _, path := range []string{"a b,c:d=e%0A%25.toml", "=x", "===", "%3A::error::x", "::warning file=a::b", "é\u00a0漢.toml", "##[error]x", "a\nb"} {
		for _, message := range []string{
			"100 % sûr\u00a0: %0A::error::x, %25", "::error::x", "\n::error::x", "##[error]x ##vso[a]b", "a::b,c=d", " x ", "\x1b[31m\u202e\r\n",
		} {
			l10n := charter.L10n{FR: message, EN: message}
			f := questions(path, 1, l10n, charter.L10n{FR: "pourquoi\n::error::y", EN: "why\n::error::y"})
			f.Readable = true
			found, plain := commands(string(written(t, GitHub, Report{Lang: charter.English, Against: "\n" + message, Files: []File{f}})))
			if len(found) != 1 {
				t.Fatalf("%q: the runner sees %d commands: %q", message, len(found), found)
			}
			got := found[0]
			wantPath := strings.TrimPrefix(charter.Inert(path), "./")
			if p := strings.TrimPrefix(got.properties["file"], "./"); got.name != "notice" || p != wantPath {
				t.Errorf("%q is %s on %q", path, got.name, p)
			}
			want := charter.Inert(message) + "\n→ " + charter.Inert("why\n::error::y")
			if got.data != want || got.properties["title"] != "charter: r" {
				t.Errorf("the message reads %q, the title %q, want %q", got.data, got.properties["title"], want)
			}
			if len(plain) != 2 {
				t.Errorf("%q: %d plain lines: %q", message, len(plain), plain)
			}
		}
	}
}

func TestGitHubPlaces(t *testing.T) {
	const src = "ab\ncdé\n"
	for _, tt := range []struct {
		name, path string
		span       charter.Span
		want       map[string]string
		message    string
	}{
		{"words", "f", charter.Span{Start: 3, End: 7}, map[string]string{"file": "f", "line": "2", "endLine": "2", "col": "1", "endColumn": "3"}, "m"},
		{"nothing", "f", charter.Span{Start: 1, End: 1}, map[string]string{"file": "f", "line": "1", "endLine": "1", "col": "2", "endColumn": "2"}, "m"},
		{"lines", "f", charter.Span{Start: 1, End: 5}, map[string]string{"file": "f", "line": "1", "endLine": "2"}, "m"},
		{"a whole line", "f", charter.Span{Start: 0, End: 3}, map[string]string{"file": "f", "line": "1", "endLine": "1"}, "m"},
		{"standard input", "-", charter.Span{Start: 3, End: 4}, map[string]string{}, "standard input, 2:1: m"},
	} {
		doc := charter.Parse(tt.path, src)
		r := lint.Rule{ID: "r", Severity: lint.Error, Group: lint.File, Check: func(p *lint.Pass) {
			p.ReportAt("", tt.span, charter.L10n{FR: "m", EN: "m"})
		}}
		f := Of(doc, lint.Run(doc, []*lint.Rule{&r}, lint.Options{}), Keep{Excerpts: true})
		f.Readable = true
		found, _ := commands(string(written(t, GitHub, Report{Lang: charter.English, Files: []File{f}})))
		tt.want["title"] = "charter: r"
		if len(found) != 1 || fmt.Sprint(found[0].properties) != fmt.Sprint(tt.want) || found[0].data != tt.message {
			t.Errorf("%s: %q, want %q, %q", tt.name, found, tt.want, tt.message)
		}
	}
}

// The worst comes first over all files, and what GitHub makes no annotation of is counted.
func TestGitHubWorstFirst(t *testing.T) {
	m := charter.L10n{FR: "m", EN: "m"}
	file := func(path string, n int, severity lint.Severity) File {
		f := questions(path, n, m, charter.L10n{})
		f.Readable = true
		for i := range f.Findings {
			f.Findings[i].Severity = severity
		}
		return f
	}
	r := Report{Lang: charter.English, Files: []File{
		file("a", 12, lint.Hint), file("b", 11, lint.Warning), file("c", 10, lint.Error), {Err: &charter.FileError{Path: "d", Message: m}},
	}}
	found, plain := commands(string(written(t, GitHub, r)))
	var order []string
	for _, c := range found {
		order = append(order, c.name+" "+c.properties["file"])
	}
	want := slices.Concat([]string{"error d"}, slices.Repeat([]string{"error c"}, 10), slices.Repeat([]string{"warning b"}, 11), slices.Repeat([]string{"notice a"}, 12))
	if !slices.Equal(order, want) {
		t.Errorf("the order is %q", order)
	}
	const said = "4 findings have no annotation: GitHub keeps 10 of each severity a step. "
	if len(plain) == 0 || !strings.HasPrefix(plain[0], said) {
		t.Errorf("says %q, want %q", plain, said)
	}
}
