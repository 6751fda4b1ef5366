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
	id := siteID(p.Charter, opts)
	early := draft(p.Charter.Status.Value)
	switch opts.FrontMatter {
	case Hugo:
		text("title", title)
		text("slug", id)
		add("draft", fmt.Sprint(early)) // no date: until then Hugo would leave the page out, and a build of tomorrow would differ
		lines = append(lines, "params:")
		text("  brand", words(p.Brand.flat()))
		text("  version", oneLine(p.Charter.Version.Value))
		text("  status", oneLine(p.Charter.Status.Value))
		if p.Charter.Effective.Set() {
			add("  effective", yamlText(p.Charter.Effective.String()))
		}
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

// draft reports whether a charter of that status may be looked at, and is not for the world yet.
func draft(status string) bool {
	return status != "approved" && status != "published" && status != "retired"
}

// siteID returns the name of a page on a site: the id of the charter, or what its file is called, and what tells its pages apart; "" when
// nothing names it.
func siteID(c *charter.Profile, opts Options) string {
	id := c.ID.Value
	if !charter.IsID(id) {
		id = charter.Slug(opts.Name)
	}
	switch {
	case id == "":
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
