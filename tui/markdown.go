package tui

import (
	"strings"

	"relcharter/charter"
)

// This file shows the Markdown that the program itself publishes as people read it, without its signs.

var (
	anchors  = charter.Pattern(`<a id="[^"]*"></a>`)
	links    = charter.Pattern(`!?\[((?:[^\]\\]|\\.)*)\]\([^)]*\)`)
	emphasis = charter.Pattern(`\*\*((?:[^*\\]|\\.)+)\*\*`)
	escapes  = charter.Pattern(`\\([[:punct:]])`)
	ruler    = charter.Pattern(`^\|[\s:|-]+\|$`)
)

// page returns a Markdown document as lines of at most width cells.
func (st *style) page(markdown string, width int) []string {
	var out []string
	for _, l := range strings.Split(anchors().ReplaceAllString(markdown, ""), "\n") {
		heading := strings.HasPrefix(l, "#")
		switch {
		case ruler().MatchString(l):
			continue
		case strings.HasPrefix(l, "|"):
			l = strings.Join(strings.FieldsFunc(strings.Trim(l, "| "), func(r rune) bool { return r == '|' }), "·")
		}
		l = links().ReplaceAllString(strings.TrimLeft(l, "# "), "$1")
		l = emphasis().ReplaceAllString(l, "$1")
		l = escapes().ReplaceAllString(strings.ReplaceAll(l, "`", ""), "$1")
		lines := wrap(charter.Visible(l), width)
		if heading {
			lines = styled(st.title, lines)
		}
		if len(lines) > 0 {
			out = append(out, lines...)
		} else if len(out) > 0 && out[len(out)-1] != "" {
			out = append(out, "")
		}
	}
	return out
}
