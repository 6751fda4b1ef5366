package report

import (
	"bytes"
	"io"
)

// These types are the lines of JSONL: the objects of JSON, with the same keys, each saying what it is.
type (
	jsonlFile struct {
		Type string `json:"type"` // "file"
		jsonFile
	}
	jsonlFinding struct {
		Type string `json:"type"` // "finding"
		jsonFinding
	}
	jsonlSummary struct {
		Type    string   `json:"type"` // "summary"
		Version int      `json:"version"`
		Against string   `json:"against,omitempty"`
		Skipped []string `json:"skipped"`
		jsonSummary
	}
)

// JSONL writes what JSON writes as one object a line: each file before its findings, the summary last.
func JSONL(w io.Writer, r Report) error {
	var lines []any
	for i := range r.Files {
		f := &r.Files[i]
		lines = append(lines, jsonlFile{"file", fileJSON(f, r.Lang)})
		for j := range f.Findings {
			lines = append(lines, jsonlFinding{"finding", findingJSON(&f.Findings[j], r.Lang)})
		}
	}
	lines = append(lines, jsonlSummary{"summary", 1, r.Against, append([]string{}, r.Skipped...), summaryJSON(&r)})
	var b bytes.Buffer
	for _, line := range lines {
		out, err := encodeJSON(line, "")
		if err != nil {
			return err
		}
		b.Write(out)
	}
	return writeOut(w, b.Bytes())
}
