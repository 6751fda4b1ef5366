package prose_test

import (
	"testing"

	"relcharter/lint/prose"
)

func BenchmarkClassify(b *testing.B) {
	statements := []struct{ text, lang string }{
		{"If you drop your bike before 11, your mechanic calls you the same day with a firm price.", "en"},
		{"We are passionate about putting people at the heart of everything we do.", "en"},
		{"Nous vous rappelons sous 48 h avec une décision motivée, sinon la main-d’œuvre est offerte.", "fr"},
		{"À l’écoute de chacun, nos équipes s’engagent au quotidien pour votre satisfaction.", "fr"},
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		s := statements[i%len(statements)]
		prose.Classify(s.text, s.lang)
	}
}
