package prose

import (
	"fmt"
	"strings"
	"testing"
)

// Each measure has its own number, its own unit, and its own words.
func TestQuantities(t *testing.T) {
	for _, tt := range []struct{ lang, text, want string }{
		{"en", "You get £25 within 7 days.", "amount £25 25 gbp, deadline within 7 days 7 day"},
		{"en", "You get a refund of $10 in 3 days.", "amount $10 10 usd, deadline in 3 days 3 day"},
		{"en", "You get an extra £10,000 in 30 days.", "amount £10,000 10000 gbp, deadline in 30 days 30 day"},
		{"en", "Within 7 days you get £25 or 5%.", "deadline Within 7 days 7 day, amount £25 25 gbp, amount 5% 5 percent"},
		{"en", "We take ninety per cent of calls within 20 seconds.", "amount ninety per cent 90 percent, deadline within 20 seconds 20 second"},
		{"en", "You get £5 a day after 14 days.", "amount £5 5 gbp, frequency a day 1 day, deadline after 14 days 14 day"},
		{"en", "We make two calls a week within 3 days.", "frequency two calls a week 2 week, deadline within 3 days 3 day"},
		{"en", "We call twice a month for 6 months.", "frequency twice a month 2 month, deadline for 6 months 6 month"},
		{"en", "We answer 12 questions in 2 days.", "deadline in 2 days 2 day"},
		{"en", "We reply within 3–5 working days.", "deadline within 3–5 working days 5 working-day"},
		{"en", "Our desk answers 24 hours a day, 7 days a week.", "frequency 24 hours a day 24 hour, frequency 7 days a week 7 day"},
		{"en", "Our line is open 24/7.", "frequency 24/7"},
		{"en", "Our line is a 24-hour one.", ""},
		{"en", "You have a 30-day guarantee.", "deadline 30-day guarantee 30 day"},
		{"en", "Ring 0800 123 456 day or night.", ""},
		{"en", "We come in one and a half hours.", "deadline in one and a half hours 1.5 hour"},
		{"en", "We come in 2½ hours.", "deadline in 2½ hours 2.5 hour"},
		{"en", "We come in three quarters of an hour.", "deadline in three quarters of an hour 0.75 hour"},
		{"en", "We reply within a dozen days.", "deadline within a dozen days 12 day"},
		{"en", "We reply within one hundred and twenty-four hours.", "deadline within one hundred and twenty-four hours 124 hour"},
		{"en", "You are paid within a fortnight.", "deadline within a fortnight 2 week"},
		{"fr", "Vous recevez 25 € sous 7 jours.", "amount 25 € 25 eur, deadline sous 7 jours 7 day"},
		{"fr", "Nous remboursons 50 % sous 48 h.", "amount 50 % 50 percent, deadline sous 48 h 48 hour"},
		{"fr", "Nous prenons 95 % des appels en 20 secondes.", "amount 95 % 95 percent, deadline en 20 secondes 20 second"},
		{"fr", "Nous réparons 9 pannes sur 10 en 2 heures.", "amount 9 pannes sur 10, deadline en 2 heures 2 hour"},
		{"fr", "Nous passons deux appels par semaine sous 3 jours.", "frequency deux appels par semaine 2 week, deadline sous 3 jours 3 day"},
		{"fr", "Nous répondons en 3 à 5 jours.", "deadline en 3 à 5 jours 5 day"},
		{"fr", "Nous répondons sous 24/48 h.", "deadline sous 24/48 h 48 hour"},
		{"fr", "Nous répondons 24 h/24 et 7 j/7.", "frequency 24 h/24 24 hour, frequency 7 j/7 7 day"},
		{"fr", "Nous réparons en 1 h 30.", "deadline en 1 h 30 1.5 hour"},
		{"fr", "Nous réparons sous une heure et demie.", "deadline sous une heure et demie 1.5 hour"},
		{"fr", "Nous venons en trois quarts d’heure.", "deadline en trois quarts d’heure 0.75 hour"},
		{"fr", "Nous répondons sous une quinzaine de jours.", "deadline sous une quinzaine de jours 15 day"},
		{"fr", "Nous répondons sous trente-six heures.", "deadline sous trente-six heures 36 hour"},
		{"fr", "Nous venons dans l’heure.", "deadline dans l’heure"},
		{"fr", "Vous avez 14 jours pour changer d’avis.", "deadline 14 jours 14 day"},
		{"fr", "Les billets vont de 20 à 140 euros.", "amount 20 à 140 euros 20 eur"},
	} {
		var got []string
		for _, s := range Classify(tt.text, tt.lang).Slots {
			if !measuring(s.Kind) {
				continue
			}
			told := s.Kind.String() + " " + tt.text[s.Start:s.End]
			if s.Quantity.Unit != "" {
				told += fmt.Sprintf(" %g %s", s.Quantity.Value, s.Quantity.Unit)
			}
			got = append(got, told)
		}
		if got := strings.Join(got, ", "); got != tt.want {
			t.Errorf("%s:\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}
