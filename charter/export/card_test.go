package export

import (
	"strings"
	"testing"

	"relcharter/charter"
)

// TestCardSays holds that a card for those who keep promises says whose "you" it is, joins what sets an act off, tells the latest result and
// how fast the remedy is due, whom to call for what, and says so where nothing is written.
func TestCardSays(t *testing.T) {
	const head = `[charter]
language = "fr"
owner = "Hélène Aubry"
contact = "nous@astree.example"
[[audience]]
id = "equipe"
name = "L'équipe"
kind = "employee"
[[moment]]
id = "annulation"
name = "La représentation est annulée"
[[moment]]
id = "choisir"
name = "Choisir un spectacle"
`
	const owner = `owner = { role = "Amina, billetterie", function = "billetterie" }
`
	for name, c := range map[string]struct {
		src  string
		want []string
		not  []string
	}{
		"promise": {head + `[[behaviour]]
statement = "La billetterie rembourse."
trigger = "vous répondez STOP."
moments = ["annulation", "choisir"]
target = { share = 95 }
proof = { metric = "part des billets", source = "audit", last = 73, as_of = 2026-10-31 }
remedy = { act = "Sinon, Une place offerte", within = "10 jours ouvrés", automatic = true }
` + owner, []string{
			"Dans une promesse, «\u202fvous\u202f» désigne le client.",
			"Quand vous répondez STOP.", "**73\u00a0%** **✗\u00a0sous\u00a0l’objectif de 95\u00a0%** au 31 octobre 2026",
			": une place offerte\u202f; d’office, sous 10 jours ouvrés",
			"**Amina, billetterie**\u00a0: La représentation est annulée · Choisir un spectacle", "**Hélène Aubry**\u00a0: Toute la charte",
			"À donner aux clients", "Rien d’écrit\u00a0: demandez à Hélène Aubry", "Nos limites", "Ce que vous décidez sans demander",
		}, []string{"(vous", "STOP..", "✗\u00a0Elle", "jamais"}},
		"clause": {head + "[[behaviour]]\nstatement = \"Nous venons.\"\ntrigger = \"Une crevaison\"\n" + owner, []string{"Quand\u00a0: une crevaison."}, nil},
		"condition": {
			head + "[[behaviour]]\nstatement = \"Nous venons.\"\ntrigger = \"dès l'ouverture\"\n" + owner,
			[]string{"Dès l’ouverture."},
			[]string{"Quand\u00a0: dès", "Quand dès"},
		},
		"said": {head + "[[behaviour]]\nstatement = \"Quand vous appelez, nous venons.\"\ntrigger = \"vous appelez\"\n" + owner, nil, []string{"Quand vous appelez."}},
		"team": {
			head + "[[behaviour]]\nstatement = \"Vous êtes payés.\"\naudiences = [\"equipe\"]\n" + owner,
			[]string{"«\u202fvous\u202f» désigne l’équipe."},
			[]string{"désigne le client"},
		},
		"avoid": {head + `[[trait]]
id = "nette"
name = "Nette"
never = "Elle ne ment pas."
[[discourse]]
id = "duree"
say = "Une heure."
avoid = "Inoubliable."
[[behaviour]]
statement = "Nous venons."
traits = ["nette"]
discourse = ["duree"]
` + owner, []string{"Elle ne ment pas.", "À éviter\u00a0: Inoubliable."}, []string{"Ne pas dire"}},
		"claimed": {head + `[[behaviour]]
statement = "Nous venons."
remedy = { act = "une place offerte", amount = "20 €", within = "le jour même", claim = "Montrez le bon" }
` + owner, []string{": une place offerte, 20\u00a0€, le jour même\u202f; pour l’obtenir\u00a0: Montrez le bon"}, nil},
		"both ways": {head + `[[behaviour]]
statement = "Nous venons."
remedy = { act = "une place offerte", claim = "par téléphone", automatic = true }
` + owner, []string{": une place offerte\u202f; d’office\u202f; sinon\u00a0: par téléphone"}, nil},
		"placed nowhere": {
			head + "[[behaviour]]\nstatement = \"Vous êtes payés avant le cinq du mois suivant, et jamais plus tard que le dix.\"\n" + owner +
				"[[behaviour]]\nstatement = \"Nous rions.\"\nact = \"rire\"\naudiences = [\"equipe\"]\n" + owner,
			[]string{
				"**Amina, billetterie**\u00a0: Vous êtes payés avant le cinq du mois suivant, et jamais plus tard que le dix. · Rire",
				"«\u202fvous\u202f» désigne ceux à qui elle est faite\u00a0: les clients ou l’équipe.",
			},
			[]string{"…"},
		},
	} {
		page := render(t, parsed(t, c.src), "markdown", Options{Sheet: Card, Function: "billetterie"})
		for _, want := range c.want {
			if !strings.Contains(page, want) {
				t.Errorf("%s: no %q in\n%s", name, want, page)
			}
		}
		for _, not := range c.not {
			if strings.Contains(page, not) {
				t.Errorf("%s: %q in\n%s", name, not, page)
			}
		}
	}
	b := &builder{doc: parsed(t, "[charter]\nlanguage = \"en\"\n"), lang: charter.English, tidy: typographer("en")}
	for trigger, want := range map[string]string{"you ring": "When you ring", "after a storm": "after a storm", "A storm": "When: a storm", "Storms": "When: Storms"} {
		if got := b.when(&charter.Behaviour{Trigger: charter.Text{Value: trigger}}); got != want {
			t.Errorf("%q: got %q, want %q", trigger, got, want)
		}
	}
}
