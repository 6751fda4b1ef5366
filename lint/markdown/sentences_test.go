package markdown

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestSentences cuts texts at the bars.
func TestSentences(t *testing.T) {
	for _, marked := range []string{
		"Un. |Deux ! |Trois ? |Quatre… |Cinq",
		"M. Roux répond. |Mme. Vidal aussi, cf. Annexe 2. |Fin.",
		"Me. Roux, J. Dupont, J.-P. Vidal et S.N.C.F. Voyages. |Fin.",
		"Lettres, colis, etc. |Nous répondons (fax, etc.) vite.",
		"Voir art. 3 et n° 4, no. 5, p. 12. |Fin.",
		"Say e.g. Monday, i.e. Not Sunday, vs. Tuesday. |Done.",
		"From 10.30 a.m. Monday. |Until 5 p.m. |We close then.",
		"Sous 30 min. |Au-delà, 3.5 % ou 1,5 €. |Le 1er. |Fin",
		"1. We answer. |2. We call.",
		"Dr. Smith of the U.K. Office. |Mr. X. |We left the U.K. |We came back.",
		"« Bonjour. » |Nous répondons.",
		"« Que faites-vous ? » demande-t-on. |“We answer.” |(See p. 3.) |We do!",
		"Vraiment\u202f?! |Oui\u00a0! |Et alors ? non... enfin… oui. |Fin.",
		"We answer at a.example.org. |Write to x@y.example or v1.2 now.",
		"« Vite ! » |« Bien\u00a0!\u00a0» |Fin.",
		"We answer; we call; We write: Always.",
		"So do I. |We care.",
		"Ligne un\n|Ligne deux\nsuite",
		"Bravo ! |😊 Merci.",
		"",
	} {
		text := strings.ReplaceAll(marked, "|", "")
		var got []string
		for _, c := range sentences(text) {
			got = append(got, strings.TrimSpace(text[c[0]:c[1]]))
		}
		var want []string
		for part := range strings.SplitSeq(marked, "|") {
			if part = strings.TrimSpace(part); part != "" {
				want = append(want, part)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", marked, diff)
		}
	}
}
