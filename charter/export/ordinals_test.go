package export

import (
	"strings"
	"testing"
)

func TestOrdinals(t *testing.T) {
	for text, want := range map[string]string{
		"Le 1er mai, au 2e étage":        "Le 1<sup>er</sup> mai, au 2<sup>e</sup> étage",
		"la 1re fois, les 21es du XXIe":  "la 1<sup>re</sup> fois, les 21<sup>es</sup> du XXI<sup>e</sup>",
		"Ce Xe, 1e, 2er, 3ème, x2e, 2en": "Ce Xe, 1e, 2er, 3ème, x2e, 2en",
		"1er https://a.example/le-1er-pas/2e, www.a.example/2e": `1<sup>er</sup> <a href="https://a.example/le-1er-pas/2e" class="bare">https://a.example/le-1er-pas/2e</a>, ` +
			`<a href="http://www.a.example/2e">www.a.example/2e</a>`,
		"**1er** et `1er`": "<strong>1<sup>er</sup></strong> et <code>1er</code>",
	} {
		r := readProse(text, func(s string) string { return s })
		if got := string(r.raised("fr-CA").HTML()); got != want {
			t.Errorf("%q becomes %s, want %s", text, got, want)
		}
		if got := string(r.raised("en").HTML()); got != string(r.HTML()) {
			t.Errorf("%q becomes %s in English", text, got)
		}
	}
	doc := parsed(t, "[charter]\nlanguage = \"fr\"\ntitle = \"T\"\neffective = 2026-10-01\n")
	contains := func(id, want string) {
		t.Helper()
		if page := render(t, doc, id, Options{}); !strings.Contains(page, want) {
			t.Errorf("no %s in %s", want, page)
		}
	}
	contains("html", "1<sup>er</sup> octobre 2026")
	contains("markdown", "1er octobre 2026")
}

// TestSharedProse holds that what stands in several places is not changed by one of them.
func TestSharedProse(t *testing.T) {
	const say = "[[discourse]]\nsay = \"One.\\n\\nTwo.\\n\\nThree.\"\ntone = { humour = "
	md := render(t, parsed(t, "[charter]\nlanguage = \"en\"\n"+say+"1 }\n"+say+"-1 }\n"), "markdown", Options{})
	if !strings.Contains(md, "funny") || !strings.Contains(md, "serious") {
		t.Errorf("one tone is told twice:\n%s", md)
	}
}
