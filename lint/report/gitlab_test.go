package report

import (
	"encoding/json"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"relcharter/charter"
)

func TestGitLab(t *testing.T) {
	for name, r := range map[string]Report{
		"fr": sample(charter.French), "en": sample(charter.English), "edge": edgeReport(charter.English), "hostile": hostile(), "none": {},
	} {
		t.Run(name, func(t *testing.T) {
			out := written(t, GitLab, r)
			checkSchema(t, "gitlab-code-quality.json", out)
			checkInert(t, string(out))
			var issues []gitlabIssue
			if err := json.Unmarshal(out, &issues); err != nil {
				t.Fatal(err)
			}
			seen := map[string]bool{}
			for _, issue := range issues {
				if seen[issue.Fingerprint] {
					t.Errorf("%s of %s shares its fingerprint", issue.Check, issue.Location.Path)
				}
				seen[issue.Fingerprint] = true
			}
			if name != "edge" && name != "hostile" {
				golden.RequireEqual(t, out)
			}
		})
	}
}

// TestGitLabFingerprints checks that what moves within its file stays the same issue.
func TestGitLabFingerprints(t *testing.T) {
	fingerprints := func(r Report) []string {
		var issues []gitlabIssue
		if err := json.Unmarshal(written(t, GitLab, r), &issues); err != nil {
			t.Fatal(err)
		}
		var out []string
		for _, issue := range issues {
			out = append(out, issue.Fingerprint)
		}
		return out
	}
	r := sample(charter.French)
	before := fingerprints(r)
	for i := range r.Files[0].Findings {
		r.Files[0].Findings[i].Start.Line += 7
		r.Files[0].Findings[i].End.Line += 7
	}
	for i, f := range fingerprints(r) {
		if f != before[i] {
			t.Errorf("issue %d is another on another line", i)
		}
	}
}
