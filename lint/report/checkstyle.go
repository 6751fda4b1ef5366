package report

import (
	"encoding/xml"
	"io"

	"relcharter/lint"
)

// These types are what Checkstyle writes (XMLLogger.java of checkstyle/checkstyle).
type (
	checkstyleReport struct {
		XMLName xml.Name         `xml:"checkstyle"`
		Version string           `xml:"version,attr"`
		Files   []checkstyleFile `xml:"file"`
	}
	checkstyleFile struct {
		Name   string            `xml:"name,attr"`
		Errors []checkstyleError `xml:"error"`
	}
	checkstyleError struct {
		Line     int    `xml:"line,attr"`             // from 1
		Column   int    `xml:"column,attr,omitempty"` // in Unicode code points, from 1
		Severity string `xml:"severity,attr"`         // "error", "warning" or "info"
		Message  string `xml:"message,attr"`
		Source   string `xml:"source,attr"` // "charter." and the rule's id: servers take what precedes the last dot for a category
	}
)

// checkstyleVersion is the version of Checkstyle whose format this is; linters that borrow the format give this one.
const checkstyleVersion = "4.3"

var checkstyleSeverity = map[lint.Severity]string{lint.Error: "error", lint.Warning: "warning", lint.Hint: "info"}

// Checkstyle writes the findings that count in the format of Checkstyle. What could not be read is an error on the first line of its file.
func Checkstyle(w io.Writer, r Report) error {
	out := checkstyleReport{Version: checkstyleVersion}
	for i := range r.Files {
		path := r.pathOf(&r.Files[i])
		file := checkstyleFile{Name: xmlText(path)}
		for _, e := range r.entries(&r.Files[i]) {
			message := e.message
			if e.next != "" {
				message += " → " + e.next
			}
			file.Errors = append(file.Errors, checkstyleError{
				Line: max(1, e.start.Line), Column: e.start.Rune, Severity: checkstyleSeverity[e.severity],
				Message: xmlText(message), Source: "charter." + e.rule,
			})
		}
		out.Files = append(out.Files, file)
	}
	return writeXML(w, out)
}
