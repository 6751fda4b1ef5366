package markdown

import "strings"

// fallbackOf returns what a statement promises when the one before is not kept: "Otherwise, labour is free." gives "labour is
// free"; "" when it is no such statement.
func fallbackOf(text string) string {
	for _, lead := range fallbacks {
		if len(text) > len(lead) && strings.EqualFold(text[:len(lead)], lead) {
			return remedyText(text[len(lead):])
		}
	}
	return ""
}

// fallbackIn returns what a statement promises when its own beginning is not kept: "…; otherwise labour is free".
func fallbackIn(text string) string {
	for _, word := range []string{" sinon", " otherwise"} {
		i := strings.Index(text, word)
		if i <= 0 || strings.LastIndex(text, word) != i || !strings.ContainsAny(text[i-1:i], ",;-:.") && !strings.HasSuffix(text[:i], "–") && !strings.HasSuffix(text[:i], "—") {
			continue
		}
		rest := text[i+len(word):]
		if rest == "" || rest[0] != ' ' && rest[0] != ',' {
			continue
		}
		if remedy := remedyText(strings.TrimPrefix(rest, ",")); isClause(wordsOf(remedy)) {
			return remedy
		}
	}
	return ""
}

var fallbacks = []string{
	"otherwise, ", "otherwise ", "if not, ", "failing that, ", "if we don’t, ", "if we don't, ", "if we do not, ", "if we fail, ",
	"sinon, ", "sinon ", "à défaut, ", "dans le cas contraire, ", "si ce n’est pas le cas, ", "si ce n'est pas le cas, ",
}

// remedyText returns a remedy without the punctuation around it; "" when it has fewer than two words.
func remedyText(s string) string {
	s = strings.TrimRight(strings.TrimSpace(s), " .!…;\u00a0\u202f")
	if countWords(s) < 2 {
		return ""
	}
	return s
}
