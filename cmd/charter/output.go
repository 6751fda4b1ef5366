package main

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"relcharter/charter"
)

// writePages writes every page, or none when one of them may not be written.
func (s *session) writePages(pages []page, charters []string, folder bool, output string) error {
	if !folder && (output == "" || output == "-") {
		return s.say(string(pages[0].data))
	}
	for _, p := range pages {
		if err := mayWrite(p.path, charters); err != nil {
			return err
		}
	}
	if folder {
		if err := os.MkdirAll(output, 0o755); err != nil {
			return folderNotMade(output, err)
		}
	}
	for _, p := range pages {
		if err := charter.WriteFile(p.path, p.data); err != nil {
			return err
		}
		written := charter.L10n{FR: "Page écrite : {path}\n", EN: "Page written: {path}\n"}.With("path", charter.Inert(p.path))
		if err := s.say(written.In(s.lang)); err != nil {
			return err
		}
	}
	return nil
}

// checkPages says which pages are missing, or are not what their charters make them today. Line endings do not count: git may change
// them.
func (s *session) checkPages(pages []page) error {
	stale := false
	for _, p := range pages {
		what := charter.L10n{FR: "{path} : à jour\n", EN: "{path}: up to date\n"}
		data, err := os.ReadFile(p.path)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			what = charter.L10n{FR: "{path} : manque, exportez-la\n", EN: "{path}: missing, export it\n"}
			stale = true
		case err != nil:
			return &charter.FileError{Path: p.path, Err: err, Message: charter.L10n{
				FR: "cette page ne peut pas être lue", EN: "this page cannot be read",
			}}
		case !bytes.Equal(bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n")), p.data):
			what = charter.L10n{FR: "{path} : périmée, exportez-la de nouveau\n", EN: "{path}: out of date, export it again\n"}
			stale = true
		}
		if err := s.say(what.With("path", charter.InertPath(p.path)).In(s.lang)); err != nil {
			return err
		}
	}
	if stale {
		return errFindings
	}
	return nil
}

// mayWrite refuses to put a page where a charter is, or over anything that may not be replaced.
func mayWrite(path string, charters []string) error {
	info, err := os.Stat(path)
	target, e := filepath.EvalSymlinks(path)
	if e != nil {
		target = path // there is nothing yet
	}
	isCharter := isTOML(path) || isTOML(target)
	for _, name := range charters {
		source, e := os.Stat(name)
		isCharter = isCharter || err == nil && e == nil && os.SameFile(info, source)
	}
	if isCharter {
		return &charter.FileError{Path: path, Err: fs.ErrExist, Message: charter.L10n{
			FR: "c’est le nom d’une charte ; une page n’en prend jamais la place",
			EN: "this is the name of a charter; a page never takes its place",
		}}
	}
	return charter.Writable(path)
}

func isTOML(path string) bool { return strings.EqualFold(filepath.Ext(path), ".toml") }

func folderNotMade(path string, err error) error {
	message := charter.L10n{FR: "ce dossier ne peut pas être créé", EN: "this folder cannot be created"}
	if errors.Is(err, fs.ErrPermission) {
		message = charter.L10n{
			FR: "vous n’avez pas le droit de créer ce dossier", EN: "you are not allowed to create this folder",
		}
	}
	return &charter.FileError{Path: path, Message: message, Err: err}
}
