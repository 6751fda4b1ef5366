package prose

import "testing"

func BenchmarkLoadWeights(b *testing.B) {
	for _, lang := range Languages {
		b.Run(lang, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				loadModel(lang)
			}
		})
	}
}

func BenchmarkLoadLanguage(b *testing.B) {
	for _, lang := range Languages {
		b.Run(lang, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				load(lang)
			}
		})
	}
}
