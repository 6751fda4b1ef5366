// Package report writes what the linter found: for people at a terminal, and for programs. One file a format.
package report

import (
	"errors"
	"strings"

	"relcharter/charter"
	"relcharter/lint"
)

// Report is what a run of the linter found, file by file, in the order in which it is to be shown.
type Report struct {
	Files   []File
	Skipped []string     // JSON only: paths of the charters that were left out of folders, in the order they were come across
	Rules   int          // how many rules were run
	Lang    charter.Lang // of the messages
	Color   bool         // Text only: colour it for a terminal
	Width   int          // Text only: columns of the terminal; 0 when unknown
}

// File is what is kept of one file that was looked at: enough to report it, not the document, so that a run over thousands
// of files stays small.
type File struct {
	Path                string
	Language            string // as declared, "" while the charter declares none that is known
	Status              string // as declared, "" when absent
	Readable            bool   // every value of the file has a meaning
	CommunicationalOnly bool
	Firmness            map[charter.Firmness]int // how many behaviours have each degree
	Findings            []lint.Finding           // in the order of lint.Run
	excerpts            []excerpt                // of the findings that are shown, by their place in Findings
	Err                 error                    // a *charter.FileError: why the file could not be read; only that is then set
}

// Of returns what is to be reported of a document and its findings.
func Of(doc *charter.Document, findings []lint.Finding) File {
	f := File{
		Path:                doc.Name,
		Status:              strings.Clone(doc.Charter.Status.Value),
		Readable:            doc.Readable(),
		CommunicationalOnly: doc.CommunicationalOnly(),
		Firmness:            map[charter.Firmness]int{},
		Findings:            findings,
	}
	if _, ok := charter.ParseLang(doc.Charter.Language.Value); ok {
		f.Language = strings.Clone(doc.Charter.Language.Value)
	}
	for _, b := range doc.Behaviours {
		f.Firmness[b.Firmness()]++
	}
	shown := 0
	f.excerpts = make([]excerpt, len(findings))
	for i := range findings {
		if findings[i].Accepted == nil && shown < shownLimit {
			f.excerpts[i] = cut(doc.Source(), &findings[i])
			shown++
		}
	}
	return f
}

// failure returns the path of a file that could not be read, and why.
func (f *File) failure(lang charter.Lang) (path, message string) {
	var failed *charter.FileError
	if errors.As(f.Err, &failed) {
		return failed.Path, failed.Message.In(lang)
	}
	return "", f.Err.Error()
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
