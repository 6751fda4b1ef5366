package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"os/signal"
	"path/filepath"
	"time"

	"github.com/fsnotify/fsnotify"

	"relcharter/charter"
)

// settle is how long the files must rest before they are read again: editors save in several steps.
const settle = 120 * time.Millisecond

// watch lints, and lints again whenever something changes in the folders of the files, until it is interrupted. Folders are watched, not
// files: most editors save by putting a new file in the place of the old one.
func (s *session) watch(ctx context.Context, paths []string, o *lintOptions) error {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt)
	defer stop()
	watcher, err := fsnotify.NewWatcher()
	if err != nil {
		return cannotWatch(".", err)
	}
	defer watcher.Close()
	for {
		for _, path := range paths {
			if err := watchBelow(watcher, path); err != nil {
				return err
			}
		}
		err := s.lintOnce(paths, o)
		if err != nil && !errors.Is(err, errFindings) {
			s.tell(err)
		}
		s.complain(charter.L10n{
			FR: "relu à {time} ; en attente d’un enregistrement, Ctrl+C pour finir",
			EN: "checked at {time}; waiting for a save, Ctrl+C to end",
		}.With("time", s.now().Format(time.TimeOnly)))
		if !awaitChange(ctx, watcher) {
			return nil
		}
		if s.colored() {
			if err := s.say("\x1b[H\x1b[2J"); err != nil { // ECMA-48: cursor home, erase the page
				return err
			}
		}
	}
}

// watchBelow watches the folder a path means, and those in it; of a file, the folder it is in.
func watchBelow(watcher *fsnotify.Watcher, path string) error {
	root := path
	info, err := os.Stat(path)
	switch {
	case err != nil && isPattern(path):
		root, _ = pattern(path)
	case err != nil || !info.IsDir():
		root = filepath.Dir(path)
		if err := watcher.Add(root); err != nil {
			return cannotWatch(root, err)
		}
		return nil
	}
	return filepath.WalkDir(root, func(folder string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return nil // the linter says what it cannot read
		case !entry.IsDir():
			return nil
		case folder != root && passedOver(entry.Name()):
			return fs.SkipDir
		}
		if err := watcher.Add(folder); err != nil {
			return cannotWatch(folder, err)
		}
		return nil
	})
}

func cannotWatch(path string, err error) error {
	return &charter.FileError{Path: path, Err: err, Message: charter.L10n{
		FR: "ce dossier ne peut pas être surveillé (" + err.Error() + ")", EN: "this folder cannot be watched (" + err.Error() + ")",
	}}
}

// awaitChange returns when something has changed and rested; false when it was interrupted.
func awaitChange(ctx context.Context, watcher *fsnotify.Watcher) bool {
	var rested <-chan time.Time
	for {
		select {
		case <-ctx.Done():
			return false
		case event, open := <-watcher.Events:
			if !open {
				return false
			}
			if event.Op != fsnotify.Chmod {
				rested = time.After(settle)
			}
		case _, open := <-watcher.Errors: // some events were lost: look again
			if !open {
				return false
			}
			rested = time.After(settle)
		case <-rested:
			return true
		}
	}
}
