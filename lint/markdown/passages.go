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
const detected = 8 << 10

// Prose returns the document as rules read it. An item stands with its stem, and a statement with the heading that says when
// it holds: "If you phone us: we answer within five rings".
func (d *Document) Prose() *lint.Prose {
	p := &lint.Prose{Name: d.Name, Lang: d.Lang(), Position: d.Position}
	if len(d.Headings) > 0 {
		p.Title = d.Headings[0].Span
	} else if len(d.Statements) > 0 {
		p.Title = d.Statements[0].Span
	}
	for _, s := range d.Statements {
		lead := ""
		if s.Trigger != "" {
			lead = s.Trigger + ": "
		}
		place := func(start, end int) charter.Span { return s.Source(max(start-len(lead), 0), max(end-len(lead), 0)) }
		p.Statements = append(p.Statements, lint.NewPassage(lead+s.Joined(), p.Lang, s.Kind == Quote, place))
	}
	return p
}

// IsFileName reports whether a file is called as Markdown documents are.
func IsFileName(path string) bool {
	lower := strings.ToLower(path)
	return strings.HasSuffix(lower, ".md") || strings.HasSuffix(lower, ".markdown")
}
