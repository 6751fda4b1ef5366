// Package report writes what the linter found: for people at a terminal, and for programs. One file a format.
package report

import (
	"errors"

	"relcharter/charter"
	"relcharter/lint"
)

// Report is what a run of the linter found, file by file, in the order in which it is to be shown.
type Report struct {
	Files []File
	Rules int          // how many rules were run
	Lang  charter.Lang // of the messages
	Color bool         // Text only: colour it for a terminal
	Width int          // Text only: columns of the terminal; 0 when unknown
}

// File is one file that was looked at: a document with its findings in the order of lint.Run, or why there is none.
type File struct {
	Doc      *charter.Document // nil when Err is set
	Findings []lint.Finding
	Err      error // a *charter.FileError
}

// failure returns the path of a file that could not be read, and why.
func (f *File) failure(lang charter.Lang) (path, message string) {
	var failed *charter.FileError
	if errors.As(f.Err, &failed) {
		return failed.Path, failed.Message.In(lang)
	}
	return "", f.Err.Error()
}

// firmness returns how many behaviours of a charter have each degree.
func firmness(doc *charter.Document) map[charter.Firmness]int {
	out := map[charter.Firmness]int{}
	for _, b := range doc.Behaviours {
		out[b.Firmness()]++
	}
	return out
}

// total returns the counts of all files, and how many files could not be read.
func (r *Report) total() (counts lint.Counts, notRead int) {
	for i := range r.Files {
		counts.Add(lint.Count(r.Files[i].Findings))
		if r.Files[i].Err != nil {
			notRead++
		}
	}
	return counts, notRead
}
