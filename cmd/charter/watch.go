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

// restless is how long files that keep changing are waited for: something in the folder may be written to all the time.
const restless = time.Second

// watch lints, and lints again whenever something changes in the folders of the files, until it is interrupted.
func (s *session) watch(ctx context.Context, paths []string, o *lintOptions) error {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt)
	defer stop()
	again := false
	return eachChange(ctx, func() []string { return paths }, func(lost error) error {
		if lost != nil {
			return lost
		}
		if again && s.colored() {
			if err := s.say("\x1b[H\x1b[2J"); err != nil { // ECMA-48: cursor home, erase the page
				return err
			}
		}
		again = true
		err := s.lintOnce(paths, o)
		if err != nil && !errors.Is(err, errFindings) {
			s.tell(err)
		}
		s.complain(charter.L10n{
			FR: "relu à {time} ; en attente d’un enregistrement, Ctrl+C pour finir",
			EN: "checked at {time}; waiting for a save, Ctrl+C to end",
		}.With("time", s.now().Format(time.TimeOnly)))
		return nil
	})
}

// eachChange calls do, and again whenever something has changed in the folders of the paths, until ctx ends or do fails. Folders are
// watched, not files: most editors save by putting a new file in the place of the old one. Do is told why a folder cannot be watched, as
// when it was deleted; when it accepts that, the folder is looked for again every second.
func eachChange(ctx context.Context, paths func() []string, do func(lost error) error) error {
	watcher, err := fsnotify.NewWatcher()
	if err != nil {
		return cannotWatch(".", err)
	}
	defer watcher.Close()
	for {
		var lost error
		for _, path := range paths() {
			if err := watchBelow(watcher, path); err != nil {
				lost = err
			}
		}
		if err := do(lost); err != nil {
			return err
		}
		if !awaitChange(ctx, watcher, lost != nil) {
			return nil
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

// awaitChange returns when something has changed and rested, or when it is time to look for what was lost; false when it was interrupted.
func awaitChange(ctx context.Context, watcher *fsnotify.Watcher, lost bool) bool {
	var rested, overdue <-chan time.Time
	if lost {
		overdue = time.After(restless)
	}
	changed := func() {
		rested = time.After(settle)
		if overdue == nil {
			overdue = time.After(restless)
		}
	}
	for {
		select {
		case <-ctx.Done():
			return false
		case event, open := <-watcher.Events:
			if !open {
				return false
			}
			if event.Op != fsnotify.Chmod {
				changed()
			}
		case _, open := <-watcher.Errors: // some events were lost: look again
			if !open {
				return false
			}
			changed()
		case <-rested:
			return true
		case <-overdue:
			return true
		}
	}
}
