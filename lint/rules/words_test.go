package rules

import (
	"strings"
	"testing"

	"relcharter/charter"
	"relcharter/lint"
)

// TestFirstWords holds that people recognise a promise by its first words, and that no word is cut in two.
func TestFirstWords(t *testing.T) {
	for text, want := range map[string]string{
		"We answer within 3 minutes.": "We answer within 3 minutes",
		"Are you cold?":               "Are you cold?",
		"We send you a bill or statement at least every quarter":   "We send you a bill or statement at…",
		"Nous vous répondons par écrit, sous 48 h, où que ce soit": "Nous vous répondons par écrit, sous 48…",
		"We lend you a bike, a helmet and a lock,":                 "We lend you a bike, a helmet and a lock,",
		"We mend the bikes of all our neighbours, for life":        "We mend the bikes of all our…",
		"a\nb":                  "a b",
		strings.Repeat("x", 50): strings.Repeat("x", 39) + "…",
	} {
		if got := firstWords(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestMessages holds what some findings say, word for word.
func TestMessages(t *testing.T) {
	const till = "[[behaviour]]\nid = \"till\"\nstatement = \"We open another till when more than four people wait.\"\n"
	for _, tt := range []struct{ rule, src, fr, en string }{
		{
			"mostly-talk", act("x", measured) + till + strings.NewReplacer("\"y\"", "\"u\"", "\"z\"", "\"v\"").Replace(fine) + fine,
			"4 phrases que nul ne pourrait vérifier, pour un seul acte qui l’est",
			"4 statements nobody could check to 1 act people can",
		},
		{
			"second-class-customer", vip + clients + repair + act("x", forVIP),
			"« We call you back » est réservé à vos meilleurs clients, et « Repair » oublie les autres",
			"“We call you back” is for your best customers only, and “Repair” leaves the others out",
		},
		{
			"miss-unexplained", act("x", "target = { share = 80 }\nproof = { metric = \"m\", source = \"operations\", last = 71.5 }\n"),
			"« We call you back » : 71,5 % pour un objectif de 80 %, sans explication",
			"“We call you back”: 71.5% against a target of 80%, unexplained",
		},
		{
			"perks-only", strings.Replace(relation, "\"R\"", "\"I earn points.\"\nkind = \"special\"", 1),
			"la relation, « I earn points », est une faveur",
			"the relationship, “I earn points”, is a perk",
		},
		{
			"no-remedy", act("x", measured+"signature = true\n"),
			"choisissez une réparation",
			"choose what makes up for it",
		},
	} {
		src, _ := (&lint.Example{}).Complete(charter.L10n{EN: tt.src}, charter.English)
		found := runOne(charter.Parse("a.charter.toml", src), Find(tt.rule))
		if len(found) != 1 {
			t.Errorf("%s: %s", tt.rule, messages(found))
			continue
		}
		fr := strings.NewReplacer("\u202f", " ", "\u00a0", " ").Replace(found[0].Message.FR)
		if !strings.Contains(fr, tt.fr) || !strings.Contains(found[0].Message.EN, tt.en) {
			t.Errorf("%s: says\n%s\n%s", tt.rule, fr, found[0].Message.EN)
		}
	}
}
