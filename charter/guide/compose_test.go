package guide

import (
	"strings"
	"testing"

	"relcharter/charter"
)

// fragments are the parts of a behaviour, as a form fills them in, with the sentence they make.
type fragments struct {
	trigger, actor, act, measure, remedy string // measure is TOML
	want                                 string
}

func composed(t *testing.T, p fragments, lang charter.Lang) string {
	t.Helper()
	entries := []charter.Entry{{Key: "id", Value: "x"}}
	for key, value := range map[string]string{"trigger": p.trigger, "actor": p.actor, "act": p.act} {
		if value != "" {
			entries = append(entries, charter.Entry{Key: key, Value: value})
		}
	}
	if p.remedy != "" {
		entries = append(entries, charter.Entry{Key: "remedy", Value: []charter.Entry{{Key: "act", Value: p.remedy}}})
	}
	d := charter.Parse("", "")
	edits, err := d.Add("behaviour", 0, entries...)
	if err != nil {
		t.Fatal(err)
	}
	if d, err = d.Apply(edits...); err != nil {
		t.Fatal(err)
	}
	return Compose(charter.Parse("", d.Source()+p.measure).Behaviours[0], lang)
}

func TestComposeFrench(t *testing.T) {
	for _, p := range frenchSentences {
		if got := composed(t, p, charter.French); got != p.want {
			t.Errorf("%q %q %q\n got %s\nwant %s", p.trigger, p.actor, p.act, got, p.want)
		}
	}
}

