// Package report writes what the linter found: for people at a terminal, and for programs. One file a format.
package report

import (
	"errors"
	"slices"
	"strings"

	"relcharter/charter"
	"relcharter/lint"
)

// Report is what a run of the linter found, file by file, in the order in which it is to be shown.
type Report struct {
	Files   []File
	Skipped []string     // JSON only: paths of the charters that were left out of folders, in the order they were come across
	Rules   []*lint.Rule // that were run, sorted by id
	// Against names what the findings were compared with, such as a git revision: those that are Known were there before. "" when
	// they were compared with nothing.
	Against string
	FailOn  lint.Severity // from which a finding fails the run; 0 stands for Error
	Lang    charter.Lang  // of the messages
	Version string        // of the program
	Color   bool          // Text only: colour it for a terminal
	Width   int           // Text only: columns of the terminal; 0 when unknown
}

// failOn returns the severity from which a finding fails the run.
func (r *Report) failOn() lint.Severity {
	if r.FailOn == 0 {
		return lint.Error
	}
	return r.FailOn
}

// File is what is kept of one file that was looked at: enough to report it, not the document, so that a run over thousands
// of files stays small.
type File struct {
	Path                string
	Language            string // as declared, "" while the charter declares none that is known
	Status              string // as declared, "" when absent
	Document            bool   // no charter but a document, such as Markdown
	Readable            bool   // every value of the file has a meaning
	CommunicationalOnly bool
	Firmness            map[charter.Firmness]int // how many behaviours have each degree
	Findings            []lint.Finding           // in the order of lint.Run
	excerpts            []excerpt                // of the findings that are shown, by their place in Findings
	regions             map[int][]Region         // of the edits of a finding's repair, by the finding's place in Findings
	told                *tally                   // what there was to count, once the findings are forgotten
	Err                 error                    // a *charter.FileError: why the file could not be read; only that is then set
}

// Keep says what of a file is kept to be reported.
type Keep struct {
	Lang     charter.Lang // the one language whose messages are kept; "" for all
	Excerpts bool         // the lines that findings are about
}

// tally is what a report counts of a file.
type tally struct {
	lint.Counts
	repairs int // of the findings that count, how many the tool can repair on its own
}

func (f *File) tally() tally {
	if f.told != nil {
		return *f.told
	}
	t := tally{Counts: lint.Count(f.Findings)}
	for i := range f.Findings {
		if found := &f.Findings[i]; found.Counts() && found.Fix != nil && found.Fix.Safe && len(found.Fix.Edits) > 0 {
			t.repairs++
		}
	}
	return t
}

// Forget lets go of the findings of a file that has been reported; how many there were stays known.
func (f *File) Forget() {
	t := f.tally()
	f.told, f.Findings, f.excerpts, f.regions = &t, nil, nil, nil
}

// Counts returns how many findings the file has, also once they are forgotten.
func (f *File) Counts() lint.Counts { return f.tally().Counts }

// Of returns what is to be reported of a charter and what was found in it.
func Of(doc *charter.Document, result lint.Result, keep Keep) File {
	f := File{
		Path:                doc.Name,
		Status:              strings.Clone(doc.Charter.Status.Value),
		Readable:            doc.Readable(),
		CommunicationalOnly: result.CommunicationalOnly,
		Firmness:            result.Firmness,
		Findings:            result.Findings,
	}
	if _, ok := charter.ParseLang(doc.Charter.Language.Value); ok {
		f.Language = strings.Clone(doc.Charter.Language.Value)
	}
	f.keep(keep, doc.Source())
	for i := range f.Findings {
		if fix := f.Findings[i].Fix; fix != nil && len(fix.Edits) > 0 {
			f.place(i, fix.Edits, doc.Position)
		}
	}
	return f
}

// Region is the place of an edit; its end is exclusive.
type Region struct{ Start, End charter.Position }

// place keeps where the edits of a finding's repair are.
func (f *File) place(i int, edits []charter.Edit, position func(int) charter.Position) {
	if f.regions == nil {
		f.regions = map[int][]Region{}
	}
	for _, e := range edits {
		f.regions[i] = append(f.regions[i], Region{position(e.Start), position(e.End)})
	}
}

// OfProse returns what is to be reported of a document that is no charter, and what was found in it.
func OfProse(p *lint.Prose, source string, result lint.Result, keep Keep) File {
	f := File{
		Path: p.Name, Language: string(p.Lang), Document: true, Readable: true,
		CommunicationalOnly: result.CommunicationalOnly, Firmness: result.Firmness, Findings: result.Findings,
	}
	f.keep(keep, source)
	return f
}

// keep lets go of what is not to be kept, and keeps the lines of the findings that are shown.
func (f *File) keep(keep Keep, source string) {
	f.Findings = slices.Clip(f.Findings)
	if keep.Lang != "" {
		for i := range f.Findings {
			message := f.Findings[i].Message.In(keep.Lang)
			f.Findings[i].Message = charter.L10n{FR: message, EN: message}
		}
	}
	f.excerpts = nil
	if !keep.Excerpts {
		return
	}
	shown := 0
	f.excerpts = make([]excerpt, len(f.Findings))
	for i := range f.Findings {
		if f.Findings[i].Counts() && shown < shownLimit {
			f.excerpts[i] = cut(source, &f.Findings[i])
			shown++
		}
	}
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
		counts.Add(r.Files[i].Counts())
		if r.Files[i].Err != nil {
			notRead++
		}
	}
	return counts, notRead
}
