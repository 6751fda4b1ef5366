package desk

import (
	"relcharter/charter"
	"relcharter/lint"
)

// keyName is the key at the end of a message on a field that is missing: those who write the file by hand want it, here the question
// stands beside it.
var keyName = charter.Pattern(` \([a-z_]+\)$`)

// Said returns what a finding says to those who need not know the file.
func Said(f *lint.Finding, lang charter.Lang) string {
	return keyName().ReplaceAllString(f.Message.In(lang), "")
}
