//go:build unix

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"relcharter/charter"
)

// pane is the program in a window of tmux, 80 by 24: a terminal of its own kind, between the program and the person's.
type pane struct {
	t      testing.TB
	socket string
}

// openPane starts the program under a tmux of its own, with its own home folder and drafts.
func openPane(t *testing.T, home string, args ...string) *pane {
	t.Helper()
	if _, err := exec.LookPath("tmux"); err != nil {
		unavailable(t, "no tmux on PATH: make test installs it")
	}
	short, err := os.MkdirTemp("", "tmux-") // the name of a socket has 100 bytes at most
	if err != nil {
		t.Fatal(err)
	}
	p := &pane{t, filepath.Join(short, "socket")}
	t.Cleanup(func() {
		_ = exec.Command("tmux", "-S", p.socket, "kill-server").Run() // fails when the program has ended
		os.RemoveAll(short)
	})
	command := []string{"-f", "/dev/null", "new-session", "-d", "-x", "80", "-y", "24", "-c", home, "env", "-i"}
	command = append(append(command, editorEnviron(home)...), "TERM=tmux-256color", buildBinary(t))
	p.tmux("", append(command, args...)...)
	return p
}

// tmux runs a command of tmux with text on its standard input, and returns what it prints.
func (p *pane) tmux(input string, args ...string) string {
	p.t.Helper()
	cmd := exec.Command("tmux", append([]string{"-u", "-S", p.socket}, args...)...)
	cmd.Stdin = strings.NewReader(input)
	out, err := cmd.CombinedOutput()
	if err != nil {
		p.t.Fatalf("tmux %s: %v: %s", args, err, out)
	}
	return string(out)
}

func (p *pane) screen() string { p.t.Helper(); return p.tmux("", "capture-pane", "-p") }

// send types a text, or keys as their bytes.
func (p *pane) send(keys string) {
	p.t.Helper()
	if strings.ContainsFunc(keys, func(r rune) bool { return r < ' ' }) {
		args := []string{"send-keys", "-H"}
		for _, b := range []byte(keys) {
			args = append(args, fmt.Sprintf("%02x", b))
		}
		p.tmux("", args...)
		return
	}
	p.tmux("", "send-keys", "-l", "--", keys)
}

// paste pastes a text as a terminal does that brackets what it pastes.
func (p *pane) paste(text string) {
	p.t.Helper()
	p.tmux(text, "load-buffer", "-")
	p.tmux("", "paste-buffer", "-p", "-r")
}

// gone waits for the program to end, and its tmux with it.
func (p *pane) gone() {
	p.t.Helper()
	eventually(p.t, func() bool { return exec.Command("tmux", "-S", p.socket, "has-session").Run() != nil },
		func() string { return "the program does not end:\n" + p.screen() })
}

// TestWriteWholeCharterInTmux writes the charter of TestWriteWholeCharter through tmux.
func TestWriteWholeCharterInTmux(t *testing.T) {
	if testing.Short() {
		t.Skip("types for half a minute")
	}
	t.Parallel()
	home := t.TempDir()
	p := openPane(t, home)
	w := &writer{t: t, at: p}
	writeCharter(w)
	if got := strings.Fields(p.tmux("", "display-message", "-p", "#{alternate_on} #{mouse_any_flag}")); strings.Join(got, " ") != "1 1" {
		t.Errorf("alternate screen and mouse: %s", got)
	}
	p.send(keyCtrlQ)
	p.gone()
	checkWritten(t, home)
	checkSameByLines(t, home)
}

// What is pasted comes as it was written, with one line end a line and accents in one piece, whatever its system writes.
func TestPasteInTmux(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	path := commented(t, home)
	p := openPane(t, home, "edit", path)
	w := &writer{t: t, at: p}
	w.until(func() bool { return w.isAt("brand.name") })
	p.send(" 東京")
	waitFor(t, p, "Vélos Élise 東京")
	w.reach("brand.positioning")
	text := "Créer sur mesure,\nréparer près d’ici,\nle cœur léger."
	p.paste(strings.ReplaceAll(norm.NFD.String(text), "\n", "\r\n"))
	waitFor(t, p, text)
	p.send("\x13") // Ctrl+S
	waitFor(t, p, "Enregistré : atelier")
	p.send(keyCtrlQ)
	p.gone()
	doc := charter.Parse(path, readFile(t, path))
	if got := doc.Brand.Positioning.Value; got != text {
		t.Errorf("pasted %q, want %q", got, text)
	}
	if got := doc.Brand.Name.Value; got != "Vélos Élise 東京" {
		t.Errorf("typed %q", got)
	}
}

// A hundred thousand bytes pasted at once are all there, are kept as a draft, and leave the editor listening.
func TestPasteOfABookInTmux(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	path := commented(t, home)
	p := openPane(t, home, "edit", path)
	w := &writer{t: t, at: p}
	w.until(func() bool { return w.isAt("brand.name") })
	w.reach("brand.positioning")
	book := strings.TrimSpace(strings.Repeat("Une phrase de trop, déjà vue ailleurs. ", 2500))
	p.paste(book)
	p.send(" Fin.")
	waitFor(t, p, "ailleurs. Fin.")
	eventually(t, func() bool {
		return drafted(t, home, "brand.positioning") == book+" Fin."
	}, func() string { return "the draft lacks what was pasted" })
	p.send(keyCtrlC)
	waitFor(t, p, "ne sont pas enregistrés")
	p.send(keyCtrlC)
	p.gone()
}
