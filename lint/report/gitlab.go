package report

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"strconv"
	"strings"

	"relcharter/charter"
	"relcharter/lint"
)

// These types are GitLab's Code Quality report: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
type (
	gitlabIssue struct {
		Description string         `json:"description"`
		Check       string         `json:"check_name"`
		Fingerprint string         `json:"fingerprint"` // GitLab drops all but the last issue of those that share one
		Severity    string         `json:"severity"`
		Location    gitlabLocation `json:"location"`
	}
	gitlabLocation struct {
		Path  string      `json:"path"`
		Lines gitlabLines `json:"lines"`
	}
	gitlabLines struct {
		Begin int `json:"begin"` // from 1
		End   int `json:"end"`   // inclusive
	}
)

var gitlabSeverity = map[lint.Severity]string{lint.Error: "critical", lint.Warning: "major", lint.Hint: "minor"}

// GitLab writes the findings that count as a GitLab Code Quality report. A file that could not be read, or not all of it, is an issue of
// the highest severity.
func GitLab(w io.Writer, r Report) error {
	issues := []gitlabIssue{}
	seen := map[string]int{}
	add := func(severity, rule, message, path, fingerprint string, lines gitlabLines) {
		path = slashed(path)
		same := path + "\x00" + fingerprint
		sum := sha256.Sum256([]byte(same + "\x00" + strconv.Itoa(seen[same])))
		seen[same]++
		issues = append(issues, gitlabIssue{
			Description: charter.Visible(message), Check: rule, Fingerprint: hex.EncodeToString(sum[:]), Severity: severity,
			Location: gitlabLocation{Path: strings.ToValidUTF8(path, "\ufffd"), Lines: lines},
		})
	}
	for i := range r.Files {
		f := &r.Files[i]
		if e, ok := r.unread(f); ok {
			add("blocker", e.rule, e.message, e.path, e.rule, gitlabLines{1, 1})
		}
		for j := range f.Findings {
			found := &f.Findings[j]
			if found.Counts() {
				add(gitlabSeverity[found.Severity], found.Rule.ID, found.Message.In(r.Lang), found.Path, found.Fingerprint, linesOf(found))
			}
		}
	}
	out, err := encodeJSON(issues, "  ")
	if err != nil {
		return err
	}
	return writeOut(w, out)
}

// linesOf returns the lines a finding is on: not the one before whose first column it ends.
func linesOf(f *lint.Finding) gitlabLines {
	end := f.End.Line
	if f.End.Byte == 1 && end > f.Start.Line {
		end--
	}
	return gitlabLines{f.Start.Line, end}
}
