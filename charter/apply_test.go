package charter

import (
	"slices"
	"sync"
	"testing"
)

// What Apply returns depends on the edits alone, whatever was planned before them.
func TestApplyPlans(t *testing.T) {
	d := Parse("x", notes)
	plan := func(name string) []Edit {
		t.Helper()
		edits, err := d.Set("brand.name", name)
		if err != nil {
			t.Fatal(err)
		}
		return edits
	}
	first, second := plan("Un"), plan("Deux")
	for _, tt := range []struct {
		edits []Edit
		want  string
	}{{first, "Un"}, {second, "Deux"}, {plan("Trois"), "Trois"}, {second, "Deux"}, {nil, "B"}} {
		planned := slices.Clone(tt.edits)
		next, err := d.Apply(tt.edits...)
		if err != nil || next.Brand.Name.Value != tt.want || next.Value("brand.name") != tt.want {
			t.Errorf("%v gives %q, want %q (%v)", tt.edits, next.Brand.Name.Value, tt.want, err)
		}
		if Parse("x", next.Source()).Seal() != next.Seal() || !slices.Equal(tt.edits, planned) {
			t.Errorf("%v gives what its text does not say", tt.edits)
		}
	}
	edits := plan("Un")
	edits[0].New = `"Quatre"`
	if next, err := d.Apply(edits...); err != nil || next.Brand.Name.Value != "Quatre" {
		t.Errorf("edits changed since they were planned give %q (%v)", next.Brand.Name.Value, err)
	}
}

// Plans for one document may be made and carried out at once.
func TestApplyTogether(t *testing.T) {
	d := Parse("x", notes)
	var group sync.WaitGroup
	for _, name := range []string{"Un", "Deux", "Trois", "Quatre"} {
		group.Go(func() {
			for range 20 {
				edits, err := d.Set("brand.name", name)
				if err != nil {
					t.Error(err)
					return
				}
				if next, err := d.Apply(edits...); err != nil || next.Brand.Name.Value != name {
					t.Errorf("%q became %q (%v)", name, next.Brand.Name.Value, err)
				}
			}
		})
	}
	group.Wait()
}
