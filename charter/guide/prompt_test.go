package guide

import (
	"strings"
	"testing"

	"relcharter/charter"
)

// TestPrompts asks about the items no act stands behind, and about no other.
func TestPrompts(t *testing.T) {
	const items = `[[audience]]
id = "c"
name = "Voisins"
kind = "customer"
[[audience]]
id = "e"
name = "Équipe"
kind = "employee"
[[moment]]
id = "m"
name = "Panne"
[[trait]]
id = "t"
name = "Franche"
[[discourse]]
id = "d"
say = "Le prix d’abord."
[[discourse]]
id = "tone"
say = "Sobre."
kind = "tone"
[[benefit]]
id = "g"
level = "relation"
statement = "Je dors mieux."
`
	for name, c := range map[string]struct{ act, want string }{
		"no act":                    {"", "audience[c] audience[e] moment[m] trait[t] discourse[d] benefit[g]"},
		"an act for every customer": {"", "audience[e] moment[m] trait[t] discourse[d] benefit[g]"},
		"an act for the team":       {`audiences = ["e"]`, "audience[c] moment[m] trait[t] discourse[d] benefit[g]"},
		"a planned act":             {"moments = [\"m\"]\nstatus = \"planned\"", "audience[e] trait[t] discourse[d] benefit[g]"},
		"a trait tied to an act nobody can check": {`traits = ["t"]`, "audience[e] moment[m] trait[t] discourse[d] benefit[g]"},
		"an act behind everything": {
			"audiences = [\"c\", \"e\"]\nmoments = [\"m\"]\ntraits = [\"t\"]\ndiscourse = [\"d\"]\nbenefits = [\"g\"]\nobservable = \"o\"", "",
		},
	} {
		src := items
		if name != "no act" {
			src += "[[behaviour]]\nid = \"b\"\n" + c.act + "\n"
		}
		var got []string
		for _, a := range Prompts(charter.Parse("", src)) {
			got = append(got, a.Key)
			if a.Step != "behaviours" || a.Question.IsZero() || a.Why.IsZero() {
				t.Errorf("%s: %+v", name, a)
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: asks about %q, want %q", name, got, c.want)
		}
	}
}

func TestPromptsOfTheExamples(t *testing.T) {
	for _, lang := range charter.Languages {
		for _, a := range Prompts(tourExample(t, lang)) {
			t.Errorf("%s: asks %q", lang, a.Question.In(lang))
		}
	}
}

func TestPrompt(t *testing.T) {
	for _, c := range []struct{ toml, key, want string }{
		{"[[trait]]\nid = \"t\"\nname = \"attentive\"\n", "trait[t]", "«_attentive_»_: que fait la marque qui le prouve_?"},
		{"[[moment]]\nname = \"Panne\"\n", "moment[#1]", "«_Panne_»_: à ce moment-là, qui fait quoi, et en combien de temps_?"},
		{"[[discourse]]\nid = \"d\"\nsay = \"«_Bonne route._»\"\n", "discourse[d]", "«_Bonne route._»_: quel acte rend cette phrase vraie_?"},
		{"[[benefit]]\nid = \"g\"\nstatement = \"\\u001b[2J" + strings.Repeat("x", 60) + "\"\n", "benefit[g]", `«_\u{001b}[2J` + strings.Repeat("x", 28) + "…_»_: grâce à quel geste de votre part_?"},
		{"[[trait]]\nid = \"t\"\nname = \" \"\n", "trait[t]", ""},
		{"[[discourse]]\nid = \"d\"\nsay = \"Bonjour\"\nkind = \"word\"\n", "discourse[d]", ""},
		{"[[behaviour]]\nid = \"b\"\nact = \"a\"\n", "behaviour[b]", ""},
		{"", "trait[t]", ""},
		{"", "brand.name", ""},
	} {
		spaced := strings.NewReplacer("«_", "«\u202f", "_»_:", "\u202f»\u00a0:", "_»", "\u202f»", "_?", "\u202f?")
		a, ok := Prompt(charter.Parse("", spaced.Replace(c.toml)), c.key)
		if want := spaced.Replace(c.want); a.Question.FR != want || ok != (want != "") {
			t.Errorf("%s: asks %q, want %q", c.key, a.Question.FR, want)
		}
	}
}

func TestUnquoted(t *testing.T) {
	for in, want := range map[string]string{
		"«\u202fBonne route.\u202f»": "Bonne route.",
		" “So long” ":                "So long",
		`"oui"`:                      "oui",
		"«\u202foui\u202f», «\u202fnon\u202f»": "«\u202foui\u202f», «\u202fnon\u202f»",
		"dites «\u202foui\u202f»":              "dites «\u202foui\u202f»",
		"«":                                    "«",
	} {
		if got := unquoted(in); got != want {
			t.Errorf("%q becomes %q, want %q", in, got, want)
		}
	}
}
