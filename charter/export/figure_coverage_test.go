package export

import (
	"strings"
	"testing"
)

// TestCoverageToday holds that what is planned or suspended is not counted as promised.
func TestCoverageToday(t *testing.T) {
	moments, acts := "", ""
	for moment, statuses := range map[string][]string{
		"call": {"live", "planned"}, "wait": {"planned"}, "pay": {"suspended"}, "leave": {"planned", "planned"}, "return": {"planned", "suspended"},
	} {
		moments += "[[moment]]\nid = \"" + moment + "\"\nname = \"" + moment + "\"\n"
		for _, status := range statuses {
			acts += "[[behaviour]]\nact = \"answer\"\nobservable = \"it rings\"\nmoments = [\"" + moment + "\"]\nstatus = \"" + status + "\"\n"
		}
	}
	f := figuresOf(parsed(t, "[charter]\nlanguage = \"en\"\n"+moments+acts))["coverage"]
	if !strings.HasPrefix(f.Says, "At 4 moments, nothing is in place today: ") {
		t.Errorf("says %q", f.Says)
	}
	for _, r := range f.Table.Rows {
		want := map[string]string{
			"call": "◑ verifiable", "wait": "◌ only a planned act", "pay": "◌ only a suspended act", "leave": "◌ only planned acts",
			"return": "◌ only planned or suspended acts",
		}[words(r.Cells[0].flat())]
		if got := words(r.Cells[1].flat()); !strings.HasPrefix(got, want) {
			t.Errorf("%s: %q, want %q", words(r.Cells[0].flat()), got, want)
		}
	}
	if got := strings.Count(string(f.Picture), `>0</text>`); got != 4 {
		t.Errorf("%d moments without a promise of today in the picture, want 4", got)
	}
}
