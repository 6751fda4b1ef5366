package markdown

import (
	"strings"
)

// frontMatter is what a document says of itself before it begins.
type frontMatter struct {
	size            int // in bytes, a byte order mark and the closing line included
	language, title string
}

// readFrontMatter reads YAML between lines of "---" (or up to "...") and TOML between lines of "+++". It knows top-level keys
// with a value on their line, no more. A "---" that nothing closes, or that no key follows at once, is a rule and no front matter.
func readFrontMatter(src string) frontMatter {
	at := 0
	if strings.HasPrefix(src, bom) {
		at = len(bom)
	}
	none := frontMatter{size: at}
	fence, rest, _ := strings.Cut(src[at:], "\n")
	fence = strings.TrimRight(fence, " \t\r")
	sign := map[string]string{"---": ":", "+++": "="}[fence]
	if sign == "" {
		return none
	}
	m, first, at := none, true, len(src)-len(rest)
	for at < len(src) {
		line, _, _ := strings.Cut(src[at:], "\n")
		at = min(at+len(line)+1, len(src))
		line = strings.TrimRight(line, " \t\r")
		if line == fence || line == "..." && fence == "---" {
			m.size = at
			return m
		}
		if line == "" && first {
			return none
		}
		if line == "" || line[0] == '#' {
			continue
		}
		key, value, found := strings.Cut(line, sign)
		if first && line[0] != '[' && (!found || strings.Contains(strings.TrimSpace(key), " ")) {
			return none
		}
		if first = false; line[0] == '[' {
			sign = "\x00" // the keys below belong to a TOML table
		}
		m.set(strings.Trim(key, " \t\"'"), value, line[0] == ' ' || line[0] == '\t')
	}
	return none
}

func (m *frontMatter) set(key, value string, nested bool) {
	if nested {
		return
	}
	value = unquoted(value)
	switch strings.ToLower(key) {
	case "title":
		m.title = plainTitle(value)
	case "lang", "language":
		if tag := strings.ReplaceAll(value, "_", "-"); isTag(tag) {
			m.language = tag
		}
	}
}

// unquoted returns a value of the front matter without its quotes or the comment behind it.
func unquoted(value string) string {
	value = strings.TrimSpace(value)
	if value == "" {
		return ""
	}
	if q := value[0]; q == '"' || q == '\'' {
		if end := strings.LastIndexByte(value, q); end > 0 {
			return value[1:end]
		}
		return value[1:]
	}
	value, _, _ = strings.Cut(value, " #")
	return strings.TrimSpace(value)
}

// plainTitle returns a title on one line, without what nobody sees.
func plainTitle(s string) string {
	kept := strings.Map(func(r rune) rune {
		if unseen(r) {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, ""))
	return strings.Join(strings.Fields(kept), " ")
}

// isTag reports whether s may be a language tag of BCP 47: letters, digits and hyphens, two letters first.
func isTag(s string) bool {
	for i, r := range s {
		letter := r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
		if !letter && (i < 2 || r != '-' && (r < '0' || r > '9')) {
			return false
		}
	}
	return len(s) >= 2 && len(s) <= 35
}
