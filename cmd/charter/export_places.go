package main

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"relcharter/charter"
	"relcharter/charter/export"
)

// pageLimit bounds a file that may be a page of ours, in bytes: the largest charter makes less.
const pageLimit = 512 << 20

var (
	errNoPage  = errors.New("not an ordinary file")
	errForeign = errors.New("not made by charter")
)

// pageAt returns what is at a path where a page may be. Only an ordinary file is read: a link may lead to anything, and who opens a pipe
// waits for somebody to write into it. Its errors are *FileError.
func pageAt(path string) ([]byte, error) {
	info, err := os.Lstat(path)
	message := charter.L10n{FR: "cette page ne peut pas être lue", EN: "this page cannot be read"}
	switch {
	case err != nil:
	case info.Mode()&fs.ModeSymlink != 0:
		err, message = errNoPage, charter.L10n{
			FR: "c’est un lien symbolique, pas une page ; supprimez-le, ou donnez le chemin du fichier auquel il mène",
			EN: "this is a symbolic link, not a page; remove it, or give the path of the file it leads to",
		}
	case !info.Mode().IsRegular() || info.Size() > pageLimit:
		err, message = errNoPage, charter.L10n{
			FR: "ce n’est pas un fichier ordinaire ; une page n’en prend pas la place", EN: "this is not an ordinary file; a page does not take its place",
		}
	default:
		var data []byte
		if data, err = os.ReadFile(path); err == nil {
			return data, nil
		}
	}
	return nil, &charter.FileError{Path: path, Err: err, Message: message}
}

// replaceable refuses to put a page where anything is but a page of ours for the same people. What somebody else wrote would be lost; what
// is internal would be published under an address that people know, or the team's page would be gone.
func replaceable(path string, view export.View) error {
	there, err := pageAt(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	case len(bytes.TrimSpace(there)) == 0:
		return nil
	}
	was, ours := export.MadeFor(there)
	refused := &charter.FileError{Path: path, Err: fs.ErrExist}
	switch {
	case !ours:
		refused.Err, refused.Message = errForeign, charter.L10n{
			FR: "ce document n’a pas été publié par charter et serait perdu ; choisissez un autre nom ou un autre dossier, ou supprimez-le d’abord",
			EN: "this document was not published by charter and would be lost; choose another name or another folder, or remove it first",
		}
	case was == view:
		return nil
	case was == export.Public:
		refused.Message = charter.L10n{
			FR: "c’est une page pour tous, et une page interne n’en prend pas la place ; donnez un autre nom à la nouvelle, ou supprimez d’abord l’ancienne",
			EN: "this is a page for everybody, and an internal one does not take its place; give the new one another name, or remove the old one first",
		}
	default:
		refused.Message = charter.L10n{
			FR: "c’est une page interne, et une page pour tous n’en prend pas la place ; donnez un autre nom à la nouvelle, ou supprimez d’abord l’ancienne",
			EN: "this is an internal page, and one for everybody does not take its place; give the new one another name, or remove the old one first",
		}
	}
	return refused
}

// placeOf returns a path by which two names of one file that is not there yet are told to be one. Letters count as alike in upper and lower
// case: on many file systems they are, and a site that is moved there would lose a page.
func placeOf(path string) string {
	path = filepath.Clean(path)
	return strings.ToLower(filepath.Join(settled(filepath.Dir(path)), filepath.Base(path)))
}

// settled returns where a path leads when links are followed, the end of which need not be there yet.
func settled(path string) string {
	if full, err := filepath.Abs(path); err == nil {
		path = full
	}
	for at, rest := path, ""; at != filepath.Dir(at); at = filepath.Dir(at) {
		if there, err := filepath.EvalSymlinks(at); err == nil {
			return filepath.Join(there, rest)
		}
		rest = filepath.Join(filepath.Base(at), rest)
	}
	return path
}

// sparesManifest refuses to put the manifest where a page goes, into the folder of public pages, or over anything but a manifest.
func (e *exporting) sparesManifest() error {
	if e.manifest == "" || e.manifest == "-" {
		return nil
	}
	place := placeOf(e.manifest)
	for _, path := range e.paths {
		if !e.toStandardOutput() && placeOf(path) == place {
			return &problem{what: charter.L10n{
				FR: "--manifest : {path} est déjà le nom d’une page ; rien n’a été écrit", EN: "--manifest: {path} is the name of a page already; nothing was written",
			}.With("path", e.manifest)}
		}
	}
	if e.folder && e.view == export.Public {
		if rel, err := filepath.Rel(strings.ToLower(settled(e.output)), place); err == nil && filepath.IsLocal(rel) {
			return e.manifestInside()
		}
	}
	there, err := pageAt(e.manifest)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	case len(bytes.TrimSpace(there)) > 0 && withheldIn(there) == nil:
		return &charter.FileError{Path: e.manifest, Err: errForeign, Message: charter.L10n{
			FR: "--manifest : ce document n’est pas un tel relevé et serait perdu ; choisissez un autre nom, ou supprimez-le d’abord",
			EN: "--manifest: this document is no such list and would be lost; choose another name, or remove it first",
		}}
	}
	return nil
}
