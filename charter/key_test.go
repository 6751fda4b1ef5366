package charter

import (
	"strings"
	"testing"
)

func TestKeyAt(t *testing.T) {
	for _, src := range variants(notes + "\n[unknown]\nx = 1\n") {
		d := Parse("x", src)
		for text, want := range map[string]string{
			"# Notre charte": "",
			"= 1":            "schema",
			"[charter]":      "charter",
			"id       =":     "charter.id",
			"# stable":       "charter.id",
			`Chez`:           "charter.title",
			"# La marque.":   "",
			"[[trait]] # le": "trait[franc]",
			"# le premier":   "trait[franc]",
			"# Celui-ci":     "",
			`"Net"`:          "trait[net].name",
			"le prix.":       "behaviour[prix].statement",
			"traits = [":     "behaviour[prix].traits",
			`"franc", # s`:   "behaviour[prix].traits[#1]",
			"# en second":    "behaviour[prix].traits",
			`"b"]`:           "behaviour[prix].limits[#2]",
			"value = 2":      "behaviour[prix].deadline.value",
			`"day"`:          "behaviour[prix].deadline.unit",
			"# ouvrés":       "behaviour[prix].deadline",
			"# Un mot":       "",
			"[behaviour.own": "behaviour[suite].owner",
			`"moi"`:          "behaviour[suite].owner.role",
			"[[accept]]":     "accept[#1]",
			"2027-01-01":     "accept[#1].until",
			"[unknown]":      "",
			"x = 1":          "",
		} {
			at := strings.Index(src, text)
			if at < 0 {
				t.Fatalf("%q is not in the document", text)
			}
			if got := d.KeyAt(at); got != want {
				t.Errorf("%q: got %q, want %q", text, got, want)
			}
		}
		for _, at := range []int{-1, len(src) + 1} {
			if got := d.KeyAt(at); got != "" {
				t.Errorf("offset %d: %q", at, got)
			}
		}
	}
}

// TestKeyAtTheEdges asks at places between things.
func TestKeyAtTheEdges(t *testing.T) {
	for marked, want := range map[string]string{
		"":                           "",
		"[brand]\nname = \"B\"|":     "brand.name",
		"[brand]\nname = \"B\"\n|":   "brand",
		"[brand]\n|\nname = \"B\"\n": "brand",
		"[brand]\nname = \"B\"\n\n|": "",
		"|[brand]\nname = \"B\"\n":   "brand",
		"[[trait]]\nid = \"a\"\n|[[trait]]\nid = \"b\"":  "trait[b]",
		"[[trait]]\n|\n[[trait]]\nid = \"b\"":            "trait[#1]",
		"[[trait]]\nid = \"a\"\n|":                       "trait[a]",
		"trait = [{id = \"a\", name = |\"A\"}]":          "trait[a].name",
		"trait = [{id = \"a\"|, name = \"A\"}]":          "trait[a].id",
		"trait = [{ | }]":                                "trait[#1]",
		"trait = [ | ]":                                  "trait",
		"trait = [ 1, |2 ]":                              "trait",
		"[[discourse]]\nid = \"d\"\ntone.humour = |1":    "discourse[d].tone.humour",
		"[[discourse]]\nid = \"d\"\ntraits = [[\"|a\"]]": "discourse[d].traits[#1]",
		"[[behaviour]]\nid = \"d\"\ntrait = \"|a\"":      "behaviour[d]",
		"[brand]\nnam|e \"B\"\n":                         "brand",
		"[brand\nname = \"|B\"\n":                        "brand.name",
		"\ufeff|":                                        "",
	} {
		src, rest, _ := strings.Cut(marked, "|")
		d := Parse("x", src+rest)
		if got := d.KeyAt(len(src)); got != want {
			t.Errorf("%q: got %q, want %q", marked, got, want)
		}
	}
}

func TestSpanOfKeys(t *testing.T) {
	d := Parse("x", notes)
	for key, want := range map[string]string{
		"schema":                     "1",
		"charter.title":              `'Chez "nous"'`,
		"brand":                      "[brand]\nname = \"B\"\n",
		"trait[net]":                 "[[trait]]\nid = \"net\"\nname = \"Net\"\n",
		"trait[#2].name":             `"Net"`,
		"behaviour[prix].limits[#2]": `"b"`,
		"behaviour[prix].deadline":   `{ value = 2, unit = "day" }`,
		"behaviour[suite].owner":     "[behaviour.owner]\nrole = \"moi\"\n",
		"behaviour[prix].owner":      "",
		"behaviour[prix].limits[#3]": "",
		"theme.ink":                  "",
		"behaviour[x].act":           "",
		"behaviour.act":              "",
	} {
		s, ok := d.Span(key)
		if got := d.Source()[s.Start:s.End]; got != want || ok != (want != "") {
			t.Errorf("%s: got %q, %v", key, got, ok)
		}
	}
}

func TestValue(t *testing.T) {
	d := Parse("x", strings.ReplaceAll(notes+"[theme]\nink = 3\n", "\n", "\r\n"))
	for key, want := range map[string]any{
		"schema":                         1.0,
		"behaviour[prix].statement":      "Nous vous rendons\nle prix.",
		"behaviour[prix].traits[#1]":     "franc",
		"behaviour[prix].deadline.value": 2.0,
		"accept[#1].until":               Date{Year: 2027, Month: 1, Day: 1},
		"behaviour[prix].deadline":       nil,
		"behaviour":                      nil,
		"theme.ink":                      nil, // of the wrong type
		"theme.paper":                    nil,
		"behaviour[x].act":               nil,
	} {
		if got := d.Value(key); got != want {
			t.Errorf("%s: got %#v, want %#v", key, got, want)
		}
	}
}
