package export

import (
	"maps"
	"regexp"
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
[[approval]]
by = "Ann"
role = "Gérante"
on = 2026-01-01
seal = "SEAL"
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
audiences = ["equipe", "gros-clients"]
moments = ["cloture"]
[[audience]]
id = "equipe"
name = "L’équipe de l’atelier"
kind = "employee"
[[audience]]
id = "gros-clients"
name = "Gros clients"
kind = "customer"
[[moment]]
id = "cloture"
name = "La fermeture annoncée"
stage = "leave"
[[accept]]
rule = "no-proof"
on = "behaviour[prix]"
reason = "Le budget arrive en mars."
until = 2027-03-31
`
	doc := sealed(t, internal)
	for _, f := range Formats() {
		opts := Options{Firmness: (*charter.Behaviour).Firmness}
		if got, want := render(t, doc, f.ID, opts), render(t, sealed(t, public), f.ID, opts); got != want {
			t.Errorf("%s: the page of a charter with internal parts differs from that of one without", f.ID)
		}
	}
	var keys []string
	for _, w := range Manifest(doc) {
		keys = append(keys, w.Key)
	}
	want := []string{
		"brand.maturity", "audience[cyclistes].relationship", "audience[cyclistes].barriers", "audience[equipe]", "audience[gros-clients]",
		"moment[cloture]", "behaviour[prix].owner.function", "behaviour[prix].enabler", "behaviour[prix].mirror", "behaviour[prix].needs",
		"behaviour[prix].pillars", "behaviour[prix].business_case", "behaviour[planning]", "accept[#1]", "approval[#1].seal",
	}
	if !slices.Equal(keys, want) {
		t.Errorf("withheld\n%q\nwant\n%q", keys, want)
	}
}

// sealed reads a charter after putting its own seal where SEAL stands.
func sealed(t *testing.T, src string) *charter.Document {
	t.Helper()
	doc := parsed(t, strings.Replace(src, "SEAL", parsed(t, src).Seal(), 1))
	if a := doc.Approvals[0]; a.Seal.Value != doc.Seal() {
		t.Fatal("the approval is not of this charter")
	}
	return doc
}

// TestExcerptOfAll holds the same of every field there is that is internal.
func TestExcerptOfAll(t *testing.T) {
	with, without := maps.Clone(live), maps.Clone(live)
	for _, f := range charter.Fields {
		if f.Internal {
			without[f.Path] = ""
		}
	}
	with["approval.seal"], without["approval.seal"] = `"SEAL"`, `"SEAL"`
	whole, public := sealed(t, everyField(stamp, with)), sealed(t, everyField(stamp, without))
	for _, f := range Formats() {
		for _, sheet := range []Sheet{Whole, Poster} {
			opts := Options{Firmness: (*charter.Behaviour).Firmness, Sheet: sheet}
			if got, want := render(t, whole, f.ID, opts), render(t, public, f.ID, opts); got != want {
				t.Errorf("%s, sheet %d: the page of a charter with internal fields differs from that of one without", f.ID, sheet)
			}
		}
	}
	if page := render(t, whole, "html", Options{}); !strings.Contains(page, stamp("approval.by")) {
		t.Error("the approval of this very text is not on the page")
	}
}

// TestInternal holds that what a page shows to the brand's own people alone is what fields call internal, so that no format for everybody
// says more than another.
func TestInternal(t *testing.T) {
	approved := maps.Clone(live)
	approved["approval.seal"] = `"SEAL"`
	before := sealed(t, everyField(stamp, approved))
	hash := regexp.MustCompile(`<meta http-equiv[^>]*>`) // of the style, which holds the fingerprint
	page := func(doc *charter.Document, view View) string {
		p := render(t, doc, "html", Options{View: view, Firmness: (*charter.Behaviour).Firmness})
		return hash.ReplaceAllString(strings.ReplaceAll(p, fingerprint(excerptOf(doc, view, false).Document), ""), "")
	}
	for _, f := range charter.Fields {
		change := maps.Clone(approved)
		switch f.Kind {
		case charter.KindTable, charter.KindItems, charter.KindID, charter.KindLang:
			continue
		case charter.KindEnum:
			change[f.Path] = `"` + f.Choices[len(f.Choices)-1].Value + `"`
		case charter.KindBool:
			change[f.Path] = "false"
		case charter.KindDate:
			change[f.Path] = "2026-11-01"
		case charter.KindInt, charter.KindNumber:
			change[f.Path] = "0.5"
		default:
			change[f.Path] = `"other"`
		}
		if f.List {
			change[f.Path] = "[" + change[f.Path] + "]"
		}
		if f.Path == "approval.seal" {
			continue // no page shows it
		}
		doc := sealed(t, everyField(stamp, change))
		if page(before, Internal) == page(doc, Internal) {
			continue // no page shows it
		}
		if shown := page(before, Public) != page(doc, Public); shown == withheldField(f.Path) {
			t.Errorf("%s: on a public page: %v", f.Path, shown)
		}
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

// TestLeaksByText holds that a text our own page happens to hold excuses no other text of its key.
func TestLeaksByText(t *testing.T) {
	doc := parsed(t, `[charter]
language = "en"
[[behaviour]]
id = "plan"
visibility = "internal"
statement = "We pay departing shops nine million euros."
observable = "skip to the text"
`)
	ours := WordingOf([]byte(render(t, doc, "html", Options{})))
	leaks := func(page string) []string { return LeakedKeys(WordingOf([]byte(page)).Leaks(doc), ours) }
	if got := leaks("Skip to the text"); got != nil {
		t.Errorf("our own words leak %q", got)
	}
	if got := leaks("Skip to the text. We pay departing shops nine million euros."); !slices.Equal(got, []string{"behaviour[plan]"}) {
		t.Errorf("leaks %q", got)
	}
}

// TestGroundedLinks holds that a link an author types leads to a place of the page, and is text where there is none: the name of what is
// withheld is nobody's business.
func TestGroundedLinks(t *testing.T) {
	doc := parsed(t, `[brand]
purpose = "See [this](#b1), [that](#b2-secret-plan), > and [more](#b2%2Dsecret-plan) [here](#_acts)."
[[behaviour]]
id = "b1"
statement = "We answer within 2 days; *[see](#b2-secret-plan)*."
[[behaviour]]
id = "b2-secret-plan"
statement = "We close the shop."
visibility = "internal"
`)
	for _, id := range pageFormats {
		for _, sheet := range []Sheet{Whole, Poster} {
			page := render(t, doc, id, Options{Sheet: sheet})
			if strings.Contains(page, "secret") || !strings.Contains(page, "that") {
				t.Errorf("%s, sheet %d: the name of a withheld act\n%s", id, sheet, page)
			}
			if sheet == Whole && strings.Count(page, "#b1") == 0 {
				t.Errorf("%s: the link to an act of the page is gone", id)
			}
		}
		if page := render(t, doc, id, Options{View: Internal}); strings.Count(page, "#b2-secret-plan") < 2 {
			t.Errorf("%s: the team’s links are gone", id)
		}
	}
}

// TestPublicAct holds that pages withhold an act of which nobody can tell who may read it.
func TestPublicAct(t *testing.T) {
	for _, keys := range []string{
		`visiblity = "internal"`, `visibility = " "`, "[behaviour.proof]\nvisibility = \"internal\"", `enabler = { visibility = "public" }`,
	} {
		doc := parsed(t, "[[behaviour]]\nid = \"b\"\nstatement = \"We pay departing shops.\"\n"+keys+"\n")
		for _, f := range Formats() {
			if strings.Contains(render(t, doc, f.ID, Options{}), "departing") {
				t.Errorf("%s: %s is published", f.ID, keys)
			}
		}
	}
}

// TestLinkAddress holds that an address stays within its attribute.
func TestLinkAddress(t *testing.T) {
	page := string(readProse(`[prices](https://a.example/?a=1&copy=2)`, strings.TrimSpace).HTML())
	if want := `<a href="https://a.example/?a=1&amp;copy=2">prices</a>`; !strings.Contains(page, want) {
		t.Errorf("got %s, want %s", page, want)
	}
}
