//go:build windows

package charter

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
	"time"
)

// keepOwner does nothing: a new file takes the folder's access rules.
func keepOwner(string, fs.FileInfo) error { return nil }

// rename replaces to by from. Virus scanners and indexers hold a new file open for a moment: a sharing violation is tried
// again, for a second at most.
func rename(from, to string) error {
	const sharingViolation, accessDenied = syscall.Errno(32), syscall.Errno(5)
	var err error
	for wait := 10 * time.Millisecond; wait < time.Second; wait *= 2 {
		if err = os.Rename(from, to); !errors.Is(err, sharingViolation) && !errors.Is(err, accessDenied) {
			return err
		}
		time.Sleep(wait)
	}
	return err
}

// syncFolder does nothing: Windows has no such thing.
func syncFolder(string) error { return nil }
