package export

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"relcharter/charter"
)

// This file holds the words that several sections share. They are in the language of the charter, never the reader's.

var (
	wordSay    = charter.L10n{FR: "Nous disons", EN: "We say"}
	wordAvoid  = charter.L10n{FR: "Nous évitons", EN: "We avoid"}
	wordDo     = charter.L10n{FR: "Nous faisons", EN: "We do"}
	wordNever  = charter.L10n{FR: "Notre limite", EN: "Where we draw the line"}
	wordCheck  = charter.L10n{FR: "Comment le vérifier", EN: "How you can tell"}
	wordLegal  = charter.L10n{FR: "exigé par la loi", EN: "required by law"}
	wordMiss   = charter.L10n{FR: "Si la promesse n’est pas tenue", EN: "If we miss"}
	wordUnsaid = charter.L10n{FR: "À éviter", EN: "Avoid"}
	wordDecide = charter.L10n{FR: "Ce que vous décidez sans demander", EN: "What you may decide alone"}
	wordWhere  = charter.L10n{FR: "Où", EN: "Where"}
	wordSince  = charter.L10n{FR: "Depuis le", EN: "Since"}
	wordFrom   = charter.L10n{FR: "À partir du", EN: "From"}

	wordInternal = charter.L10n{FR: "Interne – ne pas diffuser", EN: "Internal – not for publication"}

	wordFingerprint = charter.L10n{FR: "Empreinte du texte", EN: "Fingerprint"}

	wordVersion = charter.L10n{FR: "Version", EN: "Version"}
	wordLegend  = charter.L10n{FR: "Comment lire les marques", EN: "How to read the marks"}
)

// oneLine returns s cleaned, on one line.
func oneLine(s string) string { return strings.TrimSpace(strings.ReplaceAll(clean(s), "\n", " ")) }

// capital returns s with its first letter in upper case.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

// smallWords are words with which a name does not begin, folded.
var smallWords = []string{
	"le", "la", "l", "les", "un", "une", "des", "du", "de", "d", "au", "aux", "a", "ce", "cet", "cette", "ces", "c", "votre", "vos", "notre", "nos",
	"leur", "leurs", "son", "sa", "ses", "je", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles", "ne", "n", "se", "s", "me", "m", "y", "en",
	"et", "ou", "si", "sans", "sous", "sur", "dans", "pour", "par", "avec", "avant", "apres", "pendant", "depuis", "quand", "lorsque", "lorsqu",
	"chaque", "tout", "toute", "tous", "toutes", "aucun", "aucune", "rien", "deux", "trois", "quatre", "cinq",
	"the", "an", "your", "our", "their", "its", "his", "her", "my", "you", "we", "they", "he", "she", "it", "each", "every", "any", "all", "no",
	"nothing", "to", "at", "in", "on", "by", "with", "without", "within", "for", "from", "of", "after", "before", "when", "whenever", "if", "as",
	"one", "two", "three", "four", "five",
}

// inSentence returns s as it stands in the middle of a line: the capital of a word that is surely no name becomes small.
func inSentence(s string) string {
	first, _, _ := strings.Cut(strings.ReplaceAll(charter.Fold(s), "'", " "), " ")
	if slices.Contains(smallWords, first) {
		return lowered(s)
	}
	return s
}

// colon joins a label and its value as the language does.
func colon(lang charter.Lang) string {
	if lang == charter.French {
		return string(noBreak) + ": "
	}
	return ": "
}
