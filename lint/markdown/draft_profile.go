package markdown

import (
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"relcharter/charter"
)

// profile is what a draft says of itself: [charter] and [brand].
type profile struct{ id, title, language, brand string }

// maxTitle bounds the title of a draft, in runes.
const maxTitle = 200

func (d *draft) readProfile() profile {
	base := filepath.Base(d.doc.Name)
	base = strings.TrimSuffix(base, filepath.Ext(base))
	p := profile{title: charter.Short(clipped(d.doc.Title, maxTitle), maxTitle), language: string(d.lang)}
	if strings.TrimSpace(p.title) == "" {
		p.title = charter.Short(base, maxTitle)
	}
	plain := charter.L10n{FR: "Charte", EN: "Charter"}.In(d.lang)
	if strings.TrimSpace(p.title) == "" {
		p.title = plain
	}
	for _, text := range []string{p.title, base, plain} {
		if p.id == "" {
			p.id = charter.Slug(clipped(text, maxTitle))
		}
	}
	if lang, ok := charter.ParseLang(d.doc.Language); ok && lang == d.lang && isRegional(d.doc.Language) {
		p.language = d.doc.Language
	}
	p.brand = p.title
	candidates := []string{d.doc.Title}
	for _, h := range d.doc.Headings {
		if h.Level == 1 {
			candidates = append(candidates, h.Text)
		}
		if len(candidates) == 3 {
			break
		}
	}
	if declared := declaredBrand(d.doc.src); declared != "" {
		p.brand = declared
		return p
	}
	for _, c := range candidates {
		if brand := brandIn(clipped(c, maxTitle)); brand != "" {
			p.brand = charter.Short(brand, maxTitle)
			return p
		}
	}
	return p
}

// isRegional reports whether a tag is a language with a region, as a charter writes it: fr-CA.
func isRegional(tag string) bool {
	language, region, _ := strings.Cut(tag, "-")
	return len(language) == 2 && strings.ToLower(language) == language && len(region) == 2 && !hasDigit(region)
}

// declaredBrand returns the brand that the front matter names; "" when it names none.
func declaredBrand(src string) string {
	for line := range strings.SplitSeq(src[:readFrontMatter(src).size], "\n") {
		i := strings.IndexAny(line, ":=")
		if i < 0 || i > 20 {
			continue
		}
		switch strings.ToLower(strings.TrimRight(line[:i], " ")) {
		case "brand", "organisation", "organization", "company", "marque", "entreprise":
			return charter.Short(clipped(plainTitle(unquoted(line[i+1:])), maxTitle), maxTitle)
		}
	}
	return ""
}

var (
	charterWords = words(
		"charter promise promises standards commitment commitments values guarantee guidelines book pledge pledges voice personality",
		"charte promesse promesses engagement engagements valeurs garantie garanties standards livre plateforme personnalité ton",
	)
	// qualifiers stand between a brand and what of it the title names: "Harbour Bikes customer charter".
	qualifiers = words("customer customers client service services brand relational our its the of style quality passenger")
)

// brandIn returns the brand a title names beside what it names of it: "Harbour Bikes: our promises", "La charte de Vélos Tournesol", "The
// Harbour Bikes customer charter"; "" when that is not clear.
func brandIn(title string) string {
	for _, sign := range []string{" – ", " — ", " - ", " | ", "\u00a0: ", ": ", " : ", ", "} {
		left, right, found := strings.Cut(title, sign)
		if !found {
			continue
		}
		l, r := anyOf(wordsOf(left), charterWords), anyOf(wordsOf(right), charterWords)
		switch {
		case l == r:
		case r && isBrand(left):
			return left
		case l && isBrand(right):
			return right
		}
		return ""
	}
	fields := strings.Fields(title)
	if len(fields) == 0 || !anyOf(wordsOf(title), charterWords) {
		return ""
	}
	if brand := brandBehind(fields); brand != "" {
		return brand
	}
	end := len(fields)
	for end > 0 && (charterWords[clean(fields[end-1])] || qualifiers[clean(fields[end-1])]) {
		end--
	}
	start := 0
	if end > 1 && strings.EqualFold(fields[0], "the") {
		start = 1
	}
	if brand := strings.Join(fields[start:end], " "); end < len(fields) && isBrand(brand) && !french[clean(fields[0])] {
		return brand
	}
	return ""
}

// french are words that begin a French title, in which nothing stands behind its brand.
var french = words("la le les notre nos l' charte")

// brandBehind returns the name at the end of a title behind "de", "du" or "of": "Charte client de Vélos Tournesol".
func brandBehind(fields []string) string {
	for i := 1; i+1 < len(fields); i++ {
		switch w := clean(fields[i]); {
		case !charterWords[clean(fields[i-1])] && !qualifiers[clean(fields[i-1])] && !charterWords[clean(fields[0])] && !charterWords[clean(fields[1])]:
		case w != "de" && w != "du" && w != "des" && w != "of":
		case capital(fields[i+1]):
			if brand := strings.Join(fields[i+1:], " "); isBrand(brand) {
				return brand
			}
			return ""
		case i+2 < len(fields) && articles[clean(fields[i+1])] && capital(fields[i+2]):
			if brand := strings.Join(fields[i+2:], " "); isBrand(brand) {
				return brand
			}
			return ""
		}
	}
	return ""
}

func clean(word string) string {
	return strings.ToLower(strings.Trim(word, ".,;:!?\u00a0\u202f"))
}

func capital(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

// isBrand reports whether a text can be a name: at most five words, with a capital, and nobody's.
func isBrand(text string) bool {
	ws := wordsOf(text)
	return len(ws) > 0 && len(ws) <= 5 && capital(text) && !possessives[ws[0]] && !anyOf(ws, charterWords) && !isClause(ws) && !isTrigger(text) && !openers[ws[0]]
}
