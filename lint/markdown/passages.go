package markdown

import (
	"strings"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/prose"
)

// Lang returns the language the document is read in: the one its front matter declares, or else the one most of its words are of.
func (d *Document) Lang() charter.Lang {
	if lang, ok := charter.ParseLang(d.Language); ok {
		return lang
	}
	var all strings.Builder
	for _, s := range d.Statements {
		if all.Len() > detected {
			break
		}
		all.WriteString(s.Text)
		all.WriteByte(' ')
	}
	lang, _ := charter.ParseLang(prose.Detect(all.String(), string(charter.English)))
	return lang
}

// detected is how many bytes of a document are enough to tell its language.
const detected = 2 << 10

// Prose returns the document as rules read it. An item stands with its stem, and a statement with the heading that says when
// it holds: "If you phone us: we answer within five rings".
func (d *Document) Prose() *lint.Prose {
	p := &lint.Prose{Name: d.Name, Lang: d.Lang(), Position: d.Position, Problems: d.Problems, Accepts: d.accepts}
	if len(d.Headings) > 0 {
		p.Title = d.Headings[0].Span
	} else if len(d.Statements) > 0 {
		p.Title = d.Statements[0].Span
	}
	for _, s := range d.Statements {
		lead := s.lead()
		place := func(start, end int) charter.Span {
			if end <= len(lead) { // in the heading, which stands above others too
				return s.Span
			}
			return s.Source(max(start-len(lead), 0), end-len(lead))
		}
		p.Statements = append(p.Statements, lint.NewPassage(lead+s.Joined(), p.Lang, s.Kind == Quote || s.Unsaid(), place))
	}
	return p
}

// lead returns what a statement is read behind: the heading that says when it holds.
func (s *Statement) lead() string {
	if s.Trigger == "" || len(s.Trigger) > maxStem {
		return ""
	}
	return s.Trigger + ": "
}

// Unsaid reports whether the statement gives words to avoid: it stands under a heading or a label such as “Words we never use”,
// “À ne pas dire”, or begins with one.
func (s *Statement) Unsaid() bool {
	start, _, found := strings.Cut(s.Text, ":")
	if found && unsaid(start) {
		return true
	}
	for _, h := range s.Headings {
		if unsaid(h) {
			return true
		}
	}
	return unsaid(s.Stem)
}

// unsaid reports whether a label introduces words to avoid.
func unsaid(label string) bool {
	label = charter.Fold(label)
	if len(label) > longestLabel {
		return false
	}
	for _, words := range [...]string{
		"a eviter", "ne pas dire", "ne disons pas", "ne dit pas", "ne disons jamais", "jamais dire", "a bannir", "bannis", "proscri", "interdit",
		"don't say", "do not say", "never say", "never use", "don't write", "avoid", "instead of", "not this", "don'ts", "banned",
	} {
		if strings.Contains(label, words) {
			return true
		}
	}
	return false
}

// longestLabel is how many bytes a label has at most; what is longer is a sentence.
const longestLabel = 60

// IsFileName reports whether a file is called as Markdown documents are.
func IsFileName(path string) bool {
	lower := strings.ToLower(path)
	return strings.HasSuffix(lower, ".md") || strings.HasSuffix(lower, ".markdown")
}
