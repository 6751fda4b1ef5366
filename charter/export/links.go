package export

import (
	"net/url"
	"strings"
	"unicode"

	"relcharter/charter"
)

// clean takes out of a text what could make a page show something else than what it says: what charter.Hidden tells, but for line
// feed and tab. CRLF and the separators of lines and paragraphs become a line feed. Bytes that are no UTF-8 become U+FFFD.
func clean(s string) string {
	if !strings.ContainsFunc(s, uncommon) {
		return s
	}
	s = strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case !uncommon(r), r == unicode.ReplacementChar:
			return r
		case r == 0x2028 || r == 0x2029:
			return '\n'
		case charter.Hidden(r), unicode.Is(unicode.Noncharacter_Code_Point, r):
			return -1
		}
		return r
	}, s)
}

// uncommon reports whether clean may change a character. Nearly every text has none such.
func uncommon(r rune) bool {
	switch {
	case r >= ' ' && r <= '~', r >= '\u00a0' && r < '\u0600', r >= '\u2010' && r < '\u2028', r == narrowNoBreak, r == '€', r == '\n', r == '\t':
		return false
	}
	return true
}

// linkSchemes are the schemes a link in a page may have. Everything else, a relative address included, stays text: the page
// is one file, alone wherever it is put.
var linkSchemes = map[string]bool{"https": true, "http": true, "mailto": true, "tel": true}

// linkSigns encodes the signs that a parser lets through in a query, and no address has need of.
var linkSigns = strings.NewReplacer(`"`, "%22", "<", "%3C", ">", "%3E", "`", "%60", "'", "%27", "{", "%7B", "}", "%7D")

// safeLink returns an address fit for a page, and false when the page must not link to it.
func safeLink(address string) (string, bool) {
	address = strings.TrimSpace(address)
	if address == "" || strings.ContainsFunc(address, func(r rune) bool { return unicode.IsControl(r) || unicode.IsSpace(r) }) {
		return "", false
	}
	u, err := url.Parse(address)
	if err != nil {
		return "", false
	}
	out := linkSigns.Replace(u.String())
	if strings.HasPrefix(address, "#") && len(address) > 1 {
		return out, true
	}
	if !linkSchemes[strings.ToLower(u.Scheme)] {
		return "", false
	}
	if (u.Scheme == "http" || u.Scheme == "https") && u.Host == "" {
		return "", false
	}
	return out, true
}

// addresses finds in a contact line what can be followed: an e-mail address, a web address, a telephone number of at least
// eight digits.
var addresses = charter.Pattern(`(?P<mail>[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)` +
	`|(?P<web>https?://[^\s<>"«»]*[^\s<>"«».,;:!?)])` +
	`|(?P<tel>\+?\d(?:[ .\-\x{00a0}\x{202f}]?\(?\d\)?){7,14})`)

// linkAddresses returns s with what can be followed as links.
func linkAddresses(s string, tidy func(string) string) []inline {
	var out []inline
	at := 0
	for _, m := range addresses().FindAllStringSubmatchIndex(s, -1) {
		found := s[m[0]:m[1]]
		to := found
		switch {
		case m[2] >= 0:
			to = "mailto:" + found
		case m[6] >= 0:
			to = "tel:" + strings.Map(func(r rune) rune {
				if r == '+' || r >= '0' && r <= '9' {
					return r
				}
				return -1
			}, found)
			found = strings.ReplaceAll(found, " ", "\u00a0")
		}
		out = append(out, textOf(tidy(s[at:m[0]]))...)
		out = append(out, linked(to, textOf(found))...)
		at = m[1]
	}
	return append(out, textOf(tidy(s[at:]))...)
}
