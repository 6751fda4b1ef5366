package export

import (
	"fmt"
	"strings"
	"unicode"

	"relcharter/charter"
)

// Profile names the program that builds a site of Markdown pages; "" for none.
type Profile string

// The programs a Markdown page can be written for.
const (
	Hugo       Profile = "hugo"
	Docusaurus Profile = "docusaurus"
	MkDocs     Profile = "mkdocs"
)

// Profiles lists the programs in the order they are offered. The slice is the caller's own.
func Profiles() []Profile { return []Profile{Hugo, Docusaurus, MkDocs} }

// frontMatter returns what stands before the text of a page for the program that builds a site of it, with an empty line after it; "" for
// none. All of it comes from the charter. The language is not in it: Hugo takes it from the name of the file, and stops at a key "lang".
func frontMatter(p *page, opts Options) string {
	title := words(p.Title.flat())
	var lines []string
	add := func(key, value string) {
		if value != "" {
			lines = append(lines, key+": "+value)
		}
	}
	text := func(key, value string) {
		if strings.TrimSpace(value) != "" {
			add(key, yamlText(value))
		}
	}
	id := siteID(p, opts)
	// Such a page may be looked at, and is not for the world yet.
	early := p.Charter.Status.Value != "approved" && p.Charter.Status.Value != "published" && p.Charter.Status.Value != "retired"
	switch opts.FrontMatter {
	case Hugo:
		text("title", title)
		text("slug", id)
		if p.Charter.Effective.Set() {
			add("date", p.Charter.Effective.String())
		}
		add("draft", fmt.Sprint(early))
		lines = append(lines, "params:")
		text("  brand", words(p.Brand.flat()))
		text("  version", oneLine(p.Charter.Version.Value))
		text("  status", oneLine(p.Charter.Status.Value))
		if p.Charter.ReviewBy.Set() {
			add("  review_by", yamlText(p.Charter.ReviewBy.String()))
		}
		if lines[len(lines)-1] == "params:" {
			lines = lines[:len(lines)-1]
		}
	case Docusaurus:
		text("id", id)
		text("title", title)
		if id != "" {
			text("slug", "/"+id)
		}
		text("sidebar_label", words(p.Brand.flat()))
		if early {
			add("draft", "true")
		}
	case MkDocs:
		text("title", title)
	default:
		return ""
	}
	return "---\n" + strings.Join(lines, "\n") + "\n---\n\n"
}

// siteID returns the name of a page on a site: the id of the charter, and what tells its pages apart; "" for a charter without an id.
func siteID(p *page, opts Options) string {
	id := p.Charter.ID.Value
	switch {
	case !charter.IsID(id):
		return ""
	case opts.Sheet == Poster:
		return id + "-poster"
	case opts.Sheet == Card:
		return id + "-for-" + charter.Slug(opts.Function)
	case opts.View == Internal:
		return id + "-internal"
	}
	return id
}

// yamlText writes a text as a double-quoted scalar of YAML, which no sign in it can end.
func yamlText(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case !unicode.IsPrint(r) && r != '\u00a0' && r != '\u202f':
			fmt.Fprintf(&b, `\U%08X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return disordered(b.String(), `\u0023`, `\u003a`)
}
