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
			"call": "◑\u00a0verifiable: Answer", "wait": "◌ only a planned act", "pay": "◌ only a suspended act", "leave": "◌ only planned acts",
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

// TestCoverageNames holds that an act is named by its promise: whole in the table, and in the picture in lines of which none is cut.
func TestCoverageNames(t *testing.T) {
	f := figuresOf(parsed(t, `[charter]
language = "en"
[[moment]]
id = "broken"
name = "It breaks"
[[behaviour]]
statement = "Report a broken locker, shower or hoist and a named person repairs it within 3 working days."
act = "repair it"
moments = ["broken"]
`))["coverage"]
	if got, want := words(f.Table.Rows[0].Cells[1].flat()), "named person repairs it within 3 working days."; !strings.HasSuffix(got, want) {
		t.Errorf("the table names the act %q", got)
	}
	if said := string(f.Picture); !strings.Contains(said, ">Report a broken locker") || !strings.Contains(said, ">days.<") || strings.Contains(said, "…") {
		t.Errorf("the picture does not name the act by its promise: %s", said)
	}
}
