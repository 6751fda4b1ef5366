package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"relcharter/charter"
)

// target is a charter to look at.
type target struct {
	path string             // "-" for standard input
	err  *charter.FileError // why what stands there could not be looked at; nil when nothing is known against it
}

// search is a search for charters, and what it has found so far.
type search struct {
	targets []target // in the order they were named, those of a folder in alphabetical order
	empty   []string // folders without a charter
	skipped []string // charters in folders that were left out because git ignores them
	seen    map[string]bool
}

// find returns the charters that paths mean. A folder means its *.charter.toml and charter.toml, in its sub-folders too, those
// that git ignores left out; a file that is named is always there, and one that is named twice is there once.
func find(paths []string) *search {
	s := &search{seen: map[string]bool{}}
	for _, path := range paths {
		info, err := os.Stat(path)
		if path == "-" || err != nil || !info.IsDir() {
			s.add(path, nil) // opening it says what is wrong with it
			continue
		}
		if !s.folder(path) {
			s.empty = append(s.empty, path)
		}
	}
	left := s.skipped
	s.skipped = nil
	for _, path := range left {
		if s.first(path) {
			s.skipped = append(s.skipped, path)
		}
	}
	return s
}

func (s *search) add(path string, err *charter.FileError) {
	if s.first(path) {
		s.targets = append(s.targets, target{path: path, err: err})
	}
}

// first reports whether it is asked about the file for the first time, under this name or another.
func (s *search) first(path string) bool {
	key := path
	if path != "-" {
		if full, err := filepath.Abs(path); err == nil {
			key = full
		}
		if real, err := filepath.EvalSymlinks(key); err == nil {
			key = real
		}
	}
	known := s.seen[key]
	s.seen[key] = true
	return !known
}

// folder adds the charters of a folder and reports whether there is anything to say of it. Folders that git ignores are looked
// into all the same: git may track a file in spite of them, and then it is to be said that it was left out.
func (s *search) folder(root string) bool {
	found := false
	ignore := newIgnore(root)
	out := "" // the ignored folder the search is in
	err := fs.WalkDir(os.DirFS(root), ".", func(rel string, entry fs.DirEntry, err error) error {
		path := filepath.Join(root, filepath.FromSlash(rel))
		if rel != out && !strings.HasPrefix(rel, out+"/") {
			out = ""
		}
		if err != nil {
			if out == "" {
				found = true
				s.add(path, folderError(path, err))
			}
			return nil
		}
		name := entry.Name()
		switch {
		case entry.IsDir() && rel == ".":
			ignore.enter(path)
		case entry.IsDir() && passedOver(name):
			return fs.SkipDir
		case entry.IsDir() && out == "":
			if ignore.ignored(path, true) {
				out = rel
				break
			}
			ignore.enter(path)
		case entry.IsDir() || !charter.IsFileName(name) || !isFile(path):
		case out != "" || ignore.ignored(path, false):
			s.skipped = append(s.skipped, path)
		default:
			found = true
			s.add(path, nil)
		}
		return nil
	})
	if err != nil { // the function above returns none
		s.add(root, folderError(root, err))
	}
	return found
}

// passedOver reports whether a folder is never looked into: hidden ones, and other people's work.
func passedOver(name string) bool {
	return strings.HasPrefix(name, ".") || slices.Contains([]string{"node_modules", "vendor"}, name)
}

// isFile reports whether path is a file, or a link that may be meant for one.
func isFile(path string) bool {
	info, err := os.Stat(path)
	return err != nil || info.Mode().IsRegular()
}

func folderError(path string, err error) *charter.FileError {
	message := charter.L10n{FR: "ce dossier ne peut pas être lu", EN: "this folder cannot be read"}
	if errors.Is(err, fs.ErrPermission) {
		message = charter.L10n{
			FR: "vous n’avez pas le droit de lire ce dossier", EN: "you are not allowed to read this folder",
		}
	}
	return &charter.FileError{Path: path, Message: message, Err: err}
}
