package lint_test

import (
	"testing"

	"relcharter/charter"
	"relcharter/lint"
)

// TestHollowObservable holds that an attitude does not become an act by a word that shows nothing.
func TestHollowObservable(t *testing.T) {
	for _, tt := range []struct {
		language, statement, observable string
		committed                       bool
	}{
		{"en", "We listen to every customer with warmth.", "x", false},
		{"en", ".", ".", false},
		{"en", "We listen to every customer with warmth.", "listen", false},
		{"en", "We hand you a box of six buns on your birthday.", "the box", true},
		{"fr", "Nous vous écoutons.", "oui", false},
		{"fr", "Nous vous remettons un devis signé.", "un devis", true},
	} {
		doc := charter.Parse("a", "[charter]\nlanguage = \""+tt.language+"\"\n[[behaviour]]\nid = \"x\"\nstatement = \""+tt.statement+
			"\"\nobservable = \""+tt.observable+"\"\n")
		if got := !lint.ReadTexts(doc).CommunicationalOnly(); got != tt.committed {
			t.Errorf("%q, %q: committed %v, want %v", tt.statement, tt.observable, got, tt.committed)
		}
	}
}
