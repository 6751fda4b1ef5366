//go:build unix

package main

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

const watched = `schema = 1

[charter]
id = "a"
title = "Our word"
language = "en"
version = "1"
status = "published"

[brand]
name = "Ovens"
`

// TestWatch starts the program on a folder and saves as editors do, by putting a new file in the place of the old one: it checks again,
// also in a folder that is made meanwhile, until it is interrupted.
func TestWatch(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "a.charter.toml")
	save := func(path, text string) {
		t.Helper()
		if err := os.WriteFile(path+".new", []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		if err := os.Rename(path+".new", path); err != nil {
			t.Fatal(err)
		}
	}
	save(path, watched)
	cmd := exec.Command(buildBinary(t), "lint", "--watch", "--rule", "no-committed-action,unknown-key", folder)
	cmd.Env = append(os.Environ(), "LC_ALL=C")
	lines := make(chan string, 1000)
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	cmd.Stdout, cmd.Stderr = write, write
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	write.Close()
	defer func() { _ = cmd.Process.Kill() }()
	go func() {
		defer close(lines)
		for s := bufio.NewScanner(read); s.Scan(); {
			lines <- s.Text()
		}
	}()
	// await returns what is printed up to the line that says the program waits.
	await := func() string {
		t.Helper()
		var out []string
		for {
			select {
			case line, open := <-lines:
				if !open {
					t.Fatalf("the program ended:\n%s", strings.Join(out, "\n"))
				}
				out = append(out, line)
				if strings.Contains(line, "Ctrl+C") {
					return strings.Join(out, "\n")
				}
			case <-time.After(20 * time.Second):
				t.Fatalf("nothing more is printed after\n%s", strings.Join(out, "\n"))
			}
		}
	}
	if out := await(); !strings.Contains(out, "no-committed-action") || strings.Contains(out, "unknown-key") {
		t.Fatalf("at first:\n%s", out)
	}
	save(path, watched+"colour = \"red\"\n")
	if out := await(); !strings.Contains(out, "unknown-key") {
		t.Fatalf("after a save:\n%s", out)
	}
	below := filepath.Join(folder, "below")
	if err := os.Mkdir(below, 0o755); err != nil {
		t.Fatal(err)
	}
	await()
	save(filepath.Join(below, "b.charter.toml"), "schema = ")
	if out := await(); !strings.Contains(out, "b.charter.toml") {
		t.Fatalf("after a save in a new folder:\n%s", out)
	}
	if err := cmd.Process.Signal(syscall.SIGINT); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Wait(); err != nil {
		t.Errorf("after Ctrl+C: %v", err)
	}
}
