package charter

import (
	"fmt"
	"strings"
	"testing"
)

// acts returns the text of a charter with n behaviours of about a kilobyte each.
func acts(n int) string {
	var b strings.Builder
	b.WriteString("schema = 1\n[charter]\nid = \"c\"\ntitle = \"C\"\nlanguage = \"en\"\n[brand]\nname = \"Rye\"\n")
	why := strings.Repeat("A bike that is late is a Saturday lost. ", 24)
	for i := range n {
		fmt.Fprintf(&b, "\n[[behaviour]]\nid = \"b%d\"\nstatement = \"When you leave bike %d, we call. %s\"\nactor = \"mechanic %d\"\nact = \"calls %d\"\n", i, i, why, i, i)
	}
	return b.String()
}

// BenchmarkMerge merges charters of 200 acts, all of them changed on both sides.
func BenchmarkMerge(b *testing.B) {
	src := acts(200)
	renamed := strings.ReplaceAll(src, "mechanic ", "our mechanic ")
	more := func(id string) string {
		return src + strings.ReplaceAll(src[strings.Index(src, "\n[["):], `"b`, `"`+id)
	}
	for _, bb := range []struct{ name, ours, theirs string }{
		{"clashes", renamed, strings.ReplaceAll(src, "mechanic ", "their mechanic ")},
		{"comments", renamed, strings.ReplaceAll(src, "\nactor", "\n# who\nactor")},
		{"keys", strings.ReplaceAll(src, "\nactor", "\nlimits = [\"x\"]\nchannel = \"y\"\nactor"), strings.ReplaceAll(src, "\nactor", "\n# who\nactor")},
		{"items", more("c"), more("d")},
	} {
		base, ours, theirs := Parse("", src), Parse("", bb.ours), Parse("", bb.theirs)
		b.Run(bb.name, func(b *testing.B) {
			for b.Loop() {
				if _, _, err := Merge(base, ours, theirs); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkSettleClashes settles clashes for our side: 400 on fields, 100 on items that we removed.
func BenchmarkSettleClashes(b *testing.B) {
	src := acts(200)
	theirs := Parse("", strings.ReplaceAll(src, "mechanic ", "their mechanic "))
	for _, bb := range []struct{ name, ours string }{
		{"fields", strings.ReplaceAll(strings.ReplaceAll(src, "mechanic ", "our mechanic "), "calls", "rings")},
		{"items", src[:strings.Index(src, "\n[[behaviour]]\nid = \"b100\"")]},
	} {
		merged, clashes, err := Merge(Parse("", src), Parse("", bb.ours), theirs)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(bb.name, func(b *testing.B) {
			for b.Loop() {
				if _, err := Settle(merged, clashes, func(int) bool { return true }); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
