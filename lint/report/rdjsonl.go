package report

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"relcharter/charter"
	"relcharter/lint"
)

// These types are as much of the Reviewdog Diagnostic Format as the report uses:
// https://github.com/reviewdog/reviewdog/blob/v0.17.4/proto/rdf/reviewdog.proto
type (
	rdDiagnostic struct {
		Message     string         `json:"message"`
		Location    rdLocation     `json:"location"`
		Severity    string         `json:"severity"`
		Source      rdSource       `json:"source"`
		Code        rdCode         `json:"code"`
		Suggestions []rdSuggestion `json:"suggestions,omitempty"`
		Original    string         `json:"original_output"` // the line that reviewdog prints on a terminal
	}
	rdLocation struct {
		Path  string   `json:"path"`
		Range *rdRange `json:"range,omitempty"`
	}
	rdRange struct {
		Start rdPosition `json:"start"`
		End   rdPosition `json:"end"` // exclusive
	}
	rdPosition struct {
		Line   int `json:"line"`   // from 1
		Column int `json:"column"` // in bytes of UTF-8, from 1
	}
	rdSource struct {
		Name string `json:"name"`
	}
	rdCode struct {
		Value string `json:"value"`
	}
	rdSuggestion struct {
		Range rdRange `json:"range"`
		Text  string  `json:"text"`
	}
)

var rdSeverity = map[lint.Severity]string{lint.Error: "ERROR", lint.Warning: "WARNING", lint.Hint: "INFO"}

// RDJSONL writes the findings that count in the Reviewdog Diagnostic Format, one a line. A file that could not be read, or not all of
// it, is an error. What reviewdog prints or posts of it is inert as a line of a log and as Markdown.
func RDJSONL(w io.Writer, r Report) error {
	var b bytes.Buffer
	write := func(d rdDiagnostic) error {
		line, err := encodeJSON(d, "")
		b.Write(line)
		return err
	}
	for i := range r.Files {
		f := &r.Files[i]
		if e, ok := r.unread(f); ok {
			if err := write(r.diagnostic(e.severity, e.rule, e.path, e.message, nil)); err != nil {
				return err
			}
		}
		for j := range f.Findings {
			found := &f.Findings[j]
			if !found.Counts() {
				continue
			}
			at := rdRange{rdAt(found.Start, found.Span.Start), rdAt(found.End, found.Span.End)}
			d := r.diagnostic(found.Severity, found.Rule.ID, found.Path, found.Message.In(r.Lang), &at)
			if words := Next(found, r.Lang); words != "" {
				d.Message += " → " + deadMarkdown(words)
			}
			d.Suggestions = suggestions(found, f.regions[j])
			if err := write(d); err != nil {
				return err
			}
		}
	}
	return writeOut(w, b.Bytes())
}

// diagnostic returns what there is to say of a place; where is nil for a file as a whole.
func (r *Report) diagnostic(severity lint.Severity, rule, path, message string, where *rdRange) rdDiagnostic {
	path = charter.InertPath(slashed(path))
	place := path
	if where != nil {
		place = fmt.Sprintf("%s:%d:%d", path, where.Start.Line, where.Start.Column)
	}
	return rdDiagnostic{
		Message: deadMarkdown(message), Location: rdLocation{Path: path, Range: where},
		Severity: rdSeverity[severity], Source: rdSource{"charter"}, Code: rdCode{rule},
		Original: place + ": " + severity.Label().In(r.Lang) + colon.In(r.Lang) + charter.Inert(message) + " [" + rule + "]",
	}
}

// suggestions returns the repair of a finding when it is one edit of visible text: reviewdog offers each suggestion by itself, so that
// of several somebody might take only some.
func suggestions(f *lint.Finding, regions []Region) []rdSuggestion {
	if f.Fix == nil || len(f.Fix.Edits) != 1 || len(regions) != 1 {
		return nil
	}
	e := f.Fix.Edits[0]
	if shown := strings.NewReplacer("\n", "", "\t", "").Replace(e.New); charter.Inert(shown) != shown {
		return nil
	}
	at := rdRange{rdAt(regions[0].Start, e.Start), rdAt(regions[0].End, e.End)}
	return []rdSuggestion{{Range: at, Text: e.New}}
}

// rdAt returns a position, at the 0-based byte offset: in the first line a byte order mark counts here, which Position leaves out.
func rdAt(p charter.Position, offset int) rdPosition {
	if p.Line == 1 {
		return rdPosition{1, offset + 1}
	}
	return rdPosition{p.Line, p.Byte}
}
