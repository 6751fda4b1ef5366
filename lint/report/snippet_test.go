package report

import (
	"strings"
	"testing"
	"unicode/utf8"

	"relcharter/charter"
	"relcharter/lint"
)

func TestSnippet(t *testing.T) {
	tail := strings.Repeat(" et la suite", 40)
	for _, tt := range []struct {
		name, src, mark string
		limit           int
		line, carets    string
	}{
		{"plain", "a = 1\nbc = 23\nd = 4\n", "23", 40, "bc = 23", "     ^^"},
		{"tab", "\tname\t= \"x\"", `"x"`, 40, `    name    = "x"`, "              ^^^"},
		{"wide", `name = "漢字" # n`, "字", 40, `name = "漢字" # n`, "          ^^"},
		{"combining", "n = \"e\u0301e\u0301\" # \u0301", `"e`, 40, "n = \"e\u0301e\u0301\" # \u0301", "    ^^"},
		{"several lines", "a = \"\"\"one\ntwo\"\"\"\n", "\"\"\"one\ntwo\"\"\"", 40, `a = """one`, "    ^^^^^^"},
		{"CRLF", "a = 1\r\nb = 2\r\n", "2\r\n", 40, "b = 2", "    ^"},
		{"byte order mark", "\ufeffa = 1\n", "1", 40, "a = 1", "    ^"},
		{"cut behind", "a = \"x\"" + tail, `"x"`, 40, "a = \"x\" et la suite et la suite et la s…", "    ^^^"},
		{"cut before", tail + "a = \"x\"", `"x"`, 40, "… et la suite et la suite et la suitea = \"x\""[len("… et la"):], ""},
		{"cut within", "a = \"" + tail + "\"", "\"" + tail + "\"", 40, "a = \" et la suite et la suite et …", "    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc := charter.Parse("a", tt.src)
			start := strings.Index(tt.src, tt.mark)
			f := &lint.Finding{Span: charter.Span{Start: start, End: start + len(tt.mark)}, Start: doc.Position(start)}
			e := cut(doc.Source(), f)
			line, carets := e.snippet(tt.limit)
			if tt.name == "cut before" {
				if !strings.HasPrefix(line, "…") || !strings.HasSuffix(line, `"x"`) || utf8.RuneCountInString(line) != 40 || carets != strings.Repeat(" ", 37)+"^^^" {
					t.Errorf("shows\n%s\n%s", line, carets)
				}
				return
			}
			if !e.ok || line != tt.line || carets != tt.carets {
				t.Errorf("shows\n%s\n%s\nwant\n%s\n%s", line, carets, tt.line, tt.carets)
			}
		})
	}
	if cut("a = 1", &lint.Finding{}).ok {
		t.Error("shows a line for the file as a whole")
	}
}
