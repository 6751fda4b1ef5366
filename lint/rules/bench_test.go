package rules

import (
	"fmt"
	"os"
	"strings"
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
		report.Of(doc, lint.Run(doc, All(), lint.Options{Today: lint.ExampleDay}), report.Keep{Excerpts: true})
	}
}

// large is a charter of n traits, and n behaviours that refer to them, to moments, and to what does not exist.
func large(n int) string {
	var b strings.Builder
	b.WriteString("schema = 1\n")
	for i := range n {
		fmt.Fprintf(&b, "\n[[trait]]\nid = \"trait-%d\"\nname = \"Frank\"\n", i)
		fmt.Fprintf(&b, "\n[[moment]]\nid = \"moment-%d\"\nname = \"Repair\"\nstage = \"repair\"\nchannels = [\"store\"]\n", i)
		fmt.Fprintf(&b, "\n[[benefit]]\nid = \"benefit-%d\"\nlevel = \"service\"\nstatement = \"I know.\"\n", i)
		fmt.Fprintf(&b, "\n[[behaviour]]\nid = \"act-%d\"\nstatement = \"We do it.\"\ntraits = [\"trait-%d\", \"trait-%d-x\"]\n"+
			"moments = [\"moment-%d\"]\nbenefits = [\"nothing-%d\"]\nsinc = 2026-09-01\nstatus = 3\n", i, i, i, i, i)
	}
	return b.String()
}

// BenchmarkLintLarge shows that the cost of a run grows with the length of the charter, and no faster: the rates are alike. The
// charter of 2,000 traits and behaviours is to take less than 0.3 s.
func BenchmarkLintLarge(b *testing.B) {
	for _, n := range []int{200, 2000, 20000} {
		src := large(n)
		doc := charter.Parse("large", src)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.SetBytes(int64(len(src)))
			for b.Loop() {
				lint.Run(doc, All(), lint.Options{Today: lint.ExampleDay})
			}
		})
	}
}
