package lint_test

import (
	"slices"
	"testing"

	"relcharter/charter"
	"relcharter/lint"
)

func TestRunAccepts(t *testing.T) {
	for _, tt := range []struct {
		name, entry string
		group       lint.Group
		want        []string // keys of the accepted findings
	}{
		{"on the field", accept("r", "trait[a].name", "known", "2027-01-01"), lint.Completeness, []string{"trait[a].name"}},
		{"on the item", accept("r", "trait[a]", "known", "2027-01-01"), lint.Completeness, []string{"trait[a].name"}},
		{"on a whole table", accept("r", "trait", "known", "2027-01-01"), lint.Completeness, nil},
		{"on the charter", accept("r", "charter", "known", "2027-01-01"), lint.Completeness, []string{""}},
		{"until today", accept("r", "trait[a]", "known", "2026-11-21"), lint.Completeness, []string{"trait[a].name"}},
		{"expired", accept("r", "trait[a]", "known", "2026-11-20"), lint.Completeness, nil},
		{"no reason", accept("r", "trait[a]", "  ", "2027-01-01"), lint.Completeness, nil},
		{"no end", "[[accept]]\nrule = \"r\"\non = \"trait[a]\"\nreason = \"known\"\n", lint.Completeness, nil},
		{"another rule", accept("q", "trait[a]", "known", "2027-01-01"), lint.Completeness, nil},
		{"the beginning of a key", accept("r", "trait[", "known", "2027-01-01"), lint.Completeness, nil},
		{"the beginning of an id", accept("r", "trait[a", "known", "2027-01-01"), lint.Completeness, nil},
		{"another field", accept("r", "trait[a].nam", "known", "2027-01-01"), lint.Completeness, nil},
		{"nothing", accept("r", "", "known", "2027-01-01"), lint.Completeness, nil},
		{"a finding on the file", accept("r", "trait[a]", "known", "2027-01-01"), lint.File, nil},
		{"an essential finding", accept("r", "trait[a].name", "known", "2027-01-01"), lint.Core, nil},
		{"an essential finding on the charter", accept("r", "charter", "known", "2027-01-01"), lint.Core, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			found := run(source("approved", tt.entry), onTraits("r", lint.Error, tt.group))
			var got []string
			for i := range found {
				if f := &found[i]; f.Accepted != nil {
					got = append(got, f.Key)
					if f.Accepted.Reason != "known" {
						t.Errorf("accepted by %+v", f.Accepted)
					}
				}
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("accepts %q, want %q", got, tt.want)
			}
		})
	}
}

// TestRunAcceptsTable holds that a finding on a table as a whole can be accepted by its own key, and what is in the table cannot.
func TestRunAcceptsTable(t *testing.T) {
	r := &lint.Rule{ID: "r", Severity: lint.Error, Group: lint.Completeness, Check: func(p *lint.Pass) {
		for _, key := range []string{"benefit", "benefit[a]", "charter.owner", "brand.name", "behaviour[x].remedy.act"} {
			p.ReportAt(key, charter.Span{}, charter.L10n{FR: "f", EN: "e"})
		}
	}}
	for on, want := range map[string][]string{
		"benefit":             {"benefit"},
		"charter":             {"charter.owner"},
		"charter.owner":       {"charter.owner"},
		"brand":               nil,
		"behaviour":           nil,
		"behaviour[x]":        {"behaviour[x].remedy.act"},
		"behaviour[x].remedy": {"behaviour[x].remedy.act"},
	} {
		var got []string
		for _, f := range run(source("approved", accept("r", on, "known", "2027-01-01")), r) {
			if f.Accepted != nil {
				got = append(got, f.Key)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("on %q: accepts %q, want %q", on, got, want)
		}
	}
}

func TestRunAcceptsFirst(t *testing.T) {
	entries := accept("r", "trait[a]", "past", "2026-01-01") + accept("r", "trait[a]", "first", "2027-01-01") +
		accept("r", "trait[a].name", "second", "2027-01-01") + accept("r", "trait[a]", "third", "2027-01-01")
	for _, f := range run(source("approved", entries), onTraits("r", lint.Error, lint.Completeness)) {
		if f.Key == "trait[a].name" && (f.Accepted == nil || f.Accepted.Reason != "first") {
			t.Errorf("accepted by %+v", f.Accepted)
		}
	}
}
