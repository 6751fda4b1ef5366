package export

import (
	"slices"
	"testing"
)

// TestSayDo holds that a saying stands beside an act only where the charter ties them, and that the rest comes last, side by side.
func TestSayDo(t *testing.T) {
	doc := parsed(t, `[charter]
language = "en"
[[trait]]
id = "frank"
name = "Frank"
[[discourse]]
id = "loose"
say = "Loose words."
traits = ["frank"]
[[discourse]]
id = "tied"
say = "Tied words."
traits = ["frank"]
[[discourse]]
id = "again"
say = "The same again."
traits = ["frank"]
[[behaviour]]
statement = "Nothing said."
traits = ["frank"]
[[behaviour]]
statement = "Tied act."
traits = ["frank"]
discourse = ["tied", "again"]
[[behaviour]]
statement = "Second act."
traits = ["frank"]
discourse = ["tied"]
[[behaviour]]
statement = "Nothing either."
traits = ["frank"]
`)
	b := newBuilder(doc, Options{})
	tb := b.sayDo(doc.Traits[0])
	var got [][2]string
	for _, r := range tb.Rows {
		got = append(got, [2]string{words(r.Cells[0].flat()), words(r.Cells[1].flat())})
	}
	want := [][2]string{
		{"Tied words.", "→ Tied act."},
		{"", "→ Second act."},
		{"The same again.", "→ Tied act."},
		{"Loose words.", "Nothing said. Nothing either."},
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
