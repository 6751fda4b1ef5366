package charter

import (
	"os"
	"path/filepath"
)

// Staged is a file that is written and waits to take its place.
type Staged struct{ path, temp, target string }

// Stage writes data beside path, to take its place as WriteFile would, but does not wait until it is on the disk, which for a thousand files
// takes longer than all else: it is for what can be made again. Nothing at path changes until Commit; who does not call that calls Discard.
// Its errors are *FileError.
func Stage(path string, data []byte) (*Staged, error) {
	s, err := stage(path, data, false)
	if err != nil {
		return nil, saveError(path, err)
	}
	return s, nil
}

// Path returns where the file is to be.
func (s *Staged) Path() string { return s.path }

// Discard takes back a file that waits. It does nothing to one that has taken its place.
func (s *Staged) Discard() {
	if s.temp != "" {
		os.Remove(s.temp)
		s.temp = ""
	}
}

// Commit puts files that wait into their places, each in one step, and returns how many were: all of them when err is nil. Those after
// that still wait. Its errors are *FileError.
func Commit(staged []*Staged) (done int, err error) {
	folders := map[string]string{}
	for _, s := range staged {
		if err = rename(s.temp, s.target); err != nil {
			err = saveError(s.path, err)
			break
		}
		s.temp = ""
		folders[filepath.Dir(s.target)] = s.path
		done++
	}
	for folder, path := range folders {
		if e := syncFolder(folder); e != nil && err == nil {
			err = saveError(path, e)
		}
	}
	return done, err
}

// stage writes data to a temporary file beside the target, synced if it is to be, with the mode and the owner of what it is to replace.
func stage(path string, data []byte, synced bool) (*Staged, error) {
	target, info, err := existing(path)
	if err != nil {
		return nil, err
	}
	mode := newFile
	if info != nil {
		mode = 0o600 // nobody else may look before it has the mode of the old one
	}
	temp := temporary(target)
	if err := fill(temp, data, mode, synced); err != nil {
		return nil, err
	}
	if info != nil {
		err = os.Chmod(temp, info.Mode().Perm())
		if err == nil {
			err = keepOwner(temp, info)
		}
	}
	if err != nil {
		os.Remove(temp)
		return nil, err
	}
	return &Staged{path, temp, target}, nil
}
