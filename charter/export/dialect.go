package export

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"relcharter/charter"
)

// dialect is what the program that reads a Markdown page makes of it.
type dialect struct {
	// coded says that signs are kept from acting by character references, which every program reads alike; otherwise by backslashes,
	// which people read more easily.
	coded bool
	// hardBreak ends a line of a paragraph.
	hardBreak string
	// indent is how far what belongs to a list item is indented at least.
	indent int
	// struckTag says that there is no mark for struck text; flatFences that a list holds no code block.
	struckTag, flatFences bool
	// ownContents says that the program shows the contents of a page beside it.
	ownContents bool
	// noTags says that raw HTML is dropped, so that only headings can carry anchors.
	noTags bool
	// webLinks says that only links of the web and of mail are kept.
	webLinks bool
	// heading writes the anchor of a heading.
	heading func(id string) string
	// runs reports whether the program would take a part of a code for an order of its own, which it looks for before it reads Markdown.
	runs func(code string) bool
	// clauses are what at the beginning of a line would be more than text, beside what is so in every dialect.
	clauses []string
}

// dialects are the dialects by profile; that of "" is CommonMark with tables, as forges show it.
var dialects = map[Profile]dialect{
	"": {hardBreak: "\\\n", heading: tagAnchor, runs: func(string) bool { return false }},
	// Hugo looks for shortcodes ahead of Markdown, in code too, and by default leaves raw HTML out. On a site in several languages its
	// template for links makes those to a telephone "#ZgotmplZ".
	Hugo: {
		coded: true, hardBreak: "  \n", noTags: true, webLinks: true, heading: braceAnchor,
		runs: func(code string) bool { return strings.Contains(code, "{{<") || strings.Contains(code, "{{%") },
	},
	// Docusaurus reads MDX: braces hold JavaScript, tags are components, and a paragraph may be a module statement. It takes an id in
	// braces with a backslash too, which is valid MDX: https://github.com/facebook/docusaurus/issues/9725.
	Docusaurus: {
		coded: true, hardBreak: "  \n", ownContents: true, heading: func(id string) string { return ` \{#` + id + "}" },
		runs: func(string) bool { return false }, clauses: []string{"import ", "export ", "import{", "export{", "import\"", "import'", "import\t", "export\t", "export*", "import*"},
	},
	// MkDocs reads Python-Markdown: four columns to a list, no backslash before < or ~, no fence in a list. Plug-ins of it run Jinja
	// ahead of Markdown; admonitions begin with !!! or ???.
	MkDocs: {
		coded: true, hardBreak: "  \n", indent: 4, struckTag: true, flatFences: true, ownContents: true, heading: braceAnchor,
		runs: func(code string) bool {
			return strings.Contains(code, "{{") || strings.Contains(code, "{%") || strings.Contains(code, "{#")
		},
		clauses: []string{"!!!", "???"},
	},
}

func braceAnchor(id string) string { return " {#" + id + "}" }

// tagAnchor writes an anchor to stand after a text.
func tagAnchor(id string) string { return ` <a id="` + id + `"></a>` }

// anchored returns an anchor to stand after a text that is no heading, where there can be one.
func (d dialect) anchored(id string) string {
	if id == "" || d.noTags {
		return ""
	}
	return tagAnchor(id)
}

// inert returns a page in which no line is an order.
func (d dialect) inert(page string) string {
	if d.coded {
		return inertHTML(page)
	}
	return inertMarkdown(page)
}

// reference matches what Markdown would read as a character reference.
var reference = charter.Pattern(`^&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{0,31});`)

// referenceLimit is the longest text that reference matches, in bytes.
const referenceLimit = 34

// escape returns text that is shown as it is, wherever it stands in a line but at its start.
func (d dialect) escape(s string) string {
	s = strings.ReplaceAll(s, "\n", " ")
	var b strings.Builder
	before := rune(0)
	for i, r := range s {
		acts := false
		switch r {
		case '\\', '`', '*', '[', ']', '<', '~', '|':
			acts = true
		case '{', '}', '$':
			acts = d.coded // what it holds is JavaScript, a shortcode, attributes or a formula to one program or another
		case '_':
			next, _ := utf8.DecodeRuneInString(s[i+1:])
			acts = !wordRune(before) || !wordRune(next)
		case '&':
			acts = d.coded || reference().MatchString(s[i:min(len(s), i+referenceLimit)])
		case ':', '.', '@': // of an address, which would become a link up to the next blank, references and all
			acts = d.coded && (r == '@' || strings.HasPrefix(s[i:], "://") || strings.EqualFold(s[max(0, i-3):i], "www"))
		}
		if acts {
			b.WriteString(d.sign(r))
		} else {
			b.WriteRune(r)
		}
		before = r
	}
	return b.String()
}

// sign writes an ASCII sign so that it is only that.
func (d dialect) sign(r rune) string {
	if d.coded {
		return "&#" + strconv.Itoa(int(r)) + ";"
	}
	return `\` + string(r)
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// lineStart matches what would make a line something else than text: a heading, a list item, a quote, an underline.
var lineStart = charter.Pattern(`^(\s*)(#{1,6}(?:\s|$)|[-+](?:\s|$)|>|=+\s*$|-+\s*$|:)`)

// closing matches what Markdown leaves out at the end of a heading: signs after a blank, to CommonMark; Python-Markdown needs no blank.
var (
	closing      = charter.Pattern(`(?:^|[ \t])#+$`)
	closingAlone = charter.Pattern(`#+$`)
)

// openEnded returns the text of a heading made fit to end it, or to stand before its anchor.
func (d dialect) openEnded(s string) string {
	end := closing
	if d.coded {
		end = closingAlone
	}
	return end().ReplaceAllStringFunc(s, func(m string) string { return strings.ReplaceAll(m, "#", d.sign('#')) })
}

var numberedItem = charter.Pattern(`^(\s*\d{1,9})([.)])(\s|$)`)

// atLineStart returns Markdown inlines made fit to begin a line.
func (d dialect) atLineStart(s string) string {
	s = strings.TrimLeft(s, " \t")
	if m := numberedItem().FindStringSubmatchIndex(s); m != nil {
		return s[:m[4]] + d.sign(rune(s[m[4]])) + s[m[5]:]
	}
	if lineStart().MatchString(s) || slices.ContainsFunc(d.clauses, func(c string) bool { return strings.HasPrefix(s, c) }) {
		return d.sign(rune(s[0])) + s[1:]
	}
	return s
}
