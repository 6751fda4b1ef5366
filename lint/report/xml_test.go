package report

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"relcharter/charter"
	"relcharter/lint"
)

// valid checks a document against a schema of testdata/schemas with xmllint.
func valid(t *testing.T, schema string, document []byte) {
	t.Helper()
	program, err := exec.LookPath("xmllint")
	if err != nil {
		message := "no xmllint on PATH: make test installs it (libxml2-utils)"
		if os.Getenv("CI") == "true" {
			t.Fatal(message)
		}
		t.Skip(message)
	}
	command := exec.Command(program, "--noout", "--nonet", "--schema", filepath.Join("testdata", "schemas", schema), "-")
	command.Stdin = bytes.NewReader(document)
	if out, err := command.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s\n%s", err, out, document)
	}
}

func TestXMLSchemas(t *testing.T) {
	for name, r := range map[string]Report{
		"sample": sample(charter.French), "hostile": hostile(), "none": {}, "nameless": {Files: []File{{Err: errors.New("x")}}},
	} {
		t.Run(name, func(t *testing.T) {
			valid(t, "junit-10.xsd", written(t, JUnit, r))
			valid(t, "checkstyle.xsd", written(t, Checkstyle, r))
		})
	}
}

// strange is characters XML 1.0 forbids, or gives a meaning to.
const strange = "\x00\x01\x08\x0b\x1f\ufffe\uffff\x7f\t\r\n]]> <!-- --> & \" ' <a> \U0010ffff"

// TestXMLText checks that a reader gets every character back: as it is, or as it is made visible.
func TestXMLText(t *testing.T) {
	want := `\u{0000}\u{0001}\u{0008}\u{000b}\u{001f}\u{fffe}\u{ffff}\u{007f}\u{0009}\u{000d}\u{000a}]]> <!-- --> & " ' <a> ` + "\U0010ffff"
	f := questions("f", 1, charter.L10n{FR: strange, EN: strange}, charter.L10n{})
	f.Path, f.Readable, f.Findings[0].Severity = strange, true, lint.Error
	r := Report{Lang: charter.English, Files: []File{f}}
	var style checkstyleReport
	var unit junitReport
	if err := xml.Unmarshal(written(t, Checkstyle, r), &style); err != nil {
		t.Fatal(err)
	}
	if err := xml.Unmarshal(written(t, JUnit, r), &unit); err != nil {
		t.Fatal(err)
	}
	failure := unit.Suites[0].Cases[0].Failure
	for where, got := range map[string]string{
		"checkstyle message": style.Files[0].Errors[0].Message,
		"junit message":      strings.TrimPrefix(failure.Message, "1:1 "),
		"junit text":         failure.Text[strings.Index(failure.Text, "\nerror: ")+len("\nerror: "):],
	} {
		if got != want {
			t.Errorf("%s is %q, want %q", where, got, want)
		}
	}
	for where, got := range map[string]string{"checkstyle file": style.Files[0].Name, "junit class": unit.Suites[0].Cases[0].Class} {
		if strings.ContainsFunc(got, func(r rune) bool { return r < ' ' }) || !strings.HasPrefix(got, `\u{0000}\u{0001}`) {
			t.Errorf("%s is %q", where, got)
		}
	}
}

// Every test has a name of its own in its file, and the counts are those of the tests.
func TestJUnitCounts(t *testing.T) {
	m := charter.L10n{FR: "m", EN: "m"}
	same := questions("same", 3, m, charter.L10n{})
	r := sample(charter.English)
	r.Files = append(r.Files, same)
	out := written(t, JUnit, r)
	var got junitReport
	if err := xml.Unmarshal(out, &got); err != nil {
		t.Fatal(err)
	}
	tests, failures, faults := 0, 0, 0
	for _, s := range got.Suites {
		names := map[string]bool{}
		failed, broke, skipped := 0, 0, 0
		for _, c := range s.Cases {
			if names[c.Name] || c.Name == "" || c.Class != s.Name {
				t.Errorf("%q, %q stands twice, or badly", c.Class, c.Name)
			}
			names[c.Name] = true
			for n, outcome := range map[*int]*junitOutcome{&failed: c.Failure, &broke: c.Error, &skipped: c.Skipped} {
				if outcome != nil {
					*n++
				}
			}
		}
		if s.Tests != len(s.Cases) || s.Failures != failed || s.Errors != broke || s.Skipped != skipped {
			t.Errorf("%s counts %d tests, %d failures, %d errors, %d skipped, wrongly", s.Name, s.Tests, s.Failures, s.Errors, s.Skipped)
		}
		tests, failures, faults = tests+s.Tests, failures+failed, faults+broke
	}
	counts, _ := r.total()
	if got.Tests != tests || got.Failures != failures || got.Errors != faults || failures != counts.Error {
		t.Errorf("counts %d tests, %d failures, %d errors; there are %d, %d, %d", got.Tests, got.Failures, got.Errors, tests, counts.Error, faults)
	}
}

// TestJUnitFailOn holds that what fails the run is a failure, and nothing else is.
func TestJUnitFailOn(t *testing.T) {
	r := sample(charter.English)
	counts, _ := r.total()
	for failOn, want := range map[lint.Severity]int{0: counts.Error, lint.Warning: counts.AtLeast(lint.Warning), lint.Hint: counts.AtLeast(lint.Hint)} {
		r.FailOn = failOn
		var got junitReport
		if err := xml.Unmarshal(written(t, JUnit, r), &got); err != nil {
			t.Fatal(err)
		}
		if got.Failures != want {
			t.Errorf("from %d on: %d failures, want %d", failOn, got.Failures, want)
		}
	}
}

// wellFormed checks that a strict reader reads the document to its end.
func wellFormed(t *testing.T, document []byte) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(document))
	for {
		_, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatalf("%v in %q", err, document)
		}
	}
}
