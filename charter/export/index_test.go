package export

import (
	"strings"
	"testing"
)

// TestIndexTells holds that an index sets apart what is not published, counts the promises a page shows and those that are not kept, and
// tells apart two charters that look alike.
func TestIndexTells(t *testing.T) {
	const published = "[charter]\nlanguage = \"fr\"\nstatus = \"published\"\ntitle = \"Ce que l'Astrée doit\"\nversion = \"2\"\neffective = 2026-09-01\n[brand]\nname = \"L'Astrée\"\n"
	const result = "target = { share = 95 }\nproof = { metric = \"part\", source = \"audit\", last = 71, as_of = 2026-10-31 }\n"
	doc := parsed(t, published+"[[behaviour]]\nstatement = \"Un.\"\n"+result+
		"[[behaviour]]\nstatement = \"Deux.\"\nbasis = \"legal\"\n[[behaviour]]\nstatement = \"Trois.\"\nstatus = \"planned\"\n"+
		"[[behaviour]]\nstatement = \"Quatre.\"\nvisibility = \"internal\"\n[[behaviour]]\nid = \"vide\"\n")
	one := EntryOf(doc, Options{}, []Link{{"markdown", "a.md"}})
	if one.Promises != 2 || one.Missed != 1 {
		t.Errorf("%d promises, %d missed", one.Promises, one.Missed)
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
		"## Par marque", "L’Astrée", "Ce que l’Astrée doit", "1er septembre 2026", "2, **✗\u00a01 sous son objectif**", "`a.md`", "`b.md`",
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
