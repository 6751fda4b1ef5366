package tui

import (
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"relcharter/charter"
	"relcharter/lint"
)

// style is the look of the editor, by what a piece of text is, not by colour.
type style struct {
	on                                                       background
	title, strong, dim, key, selected, question, done, wrong lipgloss.Style
	severity                                                 map[lint.Severity]lipgloss.Style
	firmness                                                 map[charter.Firmness]lipgloss.Style
}

// background is what the terminal draws on.
type background uint8

const (
	unknown background = iota // it has not said, and may never say
	dark
	light
)

// newStyle returns the look for a background. Every colour has a contrast of at least 4.5:1 on black or on white, and of 4.3:1 on both
// while the background is unknown (WCAG 2.2 asks for 4.5:1); nothing is said by colour alone.
func newStyle(b background) style {
	fg := func(unknown, dark, light string) lipgloss.Style {
		return lipgloss.NewStyle().Foreground(lipgloss.Color([]string{unknown, dark, light}[b]))
	}
	accent, dim := fg("#008080", "#7fd1c7", "#1d5c63"), fg("#767676", "#a8a8a8", "#5f5f5f")
	red, amber, green := fg("#d6302f", "#ff8a80", "#a3161b"), fg("#a06a00", "#f0b95a", "#7a4b00"), fg("#1e8239", "#86d993", "#1c6b35")
	return style{
		on:       b,
		title:    lipgloss.NewStyle().Bold(true),
		strong:   lipgloss.NewStyle().Bold(true),
		dim:      dim,
		key:      accent,
		selected: accent.Bold(true),
		question: accent.Italic(true),
		done:     green,
		wrong:    red,
		severity: map[lint.Severity]lipgloss.Style{lint.Error: red, lint.Warning: amber, lint.Hint: dim},
		firmness: map[charter.Firmness]lipgloss.Style{
			charter.Talk: dim, charter.Intention: amber, charter.Verifiable: green, charter.Firm: green.Bold(true),
		},
	}
}

// mark is a symbol for a degree of firmness; its word always stands beside it.
var mark = map[charter.Firmness]string{charter.Talk: "○", charter.Intention: "◔", charter.Verifiable: "◑", charter.Firm: "●"}

// waiting is a symbol for the status of an act that is not done today; its word always stands beside it.
var waiting = map[string]string{"planned": "▷", "suspended": "‖"}

// fit returns s cut or padded to exactly width cells.
func fit(s string, width int) string {
	if width <= 0 {
		return ""
	}
	if n := ansi.StringWidth(s); n <= width {
		return s + strings.Repeat(" ", width-n)
	}
	return ansi.Truncate(s, width, "…")
}

// wrap returns s broken into lines of at most width cells.
func wrap(s string, width int) []string {
	if s == "" {
		return nil
	}
	s = strings.ReplaceAll(s, "\u202f", "\u00a0") // the one no-break space that ansi.Wrap knows; terminals draw both alike
	s = strings.ReplaceAll(s, "-", "\u2011")      // words stay whole: "gagne-t-on"
	lines := strings.Split(ansi.Wrap(s, max(width, 8), ""), "\n")
	for i, l := range lines {
		lines[i] = strings.ReplaceAll(l, "\u2011", "-")
	}
	return lines
}

// spread returns left and right on one line of exactly width cells; left gives way.
func spread(left, right string, width int) string {
	n := ansi.StringWidth(right)
	if n >= width {
		return fit(right, width)
	}
	return fit(left, width-n-1) + " " + right
}

// styled applies a style to each line.
func styled(st lipgloss.Style, lines []string) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = st.Render(l)
	}
	return out
}

// indented puts blanks before each line.
func indented(by string, lines []string) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = by + l
	}
	return out
}

// lenOf returns how many cells s takes.
func lenOf(s string) int { return ansi.StringWidth(s) }

// line is a horizontal rule.
func line(width int) string { return strings.Repeat("─", max(width, 0)) }

// ruled is a horizontal rule with a note in it; a plain one without.
func ruled(note string, width int) string {
	if note == "" {
		return line(width)
	}
	lead := fit(line(2)+" "+note+" ", min(width, lenOf(note)+4))
	return lead + line(width-lenOf(lead))
}

// goesOn says how many there are of a list before and behind those that its window shows; "" for none.
func (c *shared) goesOn(above, below int) string {
	var parts []string
	if above > 0 {
		parts = append(parts, c.say(text.MoreAbove.With("n", strconv.Itoa(above))))
	}
	if below > 0 {
		parts = append(parts, c.say(text.MoreBelow.With("n", strconv.Itoa(below))))
	}
	return strings.Join(parts, " · ")
}
