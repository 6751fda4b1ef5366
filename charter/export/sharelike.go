package export

import (
	"strings"

	"relcharter/charter"
)

// sharelike reports whether the figures of a metric can be shares, in percent, beside a target, which is one. The file has no unit for
// them: "bills that match their quote" is a share though no word says so, "average days of waiting" is none. A metric names another
// quantity by the words before its first preposition: see otherQuantities and units; or by the unit it ends with, "in days". When in doubt
// it is none: no verdict is better than a wrong one.
func sharelike(metric string) bool {
	if namesShare(metric) {
		return true
	}
	all := metricWords(metric)
	if n := len(all); n > 2 && units[all[n-1]] && (all[n-2] == "in" || all[n-2] == "en") {
		return false
	}
	head := all
	for i, w := range all {
		if prepositions[w] && i > 0 {
			head = all[:i]
			break
		}
	}
	for len(head) > 0 && articles[head[0]] {
		head = head[1:]
	}
	for i, w := range head {
		last := i == len(head)-1
		counted := i > 0 && strings.Trim(head[i-1], "0123456789") == "" // "answered 7 days"
		if otherQuantities[w] || (i == 0 || last) && (measures[w] || units[w] && !counted) {
			return false
		}
	}
	return true
}

// metricWords returns the words of a metric, folded.
func metricWords(metric string) []string {
	return strings.FieldsFunc(charter.Fold(metric), func(r rune) bool { return strings.ContainsRune(" '’,;:()\u00a0\u202f\n\t", r) })
}

// wordSet returns a set of the words of a text.
func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		set[w] = true
	}
	return set
}

// These are folded, in French and English.
var (
	// otherQuantities are no shares wherever they stand before the preposition, measures and units where they come first or last.
	otherQuantities = wordSet("average mean median number nps moyenne moyen moyens moyennes mediane median nombre effectif")
	measures        = wordSet("score rating grade mark index count amount sum time duration delay age wait " +
		"note score indice montant somme temps duree delai delais age attente")
	units        = wordSet("seconds minutes hours days weeks months years points euros pounds dollars £ $ € secondes heures jours semaines mois annees livres")
	articles     = wordSet("the our a an le la les l un une nos notre")
	prepositions = wordSet("of in on at to by for from with within under per that which who whose before after until " +
		"de des du d en sous dans qui que dont a au aux pour par sur avec avant apres sans ou")
)
