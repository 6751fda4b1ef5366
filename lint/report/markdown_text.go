package report

import (
	"strings"

	"relcharter/charter"
)

// plainWord matches a word that means nothing but itself in Markdown and to the servers that read it for names to mention, issues and
// commits to refer to, addresses to link, emoji and diagrams: letters, or a number, with punctuation that is none of theirs around them.
var plainWord = charter.Pattern(`^[(“«"'‘]*(\p{L}[\p{L}\p{M}]*([’'-]\p{L}[\p{L}\p{M}]*)*|\p{Nd}+([.,]\p{Nd}+)*\p{L}{0,2})[.,;:!?)”»"'’…]*$|^\p{Nd}+([.,]\p{Nd}+)*%[.,;:)]*$`)

// plainMark matches punctuation that stands alone, and what opens or closes a quotation.
var plainMark = charter.Pattern(`^([–—:;!?“”«»…·→.,]|€|%)$`)

// commit matches what may be the beginning of a commit's name: servers link those.
var commit = charter.Pattern(`(?i)(^|[^\pL\pN])[0-9a-f]{7,}($|[^\pL\pN])`)

// markdownText returns s as Markdown that shows s, made inert, and does nothing else: words that could mean something to Markdown or
// to a server are in code spans, in which nothing does. It may stand in the cell of a table.
func markdownText(s string) string {
	var b, code strings.Builder
	between := ""
	flush := func() {
		b.WriteString(markdownCode(code.String()))
		code.Reset()
	}
	for s = charter.Inert(s); s != ""; {
		end := strings.IndexFunc(s, blank)
		if end < 0 {
			end = len(s)
		}
		word := s[:end]
		s = s[end:]
		next := len(s) - len(strings.TrimLeftFunc(s, blank))
		switch {
		case plain(word):
			flush()
			b.WriteString(between + word)
		case code.Len() > 0:
			code.WriteString(between + word)
		default:
			b.WriteString(between)
			code.WriteString(word)
		}
		between = s[:next]
		s = s[next:]
	}
	flush()
	return b.String()
}

func plain(word string) bool {
	return word == "" || plainMark().MatchString(word) || plainWord().MatchString(word) && !commit().MatchString(word)
}

func blank(r rune) bool { return r == ' ' || r == '\u00a0' || r == '\u202f' }

// markdownCode returns s, made inert, as code spans, "" when s is empty. What would end a span or a cell stands between two as a reference.
func markdownCode(s string) string {
	var b strings.Builder
	s = charter.Inert(s)
	for s != "" {
		end := strings.IndexAny(s, "|`")
		switch {
		case end == 0:
			b.WriteString(map[byte]string{'|': "&#124;", '`': "&#96;"}[s[0]])
			s = s[1:]
			continue
		case end < 0:
			end = len(s)
		}
		span := s[:end]
		if strings.HasPrefix(span, " ") && strings.HasSuffix(span, " ") && strings.Trim(span, " ") != "" {
			span = " " + span + " " // one is taken off each end
		}
		b.WriteString("`" + span + "`")
		s = s[end:]
	}
	return b.String()
}
