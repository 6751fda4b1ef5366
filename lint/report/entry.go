package report

import (
	"sort"
	"strings"

	"relcharter/charter"
	"relcharter/lint"
)

// notReadID stands where a rule's id would, for what could not be read.
const notReadID = "not-read"

// entry is what a build server is told of: a finding that counts, or a file that could not be read, or not all of it.
type entry struct {
	path       string // with forward slashes; "" when the failure names no file
	severity   lint.Severity
	rule       string // its id, or notReadID
	key        string
	start, end charter.Position // end exclusive; both zero when notRead
	message    string
	next       string // what to do or to ask next, "" when the message says it
	notRead    bool
}

// entries returns what there is to tell of a file, what could not be read first, then the findings in their order.
func (r *Report) entries(f *File) []entry {
	path := r.pathOf(f)
	if f.Err != nil {
		_, message := f.failure(r.Lang)
		return []entry{{path: path, severity: lint.Error, rule: notReadID, message: message, notRead: true}}
	}
	var out []entry
	if !f.Readable {
		out = append(out, entry{path: path, severity: lint.Error, rule: notReadID, message: readInPart.In(r.Lang), notRead: true})
	}
	for i := range f.Findings {
		if found := &f.Findings[i]; found.Counts() {
			out = append(out, entry{
				path: path, severity: found.Severity, rule: found.Rule.ID, key: found.Key, start: found.Start, end: found.End,
				message: found.Message.In(r.Lang), next: Next(found, r.Lang),
			})
		}
	}
	return out
}

// pathOf returns the path of a file, slashed; "" when it could not be read and the failure names none.
func (r *Report) pathOf(f *File) string {
	path := f.Path
	if f.Err != nil {
		path, _ = f.failure(r.Lang)
	}
	return slashed(path)
}

// worstFirst sorts entries by what they weigh, what could not be read before all; among equals the order stays.
func worstFirst(entries []entry) {
	sort.SliceStable(entries, func(i, j int) bool {
		a, b := &entries[i], &entries[j]
		if a.notRead != b.notRead {
			return a.notRead
		}
		return a.severity > b.severity
	})
}

// Next returns the repair of a finding in words, or the question that settles it: "" when the finding has neither, or when its message
// asks already.
func Next(f *lint.Finding, lang charter.Lang) string {
	if f.Fix == nil {
		return ""
	}
	title := f.Fix.Title.In(lang)
	message := f.Message.In(lang)
	asks := strings.Contains(message+" ", "? ") // not within quotation marks
	if strings.Contains(message, title) || len(f.Fix.Edits) == 0 && asks {
		return ""
	}
	if len(f.Fix.Edits) > 0 && !f.Fix.Safe {
		return title + charter.L10n{FR: " ?", EN: "?"}.In(lang) // --fix leaves it to the team
	}
	return title
}

// place returns where an entry is, as "line:column", columns counted in Unicode code points from 1; "" when that is nowhere in particular.
func (e *entry) place() string {
	if e.notRead {
		return ""
	}
	return placeAt(e.start)
}
