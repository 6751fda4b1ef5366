package export_test

import (
	"io"
	"path/filepath"
	"testing"

	"relcharter/charter"
	"relcharter/charter/export"
	"relcharter/lint"
)

// BenchmarkPage makes a page of a charter that ships with the tool, in each format, from its text on.
func BenchmarkPage(b *testing.B) {
	file, err := charter.Load(filepath.Join("..", "..", "examples", "velos-tournesol"+charter.Extension))
	if err != nil {
		b.Fatal(err)
	}
	src := file.Document.Source()
	for _, format := range export.Formats() {
		b.Run(format.ID, func(b *testing.B) {
			b.SetBytes(int64(len(src)))
			b.ReportAllocs()
			for b.Loop() {
				doc := charter.Parse("velos-tournesol"+charter.Extension, src)
				opts := export.Options{Firmness: lint.ReadTexts(doc).Firmness, Generator: "charter"}
				if err := format.Write(io.Discard, doc, opts); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
