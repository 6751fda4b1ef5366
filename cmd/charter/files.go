package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"relcharter/charter"
	"relcharter/lint/markdown"
)

// target is a charter to look at.
type target struct {
	path string             // "-" for standard input
	err  *charter.FileError // why what stands there could not be looked at; nil when nothing is known against it
}

// search is a search for charters, and what it has found so far.
type search struct {
	regimes   *regimes
	targets   []target       // in the order they were named, those of a folder in alphabetical order
	empty     []string       // folders without a charter, and patterns that match nothing
	skipped   []string       // files in folders that were left out because git or the settings ignore them
	unmatched []charter.L10n // patterns of the settings that match nothing
	seen      map[string]bool
	err       error // of the settings
}

// find returns what paths mean. A folder means its *.charter.toml and charter.toml, and the Markdown documents that the settings name,
// in its sub-folders too, those that git or the settings ignore left out; a pattern means the files it matches, ignored ones left out; a
// file that is named is always there, and one that is named twice is there once. Its errors are those of the settings.
func find(paths []string, regimes *regimes) (*search, error) {
	s := &search{regimes: regimes, seen: map[string]bool{}}
	for _, path := range paths {
		info, err := os.Stat(path)
		switch {
		case path == "-" || err != nil && !isPattern(path) || err == nil && !info.IsDir():
			s.add(path, nil) // opening it says what is wrong with it
			continue
		case err != nil:
			root, matches := pattern(path)
			if _, err := os.Stat(root); errors.Is(err, fs.ErrNotExist) || !s.folder(root, func(path string, _ *regime) bool { return matches(path) }) {
				s.empty = append(s.empty, path)
			}
		case !s.folder(path, isWanted):
			s.empty = append(s.empty, path)
		default:
			s.unmatched = append(s.unmatched, regimes.unmatched(path)...)
		}
		if s.err != nil {
			return nil, s.err
		}
	}
	left := s.skipped
	s.skipped = nil
	for _, path := range left {
		if s.first(path) {
			s.skipped = append(s.skipped, path)
		}
	}
	return s, nil
}

// isWanted reports whether a folder means a file in it. A conflicted copy of a charter is one too: somebody's changes are in it.
func isWanted(path string, r *regime) bool {
	name := filepath.Base(path)
	return charter.IsFileName(name) || isTOML(name) && strings.Contains(name, ".charter") && charter.ConflictedCopy(name) != "" || markdown.IsFileName(path) && r.wantsDocument(path)
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

// folder adds the files of a folder that are wanted and reports whether there is anything to say of it. Folders that git ignores are
// looked into all the same: git may track a file in spite of its patterns, and then it does not ignore it.
func (s *search) folder(root string, wanted func(path string, r *regime) bool) bool {
	found := false
	patterns := newIgnore(root)
	out := ""            // the ignored folder the search is in
	var ignored []string // what git's patterns match, relative to root
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
		under, err := s.regimes.ofFolder(filepath.Dir(path))
		switch {
		case err != nil && out != "":
			under = &regime{ignored: &ignore{}} // settings in what git ignores are nobody's
		case err != nil:
			s.err = err
			return fs.SkipAll
		}
		switch {
		case entry.IsDir() && rel == ".":
			patterns.enter(path)
		case entry.IsDir() && passedOver(entry.Name()):
			return fs.SkipDir
		case entry.IsDir() && out == "":
			if patterns.ignored(path, true) {
				out = rel
				break
			}
			patterns.enter(path)
		case entry.IsDir() || !wanted(path, under) || !isFile(path):
		case under.leavesOut(path):
			s.skipped = append(s.skipped, path)
		case out != "" || patterns.ignored(path, false):
			ignored = append(ignored, rel)
		default:
			found = true
			s.add(path, nil)
		}
		return nil
	})
	if err != nil { // the function above returns none
		s.add(root, folderError(root, err))
	}
	return s.tracked(root, ignored) || found
}

// tracked adds those files of a folder that git tracks although its patterns match them, and reports whether there are any; the others
// are left out.
func (s *search) tracked(root string, ignored []string) bool {
	if len(ignored) == 0 {
		return false
	}
	found, known := false, trackedIn(root)
	for _, rel := range ignored {
		path := filepath.Join(root, filepath.FromSlash(rel))
		if !known[rel] {
			s.skipped = append(s.skipped, path)
			continue
		}
		found = true
		s.add(path, nil)
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
