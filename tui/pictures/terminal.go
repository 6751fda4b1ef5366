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
	"time"

	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"

	"relcharter/charter"
	"relcharter/examples"
)

// terminal is the program in a pseudo-terminal, behind an emulator.
type terminal struct {
	command *exec.Cmd
	tty     *os.File
	lock    sync.Mutex // on all that follows
	emul    *vt.Emulator
	title   string
	cursor  bool
	written int // bytes the program has written so far
}

// on runs the program in a terminal of a theme, types, and returns the screen that is left.
func (s *shot) on(binary string, th theme) (*screen, error) {
	home, err := os.MkdirTemp("", "charter-pictures-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(home)
	args, err := s.furnish(home)
	if err != nil {
		return nil, err
	}
	command := exec.Command(binary, args...)
	command.Dir = home
	command.Env = []string{
		"TERM=xterm-256color", "COLORTERM=truecolor", "LANG=" + locales[s.lang],
		"HOME=" + home, "XDG_STATE_HOME=" + filepath.Join(home, ".state"),
	}
	tty, err := pty.StartWithSize(command, &pty.Winsize{Cols: uint16(s.cols), Rows: uint16(s.rows)})
	if err != nil {
		return nil, err
	}
	t := &terminal{command: command, tty: tty, emul: vt.NewEmulator(s.cols, s.rows), cursor: true}
	t.emul.SetDefaultBackgroundColor(th.paper) // the program asks for it
	t.emul.SetCallbacks(vt.Callbacks{
		Title:            func(title string) { t.title = title },
		CursorVisibility: func(visible bool) { t.cursor = visible },
	})
	go t.read()
	go io.Copy(tty, t.emul) // the answers to the program's questions
	defer t.close()
	for _, step := range s.steps {
		if _, err := tty.WriteString(step.keys); err != nil {
			return nil, err
		}
		if err := t.waitFor(step.shows); err != nil {
			return nil, err
		}
	}
	return t.settled(), nil
}

// undated leaves out the rules that look at the calendar: a picture is the same on another day.
const undated = `[severity]
review-overdue = "off"
no-proof = "off"
`

// furnish puts the charter of the shot into a folder, and returns the arguments of the program.
func (s *shot) furnish(home string) ([]string, error) {
	name := s.charter + charter.Extension
	source, err := examples.Files.ReadFile(name)
	if err != nil {
		return nil, err
	}
	for file, content := range map[string][]byte{name: source, ".charterrc.toml": []byte(undated)} {
		if err := os.WriteFile(filepath.Join(home, file), content, 0o600); err != nil {
			return nil, err
		}
	}
	if s.home {
		return nil, nil
	}
	return []string{"edit", name}, nil
}

func (t *terminal) read() {
	buf := make([]byte, 32<<10)
	for {
		n, err := t.tty.Read(buf)
		t.lock.Lock()
		_, _ = t.emul.Write(buf[:n])
		t.written += n
		t.lock.Unlock()
		if err != nil {
			return
		}
	}
}

// close ends the program without asking: what it has left is in a folder that is removed.
func (t *terminal) close() {
	_ = t.command.Process.Kill()
	_ = t.command.Wait()
	_ = t.tty.Close()
	if pipe, ok := t.emul.InputPipe().(io.Closer); ok { // the emulator's own Close must not meet a Read
		_ = pipe.Close()
	}
}

const (
	patience = 20 * time.Second       // for a text to appear
	quiet    = 400 * time.Millisecond // without a byte, and the screen is what it is going to be
	glance   = 10 * time.Millisecond
)

func (t *terminal) waitFor(wanted string) error {
	var now string
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(glance) {
		if now = t.screen().text(); strings.Contains(now, wanted) {
			return nil
		}
	}
	return fmt.Errorf("the screen never shows %q:\n%s", wanted, now)
}

// settled returns the screen once nothing more is written to it.
func (t *terminal) settled() *screen {
	seen, since := -1, time.Now()
	for time.Since(since) < quiet {
		t.lock.Lock()
		if t.written != seen {
			seen, since = t.written, time.Now()
		}
		t.lock.Unlock()
		time.Sleep(glance)
	}
	return t.screen()
}

// Attributes of a cell, as the emulator numbers them (AttrBold and so on in github.com/charmbracelet/ultraviolet).
const (
	attrBold    = 1 << 0
	attrItalic  = 1 << 2
	attrReverse = 1 << 5
)

// screen returns what is on the screen now.
func (t *terminal) screen() *screen {
	t.lock.Lock()
	defer t.lock.Unlock()
	s := &screen{title: t.title, cols: t.emul.Width(), rows: t.emul.Height(), cursorX: -1}
	if t.cursor {
		at := t.emul.CursorPosition()
		s.cursorX, s.cursorY = at.X, at.Y
	}
	for y := range s.rows {
		for x := range s.cols {
			c := t.emul.CellAt(x, y)
			s.cells = append(s.cells, cell{
				text: shown(c.Content, c.Width), width: c.Width,
				face: face{
					bold: c.Style.Attrs&attrBold != 0, italic: c.Style.Attrs&attrItalic != 0, underlined: c.Style.Underline != 0,
					reversed: c.Style.Attrs&attrReverse != 0,
				},
				ink: hex(c.Style.Fg), paper: hex(c.Style.Bg),
			})
		}
	}
	return s
}
