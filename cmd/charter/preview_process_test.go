package main

import (
	"bufio"
	"errors"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"
)

// previewing is the program as it is built, serving a preview.
type previewing struct {
	t       *testing.T
	address string
	cmd     *exec.Cmd
	errors  string // path of what it writes to standard error
}

var previewLine = regexp.MustCompile(`^Preview: (http://127\.0\.0\.1:\d+/[A-Z2-7]{26}/) \(Ctrl\+C to stop\)\n$`)

// startPreview starts charter preview and waits until it says its address, and nothing else.
func startPreview(t *testing.T, args ...string) *previewing {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("no signal can be sent to another program here")
	}
	p := &previewing{t: t, cmd: exec.Command(buildBinary(t), append([]string{"preview"}, args...)...)}
	p.cmd.Env = append(os.Environ(), "LC_ALL=C", "DISPLAY=", "WAYLAND_DISPLAY=")
	stderr, err := os.Create(filepath.Join(t.TempDir(), "stderr"))
	if err != nil {
		t.Fatal(err)
	}
	defer stderr.Close()
	p.errors, p.cmd.Stderr = stderr.Name(), stderr
	out, err := p.cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := p.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = p.cmd.Process.Kill() })
	line, err := bufio.NewReader(out).ReadString('\n')
	said := previewLine.FindStringSubmatch(line)
	if said == nil {
		t.Fatalf("said %q, %v\n%s", line, err, p.said())
	}
	p.address = said[1]
	return p
}

// said returns what it wrote to standard error.
func (p *previewing) said() string { return readFile(p.t, p.errors) }

// stopped ends the preview by a signal, and reports when it does not end well, or not at all.
func (p *previewing) stopped(by os.Signal) {
	p.t.Helper()
	if err := p.cmd.Process.Signal(by); err != nil {
		p.t.Fatal(err)
	}
	defer time.AfterFunc(20*time.Second, func() { _ = p.cmd.Process.Kill() }).Stop()
	if err := p.cmd.Wait(); err != nil {
		p.t.Errorf("after %v: %v\n%s", by, err, p.said())
	}
}

