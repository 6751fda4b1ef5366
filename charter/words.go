package charter

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Fold returns s for comparison by eye: lower case, without accents, œ and æ spelled out, all apostrophes and hyphens alike,
// white space folded.
func Fold(s string) string {
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

// Nearest returns the word most likely meant by s: at most two slips away (one in words of up to four letters), accents and
// case not counted. It returns "" and false when none is that near, or two are equally near.
func Nearest(s string, words []string) (string, bool) {
	s = Fold(s)
	limit := 2
	if len([]rune(s)) <= 4 {
		limit = 1
	}
	best, distance, tie := "", limit+1, false
	for _, w := range words {
		switch n := slips(s, Fold(w)); {
		case n < distance:
			best, distance, tie = w, n, false
		case n == distance && w != best:
			tie = true
		}
	}
	if distance > limit || tie {
		return "", false
	}
	return best, true
}

// slips returns the optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours
// (Damerau 1964, restricted form).
func slips(a, b string) int {
	x, y := []rune(a), []rune(b)
	rows := make([][]int, len(x)+1)
	for i := range rows {
		rows[i] = make([]int, len(y)+1)
		rows[i][0] = i
	}
	for j := range rows[0] {
		rows[0][j] = j
	}
	for i := 1; i <= len(x); i++ {
		for j := 1; j <= len(y); j++ {
			cost := 1
			if x[i-1] == y[j-1] {
				cost = 0
			}
			n := min(rows[i-1][j]+1, rows[i][j-1]+1, rows[i-1][j-1]+cost)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				n = min(n, rows[i-2][j-2]+1)
			}
			rows[i][j] = n
		}
	}
	return rows[len(x)][len(y)]
}
