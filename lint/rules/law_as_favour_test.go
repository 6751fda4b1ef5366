package rules

import (
	"slices"
	"strings"
	"testing"

	"relcharter/charter"
	"relcharter/lint"
)

// shop is a brand that sells at a distance.
const shop = "[brand]\nname = \"Ateliers\"\npurpose = \"Vendre en ligne, selling online\"\n"

func TestLawAsFavour(t *testing.T) {
	const fr, en = charter.French, charter.English
	for _, tt := range []struct {
		name string
		lang charter.Lang
		src  string
		want []string
	}{
		{"the brand says that it sells online", en, says("Change your mind within 14 days.", "") + shop, []string{"error behaviour[x].basis: within 14 days"}},
		{"nothing says where it sells", en, says("Change your mind within 14 days.", ""), []string{"warning behaviour[x].basis: within 14 days"}},
		{"as long, in weeks", en, says("Change your mind within two weeks.", "") + shop, []string{"error behaviour[x].basis: within two weeks"}},
		{"longer", en, says("Change your mind within 30 days.", "") + shop, nil},
		{"shorter", fr, says("Vous avez 7 jours pour changer d’avis.", "") + shop, []string{"warning behaviour[x].basis: 7 jours"}},
		{"the refund is early", en, says("Change your mind within 14 days, and be refunded within 3.", "deadline = { value = 3, unit = \"day\" }\n") + shop, nil},
		{"the time to return is longer", fr, says("Retourné sous 30 jours, il est remboursé sous 14 jours.", "deadline = { value = 14, unit = \"day\" }\n") + shop, nil},
		{"the deadline is the law’s", fr, says("Votre retour est remboursé.", "deadline = { value = 14, unit = \"day\" }\n") + shop, []string{"error behaviour[x].basis: { value = 14, unit = \"day\" }"}},
		{"it says that it is the law", en, says("You have a legal right to change your mind within 14 days.", "") + shop, []string{"warning behaviour[x].basis: within 14 days"}},
		{"how often, not how long", fr, says("Chaque meule est retournée 2 fois par semaine.", "") + shop, nil},
		{"another subject", en, says("We ring you back within 14 days.", "") + shop, nil},
		{"labelled", en, says("Change your mind within 14 days.", "basis = \"legal\"\nlegal_ref = \"Reg. 30\"\n") + shop, nil},
		{"planned", en, says("Change your mind within 14 days.", "status = \"planned\"\n") + shop, nil},
		{"a pilot", en, says("Change your mind within 14 days.", "status = \"pilot\"\n") + shop, []string{"error behaviour[x].basis: within 14 days"}},
		{"internal", en, says("Change your mind within 14 days.", "visibility = \"internal\"\n") + shop, nil},
		{"for staff", en, staff + says("Change your mind within 14 days.", "audiences = [\"staff\"]\n") + shop, nil},
		{"a basis that cannot be read", en, says("Change your mind within 14 days.", "basis = \"lawful\"\n") + shop, nil},

		{"a complaint to no insurer", fr, says("Nous répondons à votre réclamation sous 2 mois.", ""), nil},
		{"a complaint to an insurer", fr, says("Nous répondons à votre réclamation sous 2 mois.", "") + "[brand]\nname = \"Pont Assurances\"\n", []string{"error behaviour[x].basis: sous 2 mois"}},
		{"60 days are 2 months", fr, says("Nous répondons à votre réclamation sous 60 jours.", "") + "[brand]\nname = \"Pont Assurances\"\n", []string{"error behaviour[x].basis: sous 60 jours"}},
		{"6 weeks are less", fr, says("Nous répondons à votre réclamation sous 6 semaines.", "") + "[brand]\nname = \"Pont Assurances\"\n", nil},
		{"a receipt is no early answer", fr, says("Nous accusons réception de votre réclamation sous 10 jours ouvrables, sauf réponse d’ici là.", "") + "[brand]\nname = \"Pont Assurances\"\n", []string{"error behaviour[x].basis: sous 10 jours ouvrables"}},
		{"calendar days are not working days", en, says("We answer freedom of information requests.", "deadline = { value = 20, unit = \"day\" }\n"), nil},
		{"working days are", en, says("We answer freedom of information requests.", "deadline = { value = 20, unit = \"working-day\" }\n"), []string{"error behaviour[x].basis: { value = 20, unit = \"working-day\" }"}},
		{"later than the law", en, says("We answer freedom of information requests.", "deadline = { value = 30, unit = \"working-day\" }\n"), []string{"warning behaviour[x].basis: { value = 30, unit = \"working-day\" }"}},
		{"a sum of a scale", en, says("If your flight is cancelled, we pay you £350.", ""), []string{"error behaviour[x].basis: £350"}},
		{"a higher sum", en, says("If your flight is cancelled, we pay you £600.", ""), nil},
		{"too many exceptions for an error", fr, says("La mairie répond à votre demande sous 2 mois.", ""), []string{"warning behaviour[x].basis: sous 2 mois"}},

		{"no text is named", en, says("You can cancel within 14 days.", "basis = \"legal\"\n"), []string{"warning behaviour[x].legal_ref: legal"}},
		{"no standard is named", en, says("We answer within 2 days.", "basis = \"certified\"\n"), []string{"warning behaviour[x].legal_ref: certified"}},
		{"a text that cannot be read", en, says("You can cancel within 14 days.", "basis = \"legal\"\nlegal_ref = 3\n"), nil},
		{"a present, and the law", en, says("We offer 14 days to cancel, as the law says.", "basis = \"legal\"\nlegal_ref = \"Reg. 30\"\n"), nil},
		{"a present beside the law", fr, says("Si votre train arrive avec plus de 60 minutes de retard, 25 % du billet vous reviennent, et nous vous offrons un café.", "basis = \"legal\"\nlegal_ref = \"art. 19\"\n"), nil},
		{"a present without a measure", fr, says("Nous vous offrons la garantie de conformité.", "basis = \"legal\"\nlegal_ref = \"L217-3\"\n"), []string{"warning behaviour[x].statement: Nous vous offrons"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := marked(t, "law-as-favour", tt.lang, tt.src); !slices.Equal(got, tt.want) {
				t.Errorf("says %q, want %q", got, tt.want)
			}
		})
	}
}

