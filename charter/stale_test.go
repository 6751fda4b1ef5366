package charter

import (
	"cmp"
	"testing"
)

func TestStale(t *testing.T) {
	for _, tt := range []struct {
		proof, on string // on another day than 2026-11-21
		want      bool
	}{
		{`every = "month", as_of = 2026-09-21`, "", false},
		{`every = "month", as_of = 2026-09-20`, "", true},
		{`every = "year", as_of = 2024-11-20`, "", true},
		{`every = "now and then", as_of = 1999-01-01`, "", false},
		{`every = "month"`, "", false},
		{`as_of = 1999-01-01`, "", false},
		{`every = "month", as_of = 2025-12-31`, "2026-02-28", false}, // there is no 31 February
		{`every = "month", as_of = 2025-12-31`, "2026-03-01", true},
		{`every = "quarter", as_of = 2026-08-31`, "2027-03-01", true},
		{`every = "week", as_of = 2026-02-20`, "2026-03-06", false},
		{`every = "week", as_of = 2026-02-20`, "2026-03-07", true},
	} {
		on, err := ParseDate(cmp.Or(tt.on, "2026-11-21"))
		if err != nil {
			t.Fatal(err)
		}
		doc := Parse("x", "[[behaviour]]\nproof = { metric = \"m\", "+tt.proof+" }\n")
		if got := doc.Behaviours[0].Proof.Stale(on); got != tt.want {
			t.Errorf("%s on %s: stale is %v", tt.proof, on, got)
		}
	}
}