var frenchSentences = []fragments{
	{
		"vous déposez votre vélo avant 11 h", "votre mécanicien", "vous appelle", `deadline = { value = 0, unit = "day" }`, "la main-d’œuvre est offerte",
		"Quand vous déposez votre vélo avant 11 h, votre mécanicien vous appelle le jour même. Sinon, la main-d’œuvre est offerte.",
	},
	{
		"quand vous signez le devis", "l’atelier", "rendre le vélo réparé", `deadline = { value = 2, unit = "working-day", from = "la signature du devis" }`, "un vélo de prêt et 10 € déduits de la facture",
		"Quand vous signez le devis, l’atelier s’engage à rendre le vélo réparé sous 2\u00a0jours ouvrés à compter de la signature du devis. Sinon\u00a0: un vélo de prêt et 10 € déduits de la facture.",
	},
	{"", "", "vous rappeler", "", "", "Nous nous engageons à vous rappeler."},
	{"", "nous", "vous rappelons", "", "", "Nous vous rappelons."},
	{"", "", "vous rappelle avec une décision écrite", "", "", "On vous rappelle avec une décision écrite."},
	{"", "Nous", "vous rappelle", "", "", "On vous rappelle."},
	{"", "je", "vous répondre", "", "", "Je m’engage à vous répondre."},
	{"", "", "se déplacer chez vous", "", "", "Nous nous engageons à nous déplacer chez vous."},
	{"", "", "s’excuser par écrit", "", "", "Nous nous engageons à nous excuser par écrit."},
	{"", "nos équipes", "répondre en français", "", "", "Nos équipes s’engagent à répondre en français."},
	{"", "Les mécaniciens", "signer la fiche", "", "", "Les mécaniciens s’engagent à signer la fiche."},
	{"", "Inès et Théo", "vous recevoir", "", "", "Inès et Théo s’engagent à vous recevoir."},
	{"", "le mécanicien qui démonte et remonte", "signer la fiche", "", "", "Le mécanicien qui démonte et remonte s’engage à signer la fiche."},
	{
		"à la date anniversaire de votre dernier passage", "Théo, à l’accueil", "écrire l’avis de révision", `frequency = { times = 1, per = "year" }`, "",
		"À la date anniversaire de votre dernier passage, Théo, à l’accueil, s’engage à écrire l’avis de révision une fois par an.",
	},
	{
		"chaque lundi", "la gérante", "afficher le planning", "", "l’heure déplacée est payée une fois et demie",
		"Chaque lundi, la gérante s’engage à afficher le planning. Sinon, l’heure déplacée est payée une fois et demie.",
	},
	{"", "votre conseillère", "ne vous facture rien", "", "", "Votre conseillère ne vous facture rien."},
	{"", "votre conseillère", "ne rien vous facturer", "", "", "Votre conseillère s’engage à ne rien vous facturer."},
	{"", "l’atelier", "livre le vélo chez vous", "", "", "L’atelier livre le vélo chez vous."},
	{"", "l’atelier", "suivre votre dossier", "", "", "L’atelier s’engage à suivre votre dossier."},
	{"", "l’atelier", "déclare le sinistre", "", "", "L’atelier déclare le sinistre."},
	{"", "l’atelier", "répare gratuitement", "", "", "L’atelier répare gratuitement."},
	{"", "l’atelier", "Montrer les pièces changées", "", "", "L’atelier s’engage à montrer les pièces changées."},
	{"", "", "vous recevez un prix ferme", "", "", "Vous recevez un prix ferme."},
	{"", "votre mécanicien", "votre mécanicien vous appelle", "", "", "Votre mécanicien vous appelle."},
	{
		"vous signalez une panne", "votre mécanicien", "un appel", `deadline = { value = 24, unit = "hour" }`, "",
		"Quand vous signalez une panne, votre mécanicien vous doit un appel sous 24\u00a0heures.",
	},
	{"", "", "un appel", "", "", "Nous vous devons un appel."},
	{"", "mécanicien de garde", "vous dépanne sur place", "", "", "Notre mécanicien de garde vous dépanne sur place."},
	{"", "conseillers", "vous rappeler", "", "", "Nos conseillers s’engagent à vous rappeler."},
	{"Vélo déposé avant 11 h", "votre mécanicien", "vous appelle", "", "", "Vélo déposé avant 11 h\u00a0: votre mécanicien vous appelle."},
	{"dès réception de votre courrier", "", "vous répondre", "", "", "Dès réception de votre courrier, nous nous engageons à vous répondre."},
	{
		"des travaux coupent l’eau", "la mairie", "prévient chaque foyer", `deadline = { value = 3, unit = "day" }`, "",
		"Des travaux coupent l’eau\u00a0: la mairie prévient chaque foyer sous 3\u00a0jours.",
	},
	{"s’il pleut", "on", "reporte la visite", "", "", "S’il pleut, on reporte la visite."},
	{"lorsqu'il gèle", "la mairie", "sale les trottoirs", "", "", "Lorsqu’il gèle, la mairie sale les trottoirs."},
	{"il gèle", "la mairie", "sale les trottoirs", "", "", "Quand il gèle, la mairie sale les trottoirs."},
	{"en cas de panne", "EDF", "vous prévient", "", "", "En cas de panne, EDF vous prévient."},
	{"", "", "vous rappeler sous 24 h.", `deadline = { value = 24, unit = "hour" }`, "", "Nous nous engageons à vous rappeler sous 24 h."},
	{"", "l’accueil", "vous répond le jour même", `deadline = { value = 0, unit = "day" }`, "", "L’accueil vous répond le jour même."},
	{"", "l’accueil", "vous répond", "", "Sinon, le café est pour nous.", "L’accueil vous répond. Sinon, le café est pour nous."},
	{"", "l’accueil", "vous répond", "", "rembourser la course", "L’accueil vous répond. Sinon, nous nous engageons à rembourser la course."},
	{"", "l’accueil", "vous répond", "", "vous offre le café", "L’accueil vous répond. Sinon, on vous offre le café."},
	{"", "l’accueil", "vous répond", "", "Vous ne payez rien", "L’accueil vous répond. Sinon, vous ne payez rien."},
	{"", "l’accueil", "vous répond", "", "Inès Lacombe vous appelle", "L’accueil vous répond. Sinon, Inès Lacombe vous appelle."},
	{"", "l’accueil", "vous répond", "", "Remboursement intégral", "L’accueil vous répond. Sinon\u00a0: remboursement intégral."},
	{"", "l’accueil", "vous répond", "", "si nous tardons, le café est offert", "L’accueil vous répond. Si nous tardons, le café est offert."},
	{"toujours", "", "  ", "", "rien", ""},
	// What teams typed when they tried: nouns where a verb was expected, and the other way round.
	{"une crevaison", "l'atelier", "réparer sur place", "", "un café", "Une crevaison\u00a0: l’atelier s’engage à réparer sur place. Sinon\u00a0: un café."},
	{"votre vélo est prêt ?", "on", "vous appelle !", "", "", "Quand votre vélo est prêt, on vous appelle."},
	{"vous déménagez", "le service client", "réponse écrite", "", "excuses", "Quand vous déménagez, réponse écrite (le service client). Sinon\u00a0: excuses."},
	{"l'hiver", "on", "rappel", "", "Sinon nous vous remboursons 10 €", "L’hiver\u00a0: rappel. Sinon nous vous remboursons 10 €."},
	{"Un client se plaint", "le barista", "refait sa boisson", "", "", "Quand un client se plaint, le barista refait sa boisson."},
	{"un habitué entre", "le barista", "prépare sa boisson", "", "", "Quand un habitué entre, le barista prépare sa boisson."},
	{"une fournée sort du four", "le boulanger", "appelle", "", "", "Quand une fournée sort du four, le boulanger appelle."},
	{"un client qui n'a pas de smartphone", "nous", "passons chez lui", "", "", "Un client qui n’a pas de smartphone\u00a0: nous passons chez lui."},
}

