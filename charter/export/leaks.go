package export

import (
	"html"
	"reflect"
	"slices"
	"strings"
	"unicode"

	"relcharter/charter"
)

// This file finds in pages what is to stay out of them.

// leastLeak is how many letters and digits a withheld text must have for it to be looked for in a page: shorter ones, "10 €" or an id,
// are found by chance.
const leastLeak = 12

// Leak is a withheld text that stands in a page.
type Leak struct {
	Key  string // of what holds it: see Withheld
	said string // the text as it is compared
}

// Wording is a page made ready to be searched, as often as there are charters that it may be about.
type Wording struct{ said string }

// WordingOf returns the wording of a page in any format. Case, accents, typography and markup do not count in it.
func WordingOf(page []byte) Wording {
	unbroken := strings.ReplaceAll(string(page), `\n`, " ") // as JSON writes the end of a line
	return Wording{compared(plainText(unbroken))}
}

// Leaks returns the withheld texts of a charter that are in a public page, however the page was made: a template may hold what an author
// had pasted, and a page on a disk may be older than the decision to keep a promise internal. A text that a public field holds as well
// is no leak.
func (w Wording) Leaks(doc *charter.Document) []Leak {
	e := excerptOf(doc, Public, true)
	shown := compared(strings.Join(textsIn(reflect.ValueOf(e.Document).Elem()), "\n"))
	var out []Leak
	for _, part := range e.withheld {
		for _, text := range part.Values {
			typed, read := compared(text), compared(words(readProse(text, strings.TrimSpace).flat()))
			for _, s := range slices.Compact([]string{typed, read}) {
				if len([]rune(s)) >= leastLeak && strings.Contains(w.said, s) && !strings.Contains(shown, s) {
					out = append(out, Leak{Key: part.Key, said: s})
				}
			}
		}
	}
	return out
}

// LeakedKeys returns the keys of the leaks, each once, but for texts that our own page says too: there, they are our own words. One text
// that is excuses no other of its key.
func LeakedKeys(leaks []Leak, ours Wording) []string {
	var out []string
	for _, l := range leaks {
		if !slices.Contains(out, l.Key) && !strings.Contains(ours.said, l.said) {
			out = append(out, l.Key)
		}
	}
	return out
}

var anyTag = charter.Pattern(`</?[A-Za-z][^>]*>`)

// plainText returns the text of a page with its tags, and once more without them: what is in an attribute or a comment counts too, and
// so does what is broken by a tag.
func plainText(page string) string {
	return html.UnescapeString(page) + "\n" + html.UnescapeString(anyTag().ReplaceAllString(page, ""))
}

// compared returns the letters and digits of a text, as charter.Fold compares them.
func compared(s string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return -1
		}
		return r
	}, charter.Fold(s))
}
