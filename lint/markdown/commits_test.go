package markdown

import "testing"

// TestCommits holds which statements of a document are surely acts: what is not done within some time is none.
func TestCommits(t *testing.T) {
	for src, want := range map[string]bool{
		"We call you back within 2 working days.":           true,
		"We do not call you back within 2 working days.":    false,
		"Nous vous rappelons sous 48 heures.":               true,
		"Nous ne vous rappelons pas sous 48 heures.":        false,
		"> We call you back within 2 working days.":         false,
		"You are at the heart of everything we do, always.": false,
	} {
		statements := Read("a.md", []byte(src)).Prose().Statements
		if len(statements) != 1 || statements[0].Commits() != want {
			t.Errorf("%s: commits %v, want %v", src, !want, want)
		}
	}
}
