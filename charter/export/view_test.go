package export

import (
	"slices"
	"strings"
	"testing"

	"relcharter/charter"
)

// TestExcerpt holds that a public page is the page of a charter that never held what is internal: nothing of it can have had a say in
// any byte.
func TestExcerpt(t *testing.T) {
	const public = `schema = 1
[charter]
id = "x"
title = "Notre parole"
language = "fr"
[brand]
name = "Tournesol"
[[audience]]
id = "cyclistes"
name = "Cyclistes"
kind = "customer"
[[behaviour]]
id = "prix"
statement = "Nous remettons un prix ferme écrit avant de toucher au vélo."
audiences = ["cyclistes"]
owner = { role = "Cheffe d’atelier" }
`
	internal := strings.NewReplacer(
		`name = "Tournesol"`, "name = \"Tournesol\"\nmaturity = \"overlay\" # entre nous",
		`kind = "customer"`, "kind = \"customer\"\nrelationship = \"regular\"\nbarriers = [\"ils ont peur du prix\"]",
		`role = "Cheffe d’atelier"`, `role = "Cheffe d’atelier", function = "Atelier"`,
		`[[behaviour]]`, "[[behaviour]]\nbusiness_case = \"Un client rassuré revient deux fois.\"\nmirror = \"planning\"\nneeds = [\"heard\"]\n"+
			"pillars = [\"trust\"]\nenabler = { latitude = \"absorber 15 euros d’écart\" }",
	).Replace(public) + `
[[behaviour]]
id = "planning"
statement = "Le planning de l’atelier est affiché le lundi."
visibility = "internal"
[[accept]]
rule = "no-proof"
on = "behaviour[prix]"
reason = "Le budget arrive en mars."
until = 2027-03-31
`
	doc := parsed(t, internal)
	for _, f := range Formats() {
		opts := Options{Firmness: (*charter.Behaviour).Firmness}
		if got, want := render(t, doc, f.ID, opts), render(t, parsed(t, public), f.ID, opts); got != want {
			t.Errorf("%s: the page of a charter with internal parts differs from that of one without", f.ID)
		}
	}
	var keys []string
	for _, w := range Manifest(doc) {
		keys = append(keys, w.Key)
	}
	want := []string{
		"brand.maturity", "audience[cyclistes].relationship", "audience[cyclistes].barriers", "accept[#1]",
		"behaviour[prix].enabler", "behaviour[prix].mirror", "behaviour[prix].needs", "behaviour[prix].pillars", "behaviour[prix].business_case",
		"behaviour[prix].owner.function", "behaviour[planning]",
	}
	if !slices.Equal(keys, want) {
		t.Errorf("withheld\n%q\nwant\n%q", keys, want)
	}
}

func TestLeaks(t *testing.T) {
	doc := parsed(t, `[[behaviour]]
id = "prix"
statement = "Nous remettons un prix ferme."
limits = ["Le mécanicien absorbe 15 euros d’écart."]
enabler = { latitude = "Le mécanicien absorbe 15 euros d’écart.", process = "Devis sur carnet à souche" }
business_case = "Un client **rassuré** revient & [paie](https://x.example)."
`)
	for _, c := range []struct{ page, want string }{
		{render(t, doc, "html", Options{}), ""},
		{"<p>devis sur <b>carnet</b> à souche</p>", "behaviour[prix].enabler"},
		{"DEVIS SUR CARNET A SOUCHE", "behaviour[prix].enabler"},
		{"<!-- devis sur carnet à souche -->", "behaviour[prix].enabler"},
		{`<p title="Devis sur carnet &agrave; souche">`, "behaviour[prix].enabler"},
		{"<p>Un client <strong>rassuré</strong> revient &amp; <a href=x>paie</a>.", "behaviour[prix].business_case"},
		{"Le mécanicien absorbe 15 euros d’écart.", ""}, // the limits say it to everybody
	} {
		if got := strings.Join(LeakedKeys(WordingOf([]byte(c.page)).Leaks(doc), WordingOf(nil)), " "); got != c.want {
			t.Errorf("%.60q: leaks %q, want %q", c.page, got, c.want)
		}
	}
}
