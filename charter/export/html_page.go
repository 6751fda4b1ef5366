package export

import (
	"bytes"
	"html"
	"html/template"
)

// The built-in page writes itself: a template would take a fifth of the time of a page. What it writes is what templates/page.html says,
// which own templates start from; TestHTMLPage and TestBuiltinTemplates hold the two together.

// htmlWriter writes a page. Its methods for text escape it.
type htmlWriter struct{ bytes.Buffer }

// put writes markup of ours.
func (w *htmlWriter) put(markup ...string) {
	for _, m := range markup {
		w.WriteString(m)
	}
}

// text writes a text between two pieces of markup.
func (w *htmlWriter) text(before, text, after string) {
	w.put(before, html.EscapeString(text), after)
}

// line writes a rich text as one line between two pieces of markup.
func (w *htmlWriter) line(before string, r rich, after string) {
	w.WriteString(before)
	inlinesHTML(&w.Buffer, r.flat())
	w.WriteString(after)
}

// flow writes a rich text between two pieces of markup, if there is any.
func (w *htmlWriter) flow(before string, r rich, after string) {
	if len(r) > 0 {
		w.WriteString(before)
		r.write(&w.Buffer)
		w.WriteString(after)
	}
}

// facts writes a description list, if there are any facts.
func (w *htmlWriter) facts(class string, facts []fact) {
	if len(facts) == 0 {
		return
	}
	w.put("\n<dl class=\"", class, "\">")
	for _, f := range facts {
		f.write(&w.Buffer)
	}
	w.put("</dl>")
}

// marks writes each mark with a space after it.
func (w *htmlWriter) marks(marks []mark) {
	for _, m := range marks {
		m.write(&w.Buffer)
		w.WriteByte(' ')
	}
}

// sign writes a sign that says nothing to a screen reader, and its word.
func (w *htmlWriter) sign(class string, m *mark) {
	if m != nil {
		w.put("\n<p class=\"", class, "\"><span aria-hidden=\"true\">", html.EscapeString(m.Sign), "</span> ", html.EscapeString(m.Word), "</p>")
	}
}

