package export

import (
	"slices"
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
	"11 h 30":                             "11~h~30",
	"dès 17h, ou 17h30":                   "dès 17~h, ou 17~h~30",
	"3 hôtels, 3hommes":                   "3 hôtels, 3hommes",
	"sous 48h, 24h/24, 7j/7 et 7 j/7":     "sous 48~h, 24~h/24, 7~j/7 et 7~j/7",
	"27°C, 27 °C, 3 jours, 5j":            "27~°C, 27~°C, 3 jours, 5j",
	"90%, 10€":                            "90~%, 10~€",
	"n°5, n° 5, nº 5":                     "n°~5, n°~5, nº~5",
	"12 km, 3 mètres, 5 m":                "12~km, 3 mètres, 5~m",
	"art. L. 217-3":                       "art. L.~217-3",
	"M. Petit et Mme Roy":                 "M.~Petit et Mme~Roy",
	"en 2024 350 clients":                 "en 2024 350 clients",
	"l'été, aujourd'hui":                  "l’été, aujourd’hui",
	"d'1 jour":                            "d’1 jour",
	`Dire "bonjour" à tous`:               "Dire «^bonjour^» à tous",
	`"Bonjour", dit-il ("oui!")`:          "«^Bonjour^», dit-il («^oui^!^»)",
	`l'"été"`:                             "l’«^été^»",
	`« il dit "non" »`:                    "«^il dit “non”^»",
	`un écran de 15"`:                     `un écran de 15"`,
	`15" et 17"`:                          `15" et 17"`,
	`a "b" c"`:                            `a "b" c"`,
	`a " b " c`:                           `a " b " c`,
	`<a href="x">`:                        `<a href="x">`,
	`"voir" https://a.example/?q="x y"`:   `"voir" https://a.example/?q="x y"`,
	`https://a.example/a'b 5 %`:           `https://a.example/a'b 5~%`,
	"https://a.example/17h5%20":           "https://a.example/17h5%20",
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
	"à suivre... ou pas":                  "à suivre… ou pas",
	"a...b...c, et ....":                  "a…b…c, et ....",
	"Paris - Lyon - Nice, peut-être":      "Paris – Lyon – Nice, peut-être",
	"- un - 2 - un":                       "- un – 2 – un",
	"1000 € ou 12.50€, 1500,5 euros":      "1^000~€ ou 12,50~€, 1^500,5 euros",
	"12.500 €, 10 500.50 €, 007 €":        "12.500~€, 10^500,50~€, 007~€",
	"1000€1000€":                          "1^000~€1^000~€",
	"https://a.example/1000€...":          "https://a.example/1000€...",
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

// TestLocales holds what differs between the countries that speak French, and what English takes.
func TestLocales(t *testing.T) {
	for _, c := range []struct{ tag, in, want string }{
		{"en", "Prêt ? « oui » : 90 %", "Prêt ? « oui » : 90 %"},
		{"en-GB", `We say "yes", don't we?`, "We say “yes”, don’t we?"},
		{"en", `("yes")`, "(“yes”)"},
		{"en", "our customers' time", "our customers’ time"},
		{"en", "say 'yes' twice", "say 'yes' twice"},
		{"en", `a 15" screen, a 17" one`, `a 15" screen, a 17" one`},
		{"en", "“ already ”", "“ already ”"},
		{"en", "wait... what - now?", "wait… what – now?"},
		{"en", "£1000, $12,50, €1234567.89, 1000 euros", "£1,000, $12.50, €1,234,567.89, 1,000 euros"},
		{"en", "£12,500 and $1,000.00", "£12,500 and $1,000.00"},
		{"fr-CA", `Prêt ? Ah : "oui"; bon !`, "Prêt? Ah~: «~oui~»; bon!"},
		{"fr-CA", "Prêt? Ah! 10 $", "Prêt? Ah! 10~$"},
		{"fr-CH", `Prêt ? Ah : « oui » ; bon!`, "Prêt^? Ah^: «^oui^»^; bon^!"},
		{"fr-BE", "Prêt ? Ah : oui", "Prêt^? Ah~: oui"},
		{"de", `Er sagt "ja" !`, `Er sagt "ja" !`},
	} {
		want := strings.NewReplacer("~", "\u00a0", "^", "\u202f").Replace(c.want)
		if got := typographer(c.tag)(c.in); got != want {
			t.Errorf("%s %q: got %q, want %q", c.tag, c.in, got, want)
		}
	}
}

// FuzzTypography holds that setting a text twice changes nothing, and that only spaces, quotation marks, apostrophes, ellipses,
// dashes and the signs in sums change; none in an address.
func FuzzTypography(f *testing.F) {
	for in := range french {
		f.Add(in)
	}
	f.Add("« ! »; ?: « 1 000 % » n° 4 000")
	f.Add("« r %:»r « @ M. Mme A")
	f.Add("1000€1000 €, a - b - c ... 12.50 euros $1000,00")
	f.Add(`"a" 'b' "c 12 000 17h30" l'"d"`)
	f.Fuzz(func(t *testing.T, in string) {
		in = strings.ToValidUTF8(in, "?")
		for _, tag := range []string{"fr", "fr-CA", "fr-CH", "en"} {
			tidy := typographer(tag)
			once := tidy(in)
			if twice := tidy(once); twice != once {
				t.Errorf("%s %q: once %q, twice %q", tag, in, once, twice)
			}
			if !slices.Equal(address().FindAllString(once, -1), address().FindAllString(in, -1)) {
				t.Errorf("%s %q: an address changed: %q", tag, in, once)
			}
			if squeezed(once) != squeezed(in) {
				t.Errorf("%s %q: the text changed: %q", tag, in, once)
			}
		}
	})
}

// squeezed returns s without the spaces and the signs of sums that may be set, all other signs being those of a typewriter.
func squeezed(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case isSpace(r), r == '.', r == ',', r == '…':
			return -1
		case r == '–':
			return '-'
		case strings.ContainsRune("«»“”", r):
			return '"'
		case r == '’':
			return '\''
		}
		return r
	}, s)
}
