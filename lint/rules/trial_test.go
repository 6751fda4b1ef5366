package rules

import (
	"slices"
	"strings"
	"testing"

	"relcharter/charter"
	"relcharter/lint"
)

// TestRefusal holds that what is never done needs no occasion and no deadline.
func TestRefusal(t *testing.T) {
	for _, tt := range []struct {
		lang              charter.Lang
		statement         string
		trigger, unproven []string
	}{
		{charter.English, "We never sell your data.", nil, []string{"error behaviour[x].statement: We never sell your data."}},
		{charter.English, "We do not call after 8 pm.", nil, []string{"error behaviour[x].statement: We do not call after 8 pm."}},
		{charter.French, "Nous n’appelons pas après 20 h.", nil, nil},
		{charter.French, "Nous ne vendons jamais vos données.", nil, []string{"warning behaviour[x].statement: Nous ne vendons jamais vos données."}},
		{charter.French, "Nous ne faisons pas seulement des devis, nous vous rappelons sous 2 jours.", []string{"warning behaviour[x].trigger: x"}, []string{"warning behaviour[x].statement: sous 2 jours"}},
		{charter.English, "We answer within 2 days, no later.", []string{"warning behaviour[x].trigger: x"}, []string{"warning behaviour[x].statement: within 2 days"}},
	} {
		if got := marked(t, "no-trigger", tt.lang, says(tt.statement, "")); !slices.Equal(got, tt.trigger) {
			t.Errorf("%s\nno-trigger says %q, want %q", tt.statement, got, tt.trigger)
		}
		if got := marked(t, "no-trigger", tt.lang, says(tt.statement, "observable = \"A board.\"\n")); (len(got) > 0) != (len(tt.trigger) > 0) {
			t.Errorf("%s, something to be seen\nno-trigger says %q, want %q", tt.statement, got, tt.trigger)
		}
		if got := marked(t, "unverifiable-promise", tt.lang, says(tt.statement, "")); !slices.Equal(got, tt.unproven) {
			t.Errorf("%s\nunverifiable-promise says %q, want %q", tt.statement, got, tt.unproven)
		}
	}
}

// TestElasticPromise holds that elastic words in what nobody could check are one finding, which cites them.
func TestElasticPromise(t *testing.T) {
	const src = "[charter]\nlanguage = \"en\"\n[[behaviour]]\nid = \"x\"\nstatement = \"We answer as soon as possible.\"\nact = \"answer\"\n"
	doc := charter.Parse("a.charter.toml", src)
	found := lint.Run(doc, []*lint.Rule{Find("elastic-time"), Find("unverifiable-promise")}, lint.Options{Today: lint.ExampleDay}).Findings
	if len(found) != 1 || !strings.HasPrefix(found[0].Message.EN, "“as soon as possible” is no deadline") || found[0].Severity != lint.Error {
		t.Errorf("says\n%s", messages(found))
	}
}

// TestOneWordOneFinding holds that one rule yields where another says more of the same words.
func TestOneWordOneFinding(t *testing.T) {
	for _, tt := range []struct{ rule, src string }{
		{"vague-degree", says("Nous vous envoyons des offres personnalisées.", "")},
		{"trait-without-act", "[[trait]]\nid = \"franc\"\nname = \"Franc\"\n" + says("Nous vous rappelons sous 2 jours.", "traits = \"franc\"\n")},
	} {
		if got := marked(t, tt.rule, charter.French, tt.src); len(got) > 0 {
			t.Errorf("%s says %q", tt.rule, got)
		}
	}
}

// TestSaidFaster holds that a message may not promise the deed of an act sooner than the act does it.
func TestSaidFaster(t *testing.T) {
	const call = "[[behaviour]]\nid = \"x\"\nstatement = \"Nous vous rappelons.\"\ndeadline = { value = 2, unit = \"working-day\" }\n"
	for said, want := range map[string]bool{
		"Nous vous rappelons dans l’heure.":    true,
		"Nous vous rappelons sous 3 heures.":   true,
		"Nous vous rappelons sous 5 jours.":    false,
		"Nous vous rappelons avant 18 heures.": false,
	} {
		got := marked(t, "unbacked-promise", charter.French, call+saying(said))
		if (len(got) == 1) != want {
			t.Errorf("%s: says %q", said, got)
		}
	}
	another := strings.Replace(strings.Replace(call, "\"x\"", "\"y\"", 1), "2, unit = \"working-day\"", "1, unit = \"hour\"", 1)
	if got := marked(t, "unbacked-promise", charter.French, call+another+saying("Nous vous rappelons sous 3 heures.")); len(got) > 0 {
		t.Errorf("another act is as fast: says %q", got)
	}
}

// TestSecondLook holds what a reader of charters missed.
func TestSecondLook(t *testing.T) {
	const fr, en = charter.French, charter.English
	for _, tt := range []struct {
		rule, statement string
		lang            charter.Lang
		want            string
	}{
		{"conditional-relation", "À partir de 3 000 € d’achats, nous réparons gratuitement.", fr, "À partir de 3 000 € d’achats"},
		{"conditional-relation", "Les membres Platine sont prioritaires au téléphone.", fr, "membres Platine sont prioritaires"},
		{"conditional-relation", "Platinum members get priority answers.", en, "Platinum members get priority"},
		{"conditional-relation", "Nos membres reçoivent la lettre du mois.", fr, ""},
		{"data-without-control", "Notre application connectée analyse votre sommeil grâce à l’IA.", fr, "analyse votre sommeil"},
		{"data-without-control", "Our connected app analyses your sleep with AI.", en, "analyses your sleep"},
	} {
		got := marked(t, tt.rule, tt.lang, says(tt.statement, ""))
		if tt.want == "" && len(got) > 0 || tt.want != "" && (len(got) != 1 || !strings.HasSuffix(got[0], ": "+tt.want)) {
			t.Errorf("%s: %s says %q", tt.statement, tt.rule, got)
		}
	}
	if got := markedIn(t, "targeting-words", fr, "# Titre", "Notre cible : les jeunes actifs."); len(got) != 1 {
		t.Errorf("targeting-words says %q", got)
	}
	if got := markedIn(t, "targeting-words", fr, "# Titre", "Notre cible : les 95 % de réponses."); len(got) > 0 {
		t.Errorf("targeting-words says %q", got)
	}
}

// TestRefundRight holds that a refund after a withdrawal is held against the article on refunds.
func TestRefundRight(t *testing.T) {
	for statement, article := range map[string]string{
		"Nous vous remboursons sous 14 jours après votre rétractation.":     "L221-24",
		"Vous avez 14 jours pour changer d’avis, et nous vous remboursons.": "L221-18",
	} {
		src, _ := (&lint.Example{}).Complete(charter.L10n{FR: says(statement, "")}, charter.French)
		if found := messages(runOne(charter.Parse("a.charter.toml", src), Find("law-as-favour"))); !strings.Contains(found, article) {
			t.Errorf("%s\n%s", statement, found)
		}
	}
}
