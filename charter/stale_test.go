package charter

import "testing"

func TestStale(t *testing.T) {
	on, err := ParseDate("2026-11-21")
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		proof string
		want  bool
	}{
		{`every = "month", as_of = 2026-09-21`, false},
		{`every = "month", as_of = 2026-09-20`, true},
		{`every = "year", as_of = 2024-11-20`, true},
		{`every = "now and then", as_of = 1999-01-01`, false},
		{`every = "month"`, false},
		{`as_of = 1999-01-01`, false},
	} {
		doc := Parse("x", "[[behaviour]]\nproof = { metric = \"m\", "+tt.proof+" }\n")
		if got := doc.Behaviours[0].Proof.Stale(on); got != tt.want {
			t.Errorf("%s: stale is %v", tt.proof, got)
		}
	}
}
