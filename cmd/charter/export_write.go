package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"

	"relcharter/charter"
)

// errStopped is what stops a run from outside.
var errStopped = &problem{what: charter.L10n{FR: "interrompu", EN: "interrupted"}}

// prepare makes the folder of the pages, and has the run listen to who interrupts it until stop is called. Where no page is to wait, a run
// that is interrupted leaves nothing, and just ends.
func (e *exporting) prepare(g *gathered) (stop func(), err error) {
	if e.check || e.toStandardOutput() && e.manifest == "" {
		return func() {}, nil
	}
	if e.folder {
		if g.undo, err = makeFolder(e.output); err != nil {
			return nil, err
		}
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	e.stopped = ctx.Err
	return stop, nil
}

// stage writes a page beside its place, unless the run is to stop.
func (e *exporting) stage(path string, data []byte) (*charter.Staged, error) {
	if e.stopped() != nil {
		return nil, errStopped
	}
	return charter.Stage(path, data)
}

// write puts the pages that wait, and the manifest with them, into their places.
func (e *exporting) write(g *gathered) error {
	if e.toStandardOutput() {
		if err := e.session.say(string(g.page)); err != nil {
			return err
		}
	}
	if e.manifest != "" && e.manifest != "-" {
		last, err := e.stage(e.manifest, manifestJSON(g.withheld))
		if err != nil {
			e.fail(err)
			return err
		}
		g.staged = append(g.staged, last)
	}
	if e.stopped != nil && e.stopped() != nil {
		e.fail(errStopped)
		return errStopped
	}
	done, err := charter.Commit(g.staged)
	if done > 0 {
		g.undo = func() {} // the folders hold something now
	}
	if err != nil && done > 0 {
		return e.halfWritten(g.staged[:done], err)
	}
	if err != nil {
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
		if _, err := os.Stat(folder); err == nil || folder == filepath.Dir(folder) {
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
