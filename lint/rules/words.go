package rules

import (
	"fmt"
	"math"
	"strings"
	"unicode/utf8"

	"relcharter/charter"
)

// nameLimit is the longest an item's name gets in a message, in characters.
const nameLimit = 40

// name returns what messages call an item: the first of texts that says something, or else its place in the file.
func name(it charter.Item, texts ...charter.Text) string {
	for _, t := range texts {
		if !t.Blank() {
			return firstWords(t.Value)
		}
	}
	return fmt.Sprintf("#%d", it.Index+1)
}

// nameOf returns what messages call a behaviour: the first words of its statement, which are what people know it by.
func nameOf(b *charter.Behaviour) string { return name(b.Item, b.Statement, b.ID) }

// firstWords returns a text on one line, without its full stop; of a long one the words that fit, and "…".
func firstWords(text string) string { return wordsWithin(text, nameLimit) }

// wordsWithin returns the first words of a text, as firstWords does, in at most so many characters.
func wordsWithin(text string, most int) string {
	text = strings.TrimSuffix(charter.Short(text, math.MaxInt), ".")
	if utf8.RuneCountInString(text) <= most {
		return text
	}
	runes := []rune(text)
	kept := string(runes[:most-1])
	if runes[most-1] != ' ' {
		if i := strings.LastIndexByte(kept, ' '); i > 0 { // no word is cut in two
			kept = kept[:i]
		}
	}
	return strings.TrimRight(kept, "\u202f\u00a0 ,;:") + "…"
}

// place returns the first of texts that is in the file, or else the head of the item.
func place(it charter.Item, texts ...charter.Text) charter.Span {
	for _, t := range texts {
		if t.Set() {
			return t.Span
		}
	}
	return it.Head
}

// quoted returns words as a list in quotation marks: "a", "b" and "c" in the marks of each language.
func quoted(words []charter.L10n) charter.L10n {
	var out charter.L10n
	for i, w := range words {
		switch {
		case i == 0:
		case i == len(words)-1:
			out.FR += " et "
			out.EN += " and "
		default:
			out.FR += ", "
			out.EN += ", "
		}
		out.FR += "« " + w.FR + " »"
		out.EN += "“" + w.EN + "”"
	}
	return out
}

// dated replaces {date} by a day in words.
func dated(t charter.L10n, d charter.Date) charter.L10n {
	return t.WithText("date", charter.L10n{FR: d.In(charter.French), EN: d.In(charter.English)})
}
