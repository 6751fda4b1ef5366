package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"relcharter/charter"
)

// prepare makes the folder of the pages, and has the run heed who interrupts it until stop is called. Where no page is to wait, a run that is
// interrupted leaves nothing, and just ends.
func (e *exporting) prepare() (stop func()) {
	e.waiting.files, e.waiting.undo = make([]*charter.Staged, len(e.paths)+1), func() {} // the last is the manifest
	if e.check || e.toStandardOutput() && e.manifest == "" {
		return func() {}
	}
	if e.folder {
		undo, err := makeFolder(e.output)
		if err != nil {
			e.fail(err)
		} else {
			e.waiting.undo = undo
		}
	}
	return e.heed()
}

// write puts the pages that wait, and the manifest with them, into their places.
func (e *exporting) write(g *gathered) error {
	if e.manifest != "" && e.manifest != "-" {
		if err := e.waiting.add(len(e.paths), e.manifest, manifestJSON(g.withheld)); err != nil {
			e.fail(err)
			return err
		}
	}
	if e.toStandardOutput() {
		if err := e.session.say(string(g.page)); err != nil {
			return err
		}
	}
	done, err := e.waiting.commit()
	switch {
	case err != nil && len(done) > 0:
		return e.halfWritten(done, err)
	case err != nil:
		e.fail(err)
		return err
	}
	if err := e.tellWritten(); err != nil {
		return err
	}
	switch e.manifest {
	case "":
	case "-":
		return e.session.say(string(manifestJSON(g.withheld)))
	default:
		e.tellManifest()
	}
	return nil
}

// tellWritten says which pages were written: on standard error when the manifest has the standard output to itself.
func (e *exporting) tellWritten() error {
	if e.toStandardOutput() {
		return nil
	}
	for i, path := range e.paths {
		said := e.written(i).With("path", charter.Inert(path)).In(e.session.lang)
		if e.manifest == "-" {
			fmt.Fprint(e.session.err, said)
		} else if err := e.session.say(said); err != nil {
			return err
		}
	}
	return nil
}

// halfWritten says which files were replaced when another could not be.
func (e *exporting) halfWritten(done []*charter.Staged, err error) error {
	names := make([]string, len(done))
	for i, s := range done {
		names[i] = s.Path()
	}
	e.session.tell(err)
	e.session.complain(charter.L10n{
		FR: "seuls ont été remplacés : {paths} ; les autres sont restés tels quels", EN: "only these were replaced: {paths}; the others are as they were",
	}.With("paths", strings.Join(names, ", ")))
	return errTold
}

func discard(staged []*charter.Staged) {
	for _, s := range staged {
		s.Discard()
	}
}

// makeFolder makes a folder and those above it, and returns what takes away again those that were not there, as long as they are empty.
func makeFolder(path string) (undo func(), err error) {
	var made []string
	for folder := filepath.Clean(path); ; folder = filepath.Dir(folder) {
		if _, err := os.Lstat(folder); err == nil || folder == filepath.Dir(folder) {
			break
		}
		made = append(made, folder)
	}
	undo = func() {
		for _, folder := range made {
			os.Remove(folder)
		}
	}
	if err := os.MkdirAll(path, 0o755); err != nil {
		undo()
		return func() {}, folderNotMade(path, err)
	}
	return undo, nil
}
