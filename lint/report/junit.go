package report

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"relcharter/charter"
)

// These types are the JUnit format as Jenkins reads it (junit-10.xsd of its xUnit plugin).
type (
	junitReport struct {
		XMLName  xml.Name     `xml:"testsuites"`
		Name     string       `xml:"name,attr"`
		Tests    int          `xml:"tests,attr"`
		Failures int          `xml:"failures,attr"`
		Errors   int          `xml:"errors,attr"`
		Time     string       `xml:"time,attr"`
		Suites   []junitSuite `xml:"testsuite"`
	}
	junitSuite struct {
		Name     string      `xml:"name,attr"`
		Tests    int         `xml:"tests,attr"`
		Failures int         `xml:"failures,attr"`
		Errors   int         `xml:"errors,attr"`
		Skipped  int         `xml:"skipped,attr"`
		Time     string      `xml:"time,attr"`
		Cases    []junitCase `xml:"testcase"`
	}
	junitCase struct {
		Name    string        `xml:"name,attr"`
		Class   string        `xml:"classname,attr"` // the path: what GitLab and Jenkins group by
		Time    string        `xml:"time,attr"`
		Failure *junitOutcome `xml:"failure"`
		Error   *junitOutcome `xml:"error"`
		Skipped *junitOutcome `xml:"skipped"`
	}
	junitOutcome struct {
		Type    string `xml:"type,attr"`
		Message string `xml:"message,attr"`
		Text    string `xml:",chardata"` // says all the message does: some servers show the one, some the other
	}
)

// untimed is the time of every test: the report is a function of what was checked, and some servers ask for one.
const untimed = "0"

// JUnit writes the findings that count as tests, one suite a file. What fails the run is a failure; what does not is a skipped test,
// shown by servers without turning a build red that charter lint left green; what could not be read is an error; a file without findings is
// one test that passed.
func JUnit(w io.Writer, r Report) error {
	out := junitReport{Name: "charter lint", Time: untimed}
	for i := range r.Files {
		suite := r.suite(&r.Files[i])
		out.Tests += suite.Tests
		out.Failures += suite.Failures
		out.Errors += suite.Errors
		out.Suites = append(out.Suites, suite)
	}
	return writeXML(w, out)
}

func (r *Report) suite(f *File) junitSuite {
	path := r.pathOf(f)
	suite := junitSuite{Name: xmlText(path), Time: untimed}
	named := map[string]int{}
	for _, e := range r.entries(f) {
		c := junitCase{Name: xmlText(strings.TrimSpace(e.rule + " " + e.key)), Class: suite.Name, Time: untimed}
		named[c.Name]++
		if n := named[c.Name]; n > 1 { // GitLab ignores a test that is named as another one
			c.Name += fmt.Sprintf(" (%d)", n)
		}
		outcome := e.outcome(r.Lang)
		switch {
		case e.notRead:
			c.Error = outcome
			suite.Errors++
		case e.severity >= r.failOn():
			c.Failure = outcome
			suite.Failures++
		default:
			c.Skipped = outcome
			suite.Skipped++
		}
		suite.Cases = append(suite.Cases, c)
	}
	if len(suite.Cases) == 0 {
		suite.Cases = []junitCase{{Name: nothingIn(f.Counts()).In(r.Lang), Class: suite.Name, Time: untimed}}
	}
	suite.Tests = len(suite.Cases)
	return suite
}

func (e *entry) outcome(lang charter.Lang) *junitOutcome {
	label := e.severity.Label().In(lang)
	message := strings.TrimLeft(e.place()+" ", " ") + e.message
	text := charter.InertPath(e.path)
	if place := e.place(); place != "" {
		text += ":" + place
	}
	text += "\n" + label + colon.In(lang) + xmlText(e.message)
	if e.next != "" {
		text += "\n→ " + xmlText(e.next)
	}
	return &junitOutcome{Type: e.severity.String(), Message: xmlText(message), Text: nonCharacters.Replace(text)}
}
