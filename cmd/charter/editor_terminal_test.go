//go:build unix

package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
)

// terminal is the real program in a real pseudo-terminal, behind a terminal emulator that shows what a person would see.
type terminal struct {
	t     testing.TB
	cmd   *exec.Cmd
	tty   *os.File
	emul  *vt.SafeEmulator
	lock  sync.Mutex
	raw   strings.Builder // all that was written
	shown string          // what is on the screen; "" when that is to be looked up
	drawn chan struct{}   // holds a token after the program has drawn something
	read  chan struct{}   // closed when everything the program wrote has been read
	done  chan error
}

// The window of a terminal, in cells, unless a test says otherwise.
const windowColumns, windowRows = 80, 24

// openTerminal starts the program in a window of 80 by 24, with its own home folder and drafts.
func openTerminal(t testing.TB, home string, args ...string) *terminal {
	t.Helper()
	return openTerminalWith(t, home, nil, args...)
}

// openTerminalWith is openTerminal in a changed environment: NAME=VALUE sets a variable.
func openTerminalWith(t testing.TB, home string, environ []string, args ...string) *terminal {
	t.Helper()
	binary, err := buildOnce()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(binary, args...)
	cmd.Dir = home
	cmd.Env = append(editorEnviron(home), environ...)
	tty, err := pty.StartWithSize(cmd, &pty.Winsize{Cols: windowColumns, Rows: windowRows})
	if err != nil {
		t.Fatal(err)
	}
	term := &terminal{
		t: t, cmd: cmd, tty: closable(t, tty), emul: vt.NewSafeEmulator(windowColumns, windowRows),
		drawn: make(chan struct{}, 1), read: make(chan struct{}), done: make(chan error, 1),
	}
	go term.readAll()
	go io.Copy(term.tty, term.emul) // the answers to the program's questions
	go func() { term.done <- cmd.Wait() }()
	t.Cleanup(func() {
		cmd.Process.Kill()
		term.tty.Close()
		<-term.read
		term.emul.InputPipe().(io.Closer).Close() // nobody asks any more
	})
	return term
}

// closable returns the terminal's end of a pseudo-terminal as a file that can be closed while it is being read: the system tells the
// program that its terminal is gone only once nobody reads any more.
func closable(t testing.TB, tty *os.File) *os.File {
	t.Helper()
	syscall.ForkLock.RLock() // no program started meanwhile is to have it too
	defer syscall.ForkLock.RUnlock()
	fd, err := syscall.Dup(int(tty.Fd()))
	if err == nil {
		syscall.CloseOnExec(fd)
		err = syscall.SetNonblock(fd, true)
	}
	if err != nil {
		t.Fatal(err)
	}
	name := tty.Name()
	if err := tty.Close(); err != nil {
		t.Fatal(err)
	}
	return os.NewFile(uintptr(fd), name)
}

// editorEnviron is the environment of a person in France whose home folder is home.
func editorEnviron(home string) []string {
	return []string{
		"TERM=xterm-256color", "LANG=fr_FR.UTF-8", "HOME=" + home, "XDG_STATE_HOME=" + filepath.Join(home, "state"), "PATH=" + os.Getenv("PATH"),
	}
}

func (term *terminal) readAll() {
	defer close(term.read)
	buf := make([]byte, 32<<10)
	for {
		n, err := term.tty.Read(buf)
		if n > 0 {
			term.lock.Lock()
			term.draw(buf[:n])
			term.raw.Write(buf[:n])
			term.shown = ""
			term.lock.Unlock()
			select {
			case term.drawn <- struct{}{}:
			default:
			}
		}
		if err != nil {
			return
		}
	}
}

// draw has the emulator show what the program has written. The emulator fails where lines are scrolled that a window made smaller meanwhile
// has no more (x/vt at the version in go.mod); a terminal passes that over, and the program draws the new window anew.
func (term *terminal) draw(written []byte) {
	defer func() {
		if recover() != nil {
			term.emul.Write([]byte("\x1b[r")) // scroll the whole window (DECSTBM)
		}
	}()
	term.emul.Write(written)
}

func (term *terminal) waitFor(wanted string) { term.t.Helper(); waitFor(term.t, term, wanted) }

// screen returns what is on the screen, line by line, without colours.
func (term *terminal) screen() string {
	term.lock.Lock()
	defer term.lock.Unlock()
	if term.shown == "" {
		term.shown = ansi.Strip(term.emul.Render())
	}
	return term.shown
}

// send types keys, or whatever else a terminal sends.
func (term *terminal) send(s string) {
	term.t.Helper()
	if _, err := term.tty.WriteString(s); err != nil {
		term.t.Fatal(err)
	}
}

// click presses and lets go of the left button of the mouse (xterm, SGR 1006), at a cell counted from 0.
func (term *terminal) click(column, row int) {
	term.t.Helper()
	at := fmt.Sprintf("%d;%d", column+1, row+1)
	term.send("\x1b[<0;" + at + "M\x1b[<0;" + at + "m")
}

func (term *terminal) wheelDown() { term.t.Helper(); term.send("\x1b[<65;40;15M") }

// resize changes the window. An emulator cannot be of no size at all: then it stays as it is.
func (term *terminal) resize(columns, rows int) {
	term.t.Helper()
	if columns > 0 && rows > 0 {
		term.lock.Lock()
		term.emul.Resize(columns, rows)
		term.shown = ""
		term.lock.Unlock()
	}
	if err := pty.Setsize(term.tty, &pty.Winsize{Cols: uint16(columns), Rows: uint16(rows)}); err != nil {
		term.t.Fatal(err)
	}
}

// wait returns the exit code, once all output is read.
func (term *terminal) wait() int {
	term.t.Helper()
	select {
	case <-term.done:
	case <-time.After(patience):
		term.t.Fatalf("the program does not end:\n%s", term.screen())
	}
	select {
	case <-term.read:
	case <-time.After(patience):
		term.t.Fatal("the terminal stays open after the program has ended")
	}
	return term.cmd.ProcessState.ExitCode()
}

// output returns all the program wrote, control sequences included.
func (term *terminal) output() string {
	term.lock.Lock()
	defer term.lock.Unlock()
	return term.raw.String()
}

// Keys as terminals send them (xterm).
const (
	keyTab, keyEsc, keyEnter          = "\t", "\x1b", "\r"
	keyUp, keyDown, keyRight, keyLeft = "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D"
	keyPageUp, keyPageDown, keyEnd    = "\x1b[5~", "\x1b[6~", "\x1b[F"
	keyF4, keyF7, keyF8               = "\x1bOS", "\x1b[18~", "\x1b[19~"
	keyCtrlC, keyCtrlQ                = "\x03", "\x11"
)
