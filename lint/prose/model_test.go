package prose

import (
	"strings"
	"testing"
)

// Every line of weights has a place of its own, and its numbers fit where they are kept.
func TestWeights(t *testing.T) {
	for _, lang := range Languages {
		m := loadModel(lang)
		for _, file := range m.texts {
			for line := range strings.Lines(file) {
				name, numbers, _ := strings.Cut(line, "\t")
				group, words, ok := strings.Cut(name, ":")
				if !ok || len(group) != 1 {
					continue
				}
				packed := m.weights(m.slot(joinText(uint64(group[0]), words)))
				for label, want := range parseNumbers(numbers) {
					if got := weightOf(packed, Label(label)); got != want {
						t.Fatalf("%s: %s weighs %d for %s, want %d", lang, name, got, Label(label), want)
					}
				}
			}
		}
	}
}

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
