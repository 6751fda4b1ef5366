package charter

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns s for comparison by eye: lower case, without accents, œ and æ spelled out, all apostrophes and hyphens alike,
// white space folded.
func Fold(s string) string {
	if folded(s) {
		return s
	}
	if out, ok := foldPlain(s); ok {
		return out
	}
	return foldAny(s)
}

// plainLetters holds the letters of French and English that are not ASCII, as Fold gives them.
var plainLetters = map[rune]string{
	'à': "a", 'â': "a", 'ä': "a", 'ç': "c", 'é': "e", 'è': "e", 'ê': "e", 'ë': "e", 'î': "i", 'ï': "i", 'ô': "o", 'ö': "o", 'ù': "u", 'û': "u",
	'ü': "u", 'ÿ': "y", 'À': "a", 'Â': "a", 'Ç': "c", 'É': "e", 'È': "e", 'Ê': "e", 'Î': "i", 'Ô': "o", 'œ': "oe", 'æ': "ae", 'Œ': "oe", 'Æ': "ae",
	'’': "'", '«': "«", '»': "»", '“': "“", '”': "”", '–': "–", '—': "—", '€': "€", '£': "£", '°': "°",
}

// foldPlain is Fold for the characters that charters mostly hold; false when there is another one. It is several times faster.
func foldPlain(s string) (string, bool) {
	out := make([]byte, 0, len(s))
	space := false
	for i := 0; i < len(s); {
		c, size := rune(s[i]), 1
		if c >= utf8.RuneSelf {
			c, size = utf8.DecodeRuneInString(s[i:])
		}
		i += size
		if c == ' ' || c >= '\t' && c <= '\r' || c == '\u00a0' || c == '\u202f' {
			space = true
			continue
		}
		if space && len(out) > 0 {
			out = append(out, ' ')
		}
		space = false
		switch {
		case c >= 'A' && c <= 'Z':
			out = append(out, byte(c)+'a'-'A')
		case c < utf8.RuneSelf:
			out = append(out, byte(c))
		default:
			known, ok := plainLetters[c]
			if !ok {
				return "", false
			}
			out = append(out, known...)
		}
	}
	return string(out), true
}

// foldAny is Fold for any text.
func foldAny(s string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(s)) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case r == 'œ':
			b.WriteString("oe")
		case r == 'æ':
			b.WriteString("ae")
		case r == '’' || r == 'ʼ':
			b.WriteByte('\'')
		case r == '‐' || r == '‑':
			b.WriteByte('-')
		default:
			b.WriteRune(r)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// folded reports whether Fold leaves s as it is, which holds for every id.
func folded(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-' && c != '_' {
			return false
		}
	}
	return true
}

// slugLimit bounds the length of an id made from a text, in bytes.
const slugLimit = 40

// Slug returns an id made from a text: "Prix ferme !" gives "prix-ferme". It is "" when the text has no letter or digit.
func Slug(s string) string {
	var b strings.Builder
	for _, r := range Fold(s) {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			b.WriteRune(r)
		} else if n := b.Len(); n > 0 && b.String()[n-1] != '-' {
			b.WriteByte('-')
		}
	}
	out := strings.Trim(b.String(), "-")
	if len(out) > slugLimit {
		out = out[:slugLimit]
		if i := strings.LastIndexByte(out, '-'); i > slugLimit/2 {
			out = out[:i]
		}
		out = strings.TrimRight(out, "-")
	}
	return out
}

// FreshID returns an id made from a text that no item of the document has yet, "table-2" and so on when the text gives none.
func (d *Document) FreshID(table, text string) string {
	base := Slug(text)
	if base == "" {
		base = table
	}
	id := base
	for n := 2; d.taken(id); n++ {
		id = base + "-" + Number{Value: float64(n)}.String()
	}
	return id
}

func (d *Document) taken(id string) bool {
	for table := range d.items {
		if _, ok := d.places[table+"["+id+"]"]; ok {
			return true
		}
	}
	return false
}
