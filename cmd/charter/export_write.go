package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"

	"relcharter/charter"
	"relcharter/lint"
)

// write writes the pages that wait, and the manifest with them: first all of them beside their places, so that nothing is replaced when one
// of them finds no room there, then each into its place.
func (e *exporting) write(g *gathered) error {
	if e.toStandardOutput() {
		data, err := g.waiting.read(g.places[0])
		if err != nil {
			return err
		}
		if err := e.session.say(string(data)); err != nil {
			return err
		}
	}
	staged, undo, err := e.stage(g)
	defer func() { discard(staged) }()
	if err == nil {
		var done int
		if done, err = charter.Commit(staged); err != nil && done > 0 {
			return e.halfWritten(staged[:done], err)
		}
	}
	if err != nil {
		discard(staged)
		undo()
		e.session.tell(err)
		e.session.complain(charter.L10n{FR: "rien n’a été écrit", EN: "nothing was written"})
		return errTold
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

// stage writes the pages and the manifest beside their places; undo takes away the folders that were made for them. It stops when it is
// interrupted.
func (e *exporting) stage(g *gathered) (staged []*charter.Staged, undo func(), err error) {
	undo = func() {}
	var paths []string
	if !e.toStandardOutput() {
		paths = e.paths
		if e.folder {
			if undo, err = makeFolder(e.output); err != nil {
				return nil, undo, err
			}
		}
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	type outcome struct {
		staged *charter.Staged
		err    error
	}
	lint.InOrder(len(paths), window, func(i int) (o outcome) {
		if o.err = ctx.Err(); o.err != nil || e.failed.Load() {
			return o
		}
		var data []byte
		if data, o.err = g.waiting.read(g.places[i]); o.err == nil {
			o.staged, o.err = charter.Stage(paths[i], data)
		}
		if o.err != nil {
			e.failed.Store(true)
		}
		return o
	}, func(_ int, o outcome) {
		if o.staged != nil {
			staged = append(staged, o.staged)
		}
		if err == nil {
			err = o.err
		}
	})
	if err == nil && e.manifest != "" && e.manifest != "-" {
		var last *charter.Staged
		if last, err = charter.Stage(e.manifest, manifestJSON(g.withheld)); err == nil {
			staged = append(staged, last)
		}
	}
	if err == nil {
		err = ctx.Err()
	}
	if errors.Is(err, context.Canceled) {
		err = &problem{what: charter.L10n{FR: "interrompu", EN: "interrupted"}}
	}
	return staged, undo, err
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
