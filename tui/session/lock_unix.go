//go:build unix

package session

import (
	"errors"
	"syscall"
)

// isRunning reports whether this machine has a process of that number, whoever's it is.
func isRunning(pid int) bool {
	if pid <= 0 {
		return false // for kill, these are groups of processes
	}
	err := syscall.Kill(pid, 0)
	return err == nil || errors.Is(err, syscall.EPERM)
}
