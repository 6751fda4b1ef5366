package export

import (
	"strings"
	"sync"
	"unicode"

	"relcharter/charter"
)

// A charter is in one language, but a slogan or a purpose may be in another: screen readers are told, so that they read it out in that one
// (https://www.w3.org/TR/WCAG22/#language-of-parts), and it is set by the other's typography.

// tellingWords are frequent words that only one of the languages has.
var tellingWords = sync.OnceValue(func() map[charter.Lang]map[string]bool {
	return map[charter.Lang]map[string]bool{
		charter.French: wordSet("le la les des du de et est sont vous nous votre vos notre nos une un que qui qu l pour dans sur avec par au aux ce cette ces " +
			"ne pas il elle je mon ma mes sans chez leur leurs tout toute tous à où être avez avons était plus y"),
		charter.English: wordSet("the and you your we our is are of to with it this that these be will from at by when they their my who what how where " +
			"yours ours it’s don’t we’ll you’ll than then there here was were been not an just make every always never"),
	}
})

// elided is what a French word may begin with: l’eau. In English a letter before an apostrophe is none of these but in d’, as in I’d.
var elided = wordSet("l d c j n s m t qu")

// leastTelling is how many different telling words it takes: a title or a name alone may be anybody's.
const leastTelling = 2

// foreignTo returns the language a text is surely in when that is not home: it has telling words of that language and none of home's.
func foreignTo(home charter.Lang, s string) (charter.Lang, bool) {
	other := charter.English
	if home == charter.English {
		other = charter.French
	}
	here, there := tellingWords()[home], tellingWords()[other]
	told := map[string]bool{}
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '’' && r != '\'' }) {
		w = strings.ToLower(strings.ReplaceAll(w, "'", "’"))
		first, rest, split := strings.Cut(w, "’") // l’eau
		elision := split && elided[first] && len(rest) > 2
		if here[w] || here[first] || elision && home == charter.French {
			return "", false
		}
		if there[w] || there[first] || elision && home == charter.English {
			told[w] = true
		}
		if there[rest] {
			told[rest] = true
		}
		if home == charter.English && len(w) > 4 && strings.HasSuffix(w, "ez") {
			told["-ez"] = true // one clue, however often: names end so too
		}
	}
	if home == charter.English && frenchSign().MatchString(s) {
		told[" !"] = true
	}
	return other, len(told) >= leastTelling
}

// frenchSign matches what sets French apart in a line without words that tell: a blank before a sign, guillemets.
var frenchSign = charter.Pattern(`[\pL\pN][ \x{00a0}\x{202f}][!?;]|[«»]`)

// setting returns how a text of the charter is set, and the tag of the language it is in; "" for that of the page.
func (b *builder) setting(s string) (tidy func(string) string, tag string) {
	if other, ok := foreignTo(b.lang, s); ok {
		return typographer(string(other)), string(other)
	}
	return b.tidy, ""
}

// in returns r marked as being in the language with that tag; r itself for "".
func (r rich) in(tag string) rich {
	if tag == "" {
		return r
	}
	out := make(rich, len(r))
	for i, bl := range r {
		bl.text = foreignLines(bl.text, tag)
		bl.inner = bl.inner.in(tag)
		items := make([]rich, len(bl.items))
		for j, item := range bl.items {
			items[j] = item.in(tag)
		}
		bl.items, out[i] = items, bl
	}
	return out
}

// foreignLines marks each line of a text.
func foreignLines(text []inline, tag string) []inline {
	var out []inline
	for from := 0; from < len(text); {
		to := from
		for to < len(text) && text[to].kind != lineBreak {
			to++
		}
		if to > from {
			out = append(out, inline{kind: foreign, lang: tag, inner: text[from:to]})
		}
		if to < len(text) {
			out = append(out, text[to])
		}
		from = to + 1
	}
	return out
}
