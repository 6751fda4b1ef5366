package prose_test

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"relcharter/lint/prose"
)

// hostile are statements nobody meant to write.
var hostile = []string{
	"", " ", "a", "Non", "…", "«", "'", "n't", "l'", "-", "qu'-'l", "’’’’", "\x00\x01\xff\xfe", "We \xc3\x28 call you", "e\u0301te\u0301",
	"\u0301We call", "ﬁne œuvre Æther İstanbul", "👩🏽‍🔧 We 📞 you within ⏱️ 24 h 🎉", "We call you sous 24 heures with une réponse écrite",
	"1 2 3 4 5 6 7 8 9 10", "1,2,3.4.5'6'7 8", "999999999999999999999999999999999999999 days", "24/7 7j/7 24h/24", "::error::We ##vso[call] you",
	"\u202eWe call you\u202c", strings.Repeat("we call you ", 3400), strings.Repeat("é", 5000), strings.Repeat("(", 4000),
	strings.Repeat("within 24 hours ", 300), strings.Repeat("l'", 3000), strings.Repeat("a-", 3000), strings.Repeat("«", 3000),
}

func FuzzClassify(f *testing.F) {
	for _, s := range hostile {
		f.Add(s, "fr")
		f.Add(s, "en")
	}
	f.Add("We call you.", "tlh")
	f.Fuzz(func(t *testing.T, s, lang string) {
		v := prose.Classify(s, lang)
		if v.Act < 0 || v.Act > 1 {
			t.Errorf("probability %v", v.Act)
		}
		last := 0
		for _, slot := range v.Slots {
			checkSpan(t, s, slot.Span)
			if slot.Start < last {
				t.Errorf("slots out of order at %d", slot.Start)
			}
			last = slot.Start
		}
		for _, r := range v.Reasons {
			if r.Span != (prose.Span{}) {
				checkSpan(t, s, r.Span)
			}
		}
		if again := prose.Classify(s, lang); !reflect.DeepEqual(v, again) {
			t.Errorf("twice the same statement, two verdicts:\n%+v\n%+v", v, again)
		}
		if detected := prose.Detect(s, "fr"); detected != "fr" && detected != "en" {
			t.Errorf("language %q", detected)
		}
	})
}

// checkSpan reports a span that is out of the statement, or that cuts a character.
func checkSpan(t *testing.T, s string, at prose.Span) {
	t.Helper()
	if at.Start < 0 || at.Start >= at.End || at.End > len(s) {
		t.Fatalf("span %v of %d bytes", at, len(s))
	}
	if utf8.ValidString(s) && !utf8.ValidString(s[at.Start:at.End]) {
		t.Errorf("span %v cuts a character: %q", at, s[at.Start:at.End])
	}
}

// A statement and its translation are told alike.
func TestTranslationsAgree(t *testing.T) {
	for _, pair := range [][2]string{
		{"We call you back within 24 hours with a decision.", "Nous vous rappelons sous 24 heures avec une décision."},
		{"If your parcel is damaged, we refund it within five days.", "Si votre colis est abîmé, nous le remboursons sous cinq jours."},
		{"Every letter carries the name of the person who wrote it.", "Chaque lettre porte le nom de la personne qui l’a écrite."},
		{"We never sell your data.", "Nous ne vendons jamais vos données."},
		{"We are passionate about our craft.", "Nous sommes passionnés par notre métier."},
		{"We put people at the heart of everything we do.", "Nous plaçons l’humain au cœur de tout ce que nous faisons."},
		{"Our values guide us every day.", "Nos valeurs nous guident chaque jour."},
		{"We listen to our customers.", "Nous écoutons nos clients."},
		{"We do our best to answer you quickly.", "Nous faisons de notre mieux pour vous répondre rapidement."},
		{"We answer your letters promptly.", "Nous répondons rapidement à vos courriers."},
		{"Please have your account number ready.", "Merci de vous munir de votre numéro de client."},
		{"The company was founded in 1987.", "L’entreprise a été fondée en 1987."},
		{"The driver rings you 30 minutes before arriving.", "Le livreur vous appelle 30 minutes avant d’arriver."},
		{"This charter sets out our commitments.", "Cette charte présente nos engagements."},
	} {
		en, fr := prose.Classify(pair[0], "en"), prose.Classify(pair[1], "fr")
		if en.Label != fr.Label || en.Hedge != fr.Hedge {
			t.Errorf("%s, %s: %s\n%s, %s: %s", en.Label, en.Hedge, pair[0], fr.Label, fr.Hedge, pair[1])
		}
	}
}
