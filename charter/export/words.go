package export

import (
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
	wordMiss   = charter.L10n{FR: "Si nous manquons", EN: "If we miss"}
	wordUnsaid = charter.L10n{FR: "Ne pas dire", EN: "Do not say"}
	wordDecide = charter.L10n{FR: "Ce que vous décidez seul", EN: "What you may decide alone"}
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

// colon joins a label and its value as the language does.
func colon(lang charter.Lang) string {
	if lang == charter.French {
		return string(noBreak) + ": "
	}
	return ": "
}