func TestComposeEnglish(t *testing.T) {
	for _, p := range englishSentences {
		if got := composed(t, p, charter.English); got != p.want {
			t.Errorf("%q %q %q\n got %s\nwant %s", p.trigger, p.actor, p.act, got, p.want)
		}
	}
}

var englishSentences = []fragments{
	{
		"you drop off your bike before 11", "your mechanic", "calls you with a firm price", `deadline = { value = 0, unit = "day" }`, "labour is free",
		"When you drop off your bike before 11, your mechanic calls you with a firm price the same day. Otherwise, labour is free.",
	},
	{
		"you report a burst pipe", "your claims handler", "call you back", `deadline = { value = 2, unit = "working-day", from = "your call" }`, "",
		"When you report a burst pipe, your claims handler will call you back within 2 working days from your call.",
	},
	{"", "", "call you back", "", "", "We will call you back."},
	{"", "", "calls you back", "", "", "We call you back."},
	{"", "we", "replies in writing", "", "", "We reply in writing."},
	{"", "", "watches over your bike", "", "", "We watch over your bike."},
	{"", "", "goes through the bill with you", "", "", "We go through the bill with you."},
	{"", "", "changes the battery", "", "", "We change the battery."},
	{"", "", "writes to you", `frequency = { times = 2, per = "year" }`, "", "We write to you twice a year."},
	{"", "I", "call you", "", "", "I will call you."},
	{"", "Priya and Tom", "calls you", "", "", "Priya and Tom call you."},
	{"", "the mechanic who strips and rebuilds it", "signs the sheet", "", "", "The mechanic who strips and rebuilds it signs the sheet."},
	{"", "The mechanic", "to call you", "", "", "The mechanic will call you."},
	{"after the visit", "The engineer", "never leaves without asking", "", "", "After the visit, the engineer never leaves without asking."},
	{"", "the engineer", "never leave without asking", "", "", "The engineer will never leave without asking."},
	{"", "the engineer", "personally hands you the keys", "", "", "The engineer personally hands you the keys."},
	{"", "", "reply by hand", "", "", "We will reply by hand."},
	{"", "our team", "focus on one call at a time", "", "", "Our team will focus on one call at a time."},
	{"", "our team", "discuss the quote with you", "", "", "Our team will discuss the quote with you."},
	{"", "the shop", "can lend you a bike", "", "", "The shop can lend you a bike."},
	{"", "the shop", "calling you back", "", "", "The shop commits to calling you back."},
	{"", "", "calling you back", "", "", "We commit to calling you back."},
	{"", "", "bring it round", "", "", "We will bring it round."},
	{"", "the shop", "a phone call", `deadline = { value = 24, unit = "hour" }`, "", "The shop owes you a phone call within 24 hours."},
	{
		"", "whoever closes the shop", "put your loaf by", "", "the loaf is free and we bring it round",
		"Whoever closes the shop will put your loaf by. Otherwise, the loaf is free and we bring it round.",
	},
	{"", "mechanic on duty", "calls you", "", "", "Our mechanic on duty calls you."},
	{"", "Nell, at the counter", "tells you", "", "", "Nell, at the counter, tells you."},
	{"", "the shop", "the shop keeps your bike dry", "", "", "The shop keeps your bike dry."},
	{"", "", "you get a firm price", "", "", "You get a firm price."},
	{"as soon as you call", "", "we answer", "", "", "As soon as you call, we answer."},
	{"Every Monday", "the owner", "posts the rota", "", "", "Every Monday, the owner posts the rota."},
	{"the power fails", "NHS 24", "calls you", "", "", "When the power fails, NHS 24 calls you."},
	{"", "", "call you within 24 hours", `deadline = { value = 24, unit = "hour" }`, "", "We will call you within 24 hours."},
	{"", "", "call you", "", "Otherwise the coffee is on us.", "We will call you. Otherwise the coffee is on us."},
	{"", "", "call you", "", "refund the labour", "We will call you. Otherwise, we refund the labour."},
	{"", "", "call you", "", "Refunds the labour", "We will call you. Otherwise, we refund the labour."},
	{"", "", "call you", "", "refund of the labour", "We will call you. Otherwise: refund of the labour."},
	{"", "", "call you", "", "£10 off", "We will call you. Otherwise: £10 off."},
	{"", "", "call you", "", "Nell Ashdown calls you", "We will call you. Otherwise, Nell Ashdown calls you."},
	{"", "", "call you", "", "Nell calls you", "We will call you. Otherwise, Nell calls you."},
	{"", "", "call you", "", "If we are late, labour is free", "We will call you. If we are late, labour is free."},
	{"always", "", "", "", "", ""},
	// What teams typed when they tried: nouns where a verb was expected, and the other way round.
	{"a storm", "our claims handlers", "calls you back", "", "apologise", "A storm: our claims handlers call you back. Otherwise, we apologise."},
	{"the delivery", "we", "written answer", "", "refund", "The delivery: written answer. Otherwise: refund."},
	{"Claim filed", "the handler", "written answer", "", "£20", "Claim filed: written answer (the handler). Otherwise: £20."},
	{"your bike is ready", "the mechanics", "shows you the parts", "", "", "When your bike is ready, the mechanics show you the parts."},
	{"you call", "we", "called you", "", "", "When you call, we called you."},
}

// TestComposeAnything tries fragments that are no words a sentence is made of.
func TestComposeAnything(t *testing.T) {
	odd := []string{"", "ne", "y", "’", "l’", "d'", "vous", "nous", "to", "ly", "s", "es", "ies", "10", "é", "qui", "never", "and", "x\ny", "{act}"}
	for _, lang := range charter.Languages {
		for _, act := range odd {
			for _, other := range odd {
				got := composed(t, fragments{trigger: other, actor: other, act: act, remedy: other}, lang)
				if (got == "") != (act == "") || got != strings.TrimSpace(got) || strings.Contains(got, "  ") {
					t.Errorf("%s %q %q: %q", lang, act, other, got)
				}
			}
		}
	}
}
