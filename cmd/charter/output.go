package main

import (
	"errors"
	"fmt"
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
			return writeError(output, err)
		}
	}
	for _, p := range pages {
		if err := replaceFile(p.path, p.data); err != nil {
			return writeError(p.path, err)
		}
		written := charter.L10n{FR: "Page écrite : {path}\n", EN: "Page written: {path}\n"}.With("path", charter.Visible(p.path))
		if err := s.say(written.In(s.lang)); err != nil {
			return err
		}
	}
	return nil
}

// mayWrite refuses to put a page where a charter is, or over anything that is not a plain file.
func mayWrite(path string, charters []string) error {
	info, err := os.Stat(path)
	isCharter := strings.HasSuffix(strings.ToLower(path), ".toml")
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
	switch {
	case err != nil:
		return nil // there is nothing yet
	case !info.Mode().IsRegular():
		return &charter.FileError{Path: path, Err: fs.ErrExist, Message: charter.L10n{
			FR: "ce n’est pas un fichier ordinaire ; rien n’a été écrit", EN: "this is not an ordinary file; nothing was written",
		}}
	}
	file, err := os.OpenFile(path, os.O_WRONLY, 0) // a rename alone would not notice that the file is read-only
	if err != nil {
		return writeError(path, err)
	}
	return file.Close()
}

// replaceFile puts data at path in one step: a reader sees the old page or the new one. A symbolic link is written through,
// the mode of an existing file is kept.
func replaceFile(path string, data []byte) error {
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target
	}
	mode := fs.FileMode(0o666) // for a new file, less what the umask takes
	old, absent := os.Stat(path)
	if absent == nil {
		mode = old.Mode().Perm()
	}
	name := filepath.Join(filepath.Dir(path), fmt.Sprintf(".%s.%d", filepath.Base(path), os.Getpid()))
	temp, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return err
	}
	_, err = temp.Write(data)
	if err == nil && absent == nil {
		err = os.Chmod(name, mode)
	}
	if err == nil {
		err = temp.Sync()
	}
	if e := temp.Close(); err == nil {
		err = e
	}
	if err == nil {
		err = os.Rename(name, path)
	}
	if err != nil {
		os.Remove(name)
	}
	return err
}

func writeError(path string, err error) error {
	message := charter.L10n{FR: "écriture impossible : {cause}", EN: "cannot be written: {cause}"}
	cause := err
	var at *fs.PathError
	if errors.As(err, &at) {
		cause = at.Err
	}
	switch {
	case errors.Is(err, fs.ErrPermission):
		message = charter.L10n{FR: "vous n’avez pas le droit d’écrire ici", EN: "you are not allowed to write here"}
	case errors.Is(err, fs.ErrNotExist):
		message = charter.L10n{FR: "ce dossier n’existe pas", EN: "no such folder"}
	}
	return &charter.FileError{Path: path, Message: message.With("cause", cause.Error()), Err: err}
}