// get returns what is served at a path below the address.
func (p *previewing) get(path string) string {
	p.t.Helper()
	answer, err := http.Get(p.address + path)
	if err != nil {
		p.t.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil || answer.StatusCode != http.StatusOK {
		p.t.Fatalf("%s: %s, %v", path, answer.Status, err)
	}
	return string(body)
}

// listen follows the events and returns a function that waits for the next change.
func (p *previewing) listen() func() {
	p.t.Helper()
	answer, err := http.Get(p.address + "events")
	if err != nil {
		p.t.Fatal(err)
	}
	p.t.Cleanup(func() { answer.Body.Close() })
	changes := make(chan struct{}, 100)
	go func() {
		for s := bufio.NewScanner(answer.Body); s.Scan(); {
			if s.Text() == "event: change" {
				changes <- struct{}{}
			}
		}
	}()
	return func() {
		p.t.Helper()
		select {
		case <-changes:
		case <-time.After(20 * time.Second):
			p.t.Fatalf("no event\n%s", p.said())
		}
	}
}

// putCharter saves as most editors do: by putting a new file in the place of the old one.
func putCharter(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path+".new", []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(path+".new", path); err != nil {
		t.Fatal(err)
	}
}

// previewed is a charter with a promise that can be previewed; %s in its title is for the test.
const previewed = `schema = 1
[charter]
id = "ovens"
title = "%s"
language = "en"
version = "1"
status = "published"
[brand]
name = "Ovens"
[[behaviour]]
id = "call-back"
statement = "We call you back."
`

func titled(title string) string { return strings.Replace(previewed, "%s", title, 1) }

// previewStep is something that happens to a file in a preview, and what is then shown; nothing changes by a step without a page.
type previewStep struct {
	what         string
	do           func() error
	page, beside string
}

// previewSteps returns all that editors, people and sync tools do to a file that is written.
func previewSteps(t *testing.T, folder, path string) []previewStep {
	return []previewStep{
		{"a save", func() error { putCharter(t, path, titled("Second")); return nil }, "Second", "finding"},
		{"half a save", func() error { return os.WriteFile(path, []byte(titled("Third")[:60]), 0o644) }, "Second", "<strong>line 5, column 10</strong>"},
		{"the other half", func() error { return os.WriteFile(path, []byte(titled("Third")), 0o644) }, "Third", "finding"},
		{"no text", func() error { return os.WriteFile(path, nil, 0o644) }, "Third", "this file is empty"},
		{"bytes", func() error { return os.WriteFile(path, []byte("a\x00"), 0o644) }, "Third", "this file is not text"},
		{"taken away", func() error { return os.Remove(path) }, "Third", "no such file"},
		{"put back", func() error { putCharter(t, path, titled("Fourth")); return nil }, "Fourth", "finding"},
		{"settings", func() error {
			return os.WriteFile(filepath.Join(folder, ".charterrc.toml"), []byte("rule = 1\n"), 0o644)
		}, "Fourth", ".charterrc.toml, line 1"},
		{"no settings", func() error { return os.Remove(filepath.Join(folder, ".charterrc.toml")) }, "Fourth", "finding"},
		{"a picture that lacks", func() error {
			putCharter(t, path, titled("Fourth")+"[theme]\nlogo = \"images/ovens.svg\"\n")
			return nil
		}, "Fourth", "there is no such file"},
		{"its folder", func() error { return os.Mkdir(filepath.Join(folder, "images"), 0o755) }, "", ""},
		{"the picture", func() error {
			return os.WriteFile(filepath.Join(folder, "images", "ovens.svg"),
				[]byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>`), 0o644)
		}, "Fourth", "finding"},
		{"the folder goes", func() error { return os.RemoveAll(folder) }, "Fourth", "no such file"},
		{"and comes back", func() error {
			defer func() { putCharter(t, path, titled("Fifth")) }()
			return os.Mkdir(folder, 0o755)
		}, "Fifth", "finding"},
	}
}

func TestPreviewFollowsTheFile(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "ovens.charter.toml")
	putCharter(t, path, titled("First"))
	p := startPreview(t, "--port", "0", path)
	changed := p.listen()
	changed() // told at once, as nobody listened before
	shown := func(page, beside string) {
		t.Helper()
		for { // a step may be seen half done
			gotPage, gotBeside := p.get("ovens/page"), p.get("ovens/")
			if strings.Contains(gotPage, "<h1>"+page+"</h1>") && strings.Contains(gotBeside, beside) {
				return
			}
			t.Logf("not yet %q and %q:\n%.200s\n%s", page, beside, gotPage, gotBeside)
			changed()
		}
	}
	shown("First", `<a href="page#call-back"`)
	exported, err := exec.Command(buildBinary(t), "export", path).Output()
	if err != nil || string(exported) != p.get("ovens/page") {
		t.Errorf("the page is not the one that charter export writes (%v)", err)
	}
	for _, step := range previewSteps(t, folder, path) {
		if err := step.do(); err != nil {
			t.Fatal(err)
		}
		if step.page != "" {
			t.Log(step.what)
			shown(step.page, step.beside)
		}
	}
	p.stopped(os.Interrupt) // with the stream of events open
	if p.said() != "" {
		t.Errorf("said %q", p.said())
	}
	if _, err := http.Get(p.address); !errors.Is(err, syscall.ECONNREFUSED) {
		t.Errorf("something still listens: %v", err)
	}
}

// TestPreviewOfAPipe holds that a file that becomes a pipe is told, holds nobody up, and may become a file again.
func TestPreviewOfAPipe(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ovens.charter.toml")
	putCharter(t, path, titled("First"))
	p := startPreview(t, "--port", "0", path)
	changed := p.listen()
	changed()
	pipe := func() {
		if err := exec.Command("mkfifo", path+".new").Run(); err != nil {
			t.Skip("no pipes here")
		}
		if err := os.Rename(path+".new", path); err != nil {
			t.Fatal(err)
		}
		changed()
	}
	pipe()
	if beside := p.get("ovens/"); !strings.Contains(beside, "this is not an ordinary file") || !strings.Contains(p.get("ovens/page"), "First") {
		t.Errorf("a pipe is not told:\n%s", beside)
	}
	putCharter(t, path, titled("Second"))
	changed()
	if page := p.get("ovens/page"); !strings.Contains(page, "<h1>Second</h1>") {
		t.Errorf("the file is not shown again:\n%.200s", page)
	}
	pipe()
	p.stopped(os.Interrupt)
}

func TestPreviewPortTaken(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ovens.charter.toml")
	putCharter(t, path, titled("First"))
	for _, host := range loopback {
		other, err := net.Listen("tcp", net.JoinHostPort(host, "0"))
		if err != nil {
			t.Logf("no %s here: %v", host, err)
			continue
		}
		defer other.Close()
		taken := plain(portOf(other))
		p := startPreview(t, "--port="+taken, "--open", path)
		p.get("")
		p.stopped(syscall.SIGTERM)
		if want := "charter: port " + taken + " is taken; the preview takes "; !strings.HasPrefix(p.said(), want) {
			t.Errorf("said %q, not %q", p.said(), want)
		}
		if want := "open this address yourself\n"; !strings.HasSuffix(p.said(), want) {
			t.Errorf("said %q, not %q", p.said(), want)
		}
	}
}
