package plain

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"relcharter/charter"
)

// This file writes lines: short, each once, and nothing in them but text.

// in returns a text in the language of the dialogue.
func (p *dialogue) in(t charter.L10n) string { return t.In(p.Lang) }

// say writes a text as a line, or as several short ones.
func (p *dialogue) say(t charter.L10n) { p.tell(p.in(t)) }

// tell writes lines of text, whatever they hold.
func (p *dialogue) tell(s string) {
	for _, paragraph := range strings.Split(s, "\n") {
		for _, l := range wrapped(shown(paragraph), p.options.Width) {
			p.write(inert(l) + "\n")
		}
	}
}

// tellOnce says a line about a subject, unless it is what was said of it last.
func (p *dialogue) tellOnce(subject, s string) {
	if p.heard[subject] != s {
		p.heard[subject] = s
		p.tell(s)
	}
}

// write writes text as it is: what comes from a file or a person has gone through shown. What keeps it from being written is told by Flush.
func (p *dialogue) write(s string) { _, _ = p.out.WriteString(s) }

// shown returns text for a line: nothing in it acts on a terminal or on a build server.
func shown(s string) string { return charter.Inert(s) }

// inert returns a line that no build server takes for an order because of what it begins with.
func inert(l string) string {
	if rest, ok := strings.CutPrefix(strings.TrimLeft(l, " \u00a0\u202f"), "::"); ok {
		return ": :" + rest
	}
	return l
}

// labelled returns "label: value" as the language sets it.
func (p *dialogue) labelled(label, value string) string {
	return p.in(charter.L10n{FR: "{label} : {value}", EN: "{label}: {value}"}.With("label", label, "value", value))
}

// quoted returns a name between quotation marks; one that has its own as it is.
func (p *dialogue) quoted(name string) string {
	if strings.HasPrefix(name, "«") || strings.HasPrefix(name, "“") {
		return name
	}
	return p.in(charter.L10n{FR: "« {name} »", EN: "“{name}”"}.With("name", name))
}

// prompt returns a label as a prompt: "Nom : ".
func (p *dialogue) prompt(label string) string {
	return strings.TrimRight(p.labelled(shown(label), ""), " ") + " "
}

// count says how many there are of something: none counts as one in French, as several in English.
func (p *dialogue) count(n int, one, several charter.L10n) string {
	t := several
	if n == 1 || n == 0 && p.Lang == charter.French {
		t = one
	}
	return p.in(t.With("n", strconv.Itoa(n)))
}

// wrapped returns a text in lines of at most width runes, broken at plain spaces only; a longer word has a line of its own.
func wrapped(s string, width int) []string {
	var out []string
	line, n := "", 0
	for i, word := range strings.Split(s, " ") {
		w := utf8.RuneCountInString(word)
		switch {
		case i == 0:
			line, n = word, w
		case n+1+w > width && strings.TrimSpace(line) != "":
			out = append(out, strings.TrimRight(line, " "))
			line, n = word, w
		default:
			line, n = line+" "+word, n+1+w
		}
	}
	return append(out, strings.TrimRight(line, " "))
}
