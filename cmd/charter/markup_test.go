package main

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The Nu HTML checker (https://validator.github.io/validator/), which tells what in a page HTML does not allow, has nothing to say of
// any page.

// nuRemark is something that the checker has to say. Line counts from 1.
type nuRemark struct {
	File    string `json:"url"`
	Line    int    `json:"lastLine"`
	Type    string `json:"type"`
	Subtype string `json:"subType"`
	Message string `json:"message"`
	Extract string `json:"extract"`
}

// falseAlarms are warnings about what is right: the checker knows neither the hashes nor the schemes of a policy (that it lets the page
// through is seen in the browser, which would complain on its console), and does not count the picture in a figure that holds a table too.
// Accents stay composed as the author typed them.
var falseAlarms = []string{
	"violates Content Security Policy", "is the only content in a “figure” element", "Unicode Normalization Form C",
}

// checkMarkup returns the remarks of the checker on HTML files, warnings included. Starting it takes two seconds, so it is started once.
func checkMarkup(t *testing.T, files ...string) []nuRemark {
	t.Helper()
	checker := filepath.Join(repositoryTop(t), ".ci", "node_modules", "vnu-jar", "build", "dist", "vnu.jar")
	if _, err := os.Stat(checker); err != nil {
		unavailable(t, "no checker of HTML in .ci/node_modules: make test fetches it")
	}
	java, err := exec.LookPath("java")
	if err != nil {
		unavailable(t, "no java on PATH: make test installs it")
	}
	var report bytes.Buffer
	command := exec.Command(java, append([]string{"-Xss4m", "-jar", checker, "--format", "json", "--exit-zero-always"}, files...)...)
	command.Stderr = &report // where it reports
	if err := command.Run(); err != nil {
		t.Fatalf("the checker of HTML: %v\n%s", err, report.Bytes())
	}
	var said struct {
		Messages []nuRemark `json:"messages"`
	}
	if err := json.Unmarshal(report.Bytes(), &said); err != nil {
		t.Fatalf("the checker of HTML: %v in %s", err, report.Bytes())
	}
	return said.Messages
}

func TestMarkup(t *testing.T) {
	binary := buildBinary(t)
	files := []string{exampleIndex(t, binary).path}
	for _, pages := range exampleHTML(t, binary) {
		for _, p := range pages {
			files = append(files, p.path)
		}
	}
	for i, p := range hostilePages(t) {
		if i%7 == 0 { // each sheet, and a fair share of the texts
			files = append(files, p.path)
		}
	}
	faulty := filepath.Join(t.TempDir(), "faulty.html")
	if err := os.WriteFile(faulty, []byte("<!doctype html>\n<html lang=en><title>x</title><p><p id=a><b id=a>x"), 0o600); err != nil {
		t.Fatal(err)
	}
	seen := false
	for _, r := range checkMarkup(t, append(files, faulty)...) {
		if filepath.Base(r.File) == filepath.Base(faulty) {
			seen = true
			continue
		}
		if slices.ContainsFunc(falseAlarms, func(s string) bool { return strings.Contains(r.Message, s) }) {
			continue
		}
		t.Errorf("%s:%d: %s %s: %s\n%s", filepath.Base(r.File), r.Line, r.Type, r.Subtype, r.Message, r.Extract)
	}
	if !seen {
		t.Error("the checker of HTML checked nothing")
	}
}
