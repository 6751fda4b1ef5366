package export

import (
	"strings"
	"testing"
)

// TestIndexTells holds that an index sets apart what is not published, counts the promises a page shows, those that are not kept and those nothing recent tells of, and
// tells apart two charters that look alike.
func TestIndexTells(t *testing.T) {
	const published = "[charter]\nlanguage = \"fr\"\nstatus = \"published\"\ntitle = \"Ce que l'Astrée doit\"\nversion = \"2\"\neffective = 2026-09-01\n[brand]\nname = \"L'Astrée\"\n"
	const result = "target = { share = 95 }\nproof = { metric = \"part\", source = \"audit\", every = \"month\", last = 71, as_of = 2026-10-31 }\n"
	doc := parsed(t, published+"[[behaviour]]\nstatement = \"Un.\"\n"+result+
		"[[behaviour]]\nstatement = \"Deux.\"\nbasis = \"legal\"\n[[behaviour]]\nstatement = \"Trois.\"\nstatus = \"planned\"\n"+
		"[[behaviour]]\nstatement = \"Quatre.\"\nvisibility = \"internal\"\n[[behaviour]]\nid = \"vide\"\n")
	one := EntryOf(doc, Options{}, []Link{{"markdown", "a.md"}})
	if one.Promises != 2 || one.Missed != 1 || one.Silent != 1 {
		t.Errorf("%d promises, %d missed, %d silent", one.Promises, one.Missed, one.Silent)
	}
	if old := EntryOf(doc, Options{AsOf: day(t, "2029-01-01")}, nil); old.Missed != 0 || old.Silent != 2 {
		t.Errorf("years later: %d missed, %d silent", old.Missed, old.Silent)
	}
	two := EntryOf(doc, Options{}, []Link{{"markdown", "b.md"}})
	draft := EntryOf(parsed(t, strings.Replace(published, "published", "draft", 1)), Options{}, []Link{{"markdown", "c.md"}})
	retired := EntryOf(parsed(t, strings.Replace(published, "published", "retired", 1)), Options{}, []Link{{"markdown", "d.md"}})
	f, _ := Find("markdown")
	var out strings.Builder
	if err := WriteIndex(&out, f, []Entry{draft, retired, one, two}, Options{}); err != nil {
		t.Fatal(err)
	}
	page := out.String()
	at := -1
	for _, want := range []string{
		"## Publiées", "L’Astrée", "Ce que l’Astrée doit", "1er septembre 2026", "2, **✗\u00a01 sous son objectif**, ◌\u00a01 sans résultat récent", "`a.md`", "`b.md`",
		"## En préparation", "c.md", "## Retirées", "d.md",
	} {
		i := strings.Index(page, want)
		if i < 0 || i < at {
			t.Errorf("no %q after what comes before it in\n%s", want, page)
		}
		at = max(at, i)
	}
	if strings.Contains(page, "`c.md`") || strings.Contains(page, "'") {
		t.Errorf("a file is named for nothing, or an apostrophe is straight:\n%s", page)
	}
}

// TestIndexOrder holds that a brand has one heading, however it is spelt, in its language, and that numbers come in their order.
func TestIndexOrder(t *testing.T) {
	entry := func(brand, title, lang string) Entry {
		return Entry{Brand: brand, Title: title, Language: lang, Status: "published", Links: []Link{{"html", title + ".html"}}}
	}
	f, _ := Find("html")
	var out strings.Builder
	if err := WriteIndex(&out, f, []Entry{
		entry("Acme", "T2", "en"), entry("Brand 10", "A", "en"), entry("ACME", "T10", "en"), entry("Brand 2", "B", "en"),
		entry("ACME", "T9", "en"), entry("Édition", "C", "fr"),
	}, Options{}); err != nil {
		t.Fatal(err)
	}
	page, at := out.String(), 0
	for _, want := range []string{"<h3>ACME<", ">T9<", ">T10<", ">T2<", "<h3>Brand 2<", "<h3>Brand 10<", `<h3 lang="fr">Édition<`} {
		i := strings.Index(page[at:], want)
		if i < 0 {
			t.Fatalf("no %q after what comes before it in\n%s", want, page)
		}
		at += i
	}
	if strings.Contains(page, "<h3>Acme<") {
		t.Error("one brand has two headings")
	}
}
