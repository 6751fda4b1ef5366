package charter

import "strings"

// Lang is a language the tool speaks: French or English.
type Lang string

const (
	French  Lang = "fr"
	English Lang = "en"
)

// Languages lists the languages the tool speaks, in the order they are offered.
var Languages = []Lang{French, English}

// ParseLang returns the language of a tag such as "fr", "fr-CA" or "fr_FR.UTF-8", and false when the tool does not speak it.
func ParseLang(tag string) (Lang, bool) {
	primary, _, _ := strings.Cut(strings.ToLower(tag), "-")
	primary, _, _ = strings.Cut(primary, "_")
	primary, _, _ = strings.Cut(primary, ".")
	for _, l := range Languages {
		if primary == string(l) {
			return l, true
		}
	}
	return "", false
}

// L10n is one text for people, written in each language the tool speaks.
type L10n struct{ FR, EN string }

// In returns the text in lang; English for a language the tool does not speak.
func (t L10n) In(lang Lang) string {
	if lang == French {
		return t.FR
	}
	return t.EN
}

// IsZero reports whether the text is missing in both languages.
func (t L10n) IsZero() bool { return t == L10n{} }

// With replaces {name} in both languages by value, given as name, value pairs; a {name} within a value stays as it is.
// Values are inserted unchanged: one that comes from a file must have gone through Visible or Short, or be shown by a front
// end that neutralises control characters.
func (t L10n) With(pairs ...string) L10n {
	return L10n{FR: expand(t.FR, pairs), EN: expand(t.EN, pairs)}
}

// expand replaces {name} in s, in one pass.
func expand(s string, pairs []string) string {
	var room [8]string
	parts := room[:0]
	for {
		before, rest, found := strings.Cut(s, "{")
		parts = append(parts, before)
		if !found {
			return strings.Join(parts, "")
		}
		value := "{"
		s = rest
		for i := 0; i+1 < len(pairs); i += 2 {
			if after, ok := strings.CutPrefix(rest, pairs[i]); ok && strings.HasPrefix(after, "}") {
				value, s = pairs[i+1], after[1:]
				break
			}
		}
		parts = append(parts, value)
	}
}

// WithText replaces {name} by a text that itself has two languages.
func (t L10n) WithText(name string, value L10n) L10n {
	return L10n{FR: expand(t.FR, []string{name, value.FR}), EN: expand(t.EN, []string{name, value.EN})}
}
