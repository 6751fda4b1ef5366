package main

import (
	"bytes"
	"io"
	"os"

	"relcharter/charter"
	"relcharter/lint/report"
)

// format is a form in which the linter reports.
type format struct {
	name  string
	write func(io.Writer, report.Report) error
}

// formats are the forms of a report, those for people first.
var formats = []format{
	{"text", report.Text},
	{"json", report.JSON},
	{"jsonl", report.JSONL},
	{"github", report.GitHub},
	{"gitlab", report.GitLab},
	{"sarif", report.Sarif},
	{"junit", report.JUnit},
	{"checkstyle", report.Checkstyle},
	{"rdjsonl", report.RDJSONL},
	{"markdown", report.Markdown},
}

func formatNames() []string {
	var names []string
	for _, f := range formats {
		names = append(names, f.name)
	}
	return names
}

// report writes a report to the standard output, and for a GitHub workflow also its summary.
func (s *session) report(r report.Report, name string) error {
	var out bytes.Buffer
	for _, f := range formats {
		if f.name != name {
			continue
		}
		if err := f.write(&out, r); err != nil {
			return err
		}
	}
	if err := s.say(out.String()); err != nil {
		return err
	}
	if path := s.env("GITHUB_STEP_SUMMARY"); name == "github" && path != "" {
		return s.stepSummary(path, report.StepSummary(r))
	}
	return nil
}

// stepSummary adds text to the summary of a step of a GitHub workflow.
func (s *session) stepSummary(path, text string) error {
	f, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err == nil {
		_, err = f.WriteString(text)
		if e := f.Close(); err == nil {
			err = e
		}
	}
	if err != nil {
		return &charter.FileError{Path: path, Err: err, Message: charter.L10n{
			FR: "le résumé (GITHUB_STEP_SUMMARY) n’a pas pu y être écrit", EN: "the summary (GITHUB_STEP_SUMMARY) could not be written there",
		}}
	}
	return nil
}
