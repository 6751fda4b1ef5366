package export

import (
	"html"
	"slices"
	"strings"

	"relcharter/charter"
)

// This file holds own templates to what every page promises: it is one file that runs nothing and fetches nothing. The policy of a page would
// stop most of it in a browser, where its author may never look.

// lookOver returns what in the source of a template for web pages acts or loads; nil for nothing. What a charter says comes in by actions,
// which html/template keeps from acting.
func lookOver(name, src string) *TemplateError {
	for i := 0; i < len(src); {
		rest := src[i:]
		switch {
		case strings.HasPrefix(rest, "{{"):
			i += through(rest, "}}")
		case strings.HasPrefix(rest, "<!--"):
			i += through(rest, "-->")
		case rest[0] == '<' && len(rest) > 1 && letter(rest[1]):
			e, end := elementAt(src, i)
			if at, why := e.fault(src[end:]); why.EN != "" {
				return templateFaultAt(name, src, at, why)
			}
			i = end
		default:
			i++
		}
	}
	return nil
}

// element is a start tag of a template.
type element struct {
	name       string
	at         int // in the source, in bytes
	attributes []tagAttribute
}

type tagAttribute struct {
	name, value string
	at          int
}

// elementAt reads the start tag at i, and returns where it ends. Actions in it are passed over, but those in values.
func elementAt(src string, i int) (e element, end int) {
	e.at = i
	i++
	start := i
	for i < len(src) && !strings.ContainsRune(" \t\r\n/>{", rune(src[i])) {
		i++
	}
	e.name = strings.ToLower(src[start:i])
	for i < len(src) && src[i] != '>' {
		switch {
		case strings.HasPrefix(src[i:], "{{"):
			i += through(src[i:], "}}")
		case strings.ContainsRune(" \t\r\n/=\"'", rune(src[i])):
			i++
		default:
			a := tagAttribute{at: i}
			for i < len(src) && !strings.ContainsRune(" \t\r\n/=>{", rune(src[i])) {
				i++
			}
			if i == a.at {
				i++ // a lone brace
				continue
			}
			a.name = strings.ToLower(src[a.at:i])
			a.value, i = valueAt(src, i)
			e.attributes = append(e.attributes, a)
		}
	}
	return e, min(i+1, len(src))
}

// valueAt reads the value of an attribute, if one follows at i, and returns where it ends.
func valueAt(src string, i int) (string, int) {
	at := i + len(src[i:]) - len(strings.TrimLeft(src[i:], " \t\r\n"))
	if at == len(src) || src[at] != '=' {
		return "", i
	}
	at += 1 + len(src[at+1:]) - len(strings.TrimLeft(src[at+1:], " \t\r\n"))
	if at == len(src) {
		return "", at
	}
	ends := " \t\r\n>"
	start := at
	if quote := src[at]; quote == '"' || quote == '\'' {
		ends, start = string(quote), at+1
	}
	i = start
	for i < len(src) && !strings.ContainsRune(ends, rune(src[i])) {
		if strings.HasPrefix(src[i:], "{{") {
			i += through(src[i:], "}}")
		} else {
			i++
		}
	}
	return src[start:i], i
}

// through returns where the first end in s ends; the length of s when there is none.
func through(s, end string) int {
	if n := strings.Index(s, end); n >= 0 {
		return n + len(end)
	}
	return len(s)
}

func letter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

var (
	// loading are the elements that are there to run or load something else.
	loading = []string{"script", "iframe", "frame", "object", "embed", "applet", "base", "portal"}
	// fetching are the attributes whose address is fetched with the page.
	fetching = []string{"src", "srcset", "poster", "background", "data", "lowsrc", "dynsrc", "ping", "imagesrcset"}
	// depicting are the elements whose href is.
	depicting = []string{"image", "use", "feimage"}
	// relations are those of a link that fetch nothing.
	relations = []string{"author", "canonical", "help", "license", "next", "prev"}
)

// fault returns where and why a start tag may not be in a page; after is what follows it.
func (e element) fault(after string) (at int, why charter.L10n) {
	rel := ""
	for _, a := range e.attributes {
		to := strings.ToLower(strings.TrimSpace(html.UnescapeString(a.value)))
		switch {
		case a.name == "rel":
			rel = to
		case strings.HasPrefix(a.name, "on"), strings.HasPrefix(to, "javascript:"):
			return a.at, wordRuns
		case a.name == "style":
			return a.at, wordStyled
		case a.name == "http-equiv" && to == "refresh":
			return a.at, wordFetches
		case slices.Contains(fetching, a.name), slices.Contains(depicting, e.name) && strings.HasSuffix(a.name, "href"):
			if to != "" && !strings.HasPrefix(to, "data:") && !strings.HasPrefix(to, "{{") && !strings.HasPrefix(to, "#") {
				return a.at, wordFetches
			}
		}
	}
	switch {
	case e.name == "script":
		return e.at, wordRuns
	case slices.Contains(loading, e.name), e.name == "link" && !slices.Contains(relations, rel):
		return e.at, wordFetches
	case e.name == "style":
		inside, _, _ := strings.Cut(after, "</")
		if strings.TrimSpace(action().ReplaceAllString(inside, "")) != "" {
			return e.at, wordStyled
		}
	}
	return 0, charter.L10n{}
}

var action = charter.Pattern(`(?s)\{\{.*?\}\}`)

