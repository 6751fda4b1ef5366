package export

import (
	"strings"
	"testing"

	"relcharter/charter"
)

func TestForeign(t *testing.T) {
	for text, want := range map[string]string{
		"We are here for you":                           "fr>en",
		"Don't worry, it's on the house":                "fr>en",
		"Make every day count":                          "fr>en",
		"La vie en rose, chez vous et pour vous":        "en>fr",
		"C'est vous qui décidez":                        "en>fr",
		"On l'appelle, et l'on vient":                   "en>fr",
		"Think different":                               "", // nothing tells
		"The Voice":                                     "", // a name
		"À la carte menu for you":                       "",
		"Notre slogan : we are here for you":            "",
		"On me donne 3 points":                          "",
		"Un client nous dit « we are here for you »":    "",
		"La note de service, pour tous":                 "en>fr",
		"Answer the phone within two rings every time.": "fr>en",
		"Plongez, respirez !":                           "en>fr",
		"Bienvenue à Tidemill !":                        "en>fr",
		"L’eau d’abord":                                 "en>fr",
		"Nager, c’est vivre.":                           "en>fr",
		"O’Neill, d’Artagnan":                           "",
		"Sanchez, Lopez & Sons":                         "",
		"I’d say so":                                    "",
		"":                                              "",
	} {
		got := ""
		for _, home := range []charter.Lang{charter.French, charter.English} {
			if other, ok := foreignTo(home, text); ok {
				got += string(home) + ">" + string(other)
			}
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestForeignPassages holds that a passage in another language is marked and set as such in web pages, and told as it is elsewhere.
func TestForeignPassages(t *testing.T) {
	src := `schema = 1
[charter]
title = "Charte"
language = "fr"
[brand]
name = "Marée"
purpose = "\"We are here for you!\" **Always.**"
positioning = "Tout près de vous !"
[[behaviour]]
id = "a"
statement = "We call you back within the hour\\\nand you pay nothing."
act = "rappeler"
`
	doc := parsed(t, src)
	page := render(t, doc, "html", Options{})
	for _, want := range []string{
		`<div class="opening"><span lang="en">“We are here for you!” <strong>Always.</strong></span></div>`,
		"<div class=\"lead\">Tout près de vous\u202f!</div>",
		`<span lang="en">We call you back within the hour</span> <span lang="en">and you pay nothing.</span></h`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("no %s in\n%s", want, htmlBody(t, page))
		}
	}
	if md := render(t, doc, "markdown", Options{}); !strings.Contains(md, "> “We are here for you!” **Always.**\n") || strings.Contains(md, "<span") {
		t.Errorf("got\n%s", md)
	}
}
