package export

import (
	"io"
	"slices"
	"strings"

	"relcharter/charter"
)

// writeMarkdown writes the charter as Markdown: for people and forges, or for the program that builds a site of it.
func writeMarkdown(w io.Writer, doc *charter.Document, opts Options) error {
	return writeMarkdownPage(w, newPage(doc, opts), opts)
}

func writeMarkdownPage(w io.Writer, p *page, opts Options) error {
	m := &markdownWriter{dialect: dialects[opts.FrontMatter], lang: p.Lang}
	out := markdownPage{page: p, FrontMatter: frontMatter(p, opts)}
	m.head(p, opts.FrontMatter)
	out.Head = m.take()
	for _, s := range p.Sections {
		m.section(s)
		out.Parts = append(out.Parts, markdownPart{Name: s.Name, Text: m.take()})
	}
	if len(p.Colophon) > 0 {
		m.block("---")
		m.facts(p.Colophon)
	}
	out.Foot = m.take()
	text, err := opts.Templates.markdown(out)
	if err != nil {
		return err
	}
	_, err = io.WriteString(w, text)
	return err
}

// markdownPage is what the template of a Markdown page reads. The texts end without a line feed.
type markdownPage struct {
	*page
	FrontMatter string // for the program that builds a site; "" for none, else with its final line feed
	Head        string // the title, what the charter is about and the contents
	Parts       []markdownPart
	Foot        string // version, dates and fingerprint
}

type markdownPart struct {
	Name string // of the section
	Text string
}

// markdownWriter gathers the blocks of a Markdown page.
type markdownWriter struct {
	dialect
	lang   charter.Lang
	blocks []string
}

func (m *markdownWriter) block(s string) {
	if s != "" {
		m.blocks = append(m.blocks, s)
	}
}

// take returns what was gathered, and begins anew.
func (m *markdownWriter) take() string {
	out := m.inert(strings.Join(m.blocks, "\n\n"))
	m.blocks = nil
	return out
}

// heading writes a heading. Its anchor is written, because programs disagree on the anchors of headings.
func (m *markdownWriter) heading(level int, text, anchor string) {
	text = m.openEnded(text)
	if anchor != "" {
		text += m.dialect.heading(anchor)
	}
	m.block(strings.Repeat("#", level) + " " + text)
}

// head writes what comes before the sections. Where the program shows the title of the front matter over the text, it is not written
// again.
func (m *markdownWriter) head(p *page, profile Profile) {
	for _, k := range []*mark{p.Band, p.Status} {
		if k != nil {
			m.block("> " + m.state(*k))
		}
	}
	if profile != Hugo && profile != Docusaurus {
		m.heading(1, m.line(p.Title), "")
	}
	var edition []string
	if len(p.Brand) > 0 {
		edition = append(edition, "**"+m.line(p.Brand)+"**")
	}
	for _, f := range p.Facts {
		edition = append(edition, lowered(f.Label)+" "+m.line(f.Value))
	}
	m.block(strings.Join(edition, " · "))
	if len(p.Opening) > 0 {
		m.block("> " + strings.ReplaceAll(m.text(p.Opening, ""), "\n", "\n> "))
	}
	m.block(m.text(p.Lead, ""))
	var contents []string
	for _, s := range p.Sections {
		if len(p.Sections) > 1 && !m.ownContents {
			contents = append(contents, "- ["+m.escape(s.Title)+"](#"+s.Anchor()+")")
		}
	}
	m.block(strings.Join(contents, "\n"))
}

// text returns blocks, each line after the first led by indent.
func (m *markdownWriter) text(r rich, indent string) string { return m.dialect.blocks(r, indent) }

func (m *markdownWriter) section(s section) {
	m.heading(2, m.escape(s.Title), s.Anchor())
	m.block(m.text(s.Lead, ""))
	for _, g := range s.Groups {
		level := 3
		if g.Title != "" {
			m.heading(3, m.escape(g.Title), "")
			level = 4
		}
		for _, c := range g.Cards {
			m.card(level, c)
		}
		if g.Figure != nil {
			m.figure(level, g.Figure)
		}
		if g.Table != nil {
			m.table(level, g.Table)
		}
		mark, indent := m.mark("- ")
		for _, it := range g.List {
			m.block(mark + m.text(it, indent))
		}
		m.facts(g.Facts)
	}
	if len(s.Legend) > 0 {
		words := make([]string, len(s.Legend))
		for i, k := range s.Legend {
			words[i] = k.Sign + " " + m.escape(k.Word)
		}
		m.block("*" + wordLegend.In(m.lang) + "* " + strings.Join(words, " · "))
	}
}

