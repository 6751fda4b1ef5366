package export

import (
	"html"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Markdown returns r as Markdown blocks, each line after the first led by indent; no final line feed.
func (r rich) Markdown(indent string) string {
	var parts []string
	for _, bl := range r {
		switch bl.kind {
		case paragraph:
			parts = append(parts, atLineStart(inlinesMarkdown(bl.text, "\\\n")))
		case quote:
			parts = append(parts, "> "+strings.ReplaceAll(bl.inner.Markdown(""), "\n", "\n> "))
		case codeBlock:
			parts = append(parts, blockMarkdown(bl.code))
		case list:
			parts = append(parts, listMarkdown(bl))
		}
	}
	all := strings.Join(parts, "\n\n")
	if indent == "" {
		return all
	}
	lines := strings.Split(all, "\n")
	for i := 1; i < len(lines); i++ {
		if lines[i] != "" {
			lines[i] = indent + lines[i]
		}
	}
	return strings.Join(lines, "\n")
}

// LineMarkdown returns r as one line of Markdown.
func (r rich) LineMarkdown() string { return inlinesMarkdown(r.flat(), " ") }

func listMarkdown(bl block) string {
	var b strings.Builder
	for i, it := range bl.items {
		mark := "- "
		if bl.ordered {
			mark = strconv.Itoa(bl.start+i) + ". "
		}
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(mark + it.Markdown(strings.Repeat(" ", len(mark))))
	}
	return b.String()
}

// fenceFor returns a run of backticks, at least n, that does not occur in s.
func fenceFor(s string, n int) string {
	run := 0
	for i := range len(s) {
		if s[i] != '`' {
			run = 0
			continue
		}
		run++
		n = max(n, run+1)
	}
	return strings.Repeat("`", n)
}

var inlineMarks = map[inlineKind]string{strong: "**", emphasis: "*", struck: "~~"}

func inlinesMarkdown(text []inline, hardBreak string) string {
	var b strings.Builder
	for _, in := range text {
		switch in.kind {
		case plain:
			b.WriteString(escapeMarkdown(in.text))
		case code:
			b.WriteString(codeMarkdown(in.text))
		case lineBreak:
			b.WriteString(hardBreak)
		case task:
			b.WriteString(boxSign(in.done) + "\u00a0")
		case link:
			b.WriteString("[" + inlinesMarkdown(in.inner, " ") + "](" + linkMarkdown(in.to) + ")")
		default:
			mark := inlineMarks[in.kind]
			inner := inlinesMarkdown(in.inner, hardBreak)
			core := strings.TrimFunc(inner, unicode.IsSpace)
			if core == "" {
				b.WriteString(inner)
				continue
			}
			lead := inner[:strings.Index(inner, core)]
			b.WriteString(lead + mark + core + mark + inner[len(lead)+len(core):])
		}
	}
	return b.String()
}

// blockMarkdown writes a code block: in fences, or as HTML when it holds what no fence can make inert.
func blockMarkdown(code string) string {
	if holdsOrder(code) {
		return "<pre><code>" + inertHTML(html.EscapeString(code)) + "</code></pre>"
	}
	fence := fenceFor(code, 3)
	return fence + "\n" + code + fence
}

// codeMarkdown writes code within a line: between backticks, or as HTML when it holds what they cannot make inert.
func codeMarkdown(s string) string {
	if holdsOrder("`" + s) {
		return "<code>" + escapeMarkdown(s) + "</code>"
	}
	fence := fenceFor(s, 1)
	if strings.HasPrefix(s, "`") || strings.HasSuffix(s, "`") {
		s = " " + s + " "
	}
	return fence + s + fence
}

// linkMarkdown writes an address between parentheses. Those of safeLink hold no space; brackets and backslashes are encoded.
func linkMarkdown(to string) string {
	return strings.NewReplacer("(", "%28", ")", "%29", "<", "%3C", ">", "%3E", `\`, "%5C", "|", "%7C").Replace(to)
}

// reference matches what Markdown would read as a character reference.
var reference = regexp.MustCompile(`^&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{0,31});`)

// referenceLimit is the longest text that reference matches, in bytes.
const referenceLimit = 34

// escapeMarkdown returns text that Markdown shows as it is, wherever it stands in a line but at its start.
func escapeMarkdown(s string) string {
	s = strings.ReplaceAll(s, "\n", " ")
	var b strings.Builder
	before := rune(0)
	for i, r := range s {
		switch r {
		case '\\', '`', '*', '[', ']', '<', '~', '|':
			b.WriteByte('\\')
		case '_':
			if next, _ := utf8.DecodeRuneInString(s[i+1:]); !wordRune(before) || !wordRune(next) {
				b.WriteByte('\\')
			}
		case '&':
			if reference.MatchString(s[i:min(len(s), i+referenceLimit)]) {
				b.WriteByte('\\')
			}
		}
		b.WriteRune(r)
		before = r
	}
	return b.String()
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// lineStart matches what would make a line something else than text: a heading, a list item, a quote, an underline.
var lineStart = regexp.MustCompile(`^(\s*)(#{1,6}(?:\s|$)|[-+](?:\s|$)|>|=+\s*$|-+\s*$|:)`)

var numbered = regexp.MustCompile(`^(\s*\d{1,9})([.)])(\s|$)`)

// atLineStart returns Markdown inlines made fit to begin a line.
func atLineStart(s string) string {
	s = strings.TrimLeft(s, " \t")
	if m := numbered.FindStringSubmatchIndex(s); m != nil {
		return s[:m[4]] + `\` + s[m[4]:]
	}
	if lineStart.MatchString(s) {
		return `\` + s
	}
	return s
}
