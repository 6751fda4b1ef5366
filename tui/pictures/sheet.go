//go:build unix

package main

import (
	"fmt"
	"strings"
)

// sheet is the style sheet of a picture: a class for each look in it, and one for each colour behind characters.
type sheet struct {
	looks []look // in the order they are first seen; the class of each is its letter
}

func newSheet(looks []look) *sheet {
	s := &sheet{}
	for _, l := range looks {
		if l != (look{}) && s.index(l) < 0 {
			s.looks = append(s.looks, l)
		}
	}
	return s
}

func (s *sheet) index(l look) int {
	for i := range s.looks {
		if s.looks[i] == l {
			return i
		}
	}
	return -1
}

// class returns the attribute of what is drawn in a look, "" for the terminal's own.
func (s *sheet) class(l look) string {
	if l == (look{}) {
		return ""
	}
	return fmt.Sprintf(` class="c%d"`, s.index(l))
}

// ground returns the attribute of what is behind a look.
func (s *sheet) ground(l look) string { return fmt.Sprintf(` class="g%d"`, s.index(l)) }

// grounded reports whether there is a colour of its own behind a look.
func (l look) grounded() bool { return l.face.reversed || l.paper != [2]string{} }

// colours returns the colour of the characters of a look in a theme, and the one behind them.
func (l look) colours(i int) (ink, paper string) {
	ink, paper = l.ink[i], l.paper[i]
	if ink == "" {
		ink = themes[i].ink
	}
	if paper == "" {
		paper = hex(themes[i].paper)
	}
	if l.face.reversed {
		return paper, ink
	}
	return ink, paper
}

// css returns the rules: those of the light theme hold unless the dark one is asked for.
func (s *sheet) css() string {
	return fmt.Sprintf("text{font:%dpx ui-monospace,\"DejaVu Sans Mono\",Menlo,Consolas,monospace;white-space:pre}\n", typeSize) +
		".heading{font:13px system-ui,sans-serif;text-anchor:middle}\n" + s.faces() + s.paint(0) +
		"@media(prefers-color-scheme:dark){\n" + s.paint(1) + "}\n"
}

func (s *sheet) faces() string {
	var b strings.Builder
	for i, l := range s.looks {
		var rules string
		if l.face.bold {
			rules += "font-weight:bold;"
		}
		if l.face.italic {
			rules += "font-style:italic;"
		}
		if l.face.underlined {
			rules += "text-decoration:underline;"
		}
		if rules != "" {
			fmt.Fprintf(&b, ".c%d{%s}\n", i, rules)
		}
	}
	return b.String()
}

// paint returns the colours of a theme.
func (s *sheet) paint(theme int) string {
	var b strings.Builder
	t := themes[theme]
	fmt.Fprintf(&b, "text,rect,path{fill:%s;fill-rule:evenodd}\n.window{fill:%s;stroke:%s}\n.bar{fill:%s;stroke:%[3]s}\n.heading{fill:%[5]s}\n",
		t.ink, hex(t.paper), t.edge, t.bar, t.heading)
	for i, l := range s.looks {
		ink, paper := l.colours(theme)
		fmt.Fprintf(&b, ".c%d{fill:%s}\n", i, ink)
		if l.grounded() {
			fmt.Fprintf(&b, ".g%d{fill:%s}\n", i, paper)
		}
	}
	return b.String()
}
