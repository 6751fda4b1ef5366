package export

import (
	"testing"

	"relcharter/charter"
)

func TestBlank(t *testing.T) {
	for src, want := range map[string]bool{
		"":                                    true,
		"schema = 1\n[charter]\nid = \"a\"\n": true,
		"[charter]\ntitle = \"Our word\"\n":   false,
		"[brand]\nname = \"Harbour\"\n":       false,
		"[brand]\nname = \" \"\n":             true,
		"[[behaviour]]\nid = \"call\"\nstatement = \"We call you back.\"\n":                            false,
		"[[behaviour]]\nid = \"call\"\nstatement = \"We call you back.\"\nvisibility = \"internal\"\n": true,
	} {
		if got := Blank(charter.Parse("", src), Options{}); got != want {
			t.Errorf("%q: %v", src, got)
		}
	}
}

func TestEmploys(t *testing.T) {
	doc := charter.Parse("", `[[behaviour]]
id = "call"
statement = "We call you back."
owner = { function = "Desk" }
[[behaviour]]
id = "write"
statement = "We write back."
owner = { function = "Post" }
status = "planned"
`)
	for function, want := range map[string]bool{"desk": true, "Post": false, "none": false} {
		if got := Employs(doc, Options{Function: function}); got != want {
			t.Errorf("%s: %v", function, got)
		}
	}
}