// page writes a page without its style sheet, and returns where that is to be.
func (w *htmlWriter) page(h htmlPage) (styleAt int) {
	w.put("<!doctype html>\n<html")
	attribute(&w.Buffer, "lang", h.Tag)
	attribute(&w.Buffer, "class", h.Class())
	w.text(">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"", h.Policy, "\">\n")
	w.put("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">")
	if h.Generator != "" {
		w.text("\n<meta name=\"generator\" content=\"", h.Generator, "\">")
	}
	w.text("\n<title>", h.PageTitle(), "</title>\n<style>")
	styleAt = w.Len()
	w.text("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#_text\">", h.Words.Skip, "</a>\n")
	w.cover(h)
	if len(h.Sections) > 0 && h.Kind == "" {
		w.contents(h)
	}
	w.put("\n<main id=\"_text\" class=\"wide\">")
	for i := range h.Sections {
		w.section(&h.Sections[i], h.Words.Legend)
	}
	w.text("\n</main>\n<footer aria-label=\"", h.Words.About, "\">\n<div class=\"wide\">")
	w.put("\n<dl class=\"facts\">")
	for _, f := range h.Colophon {
		f.write(&w.Buffer)
	}
	w.put("</dl>\n</div>\n</footer>\n</body>\n</html>\n")
	return styleAt
}

func (w *htmlWriter) cover(h htmlPage) {
	w.put("<header class=\"cover\">")
	w.sign("band", h.Band)
	w.put("\n<div class=\"wide\">")
	if h.Logo != nil {
		w.put("\n<img class=\"logo\" src=\"", html.EscapeString(string(h.Logo.URI)), "\" alt=\"", html.EscapeString(h.Logo.Alt), "\">")
	}
	w.put("\n<div class=\"title\">")
	w.sign("status", h.Status)
	if len(h.Brand) > 0 {
		w.line("\n<p class=\"brand\">", h.Brand, "</p>")
	}
	w.line("\n<h1>", h.Title, "</h1>")
	w.flow("\n<div class=\"opening\">", h.Opening, "</div>")
	w.flow("\n<div class=\"lead\">", h.Lead, "</div>")
	w.facts("edition", h.Facts)
	w.put("\n</div>\n</div>\n</header>")
}

func (w *htmlWriter) contents(h htmlPage) {
	w.text("\n<nav class=\"contents\" aria-label=\"", h.Words.Contents, "\">\n<ol class=\"wide\">")
	for i := range h.Sections {
		w.text("\n<li><a href=\"#", h.Sections[i].Anchor(), "\">")
		w.text("", h.Sections[i].Title, "</a></li>")
	}
	w.put("\n</ol>\n</nav>")
}

func (w *htmlWriter) section(s *section, legend string) {
	anchor := html.EscapeString(s.Anchor())
	w.put("\n<section class=\"", html.EscapeString(s.Name), "\" aria-labelledby=\"", anchor, "\">\n<h2 id=\"", anchor, "\">")
	w.text("", s.Title, "</h2>")
	if len(s.Lead) > 0 {
		w.line("\n<p class=\"intro\">", s.Lead, "</p>")
	}
	w.put("\n<div class=\"groups\">")
	for i := range s.Groups {
		w.group(&s.Groups[i])
	}
	w.put("\n</div>")
	if len(s.Legend) > 0 {
		w.text("\n<p class=\"legend\"><span class=\"key\">", legend, "</span> ")
		w.marks(s.Legend)
		w.put("</p>")
	}
	w.put("\n</section>")
}

func (w *htmlWriter) group(g *group) {
	w.put("\n<div class=\"group\">")
	if g.Title != "" {
		w.put("\n<h3")
		attribute(&w.Buffer, "lang", g.Lang)
		w.text(">", g.Title, "")
		w.put("</h3>")
	}
	if len(g.Cards) > 0 {
		w.put("\n<div class=\"cards\">")
		for i := range g.Cards {
			w.card(&g.Cards[i], g.Level())
		}
		w.put("\n</div>")
	}
	if g.Figure != nil {
		w.figure(g.Figure)
	}
	if g.Table != nil {
		g.Table.write(&w.Buffer)
	}
	if len(g.List) > 0 {
		w.put("\n<ul class=\"list\">")
		for _, item := range g.List {
			w.put("<li>")
			item.write(&w.Buffer)
			w.put("</li>")
		}
		w.put("</ul>")
	}
	w.facts("facts", g.Facts)
	w.put("\n</div>")
}

func (w *htmlWriter) card(c *card, level int) {
	w.text("\n<article class=\"card ", c.Kind, "\"")
	attribute(&w.Buffer, "id", c.Anchor)
	w.put(">")
	if len(c.Above) > 0 {
		w.put("\n<p class=\"above\">")
		for i, spot := range c.Above {
			if i > 0 {
				w.put(" · ")
			}
			w.put("<span")
			attribute(&w.Buffer, "id", spot.Anchor)
			w.text(">", spot.Text, "</span>")
		}
		w.put("</p>")
	}
	if level == 4 {
		w.line("\n<h4>", c.Title, "</h4>")
	} else {
		w.line("\n<h3>", c.Title, "</h3>")
	}
	if len(c.Marks) > 0 {
		w.put("\n<p class=\"marks\">")
		w.marks(c.Marks)
		w.put("</p>")
	}
	for _, r := range c.Body {
		w.put("\n<div class=\"body\">")
		r.write(&w.Buffer)
		w.put("</div>")
	}
	if len(c.Strip) > 0 {
		w.put("\n<div class=\"strip\">")
		for i := range c.Strip {
			c.Strip[i].write(&w.Buffer)
		}
		w.put("</div>")
	}
	for i := range c.Panels {
		c.Panels[i].write(&w.Buffer)
	}
	if c.Table != nil {
		c.Table.write(&w.Buffer)
	}
	w.put("\n</article>")
}

func (w *htmlWriter) figure(f *figure) {
	if f.Title != "" {
		w.text("\n<h3>", f.Title, "</h3>")
	}
	w.put("\n<figure")
	attribute(&w.Buffer, "id", f.Anchor)
	attribute(&w.Buffer, "class", f.Kind)
	w.text(">\n<figcaption>", f.Says, "")
	if f.Note != "" {
		w.text("<p class=\"more\">", f.Note, "</p>")
	}
	w.put("</figcaption>")
	if f.Picture != "" {
		w.put("\n<div>", string(f.Picture), "</div>")
	}
	if f.Table != nil {
		f.Table.write(&w.Buffer)
	}
	w.put("\n</figure>")
}

// written returns what a part writes of itself, for templates.
func written(write func(*bytes.Buffer)) template.HTML {
	var b bytes.Buffer
	write(&b)
	return template.HTML(b.String()) // every text in it went through html.EscapeString
}
