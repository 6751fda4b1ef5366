package export

import (
	"bufio"
	"io"
	"slices"
	"strings"

	"relcharter/charter"
)

// writeMarkdown writes the charter as Markdown that reads well as it is, and on any forge: CommonMark with tables.
func writeMarkdown(w io.Writer, doc *charter.Document, opts Options) error {
	p := newPage(doc, opts)
	m := &markdownWriter{lang: p.Lang}
	m.head(p)
	for _, s := range p.Sections {
		m.section(s)
	}
	m.block("---")
	m.facts(p.Colophon)
	out := bufio.NewWriter(w)
	if _, err := out.WriteString(inertMarkdown(strings.Join(m.blocks, "\n\n")) + "\n"); err != nil {
		return err
	}
	return out.Flush()
}

// markdownWriter gathers the blocks of a Markdown page.
type markdownWriter struct {
	lang   charter.Lang
	blocks []string
}

func (m *markdownWriter) block(s string) {
	if s != "" {
		m.blocks = append(m.blocks, s)
	}
}

// anchored returns an anchor to stand after a text, because the renderers of Markdown disagree on the anchors of headings.
func anchored(id string) string {
	if id == "" {
		return ""
	}
	return ` <a id="` + id + `"></a>`
}

func (m *markdownWriter) heading(level int, text, anchor string) {
	m.block(strings.Repeat("#", level) + " " + text + anchored(anchor))
}

func (m *markdownWriter) head(p *page) {
	if p.Status != nil {
		m.block("> **" + p.Status.Sign + " " + escapeMarkdown(p.Status.Word) + "**")
	}
	m.heading(1, p.Title.LineMarkdown(), "")
	var edition []string
	if len(p.Brand) > 0 {
		edition = append(edition, "**"+p.Brand.LineMarkdown()+"**")
	}
	for _, f := range p.Facts {
		edition = append(edition, lowered(f.Label)+" "+f.Value.LineMarkdown())
	}
	m.block(strings.Join(edition, " · "))
	if len(p.Opening) > 0 {
		m.block("> " + strings.ReplaceAll(p.Opening.Markdown(""), "\n", "\n> "))
	}
	m.block(p.Lead.Markdown(""))
	var contents []string
	for _, s := range p.Sections {
		contents = append(contents, "- ["+escapeMarkdown(s.Title)+"](#"+s.Anchor()+")")
	}
	m.block(strings.Join(contents, "\n"))
}

func (m *markdownWriter) section(s section) {
	m.heading(2, escapeMarkdown(s.Title), s.Anchor())
	m.block(s.Lead.Markdown(""))
	for _, g := range s.Groups {
		level := 3
		if g.Title != "" {
			title := escapeMarkdown(g.Title)
			if g.Note != "" {
				title += " (" + escapeMarkdown(g.Note) + ")"
			}
			m.heading(3, title, "")
			level = 4
		}
		for _, c := range g.Cards {
			m.card(level, c)
		}
		if g.Table != nil {
			m.table(g.Table)
		}
		for _, it := range g.List {
			m.blocks = append(m.blocks, "- "+it.Markdown("  "))
		}
		m.facts(g.Facts)
	}
	if len(s.Legend) > 0 {
		words := make([]string, len(s.Legend))
		for i, k := range s.Legend {
			words[i] = k.Sign + " " + escapeMarkdown(k.Word)
		}
		m.block("*" + wordLegend.In(m.lang) + "* " + strings.Join(words, " · "))
	}
}

func (m *markdownWriter) card(level int, c card) {
	m.heading(level, c.Title.LineMarkdown(), c.Anchor)
	var above []string
	for _, s := range c.Above {
		above = append(above, escapeMarkdown(s.Text)+anchored(s.Anchor))
	}
	for _, k := range c.Marks {
		above = append(above, "**"+k.Sign+" "+escapeMarkdown(k.Word)+"**")
	}
	m.block(strings.Join(above, " · "))
	for _, r := range c.Body {
		m.block(r.Markdown(""))
	}
	facts := slices.Clone(c.Side)
	for _, p := range c.Panels {
		facts = append(facts, p.Facts...)
	}
	m.facts(append(facts, c.Foot...))
	if c.Table != nil {
		m.table(c.Table)
	}
}

func (m *markdownWriter) facts(facts []fact) {
	lines := make([]string, len(facts))
	for i, f := range facts {
		value := f.Value.Markdown("  ")
		if f.Value[0].kind != paragraph {
			value = "\n  " + value
		}
		lines[i] = "- **" + escapeMarkdown(f.Label) + "**" + colon(m.lang) + value
	}
	m.block(strings.ReplaceAll(strings.Join(lines, "\n"), ": \n", ":\n"))
}

func (m *markdownWriter) table(t *table) {
	var b strings.Builder
	b.WriteString("| " + escapeMarkdown(strings.Join(t.Head, "\x00")) + " |\n|" + strings.Repeat(" --- |", len(t.Head)))
	head := strings.ReplaceAll(b.String(), "\x00", " | ")
	b.Reset()
	b.WriteString(head)
	for _, r := range t.Rows {
		b.WriteString("\n|")
		for i, cell := range r.Cells {
			b.WriteString(" ")
			b.WriteString(cell.LineMarkdown())
			if i == 0 {
				b.WriteString(anchored(r.Anchor))
			}
			b.WriteString(" |")
		}
	}
	m.block(b.String())
}

// lowered returns a label with its first letter in lower case, for the middle of a line.
func lowered(s string) string {
	for i, r := range s {
		return strings.ToLower(string(r)) + s[i+len(string(r)):]
	}
	return s
}
