package export

import (
	"strings"
	"testing"
)

func TestSharelike(t *testing.T) {
	for metric, want := range map[string]bool{
		"":                                  true,
		"bills that match their quote":      true,
		"calls answered within 2 days":      true,
		"orders delivered on time":          true,
		"calls answered 7 days":             true,
		"customers who give a good score":   true,
		"share of average days":             true,
		"devis respectés au centime":        true,
		"clients rappelés sous 2 jours":     true,
		"livraisons le jour même":           true,
		"taux moyen de réponse":             true,
		"clients dont la note dépasse 8":    true,
		"average days of waiting":           false,
		"the number of calls answered":      false,
		"days to answer":                    false,
		"waiting days":                      false,
		"response time of our workshop":     false,
		"repairs done, in days":             false,
		"euros given back":                  false,
		"customer score":                    false,
		"délai moyen de réponse":            false,
		"Nombre de réclamations":            false,
		"la note de satisfaction":           false,
		"jours d’attente":                   false,
		"l’attente au téléphone en minutes": false,
		"montant remboursé":                 false,
	} {
		if sharelike(metric) != want {
			t.Errorf("%q: a share is %v", metric, !want)
		}
	}
	page := render(t, parsed(t, acts("target = { share = 95 }\nproof = { metric = \"average days of waiting\", last = 3 }")), "markdown", Options{})
	if strings.Contains(page, "3%") || strings.ContainsAny(page, "✓✗") || !strings.Contains(page, "**3**") {
		t.Errorf("a number of days is told as a share:\n%s", page)
	}
}
