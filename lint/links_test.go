package lint_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"relcharter/charter"
	"relcharter/lint"
)

// ask runs a check over a charter.
func ask(src string, check func(*lint.Pass)) {
	run(src, &lint.Rule{ID: "r", Severity: lint.Error, Check: check})
}

func TestMeant(t *testing.T) {
	refs := "[[behaviour]]\nid = \"x\"\nstatement = \"S\"\nmirror = \"y\"\ntraits = [\"steady\", \"stedy\", \"STEADY\", \"zebra\", \"\"]\n" +
		"[[trait]]\nid = \"steady\"\nname = \"S\"\n[[trait]]\nid = \" \"\nname = \"S\"\n"
	ask(source("draft", refs), func(p *lint.Pass) {
		for _, tt := range []struct{ table, ref, want string }{
			{"trait", "steady", "steady"},
			{"trait", "stedy", "steady"},
			{"trait", "STEADY", "steady"},
			{"trait", "zebra", ""},
			{"trait", "", ""},
			{"trait", " ", ""},
			{"moment", "steady", ""},
			{"behaviour", "x", "x"},
			{"behaviour", "y", "x"},
			{"moment", "", ""},
		} {
			if got := p.Meant(tt.table, tt.ref); got != tt.want {
				t.Errorf("%q in %s means %q, want %q", tt.ref, tt.table, got, tt.want)
			}
		}
	})
}

// TestMeantLimit holds that only so many references to nothing are compared with every id, and that the first in the file are.
func TestMeantLimit(t *testing.T) {
	var items, refs []string
	for i := range 210 {
		items = append(items, fmt.Sprintf("[[trait]]\nid = \"trait-number-%04d\"\nname = \"N\"\n", i*7))
		refs = append(refs, fmt.Sprintf("\"trait-number-%04d-x\"", i*7), fmt.Sprintf("\"trait-number-%04d\"", i*7))
	}
	act := "[[behaviour]]\nid = \"x\"\nstatement = \"S\"\ntraits = [" + strings.Join(refs, ", ") + "]\n"
	ask(source("draft", append(items, act)...), func(p *lint.Pass) {
		for i := range 210 {
			id := fmt.Sprintf("trait-number-%04d", i*7)
			if got := p.Meant("trait", id); got != id {
				t.Errorf("%s means %q", id, got)
			}
			want := id
			if i >= 200 {
				want = ""
			}
			if got := p.Meant("trait", id+"-x"); got != want {
				t.Errorf("misspelling %d means %q, want %q", i+1, got, want)
			}
		}
	})
}

func TestTroubled(t *testing.T) {
	src := source("draft", `[[behaviour]]
id = "x"
statement = "S"
deadlin = { value = 2, unit = "day" }
owner = { role = 3 }
limits = ["a", 1]
"a.b[c" = 1
since = "2026-09-01"

[[behaviour]]
id = "x2"
statement = "S"
`)
	ask(src, func(p *lint.Pass) {
		for key, want := range map[string]bool{
			"behaviour":                  true,
			"behaviour[x]":               true,
			"behaviour[x].deadline":      true,
			"behaviour[x].deadlin":       true,
			"behaviour[x].owner":         true,
			"behaviour[x].owner.role":    true,
			"behaviour[x].limits":        true,
			"behaviour[x].limits[#2]":    true,
			"behaviour[x].since":         true,
			"behaviour[x].limits[#1]":    false,
			"behaviour[x].own":           false,
			"behaviour[x].statement":     false,
			"behaviour[x2]":              false,
			"behaviour[x2].owner":        false,
			"trait":                      false,
			"charter.title":              false,
			"behaviour[x].owner.role.or": false,
		} {
			if got := p.Troubled(key); got != want {
				t.Errorf("trouble at %s: %v, want %v", key, got, want)
			}
		}
	})
	var keys []string
	doc := charter.Parse("a", src)
	for i := range doc.Problems {
		keys = append(keys, doc.Problems[i].Key)
	}
	if !slices.Contains(keys, "behaviour[x].a.b[c") {
		t.Errorf("problems at %q", keys)
	}
}
