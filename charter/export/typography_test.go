package export

import (
	"strings"
	"testing"
)

// french maps texts as people type them to how they are set. ~ stands for a no-break space, ^ for a narrow one.
var french = map[string]string{
	"Prêt ?":                              "Prêt^?",
	"Prêt?":                               "Prêt^?",
	"Prêt\u00a0?":                         "Prêt^?",
	"Non ! Oui ; bon":                     "Non^! Oui^; bon",
	"Quoi ?!":                             "Quoi^?!",
	"Note: ceci":                          "Note~: ceci",
	"Note : ceci":                         "Note~: ceci",
	"à 10:30":                             "à 10:30",
	"« le nôtre »":                        "«^le nôtre^»",
	"«le nôtre»":                          "«^le nôtre^»",
	"«  le nôtre  »":                      "«^le nôtre^»",
	"« quoi ? »":                          "«^quoi^?^»",
	"« »":                                 "«»",
	"90 % des cas":                        "90~% des cas",
	"1 500 €":                             "1^500~€",
	"1 000 000 de pains":                  "1^000^000 de pains",
	"11 h 30":                             "11~h 30",
	"n° 5":                                "n°~5",
	"05 36 49 10 20":                      "05 36 49 10 20",
	"voir https://a.example/?b=c;d":       "voir https://a.example/?b=c;d",
	"écrire à a@b.example ; ou non":       "écrire à a@b.example^; ou non",
	"www.a.example/?x!":                   "www.a.example/?x!",
	"; seul":                              "; seul",
	"a::b":                                "a::b",
	"(vraiment?)":                         "(vraiment^?)",
	"Le « vous », et un prénom":           "Le «^vous^», et un prénom",
	"une ligne\n: et l’autre":             "une ligne\n: et l’autre",
	"Bonjour":                             "Bonjour",
	"":                                    "",
	"!":                                   "!",
	"Cadre à souder : le délai ; ensuite": "Cadre à souder~: le délai^; ensuite",
}

func TestFrenchSpaces(t *testing.T) {
	tidy := typographer("fr")
	for in, want := range french {
		want = strings.NewReplacer("~", "\u00a0", "^", "\u202f").Replace(want)
		if got := tidy(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestOtherLocales(t *testing.T) {
	const in = "Prêt ? « oui » : 90 %"
	for _, tag := range []string{"en", "en-GB"} {
		if got := typographer(tag)(in); got != in {
			t.Errorf("%s: got %q", tag, got)
		}
	}
	// In Canada the question mark takes no space of its own; one that was typed is left.
	if got := typographer("fr-CA")("Prêt? Ah : oui"); got != "Prêt? Ah\u00a0: oui" {
		t.Errorf("fr-CA: got %q", got)
	}
}

// FuzzFrenchSpaces holds that setting the spaces twice changes nothing, and that only spaces change.
func FuzzFrenchSpaces(f *testing.F) {
	for in := range french {
		f.Add(in)
	}
	f.Add("« ! »; ?: « 1 000 % » n° 4 000")
	f.Fuzz(func(t *testing.T, in string) {
		in = strings.ToValidUTF8(in, "?")
		for _, tag := range []string{"fr", "fr-CA"} {
			tidy := typographer(tag)
			once := tidy(in)
			if twice := tidy(once); twice != once {
				t.Errorf("%s %q: once %q, twice %q", tag, in, once, twice)
			}
			if squeezed(once) != squeezed(in) {
				t.Errorf("%s %q: the text changed: %q", tag, in, once)
			}
		}
	})
}

// squeezed returns s without the spaces that may be set.
func squeezed(s string) string {
	return strings.Map(func(r rune) rune {
		if isSpace(r) {
			return -1
		}
		return r
	}, s)
}
