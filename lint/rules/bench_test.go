package rules

import (
	"os"
	"testing"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/report"
)

// One charter, read and looked at by every rule.
func BenchmarkLint(b *testing.B) {
	src, err := os.ReadFile("../../examples/velos-tournesol.charter.toml")
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		doc := charter.Parse("velos", string(src))
		report.Of(doc, lint.Run(doc, All(), lint.Options{Today: lint.ExampleDay}))
	}
}