// state writes a mark.
func (m *markdownWriter) state(k mark) string {
	said := "**" + k.Sign + " " + m.escape(k.Word) + "**"
	if k.To != "" {
		return "[" + said + "](" + linkMarkdown(k.To) + ")"
	}
	return said
}

// figure writes what a picture shows, and its table.
func (m *markdownWriter) figure(level int, f *figure) {
	if f.Title != "" { // else it is that of the section
		m.heading(level, m.escape(f.Title), f.Anchor)
	}
	m.block(m.atLineStart(m.escape(f.Says)))
	m.block(m.atLineStart(m.escape(f.Note)))
	if f.Table != nil {
		m.table(level+1, f.Table)
	}
}

func (m *markdownWriter) card(level int, c card) {
	for _, s := range c.Above {
		if m.noTags && s.Anchor != "" {
			m.heading(level, m.escape(s.Text), s.Anchor)
		}
	}
	m.heading(level, m.line(c.Title), c.Anchor)
	var above []string
	for _, s := range c.Above {
		above = append(above, m.escape(s.Text)+m.anchored(s.Anchor))
	}
	for _, k := range c.Marks {
		above = append(above, m.state(k))
	}
	m.block(m.atLineStart(strings.Join(above, " · ")))
	for _, r := range c.Body {
		m.block(m.text(r, ""))
	}
	var facts []fact
	for _, p := range slices.Concat(c.Strip, c.Panels) {
		if p.Title != "" {
			m.facts(facts)
			facts = nil
			m.block("**" + m.escape(p.Title) + "**")
		}
		facts = append(facts, p.Facts...)
	}
	m.facts(facts)
	if c.Table != nil {
		m.table(level+1, c.Table)
	}
}

func (m *markdownWriter) facts(facts []fact) {
	lines := make([]string, len(facts))
	for i, f := range facts {
		_, indent := m.mark("- ")
		value := m.text(f.Value, indent)
		if f.Value[0].kind != paragraph {
			value = "\n" + indent + value
		}
		lines[i] = "- **" + m.escape(f.Label) + "**" + colon(m.lang) + value
	}
	m.block(strings.ReplaceAll(strings.Join(lines, "\n"), ": \n", ":\n"))
}

func (m *markdownWriter) table(level int, t *table) {
	if m.noTags && slices.ContainsFunc(t.Rows, func(r row) bool { return r.Anchor != "" }) {
		m.entries(level, t)
		return
	}
	var b strings.Builder
	b.WriteByte('|')
	for _, h := range t.Head {
		b.WriteString(" " + m.escape(h) + " |")
	}
	b.WriteString("\n|" + strings.Repeat(" --- |", len(t.Head)))
	for _, r := range t.Rows {
		b.WriteString("\n|")
		for i, cell := range r.Cells {
			b.WriteString(" ")
			b.WriteString(m.line(cell))
			if i == 0 {
				b.WriteString(m.anchored(r.Anchor))
			}
			b.WriteString(" |")
		}
	}
	m.block(b.String())
}

// entries writes a table whose rows have anchors where only headings can carry them: each row under its first cell.
func (m *markdownWriter) entries(level int, t *table) {
	for _, r := range t.Rows {
		m.heading(level, m.line(r.Cells[0]), r.Anchor)
		var facts []fact
		for i, cell := range r.Cells[1:] {
			if len(cell) > 0 {
				facts = append(facts, fact{Label: t.Head[i+1], Value: cell})
			}
		}
		m.facts(facts)
	}
}

// lowered returns a label with its first letter in lower case, for the middle of a line.
func lowered(s string) string {
	for i, r := range s {
		return strings.ToLower(string(r)) + s[i+len(string(r)):]
	}
	return s
}