// TestLawAsFavourInDocuments holds that a document is only told of what it makes a present of, and never more than warned.
func TestLawAsFavourInDocuments(t *testing.T) {
	for _, tt := range []struct {
		lang charter.Lang
		line string
		want []string
	}{
		{charter.French, "Nous vous offrons 14 jours pour changer d’avis.", []string{"warning 14 jours"}},
		{charter.French, "Vous avez 14 jours pour changer d’avis.", nil},
		{charter.French, "Nous vous offrons 30 jours pour changer d’avis.", nil},
		{charter.French, "La loi vous donne 14 jours pour changer d’avis, nous vous offrons le retour.", nil},
		{charter.English, "We give you 14 days to change your mind about an online order.", []string{"warning 14 days"}},
		{charter.English, "You have 14 days to change your mind about an online order.", nil},
		{charter.English, "> We give you 14 days to change your mind about an online order.", nil},
	} {
		if got := markedIn(t, "law-as-favour", tt.lang, "# Title", tt.line); !slices.Equal(got, tt.want) {
			t.Errorf("%q: says %q, want %q", tt.line, got, tt.want)
		}
	}
}

// TestCountries holds whose law a language stands for.
func TestCountries(t *testing.T) {
	for language, want := range map[string][]string{
		"fr": {"FR", "EU"}, "fr-FR": {"FR", "EU"}, "fr_BE": {"BE", "EU"}, "fr-CH": nil, "fr-CA": nil,
		"en": {"UK", "EU"}, "en-GB": {"UK"}, "en-IE": {"IE", "EU"}, "en-US": nil,
	} {
		if got := countriesOf(language); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", language, got, want)
		}
	}
}

// TestStatutoryTable checks that the table can be reviewed: each right has a measure, a sector, a source with an address and a day by
// which it was in force, words for each language of its countries, and messages that fit.
func TestStatutoryTable(t *testing.T) {
	rights, checked := statutory()
	if !checked.Set() && checked.Year < 2026 || len(rights) < 30 {
		t.Fatalf("%d rights, checked %v", len(rights), checked)
	}
	names := map[string]bool{}
	for _, r := range rights {
		if names[r.name] || r.sector.FR == "" || r.sector.EN == "" || len(r.values) == 0 || len(r.sources) == 0 {
			t.Errorf("%s: twice, or without sector, measure or source", r.name)
		}
		names[r.name] = true
		checkTypography(t, r.name, r.right)
		checkTypography(t, r.name, r.sector)
		if !r.condition.IsZero() {
			checkTypography(t, r.name, r.condition)
		}
		for country, s := range r.sources {
			if !slices.ContainsFunc(Countries, func(c Country) bool { return c.Code == country }) {
				t.Errorf("%s: %s is no country", r.name, country)
			}
			if !strings.HasPrefix(s.url, "https://") || checked.Before(s.since) {
				t.Errorf("%s, %s: %q since %v", r.name, country, s.url, s.since)
			}
			for _, grade := range []int{less, maybe, same} {
				if grade == maybe && r.condition.IsZero() {
					continue
				}
				m := favourMessage(match{right: dueRight{r, s.text}, grade: grade}, true)
				checkTypography(t, r.name, m)
				if n := max(len([]rune(m.FR)), len([]rune(m.EN))); n > 170 {
					t.Errorf("%s: %d characters in %q", r.name, n, m.FR)
				}
			}
			if lang := map[string]string{"FR": "fr", "UK": "en", "EU": "en"}[country]; len(r.subject[lang]) == 0 || len(r.subject[lang]) > 3 {
				t.Errorf("%s, %s: %d lists of words", r.name, country, len(r.subject[lang]))
			}
		}
		for lang, lists := range r.subject {
			for _, words := range slices.Concat(append(lists, r.where[lang], r.not[lang])...) {
				if len(strings.TrimSpace(words)) < 2 {
					t.Errorf("%s: the words %q", r.name, words)
				}
			}
		}
	}
}

// TestLawNotYetInForce holds that a right counts from its day on.
func TestLawNotYetInForce(t *testing.T) {
	doc := charter.Parse("a.charter.toml", says("Vos virements instantanés arrivent sous 10 secondes.", "")+"[charter]\nlanguage = \"fr\"\n")
	for day, want := range map[string]int{"2025-10-08": 0, "2025-10-09": 1} {
		today, err := charter.ParseDate(day)
		if err != nil {
			t.Fatal(err)
		}
		if got := len(lint.Run(doc, []*lint.Rule{Find("law-as-favour")}, lint.Options{Today: today}).Findings); got != want {
			t.Errorf("on %s: %d findings, want %d", day, got, want)
		}
	}
}
