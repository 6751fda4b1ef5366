package main

import (
	"errors"
	"net"
	"strconv"
	"syscall"

	"relcharter/charter"
)

// loopback lists the addresses a preview is served at; the first one that can be had is told to people.
var loopback = []string{"127.0.0.1", "::1"}

// listenTries bounds how often a free port is looked for: one that is free at one address may be taken at the other.
const listenTries = 20

// listen opens a port of the loopback: the one asked for or, when it cannot be had, a free one, and says so.
func (s *session) listen(port int) ([]net.Listener, error) {
	ends, asked := listenAt(port)
	if asked == nil {
		return ends, nil
	}
	err := asked
	for try := 0; err != nil && try < listenTries; try++ {
		ends, err = listenAt(0)
	}
	switch {
	case err != nil:
		return nil, &problem{what: charter.L10n{
			FR: "aucun port n’est libre pour l’aperçu ({cause})", EN: "no port is free for the preview ({cause})",
		}.With("cause", systemCause(err))}
	case port != 0:
		s.complain(portWords(asked).With("port", plain(port), "free", plain(portOf(ends[0])), "cause", systemCause(asked)))
	}
	return ends, nil
}

// portWords says that a port could not be had.
func portWords(err error) charter.L10n {
	if isTaken(err) {
		return charter.L10n{FR: "le port {port} est pris ; l’aperçu prend le {free}", EN: "port {port} is taken; the preview takes {free}"}
	}
	return charter.L10n{
		FR: "le port {port} ne peut pas servir ({cause}) ; l’aperçu prend le {free}",
		EN: "port {port} cannot be used ({cause}); the preview takes {free}",
	}
}

// listenAt listens at a port of every loopback address there is, 0 for a free one. When something else listens at one of them, the port
// is not to be had: a browser asking for "localhost" could end up there.
func listenAt(port int) ([]net.Listener, error) {
	var ends []net.Listener
	var failed error
	for _, host := range loopback {
		end, err := net.Listen("tcp", net.JoinHostPort(host, strconv.Itoa(port)))
		switch {
		case err == nil:
			ends = append(ends, end)
			port = portOf(end)
		case isTaken(err):
			closeAll(ends)
			return nil, err
		default: // this computer has no such address
			failed = err
		}
	}
	if len(ends) == 0 {
		return nil, failed
	}
	return ends, nil
}

func closeAll(ends []net.Listener) {
	for _, end := range ends {
		_ = end.Close() // nothing was written
	}
}

func portOf(end net.Listener) int { return end.Addr().(*net.TCPAddr).Port }

// errAddrInUse is what Windows calls a port that is taken: WSAEADDRINUSE (Winsock error codes).
const errAddrInUse = syscall.Errno(10048)

func isTaken(err error) bool {
	return errors.Is(err, syscall.EADDRINUSE) || errors.Is(err, errAddrInUse)
}

// systemCause returns what the system says of a failure, without the address.
func systemCause(err error) string {
	var number syscall.Errno
	if errors.As(err, &number) {
		return number.Error()
	}
	return err.Error()
}