var (
	wordRuns = charter.L10n{
		FR: "une page n’exécute aucun script : retirez-le", EN: "a page runs no script: take this out",
	}
	wordFetches = charter.L10n{
		FR: "une page tient en un fichier et ne va rien chercher : retirez cette adresse", EN: "a page is one file and fetches nothing: take this address out",
	}
	wordStyled = charter.L10n{
		FR: "la page n’admet que la feuille de style {{.Style}} : mettez ceci dans page.css", EN: "the page lets in the style sheet {{.Style}} alone: put this into page.css",
	}
)

// styleFetches matches what in a style sheet may be fetched, and what it begins with.
var styleFetches = charter.Pattern(`(?i)@import|url\(\s*["']?\s*([^"')\s]{0,5})`)

var styleComment = charter.Pattern(`(?s)/\*.*?\*/`)

// lookOverStyle returns what in a style sheet loads; nil for nothing.
func lookOverStyle(name, src string) *TemplateError {
	bare := styleComment().ReplaceAllStringFunc(src, func(s string) string { return strings.Repeat(" ", len(s)) })
	for _, m := range styleFetches().FindAllStringSubmatchIndex(bare, -1) {
		if m[2] < 0 || !strings.EqualFold(bare[m[2]:m[3]], "data:") && bare[m[2]] != '#' {
			return templateFaultAt(name, src, m[0], wordFetches)
		}
	}
	return unbalanced(name, src, bare)
}

var styleText = charter.Pattern(`"(?:[^"\\\n]|\\(?s:.))*"|'(?:[^'\\\n]|\\(?s:.))*'`)

// unbalanced returns where a style sheet without comments opens a brace that nothing closes, or closes one that is not open: the rules
// after it, those of ours among them, would mean something else.
func unbalanced(name, src, bare string) *TemplateError {
	bare = styleText().ReplaceAllStringFunc(bare, func(s string) string { return strings.Repeat(" ", len(s)) })
	var open []int
	for i := range len(bare) {
		switch {
		case bare[i] == '{':
			open = append(open, i)
		case bare[i] == '}' && len(open) == 0:
			return templateFaultAt(name, src, i, charter.L10n{
				FR: "cette accolade ne ferme rien : retirez-la", EN: "this brace closes nothing: take it out",
			})
		case bare[i] == '}':
			open = open[:len(open)-1]
		}
	}
	if len(open) > 0 {
		return templateFaultAt(name, src, open[len(open)-1], charter.L10n{
			FR: "cette accolade n’est jamais fermée : ajoutez }", EN: "this brace is never closed: add }",
		})
	}
	return nil
}

// templateFaultAt says what is wrong at a place of a template.
func templateFaultAt(name, src string, at int, why charter.L10n) *TemplateError {
	before := src[:at]
	return &TemplateError{
		File: name, Line: 1 + strings.Count(before, "\n"), Column: 1 + at - (strings.LastIndexByte(before, '\n') + 1), Message: why,
	}
}

var metaTag = charter.Pattern(`(?is)<meta\b[^>]*>`)

// keeps returns what is wrong with a page of own templates: it is empty, or lacks its policy or, when it is internal, what says so.
func (t *Templates) keeps(h htmlPage, out string) *TemplateError {
	src, own := t.own["page.html"]
	if !own {
		return nil
	}
	at := max(0, strings.Index(strings.ToLower(src), "<head"))
	if strings.TrimSpace(out) == "" {
		return templateFaultAt("page.html", src, 0, charter.L10n{FR: "ce modèle donne une page vide", EN: "this template makes an empty page"})
	}
	if h.Band != nil && !strings.Contains(html.UnescapeString(out), h.Band.Word) {
		return templateFaultAt("page.html", src, at, charter.L10n{
			FR: "il manque ce qui dit que la page est interne : {{with .Band}}{{.Word}}{{end}}", EN: "what says that the page is internal is missing: {{with .Band}}{{.Word}}{{end}}",
		})
	}
	head := out
	if i := strings.Index(strings.ToLower(out), "<style"); i >= 0 {
		head = out[:i]
	}
	policed := slices.ContainsFunc(metaTag().FindAllString(head, -1), func(tag string) bool {
		return strings.Contains(strings.ToLower(tag), "content-security-policy") && strings.Contains(html.UnescapeString(tag), `content="`+h.Policy+`"`)
	})
	if !policed {
		return templateFaultAt("page.html", src, at, charter.L10n{
			FR: `il manque ce qui interdit à la page d’agir : <meta http-equiv="Content-Security-Policy" content="{{.Policy}}">, avant le style`,
			EN: `what keeps the page from acting is missing: <meta http-equiv="Content-Security-Policy" content="{{.Policy}}">, before the style`,
		})
	}
	return nil
}

// keepsMarkdown returns what a Markdown page of an own template lacks to be known again.
func (t *Templates) keepsMarkdown(m markdownPage, out string) *TemplateError {
	if m.Generator == "" || known(m.page, out) {
		return nil
	}
	return templateFaultAt("page.md", t.own["page.md"], 0, charter.L10n{
		FR: "charter ne reconnaîtrait pas cette page : {{.FrontMatter}} et {{.Head}} viennent en premier, et {{.Foot}} à la fin",
		EN: "charter would not know this page again: {{.FrontMatter}} and {{.Head}} come first, and {{.Foot}} at the end",
	})
}

// known reports whether a page is told to be ours, for the people it is for.
func known(p *page, out string) bool {
	view, ours := MadeFor([]byte(out))
	return ours && strings.HasSuffix(p.Generator, "("+view.String()+")")
}
