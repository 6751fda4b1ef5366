package charter

import (
	"math"
	"testing"
)

// What is the same has one fingerprint, whatever way it is written.
func TestFingerprint(t *testing.T) {
	table := func(v any) map[string]any { return map[string]any{"x": v, "y": "z"} }
	for _, tt := range [][2]any{
		{"a\r\nb", "a\nb"},
		{int64(1), 1.0},
		{0.0, math.Copysign(0, -1)},
		{math.NaN(), math.NaN()},
		{[]any{int64(1), "a"}, []any{1.0, "a"}},
		{[]any{"a"}, "a"},
		{[]any{[]any{"a"}}, "a"},
		{[]map[string]any{{"a": true}}, []any{map[string]any{"a": true}}},
		{[]any{map[string]any{}}, map[string]any{}},
		{table([]any{}), table(map[string]any{})},
		{asDecoded(Date{Year: 2026, Month: 1, Day: 31}), asDecoded(Date{Year: 2026, Month: 1, Day: 31})},
	} {
		if a, b := fingerprint(tt[0]), fingerprint(tt[1]); a != b {
			t.Errorf("%v and %v: %x, %x", tt[0], tt[1], a, b)
		}
	}
	for _, tt := range [][2]any{{"a", "b"}, {"1", 1.0}, {[]any{"a", "b"}, []any{"b", "a"}}, {table("a"), table("b")}, {table("z"), map[string]any{"x": "z"}}} {
		if a, b := fingerprint(tt[0]), fingerprint(tt[1]); a == b {
			t.Errorf("%v and %v: both %x", tt[0], tt[1], a)
		}
	}
}

// Of items that say the same each is taken once, the first one first.
func TestTwins(t *testing.T) {
	rows := []map[string]any{{"a": "x"}, {"a": "y"}, {"a": "x"}}
	all := newTwins(rows)
	for i := range rows {
		all.put(i)
	}
	for _, want := range []int{0, 2} {
		if i, ok := all.take(map[string]any{"a": "x", "b": []any{}}); !ok || i != want {
			t.Errorf("took %d, %v; want %d", i, ok, want)
		}
	}
	if i, ok := all.take(rows[0]); ok {
		t.Errorf("took %d again", i)
	}
}
